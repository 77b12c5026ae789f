import Diagnostics

extension Checker {
  /// Where the members of a type are declared, with what their generic parameters stand for, nearest first.
  func tables(of type: Type) -> [(MemberTable, Bindings)] {
    var list: [(MemberTable, Bindings)] = []
    func add(_ name: String, _ pairs: [(GenericParameter, Type)]) {
      var bindings = Bindings()
      for (parameter, type) in pairs where type != .parameter(parameter) { bindings[parameter] = type }
      list.append((interface.table(name), bindings))
    }
    switch type {
    case .int: add("Int", [])
    case .double: add("Double", [])
    case .bool: add("Bool", [])
    case .string: add("String", [])
    case .array(let element): add("Array", [(standard.element, element)])
    case .dictionary(let key, let value): add("Dictionary", [(standard.key, key), (standard.value, value)])
    case .optional(let wrapped): add("Optional", [(standard.wrapped, wrapped)])
    case .nominal(let nominal, let arguments):
      addTables(nominal, arguments, &list)
      if nominal === standard.substring { add("String", []) }
    default: break
    }
    if let element = standard.elements(of: type), type.declaration !== standard.sequence {
      add("Sequence", [(standard.element, element)])
    }
    return list
  }

  private func addTables(_ nominal: NominalType, _ arguments: [Type], _ list: inout [(MemberTable, Bindings)]) {
    var bindings = Bindings()
    for (parameter, argument) in zip(nominal.parameters, arguments) where argument != .parameter(parameter) {
      bindings[parameter] = argument
    }
    list.append((nominal.members, bindings))
    for parent in nominal.supertypes { addTables(parent, [], &list) }
  }

  /// The functions of the name, each with what the type says of its generic parameters.
  func functions(of type: Type, _ name: String, isStatic: Bool) -> [Candidate] {
    var list: [Candidate] = []
    for (table, bindings) in tables(of: type) {
      for function in table.functions[name] ?? [] where function.isStatic == isStatic {
        guard satisfies(function.requirements, bindings) else { continue }
        list.append(Candidate(function: function, bindings: bindings))
      }
    }
    return list
  }

  func property(of type: Type, _ name: String, isStatic: Bool) -> (PropertyDeclaration, Bindings)? {
    if isStatic, !pendingStatics.isEmpty { addPendingStatic(type, name) }
    for (table, bindings) in tables(of: type) {
      for property in table.properties[name] ?? [] where property.isStatic == isStatic {
        if satisfies(property.requirements, bindings) { return (property, bindings) }
      }
    }
    return nil
  }

  /// Whether what is bound so far is what the requirements ask for.
  func satisfies(_ requirements: [FunctionDeclaration.Requirement], _ bindings: Bindings) -> Bool {
    for requirement in requirements {
      switch requirement {
      case .conforms(let parameter, let name):
        if let type = bindings[parameter], !type.hasError, !type.hasParameters, !conforms(type, name) { return false }
      case .same(let parameter, let wanted):
        guard let type = bindings[parameter], !type.hasError else { continue }
        let wanted = wanted.substituting(bindings)
        var found = bindings
        if wanted.hasParameters ? !unify(wanted, type, &found) : type != wanted { return false }
      }
    }
    return true
  }

  // MARK: base.name

  func inferMember(_ base: ExpressionSyntax, _ name: NameSyntax, _ range: Range<Int>, _ hint: Type?) -> Checked {
    if let type = typeReference(base) {
      if name.text == "init" { if let value = initializerValue(base, name, hint) { return value } }
      return staticMember(type, name, range, hint)
    }
    // `.a.b`: the type that is expected of the whole is where `.a` is looked up.
    if case .implicitMember(let first) = base.kind, let hint {
      let value = inferImplicitMember(first, nil, base.range, hint)
      return member(of: value, name, range, hint)
    }
    if let module = moduleName(base) {
      if let written = Habit.constants[name.text] {
        tellForm("Swift knows no '" + module + "'", at: base.range, written, range)
      } else {
        let isFunction = interface.functions[name.text] != nil && module != "plt"
        report(
          .unknownName, "Swift knows no '" + module + "'", at: base.range,
          help: isFunction ? "write " + name.text + " alone" : Habit.names[moduleRoot(module)])
      }
      return failure(range)
    }
    let value = inferReceiver(base, name.text, hint)
    if value.type.hasError, value.type.isError { return failure(range) }
    var found = member(of: value, name, range, hint)
    found.isFlexible = found.type == .int && mayBeDouble(value, name.text)
    return found
  }

  /// Whether the value is a whole number that would have the member, a Double, as a Double too.
  private func mayBeDouble(_ value: Checked, _ name: String) -> Bool {
    value.isFlexible && value.type == .int && property(of: .double, name, isStatic: false)?.0.type == .double
  }

  /// The value before the dot. A whole number that could be a Double is one where only a Double has the member, or
  /// where a Double is expected of it.
  func inferReceiver(_ base: ExpressionSyntax, _ name: String, _ hint: Type?) -> Checked {
    let value = infer(base)
    guard value.isFlexible, value.type == .int, hasMember(.double, name, isStatic: false) else { return value }
    if hasMember(.int, name, isStatic: false) {
      guard plain(hint) == .double, mayBeDouble(value, name) else { return value }
    }
    let (double, mistakes) = tentatively { infer(base, .double) }
    return mistakes.isEmpty && double.type == .double ? double : value
  }

  func member(of value: Checked, _ name: NameSyntax, _ range: Range<Int>, _ hint: Type?) -> Checked {
    let type = value.type
    if type.isError { return failure(range) }
    if name.text == "self" { return value }
    if case .tuple(let elements) = type, let index = elements.firstIndex(where: { $0.label == name.text }) {
      return Checked(make(.tupleElement(value.expression, index: index), elements[index].type, range))
    }
    if let (property, bindings) = property(of: type, name.text, isStatic: false) {
      return propertyValue(property, bindings, value, range)
    }
    let methods = functions(of: type, name.text, isStatic: false)
    if !methods.isEmpty { return functionValue(methods, value, name, hint) }
    if let words = description(of: value, name, range) { return words }
    tellNoMember(type, name, isStatic: false, value.range)
    return failure(range)
  }

  /// `description` and `debugDescription` of types that have them without a declaration.
  private func description(of value: Checked, _ name: NameSyntax, _ range: Range<Int>) -> Checked? {
    let isDescribed: Bool
    switch value.type {
    case .array, .dictionary: isDescribed = true
    case .nominal(let nominal, _):
      isDescribed = isRangeType(nominal) || nominal === standard.set || nominal === standard.slice
    case .optional, .string, .double: isDescribed = name.text == "debugDescription"
    default: isDescribed = false
    }
    guard isDescribed, name.text == "description" || name.text == "debugDescription" else { return nil }
    let isPlain = name.text == "description"
    return Checked(make(isPlain ? .describe(value.expression) : .debugDescribe(value.expression), .string, range))
  }

  /// The value of a property: `receiver` is nothing for a static or global one.
  func propertyValue(
    _ property: PropertyDeclaration, _ bindings: Bindings, _ receiver: Checked?, _ range: Range<Int>
  ) -> Checked {
    let type = property.type.substituting(bindings)
    tellPrivate(property, isSet: false, at: range)
    switch property.target {
    case .native(let getter, _):
      var arguments = receiver.map { [TypedExpression.Argument.value(nativeReceiver($0, property.owner))] } ?? []
      if property.owner == "Module", let receiver, let witness = moduleWitness(receiver.type, range) {
        arguments.append(.value(witness))
      }
      return Checked(make(.native(getter, arguments), type, range))
    case .field(let index), .observed(let index, _, _):
      guard let receiver else { return failure(range, type) }
      return Checked(make(.field(receiver.expression, index: index), type, range))
    case .computed(let getter, _):
      var arguments = receiver.map { [TypedExpression.Argument.value($0.expression)] } ?? []
      if property.owner == nil, !getter.parameters.isEmpty { arguments = [.value(make(.void, .void, range))] }
      return Checked(make(.call(getter, arguments), type, range))
    case .constant(let variable, let maker):
      let made = make(.variable(variable), variable.type, range)
      return Checked(make(.coalesce(made, make(.call(maker, []), type, range)), type, range))
    case .enumCase(let nominal, let tag):
      return Checked(make(.enumCase(nominal, tag: tag, payload: []), type, range))
    }
  }

  /// The receiver as a native takes it: members of Sequence get the elements as an array.
  func nativeReceiver(_ receiver: Checked, _ owner: String?) -> TypedExpression {
    guard owner == "Sequence", receiver.type.declaration !== standard.sequence,
      let element = standard.elements(of: receiver.type)
    else { return receiver.expression }
    if case .array = receiver.type { return receiver.expression }
    if receiver.type.declaration === standard.slice { return receiver.expression }
    return make(.elements(receiver.expression), .array(element), receiver.range)
  }

  func staticMember(_ type: Type, _ name: NameSyntax, _ range: Range<Int>, _ hint: Type?) -> Checked {
    if type.isError { return failure(range) }
    let type = filled(type, hint)
    if let (property, bindings) = property(of: type, name.text, isStatic: true) {
      return propertyValue(property, bindings, nil, range)
    }
    let list = functions(of: type, name.text, isStatic: true)
    if !list.isEmpty { return functionValue(list, nil, name, hint) }
    if let wrapped = type.wrapped, name.text == "none", !wrapped.hasParameters {
      return Checked(make(.none, type, range))
    }
    if let method = unboundMethod(type, name, hint) { return method }
    tellNoMember(type, name, isStatic: true, range)
    return failure(range)
  }

  /// A generic type named without its arguments, with those that are expected.
  func filled(_ type: Type, _ hint: Type?) -> Type {
    guard type.hasParameters, let hint = plain(hint) else { return type }
    var bindings = Bindings()
    return unify(type, hint, &bindings) ? type.substituting(bindings) : type
  }

  // MARK: .name

  /// `.relu`, `.zeros([2])`: a static member of the type that is expected.
  func inferImplicitMember(
    _ name: NameSyntax, _ call: Arguments?, _ range: Range<Int>, _ hint: Type?
  ) -> Checked {
    guard let hint = concrete(hint) else {
      report(
        .needsType, "'." + name.text + "' does not say of which type it is", at: range,
        help: "write the type before the dot")
      return failure(range)
    }
    if hint.hasError { return failure(range) }
    if let wrapped = hint.wrapped {
      if name.text == "none", call == nil { return Checked(make(.none, hint, range)) }
      if name.text == "some", let item = call?.items.first, call?.items.count == 1, item.label == nil {
        let value = check(item.value, as: wrapped)
        return Checked(make(.wrap(value.expression), hint, range), cost: value.cost)
      }
    }
    var tried = hint
    while true {
      if let call {
        let list = functions(of: tried, name.text, isStatic: true)
        if !list.isEmpty { return resolve(list, call, range, hint: hint, receiver: .none) }
      } else if let (property, bindings) = property(of: tried, name.text, isStatic: true) {
        return propertyValue(property, bindings, nil, range)
      }
      guard let inner = tried.wrapped else { break }
      tried = inner
    }
    if call != nil, property(of: tried, name.text, isStatic: true) != nil {
      report(.notCallable, "'." + name.text + "' takes no arguments", at: name.range)
      return failure(range, tried)
    }
    let list = functions(of: tried, name.text, isStatic: true)
    if call == nil, let function = list.first?.function {
      report(
        .missingArgument, "'." + name.text + "' needs its values: ." + name.text + parameterList(function), at: range)
      return failure(range, tried)
    }
    tellNoMember(tried, name, isStatic: true, range)
    return failure(range, tried)
  }

  // MARK: Unknown members

  func tellNoMember(_ type: Type, _ name: NameSyntax, isStatic: Bool, _ base: Range<Int>) {
    if type.unwrapped.declaration?.isBroken == true { return }
    if let wrapped = type.wrapped, !isStatic, hasAnyMember(wrapped, name.text) {
      let text = source(base)
      return report(
        .optionalNotUnwrapped,
        quoted(base) + " is " + article(type) + ": it may be nil, and nil has no '" + name.text + "'",
        at: name.range, help: text.map { "write " + $0 + "!." + name.text + " or " + $0 + "?." + name.text })
    }
    if hasMember(type, name.text, isStatic: !isStatic) {
      return report(
        .noMember,
        isStatic
          ? "'" + name.text + "' belongs to a value of type " + type.description + ", not to the type"
          : "'" + name.text + "' belongs to the type: " + type.description + "." + name.text, at: name.range)
    }
    var names: [String] = []
    for (table, _) in tables(of: type) { names += table.names(isStatic: isStatic) }
    if case .tuple(let elements) = type { names += elements.compactMap { $0.label } }
    var (help, fixes) = didYouMean(name, among: names)
    if let habit = Habit.members[name.text] ?? Habit.learningMembers[name.text] {
      (help, fixes) = (withBase(habit, base), [])
    }
    if name.text == "rawValue" || name.text == "allCases", let nominal = type.declaration, nominal.kind == .lessonEnum {
      let wanted = name.text == "rawValue" ? "String" : "CaseIterable"
      (help, fixes) = ("declare it so: enum " + nominal.name + ": " + wanted, [])
    }
    if help == nil, !names.isEmpty, names.count <= 8 { help = "it has " + listed(names) }
    let summary =
      isStatic ? type.description + " has no '" + name.text + "'" : article(type) + " has no '" + name.text + "'"
    report(.noMember, summary, at: name.range, help: help, fixes: fixes)
  }

  /// `write .transposed()` with the author's value before the dot.
  private func withBase(_ help: String, _ base: Range<Int>) -> String {
    guard help.utf8.starts(with: "write .".utf8), let text = source(base) else { return help }
    return "write " + member(text) + String(decoding: help.utf8.dropFirst(6), as: UTF8.self)
  }

  func hasAnyMember(_ type: Type, _ name: String) -> Bool { hasMember(type, name, isStatic: false) }

  private func hasMember(_ type: Type, _ name: String, isStatic: Bool) -> Bool {
    property(of: type, name, isStatic: isStatic) != nil || !functions(of: type, name, isStatic: isStatic).isEmpty
  }

  /// The names in order, the last one after a word such as "and".
  func listed(_ names: [String], _ word: String = "and") -> String {
    var sorted: [String] = []
    for name in names.sorted(by: { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    where sorted.last != name { sorted.append(name) }
    var text = ""
    for (index, name) in sorted.enumerated() {
      text += index == 0 ? name : (index == sorted.count - 1 ? " " + word + " " : ", ") + name
    }
    return text
  }

  func parameterList(_ function: FunctionDeclaration) -> String {
    "(" + Type.list(function.parameters.map { ($0.label.map { $0 + ": " } ?? "") + $0.type.description }) + ")"
  }
}
