"""Structs, enums and functions of random programs."""
from composed import Composed
from scopes import BOOL, DOUBLE, INT, STRING, Enum, Function, Parameter, Struct, swift


class Declarations(Composed):
    def alone(self, variables, write):
        """What `write` gives where only `variables` are in scope: members cannot use what stands around their type."""
        kept, self.variables = self.variables, list(variables)
        functions, self.functions = self.functions, []
        result, self.result = self.result, None
        loops, self.in_loop = self.in_loop, 0
        text = write()
        self.variables, self.functions, self.result, self.in_loop = kept, functions, result, loops
        return text

    def struct_declaration(self):
        struct = Struct(self.name("S"))
        lines = []
        struct.equatable = True
        for _ in range(self.pick([1, 1, 2])):
            type, name = self.type(1 if self.chance(0.7) else 2), self.name("f")
            if not self.equatable(type):
                struct.equatable = False
            initial = self.alone([], lambda: self.value(type, 1)) if self.chance(0.3) else None
            keyword = "var" if self.chance(0.85) else "let"
            struct.fields.append(Parameter(name, name, type, False, initial is not None and keyword == "var"))
            if keyword == "let" and initial is not None:
                initial = None
            lines.append(f"  {keyword} {name}: {swift(type)}" + (f" = {initial}" if initial else ""))
            struct.lets = getattr(struct, "lets", set()) | ({name} if keyword == "let" else set())
        if not self.chance(0.5):
            struct.equatable = False
        self.structs[struct.name] = struct
        fields = [self.variable(f.name, f.type, f.name not in struct.lets) for f in struct.fields]
        reading = [v._replace(mutable=False) for v in fields]
        if self.chance(0.25):
            lines += self.initializer(struct)
        for _ in range(self.pick([0, 1, 1, 2])):
            lines += self.computed(struct, reading)
        for _ in range(self.pick([0, 1, 1, 2, 3])):
            lines += self.method(struct, fields, reading)
        if self.chance(0.25):
            parameter, result, name = self.type(1), self.type(1), self.name("x")
            body = self.alone(reading + [self.variable(name, parameter, False)], lambda: self.value(result, 2))
            lines.append(f"  func callAsFunction(_ {name}: {swift(parameter)}) -> {swift(result)} {{ {body} }}")
            struct.call = (parameter, result)
        if self.chance(0.15):
            result = self.type(1)
            body = self.alone(reading + [self.variable("index", INT, False)], lambda: self.value(result, 2))
            lines.append(f"  subscript(index: Int) -> {swift(result)} {{ {body} }}")
            struct.subscript = result
        if self.chance(0.2):
            type, name = self.constant_type(), self.name("k")
            lines.append(f"  static let {name}: {swift(type)} = {self.alone([], lambda: self.value(type, 0))}")
            struct.constants.append((name, type))
        return [f"struct {struct.name}{': Equatable' if struct.equatable else ''} {{"] + lines + ["}"]

    def computed(self, struct, reading):
        type, name = self.type(1), self.name("c")
        body = self.alone(reading, lambda: self.value(type, 2))
        struct.computed.append((name, type))
        own = [f for f in struct.fields if f.type == type and f.name not in struct.lets]
        if own and self.chance(0.5):
            return [f"  var {name}: {swift(type)} {{", f"    get {{ {body} }}",
                    f"    set {{ {self.pick(own).name} = newValue }}", "  }"]
        return [f"  var {name}: {swift(type)} {{ {body} }}"]

    def initializer(self, struct):
        """One that replaces the memberwise one, with labels of its own."""
        lines, parameters = [], []
        for field in struct.fields:
            label = None if self.chance(0.4) else self.name("l")
            parameters.append(Parameter(label, field.name, field.type, False, False))
            name = f"_ {field.name}" if label is None else f"{label} {field.name}"
            escaping = "@escaping " if field.type[0] == "function" else ""
            lines.append((f"{name}: {escaping}{swift(field.type)}", f"self.{field.name} = {field.name}"))
        struct.fields = parameters
        return [f"  init({', '.join(p for p, _ in lines)}) {{ {'; '.join(b for _, b in lines)} }}"]

    def method(self, struct, fields, reading):
        mutating = self.chance(0.4)
        parameters, result = self.parameters(), self.type(1) if self.chance(0.7) else None
        scope = (fields if mutating else reading) + self.taken(parameters)
        name = self.name("m")

        def body():
            self.result = result or "nothing"
            lines = self.block(self.pick([1, 1, 2]), "    ")
            if result:
                lines.append(f"    return {self.value(result, 2)}")
            return lines

        lines = self.alone(scope, body)
        struct.methods.append(Function(name, parameters, result, mutating, False))
        if result and not mutating and len(lines) == 1 and self.chance(0.6):
            lines[0] = lines[0].replace("return ", "", 1)
        return [f"  {'mutating ' if mutating else ''}{self.signature(name, parameters, result)} {{"] + lines + ["  }"]

    def enum_declaration(self):
        enum = Enum(self.name("E"))
        names = [self.name("e") for _ in range(self.pick([2, 3, 3, 4]))]
        lines = []
        if self.chance(0.35):
            enum.raw, enum.equatable = self.pick([INT, STRING]), True
            enum.cases = [(n, ()) for n in names]
            lines.append("  case " + ", ".join(names))
        else:
            self_payload = self.chance(0.25)
            for n in names:
                payload = tuple((self.name("p") if self.chance(0.3) else None, self.type(1)) for _ in range(self.pick([0, 1, 1, 2])))
                if self_payload and n == names[-1]:
                    payload = ((None, ("enum", enum.name)),)
                enum.cases.append((n, payload))
                parts = ", ".join((f"{label}: " if label else "") + swift(t) for label, t in payload)
                lines.append(f"  case {n}" + (f"({parts})" if payload else ""))
            enum.cases.sort(key=lambda case: any(t[0] == "enum" for _, t in case[1]))
            enum.equatable = all(not p for _, p in enum.cases)
        indirect = any(t == ("enum", enum.name) for _, p in enum.cases for _, t in p)
        self.enums[enum.name] = enum
        for _ in range(self.pick([0, 1, 1])):
            type, name = self.type(1), self.name("c")
            body = self.alone([], lambda: self.switch_over_enum("self", enum, type, "    "))
            lines += [f"  var {name}: {swift(type)} {{"] + body + ["  }"]
            enum.computed.append((name, type))
        raw = f": {swift(enum.raw)}" if enum.raw else ""
        return [f"{'indirect ' if indirect else ''}enum {enum.name}{raw} {{"] + lines + ["}"]

    def switch_over_enum(self, subject, enum, type, indent):
        """A switch expression that covers every case."""
        lines = [f"{indent}switch {subject} {{"]
        left_out = self.chance(0.2)
        for name, payload in enum.cases[1 if left_out else 0:]:
            pattern, variables = self.payload_pattern(name, payload)
            body = self.inside(variables, lambda: self.value(type, 1))
            lines.append(f"{indent}case {pattern}: {body}")
        if left_out:
            lines.append(f"{indent}default: {self.value(type, 1)}")
        return lines + [f"{indent}}}"]

    def payload_pattern(self, name, payload):
        names = [self.name("v") for _ in payload]
        variables = [self.variable(n, t, False) for n, (_, t) in zip(names, payload)]
        if not payload:
            return f".{name}", []
        if self.chance(0.2):
            return f".{name}", []
        parts = lambda prefix: ", ".join(
            (f"{label}: " if label and self.chance(0.5) else "") + prefix + n for n, (label, _) in zip(names, payload))
        return (f"let .{name}({parts('')})" if self.chance(0.4) else f".{name}({parts('let ')})"), variables

    def parameters(self):
        list_ = []
        for _ in range(self.pick([0, 1, 1, 2, 3])):
            type, name = self.type(1), self.name("a")
            label = self.pick([None, name, self.name("l")])
            inout = self.chance(0.12)
            initial = not inout and type[0] in ("Int", "Double", "String", "Bool", "array") and self.chance(0.2)
            list_.append(Parameter(label, name, type, inout, initial))
        return list_

    def taken(self, parameters):
        return [self.variable(p.name, p.type, p.inout) for p in parameters]

    def signature(self, name, parameters, result):
        texts = []
        for p in parameters:
            label = "" if p.label == p.name else (p.label or "_") + " "
            attribute = "inout " if p.inout else "@escaping " if p.type[0] == "function" else ""
            initial = " = " + self.alone([], lambda: self.value(p.type, 1)) if p.default else ""
            texts.append(f"{label}{p.name}: {attribute}{swift(p.type)}{initial}")
        return f"func {name}({', '.join(texts)})" + (f" -> {swift(result)}" if result else "")

    def function_declaration(self, indent=""):
        name, parameters = self.name("g"), self.parameters()
        result = self.type(2) if self.chance(0.8) else None
        kept, self.result = self.result, result or "nothing"
        loops, self.in_loop = self.in_loop, 0
        recursive = result and self.chance(0.2)
        counter = Parameter(None, self.name("n"), INT, False, False)

        def body():
            lines = self.block(self.pick([1, 1, 2]), indent + "  ")
            if result:
                lines.append(f"{indent}  return {self.value(result, 2)}")
            return lines

        scope = self.taken(parameters)
        if recursive:
            parameters = [counter] + [p for p in parameters if not p.inout]
            scope = self.taken(parameters)
            first = [f"{indent}  if {counter.name} <= 0 {{ return {self.inside(scope, lambda: self.value(result, 1))} }}"]
            again = ", ".join([f"{counter.name} - 1"] + [
                (f"{p.label}: " if p.label else "") + p.name for p in parameters[1:]])
            own = self.variable(self.name("r"), result, True)
            first.append(f"{indent}  {'var' if self.chance(0.5) else 'let'} {own.name} = {name}({again})")
            if first[-1].strip().startswith("let"):
                own = own._replace(mutable=False)
            lines = first + self.inside(scope + [own], body)
        else:
            lines = self.inside(scope, body)
        self.result, self.in_loop = kept, loops
        head = self.signature(name, parameters, result)
        if recursive:
            parameters = [counter._replace(type=INT)] + parameters[1:]
            self.small = getattr(self, "small", set()) | {name}
        self.functions.append(Function(name, parameters, result, False, False))
        return [f"{indent}{head} {{"] + lines + [f"{indent}}}"]
