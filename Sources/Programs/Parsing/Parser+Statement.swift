import Diagnostics

extension Parser {
  mutating func parseStatement() throws(ParseFailure) -> StatementSyntax {
    let start = index
    if at(.identifier) {
      if let declaration = try parseDeclarationWithoutWord(start) { return declaration }
      if try skipPythonStatement() { return finish(.error, start) }
      if peek().kind == .colon, isLabelled(peek(2).keyword) {
        let label = name(token)
        index += 2
        return try parseKeywordStatement(label, start)
      }
    }
    if startsDeclaration { return finish(.declaration(try parseDeclaration()), start) }
    if at(.try), peek().kind == .colon { return finish(try parsePythonTry(), start) }
    if at(.keyword) { return try parseKeywordStatement(nil, start) }
    if at(.pound) { throw rejectPound() }
    return try parseExpressionStatement(start)
  }

  private func isLabelled(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .for, .while, .repeat, .if, .switch, .do: true
    default: false
    }
  }

  func finish(_ kind: StatementSyntax.Kind, _ start: Int) -> StatementSyntax {
    StatementSyntax(kind, tokens[start].start..<max(lastEnd, tokens[start].start))
  }

  private mutating func parseKeywordStatement(_ label: NameSyntax?, _ start: Int) throws(ParseFailure)
    -> StatementSyntax
  {
    switch token.keyword {
    case .if: return finish(try parseIfStatement(label), start)
    case .guard: return finish(try parseGuard(), start)
    case .for: return finish(try parseFor(label), start)
    case .while: return finish(try parseWhile(label), start)
    case .repeat: return finish(try parseRepeat(label), start)
    case .switch: return try parseSwitchStatement(label, start)
    case .do: return finish(try parseDo(label), start)
    case .defer:
      let header = index
      advance()
      return finish(.defer(try parseBlock(after: header)), start)
    case .break: return finish(.break(label: parseJumpLabel()), start)
    case .continue: return finish(.continue(label: parseJumpLabel()), start)
    case .fallthrough:
      advance()
      return finish(.fallthrough, start)
    case .return: return try parseReturn(start)
    case .throw, .catch:
      throw reject("'\(token.keyword.spelling)'", "let a function give an optional, and 'nil' when it fails")
    case .else:
      throw failure(
        .unexpectedToken, "'else' follows the } of its 'if'", at: token.range,
        help: "write } else { on the line of the closing brace")
    case .case, .default:
      throw failure(
        .unexpectedToken, "\(shown(token)) stands only inside a 'switch'", at: token.range,
        help: "put it between the { } of a switch")
    case .in, .where, .as, .is, .throws, .rethrows:
      throw failure(
        .unexpectedToken, "no statement begins with \(shown(token))", at: token.range,
        help: "begin with a name, 'let', 'for'…")
    default: return try parseExpressionStatement(start)
    }
  }

  private mutating func parseJumpLabel() -> NameSyntax? {
    advance()
    guard at(.identifier), !token.startsLine else { return nil }
    let label = name(token)
    advance()
    return label
  }

  private mutating func parseReturn(_ start: Int) throws(ParseFailure) -> StatementSyntax {
    advance()
    if at(.rightBrace) || at(.semicolon) || at(.endOfFile) || at(.case) || at(.default) {
      return finish(.return(nil), start)
    }
    // Swift reads on in the next line; a keyword there begins a statement of its own.
    if token.startsLine, at(.keyword), !startsValue(token.keyword) { return finish(.return(nil), start) }
    if startsDeclaration && !at(.identifier) { return finish(.return(nil), start) }
    let value = try parseExpression()
    return finish(.return(value), start)
  }

  private func startsValue(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .true, .false, .nil, .`self`, .`Self`, .super, .try, .if, .switch, .Any: true
    default: false
    }
  }

  /// Whether the braces here are a closure that is called on the spot, or all that a closure, function or branch around
  /// it holds: its value.
  private var isClosureValue: Bool {
    guard index > 0, token.match > index else { return false }
    let after = tokens[token.match + 1]
    if after.kind == .leftParenthesis, !after.startsLine { return true }
    let before = tokens[index - 1]
    let begins = before.kind == .leftBrace || before.keyword == .in || before.kind == .colon
    switch after.kind {
    case .rightBrace, .semicolon: return begins
    case .keyword: return begins && (after.keyword == .case || after.keyword == .default)
    default: return false
    }
  }

  private mutating func parseExpressionStatement(_ start: Int) throws(ParseFailure) -> StatementSyntax {
    if at(.leftBrace), !isClosureValue {
      throw failure(
        .unexpectedToken, "a statement does not begin with '{'", at: token.range,
        help: "write 'do {' for a block of its own")
    }
    let target = try parseExpression()
    guard let assignment = takeAssignmentOperator() else { return finish(.expression(target), start) }
    let value = parseInitialValue(start)
    if at(.equal), !isAborted {
      report(
        .assignmentAsValue, "an assignment has no value, so it cannot be assigned again", at: token.range,
        help: "write one assignment a line")
      throw ParseFailure()
    }
    return finish(.assignment(target, assignment, value), start)
  }

  /// `=`, `+=`…
  private mutating func takeAssignmentOperator() -> NameSyntax? {
    if at(.equal) {
      let name = NameSyntax("=", token.range)
      takeEqual()
      return name
    }
    guard at(.operator), isAssignmentOperator(token) else { return nil }
    let name = NameSyntax(string(token.range), token.range)
    advance()
    return name
  }

  func isAssignmentOperator(_ token: Token) -> Bool {
    switch token.end - token.start {
    case 2:
      return spells(token, "+=") || spells(token, "-=") || spells(token, "*=") || spells(token, "/=")
        || spells(token, "%=") || spells(token, "&=") || spells(token, "|=") || spells(token, "^=")
    case 3:
      return spells(token, "<<=") || spells(token, ">>=") || spells(token, "&+=") || spells(token, "&-=")
        || spells(token, "&*=")
    default: return false
    }
  }

  /// Steps over `=`; Swift wants space on both sides of it, or on none.
  mutating func takeEqual() {
    if token.isLeftBound != token.isRightBound, !peek().startsLine {
      report(
        .operatorSpacing, "'=' has space on one side only", at: token.range, help: "write a space on both sides",
        fixes: [(token.range, token.isLeftBound ? " =" : "= ")])
    }
    advance()
  }

  /// What stands after `=`; where it cannot be read the rest of the statement is left out, and its
  /// declaration stays.
  mutating func parseInitialValue(_ start: Int) -> ExpressionSyntax {
    let first = index
    if at(.endOfFile) || token.startsLine && (startsDeclaration || at(.rightBrace)), !isAborted {
      report(
        .unexpectedToken, "a value is missing after '\(string(tokens[index - 1].range))'", at: tokens[index - 1].range,
        help: "write the value on its right")
      return ExpressionSyntax(.error, lastEnd..<lastEnd)
    }
    let depth = self.depth
    let allowed = allowsTrailingClosures
    do throws(ParseFailure) {
      return try parseExpression()
    } catch {
      self.depth = depth
      allowsTrailingClosures = allowed
      if !token.startsLine || index == first {
        skipStatement(from: index == first && !token.startsLine ? start : index)
      }
      return ExpressionSyntax(.error, tokens[first].start..<max(lastEnd, tokens[first].start))
    }
  }
}
