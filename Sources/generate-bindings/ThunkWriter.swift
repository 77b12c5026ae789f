/// Writes the functions through which the machine calls the engine.
struct ThunkWriter {
  let surface: Surface
  /// How many cases stand in one function: large switches compile slowly.
  private static let casesPerFunction = 60

  /// The text of `Sandbox/Bindings/LessonKit+Generated.swift`.
  func text() -> String {
    let bindings = surface.bindings
    var out = """
      // Written by Scripts/generate-bindings from the engine's declarations. Do not edit.
      // swift-format-ignore-file

      import LessonKit

      /// The declarations that a lesson can name, in the language's own syntax; a callable line's place among the
      /// callable lines is its native index.
      package let lessonKitInterface = #\"""

      """
    out += InterfaceWriter(surface: surface).text() + "\n\"\"\"#\n\n"
    out += dispatcher(count: bindings.count)
    for start in stride(from: 0, to: bindings.count, by: Self.casesPerFunction) {
      let end = min(start + Self.casesPerFunction, bindings.count)
      out +=
        "\nprivate func natives\(start / Self.casesPerFunction)(_ index: Int, _ a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {\n"
      out += "  switch index {\n"
      for index in start..<end { out += thunk(bindings[index], index) }
      out += "  default: wrongValue()\n  }\n}\n"
    }
    for type in surface.types { out += bridge(type) }
    return out + descriptions() + equality() + copies()
  }

  private func dispatcher(count: Int) -> String {
    var out = """
      /// How many natives there are.
      package let lessonKitNativeCount = \(count)

      /// Calls the native with this index.
      ///
      /// `a` holds the receiver, if there is one, then every argument. What a native gives is every operand that it
      /// changes, in order, then its result; several of them as fields.
      package func callNative(_ index: Int, _ a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {
        switch index / \(Self.casesPerFunction) {

      """
    for part in 0..<(count + Self.casesPerFunction - 1) / Self.casesPerFunction {
      out += "  case \(part): return try natives\(part)(index, a, machine)\n"
    }
    return out + "  default: wrongValue()\n  }\n}\n"
  }

  /// What is made, with its nesting checked where a lesson could put values of the type into each other for ever.
  private func checked(_ made: String, _ declaration: Declaration) -> String {
    let owner = declaration.owner ?? ""
    let nests = owner == "Layer" || surface.conforms(owner, to: "Layer") || ["Loss", "Schedule"].contains(owner)
    return nests && !declaration.parameters.isEmpty ? "(try \(made).checkedNesting())" : made
  }

  // MARK: One native

  private func thunk(_ binding: Binding, _ index: Int) -> String {
    let declaration = binding.declaration
    var lines = ["case \(index):  // \(title(binding))"]
    switch (declaration.kind, binding.role) {
    case (.property, .get), (.subscripting, .get): lines += getter(declaration)
    case (.property, _), (.subscripting, _): lines += setter(declaration)
    case (.enumCase, _):
      let arguments = arguments(declaration, from: 0)
      let made = "\(declaration.owner ?? "").\(declaration.name)" + (arguments.isEmpty ? "" : "(\(arguments))")
      lines += ["  return \(checked(made, declaration)).forLesson"]
    case (.initializer, _):
      lines += captures(declaration, from: 0)
      let call = "\(effect(declaration))\(declaration.owner ?? "")(\(arguments(declaration, from: 0)))"
      lines += ["  return \(checked("(" + call + ")", declaration)).forLesson"]
    case (.function, _): lines += function(declaration)
    }
    return lines.map { "  " + $0 + "\n" }.joined()
  }

  private func title(_ binding: Binding) -> String {
    let declaration = binding.declaration
    let labels = declaration.parameters.map { ($0.label ?? "_") + ":" }.joined()
    let owner = declaration.owner.map { $0 + "." } ?? ""
    switch binding.role {
    case .call: return owner + declaration.name + (declaration.parameters.isEmpty ? "" : "(\(labels))")
    case .get: return owner + declaration.name + (labels.isEmpty ? "" : "[\(labels)]")
    case .set: return owner + declaration.name + (labels.isEmpty ? "" : "[\(labels)]") + " ="
    }
  }

  private func effect(_ declaration: Declaration) -> String { declaration.throwsEngineError ? "try " : "" }

  private func function(_ declaration: Declaration) -> [String] {
    if declaration.owner == "DefaultStringInterpolation" { return interpolation(declaration) }
    let hasReceiver = declaration.owner != nil && !declaration.isStatic
    let start = hasReceiver ? 1 : 0
    var lines = captures(declaration, from: start)
    var changed: [String] = []
    if hasReceiver, declaration.isMutating {
      lines.append("  var changed = \(read(.named(declaration.owner ?? ""), "take(a)", in: declaration))")
      changed.append("changed.forLesson")
    }
    for (place, parameter) in declaration.parameters.enumerated() where parameter.isInout {
      let index = start + place
      lines.append("  var changed\(index) = \(read(parameter.type, "take(a + \(index))", in: declaration))")
      changed.append(write(parameter.type, "changed\(index)", in: declaration))
    }
    let arguments = list(declaration.parameters, from: start, in: declaration)
    let callee: String
    if declaration.isOperator {
      let operands = arguments.map { $0.hasPrefix("&") ? String($0.dropFirst()) : $0 }
      callee =
        declaration.isPrefix
        ? declaration.name + operands[0] : operands.joined(separator: " \(declaration.name) ")
    } else {
      let owner = hasReceiver ? (declaration.isMutating ? "changed" : receiver(declaration)) : declaration.owner
      callee = (owner.map { $0 + "." } ?? "") + "\(declaration.name)(\(arguments.joined(separator: ", ")))"
    }
    return lines + finish(declaration, callee, changed)
  }

  /// The call, and what it gives: every changed operand, then the result.
  private func finish(_ declaration: Declaration, _ callee: String, _ changed: [String]) -> [String] {
    let call = effect(declaration) + callee
    if changed.isEmpty, declaration.result != .void {
      return ["  return \(write(declaration.result, "(\(call))", in: declaration))"]
    }
    if declaration.result == .void {
      switch changed.count {
      case 0: return ["  \(call)", "  return .void"]
      case 1: return ["  \(call)", "  return \(changed[0])"]
      default: return ["  \(call)", "  return .fields(ArrayBox([\(changed.joined(separator: ", "))]))"]
      }
    }
    let outputs = changed + [write(declaration.result, "result", in: declaration)]
    return ["  let result = \(call)", "  return .fields(ArrayBox([\(outputs.joined(separator: ", "))]))"]
  }

  private func interpolation(_ declaration: Declaration) -> [String] {
    [
      "  var text = DefaultStringInterpolation(literalCapacity: 0, interpolationCount: 1)",
      "  text.appendInterpolation(\(arguments(declaration, from: 0)))",
      "  return String(stringInterpolation: text).forLesson",
    ]
  }

  private func getter(_ declaration: Declaration) -> [String] {
    let owner = declaration.isStatic ? declaration.owner ?? "" : receiver(declaration)
    var value: String
    if declaration.kind == .subscripting {
      value = "\(owner)[\(arguments(declaration, from: 1))]"
    } else {
      value =
        declaration.throwsEngineError
        ? "\(owner).\(declaration.module)::\(declaration.name)" : "\(owner).\(declaration.name)"
    }
    value = effect(declaration) + value
    return ["  return \(write(declaration.result, "(\(value))", in: declaration))"]
  }

  private func setter(_ declaration: Declaration) -> [String] {
    let isReference = isReference(declaration.owner ?? "")
    let count = declaration.parameters.count
    let new = read(declaration.result, "a[\(count + 1)]", in: declaration)
    var lines: [String] = []
    if isReference {
      lines.append("  let changed = \(receiver(declaration))")
    } else {
      lines.append("  var changed = \(read(.named(declaration.owner ?? ""), "take(a)", in: declaration))")
    }
    if let setter = declaration.setter {
      let values = [new] + declaration.parameters.enumerated().map { read($1.type, "a[\($0 + 1)]", in: declaration) }
      let inner = zip(setter.parameters, values).map { ($0.label.map { $0 + ": " } ?? "") + $1 }
      lines.append("  try changed.\(setter.name)(\(inner.joined(separator: ", ")))")
    } else if declaration.kind == .subscripting {
      lines.append("  changed[\(arguments(declaration, from: 1))] = \(new)")
    } else {
      lines.append("  changed.\(declaration.name) = \(new)")
    }
    return lines + ["  return \(isReference ? "a[0]" : "changed.forLesson")"]
  }

  private func isReference(_ type: String) -> Bool {
    surface.type(type)?.kind == .reference || surface.type(type)?.kind == .protocolType
  }

  private func receiver(_ declaration: Declaration) -> String {
    let owner = declaration.owner ?? ""
    return read(surface.type(owner)?.kind == .protocolType ? .any(owner) : .named(owner), "a[0]", in: declaration)
  }

  private func arguments(_ declaration: Declaration, from start: Int) -> String {
    list(declaration.parameters, from: start, in: declaration).joined(separator: ", ")
  }

  private func list(_ parameters: [Parameter], from start: Int, in declaration: Declaration) -> [String] {
    parameters.enumerated().map { place, parameter in
      let label = parameter.label.map { $0 + ": " } ?? ""
      if parameter.isInout { return label + "&changed\(start + place)" }
      if parameter.builder != nil, case .function(_, _, let result) = parameter.type {
        return label + "{ () throws(EngineError) -> \(result.swift()) in return list\(start + place) }"
      }
      if case .function = parameter.type {
        return label + read(parameter.type, "function\(start + place)", in: declaration)
      }
      return label + read(parameter.type, "a[\(start + place)]", in: declaration)
    }
  }

  /// Constants for the arguments that closures need: the places of arguments do not outlive the call.
  private func captures(_ declaration: Declaration, from start: Int) -> [String] {
    declaration.parameters.enumerated().compactMap { place, parameter in
      guard case .function(_, _, let result) = parameter.type else { return nil }
      let index = start + place
      return parameter.builder == nil
        ? "  let function\(index) = a[\(index)]"
        : "  let list\(index) = \(read(result, "a[\(index)]", in: declaration))"
    }
  }

  // MARK: Values

  private func isBridged(_ type: TypeName) -> Bool {
    switch type {
    case .named(let name): name != "Void" && surface.type(name)?.kind != .protocolType
    case .array(let element), .optional(let element): isBridged(element)
    case .generic: true
    default: false
    }
  }

  /// The expression that makes a Swift value of the value `expression`.
  private func read(_ type: TypeName, _ expression: String, in declaration: Declaration) -> String {
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
  private func write(_ type: TypeName, _ expression: String, in declaration: Declaration) -> String {
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

  // MARK: Bridges

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
