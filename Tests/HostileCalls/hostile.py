"""Checks lessons whose calls make no sense; see README.md.

    python hostile.py COURSEWARE [layers|operations|training …]

COURSEWARE is the tool. Ends with 1 where a lesson crashes or hangs the tool, or gets several errors or one that is not meant
for its author.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import layers
import operations
import training

KINDS = {"layers": layers.lessons, "operations": operations.lessons, "training": training.lessons}
BATCH = 400
# Milliseconds of work each; more than this for all of them together is a hang.
SECONDS = 600
# What is told of the tool itself.
BROKEN = {"broken-run"}


def errors(tool, codes):
    """The errors that each of some lessons gets."""
    with tempfile.TemporaryDirectory() as folder:
        course = pathlib.Path(folder)
        names = [f"l{index:04}.md" for index in range(len(codes))]
        (course / "course.yml").write_text("title: Hostile\nlessons:\n" + "".join(f"  - {name}\n" for name in names))
        for name, code in zip(names, codes):
            (course / name).write_text(f"# {name}\n\nOne call.\n\n```swift\n{code}\n```\n")
        run = subprocess.run([tool, "check", folder, "--format", "json"], capture_output=True, text=True, timeout=SECONDS)
        if run.returncode not in (0, 1):
            sys.exit(f"the tool ended with {run.returncode}: {run.stderr[-500:]}")
        found = collections.defaultdict(list)
        for line in run.stdout.splitlines():
            entry = json.loads(line)
            if entry["severity"] == "error":
                found[pathlib.Path(entry["file"]).name].append(entry)
        return [found[name] for name in names]


def report(kind, tool):
    """Prints each message once; answers how many lessons have a verdict that none should have."""
    codes = list(dict.fromkeys(KINDS[kind]()))
    messages, bad = collections.Counter(), 0
    examples = {}
    for first in range(0, len(codes), BATCH):
        part = codes[first:first + BATCH]
        for code, entries in zip(part, errors(tool, part)):
            if any(entry["id"] in BROKEN for entry in entries) or sum(entry["id"] == "engine" for entry in entries) > 1:
                bad += 1
                print("BAD", code.replace("\n", " | "), [entry["message"] for entry in entries])
            for entry in entries:
                key = entry["id"], re.sub(r"-?\d[\d_.e+]*", "#", entry["message"])
                messages[key] += 1
                examples.setdefault(key, entry)
    for (id, _), entry in sorted(examples.items(), key=lambda item: item[0]):
        count = messages[id, re.sub(r"-?\d[\d_.e+]*", "#", entry["message"])]
        print(f"{count:5} [{id}] {entry['message']}" + (f" | {entry['help']}" if entry.get("help") else ""))
    print(f"{kind}: {len(codes)} lessons, {len(examples)} messages, {bad} bad")
    return bad


def main():
    tool, kinds = str(pathlib.Path(sys.argv[1]).resolve()), sys.argv[2:] or KINDS
    return sum(report(kind, tool) for kind in kinds) > 0


if __name__ == "__main__":
    sys.exit(main())
