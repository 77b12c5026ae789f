"""Counts what held and what did not."""


class Results:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, holds, name, detail=""):
        """Records one claim; a failure is printed with what was found instead."""
        if holds:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {name}{': ' if detail else ''}{detail}", flush=True)

    def report(self):
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0
