"""Holds random cases of our engine against PyTorch and scikit-learn, in double precision.

    python crosscheck.py PROGRAM [--seed 1] [--count 2000] [kind …]

PROGRAM answers cases from standard input (Ours/). Kinds: operation, composed, loss, optimizer, metric, model; all unless named.
Prints each disagreement and, at the end, how many cases of each name were held and the largest difference in each.
"""
import argparse
import collections
import math
import random
import subprocess
import sys

import torch

from composed import some_composed
from learning import loss, metric, optimizer
from models import model
from operations import some_operation

# Both sides round each of a few hundred sums, in another order, at 1.1e-16; steps of a training multiply it.
TOLERANCE = {"operation": 1e-11, "composed": 1e-11, "loss": 1e-12, "optimizer": 1e-11, "metric": 1e-12, "model": 1e-8}

KINDS = {"operation": some_operation, "composed": some_composed, "loss": loss, "optimizer": optimizer, "metric": metric, "model": model}


def answers(program, cases):
    """What our side answers, a dictionary for each case."""
    text = "\n".join(case.text(index) for index, case in enumerate(cases)) + "\n"
    found = [None] * len(cases)
    run = subprocess.run([program], input=text, capture_output=True, text=True)
    if run.returncode:
        print(f"our side ended with {run.returncode}: {run.stderr[-500:]}")
    for line in run.stdout.splitlines():
        words = line.split(" ")
        if words[0] == "case":
            index = int(words[1])
            found[index] = {}
        elif words[0] == "t":
            shape = [] if words[2] == "-" else [int(n) for n in words[2].split("x")]
            values = [float(v) for v in words[3:] if v]
            found[index][words[1]] = torch.tensor(values).reshape(shape)
        elif words[0] == "error":
            found[index]["error"] = line
    return found


def difference(a, b):
    """The largest difference, relative to the largest number expected and at least 1e-3; infinite for other shapes.

    The floor is for slopes of saturated functions, where both sides subtract numbers near 1.
    """
    if a.shape != b.shape:
        return math.inf
    if not a.numel():
        return 0.0
    same = (a == b) | (a.isnan() & b.isnan())
    if same.all():
        return 0.0
    size = max(a[a.isfinite()].abs().max().item() if a.isfinite().any() else 0, 1e-3)
    worst = ((a - b).abs() / size).where(~same, torch.zeros_like(a)).max().item()
    return math.inf if math.isnan(worst) else worst


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=2000, help="cases of each kind")
    parser.add_argument("kinds", nargs="*")
    args = parser.parse_intermixed_args()
    worst, held, bad = collections.defaultdict(float), collections.Counter(), 0
    for kind in args.kinds or KINDS:
        random.seed(args.seed)
        torch.manual_seed(args.seed)
        cases = [KINDS[kind]() for _ in range(args.count)]
        for case, found in zip(cases, answers(args.program, cases)):
            held[kind, case.title] += 1
            if not found or "error" in found:
                bad += 1
                print(f"{kind} {case.title}: {found and found['error']}\n  {settings_of(case)}")
                continue
            for name, expected in case.expected.items():
                far = difference(expected.detach(), found[name]) if name in found else math.inf
                worst[kind, case.title] = max(worst[kind, case.title], far)
                if far > TOLERANCE[kind]:
                    bad += 1
                    print(f"{kind} {case.title}: {name} differs by {far:.2g}\n  {settings_of(case)}")
                    break
    for key in sorted(held):
        print(f"{key[0]:10} {key[1]:26} {held[key]:6} cases, at most {worst[key]:.1g} apart")
    print(f"{sum(held.values())} cases, {bad} disagree")
    return bad > 0


def settings_of(case):
    return "; ".join(line if line[0] != "t" else " ".join(line.split(" ")[:3]) for line in case.lines)[:600]


if __name__ == "__main__":
    sys.exit(main())
