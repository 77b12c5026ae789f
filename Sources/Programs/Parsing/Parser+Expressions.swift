import Diagnostics

extension Parser {
  /// An expression without assignment.
  mutating func parseExpression() throws(ParseFailure) -> ExpressionSyntax {
    try enter()
    var sequence = OperatorSequence(try parseUnary(), height: height)
    while let (kind, precedence) = try parseInfixOperator(&sequence) {
      sequence.append(kind, precedence)
      let operand = try parseOperand(after: kind)
      sequence.append(operand, height: height)
      if sequence.height > Parser.nestingLimit { throw abort() }
    }
    let (expression, height) = sequence.finish()
    for conflict in sequence.conflicts { report(conflict) }
    if height > Parser.nestingLimit { throw abort() }
    self.height = height
    tallest = max(tallest, height)
    leave()
    return expression
  }

  private mutating func parseOperand(after kind: OperatorSequence.Operator) throws(ParseFailure) -> ExpressionSyntax {
    if case .infix(let name) = kind, !startsExpression || at(.operator) && !startsOperand(peek()) {
      throw failure(
        .unexpectedToken, "a value is missing after '\(name.text)'", at: name.range,
        help: "write the value on its right")
    }
    return try parseUnary()
  }

  /// The infix operator here, stepped over; nothing if the expression ends.
  private mutating func parseInfixOperator(
    _ sequence: inout OperatorSequence
  ) throws(ParseFailure) -> (OperatorSequence.Operator, OperatorPrecedence)? {
    switch token.kind {
    case .operator:
      if isAssignmentOperator(token) || isPostfixHere { return nil }
      if spells(token, "?") { return try parseTernary() }
      return try parseOperatorToken()
    case .keyword where at(.as) || at(.is):
      if at(.is), !token.startsLine, let comparison = takePythonIs() { return comparison }
      if at(.as), peek().kind != .postfixQuestion, peek().kind != .postfixExclamation, peek().kind != .operator {
        advance()
        let type = try parseType()
        sequence.cast(to: type, end: lastEnd)
        return try parseInfixOperator(&sequence)
      }
      try rejectCast()
      return try parseInfixOperator(&sequence)
    case .keyword where at(.if) && !token.startsLine && allowsPythonConditional:
      try parsePythonConditional(&sequence)
      return nil
    case .keyword where at(.in) && !token.startsLine,
      .identifier where at(word: "not") && peek().keyword == .in && !token.startsLine:
      try parsePythonIn(&sequence)
      return try parseInfixOperator(&sequence)
    case .identifier where !token.startsLine: return takePythonLogic()
    case .at where !token.startsLine && startsOperand(peek()): return takePythonProduct()
    default: return nil
    }
  }

  /// `a?` has been read, `: b` follows: a ternary without its space is told apart here.
  private mutating func parseTernary() throws(ParseFailure) -> (OperatorSequence.Operator, OperatorPrecedence) {
    let question = token.range
    advance()
    let then = try parseExpression()
    let thenHeight = height
    guard take(.colon) else {
      throw failure(
        .unexpectedToken, "'? … :' needs a ':' and a second value, but here is \(shown(token))", at: question,
        help: "write: condition ? value : other")
    }
    return (.ternary(then, height: thenHeight), .ternary)
  }

  private mutating func parseOperatorToken() throws(ParseFailure) -> (OperatorSequence.Operator, OperatorPrecedence)? {
    let range = token.range
    let spelling = string(range)
    if !token.isLeftBound, token.isRightBound {
      // Bound to what is after it: on a new line it begins a statement.
      if token.startsLine { return nil }
      reportSpacing(range, "before it but none after", spelling + " ")
    } else if token.isLeftBound, !token.isRightBound, !peek().startsLine, startsOperand(peek()) {
      reportSpacing(range, "after it but none before", " " + spelling)
    }
    advance()
    let name = NameSyntax(spelling, range)
    if let precedence = OperatorPrecedence(spelling) { return (.infix(name), precedence) }
    reportUnknownOperator(name)
    return (.unknown, .unknown)
  }

  private mutating func reportSpacing(_ range: Range<Int>, _ which: String, _ replacement: String) {
    report(
      .operatorSpacing, "'\(string(range))' has a space \(which)", at: range,
      help: "write a space on both sides", fixes: [(range, replacement)])
  }

  /// Whether the operator belongs to what is before it: `a...`
  private var isPostfixHere: Bool {
    token.isLeftBound && !token.isRightBound && spells(token, "...")
  }

  private mutating func report(_ conflict: OperatorSequence.Conflict) {
    let isComparison =
      OperatorSequence.isOrdering(conflict.first.text) && OperatorSequence.isOrdering(conflict.second.text)
    let written =
      string(conflict.left) + " && " + string(conflict.middle) + " " + conflict.second.text + " "
      + string(conflict.right)
    report(
      .operatorChain,
      "'\(conflict.first.text)' and '\(conflict.second.text)' do not stand side by side without parentheses",
      at: conflict.second.range, help: isComparison ? "write \(written)" : "write parentheses",
      fixes: isComparison && conflict.left.upperBound == conflict.middle.upperBound
        ? [(conflict.second.range.lowerBound..<conflict.second.range.lowerBound, "&& " + string(conflict.middle) + " ")]
        : [])
  }

  /// With its prefix operators.
  mutating func parseUnary() throws(ParseFailure) -> ExpressionSyntax {
    let start = token.start
    switch token.kind {
    case .operator: return try parsePrefixed(start)
    case .keyword where at(.try), .identifier where at(word: "await") && startsOperand(peek()) && !peek().startsLine:
      reportReject("'\(string(token.range))'", "call the function alone", at: token.range)
      advance()
      if at(.postfixQuestion) || at(.postfixExclamation) { advance() }
      try enter()
      let operand = try parseUnary()
      leave()
      return operand
    case .identifier:
      if let negated = try parsePythonPrefix() { return negated }
    default: break
    }
    return try parsePostfix()
  }

  private mutating func parsePrefixed(_ start: Int) throws(ParseFailure) -> ExpressionSyntax {
    let name = NameSyntax(string(token.range), token.range)
    guard startsOperand(peek()) else {
      throw failure(
        .unexpectedToken, "a value is missing before '\(name.text)'", at: name.range,
        help: "write the value on its left")
    }
    switch name.text {
    case "-", "+", "!", "~", "&", "..<", "...":
      if !token.isRightBound {
        report(
          .operatorSpacing, "'\(name.text)' before a value stands directly before it", at: name.range,
          help: "take the space away", fixes: [(name.range.lowerBound..<peek().start, name.text)])
      }
    default: throw reportUnknownPrefix(name)
    }
    advance()
    try enter()
    let operand = try parseUnary()
    leave()
    height += 1
    let range = start..<operand.range.upperBound
    return name.text == "&" ? ExpressionSyntax(.inout(operand), range) : ExpressionSyntax(.prefix(name, operand), range)
  }

  var startsExpression: Bool { startsOperand(token) || at(.operator) }

  /// Whether a value can begin with the token.
  func startsOperand(_ token: Token) -> Bool {
    switch token.kind {
    case .identifier, .dollar, .integer, .double, .stringStart, .leftParenthesis, .leftBracket, .leftBrace, .period,
      .backslash, .pound:
      true
    case .keyword:
      switch token.keyword {
      case .true, .false, .nil, .`self`, .`Self`, .super, .`init`, .if, .switch, .underscore, .Any, .try: true
      default: false
      }
    default: false
    }
  }
}
