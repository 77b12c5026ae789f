"""Measures the elementary functions in double precision at a million points each against MPFR, and in single precision
at every bit pattern (pip install gmpy2 numpy): python measure.py [double|single] [points]

It compiles measure.swift together with the kernels' sources for this processor, and prints tables of the largest errors
in units of the last place: Documentation/Accuracy.md.
"""
import pathlib
import subprocess
import sys
import tempfile

import gmpy2
import numpy as np
from gmpy2 import mpfr

here = pathlib.Path(__file__).parent
kernels = here.parents[3] / "Sources" / "KernelsBase"
rng = np.random.default_rng(20)
gmpy2.get_context().precision = 160
gmpy2.get_context().emin, gmpy2.get_context().emax = -(1 << 30), 1 << 30


def build(folder):
    (folder / "main.swift").write_text((here / "measure.swift").read_text())
    level = "v4" if "avx512vl" in pathlib.Path("/proc/cpuinfo").read_text() else "v3"
    flags = ["-Xcc", f"-march=x86-64-{level}", "-D", "FUSED"] + (["-D", "WIDE"] if level == "v4" else [])
    program = folder / "measure"
    subprocess.run(
        ["swiftc", "-Ounchecked", "-wmo", "-enforce-exclusivity=unchecked", "-Xcc", "-fno-math-errno", *flags,
         "-enable-experimental-feature", "BuiltinModule", "-package-name", "courseware", "-swift-version", "5",
         *map(str, sorted(kernels.glob("*.swift"))), str(folder / "main.swift"), "-o", str(program)], check=True)
    return program


def sizes(low, high, count):
    """Numbers of both signs whose sizes are spread evenly over all powers of two."""
    return rng.choice([-1.0, 1.0], count) * np.exp2(rng.uniform(low, high, count))


def spread(low, high, n):
    """Half of them evenly between the bounds, half evenly over the powers."""
    return np.concatenate([rng.uniform(low, high, n // 2), np.clip(sizes(-60, np.log2(max(-low, high)), n - n // 2), low, high)])


def patterns(n):
    """Positive numbers of every size."""
    return rng.integers(1, 0x7FE << 52, n, dtype=np.uint64).view(np.float64)


def arguments(name, n):
    half, quarter = n // 2, n // 4
    if name == "exp":
        return spread(-745.2, 709.78, n)
    if name == "log":
        return np.concatenate([patterns(quarter), rng.uniform(0.4, 2.5, half), 1 + sizes(-52, -2, n - half - quarter)])
    if name in ("sin", "cos"):
        near = rng.integers(1, 1 << 40, quarter) * (np.pi / 2)
        return np.concatenate([rng.uniform(-100, 100, half), near, sizes(-30, 1023, n - half - quarter)])
    if name == "tanh":
        return spread(-20, 20, n)
    if name in ("sigmoid", "softplus"):
        return np.concatenate([spread(-745, 40, half), spread(-5, 5, n - half)])
    if name == "erf":
        return np.concatenate([spread(-6, 6, half), rng.uniform(0.4, 2, n - half)])
    if name == "expm1":
        return np.concatenate([spread(-40, 709.78, half), spread(-2, 2, n - half)])
    if name == "log1p":
        return np.concatenate([rng.uniform(-0.999, 3, half), sizes(-60, -1, quarter), patterns(n - half - quarter)])
    x = np.concatenate([rng.uniform(0.01, 20, half), np.exp2(rng.uniform(-300, 300, quarter)), rng.uniform(0.9, 1.1, n - half - quarter)])
    y = np.concatenate([rng.uniform(-5, 5, half), rng.uniform(-3, 3, quarter), rng.uniform(-5000, 5000, n - half - quarter)])
    return np.stack([x, y], 1).reshape(-1)


def softplus(x):
    return gmpy2.log1p(gmpy2.exp(x))


EXACT = {
    "exp": gmpy2.exp, "log": gmpy2.log, "sin": gmpy2.sin, "cos": gmpy2.cos, "tanh": gmpy2.tanh,
    "sigmoid": lambda x: 1 / (1 + gmpy2.exp(-x)), "softplus": softplus, "erf": gmpy2.erf, "expm1": gmpy2.expm1,
    "log1p": gmpy2.log1p,
}


def error(found, exact):
    """In units of the last place of the exact value as a double; subnormal ones have the smallest unit."""
    value = float(exact)
    if np.isinf(value) or np.isinf(found):
        return 0.0 if value == found or abs(exact) > mpfr("1.797693134862315e308") else np.inf
    return float(abs(mpfr(found) - exact) / mpfr(float(np.spacing(abs(value)))))


def measure_doubles(program, folder, n):
    print("| double | largest error, ulp | at |\n| --- | --- | --- |")
    for name in [*EXACT, "pow"]:
        x = np.ascontiguousarray(arguments(name, n))
        (folder / "x").write_bytes(x.tobytes())
        subprocess.run([program, name, folder / "x", folder / "y"], check=True)
        y = np.frombuffer((folder / "y").read_bytes())
        worst, place = 0.0, None
        for i in range(len(y)):
            if name == "pow":
                at = (float(x[2 * i]), float(x[2 * i + 1]))
                exact = mpfr(at[0]) ** mpfr(at[1])
            else:
                at = float(x[i])
                exact = EXACT[name](mpfr(at))
            e = error(float(y[i]), exact)
            if not e <= worst:
                worst, place = e, at
        print(f"| {name} | {worst:.3f} | {place} |", flush=True)


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    program = build(folder)
    what = sys.argv[1:2]
    if what != ["single"]:
        measure_doubles(program, folder, int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000)
    if what != ["double"]:
        print("| single | largest error, ulp | at | wrong NaN or infinity |\n| --- | --- | --- | --- |", flush=True)
        subprocess.run([program], check=True)
