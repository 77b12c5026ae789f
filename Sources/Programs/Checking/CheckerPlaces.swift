import Diagnostics

extension Checker {
  /// The place that an expression names, to be assigned to, changed or handed to `inout`; tells why it is none.
  ///
  /// `title` is the mutating method that is to change it.
  func place(_ syntax: ExpressionSyntax, for title: String? = nil) -> Place? {
    let range = syntax.range
    switch syntax.kind {
    case .parenthesized(let inner), .optionalChain(let inner): return place(inner, for: title)
    case .wildcard: return Place(.discard, .error, range)
    case .name(let name): return namedPlace(name, title)
    case .member(let base, let name): return memberPlace(base, name, range, title)
    case .tupleMember(let base, let index, _):
      let value = infer(syntax)
      guard !value.type.hasError, let place = place(base, for: title) else { return nil }
      return Place(.tupleElement(place, index: index), value.type, range)
    case .subscript(let base, let arguments): return subscriptPlace(syntax, base, arguments, title)
    case .forceUnwrap(let inner):
      let value = infer(syntax)
      guard !value.type.hasError, let place = place(inner, for: title) else { return nil }
      return Place(.forceUnwrap(place), value.type, range)
    case .chainUnwrap(let inner):
      let value = infer(syntax)
      guard !value.type.hasError, let place = place(inner, for: title) else { return nil }
      return Place(.chainUnwrap(place), value.type, range)
    default:
      let value = infer(syntax)
      if !value.type.hasError {
        report(
          .notAssignable,
          quoted(range) + " is a value, no variable" + (title.map { ", so " + $0 + " cannot change it" } ?? ""),
          at: range, help: title.flatMap { copyHelp($0, range) })
      }
      return nil
    }
  }

  /// What gives a changed copy where the method of the title would change a variable.
  private func copyHelp(_ title: String, _ range: Range<Int>) -> String {
    let copies = ["sort()": "sorted()", "sort(by:)": "sorted(by: …)", "reverse()": "reversed()"]
    guard let copy = copies[title], let text = source(range) else { return "keep it in a 'var' first" }
    return "write " + member(text) + "." + copy + ", which gives a new array"
  }

  private func namedPlace(_ name: NameSyntax, _ title: String?) -> Place? {
    switch meaning(of: name.text) {
    case .variable(let variable):
      guard variable.isMutable || variable.type.hasError || isUninitialized(variable) else {
        tellConstant(variable, name, title)
        return nil
      }
      tellBeyondType(variable, name)
      let value = Checked(make(.variable(variable), variable.type, name.range))
      if title != nil, tellView(value, name.range) { return nil }
      return Place(.variable(variable), variable.type, name.range)
    case .member(let type, let isStatic):
      if isStatic {
        guard let (property, _) = property(of: type, name.text, isStatic: true) else { return nil }
        return staticPlace(property, type, name, name.range)
      }
      let base = ExpressionSyntax(.name(NameSyntax("self", name.range)), name.range)
      return memberPlace(base, name, name.range, title)
    case .hostVariable(let property): return staticPlace(property, .void, name, name.range)
    case .functions:
      report(.notAssignable, "'" + name.text + "' is a function and cannot be changed", at: name.range)
    case .type:
      report(.notAssignable, "'" + name.text + "' is a type and cannot be changed", at: name.range)
    case nil: tellUnknown(name)
    }
    return nil
  }

  /// Whether it is a `let` without a value yet: it may be set, once, which is looked at afterwards.
  private func isUninitialized(_ variable: Variable) -> Bool {
    scopeOfUnset.contains { $0 === variable }
  }

  func declarationPlace(_ name: String) -> SourceRange? {
    for frame in frames.reversed() {
      switch frame.entries[name] {
      case .variable(_, let place), .type(_, let place), .computed(_, let place): return place
      case .functions(let list): return list.first?.place
      case nil: break
      }
    }
    return nil
  }

  private func staticPlace(
    _ property: PropertyDeclaration, _ type: Type, _ name: NameSyntax, _ range: Range<Int>
  ) -> Place? {
    switch property.target {
    case .native(let getter, let setter?):
      return Place(.native(getter: getter, setter: setter, receiver: nil, arguments: []), property.type, range)
    case .computed(let getter, let setter?) where property.owner == nil:
      let nothing = Place(.discard, .void, range)
      return Place(
        .computed(getter: getter, setter: setter, receiver: nothing, arguments: []), property.type, range)
    // A 'static var' is told of where it is declared.
    case .constant where property.isMutable: return nil
    default:
      report(.constantChanged, "'" + name.text + "' cannot be changed", at: name.range)
      return nil
    }
  }

  private func memberPlace(
    _ base: ExpressionSyntax, _ name: NameSyntax, _ range: Range<Int>, _ title: String?
  ) -> Place? {
    if let type = typeReference(base) {
      guard let (property, _) = property(of: type, name.text, isStatic: true) else {
        if !type.hasError { tellNoMember(type, name, isStatic: true, base.range) }
        return nil
      }
      return staticPlace(property, type, name, range)
    }
    let value = infer(base)
    if value.type.hasError { return nil }
    if case .tuple(let parts) = value.type, let index = parts.firstIndex(where: { $0.label == name.text }) {
      guard let place = place(base, for: title) else { return nil }
      return Place(.tupleElement(place, index: index), parts[index].type, range)
    }
    guard let (property, bindings) = property(of: value.type, name.text, isStatic: false) else {
      if !functions(of: value.type, name.text, isStatic: false).isEmpty {
        report(.notAssignable, "'" + name.text + "' is a method and cannot be changed", at: name.range)
      } else {
        tellNoMember(value.type, name, isStatic: false, base.range)
      }
      return nil
    }
    return propertyPlace(property, bindings, value, base, name, range, title)
  }

  private func propertyPlace(
    _ property: PropertyDeclaration, _ bindings: Bindings, _ value: Checked, _ base: ExpressionSyntax,
    _ name: NameSyntax,
    _ range: Range<Int>, _ title: String?
  ) -> Place? {
    let type = property.type.substituting(bindings)
    tellPrivate(property, isSet: true, at: name.range)
    switch property.target {
    case .native(let getter, let setter?):
      guard let receiver = receiver(value, base, title) else { return nil }
      return Place(.native(getter: getter, setter: setter, receiver: receiver, arguments: []), type, range)
    case .field(let index):
      let isInitializer = isInitializingSelf(base)
      guard property.isMutable || isInitializer else {
        report(
          .constantChanged, "'" + name.text + "' is a constant of " + value.type.description + ", declared with 'let'",
          at: name.range, notes: property.place.map { [Diagnostic.Note("declared here", at: $0)] } ?? [])
        return nil
      }
      guard let place = place(base, for: title) else { return nil }
      return Place(.field(place, index: index), type, range)
    case .observed(let index, let getter, let setter):
      guard let place = place(base, for: title) else { return nil }
      // Initializers and the observers themselves set the field alone.
      let isDirect = isInitializingSelf(base) || context.function === setter
      return Place(
        isDirect
          ? .field(place, index: index) : .computed(getter: getter, setter: setter, receiver: place, arguments: []),
        type, range)
    case .computed(let getter, let setter?):
      guard let place = place(base, for: title) else { return nil }
      return Place(.computed(getter: getter, setter: setter, receiver: place, arguments: []), type, range)
    default:
      report(
        .constantChanged,
        "'" + name.text + "' of " + article(value.type) + " can be read, not set"
          + (title.map { ", so " + $0 + " cannot change it" } ?? ""),
        at: name.range)
      return nil
    }
  }

  /// Whether the base is the `self` that an initializer fills.
  private func isInitializingSelf(_ base: ExpressionSyntax) -> Bool {
    guard case .name(let name) = base.kind, name.text == "self", let initialized = context.function?.initialized,
      case .variable(let variable)? = meaning(of: "self")
    else { return false }
    return variable === initialized
  }

  private func receiver(_ value: Checked, _ base: ExpressionSyntax, _ title: String?) -> Place.Receiver? {
    if value.type.isReference { return .object(value.expression) }
    guard let place = place(base, for: title) else { return nil }
    return .place(place)
  }

  // MARK: Subscripts

  private func subscriptPlace(
    _ syntax: ExpressionSyntax, _ base: ExpressionSyntax, _ arguments: [ArgumentSyntax], _ title: String?
  ) -> Place? {
    let value = infer(syntax)
    if value.type.hasError { return nil }
    switch value.expression.kind {
    case .arrayElement(_, let index):
      guard let place = place(base, for: title) else { return nil }
      return Place(.arrayElement(place, index: index), value.type, syntax.range)
    case .dictionaryElement(_, let key):
      guard let place = place(base, for: title) else { return nil }
      return Place(.dictionaryElement(place, key: key), value.type, syntax.range)
    case .coalesce(let entry, let initial):
      guard case .dictionaryElement(_, let key) = entry.kind, let place = place(base, for: title) else { return nil }
      return Place(.dictionaryDefault(place, key: key, initial: initial), value.type, syntax.range)
    case .native(let id, let handed): return nativeSubscript(value, id, handed, base, syntax, title)
    case .call(let getter, let handed):
      guard case .accessors(_, let setter?)? = value.callee?.target, let place = place(base, for: title) else {
        tellReadOnly(syntax, title)
        return nil
      }
      return Place(
        .computed(getter: getter, setter: setter, receiver: place, arguments: values(Array(handed.dropFirst()))),
        value.type, syntax.range)
    default:
      tellReadOnly(syntax, title)
      return nil
    }
  }

  private func nativeSubscript(
    _ value: Checked, _ id: NativeID, _ handed: [TypedExpression.Argument], _ base: ExpressionSyntax,
    _ syntax: ExpressionSyntax, _ title: String?
  ) -> Place? {
    guard case .nativeAccessors(let getter, let setter)? = value.callee?.target, getter == id else {
      tellReadOnly(syntax, title)
      return nil
    }
    guard let receiver = receiver(infer(base), base, title) else { return nil }
    return Place(
      .native(getter: getter, setter: setter, receiver: receiver, arguments: values(Array(handed.dropFirst()))),
      value.type,
      syntax.range)
  }

  private func tellReadOnly(_ syntax: ExpressionSyntax, _ title: String?) {
    report(
      .notAssignable,
      quoted(syntax.range) + " can be read, not set" + (title.map { ", so " + $0 + " cannot change it" } ?? ""),
      at: syntax.range)
  }
}
