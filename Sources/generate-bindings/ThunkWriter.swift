/// Writes the functions through which the machine calls the engine.
struct ThunkWriter {
  let surface: Surface
  /// How many cases stand in one function: large switches compile slowly.
  private static let casesPerFunction = 60

  private var conversion: ConversionWriter { ConversionWriter(surface: surface) }

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
    return out + BridgeWriter(surface: surface).text()
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
      lines.append("  var changed = \(conversion.read(.named(declaration.owner ?? ""), "take(a)", in: declaration))")
      changed.append("changed.forLesson")
    }
    for (place, parameter) in declaration.parameters.enumerated() where parameter.isInout {
      let index = start + place
      lines.append("  var changed\(index) = \(conversion.read(parameter.type, "take(a + \(index))", in: declaration))")
      changed.append(conversion.write(parameter.type, "changed\(index)", in: declaration))
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
      return ["  return \(conversion.write(declaration.result, "(\(call))", in: declaration))"]
    }
    if declaration.result == .void {
      switch changed.count {
      case 0: return ["  \(call)", "  return .void"]
      case 1: return ["  \(call)", "  return \(changed[0])"]
      default: return ["  \(call)", "  return .fields(ArrayBox([\(changed.joined(separator: ", "))]))"]
      }
    }
    let outputs = changed + [conversion.write(declaration.result, "result", in: declaration)]
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
    return ["  return \(conversion.write(declaration.result, "(\(value))", in: declaration))"]
  }

  private func setter(_ declaration: Declaration) -> [String] {
    let isReference = isReference(declaration.owner ?? "")
    let count = declaration.parameters.count
    let new = conversion.read(declaration.result, "a[\(count + 1)]", in: declaration)
    var lines: [String] = []
    if isReference {
      lines.append("  let changed = \(receiver(declaration))")
    } else {
      lines.append("  var changed = \(conversion.read(.named(declaration.owner ?? ""), "take(a)", in: declaration))")
    }
    if let setter = declaration.setter {
      let values =
        [new] + declaration.parameters.enumerated().map { conversion.read($1.type, "a[\($0 + 1)]", in: declaration) }
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
    return conversion.read(
      surface.type(owner)?.kind == .protocolType ? .any(owner) : .named(owner), "a[0]", in: declaration)
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
        return label + conversion.read(parameter.type, "function\(start + place)", in: declaration)
      }
      return label + conversion.read(parameter.type, "a[\(start + place)]", in: declaration)
    }
  }

  /// Constants for the arguments that closures need: the places of arguments do not outlive the call.
  private func captures(_ declaration: Declaration, from start: Int) -> [String] {
    declaration.parameters.enumerated().compactMap { place, parameter in
      guard case .function(_, _, let result) = parameter.type else { return nil }
      let index = start + place
      return parameter.builder == nil
        ? "  let function\(index) = a[\(index)]"
        : "  let list\(index) = \(conversion.read(result, "a[\(index)]", in: declaration))"
    }
  }
}
