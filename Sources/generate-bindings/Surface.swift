/// What lessons can name: types, their members and free functions, in the order of the interface.
struct Surface {
  /// Types in the order of modules and files.
  private(set) var types: [TypeDeclaration] = []
  /// Members by the name of their type, also of standard types that we extend.
  private(set) var members: [String: [Declaration]] = [:]
  private(set) var functions: [Declaration] = []
  private(set) var operators: [String] = []
  /// What lessons do not get, and why.
  private(set) var skipped: [(declaration: Declaration, reason: String)] = []
  /// The classes that conform to each class-bound protocol.
  private(set) var conformers: [String: [String]] = [:]
  /// The classes with `copied()`.
  private(set) var copyable: [String] = []
  private var inherited: [String: [String]] = [:]

  /// Types of the standard library that LessonKit may extend, in the order of the interface.
  static let extensible = ["Int", "Double", "String", "DefaultStringInterpolation"]

  /// Types that a lesson knows without a declaration.
  static let standard: Set<String> = [
    "Int", "Double", "Bool", "String", "Void", "Range", "ClosedRange", "PartialRangeFrom", "PartialRangeUpTo",
    "PartialRangeThrough",
  ]

  /// Witnesses of protocols that a lesson never calls by name.
  private static let unspoken: Set<String> = ["hash", "makeIterator", "=="]
  private static let literalLabels: Set<String> = [
    "arrayLiteral", "floatLiteral", "integerLiteral", "stringLiteral", "from",
  ]

  init(files: [SourceFile]) {
    for file in files {
      operators += file.operators
      for (type, names) in file.conformances { inherited[type, default: []] += names }
    }
    let found = files.flatMap(\.types)
    types = found.filter(isVisible)
    for type in found where type.kind == .protocolType { inherited[type.name] = type.inherited }
    findConformers()
    let names = Set(types.map(\.name)).union(Self.extensible)
    for declaration in files.flatMap(\.declarations) { add(declaration, knownOwners: names) }
    attachSetters(files.flatMap(\.declarations))
  }

  /// The declaration of the type `name`.
  func type(_ name: String) -> TypeDeclaration? { types.first { $0.name == name } }

  /// Whether `type` says it conforms to `conformance`.
  func conforms(_ type: String, to conformance: String) -> Bool {
    (inherited[type] ?? []).contains { $0 == conformance || conforms($0, to: conformance) }
  }

  /// Whether it is an enum without associated values, which Swift compares by itself.
  func isPlainEnumeration(_ type: TypeDeclaration) -> Bool {
    type.kind == .enumeration
      && (members[type.name] ?? []).allSatisfy { $0.kind != .enumCase || $0.parameters.isEmpty }
  }

  private func isVisible(_ type: TypeDeclaration) -> Bool {
    !type.attributes.contains("resultBuilder") && !type.documentation.contains { $0.hasPrefix("- Seam:") }
      && !["EngineError", "TensorLiteral"].contains(type.name) && !type.name.contains(".")
  }

  private mutating func findConformers() {
    for type in types where type.kind == .protocolType {
      conformers[type.name] = types.filter { $0.kind == .reference && conforms($0.name, to: type.name) }.map(\.name)
    }
  }

  private mutating func add(_ declaration: Declaration, knownOwners: Set<String>) {
    var declaration = declaration
    if declaration.kind == .function, declaration.name == "copied", declaration.parameters.isEmpty,
      let owner = declaration.owner, type(owner)?.kind == .reference, declaration.access != .module
    {
      if !copyable.contains(where: { conforms(owner, to: $0) }) { copyable.append(owner) }
    }
    // What a subclass overrides is found in its superclass, unless it promises more; an initializer is not.
    if declaration.isOverride, declaration.kind != .initializer,
      declaration.throwsEngineError || declaration.result != .named(declaration.owner ?? "")
    {
      return
    }
    guard declaration.labelled("Seam") == nil, declaration.labelled("Setter") == nil else { return }
    switch declaration.access {
    case .module: return
    case .package: guard declaration.throwsEngineError else { return }
    case .everyone:
      if declaration.throwsEngineError { declaration.obstacle = "it is public and throws; make it package" }
    }
    if let owner = declaration.owner, !knownOwners.contains(owner) {
      return
    }
    if Self.unspoken.contains(declaration.name) { return }
    if declaration.kind == .initializer, Self.literalLabels.contains(declaration.parameters.first?.label ?? "") {
      return
    }
    if let reason = obstacle(of: declaration) { return skip(declaration, reason) }
    if let owner = declaration.owner {
      members[owner, default: []].append(declaration)
    } else if declaration.kind == .function {
      functions.append(declaration)
    } else {
      skip(declaration, "lessons have no global variables of the engine")
    }
  }

  private mutating func skip(_ declaration: Declaration, _ reason: String) {
    skipped.append((declaration, reason))
  }

  private func obstacle(of declaration: Declaration) -> String? {
    if let obstacle = declaration.obstacle { return obstacle }
    let mentioned = declaration.parameters.flatMap(\.type.names) + declaration.result.names
    for name in mentioned where name != "Self" && !Self.standard.contains(name) && type(name) == nil {
      return "lessons cannot name \(name)"
    }
    for type in declaration.parameters.map(\.type) + [declaration.result] {
      if let reason = obstacle(of: type) { return reason }
    }
    if case .function = declaration.result { return "it gives a function" }
    return nil
  }

  private func obstacle(of type: TypeName) -> String? {
    switch type {
    case .named(let name):
      return self.type(name)?.kind == .protocolType ? "a protocol's name stands without `any`" : nil
    case .any(let name):
      return self.type(name)?.kind == .protocolType ? nil : "lessons cannot name any \(name)"
    case .generic, .tuple: return nil
    case .array(let element), .optional(let element): return obstacle(of: element)
    case .dictionary(_, let value): return obstacle(of: value)
    case .function(let parameters, let throwing, let result):
      return throwing
        ? (parameters + [result]).compactMap(obstacle).first : "a closure that it takes does not throw EngineError"
    }
  }

  /// Gives every throwing subscript and property the method that sets it.
  private mutating func attachSetters(_ declarations: [Declaration]) {
    for method in declarations {
      guard let name = method.labelled("Setter"), let owner = method.owner, let value = method.parameters.first else {
        continue
      }
      let indices = method.parameters.dropFirst().map(\.type)
      let place = (members[owner] ?? []).firstIndex { candidate in
        name.hasPrefix("subscript")
          ? candidate.kind == .subscripting && candidate.result == value.type
            && candidate.parameters.map(\.type) == Array(indices)
          : candidate.kind == .property && candidate.name == name
      }
      guard let place else {
        skip(method, "there is no \(name) that it sets")
        continue
      }
      members[owner]?[place].setter = .init(
        name: method.name, parameters: method.parameters, isMutating: method.isMutating)
      members[owner]?[place].isSettable = true
    }
  }
}

/// One callable line of the interface: what the machine knows by number.
struct Binding {
  /// What calling it does.
  enum Role { case call, get, set }

  let declaration: Declaration
  let role: Role
}

extension Surface {
  /// Every owner that has lines in the interface, standard types first.
  var owners: [String] {
    Self.extensible.filter { members[$0] != nil } + types.map(\.name)
  }

  /// The callable lines in the order of the interface; the place is the native index.
  var bindings: [Binding] {
    (functions + owners.flatMap { members[$0] ?? [] }).flatMap { declaration -> [Binding] in
      switch declaration.kind {
      case .function, .initializer, .enumCase: [Binding(declaration: declaration, role: .call)]
      case .property, .subscripting:
        [Binding(declaration: declaration, role: .get)]
          + (declaration.isSettable ? [Binding(declaration: declaration, role: .set)] : [])
      }
    }
  }
}
