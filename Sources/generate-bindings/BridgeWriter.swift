/// Writes what the machine has to know of the engine's types: how a value of them is held, printed, compared and copied.
struct BridgeWriter {
  let surface: Surface

  func text() -> String {
    surface.types.map(bridge).joined() + descriptions() + equality() + copies()
  }

  private func bridge(_ type: TypeDeclaration) -> String {
    let name = type.name
    switch type.kind {
    case .structure where Surface.standard.contains(name) || name == "Tensor": return ""
    case .structure, .enumeration:
      return """

        /// Holds a `\(name)` for a program.
        package final class \(name)Box {
          package let value: \(name)
          package init(_ value: \(name)) { self.value = value }
        }

        extension \(name): Bridged {
          package static func fromLesson(_ value: Value) -> \(name) {
            if let box = object(value) as? \(name)Box { return box.value }
            wrongValue()
          }
          package var forLesson: Value { .object(\(name)Box(self)) }
        }

        """
    case .reference:
      // A subclass has its superclass's conformance.
      if surface.types.contains(where: { $0.kind == .reference && surface.conforms(name, to: $0.name) }) { return "" }
      return """

        extension \(name): Bridged {
          package static func fromLesson(_ value: Value) -> Self {
            if let found = object(value) as? Self { return found }
            wrongValue()
          }
          package var forLesson: Value { .object(self) }
        }

        """
    case .protocolType:
      let tests = (surface.conformers[name] ?? []).map { "  if let found = object as? \($0) { return found }\n" }
      return """

        /// The \(name) that `value` holds.
        package func any\(name)(_ value: Value) -> any \(name) {
          let object = object(value)
        \(tests.joined())  wrongValue()
        }

        """
    }
  }

  private func descriptions() -> String {
    var out = """

      /// How a value of a type of LessonKit prints; nothing where the type has no words of its own.
      package func describeNative(_ object: AnyObject) -> String? {

      """
    for type in surface.types where type.kind != .protocolType && type.name != "Tensor" {
      let isClass = type.kind == .reference
      let subject = isClass ? "found" : "found.value"
      if surface.conforms(type.name, to: "CustomStringConvertible") {
        out += "  if let found = object as? \(type.name)\(isClass ? "" : "Box") { return \(subject).description }\n"
      } else if type.kind == .enumeration {
        out += "  if let found = object as? \(type.name)Box {\n    switch found.value {\n"
        for declaration in surface.members[type.name] ?? [] where declaration.kind == .enumCase {
          out += "    \(description(of: declaration))\n"
        }
        out += "    }\n  }\n"
      }
    }
    return out + "  return nil\n}\n"
  }

  /// One case as Swift prints it: `normal(standardDeviation: 0.1)`.
  private func description(of enumCase: Declaration) -> String {
    if enumCase.parameters.isEmpty { return "case .\(enumCase.name): return \"\(enumCase.name)\"" }
    let names = enumCase.parameters.map { "let " + $0.name }.joined(separator: ", ")
    let parts = enumCase.parameters.map { ($0.label.map { $0 + ": " } ?? "") + "\\(\($0.name))" }
    return "case .\(enumCase.name)(\(names)): return \"\(enumCase.name)(\(parts.joined(separator: ", ")))\""
  }

  private func equality() -> String {
    var out = """

      /// Whether two values of the same type of LessonKit are equal; nothing where the type does not say.
      package func equateNatives(_ a: AnyObject, _ b: AnyObject) -> Bool? {

      """
    for type in surface.types where type.kind == .structure || type.kind == .enumeration {
      guard type.name != "Tensor", surface.conforms(type.name, to: "Equatable") || surface.isPlainEnumeration(type)
      else { continue }
      out += "  if let x = a as? \(type.name)Box, let y = b as? \(type.name)Box { return x.value == y.value }\n"
    }
    return out + "  return nil\n}\n"
  }

  private func copies() -> String {
    var out = """

      /// A deep copy of a model, layer or optimizer; nothing for what is never changed in place.
      package func copyNative(_ object: AnyObject) -> AnyObject? {

      """
    for name in surface.copyable { out += "  if let found = object as? \(name) { return found.copied() }\n" }
    return out + "  return nil\n}\n"
  }
}
