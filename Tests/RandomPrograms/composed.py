"""Expressions of arrays, optionals, dictionaries, tuples, functions, structs and enums."""
from scopes import BOOL, DOUBLE, INT, STRING, Variable, swift
from values import Values


class Composed(Values):
    def variable(self, name, type, mutable):
        return Variable(name, type, mutable)

    def array(self, type, d):
        element = type[1]
        value = lambda: self.value(type, d - 1)
        pick = self.random.randrange(100)
        if d <= 0 or pick < 30:
            count = self.pick([0, 1, 2, 2, 3, 3, 3, 4]) if d > 0 or self.chance(0.3) else 3
            return "[" + ", ".join(self.value(element, d - 1) for _ in range(count)) + "]"
        if pick < 36:
            return f"{self.operand(self.typed(type, d - 1))} + {self.operand(value())}"
        if pick < 52:
            other = self.type(1)
            closure = self.closure(("function", (other,), element), d - 1)
            return f"{self.typed(('array', other), d - 1)}.map {closure}"
        if pick < 60:
            return f"{self.typed(type, d - 1)}.filter {self.closure(('function', (element,), BOOL), d - 1)}"
        if pick < 66:
            if element in (INT, DOUBLE, STRING):
                return f"{self.typed(type, d - 1)}.sorted({self.pick(['', 'by: >', 'by: <', 'by: { $0 > $1 }'])})"
            if element[0] == "tuple" and element[1][0][1] in (INT, STRING):
                return f"{self.typed(type, d - 1)}.sorted {{ $0.0 < $1.0 }}"
            return f"Array({self.typed(type, d - 1)}.reversed())"
        if pick < 74:
            part = self.pick(["prefix(2)", "suffix(1)", "dropFirst()", "dropLast()", "reversed()", "dropFirst(2)", "prefix(0)"])
            return f"Array({self.typed(type, d - 1)}.{part})"
        if pick < 78:
            return f"Array(repeating: {self.value(element, d - 1)}, count: {self.pick(['0', '1', '2', '3'])})"
        if pick < 82:
            return f"{self.typed(('array', ('array', element)), d - 1)}.flatMap {{ $0 }}"
        if pick < 86:
            return f"{self.typed(('array', ('optional', element)), d - 1)}.compactMap {{ $0 }}"
        if pick < 90:
            return f"({self.pick(['0', '1', '-1'])}{self.pick(['..<', '...'])}{self.pick(['1', '3', '4'])}).map " + \
                self.closure(("function", (INT,), element), d - 1)
        if pick < 94:
            other = self.type(0)
            pairs = f"zip({self.typed(type, d - 1)}, {self.typed(('array', other), d - 1)})"
            return f"{pairs}.map {{ {self.pick(['a, _ in a', '$0.0', 'pair in pair.0'])} }}"
        if pick < 97 and element == INT:
            return f"Array({self.pick(['1...4', '0..<3', 'stride(from: 0, to: 9, by: 4)', 'stride(from: 5, through: 1, by: -2)'])})"
        return f"{self.typed(type, d - 1)}.enumerated().filter {{ $0.offset % 2 == {self.pick('01')} }}.map {{ $0.element }}"

    def optional(self, type, d):
        wrapped = type[1]
        pick = self.random.randrange(100)
        if d <= 0 or pick < 30:
            return "nil" if self.chance(0.4) and wrapped[0] != "optional" else self.value(wrapped, d - 1)
        if pick < 45 and wrapped[0] != "optional":
            array = self.typed(("array", wrapped), d - 1)
            if wrapped in (INT, DOUBLE, STRING) and self.chance(0.5):
                return f"{array}.{self.pick(['max()', 'min()', 'first', 'last'])}"
            closure = self.closure(("function", (wrapped,), BOOL), d - 1)
            return self.pick([f"{array}.first", f"{array}.last", f"{array}.first(where: {closure})"])
        if pick < 55:
            if wrapped == INT:
                return f"Int({self.value(STRING, d - 1)})"
            if wrapped == DOUBLE:
                return f"Double({self.value(STRING, d - 1)})"
        if pick < 70:
            other = self.type(0)
            closure = self.closure(("function", (other,), wrapped), d - 1)
            return f"{self.typed(('optional', other), d - 1)}.map {closure}"
        if pick < 80:
            return f"({self.value(BOOL, d - 1)} ? {self.value(wrapped, d - 1)} : nil)"
        chains = []
        for variable in self.visible:
            if variable.type[0] == "optional" and variable.type[1][0] == "struct":
                chains += self.members(variable.name + "?", variable.type[1][1], wrapped, d)
            if variable.type == ("optional", ("array", wrapped)) and wrapped[0] != "optional":
                chains.append(lambda v=variable: f"{v.name}?.{self.pick(['first', 'last'])}")
            if variable.type == ("optional", STRING) and wrapped == INT:
                chains.append(lambda v=variable: f"{v.name}?.count")
            if variable.type[0] == "dictionary" and variable.type[2] == wrapped:
                chains.append(lambda v=variable: f"{v.name}[{self.value(v.type[1], 1)}]")
        return self.pick(chains)() if chains else self.value(wrapped, d - 1)

    def dictionary(self, type, d):
        key, value = type[1], type[2]
        pick = self.random.randrange(100)
        if d > 0 and pick < 12:
            other = self.type(0)
            source = self.typed(("dictionary", key, other), d - 1)
            return f"{source}.mapValues {self.closure(('function', (other,), value), d - 1)}"
        if d > 0 and pick < 20:
            source = self.typed(type, d - 1)
            if self.chance(0.5):
                return f"{source}.filter {{ $0.key > {self.value(key, 0)} }}"
            return f"{source}.merging({self.value(type, d - 1)}) {{ {self.pick(['a, _ in a', '_, b in b', '$1'])} }}" \
                if self.chance(0.7) else f"{source}.merging({self.value(type, d - 1)}, uniquingKeysWith: {{ a, _ in a }})"
        if d > 0 and pick < 26 and value == ("array", INT) and key == INT:
            return f"Dictionary(grouping: {self.value(('array', INT), d - 1)}) {{ $0 % 3 }}"
        keys = self.random.sample(["1", "2", "3", "7"] if key == INT else ['"a"', '"b"', '"c"', '"k"'], self.pick([0, 1, 2, 3]))
        return "[" + (", ".join(f"{k}: {self.value(value, d - 1)}" for k in keys) or ":") + "]"

    def tuple(self, type, d):
        labels = self.chance(0.6)
        return "(" + ", ".join((f"{label}: " if label and labels else "") + self.value(t, d - 1) for label, t in type[1]) + ")"

    def function(self, type, d):
        functions = [f for f in self.functions if f.result == type[2] and tuple(p.type for p in f.parameters) == type[1]
                     and not any(p.inout for p in f.parameters)]
        if functions and self.chance(0.5):
            return self.pick(functions).name
        if type in (("function", (t, t), t) for t in (INT, DOUBLE)) and self.chance(0.3):
            return f"({self.pick(['+', '-', '*'])})" if self.chance(0.3) else self.pick(["max", "min"])
        return self.closure(type, d - 1)

    def struct(self, type, d):
        struct = self.structs[type[1]]
        arguments = []
        for field in struct.fields:
            if field.default and self.chance(0.4):
                continue
            arguments.append(f"{field.label}: " * bool(field.label) + self.value(field.type, d - 1))
        name = struct.name if self.chance(0.9) else ".init"
        return f"{name}({', '.join(arguments)})"

    def enum(self, type, d):
        enum = self.enums[type[1]]
        if enum.raw and self.chance(0.15):
            return f"({enum.name}(rawValue: {self.value(enum.raw, 0)}) ?? {enum.name}.{enum.cases[0][0]})"
        name, payload = self.pick(enum.cases)
        if d <= 0 and any(t[0] == "enum" for _, t in payload):
            name, payload = enum.cases[0]
        arguments = ", ".join((f"{label}: " if label else "") + self.value(t, d - 1) for label, t in payload)
        prefix = enum.name if self.chance(0.6) else ""
        return f"{prefix}.{name}" + (f"({arguments})" if payload else "")
