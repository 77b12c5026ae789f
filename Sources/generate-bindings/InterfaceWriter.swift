/// Writes the declarations that a lesson's checker reads.
struct InterfaceWriter {
  let surface: Surface
  /// What the checker asks of types.
  private static let protocols = [
    "Equatable", "Hashable", "Comparable", "CustomStringConvertible", "ExpressibleByArrayLiteral",
  ]

  /// The interface as text, without the Swift literal around it.
  func text() -> String {
    var lines = surface.operators
    for function in surface.functions { lines += self.lines(of: function, indent: "") }
    for owner in surface.owners {
      lines.append(head(of: owner))
      for member in surface.members[owner] ?? [] { lines += self.lines(of: member, indent: "  ") }
      lines.append("}")
    }
    return lines.joined(separator: "\n")
  }

  private func head(of owner: String) -> String {
    guard let type = surface.type(owner) else { return "extension \(owner) {" }
    let known = surface.types.filter { [.protocolType, .reference].contains($0.kind) }.map(\.name) + Self.protocols
    let isPlain = surface.isPlainEnumeration(type)
    let conformances = known.filter { surface.conforms(owner, to: $0) || (isPlain && $0 == "Equatable") }
    return type.kind.rawValue + " " + owner
      + (conformances.isEmpty ? "" : ": " + conformances.joined(separator: ", ")) + " {"
  }

  private func lines(of declaration: Declaration, indent: String) -> [String] {
    let summary = declaration.summary
    let documentation = summary.isEmpty ? [] : [indent + "/// " + summary]
    return documentation + [indent + signature(declaration)]
  }

  /// The declaration in the language's own syntax.
  func signature(_ declaration: Declaration) -> String {
    let parameters = self.parameters(declaration)
    let type = type(declaration.result, in: declaration)
    switch declaration.kind {
    case .function:
      let isInterpolation = declaration.owner == "DefaultStringInterpolation"
      let discardable = declaration.isDiscardable ? "@discardableResult " : ""
      let words =
        (declaration.isStatic ? "static " : "") + (declaration.isPrefix ? "prefix " : "")
        + (declaration.isMutating && !isInterpolation ? "mutating " : "")
      let result = isInterpolation ? " -> String" : declaration.result == .void ? "" : " -> " + type
      return discardable + words
        + "func \(declaration.name)\(declaration.isOperator ? " " : "")(\(parameters))\(result)"
    case .initializer: return "init(\(parameters))"
    case .subscripting: return "subscript(\(parameters)) -> \(type) { \(accessors(declaration)) }"
    case .property:
      return "\(declaration.isStatic ? "static " : "")var \(declaration.name): \(type) { \(accessors(declaration)) }"
    case .enumCase:
      return "case \(declaration.name)" + (declaration.parameters.isEmpty ? "" : "(\(parameters))")
    }
  }

  private func accessors(_ declaration: Declaration) -> String { declaration.isSettable ? "get set" : "get" }

  private func type(_ type: TypeName, in declaration: Declaration) -> String {
    type == .named("Self") ? declaration.owner ?? "Self" : type.swift()
  }

  private func parameters(_ declaration: Declaration) -> String {
    declaration.parameters.map { parameter -> String in
      var text = parameter.builder.map { "@\($0) " } ?? ""
      switch declaration.kind {
      case .enumCase: text += parameter.label.map { $0 + ": " } ?? ""
      case .subscripting where parameter.label == nil: text += parameter.name + ": "
      case .subscripting: text += (parameter.label ?? "_") + " " + parameter.name + ": "
      case _ where declaration.isOperator: text += parameter.name + ": "
      case _ where parameter.label == parameter.name: text += parameter.name + ": "
      default: text += (parameter.label ?? "_") + " " + parameter.name + ": "
      }
      text += parameter.isInout ? "inout " : ""
      text += type(listed(parameter), in: declaration)
      return text + (parameter.defaultValue.map { " = " + $0 } ?? "")
    }.joined(separator: ", ")
  }

  /// The parameter's type for the checker: a builder's closure is the list that it builds.
  private func listed(_ parameter: Parameter) -> TypeName {
    if parameter.builder != nil, case .function(_, _, let result) = parameter.type { return result }
    return parameter.type
  }
}
