import Diagnostics

// Where any type will do, as in `print(…)`, the two values of a choice need not be of one: `print(isKnown ? 1 : 0.5)` shows `1`.

extension Checker {
  /// A choice between values that are of different types by themselves, of which only the text is wanted; nothing for all else.
  func shownChoice(_ syntax: ExpressionSyntax) -> Checked? {
    switch syntax.kind {
    case .parenthesized(let inner): return shownChoice(inner)
    case .conditional(let condition, let then, let otherwise):
      guard let (a, b) = shownApart(then, otherwise) else { return nil }
      let test = check(condition, as: .bool, for: .condition)
      return Checked(make(.conditional(test.expression, a.expression, b.expression), .any, syntax.range))
    case .infix(let left, let name, let right) where name.text == "??":
      return shownDefault(left, right, syntax)
    default: return nil
    }
  }

  /// The texts of two values, if each has a type of its own and the types differ.
  private func shownApart(_ left: ExpressionSyntax, _ right: ExpressionSyntax) -> (Checked, Checked)? {
    guard let a = alone(left), let b = alone(right), isApart(a, b) else { return nil }
    guard let x = converted(a, to: .any), let y = converted(b, to: .any) else { return nil }
    return (x, y)
  }

  /// Whether two values are shown as what they are, for only as anything at all they would be of one type.
  private func isApart(_ a: Checked, _ b: Checked) -> Bool {
    if a.type == b.type { return a.type == .any }
    // A literal beside an optional becomes one.
    if b.type.wrapped != nil, a.isFlexible { return false }
    if a.type.wrapped != nil, b.isFlexible { return false }
    return a.type != .never && b.type != .never
  }

  /// `x ?? "none"` of a number: what it holds, or the other value.
  private func shownDefault(_ left: ExpressionSyntax, _ right: ExpressionSyntax, _ syntax: ExpressionSyntax) -> Checked?
  {
    guard let value = alone(left), let wrapped = value.type.wrapped, let other = alone(right) else { return nil }
    let inner = Variable(name: "value", type: wrapped, isMutable: false, owner: context.function, range: left.range)
    let known = Checked(make(.variable(inner), wrapped, left.range))
    let fits =
      tentatively { check(right, as: wrapped) }.1.isEmpty || tentatively { check(right, as: value.type) }.1.isEmpty
    let keepsLiteral = left.isOpenMap || makesOptional(value.expression)
    guard !fits || keepsLiteral && other.type != wrapped && other.type.wrapped == nil,
      let shown = converted(known, to: .any), let last = converted(other, to: .any)
    else { return nil }
    let result = Variable(name: "result", type: .any, isMutable: true, owner: context.function, range: syntax.range)
    func assigned(_ value: Checked) -> [TypedStatement] {
      [TypedStatement(.assign(Place(.variable(result), .any, value.range), value.expression), value.range)]
    }
    let choice = TypedStatement.Kind.if(
      [.unwrap(inner, value.expression)], then: assigned(shown), otherwise: assigned(last))
    let statements = [
      TypedStatement(.declare(result, nil), syntax.range), TypedStatement(choice, syntax.range),
    ]
    return Checked(make(.statements(statements, make(.variable(result), .any, syntax.range)), .any, syntax.range))
  }

  /// Whether it is a chain whose last member is no optional by itself: the chain makes one of it.
  private func makesOptional(_ expression: TypedExpression) -> Bool {
    if case .optionalChain(let inner) = expression.kind, case .wrap = inner.kind { true } else { false }
  }

  /// The value by itself, if nothing is wrong with it.
  private func alone(_ syntax: ExpressionSyntax) -> Checked? {
    if let choice = shownChoice(syntax) { return choice }
    let (value, mistakes) = tentatively { infer(syntax) }
    return mistakes.isEmpty && !value.type.hasError ? value : nil
  }
}
