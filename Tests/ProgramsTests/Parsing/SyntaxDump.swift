import Diagnostics
import Programs

/// The tree as nested lists, for tests to compare.
func dump(_ file: SyntaxFile) -> String { lines(file.statements.map(dump)) }

func dump(_ statement: StatementSyntax) -> String {
  switch statement.kind {
  case .expression(let e): dump(e)
  case .declaration(let d): dump(d)
  case .assignment(let target, let name, let value): list(name.text, dump(target), dump(value))
  case .if(let s): dump(s)
  case .guard(let conditions, let block): list("guard", conditions.map(dump).joined(separator: " "), dump(block))
  case .forIn(let s):
    list(
      s.label?.text, s.isCase ? "for-case" : "for", dump(s.pattern), s.type.map(dump), dump(s.sequence),
      s.condition.map { list("where", dump($0)) }, dump(s.body))
  case .while(let label, let conditions, let body):
    list(label?.text, "while", conditions.map(dump).joined(separator: " "), dump(body))
  case .repeat(let label, let body, let condition): list(label?.text, "repeat", dump(body), dump(condition))
  case .switch(let s): dump(s)
  case .do(let label, let block): list(label?.text, "do", dump(block))
  case .defer(let block): list("defer", dump(block))
  case .break(let label): list("break", label?.text)
  case .continue(let label): list("continue", label?.text)
  case .fallthrough: "(fallthrough)"
  case .return(let value): list("return", value.map(dump))
  case .error: "<error>"
  }
}

func dump(_ expression: ExpressionSyntax) -> String {
  switch expression.kind {
  case .integer(let magnitude, _): magnitude.map { "\($0)" } ?? "too-large"
  case .double(let value): "\(value)"
  case .boolean(let value): "\(value)"
  case .nilLiteral: "nil"
  case .string(let segments): list("string", segments.map(dump).joined(separator: " "))
  case .array(let elements): "[" + elements.map(dump).joined(separator: " ") + "]"
  case .dictionary(let entries): "[" + entries.map { dump($0.key) + ":" + dump($0.value) }.joined(separator: " ") + ":]"
  case .name(let name): name.text
  case .operatorName(let name): "`" + name.text + "`"
  case .wildcard: "_"
  case .implicitMember(let name): "." + name.text
  case .member(let base, let name): list(".", dump(base), name.text)
  case .tupleMember(let base, let index, _): list(".", dump(base), "\(index)")
  case .type(let type): "type:" + dump(type)
  case .parenthesized(let inner): list("paren", dump(inner))
  case .tuple(let elements): list("tuple", elements.map(dump).joined(separator: " "))
  case .call(let call):
    list(
      "call", dump(call.callee), call.arguments.map(dump).joined(separator: " "),
      call.trailingClosures.map { ($0.label.map { $0.text + ":" } ?? "") + dump($0.closure) }.joined(separator: " "))
  case .subscript(let base, let indices): list("subscript", dump(base), indices.map(dump).joined(separator: " "))
  case .closure(let closure): dump(closure)
  case .keyPath(let path): list("keypath", path.names.map { $0.text }.joined(separator: "."))
  case .forceUnwrap(let base): list("!", dump(base))
  case .chainUnwrap(let base): list("?", dump(base))
  case .cast(let base, let type): list("as", dump(base), dump(type))
  case .optionalChain(let inner): list("chain", dump(inner))
  case .prefix(let name, let operand): list("prefix" + name.text, dump(operand))
  case .postfix(let operand, let name): list("postfix" + name.text, dump(operand))
  case .infix(let left, let name, let right): list(name.text, dump(left), dump(right))
  case .chain(let pieces): list("pieces", pieces.map(dump).joined(separator: " "))
  case .piece(let index): "#\(index)"
  case .conditional(let condition, let then, let otherwise): list("?:", dump(condition), dump(then), dump(otherwise))
  case .inout(let operand): list("&", dump(operand))
  case .if(let s): dump(s)
  case .switch(let s): dump(s)
  case .error: "<error>"
  }
}

func dump(_ segment: StringSegmentSyntax) -> String {
  switch segment {
  case .text(let text): "\"" + text.replacing("\n", with: "\\n") + "\""
  case .interpolation(let arguments, _): list("\\", arguments.map(dump).joined(separator: " "))
  }
}

func dump(_ argument: ArgumentSyntax) -> String { (argument.label.map { $0.text + ":" } ?? "") + dump(argument.value) }

func dump(_ closure: ClosureSyntax) -> String {
  let parameters = closure.parameters.map { "(" + $0.map(dumpParameter).joined(separator: " ") + ")" }
  let anonymous = closure.anonymousParameterCount > 0 ? "$\(closure.anonymousParameterCount)" : nil
  let captures = closure.captures.isEmpty ? nil : "[" + closure.captures.map(dump).joined(separator: " ") + "]"
  return list(
    "closure", captures, parameters, anonymous, closure.result.map { "->" + dump($0) },
    closure.statements.map(dump).joined(separator: " "))
}

private func dumpParameter(_ parameter: ClosureParameterSyntax) -> String {
  var text = (parameter.isInout ? "inout " : "") + parameter.name.text
  if let type = parameter.type { text += ":" + dump(type) }
  return text
}

func dump(_ s: IfSyntax) -> String {
  let otherwise: String? =
    switch s.otherwise {
    case .block(let block)?: dump(block)
    case .if(let s)?: dump(s)
    case nil: nil
    }
  return list(s.label?.text, "if", s.conditions.map(dump).joined(separator: " "), dump(s.then), otherwise)
}

func dump(_ s: SwitchSyntax) -> String {
  let cases = s.cases.map { one in
    let items = one.items.map { dump($0.pattern) + ($0.condition.map { " where " + dump($0) } ?? "") }
    return list(one.isDefault ? "default" : "case " + items.joined(separator: ", "), lines(one.statements.map(dump)))
  }
  return list(s.label?.text, "switch", dump(s.subject), cases.joined(separator: " "))
}

func dump(_ condition: ConditionSyntax) -> String {
  switch condition.kind {
  case .test(let e): dump(e)
  case .unwrap(let pattern, let type, let value): list("let", dump(pattern), type.map(dump), value.map(dump))
  case .match(let pattern, let value): list("case", dump(pattern), dump(value))
  }
}

func dump(_ block: BlockSyntax) -> String { "{" + block.statements.map(dump).joined(separator: "; ") + "}" }

func dump(_ type: TypeSyntax) -> String {
  switch type.kind {
  case .name(let name, let arguments):
    name.text + (arguments.isEmpty ? "" : "<" + arguments.map(dump).joined(separator: ",") + ">")
  case .member(let base, let name): dump(base) + "." + name.text
  case .array(let element): "[" + dump(element) + "]"
  case .dictionary(let key, let value): "[" + dump(key) + ":" + dump(value) + "]"
  case .optional(let wrapped): dump(wrapped) + "?"
  case .tuple(let elements):
    "(" + elements.map(dumpElement).joined(separator: ",") + ")"
  case .function(let parameters, let result):
    "((" + parameters.map(dumpParameter).joined(separator: ",") + ")->\(dump(result)))"
  case .any(let type): "any " + dump(type)
  case .error: "<error>"
  }
}

private func dumpElement(_ element: TypeSyntax.Element) -> String {
  guard let label = element.label else { return dump(element.type) }
  return "\(label.text):\(dump(element.type))"
}

private func dumpParameter(_ parameter: TypeSyntax.Parameter) -> String {
  (parameter.isInout ? "inout " : "") + dump(parameter.type)
}

func dump(_ pattern: PatternSyntax) -> String {
  switch pattern.kind {
  case .name(let name, let isVariable): (isVariable ? "var:" : "let:") + name.text
  case .wildcard: "_"
  case .tuple(let elements): list("tuple", elements.map(dump).joined(separator: " "))
  case .expression(let e): dump(e)
  case .enumCase(let type, let name, let payload):
    list("enum", type.map(dump), name.text, payload.map { "(" + $0.map(dump).joined(separator: " ") + ")" })
  case .optional(let pattern): list("some", dump(pattern))
  case .error: "<error>"
  }
}

func dump(_ element: PatternSyntax.Element) -> String {
  (element.label.map { $0.text + ":" } ?? "") + dump(element.pattern)
}

func list(_ parts: String?...) -> String {
  "(" + parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ") + ")"
}

func lines(_ parts: [String]) -> String { parts.joined(separator: "\n") }
