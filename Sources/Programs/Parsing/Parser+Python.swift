import Diagnostics

/// Habits from Python: recognised, told with the Swift form, and read on as what was meant.
extension Parser {
  mutating func reportHabit(
    _ summary: String, at range: Range<Int>, _ help: String, _ replacement: String? = nil
  ) {
    report(.pythonHabit, summary, at: range, help: help, fixes: replacement.map { [(range, $0)] } ?? [])
  }

  /// `True`, `False`, `None`, and strings with a letter before them.
  mutating func parsePythonName() throws(ParseFailure) -> ExpressionSyntax? {
    let range = token.range
    if peek().kind == .stringStart, peek().start == range.upperBound, range.count <= 2 {
      return try parsePrefixedString()
    }
    let replacement: String
    let kind: ExpressionSyntax.Kind
    if at(word: "None") {
      (replacement, kind) = ("nil", .nilLiteral)
    } else if at(word: "True") {
      (replacement, kind) = ("true", .boolean(true))
    } else if at(word: "False") {
      (replacement, kind) = ("false", .boolean(false))
    } else {
      return nil
    }
    guard peek().kind != .leftParenthesis, peek().kind != .period else { return nil }
    reportHabit("'\(string(range))' is '\(replacement)' in Swift", at: range, "write \(replacement)", replacement)
    advance()
    return ExpressionSyntax(kind, range)
  }

  /// `not x` and `lambda x: …`
  mutating func parsePythonPrefix() throws(ParseFailure) -> ExpressionSyntax? {
    let range = token.range
    let next = peek()
    guard startsOperand(next), !next.startsLine, next.start > range.upperBound else {
      if at(word: "lambda"), next.kind == .colon { return parseLambda() }
      return nil
    }
    if at(word: "lambda"), next.kind == .identifier { return parseLambda() }
    if at(word: "new"), next.kind == .identifier, peek(2).kind == .leftParenthesis {
      report(
        .pythonHabit, "a value is made without 'new'", at: range, help: "leave it out",
        fixes: [(range.lowerBound..<next.start, "")])
      advance()
      return try parseUnary()
    }
    guard at(word: "not"), next.kind != .leftBrace else { return nil }
    report(
      .pythonHabit, "'not' is '!' in Swift", at: range, help: "write ! directly before the value",
      fixes: [(range.lowerBound..<next.start, "!")])
    advance()
    try enter()
    let operand = try parseUnary()
    leave()
    height += 1
    let name = NameSyntax("!", range)
    return ExpressionSyntax(.prefix(name, operand), range.lowerBound..<operand.range.upperBound)
  }

  /// `lambda x: x + 1`; the parser stands on its first word.
  private mutating func parseLambda() -> ExpressionSyntax {
    let start = token.start
    advance()
    var names = ""
    while at(.identifier) || at(.comma) {
      if at(.identifier) { names += (names.isEmpty ? "" : ", ") + string(token.range) }
      advance()
    }
    let head = start..<lastEnd
    guard take(.colon), startsExpression,
      let body = parsed({ (parser) throws(ParseFailure) in try parser.parseExpression() })
    else {
      reportHabit("'lambda' is a closure in Swift", at: head, "write \(names.isEmpty ? "{ … }" : "{ \(names) in … }")")
      return ExpressionSyntax(.error, start..<lastEnd)
    }
    let written = "{ \(names.isEmpty ? "" : names + " in ")\(string(body.range)) }"
    report(
      .pythonHabit, "'lambda' is a closure in Swift", at: head, help: "write \(written)",
      fixes: [(start..<lastEnd, written)])
    return ExpressionSyntax(.error, start..<lastEnd)
  }

  /// What `parse` reads; nothing where that fails, which has its diagnostic.
  mutating func parsed<Result>(_ parse: (inout Parser) throws(ParseFailure) -> Result) -> Result? {
    let depth = self.depth
    let allowed = allowsTrailingClosures
    do throws(ParseFailure) {
      return try parse(&self)
    } catch {
      self.depth = depth
      allowsTrailingClosures = allowed
      return nil
    }
  }

  /// `and`, `or` and `not in` after a value.
  mutating func takePythonLogic() -> (OperatorSequence.Operator, OperatorPrecedence)? {
    let isAnd = at(word: "and")
    guard isAnd || at(word: "or"), startsOperand(peek()) || peek().kind == .operator else { return nil }
    let range = token.range
    let spelling = isAnd ? "&&" : "||"
    reportHabit("'\(string(range))' is '\(spelling)' in Swift", at: range, "write \(spelling)", spelling)
    advance()
    return OperatorPrecedence(spelling).map { (.infix(NameSyntax(spelling, range)), $0) }
  }

  /// `x is None`, `x is not None`
  mutating func takePythonIs() -> (OperatorSequence.Operator, OperatorPrecedence)? {
    let isNegated = isWord(peek(), "not")
    let value = isNegated ? peek(2) : peek()
    guard isWord(value, "None") || value.keyword == .nil else { return nil }
    let range = token.start..<(isNegated ? peek().end : token.end)
    let spelling = isNegated ? "!=" : "=="
    reportHabit(
      "whether a value is there is asked with '\(spelling) nil' in Swift", at: token.start..<value.end,
      "write \(spelling) nil", "\(spelling) nil")
    // The remedy covers the word None as well.
    index += isNegated ? 2 : 1
    if at(.identifier) {
      tokens[index].kind = .keyword
      tokens[index].keyword = .nil
    }
    return OperatorPrecedence(spelling).map { (.infix(NameSyntax(spelling, range)), $0) }
  }

  /// `x in values`, `x not in values` as a value: reported, and read as `values.contains(x)`.
  mutating func parsePythonIn(_ sequence: inout OperatorSequence) throws(ParseFailure) {
    let start = token.start
    let isNegated = at(word: "not")
    if isNegated { advance() }
    let name = NameSyntax("contains", token.range)
    guard startsOperand(peek()) else {
      throw failure(.unexpectedToken, "'in' stands only in 'for'", at: token.range, help: "write: values.contains(x)")
    }
    let word = start..<token.end
    advance()
    let list = try parseUnary()
    let listHeight = height
    sequence.replaceLast(above: 4) { value, height in
      let range = value.range.lowerBound..<list.range.upperBound
      let written =
        (isNegated ? "!" : "") + enclosed(list) + ".contains(" + string(value.range) + ")"
      report(
        .pythonHabit, "whether a list holds a value is asked with 'contains'", at: word, help: "write \(written)",
        fixes: [(range, written)])
      // `not` changes nothing about its type, and the program is not run.
      let call = CallSyntax(
        callee: ExpressionSyntax(.member(list, name), word), arguments: [ArgumentSyntax(label: nil, value: value)],
        argumentsRange: nil, trailingClosures: [])
      return (ExpressionSyntax(.call(call), range), max(height, listHeight) + 2)
    }
  }

  /// The text of an expression, in parentheses where a member could not follow it.
  func enclosed(_ expression: ExpressionSyntax) -> String {
    switch expression.kind {
    case .infix, .prefix, .conditional, .closure, .cast: "(" + string(expression.range) + ")"
    default: string(expression.range)
    }
  }

  /// `a @ b`
  mutating func takePythonProduct() -> (OperatorSequence.Operator, OperatorPrecedence)? {
    let range = token.range
    reportHabit("the matrix product is written '•'", at: range, "write a • b, or matmul(a, b)", "•")
    advance()
    return OperatorPrecedence("•").map { (.infix(NameSyntax("•", range)), $0) }
  }

  /// `a if c else b`, after `a`.
  mutating func parsePythonConditional(_ sequence: inout OperatorSequence) throws(ParseFailure) {
    let word = token.range
    guard peek().kind != .colon else { return }
    let summary = "a choice between two values is 'condition ? value : other'"
    advance()
    let condition = try parseExpression()
    let conditionHeight = height
    guard take(.else) else {
      throw failure(.pythonHabit, summary, at: word, help: "write: condition ? value : other")
    }
    let other = try parseExpression()
    let (value, valueHeight) = sequence.finish()
    self.height = max(max(height, valueHeight), conditionHeight) + 1
    let range = value.range.lowerBound..<other.range.upperBound
    let written = string(condition.range) + " ? " + string(value.range) + " : " + string(other.range)
    report(.pythonHabit, summary, at: word, help: "write \(written)", fixes: [(range, written)])
    let kind = ExpressionSyntax.Kind.conditional(condition, then: value, otherwise: other)
    sequence = OperatorSequence(ExpressionSyntax(kind, range), height: self.height)
  }
}
