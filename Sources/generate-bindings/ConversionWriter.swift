/// Writes the expressions that turn the machine's values into those of Swift, and back.
struct ConversionWriter {
  let surface: Surface

  private func isBridged(_ type: TypeName) -> Bool {
    switch type {
    case .named(let name): name != "Void" && surface.type(name)?.kind != .protocolType
    case .array(let element), .optional(let element): isBridged(element)
    case .generic: true
    default: false
    }
  }

  /// The expression that makes a Swift value of the value `expression`.
  func read(_ type: TypeName, _ expression: String, in declaration: Declaration) -> String {
    let type = resolved(type, in: declaration)
    switch type {
    case _ where isBridged(type):
      return (type.swift().hasSuffix("?") ? "Optional<\(type.swift().dropLast())>" : type.swift())
        + ".fromLesson(\(expression))"
    case .any(let name): return "any\(name)(\(expression))"
    case .array(let element):
      return "elements(\(expression)).map { \(read(element, "$0", in: declaration)) }"
    case .optional(let wrapped):
      return
        "optional(\(expression)) { (value: Value) -> \(wrapped.swift()) in \(read(wrapped, "value", in: declaration)) }"
    case .tuple(let elements):
      let parts = elements.enumerated().map {
        ($1.label.map { $0 + ": " } ?? "") + read($1.type, "part[\($0)]", in: declaration)
      }
      return "{ (part: [Value]) -> \(type.swift()) in (\(parts.joined(separator: ", "))) }(fields(\(expression)))"
    case .function(let parameters, _, let result): return closure(parameters, result, expression, in: declaration)
    default: return "wrongValue()"
    }
  }

  private func closure(_ parameters: [TypeName], _ result: TypeName, _ function: String, in declaration: Declaration)
    -> String
  {
    let names = parameters.enumerated().map { "p\($0): \(resolved($1, in: declaration).swift())" }
    let values = parameters.enumerated().map { write($1, "p\($0)", in: declaration) }
    let call = "try machine.call(\(function), [\(values.joined(separator: ", "))])"
    let body = result == .void ? "_ = \(call)" : "return \(read(result, call, in: declaration))"
    let isNested = body.hasPrefix("return [") || body.hasPrefix("return elements") || body.hasPrefix("return {")
    return
      "{ (\(names.joined(separator: ", "))) throws(EngineError) -> \(resolved(result, in: declaration).swift()) in "
      + (isNested ? "let value = \(call); return \(read(result, "value", in: declaration))" : body) + " }"
  }

  /// The expression that makes a value of the Swift value `expression`.
  func write(_ type: TypeName, _ expression: String, in declaration: Declaration) -> String {
    let type = resolved(type, in: declaration)
    switch type {
    case _ where isBridged(type): return "\(expression).forLesson"
    case .any: return ".object(\(expression))"
    case .array(let element):
      return ".array(ArrayBox(\(expression).map { \(write(element, "$0", in: declaration)) }))"
    case .optional(let wrapped):
      return
        "optionalValue(\(expression)) { (some: \(wrapped.swift())) -> Value in \(write(wrapped, "some", in: declaration)) }"
    case .tuple(let elements):
      let parts = elements.indices.map { write(elements[$0].type, "whole.\($0)", in: declaration) }
      return
        "{ (whole: \(type.swift())) -> Value in .fields(ArrayBox([\(parts.joined(separator: ", "))])) }(\(expression))"
    default: return "wrongValue()"
    }
  }

  private func resolved(_ type: TypeName, in declaration: Declaration) -> TypeName {
    type == .named("Self") ? .named(declaration.owner ?? "Self") : type
  }
}
