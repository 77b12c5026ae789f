import Diagnostics

extension Checker {
  /// What has to hold for the value to match, and the variables the pattern makes of it.
  ///
  /// `value` is computed more than once, so it is a variable or a part of one.
  func match(_ pattern: PatternSyntax, _ value: TypedExpression) -> [TypedStatement.Condition] {
    switch pattern.kind {
    case .wildcard, .error: return []
    case .name(let name, let isVariable):
      return [.bind(declareVariable(name, value.type, isMutable: isVariable), value)]
    case .tuple(let elements): return matchTuple(elements, value, pattern.range)
    case .expression(let syntax): return matchExpression(syntax, value)
    case .enumCase(let type, let name, let payload): return matchCase(type, name, payload, value, pattern.range)
    case .optional(let inner):
      guard let wrapped = value.type.wrapped else {
        if !value.type.hasError {
          report(
            .patternMismatch, "a pattern with '?' is for optionals, and the value is " + article(value.type),
            at: pattern.range)
        }
        declareNames(inner)
        return []
      }
      let test = make(.isSome(value), .bool, pattern.range)
      return [.test(test)] + match(inner, make(.unwrap(value), wrapped, pattern.range))
    }
  }

  /// Makes the pattern's variables without a type, after a mistake, so that their uses tell nothing more.
  func declareNames(_ pattern: PatternSyntax) {
    switch pattern.kind {
    case .name(let name, let isVariable): _ = declareVariable(name, .error, isMutable: isVariable)
    case .tuple(let elements): for element in elements { declareNames(element.pattern) }
    case .enumCase(_, _, let payload): for element in payload ?? [] { declareNames(element.pattern) }
    case .optional(let inner): declareNames(inner)
    case .wildcard, .expression, .error: break
    }
  }

  private func matchTuple(
    _ elements: [PatternSyntax.Element], _ value: TypedExpression, _ range: Range<Int>
  ) -> [TypedStatement.Condition] {
    guard case .tuple(let parts) = value.type, parts.count == elements.count else {
      if !value.type.hasError { tellTuple(elements.count, value.type, range) }
      for element in elements { declareNames(element.pattern) }
      return []
    }
    var conditions: [TypedStatement.Condition] = []
    for (index, element) in elements.enumerated() {
      conditions += match(
        element.pattern, make(.tupleElement(value, index: index), parts[index].type, element.pattern.range))
    }
    return conditions
  }

  func tellTuple(_ count: Int, _ type: Type, _ range: Range<Int>) {
    if case .tuple(let parts) = type {
      return report(
        .patternMismatch,
        "there are " + counted(count, "name") + " for a tuple of " + parts.count.description + ": " + type.description,
        at: range)
    }
    report(
      .patternMismatch, article(type) + " is no tuple and cannot be taken apart into " + counted(count, "name"),
      at: range)
  }

  private func matchExpression(_ syntax: ExpressionSyntax, _ value: TypedExpression) -> [TypedStatement.Condition] {
    if value.type.hasError { return [] }
    let subject = value.type
    // `0?`: a value in an optional.
    if case .optionalChain(let chain) = syntax.kind, case .chainUnwrap(let inner) = chain.kind,
      let wrapped = subject.wrapped
    {
      let test = make(.isSome(value), .bool, syntax.range)
      return [.test(test)] + matchExpression(inner, make(.unwrap(value), wrapped, syntax.range))
    }
    if case .nilLiteral = syntax.kind, subject.wrapped != nil {
      let test = make(.isSome(value), .bool, syntax.range)
      return [.test(make(.builtin(.not, [test]), .bool, syntax.range))]
    }
    let hint = isRange(syntax) ? standard.range(.halfOpen, of: subject) : subject
    let (found, mistakes) = tentatively { infer(syntax, hint) }
    if let nominal = found.type.declaration, isRangeType(nominal), found.type.arguments.first == subject {
      diagnostics += mistakes
      return rangeTests(found.expression, value)
    }
    let told = diagnostics.count
    let wanted = check(syntax, as: subject, for: .operand("switch"))
    if wanted.type.hasError || diagnostics.count > told { return [] }
    if !isEquatable(subject) {
      report(.notConforming, "values of type " + subject.description + " cannot be compared", at: syntax.range)
      return []
    }
    let builtin: Builtin = subject == .int ? .equalInt : subject == .double ? .equalDouble : .equal
    return [.test(make(.builtin(builtin, [value, wanted.expression]), .bool, syntax.range))]
  }

  private func isRange(_ syntax: ExpressionSyntax) -> Bool {
    switch syntax.kind {
    case .infix(_, let name, _), .prefix(let name, _), .postfix(_, let name): name.text == "..<" || name.text == "..."
    case .parenthesized(let inner): isRange(inner)
    default: false
    }
  }

  func isRangeType(_ nominal: NominalType) -> Bool {
    nominal === standard.range || nominal === standard.closedRange || nominal === standard.partialRangeFrom
      || nominal === standard.partialRangeUpTo || nominal === standard.partialRangeThrough
  }

  private func rangeTests(_ range: TypedExpression, _ value: TypedExpression) -> [TypedStatement.Condition] {
    guard case .range(let kind, let lower, let upper) = range.kind else {
      report(.patternMismatch, "a range in a pattern is written out: 0..<10", at: range.range)
      return []
    }
    let isInt = value.type == .int
    let atMost: Builtin =
      isText(value.type) ? .lessOrEqualString : isInt ? .lessOrEqualInt : .lessOrEqualDouble
    let less: Builtin = isText(value.type) ? .lessString : isInt ? .lessInt : .lessDouble
    var conditions: [TypedStatement.Condition] = []
    if let lower { conditions.append(.test(make(.builtin(atMost, [lower, value]), .bool, range.range))) }
    if let upper {
      let isOpen = kind == .halfOpen || kind == .upTo
      conditions.append(.test(make(.builtin(isOpen ? less : atMost, [value, upper]), .bool, range.range)))
    }
    return conditions
  }

  // MARK: Cases of enums

  private func matchCase(
    _ written: ExpressionSyntax?, _ name: NameSyntax, _ payload: [PatternSyntax.Element]?, _ value: TypedExpression,
    _ range: Range<Int>
  ) -> [TypedStatement.Condition] {
    if value.type.hasError {
      for element in payload ?? [] { declareNames(element.pattern) }
      return []
    }
    if let wrapped = value.type.wrapped { return matchOptionalCase(written, name, payload, value, wrapped, range) }
    guard let nominal = value.type.declaration, nominal.kind == .lessonEnum,
      let tag = nominal.cases.firstIndex(where: { $0.name == name.text })
    else { return matchStatic(written, name, payload, value, range) }
    let test = TypedStatement.Condition.test(make(.isCase(value, tag: tag), .bool, range))
    guard let payload else { return [test] }
    return [test] + matchPayload(payload, nominal.cases[tag], tag, value, name)
  }

  private func matchPayload(
    _ payload: [PatternSyntax.Element], _ item: NominalType.Case, _ tag: Int, _ value: TypedExpression,
    _ name: NameSyntax
  ) -> [TypedStatement.Condition] {
    let parts = item.payload
    if payload.isEmpty, parts.isEmpty {
      report(
        .patternMismatch, "'." + name.text + "' holds no value, so no parentheses follow it", at: name.range,
        help: "write ." + name.text)
      return []
    }
    if payload.count == 1, parts.count > 1, case .name(let whole, let isVariable) = payload[0].pattern.kind {
      let values = parts.indices.map { make(.payload(value, tag: tag, index: $0), parts[$0].type, whole.range) }
      let tuple = make(.tuple(values), .tuple(parts), whole.range)
      return [.bind(declareVariable(whole, .tuple(parts), isMutable: isVariable), tuple)]
    }
    guard payload.count == parts.count else {
      report(
        .patternMismatch,
        "'." + name.text + "' holds " + counted(parts.count, "value") + ", but the pattern has "
          + payload.count.description,
        at: name.range)
      for element in payload { declareNames(element.pattern) }
      return []
    }
    var conditions: [TypedStatement.Condition] = []
    for (index, element) in payload.enumerated() {
      if let label = element.label, label.text != parts[index].label {
        let (help, fixes) = didYouMean(label, among: parts.compactMap { $0.label })
        report(
          .unknownLabel, "'." + name.text + "' has no value '" + label.text + "'", at: label.range, help: help,
          fixes: fixes)
      }
      conditions += match(
        element.pattern, make(.payload(value, tag: tag, index: index), parts[index].type, element.pattern.range))
    }
    return conditions
  }

  private func matchOptionalCase(
    _ written: ExpressionSyntax?, _ name: NameSyntax, _ payload: [PatternSyntax.Element]?, _ value: TypedExpression,
    _ wrapped: Type, _ range: Range<Int>
  ) -> [TypedStatement.Condition] {
    let isSome = make(.isSome(value), .bool, range)
    if name.text == "none", payload == nil { return [.test(make(.builtin(.not, [isSome]), .bool, range))] }
    if name.text == "some", payload == nil { return [.test(isSome)] }
    let inside = make(.unwrap(value), wrapped, range)
    if name.text == "some", let payload, payload.count == 1 {
      return [.test(isSome)] + match(payload[0].pattern, inside)
    }
    return [.test(isSome)] + matchCase(written, name, payload, inside, range)
  }

  /// A name after a dot that is no case of an enum of the lesson: a static value to compare with.
  private func matchStatic(
    _ written: ExpressionSyntax?, _ name: NameSyntax, _ payload: [PatternSyntax.Element]?, _ value: TypedExpression,
    _ range: Range<Int>
  ) -> [TypedStatement.Condition] {
    guard payload == nil else {
      if value.type.declaration?.kind == .hostEnum {
        report(
          .patternMismatch, "what a " + value.type.description + " holds cannot be taken out by a pattern", at: range)
      } else {
        tellNoMember(value.type, name, isStatic: true, range)
      }
      for element in payload ?? [] { declareNames(element.pattern) }
      return []
    }
    let syntax: ExpressionSyntax
    if let written {
      syntax = ExpressionSyntax(.member(written, name), range)
    } else {
      syntax = ExpressionSyntax(.implicitMember(name), range)
    }
    return matchExpression(syntax, value)
  }
}
