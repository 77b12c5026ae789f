"""Time our side and the peers in turn, hold their losses against each other, and write the table of ratios.

    python compare.py --ours PROGRAM --data FOLDER --results FILE [--rounds 7] [--threads 1,2] [workload …]

Every side is a process that answers `prepare NAME` and `round`. In a round each side takes its turn, so that whatever
else the machine does hits all alike; the minimum of the rounds counts. At one thread CPU seconds are compared, at two
the seconds on the wall.
"""
import argparse
import datetime
import json
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import time

import bench

HERE = pathlib.Path(__file__).resolve().parent
PEERS = ["torch", "jax", "jax-scan", "numpy"]
NAMES = {"torch": "PyTorch", "jax": "JAX", "jax-scan": "JAX, one scan", "numpy": "NumPy"}
# What the ratio, a peer's CPU time by ours, is to reach at least: for a peer, or for the fastest one.
SMALL = {"jax-scan": 3, "numpy": 60, "torch": 400}
GOALS = {"linear_regression": SMALL, "logistic_regression": SMALL, "xor": SMALL,
         "mlp_digits": {"jax-scan": 1.2, "jax": 3, "numpy": 3, "torch": 10}, "lenet": {"torch": 2},
         "cnn_digits": {"torch": 5, "jax": 3.5}, "rnn_sine": {"jax-scan": 2, "torch": 12},
         "lstm_sine": {"jax-scan": 2, "torch": 2.5}, "gemm_64": {"best": 1.2}, "gemm_256": {"best": 1},
         "gemm_1024": {"best": 0.97}, "conv2d": {"best": 1.1}, "exp_64k": {"best": 1.3}, "tanh_64k": {"best": 1.3},
         "sigmoid_64k": {"best": 1.3}, "sum_64k": {"best": 1.8}}
# All sides compute in single precision and add in different orders. A training multiplies such a difference from step
# to step; PyTorch and JAX, and JAX with itself in its two forms, are as far apart as this.
TOLERANCE = 2e-3
# What the language is to take at most, in nanoseconds or milliseconds, and how much longer CPython takes at least.
LANGUAGE = {"empty_loop": ("a pass of an empty loop", 1e9, "ns", 15), "operations_loop": ("a pass with five operations on Double", 1e9, "ns", 40),
            "call": ("a pass with a call", 1e9, "ns", 60), "recursion": ("a call of a recursive function", 1e9, "ns", 60),
            "array_elements": ("an element of an array from the one before it", 1e9, "ns", 60),
            "nested_arrays": ("a product added to an element of [[Double]]", 1e9, "ns", 120),
            "dictionary_counting": ("a word counted in a dictionary", 1e9, "ns", 60),
            "string_building": ("a number appended to a text", 1e9, "ns", 120),
            "struct_methods": ("a step and a question of a struct", 1e9, "ns", 150),
            "closures": ("a number through map, filter and reduce", 1e9, "ns", 120),
            "compile_lesson": ("checking and compiling a lesson of 100 lines", 1e3, "ms", 5)}
FASTER_THAN_PYTHON = 2
# On two threads, work that takes longer than this is to be so much faster.
LONG, SPEEDUP = 1e-3, 1.7


class Side:
    """A process that prepares workloads and runs rounds of them."""

    def __init__(self, command, threads):
        def pin():
            os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[-threads:])
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                        cwd=HERE, preexec_fn=pin, env=os.environ | {"PYTHONWARNINGS": "ignore"})

    def ask(self, question):
        print(question, file=self.process.stdin, flush=True)
        answer = self.process.stdout.readline()
        if not answer:
            raise SystemExit(f"a side ended at '{question}'")
        return json.loads(answer)

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class Measurement:
    """What one side took for one workload."""

    def __init__(self, answer):
        self.value, self.first, self.rounds = answer["value"], answer["first"], []

    def seconds(self, clock, choose=min):
        return choose(round[clock] for round in self.rounds)


def measure(args, threads):
    """The measurements by workload and side, and the peers' versions."""
    sides = {"ours": Side([args.ours, "--data", args.data, "--threads", str(threads), "--serve"], threads)}
    for peer in args.peers:
        sides[peer] = Side([sys.executable, "bench.py", "--peer", peer, "--threads", str(threads), "--serve"], threads)
    versions = {peer: sides[peer].ask("version")["version"] for peer in args.peers}
    table = {}
    for workload in args.workloads or bench.WORKLOADS:
        row = table[workload] = {}
        for name, side in sides.items():
            answer = side.ask(f"prepare {workload}")
            if answer:
                row[name] = Measurement(answer)
        for _ in range(args.rounds):
            for name, measurement in row.items():
                # The side before may have threads that go on looking for work for a while.
                time.sleep(0.05)
                measurement.rounds.append(sides[name].ask("round"))
        print(workload, {name: round(m.seconds("cpu" if threads == 1 else "wall") * 1e6, 1) for name, m in row.items()},
              file=sys.stderr, flush=True)
    for side in sides.values():
        side.close()
    return table, versions


def disagreement(row):
    """The largest difference between our value and a peer's, relative to the larger of them and 1e-3."""
    ours = row["ours"].value
    values = [m.value for name, m in row.items() if name != "ours"]
    return max((abs(ours - v) / max(abs(ours), abs(v), 1e-3) for v in values), default=0.0)


def ratios(row, clock):
    ours = row["ours"].seconds(clock)
    return {name: m.seconds(clock) / ours for name, m in row.items() if name != "ours"}


def unmet(workload, found):
    """The goals that the ratios miss, as words."""
    found = found | ({"best": min(found.values())} if found else {})
    return [f"{NAMES.get(name, 'best')} {goal:g}×" for name, goal in GOALS.get(workload, {}).items()
            if name in found and found[name] < goal]


def milliseconds(seconds):
    return f"{seconds * 1e3:.3g}" if seconds < 1 else f"{seconds * 1e3:.0f}"


def goal_text(workload):
    return ", ".join(f"{NAMES.get(name, 'best')} {goal:g}×" for name, goal in GOALS.get(workload, {}).items()) or "–"


def explanations():
    """A line for each workload that is below its goal: `workload: why`."""
    lines = (HERE.parent / "explanations.txt").read_text().splitlines()
    return dict(line.split(": ", 1) for line in lines if ": " in line and not line.startswith("#"))


def one_thread(table, peers):
    lines = ["| workload | ours, ms | median | " + " | ".join(NAMES[p] for p in peers) + " | goal | reached | values agree to |",
             "| --- | ---: | ---: |" + " ---: |" * len(peers) + " --- | --- | ---: |"]
    for workload, row in table.items():
        found, ours = ratios(row, "cpu"), row["ours"]
        missed = unmet(workload, found)
        agree = disagreement(row)
        cells = [f"{found[p]:.3g}×" if p in found else "–" for p in peers]
        reached = "–" if workload not in GOALS else "no: " + ", ".join(missed) if missed else "yes"
        lines.append(f"| {workload} | {milliseconds(ours.seconds('cpu'))} | {milliseconds(ours.seconds('cpu', statistics.median))} | "
                     + " | ".join(cells) + f" | {goal_text(workload)} | {reached} | {agree:.1g}{'' if agree <= TOLERANCE else ' **no**'} |")
    return lines


def gains_little(row, alone):
    """Whether a second thread is worth less than the goal."""
    before = alone["ours"].seconds("wall") if alone else 0
    return before > LONG and before / row["ours"].seconds("wall") < SPEEDUP


def two_threads(table, alone, peers):
    lines = ["| workload | ours, ms | on one thread | faster by | " + " | ".join(NAMES[p] for p in peers) + " |",
             "| --- | ---: | ---: | ---: |" + " ---: |" * len(peers)]
    for workload, row in table.items():
        found, ours = ratios(row, "wall"), row["ours"].seconds("wall")
        before = alone[workload]["ours"].seconds("wall") if workload in alone else float("nan")
        cells = [f"{found[p]:.3g}×" if p in found else "–" for p in peers]
        mark = " (goal 1.7×)" if gains_little(row, alone.get(workload)) else ""
        lines.append(f"| {workload} | {milliseconds(ours)} | {milliseconds(before)} | {before / ours:.2f}×{mark} | " + " | ".join(cells) + " |")
    return lines


def language(args):
    """The table of what lessons are written with."""
    least = {}
    for _ in range(args.rounds):
        for side, command in [("ours", [args.ours, "--language", "--rounds", "2"]),
                              ("CPython", [sys.executable, "language.py", "--rounds", "2"])]:
            for line in subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=True).stdout.splitlines():
                found = json.loads(line)
                key = found["name"], side
                least[key] = min(least.get(key, found["seconds"]), found["seconds"])
    lines = ["## The language", "",
             f"CPU time, beside CPython {platform.python_version()} running the same. Goals: as given, and {FASTER_THAN_PYTHON}× faster than CPython.", "",
             "| work | ours | CPython | ratio | at most | reached |", "| --- | ---: | ---: | ---: | ---: | --- |"]
    missed = []
    for name, (words, scale, unit, most) in LANGUAGE.items():
        ours, theirs = least[name, "ours"], least[name, "CPython"]
        reached = ours * scale <= most and theirs / ours >= FASTER_THAN_PYTHON
        lines.append(f"| {words} | {ours * scale:.3g} {unit} | {theirs * scale:.3g} {unit} | {theirs / ours:.2f}× | {most} {unit} | {'yes' if reached else 'no'} |")
        missed += [] if reached else [(name, words)]
    why = explanations()
    return lines + ([""] if missed else []) + [f"- **{words}**: {why.get(name, 'not explained yet')}" for name, words in missed]


def memory(args):
    """The table of peaks and of allocations in a loop that has settled."""
    lines = ["## Memory", "", "The peak of a training beside its parameters, the optimizer's memory and the activations of a batch; goal 1.5×.", "",
             "| training | needed, MB | peak, MB | ratio |", "| --- | ---: | ---: | ---: |"]
    for name in ["perceptron", "convolutional"]:
        found = json.loads(subprocess.run([args.ours, "--memory", name], capture_output=True, text=True, check=True).stdout)
        lines.append(f"| {name} | {found['needed'] / 1e6:.1f} | {found['peak'] / 1e6:.1f} | {found['peak'] / found['needed']:.2f}× |")
    if shutil.which("valgrind"):
        lines += ["", "Allocations of a step of training once it runs, counted by valgrind as the difference of trainings three and two times as long; goal 0:", ""]
        for name, steps in [("linear_regression", 1000), ("logistic_regression", 2600), ("xor", 2000)]:
            two, three = (allocations(args, name, stretch) for stretch in (2, 3))
            lines.append(f"- {name}: {(three - two) / steps:.2f}")
    return lines


def allocations(args, name, stretch):
    """How often a process asks for memory."""
    command = ["valgrind", args.ours, "--data", args.data, "--stretch", str(stretch), name]
    found = re.search(r"total heap usage: ([\d,]+) allocs", subprocess.run(command, capture_output=True, text=True).stderr)
    return int(found[1].replace(",", ""))


def machine():
    processor = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    load = os.getloadavg()[0]
    return f"{processor}, {os.cpu_count()} cores, {platform.system()} {platform.release()}; load {load:.1f} when measured"


def write(args, tables, versions):
    compiler = subprocess.run(["swiftc", "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    lines = ["# Results", "", "Written by `Benchmarks/run`; how it measures: [README.md](README.md).", "",
             f"- {datetime.date.today()}, {machine()}", f"- {compiler}",
             "- " + ", ".join(f"{NAMES[p]} {versions[p]}" for p in args.peers), ""]
    alone = tables.get(1, {})
    if 1 in tables:
        lines += ["## One thread", "", "Single precision. The peers' columns are their CPU time by ours: above 1 we are faster.", ""]
        lines += one_thread(alone, args.peers) + [""]
        why = explanations()
        missed = [w for w, row in alone.items() if unmet(w, ratios(row, "cpu"))]
        lines += [f"- **{w}**: {why.get(w, 'not explained yet')}" for w in missed] + ([""] if missed else [])
    if 2 in tables:
        lines += ["## Two threads", "", "Seconds on the wall.", ""] + two_threads(tables[2], alone, args.peers) + [""]
        why = explanations()
        missed = [w for w, row in tables[2].items() if gains_little(row, alone.get(w))]
        lines += [f"- **{w}**: {why.get('two threads, ' + w, 'not explained yet')}" for w in missed] + ([""] if missed else [])
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ours", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--results", required=True, help="where the table is written; only printed if workloads are named")
    parser.add_argument("--peers", type=lambda text: text.split(","), default=PEERS)
    parser.add_argument("--threads", type=lambda text: [int(n) for n in text.split(",")], default=[1, 2])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("workloads", nargs="*")
    args = parser.parse_intermixed_args()
    tables, versions = {}, {}
    for threads in args.threads:
        tables[threads], versions = measure(args, threads)
    lines = write(args, tables, versions)
    if not args.workloads:
        lines += language(args) + [""] + memory(args)
    text = "\n".join(lines).rstrip() + "\n"
    if args.workloads:
        print(text)
    else:
        pathlib.Path(args.results).write_text(text)
    disagreeing = [w for table in tables.values() for w, row in table.items() if disagreement(row) > TOLERANCE]
    if disagreeing:
        raise SystemExit(f"values disagree: {', '.join(disagreeing)}")


if __name__ == "__main__":
    main()
