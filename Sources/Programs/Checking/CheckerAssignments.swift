import Diagnostics

extension Checker {
  func checkAssignment(
    _ target: ExpressionSyntax, _ name: NameSyntax, _ value: ExpressionSyntax, _ range: Range<Int>
  ) -> TypedStatement? {
    let statement = name.text == "=" ? assign(target, value, range) : update(target, name, value, range)
    guard let statement else { return nil }
    if case .optionalChain = target.kind { return TypedStatement(.optionalChain([statement]), range) }
    return statement
  }

  private func assign(_ target: ExpressionSyntax, _ value: ExpressionSyntax, _ range: Range<Int>) -> TypedStatement? {
    if case .tuple(let elements) = target.kind { return assignTuple(elements, target, value, range) }
    if case .wildcard = target.kind {
      return TypedStatement(.assign(Place(.discard, .error, target.range), infer(value).expression), range)
    }
    if case .name(let name) = target.kind, meaning(of: name.text) == nil {
      _ = infer(value)
      let names = suggestion(for: name.text, among: variableNames())
      let certain = certainSuggestion(for: name.text, among: variableNames())
      report(
        .unknownName, "nothing here is named '" + name.text + "'", at: name.range,
        help: names.map { "did you mean '" + $0 + "'?" } ?? "declare it: var " + name.text + " = "
          + (source(value.range) ?? "…"),
        fixes: certain.map { [Diagnostic.Fix(replace: text.range(name.range), with: $0)] } ?? [])
      _ = declareVariable(name, .error, isMutable: true)
      return nil
    }
    guard let place = place(target) else {
      _ = infer(value)
      return nil
    }
    if place.type.isError {
      _ = infer(value)
      return nil
    }
    let checked = check(value, as: place.type, for: .variable(source(target.range) ?? "it"))
    tellSelfAssignment(target, value, range)
    return TypedStatement(.assign(place, checked.expression), range)
  }

  private func variableNames() -> [String] {
    var names: [String] = []
    for frame in frames {
      for (name, entry) in frame.entries { if case .variable = entry, name.utf8.first != 0x24 { names.append(name) } }
    }
    return names
  }

  private func assignTuple(
    _ elements: [ArgumentSyntax], _ target: ExpressionSyntax, _ value: ExpressionSyntax, _ range: Range<Int>
  ) -> TypedStatement? {
    var places: [Place] = []
    for element in elements { if let place = place(element.value) { places.append(place) } }
    guard places.count == elements.count else {
      _ = infer(value)
      return nil
    }
    let hasDiscard = places.contains { $0.type.isError }
    let type = Type.tuple(places.map { Type.TupleElement(label: nil, type: $0.type) })
    let checked = hasDiscard ? infer(value) : check(value, as: type, for: .variable(source(target.range) ?? "it"))
    if checked.type.hasError { return nil }
    guard case .tuple(let parts) = checked.type, parts.count == places.count else {
      tellTuple(places.count, checked.type, value.range)
      return nil
    }
    for (part, place) in zip(parts, places) where !place.type.isError && part.type != place.type {
      report(
        .typeMismatch,
        quoted(place.range) + " is " + article(place.type) + ", but the value for it is " + article(part.type),
        at: place.range)
      return nil
    }
    return TypedStatement(.assign(Place(.tuple(places), checked.type, target.range), checked.expression), range)
  }

  /// `x += value`.
  private func update(
    _ target: ExpressionSyntax, _ name: NameSyntax, _ value: ExpressionSyntax, _ range: Range<Int>
  ) -> TypedStatement? {
    let operation = NameSyntax(String(decoding: Array(name.text.utf8.dropLast()), as: UTF8.self), name.range)
    if infer(target.chained).type.hasError {
      _ = infer(value)
      return nil
    }
    guard let place = place(target) else {
      _ = infer(value)
      return nil
    }
    if name.text == "+=", let builtin = place.type.growth {
      // The other forms take a Substring or a sequence, too; these grow the value in place.
      let (more, mistakes) = tentatively { check(value, as: place.type, for: .operand(name.text)) }
      if mistakes.isEmpty { return TypedStatement(.update(place, builtin, more.expression), range) }
    }
    let natives = operators(name.text, isPrefix: false, [])
    if !natives.isEmpty {
      let inoutTarget = ExpressionSyntax(.inout(target), target.range)
      let call = Arguments(operands: [inoutTarget, value], range: range)
      let fitting = natives.filter { $0.parameters.first.map { isSameGeneric($0.type, place.type) } ?? false }
      if !fitting.isEmpty {
        let (result, mistakes) = tentatively {
          resolve(fitting, call, range, hint: nil, receiver: .none, name: name)
        }
        if place.type != .string || !mistakes.contains(where: { $0.severity == .error }) {
          diagnostics += mistakes
          return TypedStatement(.expression(result.expression), range)
        }
      }
    }
    return updateBuiltin(place, operation, name, target, value, range)
  }

  private func isSameGeneric(_ pattern: Type, _ type: Type) -> Bool {
    var bindings = Bindings()
    return pattern.hasParameters ? unify(pattern, type, &bindings) : pattern == type
  }

  private func updateBuiltin(
    _ place: Place, _ operation: NameSyntax, _ name: NameSyntax, _ target: ExpressionSyntax, _ value: ExpressionSyntax,
    _ range: Range<Int>
  ) -> TypedStatement? {
    for function in interface.operators[operation.text] ?? [] {
      guard case .builtin(let builtin) = function.target, function.parameters.count == 2 else { continue }
      var bindings = Bindings()
      let wanted = function.parameters[0].type
      guard unify(wanted, place.type, &bindings), wanted.substituting(bindings) == place.type,
        function.result.substituting(bindings) == place.type
      else { continue }
      let (part, mistakes) = tentatively { check(value, as: place.type, for: .operand(name.text)) }
      if mistakes.isEmpty { return TypedStatement(.update(place, builtin, part.expression), range) }
    }
    let (found, mistakes) = tentatively { infer(value) }
    if !mistakes.isEmpty, !isFlexible(value) {
      diagnostics += mistakes
      return nil
    }
    // A form of the plain operator that gives the same type: `x = x + value` is what `+=` means.
    let (plain, plainMistakes) = tentatively { resolveOperator(operation, [target, value], range, place.type) }
    if plainMistakes.isEmpty, plain.type == place.type, case .call = plain.expression.kind {
      return TypedStatement(.assign(place, plain.expression), range)
    }
    if place.type.wrapped != nil, found.type.wrapped == nil {
      return tellOptionalUpdate(place, name, target)
    }
    report(
      .operatorTypes,
      "'" + name.text + "' does not take " + article(place.type) + " and " + article(found.type) + ": "
        + quoted(target.range)
        + " is " + article(place.type) + ", " + quoted(value.range) + " " + article(found.type), at: name.range,
      help: updateHelp(place.type, found.type, value, name.text))
    return nil
  }

  /// Tells of `counts[word] += 1`, where there may be no value yet.
  private func tellOptionalUpdate(_ place: Place, _ name: NameSyntax, _ target: ExpressionSyntax) -> TypedStatement? {
    let what = quoted(target.range) + " is " + article(place.type) + ": it may be nil, so '" + name.text
    var help = source(target.range).map { "write " + $0 + "! " + name.text + " …, or " + $0 + "? " + name.text + " …" }
    var fixes: [Diagnostic.Fix] = []
    if case .subscript(let base, let arguments) = target.kind, arguments.count == 1, let wrapped = place.type.wrapped,
      let key = source(arguments[0].value.range), let dictionary = source(base.range), let zero = wrapped.zeroText
    {
      let written = dictionary + "[" + key + ", default: " + zero + "]"
      help = "write " + written + " " + name.text + " …"
      fixes = [Diagnostic.Fix(replace: text.range(target.range), with: written)]
    }
    report(
      .optionalNotUnwrapped, what + "' cannot change it", at: target.range, help: help, fixes: fixes)
    return nil
  }

  private func updateHelp(_ place: Type, _ found: Type, _ value: ExpressionSyntax, _ name: String) -> String? {
    guard let text = source(value.range) else { return nil }
    switch (place, found) {
    case (.double, .int): return "Swift never mixes Int and Double: write Double(" + text + ")"
    case (.int, .double): return "Swift never mixes Int and Double: write Int(" + text + ")"
    case (.array(let element), _) where element == found && name == "+=":
      return "add one element with append(" + text + ")"
    case (.string, _) where name == "+=": return "put the value into text: \"\\(" + text + ")\""
    case (.double, .nominal(let nominal, _)) where nominal.name == "Tensor":
      return "the number of a tensor with one element: " + text + ".item()"
    default: return nil
    }
  }
}

extension Type {
  /// What counting or collecting begins with.
  fileprivate var zeroText: String? {
    switch self {
    case .int, .double: "0"
    case .string: "\"\""
    case .array: "[]"
    default: nil
    }
  }

  /// What `+=` with a value of the same type is.
  fileprivate var growth: Builtin? {
    switch self {
    case .string: .concatenateStrings
    case .array: .concatenateArrays
    default: nil
    }
  }
}

extension ExpressionSyntax {
  /// Of `x?` the `x`: what is assigned to needs nothing behind the question mark.
  fileprivate var chained: ExpressionSyntax {
    if case .optionalChain(let inner) = kind, case .chainUnwrap(let base) = inner.kind { return base }
    return self
  }
}
