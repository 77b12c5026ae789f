import Diagnostics

extension Parser {
  mutating func parseIfStatement(_ label: NameSyntax?) throws(ParseFailure) -> StatementSyntax.Kind {
    .if(try parseIf(label))
  }

  mutating func parseIf(_ label: NameSyntax?) throws(ParseFailure) -> IfSyntax {
    try enter()
    let start = index
    advance()
    let conditions = try parseConditions(of: start)
    let then = try parseBlock(after: start)
    let otherwise = try parseElse(start)
    leave()
    let first = label?.range.lowerBound ?? tokens[start].start
    return IfSyntax(
      label: label, conditions: conditions, then: then, otherwise: otherwise, range: first..<lastEnd)
  }

  private mutating func parseElse(_ start: Int) throws(ParseFailure) -> IfSyntax.Else? {
    if isElif(token) {
      let count = diagnostics.count
      let word = token.range
      defer {
        // With a colon the whole head has been reported already.
        if !diagnostics[count...].contains(where: { $0.range.start == text.position(at: word.lowerBound) }) {
          reportHabit("'\(string(word))' is 'else if' in Swift", at: word, "write } else if … {", "else if")
        }
      }
      return .if(try parseIf(nil))
    }
    guard at(.else) else { return nil }
    let header = index
    advance()
    if at(.if) { return .if(try parseIf(nil)) }
    return .block(try parseBlock(after: header))
  }

  mutating func parseGuard() throws(ParseFailure) -> StatementSyntax.Kind {
    let start = index
    advance()
    let conditions = try parseConditions(of: start)
    guard at(.else) else {
      throw failure(
        .unexpectedToken, "the conditions of 'guard' are followed by 'else', but here is \(shown(token))",
        at: token.range, help: "write: guard … else { return }")
    }
    let header = index
    advance()
    return .guard(conditions, otherwise: try parseBlock(after: header))
  }

  mutating func parseWhile(_ label: NameSyntax?) throws(ParseFailure) -> StatementSyntax.Kind {
    let start = index
    advance()
    let conditions = try parseConditions(of: start)
    return .while(label: label, conditions, try parseBlock(after: start))
  }

  mutating func parseRepeat(_ label: NameSyntax?) throws(ParseFailure) -> StatementSyntax.Kind {
    let start = index
    advance()
    let body = try parseBlock(after: start)
    guard take(.while) else {
      throw failure(
        .unexpectedToken, "the block of 'repeat' is followed by 'while' and a condition", at: token.range,
        help: "write: repeat { … } while condition")
    }
    return .repeat(label: label, body, until: try parseExpression())
  }

  mutating func parseDo(_ label: NameSyntax?) throws(ParseFailure) -> StatementSyntax.Kind {
    let start = index
    advance()
    let block = try parseBlock(after: start)
    if at(.catch) { throw reject("'catch'", "let a function give an optional, and 'nil' when it fails") }
    if at(.while), !token.startsLine {
      report(
        .unexpectedToken, "a loop with its condition at the end begins with 'repeat'", at: tokens[start].range,
        help: "write: repeat { … } while condition", fixes: [(tokens[start].range, "repeat")])
      advance()
      return .repeat(label: label, block, until: try parseExpression())
    }
    return .do(label: label, block)
  }

  mutating func parseFor(_ label: NameSyntax?) throws(ParseFailure) -> StatementSyntax.Kind {
    let header = index
    advance()
    if at(.leftParenthesis), isForHeadOfC(token.match) {
      throw failure(
        .unexpectedToken, "'for' runs over a sequence in Swift", at: tokens[header].start..<tokens[token.match].end,
        help: "write: for i in 0..<n { … }")
    }
    let isCase = take(.case)
    var pattern = isCase ? try parseMatchingPattern() : try parseBindingPattern(isVariable: false)
    let isBare = at(.comma) && !isCase
    if isBare { pattern = try parseBarePattern(pattern) }
    let type = take(.colon) ? try parseType() : nil
    guard take(.in) else {
      throw failure(
        .unexpectedToken, "'for' is followed by a name, 'in' and a sequence, but here is \(shown(token))",
        at: token.range, help: "write: for i in 0..<10 { … }")
    }
    let allowed = allowsTrailingClosures
    allowsTrailingClosures = false
    let written = try parseExpression()
    let habit = isCase ? nil : pythonSequence(written)
    let condition = take(.where) ? try parseExpression() : nil
    allowsTrailingClosures = allowed
    let isPython = isBare || habit != nil
    let body =
      isPython
      ? try parsePythonFor(header, pattern, isBare: isBare, written, habit) : try parseBlock(after: header)
    let sequence = habit?.syntax ?? written
    return .forIn(
      ForInSyntax(
        label: label, pattern: pattern, isCase: isCase, type: type, sequence: sequence, condition: condition,
        body: body))
  }

  /// Whether a `;` stands between here and the parenthesis: `for (int i = 0; i < n; i++)`.
  private func isForHeadOfC(_ end: Int) -> Bool {
    guard end > index else { return false }
    return tokens[index..<end].contains { $0.kind == .semicolon }
  }

  /// Those of the `if`, `guard` or `while` at `header`.
  private mutating func parseConditions(of header: Int) throws(ParseFailure) -> [ConditionSyntax] {
    let allowed = allowsTrailingClosures
    allowsTrailingClosures = false
    var conditions: [ConditionSyntax] = []
    repeat { conditions.append(try parseCondition(header)) } while take(.comma)
    allowsTrailingClosures = allowed
    return conditions
  }

  private mutating func parseCondition(_ header: Int) throws(ParseFailure) -> ConditionSyntax {
    let start = token.start
    if at(.leftBrace) || at(.colon) {
      throw failure(
        .unexpectedToken, "\(shown(tokens[header])) is followed by a condition", at: tokens[header].range,
        help: "write a Bool after it: x > 0")
    }
    if take(.case) {
      let pattern = try parseMatchingPattern()
      guard at(.equal) else {
        throw failure(
          .unexpectedToken, "the pattern of 'case' is followed by '=' and a value", at: token.range,
          help: "write: if case .some(let x) = value { … }")
      }
      takeEqual()
      return ConditionSyntax(.match(pattern, try parseExpression()), start..<lastEnd)
    }
    if at(.let) || at(.var) { return try parseUnwrapping(start) }
    if at(.pound) { throw rejectPound() }
    let test = try parseExpression()
    guard at(.equal) else { return ConditionSyntax(.test(test), start..<lastEnd) }
    report(
      .assignmentAsValue, "'=' assigns; values are compared with '=='", at: token.range, help: "write ==",
      fixes: [(token.range, "==")])
    advance()
    _ = try parseExpression()
    return ConditionSyntax(.test(ExpressionSyntax(.error, start..<lastEnd)), start..<lastEnd)
  }

  private mutating func parseUnwrapping(_ start: Int) throws(ParseFailure) -> ConditionSyntax {
    let isVariable = at(.var)
    advance()
    let pattern = try parseBindingPattern(isVariable: isVariable)
    let type = take(.colon) ? try parseType() : nil
    guard at(.equal) else { return ConditionSyntax(.unwrap(pattern, type: type, nil), start..<lastEnd) }
    takeEqual()
    let value = parseConditionValue()
    return ConditionSyntax(.unwrap(pattern, type: type, value), start..<lastEnd)
  }

  /// The value after `=`; where it cannot be read the rest of the condition is left out, and its names stay.
  private mutating func parseConditionValue() -> ExpressionSyntax {
    let first = token.start
    if let value = parsed({ (parser) throws(ParseFailure) in try parser.parseExpression() }) { return value }
    allowsTrailingClosures = false
    while !at(.leftBrace), !at(.comma), !at(.else), !at(.endOfFile), !at(.rightBrace), !token.startsLine {
      if token.kind.isOpening, token.match > index { index = token.match }
      advance()
    }
    return ExpressionSyntax(.error, first..<max(lastEnd, first))
  }
}
