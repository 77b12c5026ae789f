"""Statements of random programs."""
from declarations import Declarations
from scopes import BOOL, DOUBLE, INT, STRING, swift


class Statements(Declarations):
    def block(self, count, indent):
        """Some statements, with the names they declare in scope only among themselves."""
        kept, functions = len(self.variables), len(self.functions)
        lines = []
        for _ in range(count):
            lines += self.statement(indent)
        del self.variables[kept:]
        del self.functions[functions:]
        return lines

    def statement(self, indent):
        deep = len(indent) > 8
        simple = [self.declare, self.declare, self.assign, self.assign, self.assign, self.say, self.say, self.change, self.change,
                  self.destructure, self.call_statement, self.trade]
        nested = [self.branch, self.branch, self.loop, self.loop, self.turn, self.switch, self.switch, self.bound, self.counted,
                  self.nested_function, self.leave, self.guarded, self.copies]
        for _ in range(5):
            lines = self.pick(simple if deep or self.chance(0.6) else nested)(indent)
            if lines:
                return lines
        return self.say(indent)

    def declare(self, indent):
        type = self.type(2)
        mutable = self.chance(0.65)
        value = self.initial(type, indent)
        name = self.name("v")
        if self.variables and self.chance(0.06) and indent:
            name = self.pick(self.variables).name  # shadows
            if name.startswith("$") or any(v.name == name and v.type[0] == "function" for v in self.variables):
                name = self.name("v")
        natural = type[0] in ("Int", "String", "Bool", "struct") and not value.startswith((".", "[")) and ".init" not in value and ": ." not in value \
            and "{ ." not in value
        written = "" if natural and self.chance(0.6) else f": {swift(type)}"
        if written and "." in value and self.chance(0.02):
            written = ""
        self.variables = [v for v in self.visible if v.name != name or len(indent) == 0] + [self.variable(name, type, mutable)]
        return [f"{indent}{'var' if mutable else 'let'} {name}{written} = {value}"]

    def initial(self, type, indent):
        if self.chance(0.08):
            return f"if {self.value(BOOL, 2)} {{ {self.value(type, 1)} }} else {{ {self.value(type, 1)} }}"
        if self.chance(0.06):
            enums = [v for v in self.visible if v.type[0] == "enum"]
            if enums:
                chosen = self.pick(enums)
                return "\n".join(self.switch_over_enum(chosen.name, self.enums[chosen.type[1]], type, indent)).strip()
            return f"switch {self.value(INT, 1)} {{ case 0: {self.value(type, 1)}; case 1...3: {self.value(type, 1)}; " \
                f"default: {self.value(type, 1)} }}"
        return self.value(type, 3)

    def mutables(self):
        seen, list_ = set(), []
        for variable in reversed(self.variables):
            if variable.name not in seen and variable.mutable:
                list_.append(variable)
            seen.add(variable.name)
        return list_

    def place(self, depth=2):
        """Something that can be assigned, with its type: a variable or a part of one."""
        variables = self.mutables()
        if not variables:
            return None
        variable = self.pick(variables)
        name, type = variable.name, variable.type
        for _ in range(depth):
            step = self.part(name, type) if self.chance(0.5) else None
            if step is None:
                break
            name, type = step
        return name, type

    def part(self, name, type):
        kind = type[0]
        if kind == "array":
            index = self.pick(["0", f"{name}.count - 1", "1"]) if self.chance(0.8) else self.value(INT, 1)
            return f"{name}[{index}]", type[1]
        if kind == "dictionary":
            key = self.value(type[1], 1)
            if self.chance(0.5):
                return f"{name}[{key}]", ("optional", type[2])
            return f"{name}[{key}, default: {self.value(type[2], 1)}]", type[2]
        if kind == "tuple":
            index = self.random.randrange(len(type[1]))
            return f"{name}.{type[1][index][0] or index}", type[1][index][1]
        if kind == "struct":
            struct = self.structs[type[1]]
            fields = [f for f in struct.fields if f.name not in struct.lets]
            if fields:
                field = self.pick(fields)
                return f"{name}.{field.name}", field.type
        if kind == "optional" and type[1][0] == "struct" and self.chance(0.5):
            struct = self.structs[type[1][1]]
            fields = [f for f in struct.fields if f.name not in struct.lets]
            if fields:
                field = self.pick(fields)
                return f"{name}?.{field.name}", field.type
        return None

    def safely(self, name, lines, indent):
        """Most of the time a change of an element is guarded, lest every other program ends there."""
        if "[" in name and "default" not in name and self.chance(0.85):
            array = name[:name.index("[")]
            return [f"{indent}if {array}.count > 1 {{"] + ["  " + line for line in lines] + [f"{indent}}}"]
        return lines

    def assign(self, indent):
        place = self.place()
        if not place:
            return None
        name, type = place
        if type == INT and self.chance(0.5):
            text = f"{name} {self.pick(['+=', '-=', '*=', '&+=', '%=', '/=', '+=', '-='])} {self.value(INT, 1)}"
            if text.split(" ")[1] in ("%=", "/="):
                text = f"{name} {self.pick(['%=', '/='])} {self.pick(['2', '3', '5'])}"
        elif type == DOUBLE and self.chance(0.5):
            text = f"{name} {self.pick(['+=', '-=', '*=', '/='])} {self.value(DOUBLE, 2)}"
        elif type == STRING and self.chance(0.4):
            text = f"{name} += {self.value(STRING, 2)}"
        elif type[0] == "array" and self.chance(0.3):
            text = f"{name} += {self.value(type, 1)}"
        else:
            value = self.value(type, 2)
            if value == name or value == f"({name})":
                return None
            text = f"{name} = {value}"
        return self.safely(name, [indent + text], indent)

    def change(self, indent):
        """A mutating call."""
        place = self.place()
        if not place:
            return None
        name, type = place
        kind = type[0]
        if kind == "array":
            element, chance = type[1], self.random.random()
            value = self.value(element, 2)
            if chance < 0.35:
                text = f"{name}.append({value})"
            elif chance < 0.45:
                text = f"{name}.insert({value}, at: {self.pick(['0', name + '.count', '0'])})"
            elif chance < 0.55:
                text = self.pick([f"_ = {name}.popLast()", f"{name}.reverse()", f"{name}.removeAll()"])
            elif chance < 0.65:
                text = f"{name}.append(contentsOf: {self.value(type, 1)})"
            elif chance < 0.75 and element in (INT, DOUBLE, STRING):
                text = f"{name}.sort({self.pick(['', 'by: >', 'by: { $0 > $1 }'])})"
            elif chance < 0.85:
                text = f"{name}.removeAll {self.closure(('function', (element,), BOOL), 1)}"
            else:
                text = f"if {name}.count > 1 {{ {name}.swapAt(0, 1); {name}.removeFirst() }}"
        elif kind == "dictionary":
            key = self.value(type[1], 1)
            text = self.pick([f"{name}[{key}] = {self.value(type[2], 2)}", f"{name}[{key}] = nil",
                              f"{name}.removeValue(forKey: {key})", f"_ = {name}.updateValue({self.value(type[2], 1)}, forKey: {key})"])
            if type[2][0] == "optional" and text.endswith("nil"):
                return None
        elif kind == "struct":
            methods = [m for m in self.structs[type[1]].methods if m.mutating]
            if not methods:
                return None
            method = self.pick(methods)
            text = self.call(f"{name}.{method.name}", method.parameters, 2)
            text = ("_ = " if method.result else "") + text
        elif type == BOOL:
            text = f"{name}.toggle()"
        elif type == STRING:
            text = f"{name}.append({self.value(STRING, 1)})"
        else:
            return None
        return self.safely(name, [indent + text], indent)

    def say(self, indent):
        count = self.pick([1, 1, 1, 2, 3])
        values = [self.plain(self.printable_type(2), 2) for _ in range(count)]
        end = self.pick(["", "", "", ', terminator: ";\\n"', ', separator: "-"'])
        return [f"{indent}print({', '.join(values)}{end})"]

    def destructure(self, indent):
        types = [self.type(1) for _ in range(2)]
        names = [self.name("d") for _ in types]
        value = self.value(("tuple", tuple((None, t) for t in types)), 2)
        written = f": ({', '.join(map(swift, types))})"
        pattern = ", ".join("_" if self.chance(0.15) else n for n in names)
        mutable = self.chance(0.4)
        self.variables += [self.variable(n, t, mutable) for n, t in zip(names, types) if n in pattern]
        return [f"{indent}{'var' if mutable else 'let'} ({pattern}){written} = {value}"]

    def call_statement(self, indent):
        functions = self.functions[-6:]
        if not functions:
            return None
        function = self.pick(functions)
        text = self.call(function.name, function.parameters, 2)
        return [indent + ("_ = " if function.result else "") + text]

    def trade(self, indent):
        pairs = [(a, b) for a in self.mutables() for b in self.mutables() if a.name < b.name and a.type == b.type]
        if not pairs:
            return None
        a, b = self.pick(pairs)
        return [indent + self.pick([f"swap(&{a.name}, &{b.name})", f"({a.name}, {b.name}) = ({b.name}, {a.name})"])]

    def copies(self, indent):
        """A copy that must not follow its original, and the other way round."""
        variables = [v for v in self.mutables() if v.type[0] in ("array", "struct", "dictionary", "tuple") and self.printable(v.type)]
        if not variables:
            return None
        variable, name = self.pick(variables), self.name("copy")
        lines = [f"{indent}var {name} = {variable.name}"]
        copy = self.variable(name, variable.type, True)
        kept, self.variables = self.variables, [self.pick([copy, variable])]
        for _ in range(2):
            lines += (self.change if self.chance(0.5) else self.assign)(indent) or []
        self.variables = kept + [copy]
        return lines + [f"{indent}print({variable.name}, {name})"]

    def nested_function(self, indent):
        return self.function_declaration(indent) if len(indent) <= 4 else None

    def leave(self, indent):
        if self.in_loop and self.chance(0.6):
            label = f" {self.pick(self.loops)}" if self.loops and self.chance(0.4) else ""
            return [f"{indent}if {self.value(BOOL, 2)} {{ {self.pick(['break', 'continue'])}{label} }}"]
        if self.result and self.chance(0.7):
            value = "" if self.result == "nothing" else " " + self.value(self.result, 2)
            return [f"{indent}if {self.value(BOOL, 2)} {{ return{value} }}"]
        return None
