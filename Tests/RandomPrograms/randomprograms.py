"""Holds random programs against swiftc: whether they run, trap or are rejected, and what they print.

    python randomprograms.py VERDICTS [--seed 1] [--count 1000] [--batch 150] [--record FILE]

VERDICTS answers programs from standard input (Ours/). Prints each disagreement with its seed (generate.py SEED shows the
program) and a count at the end. With --record it writes the programs and swiftc's verdicts as a file of the corpus.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile

from generate import program

# What swiftc finds by computing constants while it compiles is for us a trap while it runs.
FOLDED = re.compile(r"arithmetic operation .* overflows|division by zero|overflows when (?:stored|converted)|results in an overflow"
                    r"|will always (?:overflow|trap)|shift amount|invalid conversion: .* overflows")
# Refusals that are no rules of Swift: what its solver does not find, or finds twice.
QUIRKS = re.compile(r"ambiguous use of (?:operator '[-+*/]'|'pi'|'prefix'|'reversed\(\)')|reference to member 'pi' cannot be resolved|pattern cannot match values of type '\(offset: Int"
                    r"|closure captures '.*' before it is declared|failed to produce diagnostic|'Int128'|conflicting arguments to generic parameter '\w' \('.*\(.*vs\. '.*\("
                    r"|value of optional type '\(\(.*\) -> .*\)\?' must be unwrapped to a value of type '\("
                    r"|have mismatching types '\w+' and 'Any\?'")
# What the manual says we ask for: types that only what follows would tell, declarations before their use, no use of what a call
# changes, lists of one type, and no whole numbers but Ints, so that the magnitude of the least one does not fit.
OUTSIDE = re.compile(": (?:needs-type|used-before-set|overlapping-access|mixed-types): |: overflow: 0 - -9223372036854775808 ")
# A dictionary in what is printed: swiftc gives its entries in another order every time.
ENTRIES = re.compile(r"\[[^\[\]]*[\w\"]: ")
# The longest program that is recorded.
RECORDED = 3000
SKIPPED = "skipped"
SUPPORT = """@preconcurrency import Glibc
func writeLines() { setvbuf(stdout, nil, _IOLBF, 0) }
"""


def run(arguments, **options):
    return subprocess.run(arguments, capture_output=True, text=True, errors="replace", **options)


def theirs(texts):
    """A verdict and an output for each program, from swiftc."""
    with tempfile.TemporaryDirectory() as place:
        open(f"{place}/support.swift", "w").write(SUPPORT)
        verdicts = {}
        while True:
            rest = [n for n in range(len(texts)) if n not in verdicts]
            errors = compiled(texts, rest, place)
            if errors is None:
                break
            verdicts.update(errors)
        outputs = {}
        for number in rest:
            outputs[number] = ran(place, number)
    return [outputs.get(n) or verdicts[n] for n in range(len(texts))]


def compiled(texts, numbers, place):
    """Nothing if all compile; else the verdicts of those that do not."""
    lines, starts = [], []
    for number in numbers:
        starts.append((len("\n".join(lines).split("\n")) + 1, number))
        lines += [f"func program{number}() {{", f'#sourceLocation(file: "p{number}", line: 1)', texts[number], "#sourceLocation()",
                  "}"]
    lines.append("writeLines()\nswitch CommandLine.arguments[1] {")
    lines += [f'case "{n}": program{n}()' for n in numbers] + ["default: break\n}"]
    open(f"{place}/main.swift", "w").write("\n".join(lines) + "\n")
    result = run(["swiftc", "-Onone", "-swift-version", "6", "-suppress-warnings", f"{place}/main.swift",
                  f"{place}/support.swift", "-o", f"{place}/program"])
    if result.returncode == 0:
        return None
    found, kinds = {}, [SKIPPED, "rejected", "folded"]
    for number, line, message in re.findall(r"^p(\d+):(\d+):\d+: error: (.*)", result.stdout + result.stderr, flags=re.M):
        kind = "folded" if FOLDED.search(message) else SKIPPED if "reasonable time" in message or QUIRKS.search(message) else "rejected"
        if int(number) not in found or kinds.index(kind) < kinds.index(found[int(number)][0]):
            found[int(number)] = (kind, f"{line}: {message}")
    for line in re.findall(r"main\.swift:(\d+):\d+: error:", result.stderr)[:1]:
        found[[number for start, number in starts if start <= int(line)][-1]] = ("rejected", "it does not end")
    if not found:
        crash = re.search(r"program(\d+)\(\)", result.stderr)
        if not crash:
            sys.exit(result.stderr[-4000:])
        found[int(crash[1])] = (SKIPPED, "")
    return found


def ran(place, number):
    try:
        result = run([f"{place}/program", str(number)], timeout=10, env={**os.environ, "SWIFT_BACKTRACE": "enable=no"})
    except subprocess.TimeoutExpired:
        return SKIPPED, ""
    text = re.sub(r"program\.(\(unknown context at \$[0-9a-f]+\)\.)*", "", result.stdout)
    return "runs" if result.returncode == 0 else "traps", text


def ours(verdicts, texts):
    result = run([verdicts], input="".join(text + "\n#### end\n" for text in texts))
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    if len(answers) < len(texts):
        print(f"our side ended with {result.returncode} in\n{texts[len(answers)]}\n{result.stderr[-800:]}")
        rest = texts[len(answers) + 1:]
        answers.append({"verdict": "crashes", "output": "", "reason": "it ended"})
        answers += ours(verdicts, rest) if rest else []
    return answers


def complaint(answer, verdict, output):
    """What differs, if anything does."""
    if verdict in (SKIPPED, "folded") or "budget" in (answer.get("reason") or ""):
        return None
    if OUTSIDE.search(answer.get("reason") or ""):
        return None
    if answer["verdict"] != verdict:
        return f"swiftc: {verdict} {output if verdict == 'rejected' else ''}, ours: {answer['verdict']} {answer.get('reason') or ''}"
    # The sign of a NaN that arithmetic gives is the processor's; we print none.
    output = re.sub(r"(?<![\w\"])-nan\b", "nan", output)
    if verdict != "rejected" and answer["output"] != output:
        for a, b in zip(output.split("\n"), answer["output"].split("\n")):
            if a != b and not (ENTRIES.search(a) and sorted(a) == sorted(b)):
                return f"swiftc prints {a!r}, ours {b!r}"
        if output.count("\n") != answer["output"].count("\n"):
            return "one prints more than the other"
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verdicts")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--batch", type=int, default=150)
    parser.add_argument("--lines", action="store_true", help="print the line that one of the two complains of")
    parser.add_argument("--record")
    options = parser.parse_args()
    counts, bad, recorded = {}, 0, []
    for start in range(options.seed, options.seed + options.count, options.batch):
        seeds = range(start, min(start + options.batch, options.seed + options.count))
        texts = [program(seed) for seed in seeds]
        answers = ours(options.verdicts, texts)
        for seed, text, answer, (verdict, output) in zip(seeds, texts, answers, theirs(texts)):
            if OUTSIDE.search(answer.get("reason") or "") and verdict in ("runs", "traps"):
                verdict = "outside"
            counts[verdict] = counts.get(verdict, 0) + 1
            found = complaint(answer, verdict, output)
            if found:
                bad += 1
                place = re.search(r"(?:rejected|traps) (\d+): ", found)
                print(f"seed {seed}: {found}", flush=True)
                if place and options.lines:
                    print("    " + text.split("\n")[int(place[1]) - 1].strip())
            if verdict in ("runs", "traps", "rejected") and not found and len(text) < RECORDED and "nan" not in output:
                printed = "" if verdict == "rejected" else output
                recorded.append(f"#### {seed}\n{text}\n==> {verdict}\n{printed}")
        print(f"{start + len(texts) - options.seed} programs, {bad} disagreements", file=sys.stderr, flush=True)
    if options.record:
        open(options.record, "w").write("".join(recorded))
    print(", ".join(f"{n} {verdict}" for verdict, n in sorted(counts.items())))
    print(f"{sum(counts.values()) - bad} passed, {bad} failed")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
