"""Expressions of Int, Double, Bool and String."""
from scopes import BOOL, DOUBLE, INT, STRING, Scopes

INTS = ["0", "1", "2", "3", "-1", "4", "5", "7", "10", "-3", "100", "0x1f", "0b101", "1_000"]
EDGES = ["Int.max", "Int.min", "9223372036854775807", "-9223372036854775808", "4611686018427387904", "1 << 62", "1 << 70"]
DOUBLES = ["0.5", "1.5", "2.25", "-0.75", "3.0", "1e3", "0.1", "100.0", "1e-2"]
NATURAL_DOUBLES = DOUBLES + ["Double.pi", "Double(1)"]
DOUBLE_EDGES = ["Double.nan", "Double.infinity", "-Double.infinity", "-0.0", "1e300", "5e-324", "0.1 + 0.2", "1e16", "1e-5",
                "123456789.125", "9007199254740993.0", "Double.greatestFiniteMagnitude", "Double.ulpOfOne"]
STRINGS = ['"a"', '"bc"', '""', '"Hello"', '"x y z"', '"12"', '"é"', '"a,b"', '"\\n"', '"q\\"q"', '"👍🏽!"', '"3.5"', '#"r\\n"#',
           '"\\u{41}"']


class Basics(Scopes):
    def int(self, d):
        value = lambda: self.value(INT, d - 1)
        pick = self.random.randrange(100)
        if d <= 0 or pick < 18:
            return self.pick(EDGES) if self.chance(0.03) else self.pick(INTS)
        if pick < 42:
            return f"{self.operand(value())} {self.pick(['+', '-', '*', '+', '-'])} {self.operand(value())}"
        if pick < 48:
            divisor = self.pick(["2", "3", "7", "-2"]) if self.chance(0.9) else self.operand(value())
            return f"{self.operand(value())} {self.pick(['/', '%'])} {divisor}"
        if pick < 54:
            operator = self.pick(["&+", "&*", "&-", "&", "|", "^", "<<", ">>"])
            return f"{self.operand(value())} {operator} {self.operand(value())}"
        if pick < 58:
            text = value()
            return f"{self.pick(['-', '~'])}({text})" if any(c.isalpha() for c in text) else f"~({text})"
        if pick < 66:
            return f"{self.sequence(d - 1)}.count"
        if pick < 69:
            return f"{self.receiver(self.value(STRING, d - 1))}.count"
        if pick < 72:
            return f"Int({self.plain(DOUBLE, d - 1)})"
        if pick < 77:
            return f"abs({value()})" if self.chance(0.2) else \
                f"{self.pick(['max', 'min'])}({value()}, {value()})"
        if pick < 80:
            array = self.typed(("array", INT), d - 1)
            return f"({array}.firstIndex(of: {value()}) ?? {value()})"
        if pick < 84:
            return f"{self.receiver(value())}." + self.pick(
                ["signum()", "magnitude.description.count", "quotientAndRemainder(dividingBy: 3).remainder",
                 "advanced(by: 2)", "nonzeroBitCount", "trailingZeroBitCount", "description.count"]) if self.chance(0.7) \
                else f"{self.typed(('array', INT), d - 1)}.reduce(0, +)"
        if pick < 88:
            return f"Int({self.value(STRING, d - 1)}) ?? {value()}"
        if pick < 92:
            return f"{self.typed(('array', INT), d - 1)}.reduce({value()}) {self.closure(('function', (INT, INT), INT), d - 1)}"
        if pick < 96:
            return f"{self.pick(['+', '-'])}{self.atom(INT)}"
        return f"{self.sequence(d - 1)}.enumerated().reduce(0) {{ $0 &+ $1.offset }}"

    def double(self, d):
        value = lambda: self.value(DOUBLE, d - 1)
        pick = self.random.randrange(100)
        if d <= 0 or pick < 20:
            if self.chance(0.06):
                return self.pick(DOUBLE_EDGES)
            return self.pick(NATURAL_DOUBLES) if self.natural or self.chance(0.7) else self.pick(["1", "2", "3", "-4", ".pi"])
        if pick < 55:
            return f"{self.operand(value())} {self.pick(['+', '-', '*', '/'])} {self.operand(value())}"
        if pick < 60:
            return f"0 - {self.operand(value())}"
        if pick < 70:
            return f"Double({self.value(INT, d - 1)})"
        if pick < 80:
            return f"{self.receiver(value())}." + self.pick(
                ["squareRoot()", "rounded()", "rounded(.up)", "rounded(.down)", "rounded(.towardZero)", "magnitude",
                 "rounded(.toNearestOrEven)", "rounded(.awayFromZero)", "truncatingRemainder(dividingBy: 0.7)", "ulp",
                 "nextUp", "nextDown"])
        if pick < 85:
            return f"{self.pick(['max', 'min'])}({value()}, {value()})"
        if pick < 88:
            return f"abs({value()})"
        if pick < 92:
            return f"{self.typed(('array', DOUBLE), d - 1)}.reduce(0, +)"
        if pick < 96:
            return f"(Double({self.value(STRING, d - 1)}) ?? {value()})"
        return f"{self.typed(('array', INT), d - 1)}.map {{ Double($0) }}.reduce({value()}, {self.pick('+-*')})"

    def bool(self, d):
        pick = self.random.randrange(100)
        if d <= 0 or pick < 10:
            return self.pick(["true", "false"])
        if pick < 45:
            type = self.pick([INT, INT, DOUBLE, STRING])
            operator = self.pick(["<", ">", "<=", ">=", "==", "!="])
            return f"{self.operand(self.value(type, d - 1))} {operator} {self.operand(self.value(type, d - 1))}"
        if pick < 58:
            return f"{self.operand(self.value(BOOL, d - 1))} {self.pick(['&&', '||'])} {self.operand(self.value(BOOL, d - 1))}"
        if pick < 64:
            return f"!({self.value(BOOL, d - 1)})"
        if pick < 72:
            type = self.type(1)
            if self.equatable(type):
                return f"{self.operand(self.plain(type, d - 1))} {self.pick(['==', '!='])} {self.operand(self.value(type, d - 1))}"
            return f"{self.typed(('optional', type), d - 1)} {self.pick(['==', '!='])} nil"
        if pick < 78:
            return f"{self.sequence(d - 1)}.isEmpty"
        if pick < 84:
            type = self.pick([INT, STRING])
            method = self.pick(["allSatisfy", "contains"])
            array = self.typed(("array", type), d - 1)
            closure = self.closure(("function", (type,), BOOL), d - 1)
            return f"{array}.allSatisfy({closure})" if method == "allSatisfy" else f"{array}.contains(where: {closure})"
        if pick < 90:
            return f"({self.value(INT, 0)}...{self.pick(['5', '9', '100'])}).contains({self.value(INT, d - 1)})" \
                if self.chance(0.5) else f"{self.typed(('array', INT), d - 1)}.contains({self.value(INT, d - 1)})"
        if pick < 94:
            return f"{self.receiver(self.value(INT, d - 1))}.isMultiple(of: {self.pick(['2', '3', '0', '-2'])})"
        if pick < 97:
            pair = lambda: f"({self.value(INT, d - 2)}, {self.value(STRING, d - 2)})"
            return f"{pair()} {self.pick(['<', '==', '!=', '>='])} {pair()}"
        return f"{self.receiver(self.value(STRING, d - 1))}.{self.pick(['hasPrefix', 'hasSuffix', 'contains'])}({self.value(STRING, 0)})"

    def string(self, d):
        value = lambda: self.value(STRING, d - 1)
        pick = self.random.randrange(100)
        if d <= 0 or pick < 25:
            return self.pick(STRINGS)
        if pick < 45:
            return f"{self.operand(value())} + {self.operand(value())}"
        if pick < 65:
            inner = self.plain(self.worded_type(), d - 2)
            number = "\\(" + self.atom(INT) + ")"
            return '"' + self.pick(["", "v=", "<"]) + f"\\({inner})" + self.pick(["", "!", " " + number]) + '"'
        if pick < 72:
            return f"String({self.value(self.pick([INT, DOUBLE, BOOL, STRING]), d - 1)})"
        if pick < 78:
            return f"{self.receiver(value())}.{self.pick(['uppercased()', 'lowercased()'])}"
        if pick < 82:
            return f"String(repeating: {value()}, count: {self.pick(['0', '1', '3'])})"
        if pick < 88:
            array = self.typed(("array", STRING), d - 1)
            return f"{array}.joined({self.pick(['', 'separator: ' + self.value(STRING, 0)])})"
        if pick < 92:
            return f"String({self.receiver(value())}.{self.pick(['reversed()', 'prefix(2)', 'suffix(2)', 'dropFirst()', 'dropLast(2)'])})"
        if pick < 96:
            return f"{self.receiver(self.value(INT, d - 1))}.description"
        return f"{self.receiver(value())}.map {{ String($0) }}.joined(separator: {self.value(STRING, 0)})"
