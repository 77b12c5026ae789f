import Diagnostics

extension Parser {
  /// A primary expression and what is attached to it: members, calls, subscripts, `!`, `?`.
  mutating func parsePostfix() throws(ParseFailure) -> ExpressionSyntax {
    let start = token.start
    var expression = try parsePrimary()
    var height = self.height
    var isChain = false
    while let kind = try parseAttached(to: expression) {
      if case .chainUnwrap = kind { isChain = true }
      expression = ExpressionSyntax(kind, start..<lastEnd)
      height = max(height, self.height) + 1
      if height > Parser.nestingLimit { throw abort() }
    }
    self.height = height
    guard isChain else { return expression }
    self.height += 1
    return ExpressionSyntax(.optionalChain(expression), expression.range)
  }

  /// What follows `base` directly; `height` is then that of the arguments.
  private mutating func parseAttached(to base: ExpressionSyntax) throws(ParseFailure) -> ExpressionSyntax.Kind? {
    height = 0
    switch token.kind {
    case .period: return try parseMember(of: base)
    case .leftParenthesis where !token.startsLine: return try parseCall(of: base)
    case .leftBracket where !token.startsLine: return .subscript(base, try parseSubscriptArguments())
    case .leftBrace where isTrailingClosure(of: base):
      return .call(
        CallSyntax(
          callee: base, arguments: [], argumentsRange: nil, trailingClosures: try parseTrailingClosures()))
    case .postfixExclamation:
      advance()
      return .forceUnwrap(base)
    case .postfixQuestion: return try parseQuestion(base)
    case .operator where token.isLeftBound && !token.isRightBound && spells(token, "..."):
      let name = NameSyntax("...", token.range)
      // Before another operand it is infix, with its space missing.
      if startsOperand(peek()), !peek().startsLine, allowsTrailingClosures || peek().kind != .leftBrace { return nil }
      advance()
      return .postfix(base, name)
    case .operator where token.isLeftBound && (spells(token, "++") || spells(token, "--")):
      throw reportIncrement(base)
    default: return nil
    }
  }

  private mutating func parseQuestion(_ base: ExpressionSyntax) throws(ParseFailure) -> ExpressionSyntax.Kind {
    let next = peek()
    if startsOperand(next), !next.startsLine, next.start > token.end, next.kind != .period, next.kind != .leftBrace {
      report(
        .operatorSpacing, "the '?' of a choice has a space before it", at: token.range,
        help: "write: condition ? value : other", fixes: [(token.range, " ?")])
      tokens[index].kind = .operator
      tokens[index].isLeftBound = false
      return .parenthesized(base)
    }
    advance()
    return .chainUnwrap(base)
  }

  private mutating func parseMember(of base: ExpressionSyntax) throws(ParseFailure) -> ExpressionSyntax.Kind {
    let period = token.range
    advance()
    switch token.kind {
    case .identifier: break
    case .keyword where !token.startsLine || at(.`init`):
      if at(.`self`) { throw reject("'.self'", "name the type alone, or use the value itself") }
    case .integer:
      let value = wholeNumber(token)
      let range = token.range
      advance()
      return .tupleMember(base, index: value, indexRange: range)
    default:
      throw failure(
        .unexpectedToken, "a member's name is missing after '.'", at: period,
        help: isNumber(base) ? "write a digit after the point: 1.0" : "write the name after it")
    }
    let name = name(token)
    advance()
    skipLabels()
    return .member(base, name)
  }

  private func isNumber(_ expression: ExpressionSyntax) -> Bool {
    if case .integer = expression.kind { return true }
    return false
  }

  private mutating func parseCall(of base: ExpressionSyntax) throws(ParseFailure) -> ExpressionSyntax.Kind {
    let open = index
    var tallestArgument = 0
    let arguments = try parseArguments()
    let range = tokens[open].start..<lastEnd
    tallestArgument = height
    var closures: [TrailingClosureSyntax] = []
    if at(.leftBrace), isTrailingClosure(of: nil) { closures = try parseTrailingClosures() }
    height = max(height, tallestArgument)
    return .call(
      CallSyntax(callee: base, arguments: arguments, argumentsRange: range, trailingClosures: closures))
  }

  /// Whether the `{` here is a closure handed to what is before it, by Swift's rules.
  private func isTrailingClosure(of base: ExpressionSyntax?) -> Bool {
    // The observers of a property that has a value.
    if isWord(peek(), "didSet") || isWord(peek(), "willSet"),
      peek(2).kind == .leftBrace || peek(2).kind == .leftParenthesis
    {
      return false
    }
    if let base {
      switch base.kind {
      case .name, .member, .implicitMember, .subscript, .parenthesized, .chainUnwrap, .forceUnwrap, .type, .array: break
      case .call(let call) where call.trailingClosures.isEmpty: break
      default: return false
      }
    }
    if allowsTrailingClosures { return true }
    let close = token.match
    guard close > index, peek().keyword != .case, close + 1 < tokens.count else { return false }
    let next = tokens[close + 1]
    switch next.kind {
    case .leftBrace, .comma: return true
    case .keyword: return next.keyword == .where
    case .leftBracket, .leftParenthesis, .period, .postfixQuestion, .postfixExclamation, .colon, .equal, .operator:
      return !next.startsLine
    default: return false
    }
  }

  private mutating func parseTrailingClosures() throws(ParseFailure) -> [TrailingClosureSyntax] {
    var closures = [TrailingClosureSyntax(label: nil, closure: try parseClosure())]
    var tallestClosure = height
    while at(.identifier) || at(.keyword) && !at(.default), peek().kind == .colon, peek(2).kind == .leftBrace {
      let label = name(token)
      index += 2
      closures.append(TrailingClosureSyntax(label: label, closure: try parseClosure()))
      tallestClosure = max(tallestClosure, height)
    }
    height = tallestClosure
    return closures
  }
}
