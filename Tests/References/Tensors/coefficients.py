"""Prints the polynomials of Sources/KernelsBase, fitted at Chebyshev points (pip install mpmath)."""
import struct
import mpmath as mp

mp.mp.dps = 60


def single(value):
    return struct.unpack("f", struct.pack("f", float(value)))[0]


def show(name, f, low, high, count, round_to=float):
    coefficients, error = mp.chebyfit(f, [low, high], count, error=True)
    print(f"// {name}: error {mp.nstr(error, 3)}")
    print("[" + ", ".join(repr(round_to(c)) for c in coefficients) + "]")  # highest power first


def careful(f, series):
    """f, or its power series near 0 where the formula loses digits."""
    def g(x):
        if abs(x) < mp.mpf(10) ** -8:
            return sum(c * x**i for i, c in enumerate(series))
        return f(x)
    return g


half_ln2 = mp.log(2) / 2 * mp.mpf("1.0001")
root = mp.sqrt(2)
expo = careful(lambda r: (mp.exp(r) - 1 - r) / r**2, [1 / mp.factorial(n + 2) for n in range(6)])
show("exp", expo, -half_ln2, half_ln2, 11)
show("exp single", expo, -half_ln2, half_ln2, 6, single)

s_max = ((root - 1) / (root + 1)) ** 2 * mp.mpf("1.001")
atanh = lambda first: careful(
    lambda z: (mp.atanh(mp.sqrt(z)) / mp.sqrt(z) - sum(z**i / (2 * i + 1) for i in range(first))) / z**first,
    [mp.mpf(1) / (2 * (i + first) + 1) for i in range(6)])
show("log", lambda z: 2 * atanh(1)(z), 0, s_max, 8)
show("power", lambda z: atanh(2)(z), 0, s_max, 9)
low, high = (1 / root - 1) * mp.mpf("1.001"), (root - 1) * mp.mpf("1.001")
show("log single", careful(lambda f: (mp.log1p(f) - f + f**2 / 2) / f**3, [mp.mpf((-1) ** i) / (i + 3) for i in range(6)]),
     low, high, 9, single)

quarter = (mp.pi / 4) ** 2 * mp.mpf("1.001")
show("sine", careful(lambda z: (mp.sin(mp.sqrt(z)) / mp.sqrt(z) - 1) / z,
                     [mp.mpf((-1) ** (i + 1)) / mp.factorial(2 * i + 3) for i in range(6)]), 0, quarter, 6)
show("cosine", careful(lambda z: (mp.cos(mp.sqrt(z)) - 1 + z / 2) / z**2,
                       [mp.mpf((-1) ** i) / mp.factorial(2 * i + 4) for i in range(6)]), 0, quarter, 6)
show("erf below 0.875", careful(lambda z: mp.erf(mp.sqrt(z)) / mp.sqrt(z) - 1,
                                [2 / mp.sqrt(mp.pi) * (-1) ** i / mp.factorial(i) / (2 * i + 1) - (i == 0) for i in range(6)]),
     0, mp.mpf("0.766"), 12)
# erfc(x) exp(x²) in t = 1 / (1 + x / 2)
for lo, hi, n in [(mp.mpf("0.87"), mp.mpf("6.1"), 18)]:
    show("erfc", lambda t: mp.erfc(2 / t - 2) * mp.exp((2 / t - 2) ** 2), 1 / (1 + hi / 2), 1 / (1 + lo / 2), n)

for name, value in [("ln 2", mp.log(2)), ("pi/2", mp.pi / 2)]:
    rest, parts = value, []
    for bits in ([33, 53, 53] if name == "ln 2" else [40, 40, 53]):
        scale = mp.mpf(2) ** (bits - 1 - mp.floor(mp.log(abs(rest), 2)))
        part = mp.nint(rest * scale) / scale
        parts.append(float(part))
        rest -= part
    print(name, parts)
rest = mp.log(2)
first = mp.nint(rest * 2**9) / 2**9
print("ln 2 single", repr(single(first)), repr(single(rest - first)), "1/3", repr(float(mp.mpf(1) / 3)),
      repr(float(mp.mpf(1) / 3 - mp.mpf(float(mp.mpf(1) / 3)))), "2/pi", repr(float(2 / mp.pi)))
mp.mp.dps = 500
print("2/pi in words:", [hex(int(mp.floor(2 / mp.pi * mp.mpf(2) ** (64 * (i + 1)))) & (2**64 - 1)) for i in range(20)])
