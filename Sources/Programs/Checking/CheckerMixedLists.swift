import Diagnostics

extension Checker {
  /// Tells of `[x, 1 + 3]` where nothing says what the list holds: arithmetic of whole literals is an Int, also beside a
  /// Double, and Swift makes a list of anything of the two. So it does of `[-4, Double("0.5") ?? 1.5]`.
  func tellMixed(_ syntax: ExpressionSyntax, _ type: Type) {
    guard let whole = wholeArithmetic(in: syntax, type) else { return }
    report(
      .mixedTypes, quoted(whole.range) + " is an Int, and stands among Doubles", at: whole.range,
      help: "write one of its numbers with a point, or say what the list holds: [Double]")
  }

  /// The first arithmetic of whole literals where the list of the type holds Doubles.
  private func wholeArithmetic(in syntax: ExpressionSyntax, _ type: Type) -> ExpressionSyntax? {
    switch (syntax.kind, type) {
    case (.parenthesized(let inner), _): wholeArithmetic(in: inner, type)
    case (.array(let elements), .array(let element)):
      elements.lazy.compactMap { self.whole($0, element) }.first ?? wholeBesideDefault(elements, element)
    case (.dictionary(let entries), .dictionary(_, let value)):
      entries.lazy.compactMap { self.whole($0.value, value) }.first
    case (.tuple(let parts), .tuple(let types)):
      zip(parts, types).lazy.compactMap { self.whole($0.value, $1.type) }.first
    default: nil
    }
  }

  /// The first whole literal of a list of Doubles in which a literal is the default of a call.
  private func wholeBesideDefault(_ elements: [ExpressionSyntax], _ type: Type) -> ExpressionSyntax? {
    guard type == .double, elements.contains(where: { $0.isDefaultedCall }) else { return nil }
    return elements.lazy.compactMap { $0.wholeChoice }.first
  }

  private func whole(_ syntax: ExpressionSyntax, _ type: Type) -> ExpressionSyntax? {
    type == .double || type == .optional(.double)
      ? (syntax.isWholeArithmetic || syntax.isWholeMagnitude ? syntax : nil) : wholeArithmetic(in: syntax, type)
  }
}

extension ExpressionSyntax {
  /// Whether it is a number as it is written, with a sign at most.
  var isNumberLiteral: Bool {
    switch kind {
    case .integer, .double: true
    case .parenthesized(let inner): inner.isNumberLiteral
    case .prefix(let name, let inner): ["-", "+"].contains(name.text) && inner.isNumberLiteral
    default: false
    }
  }

  /// Whether it is `x.map { … } ?? 1.5` or `Double(text) ?? 1.5`.
  fileprivate var isDefaultedCall: Bool {
    guard case .infix(let left, let name, let right) = withoutParentheses.kind, name.text == "??",
      right.isNumberLiteral, case .call(let call) = left.withoutParentheses.kind
    else { return false }
    if case .name(let callee) = call.callee.kind { return callee.text == "Double" }
    return call.isMap
  }

  /// It, or one of its branches, if that is a whole literal.
  fileprivate var wholeChoice: ExpressionSyntax? {
    switch kind {
    case .integer: self
    case .parenthesized(let inner): inner.wholeChoice
    case .prefix(let name, let inner) where ["-", "+"].contains(name.text) && inner.wholeChoice != nil: self
    case .conditional(_, let then, let otherwise): then.wholeChoice ?? otherwise.wholeChoice
    default: nil
    }
  }

  /// Whether it is arithmetic of whole literals alone: `1 + 3`.
  fileprivate var isWholeArithmetic: Bool {
    switch kind {
    case .parenthesized(let inner): inner.isWholeArithmetic
    case .prefix(let name, let inner): ["-", "+"].contains(name.text) && inner.isWholeArithmetic
    case .infix(let left, let name, let right):
      ["+", "-", "*", "/", "%"].contains(name.text) && left.isWhole && right.isWhole
    default: false
    }
  }

  /// Whether it is `(2).magnitude`.
  fileprivate var isWholeMagnitude: Bool {
    guard case .member(let base, let name) = withoutParentheses.kind else { return false }
    return name.text == "magnitude" && base.isWhole
  }

  private var isWhole: Bool {
    if case .integer = withoutParentheses.kind { return true }
    if case .prefix(_, let inner) = withoutParentheses.kind, case .integer = inner.kind { return true }
    return isWholeArithmetic
  }
}
