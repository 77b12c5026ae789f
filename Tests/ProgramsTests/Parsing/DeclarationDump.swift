import Programs

func dump(_ declaration: DeclarationSyntax) -> String {
  let head =
    declaration.attributes.map { "@" + $0.name.text + " " }.joined()
    + declaration.modifiers.map { "\($0.kind) " }.joined()
  let body: String
  switch declaration.kind {
  case .variable(let v): body = list(v.isVariable ? "var" : "let", v.bindings.map(dump).joined(separator: " "))
  case .function(let f):
    body = list(
      "func", f.name.text, dump(f.generics), dump(f.parameters), f.result.map { "->" + dump($0) }, f.body.map(dump))
  case .initializer(let i):
    body = list(i.isFailable ? "init?" : "init", dump(i.generics), dump(i.parameters), i.body.map(dump))
  case .subscript(let s): body = list("subscript", dump(s.parameters), "->" + dump(s.result), dump(s.accessors))
  case .type(let t):
    body = list(
      "\(t.keyword)", t.name.text, dump(t.generics),
      t.inherited.isEmpty ? nil : ":" + t.inherited.map(dump).joined(separator: ","),
      t.members.map(dump).joined(separator: " "))
  case .enumCases(let cases): body = list("case", cases.map(dumpCase).joined(separator: " "))
  case .typealias(let t): body = list("typealias", t.name.text, dump(t.type))
  case .operator(let o): body = list("operator", o.name.text, o.precedence?.text)
  }
  return head + body
}

private func dumpCase(_ one: EnumCaseSyntax) -> String {
  var text = one.name.text
  if !one.payload.isEmpty { text += "(" + one.payload.map(dumpPayload).joined(separator: " ") + ")" }
  if let value = one.rawValue { text += "=" + dump(value) }
  return text
}

private func dumpPayload(_ payload: EnumCaseSyntax.Payload) -> String {
  var text = dump(payload.type)
  if let label = payload.label { text = label.text + ":" + text }
  if let value = payload.defaultValue { text += "=" + dump(value) }
  return text
}

private func dump(_ binding: VariableSyntax.Binding) -> String {
  let type = binding.type.map { ":" + dump($0) }
  return list(dump(binding.pattern), type, binding.value.map { "= " + dump($0) }, binding.accessors.map(dump))
}

private func dump(_ accessors: AccessorsSyntax) -> String {
  list(
    "get" + (accessors.getter.map(dump) ?? ""),
    accessors.setter.map { "set " + $0.parameter.text + ($0.body.map(dump) ?? "") })
}

private func dump(_ parameters: [ParameterSyntax]) -> String {
  "(" + parameters.map(dumpParameter).joined(separator: ", ") + ")"
}

private func dumpParameter(_ one: ParameterSyntax) -> String {
  var text = ""
  for attribute in one.attributes { text += "@\(attribute.name.text) " }
  text += "\(one.label?.text ?? "_") \(one.name.text):"
  if one.isInout { text += "inout " }
  text += dump(one.type)
  if one.isVariadic { text += "..." }
  if let value = one.defaultValue { text += "=" + dump(value) }
  return text
}

private func dump(_ generics: GenericsSyntax) -> String {
  let parameters = generics.parameters.map { $0.name.text + ($0.constraint.map { ":" + dump($0) } ?? "") }
  let requirements = generics.requirements.map { dump($0.subject) + ($0.isSame ? "==" : ":") + dump($0.constraint) }
  return (parameters.isEmpty ? "" : "<" + parameters.joined(separator: ",") + ">")
    + (requirements.isEmpty ? "" : "{" + requirements.joined(separator: ",") + "}")
}
