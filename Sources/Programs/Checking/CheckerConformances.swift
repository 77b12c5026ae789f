import Diagnostics

extension Checker {
  /// What stands after the colon of a struct or enum.
  func inherit(_ inherited: TypeSyntax, _ nominal: NominalType) {
    guard case .name(let name, _) = inherited.plain.kind else { return }
    let isRaw = nominal.kind == .lessonEnum && rawTypes.contains { $0.name == name.text }
    guard !isRaw, case .nominal(let parent, _)? = type(named: name.text), !parent.isOfLesson else {
      nominal.conformances.append(name.text)
      if !isRaw, !Checker.protocols.contains(name.text) { tellUnknownProtocol(name) }
      return
    }
    if nominal.kind == .lessonStruct, parent.kind == .hostProtocol { return nominal.supertypes.append(parent) }
    guard nominal.kind == .lessonStruct, parent.kind == .hostClass,
      case .nominal(let module, _)? = type(named: "Module")
    else {
      return report(
        .misplaced, nominal.name + " cannot be " + article(.nominal(parent, [])) + ": it is " + kindName(parent),
        at: inherited.range, help: "leave it out")
    }
    nominal.supertypes.append(module)
    report(
      .misplaced,
      "a struct cannot be " + article(.nominal(parent, [])) + ", which is a class; a layer of your own is "
        + "a Module", at: inherited.range, help: "write struct " + nominal.name + ": Module",
      fixes: [Diagnostic.Fix(replace: text.range(inherited.range), with: "Module")])
  }

  /// The protocols that a struct or enum of the lesson can say it has.
  private static let protocols = [
    "Equatable", "Hashable", "Comparable", "CustomStringConvertible", "CaseIterable", "Sendable",
  ]

  private func tellUnknownProtocol(_ name: NameSyntax) {
    if scope.lostNames.contains(name.text) || tellOutside(name, .unknownType) { return }
    let (help, fixes) = didYouMean(name, among: Checker.protocols + ["Module"])
    report(
      .unknownType, "nothing that a struct or enum can be is named '" + name.text + "'", at: name.range,
      help: help ?? "it can be " + listed(Checker.protocols), fixes: fixes)
  }

  /// Tells where a type does not have what it says it has.
  func requireConformances(_ nominal: NominalType, _ name: NameSyntax) {
    let members = nominal.members
    for conformance in nominal.conformances {
      switch conformance {
      case "Equatable", "Hashable": requireParts(nominal, conformance, name)
      case "Comparable" where members.functions["<"] == nil: requireOrder(nominal, name)
      case "CustomStringConvertible":
        if members.properties["description"]?.contains(where: { !$0.isStatic && $0.type == .string }) == true {
          continue
        }
        report(
          .notConforming, nominal.name + " is CustomStringConvertible, but does not say how it reads", at: name.range,
          help: "add: var description: String { … }")
      default: continue
      }
    }
  }

  /// Tells where no order can be made for a type without a `<` of its own: only enums have one, by their cases and
  /// then by what these hold.
  private func requireOrder(_ nominal: NominalType, _ name: NameSyntax) {
    let hasOwnOrder = nominal.cases.contains { item in
      item.payload.contains { $0.type.declaration?.members.functions["<"] != nil }
    }
    if nominal.kind == .lessonEnum, !hasOwnOrder, nominal.members.properties["rawValue"] == nil {
      return requireParts(nominal, "Comparable", name)
    }
    report(
      .notConforming, nominal.name + " is Comparable, but does not say which of two is less", at: name.range,
      help: "add: static func < (a: " + nominal.name + ", b: " + nominal.name + ") -> Bool { … }")
  }

  /// Tells where `==` or a hash cannot be made from the parts of a type.
  private func requireParts(_ nominal: NominalType, _ conformance: String, _ name: NameSyntax) {
    let own = ["Equatable": "==", "Hashable": "hash"][conformance]
    if let own, nominal.members.functions[own] != nil { return }
    let parts =
      nominal.fields.map { ($0.name, $0.type) }
      + nominal.cases.flatMap { item in item.payload.map { (item.name, $0.type) } }
    guard let (part, type) = parts.first(where: { !$0.1.hasError && !conforms($0.1, conformance) }) else { return }
    report(
      .notConforming,
      nominal.name + " cannot be " + conformance + ": '" + part + "' is " + article(type) + ", which is not",
      at: name.range,
      help: type.declaration?.isOfLesson == true
        ? "declare it so: " + type.description + ": " + conformance
        : own == "hash"
          ? nil
          : "say how: static func " + (own ?? "<") + " (a: " + nominal.name + ", b: " + nominal.name + ") -> Bool { … }"
    )
  }

  /// Tells of a struct or enum whose values would hold values of its own type, without end.
  func tellHoldingItself(_ syntax: TypeDeclarationSyntax) {
    guard case .type(let type, _)? = frame.entries[syntax.name.text], let nominal = type.declaration,
      !syntax.members.contains(where: { $0.has(.indirect) })
    else { return }
    var seen: [NominalType] = []
    func holds(_ type: Type) -> Bool {
      switch type {
      case .optional(let wrapped): holds(wrapped)
      case .tuple(let parts): parts.contains { holds($0.type) }
      case .nominal(let inner, _): inner === nominal || inside(inner)
      default: false
      }
    }
    func inside(_ inner: NominalType) -> Bool {
      if !inner.isOfLesson || seen.contains(where: { $0 === inner }) { return false }
      seen.append(inner)
      return inner.fields.contains { holds($0.type) } || inner.cases.contains { $0.payload.contains { holds($0.type) } }
    }
    guard inside(nominal) else { return }
    let isEnum = nominal.kind == .lessonEnum
    report(
      .misplaced, "a value of " + nominal.name + " would hold another of its own type, without end",
      at: syntax.name.range, help: isEnum ? "declare it so: indirect enum " + nominal.name : "hold an array of them")
  }

  private func kindName(_ nominal: NominalType) -> String {
    switch nominal.kind {
    case .hostProtocol: "what structs can be"
    case .hostClass: "a class"
    case .hostEnum: "an enum"
    default: "a struct"
    }
  }
}
