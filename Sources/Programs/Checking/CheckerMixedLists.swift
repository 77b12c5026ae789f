import Diagnostics

extension Checker {
  /// Tells of `[x, 1 + 3]` where nothing says what the list holds: arithmetic of whole literals is an Int, also beside a
  /// Double, and Swift makes a list of anything of the two.
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
    case (.array(let elements), .array(let element)): elements.lazy.compactMap { self.whole($0, element) }.first
    case (.dictionary(let entries), .dictionary(_, let value)):
      entries.lazy.compactMap { self.whole($0.value, value) }.first
    case (.tuple(let parts), .tuple(let types)):
      zip(parts, types).lazy.compactMap { self.whole($0.value, $1.type) }.first
    default: nil
    }
  }

  private func whole(_ syntax: ExpressionSyntax, _ type: Type) -> ExpressionSyntax? {
    type == .double || type == .optional(.double)
      ? (syntax.isWholeArithmetic ? syntax : nil) : wholeArithmetic(in: syntax, type)
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

  private var isWhole: Bool {
    if case .integer = withoutParentheses.kind { return true }
    if case .prefix(_, let inner) = withoutParentheses.kind, case .integer = inner.kind { return true }
    return isWholeArithmetic
  }
}
