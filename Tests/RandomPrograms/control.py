"""Branches, loops and patterns of random programs."""
from scopes import BOOL, DOUBLE, INT, STRING, swift
from statements import Statements


class Control(Statements):
    def scoped(self, variables, count, indent):
        return self.inside(variables, lambda: self.block(count, indent + "  "))

    def branch(self, indent):
        lines = [f"{indent}if {self.value(BOOL, 2)} {{"] + self.scoped([], self.pick([1, 1, 2]), indent)
        while self.chance(0.25):
            lines += [f"{indent}}} else if {self.value(BOOL, 2)} {{"] + self.scoped([], 1, indent)
        if self.chance(0.5):
            lines += [f"{indent}}} else {{"] + self.scoped([], self.pick([1, 1, 2]), indent)
        return lines + [f"{indent}}}"]

    def bound(self, indent):
        """if let, in its forms."""
        wrapped, name = self.type(1), self.name("w")
        variables = [self.variable(name, wrapped, False)]
        optionals = [v for v in self.visible if v.type[0] == "optional" and not v.name.startswith("$")]
        if optionals and self.chance(0.4):
            chosen = self.pick(optionals)
            condition, variables = f"let {chosen.name}", [self.variable(chosen.name, chosen.type[1], False)]
        elif self.chance(0.2):
            condition = f"let {name}: {swift(wrapped)} = {self.typed(('optional', wrapped), 2)}"
        else:
            keyword = "var" if self.chance(0.15) else "let"
            variables = [self.variable(name, wrapped, keyword == "var")]
            condition = f"{keyword} {name} = {self.typed(('optional', wrapped), 2)}"
        if self.chance(0.3):
            condition += ", " + self.inside(variables, lambda: self.value(BOOL, 1))
        lines = [f"{indent}if {condition} {{"] + self.scoped(variables, self.pick([1, 1, 2]), indent)
        if self.chance(0.4):
            lines += [f"{indent}}} else {{"] + self.scoped([], 1, indent)
        return lines + [f"{indent}}}"]

    def guarded(self, indent):
        if not self.result and not self.in_loop:
            return None
        if self.in_loop and (self.chance(0.5) or not self.result):
            way = self.pick(["continue", "break"])
        else:
            way = "return" if self.result == "nothing" else f"return {self.value(self.result, 1)}"
        if self.chance(0.5):
            return [f"{indent}guard {self.value(BOOL, 2)} else {{ {way} }}"]
        wrapped, name = self.type(1), self.name("w")
        text = f"{indent}guard let {name} = {self.typed(('optional', wrapped), 2)} else {{ {way} }}"
        self.variables.append(self.variable(name, wrapped, False))
        return [text]

    def looped(self, head, variables, indent, label=True):
        name = self.name("loop") if label and self.chance(0.25) else None
        self.in_loop += 1
        if name:
            self.loops.append(name)
        body = self.scoped(variables, self.pick([1, 1, 2]), indent)
        if name:
            self.loops.pop()
        self.in_loop -= 1
        return [f"{indent}{name + ': ' if name else ''}{head} {{"] + body + [f"{indent}}}"]

    def loop(self, indent):
        if self.in_loop > 1:
            return None
        name, other = self.name("i"), self.name("j")
        pick = self.random.randrange(6)
        if pick < 2:
            low = self.pick(["0", "1", "-1", "2"])
            sequence = f"{low}{self.pick(['..<', '...'])}{self.pick(['2', '3', '4'])}"
            variables = [self.variable(name, INT, False)]
        elif pick == 2:
            element = self.type(1)
            sequence = self.typed(("array", element), 2)
            variables = [self.variable(name, element, False)]
        elif pick == 3:
            element = self.type(1)
            sequence = f"{self.typed(('array', element), 1)}.enumerated()"
            variables = [self.variable(name, INT, False), self.variable(other, element, False)]
            name = f"({name}, {other})"
        elif pick == 4:
            first, second = self.type(1), self.type(0)
            sequence = f"zip({self.typed(('array', first), 1)}, {self.typed(('array', second), 1)})"
            variables = [self.variable(name, first, False), self.variable(other, second, False)]
            name = f"({name}, {other})"
        else:
            sequence = self.pick([
                "stride(from: 0, to: 7, by: 3)", "stride(from: 4, through: 0, by: -2)", "(0..<3).reversed()", "[1, 2, 3].dropFirst()",
                "(1...4).filter { $0 % 2 == 0 }"])
            variables = [self.variable(name, INT, False)]
        head = f"for {name} in {sequence}"
        if sequence.endswith("}"):
            head = f"for {name} in ({sequence})"
        if self.chance(0.2):
            chosen = self.inside(variables, lambda: self.value(BOOL, 1))
            head += f" where {self.operand(chosen)}" if "{" not in chosen else f" where ({chosen})"
        return self.looped(head, variables, indent)

    def counted(self, indent):
        """while and repeat that surely end."""
        if self.in_loop > 1:
            return None
        name = self.name("n")
        own = self.variable(name, INT, False)
        step = [f"{indent}  {name} += 1"]
        condition = self.operand(self.value(BOOL, 1))
        condition = "" if "{" in condition or not self.chance(0.4) else f" && {condition}"
        if self.chance(0.5):
            lines = self.looped(f"while {name} < {self.pick('234')}{condition}", [own], indent)
            lines = lines[:1] + step + lines[1:]
        else:
            lines = self.looped("repeat", [own], indent)
            lines = lines[:1] + step + lines[1:-1] + [f"{indent}}} while {name} < {self.pick('234')}{condition}"]
        self.variables.append(own)
        return [f"{indent}var {name} = 0"] + lines

    def turn(self, indent):
        """A closure that keeps what it counts."""
        name, type = self.name("turn"), self.pick([INT, DOUBLE, STRING])
        places = [v for v in self.mutables() if v.type == type and not v.name.startswith("$")]
        if not places:
            return None
        place = self.pick(places)
        change = f"{place.name} {'+=' if type != INT or self.chance(0.8) else '&*='} {self.value(type, 1)}"
        lines = [f"{indent}let {name} = {{ () -> {swift(type)} in {change}; return {place.name} }}"]
        self.variables.append(self.variable(name, ("function", (), type), False))
        return lines + [f"{indent}print({name}(), {place.name}, {name}())"]

    def switch(self, indent):
        enums = [v for v in self.visible if v.type[0] == "enum"]
        if enums and self.chance(0.5):
            return self.switch_statement_over_enum(self.pick(enums), indent)
        pick = self.random.randrange(4)
        if pick == 0:
            return self.cases(self.value(INT, 2), INT, [
                lambda: self.pick(["0", "1", "1, 2", "3...9", "..<0", "10...", "-1"]), lambda: f"let {{0}} where {{1}}"], indent)
        if pick == 1:
            return self.cases(self.value(STRING, 2), STRING, [
                lambda: self.pick(['"a"', '"a", "b"', '""', '"Hello"']), lambda: "let {0} where {1}"], indent)
        if pick == 2:
            return self.cases(self.value(DOUBLE, 2), DOUBLE, [
                lambda: self.pick(["0", "0..<1", "1...", "..<0", "0.5"]), lambda: "let {0} where {1}"], indent)
        return self.switch_over_tuple(indent)

    def cases(self, subject, type, patterns, indent):
        if "{" in subject:
            subject = f"({subject})"
        lines = [f"{indent}switch {subject} {{"]
        for _ in range(self.pick([1, 2, 3])):
            pattern, variables = self.pick(patterns)(), []
            if "{0}" in pattern:
                name = self.name("c")
                variables = [self.variable(name, type, False)]
                guard = self.inside(variables, lambda: self.value(BOOL, 1))
                pattern = pattern.replace("{0}", name).replace("{1}", f"({guard})" if "{" in guard else guard)
            lines += [f"{indent}case {pattern}:"] + self.scoped(variables, self.pick([1, 1, 2]), indent)
            if self.chance(0.06):
                lines.append(f"{indent}  break")
        return lines + [f"{indent}default:"] + (self.scoped([], 1, indent) if self.chance(0.7) else [f"{indent}  break"]) + [f"{indent}}}"]

    def switch_over_tuple(self, indent):
        second = self.pick([INT, BOOL, STRING])
        lines = [f"{indent}switch ({self.value(INT, 1)}, {self.value(second, 1)}) {{"]
        literal = {INT: ["0", "1", "2...5"], BOOL: ["true", "false"], STRING: ['"a"', '""']}[second]
        for _ in range(self.pick([1, 2, 3])):
            a, b = self.name("c"), self.name("c")
            pattern, variables = self.pick([
                (f"({self.pick(['0', '1', '-3...0'])}, {self.pick(literal)})", []),
                (f"(let {a}, {self.pick(literal)})", [self.variable(a, INT, False)]),
                (f"(_, let {b})", [self.variable(b, second, False)]),
                (f"let ({a}, {b})", [self.variable(a, INT, False), self.variable(b, second, False)])])
            if self.chance(0.5):
                guard = self.inside(variables, lambda: self.value(BOOL, 1))
                pattern += " where " + (f"({guard})" if "{" in guard else guard)
            lines += [f"{indent}case {pattern}:"] + self.scoped(variables, 1, indent)
        return lines + [f"{indent}default: break", f"{indent}}}"]

    def switch_statement_over_enum(self, variable, indent):
        enum = self.enums[variable.type[1]]
        lines = [f"{indent}switch {variable.name} {{"]
        cases = list(enum.cases)
        rest = self.chance(0.3)
        if rest and len(cases) > 1:
            cases.pop(self.random.randrange(len(cases)))
        for name, payload in cases:
            pattern, variables = self.payload_pattern(name, payload)
            if variables and self.chance(0.15):
                lines += [f"{indent}case {pattern} where {self.inside(variables, lambda: self.value(BOOL, 0))}:"]
                lines += self.scoped(variables, 1, indent) + [f"{indent}case .{name}:"] + self.scoped([], 1, indent)
            else:
                lines += [f"{indent}case {pattern}:"] + self.scoped(variables, self.pick([1, 1, 2]), indent)
        if rest:
            lines += [f"{indent}default:"] + self.scoped([], 1, indent)
        return lines + [f"{indent}}}"]
