"""Types of random programs, and what names stand for.

A type is a tuple: ("Int",), ("array", T), ("optional", T), ("dictionary", K, V), ("tuple", ((label, T), …)),
("function", (T, …), T), ("struct", name) or ("enum", name).
"""
import collections
import re

INT, DOUBLE, BOOL, STRING = ("Int",), ("Double",), ("Bool",), ("String",)
BASIC = [INT, INT, INT, DOUBLE, DOUBLE, BOOL, STRING, STRING]

Variable = collections.namedtuple("Variable", "name type mutable")
Parameter = collections.namedtuple("Parameter", "label name type inout default")
Function = collections.namedtuple("Function", "name parameters result mutating static")


class Struct:
    def __init__(self, name):
        self.name, self.fields, self.methods, self.computed, self.equatable = name, [], [], [], False
        self.constants = []
        self.labels, self.call, self.subscript = True, None, None


class Enum:
    def __init__(self, name):
        self.name, self.cases, self.computed, self.raw, self.equatable = name, [], [], None, False


def swift(type):
    """The type as Swift writes it."""
    kind = type[0]
    if kind == "array":
        return f"[{swift(type[1])}]"
    if kind == "optional":
        inner = swift(type[1])
        return f"({inner})?" if type[1][0] == "function" else inner + "?"
    if kind == "dictionary":
        return f"[{swift(type[1])}: {swift(type[2])}]"
    if kind == "tuple":
        return "(" + ", ".join((f"{label}: " if label else "") + swift(t) for label, t in type[1]) + ")"
    if kind == "function":
        return "(" + ", ".join(map(swift, type[1])) + ") -> " + swift(type[2])
    return type[1] if kind in ("struct", "enum") else kind


class Scopes:
    """The names that can be used where the program is being written."""

    def __init__(self, random):
        self.random = random
        self.variables = []
        self.functions = []
        self.structs, self.enums = {}, {}
        self.count = 0
        self.depth = 0
        self.loops = []
        self.result = None  # of the function being written; None outside of functions
        self.in_loop = 0
        self.natural = 0  # how many closures without a written result are around

    @property
    def visible(self):
        """The variables that no later one of the same name hides."""
        return list({variable.name: variable for variable in self.variables}.values())

    def chance(self, probability):
        return self.random.random() < probability

    def pick(self, items):
        return self.random.choice(items)

    def name(self, stem):
        self.count += 1
        return f"{stem}{self.count}"

    def equatable(self, type):
        kind = type[0]
        if kind in ("array", "optional"):
            return self.equatable(type[1])
        if kind == "struct":
            return self.structs[type[1]].equatable
        if kind == "enum":
            return self.enums[type[1]].equatable
        if kind == "dictionary":
            return self.equatable(type[2])
        return kind in ("Int", "Double", "Bool", "String")

    def printable(self, type):
        """Whether what is printed is the same in every run: functions have no text, dictionaries no order."""
        kind = type[0]
        if kind == "tuple":
            return all(self.printable(t) for _, t in type[1])
        if kind in ("array", "optional"):
            return self.printable(type[1])
        if kind == "struct":
            return all(self.printable(field.type) for field in self.structs[type[1]].fields)
        if kind == "enum":
            return all(t == type or self.printable(t) for _, payload in self.enums[type[1]].cases for _, t in payload)
        return kind not in ("function", "dictionary")

    def worded_type(self):
        """One whose text holds no name of a type of the program, which swiftc writes with its module."""
        while True:
            type = self.printable_type(1)
            if not re.search(r"\b[SE][0-9]", swift(type)):
                return type

    def type(self, depth=2):
        """Some type; composed ones at most `depth` deep."""
        choice = self.random.random()
        if depth == 0 or choice < 0.45:
            named = [("struct", s) for s in self.structs] + [("enum", e) for e in self.enums]
            return self.pick(named) if named and self.chance(0.3) else self.pick(BASIC)
        if choice < 0.65:
            return ("array", self.type(depth - 1))
        if choice < 0.78:
            return ("optional", self.type(depth - 1))
        if choice < 0.86:
            labels = [None, None, None] if self.chance(0.5) else ["a", "b", "c"]
            return ("tuple", tuple((labels[i], self.type(depth - 1)) for i in range(self.pick([2, 2, 3]))))
        if choice < 0.94:
            return ("dictionary", self.pick([STRING, INT]), self.type(depth - 1))
        return self.function_type(depth - 1)

    def function_type(self, depth):
        parameters = [self.type(min(depth, 1)) for _ in range(self.pick([0, 1, 1, 2]))]
        return ("function", tuple(t for t in parameters if t[0] != "function"), self.type(depth))

    def constant_type(self):
        """A type of values that threads may share, as static members have to be."""
        type = self.pick(BASIC)
        return ("array", type) if self.chance(0.3) else type
