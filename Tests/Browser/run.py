"""Tests the built site as a reader meets it: in Chromium, on a phone and a desktop, in light and dark.

    python Tests/Browser/run.py [SITE [PAGE…]]

Without SITE, the course is built into a temporary folder first; with pages, only these are looked at in the
browser. Prints a line a failure and ends with
'N passed, N failed'.
"""
import pathlib
import subprocess
import sys
import tempfile

import checks_browser
import checks_files
from results import Results

ROOT = pathlib.Path(__file__).resolve().parents[2]


def built_site(folder):
    tool = ROOT / ".build" / "release" / "courseware"
    subprocess.run([tool, "build", ROOT / "lessons", "--output", folder], check=True, stdout=subprocess.DEVNULL)
    return pathlib.Path(folder)


def main():
    results = Results()
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else built_site(folder)
        checks_files.run(site, results)
        checks_browser.run(site, results, sys.argv[2:])
    return results.report()


if __name__ == "__main__":
    sys.exit(main())
