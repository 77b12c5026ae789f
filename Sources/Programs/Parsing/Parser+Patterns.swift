import Diagnostics

extension Parser {
  /// After `let`, `var` or `for`: a name, `_`, or a tuple of such.
  mutating func parseBindingPattern(isVariable: Bool) throws(ParseFailure) -> PatternSyntax {
    let start = token.start
    if at(.identifier) {
      let name = name(token)
      advance()
      return PatternSyntax(.name(name, isVariable: isVariable), name.range)
    }
    if take(.underscore) { return PatternSyntax(.wildcard, start..<lastEnd) }
    if at(.let) || at(.var) {
      let isVariable = at(.var)
      advance()
      try enter()
      let pattern = try parseBindingPattern(isVariable: isVariable)
      leave()
      return pattern
    }
    guard at(.leftParenthesis) else {
      throw failure(
        .unexpectedToken, missingName(), at: token.range,
        help: at(.keyword) ? "choose another name" : "write a name here")
    }
    return try parseTuplePattern { (parser: inout Parser) throws(ParseFailure) in
      try parser.parseBindingPattern(isVariable: isVariable)
    }
  }

  func missingName() -> String {
    at(.keyword)
      ? "\(shown(token)) is a word of Swift and cannot be a name" : "a name is missing before \(shown(token))"
  }

  private mutating func parseTuplePattern(
    _ element: (inout Parser) throws(ParseFailure) -> PatternSyntax
  ) throws(ParseFailure) -> PatternSyntax {
    let open = index
    let elements = try parsePatternElements(element)
    let range = tokens[open].start..<lastEnd
    if elements.count == 1, elements[0].label == nil { return PatternSyntax(elements[0].pattern.kind, range) }
    return PatternSyntax(.tuple(elements), range)
  }

  /// The parser stands on `(`.
  private mutating func parsePatternElements(
    _ element: (inout Parser) throws(ParseFailure) -> PatternSyntax
  ) throws(ParseFailure) -> [PatternSyntax.Element] {
    try enter()
    let open = index
    advance()
    var elements: [PatternSyntax.Element] = []
    while !at(.rightParenthesis) {
      var label: NameSyntax?
      if at(.identifier) || at(.keyword), peek().kind == .colon {
        label = name(token)
        index += 2
      }
      elements.append(PatternSyntax.Element(label: label, pattern: try element(&self)))
      guard take(.comma) else { break }
    }
    guard take(.rightParenthesis) else {
      throw failure(
        .unexpectedToken, "the parts of a pattern are separated by ',' and end with ')'", at: token.range,
        help: tokens[open].match < 0 ? "write the ) that is missing" : "write , or ) before \(shown(token))")
    }
    leave()
    return elements
  }

  /// After `case`: also values, ranges, enum cases, and `let` anywhere in it.
  mutating func parseMatchingPattern(binding: Bool? = nil) throws(ParseFailure) -> PatternSyntax {
    try enter()
    let start = token.start
    var pattern: PatternSyntax
    if at(.let) || at(.var) {
      let isVariable = at(.var)
      advance()
      pattern = try parseMatchingPattern(binding: isVariable)
    } else if at(.underscore) {
      advance()
      pattern = PatternSyntax(.wildcard, start..<lastEnd)
    } else if let isVariable = binding, at(.identifier), peek().kind != .period, peek().kind != .leftParenthesis {
      pattern = PatternSyntax(.name(name(token), isVariable: isVariable), token.range)
      advance()
    } else if at(.leftParenthesis), endsPattern(token.match) {
      pattern = try parseTuplePattern { (parser: inout Parser) throws(ParseFailure) in
        try parser.parseMatchingPattern(binding: binding)
      }
    } else if at(.is) {
      throw reject("a type test", "give the enum's cases, or the values")
    } else if let enumCase = try parseEnumCasePattern(binding) {
      pattern = enumCase
    } else {
      pattern = try parseValuePattern()
    }
    while at(.postfixQuestion) {
      advance()
      pattern = PatternSyntax(.optional(pattern), start..<lastEnd)
      height = 1
    }
    leave()
    return pattern
  }

  private mutating func parseValuePattern() throws(ParseFailure) -> PatternSyntax {
    let value = try parseExpression()
    return PatternSyntax(.expression(value), value.range)
  }

  /// Whether a pattern ends with the token at `index`.
  private func endsPattern(_ index: Int) -> Bool {
    guard index >= 0, index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    switch next.kind {
    case .comma, .colon, .rightParenthesis, .equal, .postfixQuestion, .endOfFile: return true
    case .keyword: return next.keyword == .where || next.keyword == .in
    default: return false
    }
  }

  /// `.name`, `Type.name`, with or without a payload, if that is the whole pattern.
  private mutating func parseEnumCasePattern(_ binding: Bool?) throws(ParseFailure) -> PatternSyntax? {
    var last = index
    if at(.identifier) || at(.`Self`) { last += 1 }
    guard tokens[last].kind == .period else { return nil }
    while tokens[last].kind == .period, tokens[last + 1].kind == .identifier || tokens[last + 1].kind == .keyword {
      last += 2
    }
    // Now `last` is the token after the names.
    let hasPayload = tokens[last].kind == .leftParenthesis && !tokens[last].startsLine
    let end = hasPayload ? tokens[last].match : last - 1
    guard end > index, endsPattern(end), tokens[last - 1].kind != .period else { return nil }
    let start = token.start
    var type: ExpressionSyntax?
    for part in index..<max(index, last - 2) where tokens[part].kind != .period {
      let name = name(tokens[part])
      if let base = type {
        type = ExpressionSyntax(.member(base, name), start..<name.range.upperBound)
      } else {
        type = ExpressionSyntax(.name(name), name.range)
      }
    }
    index = last - 1
    let caseName = name(token)
    advance()
    var payload: [PatternSyntax.Element]?
    if hasPayload {
      payload = try parsePatternElements { (parser: inout Parser) throws(ParseFailure) in
        try parser.parseMatchingPattern(binding: binding)
      }
    }
    return PatternSyntax(.enumCase(type: type, caseName, payload: payload), start..<lastEnd)
  }
}
