import Diagnostics

/// Habits from Python: recognised, told with the Swift form, and read on as what was meant.
extension Parser {
  mutating func reportHabit(
    _ summary: String, at range: Range<Int>, _ help: String, _ replacement: String? = nil
  ) {
    report(.pythonHabit, summary, at: range, help: help, fixes: replacement.map { [(range, $0)] } ?? [])
  }

  /// `:` instead of `{`.
  mutating func reportColon(_ header: Int) {
    reportHabit(
      "the statements of \(shown(tokens[header])) stand in { } in Swift, not after ':'", at: token.range,
      "write { here, and } on a line after the last statement")
  }

  /// Statements that are indented further than the line of `header`; the parser stands on the `:`.
  mutating func parseIndentedBlock(_ header: Int) throws(ParseFailure) -> BlockSyntax {
    try enter()
    let outer = allowsTrailingClosures
    allowsTrailingClosures = true
    let start = token.start
    advance()
    let statements = parseStatements(in: .indented(lineColumn(header)))
    allowsTrailingClosures = outer
    leave()
    return BlockSyntax(statements: statements, range: start..<max(lastEnd, start))
  }

  /// The column in which the line of a token begins.
  private func lineColumn(_ index: Int) -> Int {
    var first = index
    while first > 0, !tokens[first].startsLine { first -= 1 }
    return column(tokens[first])
  }

  /// Goes to the first line that is indented no further than that of `header`.
  mutating func skipIndented(_ header: Int) {
    let limit = lineColumn(header)
    while !at(.endOfFile) {
      if index > header, token.startsLine, column(token) <= limit { return }
      advance()
    }
  }

  /// `True`, `False`, `None`, and strings with a letter before them.
  mutating func parsePythonName() throws(ParseFailure) -> ExpressionSyntax? {
    let range = token.range
    if peek().kind == .stringStart, peek().start == range.upperBound, range.count <= 2 {
      reportHabit(
        "a string has no letter before its quotes", at: range,
        isWord(token, "f") || isWord(token, "F") ? "write \\(x) in the string instead of {x}" : "take it away", "")
      advance()
      let string = try parseString()
      return ExpressionSyntax(string.kind, string.range)
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
      if at(word: "lambda"), next.kind == .colon { throw reportLambda() }
      return nil
    }
    if at(word: "lambda"), next.kind == .identifier { throw reportLambda() }
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

  private mutating func reportLambda() -> ParseFailure {
    let start = token.start
    advance()
    var names = ""
    while at(.identifier) || at(.comma) {
      if at(.identifier) { names += (names.isEmpty ? "" : ", ") + string(token.range) }
      advance()
    }
    let head = names.isEmpty ? "{ … }" : "{ \(names) in … }"
    reportHabit("'lambda' is a closure in Swift", at: start..<lastEnd, "write \(head)")
    return ParseFailure()
  }

  /// `and`, `or` and `not in` after a value.
  mutating func takePythonLogic() -> (OperatorSequence.Operator, OperatorPrecedence)? {
    let isAnd = at(word: "and")
    if at(word: "not"), peek().keyword == .in {
      advance()
      return takePythonIn()
    }
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

  /// `x in values` as a value.
  mutating func takePythonIn() -> (OperatorSequence.Operator, OperatorPrecedence)? {
    guard startsOperand(peek()) else { return nil }
    reportHabit("'in' stands only in 'for'", at: token.range, "write: values.contains(x)")
    advance()
    return (.unknown, OperatorPrecedence("==") ?? .unknown)
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
    let range = token.range
    guard peek().kind != .colon else { return }
    reportHabit(
      "a choice between two values is 'condition ? value : other'", at: range, "write: condition ? value : other")
    advance()
    let condition = try parseExpression()
    let conditionHeight = height
    guard take(.else) else { throw ParseFailure() }
    let other = try parseExpression()
    let (value, valueHeight) = sequence.finish()
    self.height = max(max(height, valueHeight), conditionHeight) + 1
    let kind = ExpressionSyntax.Kind.conditional(condition, then: value, otherwise: other)
    sequence = OperatorSequence(
      ExpressionSyntax(kind, value.range.lowerBound..<other.range.upperBound), height: self.height)
  }

  /// `range(10)` of a `for`, as a range of Swift.
  mutating func pythonRange(_ sequence: ExpressionSyntax, _ header: Int, _ first: Int) -> ExpressionSyntax? {
    guard case .call(let call) = sequence.kind, case .name(let name) = call.callee.kind, name.text == "range",
      call.trailingClosures.isEmpty, (1...3).contains(call.arguments.count),
      !call.arguments.contains(where: { $0.label != nil }), !hasOwnRange()
    else { return nil }
    let bounds = call.arguments.map { string($0.value.range) }
    let isPlain = call.arguments.count < 3
    let range =
      isPlain
      ? (bounds.count == 1 ? "0..<" + bounds[0] : bounds[0] + "..<" + bounds[1])
      : "stride(from: \(bounds[0]), to: \(bounds[1]), by: \(bounds[2]))"
    if at(.colon) {
      let head = string(tokens[header].start..<tokens[first].start) + range + " {"
      report(
        .pythonHabit, "'for' runs over a range, and its statements stand in { }",
        at: tokens[header].start..<token.end, help: "write: \(head)",
        fixes: [(tokens[header].start..<token.end, head)])
    } else {
      reportHabit("'range(…)' is a range in Swift", at: sequence.range, "write \(range)", range)
    }
    guard isPlain else { return ExpressionSyntax(.error, sequence.range) }
    let place = sequence.range
    let zero = ExpressionSyntax(.integer(magnitude: 0, value: 0), place)
    let lower = bounds.count == 1 ? zero : call.arguments[0].value
    let upper = call.arguments[bounds.count - 1].value
    return ExpressionSyntax(.infix(lower, NameSyntax("..<", place), upper), place)
  }

  private mutating func hasOwnRange() -> Bool {
    if let declaresRange { return declaresRange }
    var found = false
    for position in tokens.indices.dropLast() where tokens[position].keyword == .func {
      if isWord(tokens[position + 1], "range") { found = true }
    }
    declaresRange = found
    return found
  }

  /// `x[1:3]`; the parser stands on the `:`.
  mutating func reportSlice(_ lower: ExpressionSyntax?, _ start: Int) -> ArgumentSyntax {
    advance()
    var upper: ExpressionSyntax?
    if !at(.comma), !at(.rightBracket), !at(.colon) { upper = try? parseExpression() }
    let isStrided = at(.colon)
    if isStrided {
      advance()
      if !at(.comma), !at(.rightBracket) { _ = try? parseExpression() }
    }
    let range = start..<max(lastEnd, start)
    let low = lower.map { string($0.range) } ?? ""
    let high = upper.map { string($0.range) } ?? ""
    if isStrided {
      reportHabit("a slice has no step in Swift", at: range, "take the elements with stride(from:to:by:) and map")
      return ArgumentSyntax(label: nil, value: ExpressionSyntax(.error, range))
    }
    let written = high.isEmpty ? (low.isEmpty ? "0..." : low + "...") : low + "..<" + high
    reportHabit("a slice is written with a range, not ':'", at: range, "write \(written)", written)
    let name = NameSyntax(upper == nil ? "..." : "..<", range)
    let kind: ExpressionSyntax.Kind
    switch (lower, upper) {
    case (let lower?, let upper?): kind = .infix(lower, name, upper)
    case (nil, let upper?): kind = .prefix(name, upper)
    case (let lower?, nil): kind = .postfix(lower, name)
    default: kind = .error
    }
    return ArgumentSyntax(label: nil, value: ExpressionSyntax(kind, range))
  }

  /// `[f(x) for x in values]`, after the element; the parser stands on `for`.
  mutating func reportComprehension(_ element: ExpressionSyntax) -> ParseFailure {
    let written = string(element.range)
    let name = peek().kind == .identifier ? string(peek().range) : "x"
    var help = "write: values.map { \(name) in \(written) }"
    if peek(2).keyword == .in, peek(3).kind == .identifier, peek(4).kind == .rightBracket {
      help = "write: \(string(peek(3).range)).map { \(name) in \(written) }"
    }
    reportHabit("an array is made from another one with 'map'", at: token.range, help)
    return ParseFailure()
  }

  /// `[*values]`
  mutating func reportUnpacking() -> ParseFailure {
    reportHabit("an array is not unpacked with '*'", at: token.range, "join arrays with +")
    return ParseFailure()
  }

  /// `{"a": 1}`
  func isDictionaryOfPython(_ open: Int) -> Bool {
    let literal = index
    let next = tokens[literal].kind == .stringStart ? tokens[literal].match + 1 : literal + 1
    guard literal == open + 1, next > literal, tokens[next].kind == .colon else { return false }
    let value = tokens[min(next + 1, tokens.count - 1)]
    switch value.keyword {
    case .for, .while, .repeat, .if, .switch, .do: return false
    default: return true
    }
  }

  mutating func reportPythonDictionary(_ open: Int) -> ParseFailure {
    let close = tokens[open].match
    let range = tokens[open].start..<(close > open ? tokens[close].end : tokens[open].end)
    reportHabit("a dictionary stands in [ ] in Swift", at: range, "write [ and ] instead of { and }")
    if close > open { index = close + 1 }
    return ParseFailure()
  }
}
