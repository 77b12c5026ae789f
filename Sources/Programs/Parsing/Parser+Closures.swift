import Diagnostics

extension Parser {
  /// The parser stands on `{`.
  mutating func parseClosure() throws(ParseFailure) -> ClosureSyntax {
    try enter()
    let open = index
    let outer = (allowed: allowsTrailingClosures, tallest: tallest, count: anonymousParameterCount)
    allowsTrailingClosures = true
    tallest = 0
    anonymousParameterCount = 0
    advance()
    let captures = try parseCaptureList()
    var parameters: [ClosureParameterSyntax]?
    var result: TypeSyntax?
    if hasSignature { (parameters, result) = try parseSignature() }
    if at(.stringStart) || at(.identifier) || at(.integer), isDictionaryOfPython(open) {
      throw reportPythonDictionary(open)
    }
    if at(.stringStart) || at(.integer) || at(.double), isSetOfPython(open) { throw reportPythonSet(open) }
    let statements = parseStatements(in: .braces)
    close(open, .rightBrace)
    let closure = ClosureSyntax(
      parameters: parameters, result: result, anonymousParameterCount: anonymousParameterCount,
      statements: statements, range: tokens[open].start..<lastEnd, captures: captures)
    allowsTrailingClosures = outer.allowed
    anonymousParameterCount = outer.count
    height = tallest + 1
    tallest = max(outer.tallest, height)
    leave()
    return closure
  }

  /// `{ [x, y = z] in`
  private mutating func parseCaptureList() throws(ParseFailure) -> [ArgumentSyntax] {
    guard at(.leftBracket), token.match > index else { return [] }
    let next = tokens[token.match + 1]
    guard next.keyword == .in || next.kind == .leftParenthesis || next.kind == .identifier && !next.startsLine,
      hasSignature(from: token.match + 1) || next.keyword == .in
    else { return [] }
    let captures = try parseList(.rightBracket, "captures") { (parser: inout Parser) throws(ParseFailure) in
      try parser.parseCapture()
    }
    if at(.in) { advance() }
    return captures
  }

  /// `x`, `y = z`
  private mutating func parseCapture() throws(ParseFailure) -> ArgumentSyntax {
    if isWord(token, "weak") || isWord(token, "unowned"), peek().kind == .identifier || peek().kind == .keyword {
      throw reject("'\(string(token.range))'", "leave it out: values are copied")
    }
    guard at(.identifier) || at(.`self`) else {
      throw failure(.unexpectedToken, missingName(), at: token.range, help: "write the variable's name")
    }
    let name = name(token)
    advance()
    guard at(.equal) else {
      return ArgumentSyntax(label: name, value: ExpressionSyntax(.name(name), name.range))
    }
    takeEqual()
    return ArgumentSyntax(label: name, value: try parseExpression())
  }

  private var hasSignature: Bool { hasSignature(from: index) }

  /// Whether parameters and `in` begin at the token.
  private func hasSignature(from start: Int) -> Bool {
    var position = start
    if tokens[position].kind == .leftParenthesis {
      position = tokens[position].match + 1
      guard position > 0 else { return false }
    } else {
      while isParameterName(tokens[position]) {
        position += 1
        guard tokens[position].kind == .comma else { break }
        position += 1
      }
      guard position > start else { return false }
    }
    while tokens[position].keyword == .throws || isWord(tokens[position], "async") { position += 1 }
    if tokens[position].keyword == .in { return true }
    if isArrowForIn(position) { return true }
    return tokens[position].kind == .arrow && resultLeads(from: position + 1)
  }

  /// Whether the names of a closure's values end with `->` or `=>`, as in other languages.
  private func isArrowForIn(_ position: Int) -> Bool {
    if tokens[position].kind == .arrow { return !resultLeads(from: position + 1) }
    return spells(tokens[position], "=>")
  }

  private mutating func reportArrowForIn() {
    reportHabit(
      "the values of a closure end with 'in', not '\(string(token.range))'", at: token.range, "write in", "in")
    advance()
  }

  private func isParameterName(_ token: Token) -> Bool { token.kind == .identifier || token.keyword == .underscore }

  /// Whether `in` follows the type of the result, which holds nothing but a type's tokens.
  private func resultLeads(from start: Int) -> Bool {
    var position = start
    while position < min(tokens.count, start + 64) {
      let token = tokens[position]
      if token.keyword == .in { return true }
      switch token.kind {
      case .leftParenthesis, .leftBracket:
        guard token.match > position else { return false }
        position = token.match + 1
      case .identifier, .period, .postfixQuestion, .arrow, .operator, .comma: position += 1
      case .keyword where token.keyword == .Any || token.keyword == .`Self`: position += 1
      default: return false
      }
    }
    return false
  }

  private mutating func parseSignature() throws(ParseFailure) -> ([ClosureParameterSyntax], TypeSyntax?) {
    var parameters: [ClosureParameterSyntax] = []
    if at(.leftParenthesis) {
      parameters = try parseList(.rightParenthesis, "parameters") { (parser: inout Parser) throws(ParseFailure) in
        try parser.parseClosureParameter()
      }
    } else {
      repeat {
        parameters.append(ClosureParameterSyntax(name: name(token), type: nil, isInout: false))
        advance()
      } while take(.comma)
    }
    try skipEffects()
    if isArrowForIn(index) {
      reportArrowForIn()
      return (parameters, nil)
    }
    let result = take(.arrow) ? try parseType() : nil
    guard take(.in) else {
      throw failure(
        .unexpectedToken, "the parameters of a closure are followed by 'in', but here is \(shown(token))",
        at: token.range, help: "write: { x in … }")
    }
    return (parameters, result)
  }

  private mutating func parseClosureParameter() throws(ParseFailure) -> ClosureParameterSyntax {
    // A word of Swift may stand before the colon, although nothing can name it then.
    guard isParameterName(token) || at(.keyword) && peek().kind == .colon else {
      throw failure(
        .unexpectedToken,
        at(.leftParenthesis) ? "a closure's parameters are names, not tuples" : missingName(), at: token.range,
        help: at(.leftParenthesis) ? "take one name, and then: let (a, b) = name" : "write the parameter's name")
    }
    var name = name(token)
    advance()
    if isParameterName(token) {
      name = self.name(token)
      advance()
    }
    guard take(.colon) else { return ClosureParameterSyntax(name: name, type: nil, isInout: false) }
    let isEscaping = atEscaping
    let isInout = take(.inout)
    return ClosureParameterSyntax(name: name, type: try parseType(), isInout: isInout, isEscaping: isEscaping)
  }
}
