"""Time what lessons are written with, in CPython: the counterparts of Sources/LanguageBenchmarks.swift.

    python language.py [--rounds 5]

prints a line of JSON for each: seconds of one pass of the loop, one call, or compiling the lesson once.
"""
import argparse
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
                               ("call", calls, COUNT), ("compile_lesson", compile_lesson, 1)]:
        print(json.dumps({"name": name, "seconds": cpu_seconds(work, rounds) / passes}), flush=True)


if __name__ == "__main__":
    main()
