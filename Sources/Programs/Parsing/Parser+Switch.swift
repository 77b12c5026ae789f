import Diagnostics

extension Parser {
  mutating func parseSwitchStatement(_ label: NameSyntax?, _ start: Int) throws(ParseFailure) -> StatementSyntax {
    finish(.switch(try parseSwitch(label)), start)
  }

  mutating func parseSwitch(_ label: NameSyntax?) throws(ParseFailure) -> SwitchSyntax {
    try enter()
    let start = index
    advance()
    let allowed = allowsTrailingClosures
    allowsTrailingClosures = false
    let subject = try parseExpression()
    allowsTrailingClosures = true
    guard at(.leftBrace) else {
      throw failure(
        .missingBlock, "the value of 'switch' is followed by its cases in { }, but here is \(shown(token))",
        at: token.range, help: "write: switch value { case 1: … default: … }")
    }
    let open = index
    advance()
    let cases = parseCases()
    close(open, .rightBrace)
    allowsTrailingClosures = allowed
    leave()
    let first = label?.range.lowerBound ?? tokens[start].start
    return SwitchSyntax(label: label, subject: subject, cases: cases, range: first..<lastEnd)
  }

  private mutating func parseCases() -> [SwitchSyntax.Case] {
    var cases: [SwitchSyntax.Case] = []
    while !at(.rightBrace), !at(.endOfFile) {
      let start = index
      let depth = self.depth
      do throws(ParseFailure) {
        cases.append(try parseCase())
      } catch {
        self.depth = depth
        allowsTrailingClosures = true
        skipToCase(start)
      }
    }
    return cases
  }

  private mutating func skipToCase(_ start: Int) {
    if index == start { advance() }
    while !at(.endOfFile), !at(.rightBrace), !at(.case), !at(.default) {
      if token.kind.isOpening, token.match > index { index = token.match }
      advance()
    }
  }

  private mutating func parseCase() throws(ParseFailure) -> SwitchSyntax.Case {
    let start = index
    var items: [SwitchSyntax.Item] = []
    let isDefault = take(.default)
    if !isDefault {
      guard take(.case) else {
        throw failure(
          .unexpectedToken, "a 'switch' holds 'case' and 'default', but here is \(shown(token))", at: token.range,
          help: "write: case value:")
      }
      repeat {
        let pattern = try parseMatchingPattern()
        items.append(SwitchSyntax.Item(pattern: pattern, condition: take(.where) ? try parseExpression() : nil))
      } while take(.comma)
    }
    let hasColon = take(.colon)
    if !hasColon {
      let found = failure(
        .unexpectedToken, "the pattern of a case ends with ':', but here is \(shown(token))", at: token.range,
        help: "write: \(isDefault ? "default" : "case …"):")
      guard at(.leftBrace) else { throw found }
    }
    let statements = hasColon ? parseStatements(in: .switchCase) : try parseBlock().statements
    if statements.isEmpty, !isAborted {
      report(
        .emptyCase, "a case holds at least one statement", at: tokens[start].start..<lastEnd,
        help: "write 'break' to do nothing; values to be treated alike stand in one case: case 1, 2:")
    }
    return SwitchSyntax.Case(
      items: items, isDefault: isDefault, statements: statements, range: tokens[start].start..<lastEnd)
  }
}
