import Diagnostics

extension Checker {
  /// `>`, `<=` and `>=` of a type of the lesson that is Comparable follow from its `<`.
  func derivedComparison(
    _ name: NameSyntax, _ operands: [ExpressionSyntax], _ types: [Type], _ range: Range<Int>
  ) -> Checked? {
    if let builtin = Checker.comparisons[name.text], operands.count == 2, let type = types.first(where: isOrdered) {
      let parts = operands.map { operand in tentatively { check(operand, as: type) } }
      if parts.allSatisfy({ $0.1.isEmpty }) {
        return Checked(make(.builtin(builtin, parts.map { $0.0.expression }), .bool, range))
      }
    }
    guard operands.count == 2, [">", "<=", ">="].contains(name.text),
      types.contains(where: { $0.declaration?.isOfLesson == true && conforms($0, "Comparable") })
    else { return nil }
    let isSwapped = name.text != ">="
    let less = resolveOperator(
      NameSyntax("<", name.range), isSwapped ? operands.reversed() : operands, range, .bool)
    if name.text == ">" || less.type.hasError { return less }
    return Checked(make(.builtin(.not, [less.expression]), .bool, range), cost: less.cost)
  }

  private static let comparisons: [String: Builtin] = [
    "<": .lessString, "<=": .lessOrEqualString, ">": .greaterString, ">=": .greaterOrEqualString,
  ]

  /// Whether the machine itself knows the order of the type's values: `()`, tuples, and enums that are Comparable without
  /// saying how.
  private func isOrdered(_ type: Type) -> Bool {
    switch type {
    case .void: true
    case .tuple(let parts):
      parts.allSatisfy { conforms($0.type, "Comparable") && $0.type.declaration?.members.functions["<"] == nil }
    case .nominal(let nominal, _):
      nominal.kind == .lessonEnum && nominal.conformances.contains("Comparable")
        && nominal.members.functions["<"] == nil
    default: false
    }
  }

  /// Tells of a value that is compared with nil and can never be that.
  private func tellNeverNil(
    _ left: ExpressionSyntax, _ a: Checked, _ right: ExpressionSyntax, _ b: Checked, _ isEqual: Bool,
    _ range: Range<Int>
  ) {
    let value: (ExpressionSyntax, Checked)
    if case .nilLiteral = right.kind {
      value = (left, a)
    } else if case .nilLiteral = left.kind {
      value = (right, b)
    } else {
      return
    }
    if value.1.type.wrapped != nil || value.1.type.hasError { return }
    report(
      .alwaysSame,
      quoted(value.0.range) + " is " + article(value.1.type) + " and never nil, so this is always "
        + (isEqual ? "false" : "true"), at: range)
  }

  // MARK: == and !=

  func inferEquality(
    _ left: ExpressionSyntax, _ name: NameSyntax, _ right: ExpressionSyntax, _ range: Range<Int>
  ) -> Checked {
    let isEqual = name.text == "=="
    let (a, mistakesA) = tentatively { infer(left) }
    let (b, mistakesB) = tentatively { infer(right) }
    let looseA = isLoose(left, a)
    let looseB = isLoose(right, b)
    if !looseA { diagnostics += mistakesA }
    if !looseB { diagnostics += mistakesB }
    if (!looseA && a.type.hasError) || (!looseB && b.type.hasError) { return failure(range, .bool) }
    if let (x, y) = sameType(left, a, looseA, right, b, looseB) {
      let type = x.type
      if let own = ownEquality(type, isEqual, left, right, name, range) { return own }
      if isEquatable(type) || isNilTest(left, right) {
        tellNeverNil(left, a, right, b, isEqual, range)
        return Checked(
          make(.builtin(equality(type, isEqual), [x.expression, y.expression]), .bool, range), cost: x.cost + y.cost)
      }
      let list = operators(name.text, isPrefix: false, [type, type])
      if !list.isEmpty {
        let (result, mistakes) = tentatively { resolveOperator(name, [left, right], range, .bool) }
        if mistakes.isEmpty { return result }
      }
      report(
        .notConforming, "values of type " + type.description + " cannot be compared with '" + name.text + "'",
        at: range,
        help: equalityHelp(type))
      return failure(range, .bool)
    }
    if looseA, looseB, a.type.hasError || b.type.hasError {
      diagnostics += mistakesA + mistakesB
      return failure(range, .bool)
    }
    return resolveOperator(name, [left, right], range, .bool)
  }

  /// A comparison by the `==` that a type of the lesson declares itself.
  private func ownEquality(
    _ type: Type, _ isEqual: Bool, _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ name: NameSyntax,
    _ range: Range<Int>
  ) -> Checked? {
    guard let nominal = type.declaration, nominal.isOfLesson, nominal.members.functions["=="] != nil else { return nil }
    let equal = resolveOperator(NameSyntax("==", name.range), [left, right], range, .bool)
    if isEqual || equal.type.hasError { return equal }
    return Checked(make(.builtin(.not, [equal.expression]), .bool, range), cost: equal.cost)
  }

  func equality(_ type: Type, _ isEqual: Bool) -> Builtin {
    switch type {
    case .int: isEqual ? .equalInt : .notEqualInt
    case .double: isEqual ? .equalDouble : .notEqualDouble
    default: isEqual ? .equal : .notEqual
    }
  }

  func equalityHelp(_ type: Type) -> String? {
    guard let nominal = type.declaration else { return nil }
    if nominal.name == "Tensor" { return "compare with a tolerance: expect(a, isClose: b)" }
    return nominal.isOfLesson ? "declare it so: struct " + nominal.name + ": Equatable" : nil
  }

  private func isNilTest(_ left: ExpressionSyntax, _ right: ExpressionSyntax) -> Bool {
    if case .nilLiteral = left.kind { return true }
    if case .nilLiteral = right.kind { return true }
    return false
  }

  /// Both operands as one type.
  private func sameType(
    _ left: ExpressionSyntax, _ a: Checked, _ looseA: Bool, _ right: ExpressionSyntax, _ b: Checked, _ looseB: Bool
  ) -> (Checked, Checked)? {
    if !a.type.hasError, let y = operand(right, b, looseB, as: a.type) { return (a, y) }
    if !b.type.hasError, let x = operand(left, a, looseA, as: b.type) { return (x, b) }
    if !a.type.hasError, a.type.wrapped == nil, let y = operand(right, b, looseB, as: .optional(a.type)),
      let x = operand(left, a, looseA, as: .optional(a.type))
    {
      return (x, y)
    }
    return nil
  }

  private func operand(_ syntax: ExpressionSyntax, _ found: Checked, _ isLoose: Bool, as type: Type) -> Checked? {
    if let result = found.type.hasError ? nil : converted(found, to: type) { return result }
    guard isLoose else { return nil }
    let (part, mistakes) = tentatively { check(syntax, as: type) }
    return mistakes.isEmpty && !part.type.hasError ? part : nil
  }
}
