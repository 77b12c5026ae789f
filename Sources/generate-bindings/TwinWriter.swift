/// Writes the calls that do not throw: for each throwing declaration a public twin that traps.
struct TwinWriter {
  let surface: Surface

  /// The text of `LessonKit/Twins+Generated.swift`.
  func text() -> String {
    var out = """
      // Written by Scripts/generate-bindings from the engine's declarations. Do not edit.
      // swift-format-ignore-file

      // What a compiled lesson calls. Each twin calls the engine's throwing declaration of the same name, and
      // stops the program with the error's message. Inside the package the throwing ones are preferred.


      """
    for function in surface.functions where function.throwsEngineError { out += twin(of: function, indent: "") + "\n" }
    for owner in surface.owners {
      let throwing = (surface.members[owner] ?? []).filter(\.throwsEngineError)
      guard !throwing.isEmpty else { continue }
      out += "extension \(owner) {\n"
      out += throwing.map { twin(of: $0, indent: "  ") }.joined(separator: "\n")
      out += "}\n\n"
    }
    while out.hasSuffix("\n\n") { out.removeLast() }
    return out
  }

  private func twin(of declaration: Declaration, indent: String) -> String {
    var lines = declaration.documentation.map { $0.isEmpty ? "///" : "/// " + $0 }
    lines.append("@_disfavoredOverload\(declaration.isDiscardable ? " @discardableResult" : "")")
    switch declaration.kind {
    case .function: lines += function(declaration)
    case .initializer: lines += initializer(declaration)
    case .property, .subscripting: lines += storage(declaration)
    case .enumCase: break
    }
    return lines.map { indent + $0 + "\n" }.joined()
  }

  private func modifiers(_ declaration: Declaration) -> String {
    "public " + (declaration.isStatic ? "static " : "") + (declaration.isPrefix ? "prefix " : "")
      + (declaration.isMutating ? "mutating " : "")
  }

  private func function(_ declaration: Declaration) -> [String] {
    let result = declaration.result == .void ? "" : " -> " + declaration.result.swift()
    let call: String
    if declaration.isOperator {
      let operands = declaration.parameters.map { ($0.isInout && declaration.isPrefix ? "&" : "") + $0.name }
      call = declaration.isPrefix ? declaration.name + operands[0] : operands.joined(separator: " \(declaration.name) ")
    } else {
      call = receiver(declaration) + declaration.name + "(" + arguments(declaration.parameters) + ")"
    }
    return [
      modifiers(declaration) + "func \(declaration.name)\(declaration.isOperator ? " " : "")"
        + "(\(parameters(declaration)))\(result) {",
      "  do { \(declaration.result == .void ? "" : "return ")try \(call) } catch { stop(error) }",
      "}",
    ]
  }

  private func receiver(_ declaration: Declaration) -> String {
    if declaration.owner == nil { return "" }
    return declaration.isStatic ? "Self." : "self."
  }

  private func initializer(_ declaration: Declaration) -> [String] {
    let isClass = surface.type(declaration.owner ?? "")?.kind == .reference
    let call = (isClass ? "self.init(" : "self = try Self(") + arguments(declaration.parameters) + ")"
    return [
      "public \(isClass ? "convenience " : "")init(\(parameters(declaration))) {",
      "  do { \(isClass ? "try " : "")\(call) } catch { stop(error) }",
      "}",
    ]
  }

  private func storage(_ declaration: Declaration) -> [String] {
    let isSubscript = declaration.kind == .subscripting
    let head = isSubscript ? "subscript(\(parameters(declaration))) ->" : "var \(declaration.name):"
    let arguments = self.arguments(declaration.parameters)
    let read = isSubscript ? "self[\(arguments)]" : "self.\(declaration.module)::\(declaration.name)"
    var lines = [
      "public \(declaration.isStatic ? "static " : "")\(head) \(declaration.result.swift()) {",
      "  get { do { return try \(read) } catch { stop(error) } }",
    ]
    if let setter = declaration.setter {
      let values = ["newValue"] + declaration.parameters.map(\.name)
      let inner = zip(setter.parameters, values).map { ($0.label.map { $0 + ": " } ?? "") + $1 }
      lines.append(
        "  set { do { try \(setter.name)(\(inner.joined(separator: ", "))) }"
          + " catch { stop(error) } }")
    }
    return lines + ["}"]
  }

  private func parameters(_ declaration: Declaration) -> String {
    var parts = declaration.parameters.map { parameter -> String in
      let isSubscript = declaration.kind == .subscripting
      var text = parameter.builder.map { "@\($0) " } ?? ""
      if declaration.isOperator || (isSubscript && parameter.label == nil) {
        text += parameter.name
      } else if parameter.label == parameter.name && !isSubscript {
        text += parameter.name
      } else {
        text += (parameter.label ?? "_") + " " + parameter.name
      }
      text += ": " + (parameter.isInout ? "inout " : "") + (parameter.isEscaping ? "@escaping " : "")
      return text + parameter.type.swift() + (parameter.defaultValue.map { " = " + $0 } ?? "")
    }
    if needsMark(declaration) {
      parts.append((declaration.kind == .subscripting ? "twin " : "") + "twin: Never? = nil")
    }
    return parts.joined(separator: ", ")
  }

  /// Whether the twin needs one more parameter to be another declaration: what throws is no part of the type
  /// of a subscript, nor, within one module, of anything.
  private func needsMark(_ declaration: Declaration) -> Bool {
    !declaration.isOperator && (declaration.kind == .subscripting || declaration.module == "LessonKit")
  }

  private func arguments(_ parameters: [Parameter]) -> String {
    parameters.map { ($0.label.map { $0 + ": " } ?? "") + ($0.isInout ? "&" : "") + $0.name }.joined(separator: ", ")
  }
}
