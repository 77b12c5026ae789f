import Diagnostics

extension Parser {
  /// `[…]`: an array, a dictionary, or a type that is called.
  mutating func parseBracketed() throws(ParseFailure) -> ExpressionSyntax {
    let open = index
    if isTypeInBrackets(open) {
      let type = try parseType()
      return ExpressionSyntax(.type(type), type.range)
    }
    if peek().kind == .colon, peek(2).kind == .rightBracket {
      index += 3
      return ExpressionSyntax(.dictionary([]), tokens[open].start..<lastEnd)
    }
    var entries: [DictionaryEntrySyntax] = []
    var isDictionary = false
    let elements = try parseList(.rightBracket, "elements") { (parser: inout Parser) throws(ParseFailure) in
      let element = try parser.parseElement(open)
      if parser.take(.colon) {
        isDictionary = true
        entries.append(DictionaryEntrySyntax(key: element, value: try parser.parseElement(open)))
      } else if isDictionary {
        throw parser.failure(
          .unexpectedToken, "every entry of a dictionary is 'key: value'", at: element.range,
          help: "write a ':' and its value")
      }
      return element
    } broken: {
      ExpressionSyntax(.error, $0)
    }
    height += 1
    let range = tokens[open].start..<lastEnd
    return ExpressionSyntax(isDictionary ? .dictionary(entries) : .array(elements), range)
  }

  private mutating func parseElement(_ open: Int) throws(ParseFailure) -> ExpressionSyntax {
    if at(.operator), spells(token, "*") { return reportUnpacking() }
    let element = try parseExpression()
    if at(.for), !token.startsLine { return try parseComprehension(element, in: open) }
    return element
  }

  /// `[Int](…)`, `[Int].init`, `[(Int) -> Int]`: what no literal can be.
  private func isTypeInBrackets(_ open: Int) -> Bool {
    let close = tokens[open].match
    guard close > open + 1, close + 1 < tokens.count else { return false }
    let next = tokens[close + 1]
    if next.kind == .leftParenthesis { return !next.startsLine && next.start == tokens[close].end }
    return next.kind == .period && tokens[min(close + 2, tokens.count - 1)].keyword == .`init`
  }
}
