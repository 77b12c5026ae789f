import Diagnostics

/// What a name stands for at a place.
enum Meaning {
  case variable(Variable)
  case functions([FunctionDeclaration])
  case type(Type)
  /// A member of the type around, named without `self.`; static in a static method.
  case member(of: Type, isStatic: Bool)
  case hostVariable(PropertyDeclaration)
}

extension Checker {
  /// What the name stands for: the innermost declaration around, then the host's.
  func meaning(of name: String) -> Meaning? {
    for (depth, frame) in frames.enumerated().reversed() {
      if let found = member(named: name, ofTypesAt: depth + 1) { return found }
      switch frame.entries[name] {
      case .variable(let variable, _): return .variable(earlier(variable, in: frames[..<depth]) ?? variable)
      case .type(let type, _): return .type(type)
      // Functions of one scope differ in labels or types; they hide all of that name further out, as in Swift.
      case .functions(let list): return .functions(list)
      case .computed(let property, _): return .hostVariable(property)
      case nil: break
      }
      if let selfType = frame.selfType, hasMember(selfType, name, frame.isStatic) {
        return .member(of: selfType, isStatic: frame.isStatic)
      }
    }
    if let list = interface.functions[name] { return .functions(list) }
    if let type = interface.types[name] { return .type(type) }
    if name == "Self", let type = type(named: name) { return .type(type) }
    if let property = interface.variables[name] { return .hostVariable(property) }
    return nil
  }

  /// What a function that stands before the variable means by its name: one further out, if there is one.
  private func earlier(_ variable: Variable, in outer: ArraySlice<Frame>) -> Variable? {
    guard let function = context.function, variable.owner !== function,
      function.range.upperBound <= variable.range.lowerBound
    else { return nil }
    for frame in outer.reversed() {
      if frame.selfType != nil { return nil }
      if case .variable(let found, _)? = frame.entries[variable.name] { return found }
    }
    return nil
  }

  /// A static member, or a type, that stands in one of the types around that are declared in the frame.
  private func member(named name: String, ofTypesAt depth: Int) -> Meaning? {
    guard !surroundings.isEmpty else { return nil }
    for (place, around) in surroundings.enumerated().reversed() where around.depth == depth {
      if let type = nestedType(named: name, in: around.type) { return .type(type) }
      let type = Type.nominal(around.type, [])
      if place < surroundings.count - 1, hasMember(type, name, true) { return .member(of: type, isStatic: true) }
    }
    return nil
  }

  private func hasMember(_ type: Type, _ name: String, _ isStatic: Bool) -> Bool {
    if isStatic, !pendingStatics.isEmpty { addPendingStatic(type, name) }
    for (table, _) in tables(of: type) {
      if table.properties[name]?.contains(where: { $0.isStatic == isStatic }) == true { return true }
      if table.functions[name]?.contains(where: { $0.isStatic == isStatic }) == true { return true }
    }
    return false
  }

  func inferName(_ name: NameSyntax, _ hint: Type?) -> Checked {
    switch meaning(of: name.text) {
    case .variable(let variable):
      tellBeyondType(variable, name)
      return Checked(make(.variable(variable), variable.type, name.range))
    case .functions(let list): return functionValue(list, nil, name, hint)
    case .hostVariable(let property): return propertyValue(property, Bindings(), nil, name.range)
    case .member(let type, let isStatic):
      if isStatic { return staticMember(type, name, name.range, hint) }
      if tellWithinItself(name) { return failure(name.range) }
      guard let receiver = selfExpression(name.range) else { return failure(name.range) }
      return member(of: receiver, name, name.range, hint)
    case .type(let type):
      report(
        .misplaced, "'" + name.text + "' is a type, not a value", at: name.range,
        help: type.hasParameters ? nil : "make a value of it with parentheses: " + name.text + "(…)")
      return failure(name.range)
    case nil:
      tellUnknown(name)
      return failure(name.range)
    }
  }

  /// Tells of a member that a closure names before a variable of the same name has its value: the name stands for
  /// that variable there.
  private func tellWithinItself(_ name: NameSyntax) -> Bool {
    let isLater = frames.reversed().prefix { $0.selfType == nil }.contains {
      $0.later[name.text] != nil && $0.owner !== context.function
    }
    guard isLater || initializing.contains(where: { $0.name == name.text && $0.function !== context.function }) else {
      return false
    }
    report(
      .usedBeforeSet, "'" + name.text + "' is the variable that is declared here, which has no value yet",
      at: name.range, help: "the member of that name: self." + name.text)
    return true
  }

  /// Tells of a variable outside of the struct or enum in whose member it is named.
  func tellBeyondType(_ variable: Variable, _ name: NameSyntax) {
    var type: Type?
    for (depth, frame) in frames.enumerated().reversed() {
      if type == nil, let around = surroundings.last(where: { $0.depth == depth + 1 }) {
        type = .nominal(around.type, [])
      }
      if case .variable(let found, let place)? = frame.entries[name.text], found === variable {
        guard let type else { return }
        return report(
          .misplaced, "a member of " + type.description + " cannot use '" + name.text + "', a variable outside of it",
          at: name.range, notes: [Diagnostic.Note("it is declared here", at: place)],
          help: "hand it in as a parameter, or keep it in a property")
      }
      if type == nil { type = frame.selfType }
    }
  }

  func selfExpression(_ range: Range<Int>) -> Checked? {
    guard case .variable(let variable)? = meaning(of: "self") else { return nil }
    return Checked(make(.variable(variable), variable.type, range))
  }

  // MARK: Unknown names

  func tellUnknown(_ name: NameSyntax) {
    if name.text == "self" {
      return report(.unknownName, "'self' means something only inside a struct or enum", at: name.range)
    }
    if name.text == "init" {
      return report(
        .misplaced, "'init' stands only inside a struct or enum", at: name.range,
        help: "make a value by its type: Name(…)")
    }
    if name.text.utf8.first == 0x24 {
      return report(
        .unknownName, "'" + name.text + "' stands for a parameter of a closure, and there is no such closure here",
        at: name.range)
    }
    if let place = frames.reversed().compactMap({ $0.later[name.text] }).first {
      return report(
        .usedBeforeSet, "'" + name.text + "' is used before it is declared", at: name.range,
        notes: [Diagnostic.Note("it is declared here", at: text.range(place))], help: "move its declaration up")
    }
    if tellOutside(name, .unknownName) { return }
    if let habit = Habit.names[name.text] ?? Habit.types[name.text] ?? Habit.learningNames[name.text] {
      return report(.unknownName, "Swift knows no '" + name.text + "'", at: name.range, help: habit)
    }
    if scope.lostNames.contains(name.text) { return }
    if let place = closed[name.text] {
      return report(
        .unknownName, "nothing here is named '" + name.text + "'", at: name.range,
        notes: [Diagnostic.Note("the one that is declared here ends with its braces", at: place)],
        help: "declare it before these braces, or use it inside of them")
    }
    let (help, fixes) = nearest(to: name)
    report(.unknownName, "nothing here is named '" + name.text + "'", at: name.range, help: help, fixes: fixes)
  }

  /// Tells of a name that Swift has and lessons leave out; answers whether it is one.
  func tellOutside(_ name: NameSyntax, _ kind: DiagnosticKind) -> Bool {
    guard let remedy = Habit.outside[name.text] else { return false }
    report(kind, "'" + name.text + "' is outside the subset of Swift that lessons use", at: name.range, help: remedy)
    return true
  }

  /// The same, found once for a place; after some hundred of them nobody reads on.
  private func nearest(to name: NameSyntax) -> (String?, [Diagnostic.Fix]) {
    if let known = suggestions[name.range.lowerBound] { return known }
    if suggestions.count >= 300 { return (nil, []) }
    let found = didYouMean(memberOfType: name) ?? didYouMean(name, among: visibleNames())
    suggestions[name.range.lowerBound] = found
    return found
  }

  /// The suggestion for a misspelt name, with the replacement that goes with it.
  func didYouMean(_ name: NameSyntax, among names: [String]) -> (String?, [Diagnostic.Fix]) {
    guard let best = suggestion(for: name.text, among: names) else { return (nil, []) }
    let isCertain = certainSuggestion(for: name.text, among: names) != nil
    return (
      "did you mean '" + best + "'?", isCertain ? [Diagnostic.Fix(replace: text.range(name.range), with: best)] : []
    )
  }

  private func visibleNames() -> [String] {
    var names: [String] = []
    for frame in frames {
      for (name, _) in frame.entries where name.utf8.first != 0x24 { names.append(name) }
      if let type = frame.selfType {
        for (table, _) in tables(of: type) { names += table.names(isStatic: frame.isStatic) }
      }
    }
    names += interface.functions.keys
    names += interface.types.keys
    names += interface.variables.keys
    return names + ["true", "false", "nil"]
  }

  // MARK: Types

  /// The type as it is written; tells of names that stand for none.
  func resolve(_ syntax: TypeSyntax) -> Type {
    let resolver = TypeResolver { name in
      self.type(named: name)
    } failure: { name in
      self.tellUnknownType(name)
    }
    let type = bounded(resolver.resolve(syntax), syntax.range)
    if let name = type.protocolName {
      report(
        .unknownType, "'" + name + "' says what a struct can do, and is no type of a value", at: syntax.range,
        help: "name the struct itself")
      return .error
    }
    if type.holdsAny {
      report(
        .outsideSubset, "a list of values of any type is outside the subset of Swift that lessons use",
        at: syntax.range,
        help: "name the type, or declare an enum of what it can be")
      return .error
    }
    guard type.hasParameters else { return type }
    report(
      .unknownType, "'" + (source(syntax.range) ?? "this type") + "' needs the type of what it holds", at: syntax.range,
      help: "for example [Double], Range<Int>")
    return .error
  }

  /// The type, or `error` with a message where it is made of too many.
  func bounded(_ type: Type, _ range: Range<Int>) -> Type {
    guard type.isTooLarge else { return type }
    report(
      .expressionTooComplex, "this type is made of more than " + String(Type.mostParts) + " types", at: range,
      help: "keep the parts in an array, or in a struct with names")
    return .error
  }

  func type(named name: String) -> Type? {
    for (depth, frame) in frames.enumerated().reversed() {
      for around in surroundings.reversed() where around.depth == depth + 1 {
        if let type = nestedType(named: name, in: around.type) { return type }
      }
      if case .type(let type, _)? = frame.entries[name] { return type }
      if name == "Self", let type = frame.selfType { return type }
    }
    return interface.types[name]
  }

  /// A type that stands in another one.
  private func nestedType(named name: String, in outer: NominalType) -> Type? {
    for frame in frames.reversed() {
      if case .type(let type, _)? = frame.entries[outer.path + "." + name] { return type }
    }
    return nil
  }

  private func tellUnknownType(_ name: NameSyntax) {
    if scope.lostNames.contains(name.text) || tellOutside(name, .unknownType) { return }
    if let habit = Habit.types[name.text] {
      return report(.unknownType, "there is no type '" + name.text + "'", at: name.range, help: habit)
    }
    var names = Array(interface.types.keys)
    for frame in frames {
      for (name, entry) in frame.entries { if case .type = entry { names.append(name) } }
    }
    let (help, fixes) = didYouMean(name, among: names)
    report(.unknownType, "there is no type '" + name.text + "'", at: name.range, help: help, fixes: fixes)
  }

  /// The type that an expression names, if it names one: `Tensor`, `Dataset.Split`, `[Int]`.
  func typeReference(_ syntax: ExpressionSyntax) -> Type? {
    switch syntax.kind {
    case .name(let name):
      if case .type(let type)? = meaning(of: name.text) { return type }
      if name.text == "Self" { return type(named: "Self") }
      return nil
    case .type(let type): return resolve(type)
    case .member(let base, let name):
      if name.text == "self" { return typeReference(base) }
      if case .name(let space) = base.kind, space.text == "Unicode", meaning(of: space.text) == nil {
        return type(named: space.text + "." + name.text)
      }
      guard let outer = typeReference(base), let nominal = outer.declaration else { return nil }
      return type(named: nominal.path + "." + name.text)
    case .parenthesized(let inner): return typeReference(inner)
    case .array(let elements) where elements.count == 1: return typeReference(elements[0]).map { .array($0) }
    case .dictionary(let entries) where entries.count == 1:
      guard let key = typeReference(entries[0].key), let value = typeReference(entries[0].value) else { return nil }
      return .dictionary(key: key, value: value)
    case .optionalChain(let inner): return typeReference(inner)
    case .chainUnwrap(let inner): return typeReference(inner).map { .optional($0) }
    default: return nil
    }
  }
}
