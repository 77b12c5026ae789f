"""Time what lessons are written with, in CPython: the counterparts of Sources/LanguagePrograms.swift.

    python language.py [--rounds 5]

prints a line of JSON for each: seconds of one pass of the loop, one call, or compiling the lesson once.
"""
import argparse
import functools
import json
import time

COUNT = 1_000_000


def empty_loop():
    for _ in range(COUNT):
        pass


def operations_loop():
    x = 0.5
    for _ in range(COUNT):
        x = x * 0.5 + x / 3.0 - 0.25 + 1.0
    return x


def calls():
    def add(a, b):
        return a + b
    total = 0
    for i in range(COUNT):
        total = add(total, i)
    return total


def recursion():
    def fibonacci(n):
        return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)
    return fibonacci(25)


def array_elements():
    values = [1.0] * (COUNT // 10)
    for i in range(1, len(values)):
        values[i] = values[i - 1] * 0.5 + values[i]
    return values[-1]


def nested_arrays():
    def product(a, b):
        c = [[0.0] * 50 for _ in range(50)]
        for i in range(50):
            for j in range(50):
                for k in range(50):
                    c[i][j] += a[i][k] * b[k][j]
        return c
    m = [[float(j + i) for j in range(50)] for i in range(50)]
    return product(m, m)[49][49]


WORDS = ["to", "be", "or", "not", "to", "be", "that", "is", "the", "question"]


def dictionary_counting():
    counts = {}
    for _ in range(COUNT // 100):
        for word in WORDS:
            counts[word] = counts.get(word, 0) + 1
    return counts["be"]


def string_building():
    text = ""
    for i in range(COUNT // 10):
        text += f"{i} "
    return len(text)


class Particle:
    def __init__(self):
        self.x, self.v = 0.0, 1.0

    def step(self, dt):
        self.x += self.v * dt
        self.v -= self.x * dt

    def energy(self):
        return self.x * self.x + self.v * self.v


def struct_methods():
    particle = Particle()
    total = 0.0
    for _ in range(COUNT // 10):
        particle.step(0.01)
        total += particle.energy()
    return total


def closures():
    numbers = list(range(COUNT // 10))
    return functools.reduce(lambda a, b: a + b, filter(lambda n: n % 2 == 0, map(lambda n: n * 3, numbers)), 0)


# Ten times the ten lines of the Swift side's lesson.
PART = """
def square_{0}(x):
    return x * x
values_{0} = []
for i in range(10):
    if i % 2 == 0:
        values_{0}.append(square_{0}(float(i)))
total_{0} = 0.0
for value in values_{0}:
    total_{0} += value
print(f"{{total_{0}}}")
"""


def compile_lesson():
    compile("".join(PART.format(i) for i in range(10)), "lesson", "exec")


def cpu_seconds(work, rounds):
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    for name, work, passes in [("empty_loop", empty_loop, COUNT), ("operations_loop", operations_loop, COUNT),
                               ("call", calls, COUNT), ("recursion", recursion, 242_785),
                               ("array_elements", array_elements, COUNT // 10), ("nested_arrays", nested_arrays, 125_000),
                               ("dictionary_counting", dictionary_counting, COUNT // 10),
                               ("string_building", string_building, COUNT // 10),
                               ("struct_methods", struct_methods, COUNT // 10), ("closures", closures, COUNT // 10),
                               ("compile_lesson", compile_lesson, 1)]:
        print(json.dumps({"name": name, "seconds": cpu_seconds(work, rounds) / passes}), flush=True)


if __name__ == "__main__":
    main()
