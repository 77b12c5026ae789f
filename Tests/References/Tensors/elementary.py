"""Writes elementary.txt: arguments and exact values of the elementary functions (pip install mpmath).

A line is: function, arguments as bit patterns of doubles, the value as the bit pattern of the nearest double, and
how far the exact value is from that double in units of its last place.
"""
import random
import struct
import mpmath as mp

mp.mp.prec = 300
random.seed(20)


def pattern(x):
    return struct.unpack("<Q", struct.pack("<d", x))[0]


def nearest(exact):
    value = float(exact)  # mpmath rounds halves to even
    return value


def line(name, arguments, exact):
    value = nearest(exact)
    if value in (float("inf"), float("-inf")):
        return f"{name} {' '.join(format(pattern(a), 'x') for a in arguments)} {pattern(value):x} 0"
    ulp = mp.mpf(2) ** (max(mp.frexp(mp.mpf(value))[1] - 53, -1074) if value else -1074)
    return f"{name} {' '.join(format(pattern(a), 'x') for a in arguments)} {pattern(value):x} {float((exact - mp.mpf(value)) / ulp):.3f}"


def spread(low, high, count):
    """Half of them evenly between the bounds, half with sizes evenly between all powers."""
    plain = [random.uniform(low, high) for _ in range(count // 2)]
    small = [random.choice([-1, 1]) * 2 ** random.uniform(-60, 8) for _ in range(count)]
    return plain + [x for x in small if low <= x <= high][: count - count // 2]


functions = {
    "exp": (mp.exp, spread(-745, 709.7, 300)),
    "log": (mp.log, [2 ** random.uniform(-1074, 1023) for _ in range(150)] + [random.uniform(0.4, 2.5) for _ in range(150)]
            + [1 + random.choice([-1, 1]) * 2 ** random.uniform(-50, -2) for _ in range(80)]),
    "sin": (mp.sin, spread(-12000, 12000, 300) + [2 ** random.uniform(13, 1023) for _ in range(80)] + [mp.pi * i for i in range(1, 30)]),
    "cos": (mp.cos, spread(-12000, 12000, 300) + [-(2 ** random.uniform(13, 1023)) for _ in range(80)] + [mp.pi * (i + 0.5) for i in range(1, 30)]),
    "tanh": (mp.tanh, spread(-20, 20, 400)),
    "sigmoid": (lambda x: 1 / (1 + mp.exp(-x)), spread(-740, 40, 300) + spread(-5, 5, 200)),
    "softplus": (lambda x: mp.log1p(mp.exp(x)), spread(-740, 40, 300) + spread(-5, 5, 200) + [-36.57411169237241, -0.8949427572784838, -30.0]),
    "erf": (mp.erf, spread(-6, 6, 500) + spread(0.8, 1, 100)),
    "expm1": (mp.expm1, spread(-40, 709, 400) + spread(-2, 2, 200)),
    "log1p": (mp.log1p, [random.uniform(-0.99, 3) for _ in range(200)] + spread(-0.9, 1e6, 200)),
}
lines = []
for name, (f, arguments) in functions.items():
    for x in arguments:
        x = float(x)
        lines.append(line(name, [x], f(mp.mpf(x))))
for _ in range(500):
    x = random.choice([random.uniform(0.01, 20), 2 ** random.uniform(-300, 300), random.uniform(0.9, 1.1)])
    y = random.choice([random.uniform(-5, 5), random.uniform(-100, 100), float(random.randint(-20, 20)) / 2])
    if x == 1 or y in (0, 1, 2, -1):
        continue
    exact = mp.mpf(x) ** mp.mpf(y)
    if mp.mpf(2) ** -1060 < exact < mp.mpf(2) ** 1023:
        lines.append(line("pow", [x, y], exact))
import pathlib
pathlib.Path(__file__).with_name("elementary.txt").write_text("\n".join(lines) + "\n")
