"""Expressions of any type that is wanted, made of what is in scope."""
from basics import Basics
from scopes import BOOL, DOUBLE, INT, STRING, swift


class Values(Basics):
    def value(self, type, d=2):
        """An expression of the type, nested at most about `d` deep."""
        self.depth += 1
        if self.depth > 12:
            d = 0
        try:
            return self.found(type, d) or self.made(type, d)
        finally:
            self.depth -= 1

    def made(self, type, d):
        if d > 0 and self.chance(0.12):
            return self.around(type, d)
        kind = type[0]
        if kind in ("Int", "Double", "Bool", "String"):
            return getattr(self, kind.lower())(d)
        return getattr(self, kind)(type, d)

    def found(self, type, d):
        """Something in scope that has the type or gives it."""
        if not self.chance(0.55 if d > 0 else 0.7):
            return None
        ways = []
        for variable in self.visible[-40:]:
            ways += self.reaches(variable, type, d)
        if d > 0:
            for function in self.functions:
                if function.result == type:
                    ways.append(lambda function=function: self.call(function.name, function.parameters, d))
            for struct in self.structs.values():
                ways += [lambda s=struct, n=name: f"{s.name}.{n}" for name, t in struct.constants if t == type]
        return self.pick(ways)() if ways else None

    def reaches(self, variable, type, d):
        """The ways from a variable to the type: itself, a part of it, what it gives when called."""
        name, kind = variable.name, variable.type[0]
        if variable.type == type:
            return [lambda: name] * 3
        if d <= 0 and kind in ("optional", "array", "dictionary"):
            return []
        if kind == "struct":
            return self.members(name, variable.type[1], type, d)
        if kind == "enum":
            return [lambda n=n: f"{name}.{n}" for n, t in self.enums[variable.type[1]].computed if t == type]
        if kind == "tuple":
            return [lambda i=i, label=label: f"{name}.{label if label and self.chance(0.7) else i}"
                    for i, (label, t) in enumerate(variable.type[1]) if t == type]
        if kind == "optional" and variable.type[1] == type:
            ways = [lambda: f"({name} ?? {self.value(type, d - 1)})"]
            return ways + [lambda: f"{name}!"] if self.chance(0.1) else ways
        if kind == "array" and variable.type[1] == type:
            ways = [lambda: f"({name}.{self.pick(['first', 'last'])} ?? {self.value(type, d - 1)})",
                    lambda: f"({name}.count > 1 ? {name}[{self.pick(['0', '1'])}] : {self.value(type, d - 1)})"]
            return ways + [lambda: f"{name}[{self.value(INT, 0)}]"] if self.chance(0.12) else ways
        if kind == "dictionary" and variable.type[2] == type:
            return [lambda: f"{name}[{self.value(variable.type[1], 1)}, default: {self.value(type, d - 1)}]"]
        if kind == "function" and variable.type[2] == type and d > 0:
            return [lambda: f"{name}({', '.join(self.value(t, d - 1) for t in variable.type[1])})"]
        return []

    def members(self, name, struct, type, d):
        struct = self.structs[struct]
        ways = [lambda f=field: f"{name}.{f.name}" for field in struct.fields if field.type == type]
        ways += [lambda n=n: f"{name}.{n}" for n, t in struct.computed if t == type]
        if d > 0:
            ways += [lambda m=m: self.call(f"{name}.{m.name}", m.parameters, d) for m in struct.methods
                     if m.result == type and not m.mutating]
            if struct.call and struct.call[1] == type:
                ways.append(lambda: f"{name}({self.value(struct.call[0], d - 1)})")
            if struct.subscript and struct.subscript == type:
                ways.append(lambda: f"{name}[{self.value(INT, d - 1)}]")
        return ways

    def around(self, type, d):
        """The value inside something that gives it back."""
        value = lambda: self.value(type, d - 1)
        pick = self.random.randrange(8)
        if pick < 3:
            return f"({self.value(BOOL, d - 1)} ? {value()} : {value()})"
        if pick == 3:
            return f"({self.typed(('optional', type), d - 1)} ?? {value()})"
        if pick == 4 and type in (INT, DOUBLE, STRING, BOOL):
            return f'probe("{self.name("p")}", {value()})'
        if pick == 5:
            return f"({value()})"
        if pick == 6:
            other = self.type(0)
            inner = self.value(other, d - 1)
            body = self.inside([], lambda: self.value(type, d - 1))
            return f"({{ () -> {swift(type)} in let unused: {swift(other)} = {inner}; _ = unused; return {body} }}())" \
                if self.chance(0.3) else f"({{ {value()} }}())"
        other = self.type(0)
        inner = self.typed(("optional", other), d - 1)
        return f"({inner}.map {self.closure(('function', (other,), type), d - 1)} ?? {value()})"

    def inside(self, variables, write):
        """What `write` gives with further variables in scope."""
        count = len(self.variables)
        self.variables += variables
        text = write()
        del self.variables[count:]
        return text

    def typed(self, type, d):
        """An expression that has the type by itself, as the receiver of a member."""
        names = [v.name for v in self.visible if v.type == type]
        if names and self.chance(0.6):
            return self.pick(names)
        if type[0] == "array" and type[1] in (("Int",), ("Double",), ("String",), ("Bool",)) and self.chance(0.7):
            first = {"Int": "3", "Double": "0.25", "String": '"m"', "Bool": "true"}[type[1][0]]
            return "[" + ", ".join([first] + [self.value(type[1], d - 1) for _ in range(self.pick([1, 2, 3]))]) + "]"
        return f"({{ () -> {swift(type)} in {self.value(type, d)} }}())"

    def plain(self, type, d):
        """An expression that has the type where nothing says so: in text, in print."""
        if type[0] in ("optional", "tuple", "array", "dictionary"):
            return self.typed(type, d)
        text = self.value(type, d)
        return swift(type) + text if text.startswith(".") else text.replace("(.pi", "(Double.pi")

    def operand(self, text):
        """The text as an operand: in parentheses unless it is one word or a call, and now and then without them."""
        plain = all(c.isalnum() or c in "._" for c in text)
        return text if plain or self.chance(0.12) else f"({text})"

    def receiver(self, text):
        if text.startswith(".pi"):
            text = "Double" + text
        return text if all(c.isalnum() or c in "_" for c in text) and not text[:1].isdigit() else f"({text})"

    def atom(self, type):
        return self.receiver(self.value(type, 0))

    def sequence(self, d):
        return self.typed(("array", self.type(1)), d)

    def printable_type(self, depth):
        while True:
            type = self.type(depth)
            if self.printable(type):
                return type

    def call(self, name, parameters, d):
        """A call with its arguments; `inout` ones get a variable if there is one, else the call is made of nothing."""
        texts = []
        for parameter in parameters:
            if parameter.default and self.chance(0.5):
                continue
            label = f"{parameter.label}: " if parameter.label else ""
            if parameter.inout:
                names = [v.name for v in self.visible if v.mutable and v.type == parameter.type]
                used = " ".join(texts)
                names = [n for n in names if n not in used]
                if not names:
                    return self.value(self.result_of(name, parameters), 0) if self.result_of(name, parameters) else "print()"
                texts.append(f"{label}&{self.pick(names)}")
            else:
                texts.append(label + self.value(parameter.type, d - 1))
        if texts and parameters[-1].type[0] == "function" and not parameters[-1].inout and self.chance(0.4):
            last = self.closure(parameters[-1].type, d - 1)
            kept = texts[:-1] if texts[-1].startswith(f"{parameters[-1].label}: " if parameters[-1].label else "") and \
                not parameters[-1].default else texts
            if kept is not texts:
                return f"{name}({', '.join(kept)}) {last}" if kept else f"{name} {last}"
        return f"{name}({', '.join(texts)})"

    def result_of(self, name, parameters):
        for function in self.functions:
            if function.name == name:
                return function.result
        return None

    def closure(self, type, d):
        """A closure, in one of its many forms."""
        parameters, result = type[1], type[2]
        names = [self.name("x") for _ in parameters]
        variables = [self.variable(n, t, False) for n, t in zip(names, parameters)]
        style = self.random.randrange(4)
        # What a closure gives is of its own type where nothing says which it is to be.
        self.natural += style < 3
        try:
            return self.styled_closure(style, parameters, result, names, variables, d)
        finally:
            self.natural -= style < 3

    def styled_closure(self, style, parameters, result, names, variables, d):
        if style == 0 or not parameters:
            short = [self.variable(f"${i}", t, False) for i, t in enumerate(parameters)]
            body = self.inside(short, lambda: self.value(result, max(d, 0)))
            if any(f"${i}" not in body for i in range(len(parameters))) or "{" in body and "$" in body:
                return "{ " + (", ".join(names) + " in " if names else "") + \
                    self.inside(variables, lambda: self.value(result, min(d, 1))) + " }"
            return f"{{ {body} }}"
        body = self.inside(variables, lambda: self.closure_body(result, d))
        if style == 1:
            return f"{{ {', '.join(n if n in body else '_' for n in names)} in {body} }}"
        if style == 2:
            typed = ", ".join(f"{n}: {'@escaping ' if t[0] == 'function' else ''}{swift(t)}" for n, t in zip(names, parameters))
            return f"{{ ({typed}) in {body} }}"
        typed = ", ".join(f"{n}: {'@escaping ' if t[0] == 'function' else ''}{swift(t)}" for n, t in zip(names, parameters))
        return f"{{ ({typed}) -> {swift(result)} in {body} }}"

    def closure_body(self, result, d):
        if self.chance(0.75):
            return self.value(result, d)
        local = self.printable_type(1)
        name = self.name("k")
        first = f"let {name}: {swift(local)} = {self.value(local, d)}"
        rest = self.inside([self.variable(name, local, False)], lambda: self.value(result, d))
        if self.chance(0.3):
            return f"{first}; if {self.value(BOOL, 1)} {{ return {self.value(result, 1)} }}; return {rest}"
        return f"{first}; return {rest}"
