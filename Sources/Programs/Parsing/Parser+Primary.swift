import Diagnostics

extension Parser {
  mutating func parsePrimary() throws(ParseFailure) -> ExpressionSyntax {
    let range = token.range
    height = 1
    switch token.kind {
    case .identifier: return try parseNameOrPython()
    case .dollar: return parseAnonymousParameter()
    case .integer, .double: return parseNumber()
    case .stringStart: return try parseString()
    case .leftParenthesis: return try parseParenthesized()
    case .leftBracket: return try parseBracketed()
    case .leftBrace:
      let closure = try parseClosure()
      return ExpressionSyntax(.closure(closure), closure.range)
    case .period: return try parseImplicitMember()
    case .keyword: return try parseKeywordExpression(range)
    case .pound: throw rejectPound()
    case .backslash: return try parseKeyPath()
    case .operator, .equal:
      throw failure(
        .unexpectedToken, "a value is missing before \(shown(token))", at: range, help: "write the value on its left")
    case .endOfFile:
      throw failure(.unexpectedToken, "a value is missing at the end", at: lastEnd..<lastEnd, help: "write it")
    default:
      throw failure(
        .unexpectedToken, "a value is missing before \(shown(token))", at: range,
        help: "write the value, or take away what is too much")
    }
  }

  private mutating func parseKeywordExpression(_ range: Range<Int>) throws(ParseFailure) -> ExpressionSyntax {
    switch token.keyword {
    case .true, .false:
      let value = at(.true)
      advance()
      return ExpressionSyntax(.boolean(value), range)
    case .nil:
      advance()
      return ExpressionSyntax(.nilLiteral, range)
    case .`self`, .`Self`, .`init`, .Any:
      let name = name(token)
      advance()
      return ExpressionSyntax(.name(name), range)
    case .underscore:
      advance()
      return ExpressionSyntax(.wildcard, range)
    case .if:
      return try parseStatementExpression { (parser: inout Parser) throws(ParseFailure) in .if(try parser.parseIf(nil))
      }
    case .switch:
      return try parseStatementExpression { (parser: inout Parser) throws(ParseFailure) in
        .switch(try parser.parseSwitch(nil))
      }
    case .super: throw reject("'super'", "structs have no superclass: hold the other value in a property")
    default:
      throw failure(
        .unexpectedToken, "a value is missing before \(shown(token))", at: range,
        help: "\(shown(token)) is a word of Swift: write a value first, or begin a new line")
    }
  }

  private mutating func parseStatementExpression(
    _ parse: (inout Parser) throws(ParseFailure) -> ExpressionSyntax.Kind
  ) throws(ParseFailure) -> ExpressionSyntax {
    let start = token.start
    let outer = tallest
    let allowed = allowsTrailingClosures
    allowsTrailingClosures = true
    tallest = 0
    let kind = try parse(&self)
    height = tallest + 1
    tallest = max(outer, height)
    allowsTrailingClosures = allowed
    return ExpressionSyntax(kind, start..<lastEnd)
  }

  private mutating func parseAnonymousParameter() -> ExpressionSyntax {
    let name = name(token)
    var number = 0
    for byte in bytes[token.start + 1..<token.end] where number < 1000 { number = number * 10 + Int(byte - 0x30) }
    anonymousParameterCount = max(anonymousParameterCount, number + 1)
    advance()
    return ExpressionSyntax(.name(name), name.range)
  }

  private mutating func parseNameOrPython() throws(ParseFailure) -> ExpressionSyntax {
    if let python = try parsePythonName() { return python }
    if isGenericName {
      let type = try parseType()
      // `Optional<Int>.none`: what stands behind the point is a member of the type.
      if case .member(let base, let name) = type.kind {
        return ExpressionSyntax(.member(ExpressionSyntax(.type(base), base.range), name), type.range)
      }
      return ExpressionSyntax(.type(type), type.range)
    }
    let name = name(token)
    advance()
    skipLabels()
    return ExpressionSyntax(.name(name), name.range)
  }

  /// Steps over the labels of a function that is named with them, which its type tells as well: `f(x:y:)`.
  mutating func skipLabels() {
    if at(.leftParenthesis), isCompoundName(index) { index = token.match + 1 }
  }

  /// `f(x:y:)`
  private func isCompoundName(_ open: Int) -> Bool {
    let close = tokens[open].match
    guard close > open + 2, !tokens[open].startsLine, (close - open - 1) % 2 == 0 else { return false }
    for position in stride(from: open + 1, to: close, by: 2) {
      let isName = tokens[position].kind == .identifier || tokens[position].kind == .keyword
      guard isName, tokens[position + 1].kind == .colon else { return false }
    }
    return true
  }

  /// `Array<Int>(…)`: a name, then types between `<` and `>`, then what Swift asks for after them.
  private var isGenericName: Bool {
    let open = peek()
    guard open.kind == .operator, open.isLeftBound, bytes[open.start] == UInt8(ascii: "<"), open.isRightBound,
      open.end - open.start == 1
    else { return false }
    var position = index + 2
    while position < tokens.count, position < index + 40 {
      let token = tokens[position]
      switch token.kind {
      case .identifier, .comma, .period, .leftBracket, .rightBracket, .colon, .postfixQuestion, .arrow,
        .leftParenthesis, .rightParenthesis:
        position += 1
      case .operator where spells(token, "<"): position += 1
      case .operator where bytes[token.start] == UInt8(ascii: ">"):
        let next = tokens[min(position + 1, tokens.count - 1)]
        return next.start == token.end && (next.kind == .leftParenthesis || next.kind == .period)
      default: return false
      }
    }
    return false
  }

  /// `\\.name.count`, `\\Point.x`; what else a key path can hold is left out.
  private mutating func parseKeyPath() throws(ParseFailure) -> ExpressionSyntax {
    let start = token.start
    advance()
    if at(.identifier) { advance() }
    var names: [NameSyntax] = []
    while at(.period), peek().kind == .identifier || peek().kind == .keyword || peek().kind == .integer {
      names.append(name(peek()))
      index += 2
    }
    let hasMore = at(.leftBracket) || at(.postfixQuestion) || at(.postfixExclamation) || at(.period)
    guard !names.isEmpty, !hasMore || token.startsLine else {
      reportReject("a key path of this kind", "write a closure: { $0.name }", at: start..<start + 1)
      throw ParseFailure()
    }
    return ExpressionSyntax(.keyPath(KeyPathSyntax(names: names)), start..<lastEnd)
  }

  private mutating func parseImplicitMember() throws(ParseFailure) -> ExpressionSyntax {
    let start = token.start
    advance()
    if at(.integer), token.start == start + 1 {
      let number = "0." + string(token.range)
      report(
        .numberLiteral, "a number has a digit before its point", at: start..<token.end, help: "write \(number)",
        fixes: [(start..<token.end, number)])
      advance()
      return ExpressionSyntax(.double(0), start..<lastEnd)
    }
    guard at(.identifier) || at(.keyword), !token.startsLine else {
      throw failure(
        .unexpectedToken, "a member's name is missing after '.'", at: start..<start + 1, help: "write the name after it"
      )
    }
    let name = name(token)
    advance()
    return ExpressionSyntax(.implicitMember(name), start..<lastEnd)
  }

  private mutating func parseParenthesized() throws(ParseFailure) -> ExpressionSyntax {
    let open = index
    if isFunctionTypeHead(open) {
      let type = try parseType()
      return ExpressionSyntax(.type(type), type.range)
    }
    let elements = try parseList(.rightParenthesis, "the parts of a tuple") {
      (parser: inout Parser) throws(ParseFailure) in
      try parser.parseArgument()
    } broken: {
      ArgumentSyntax(label: nil, value: ExpressionSyntax(.error, $0))
    }
    height += 1
    let range = tokens[open].start..<lastEnd
    if elements.count == 1, elements[0].label == nil {
      return ExpressionSyntax(.parenthesized(elements[0].value), range)
    }
    if elements.count == 1, let label = elements[0].label {
      report(
        .unexpectedToken, "a tuple of one part has no label", at: label.range,
        help: "write \(string(elements[0].value.range)) alone",
        fixes: [(label.range.lowerBound..<elements[0].value.range.lowerBound, "")])
      return ExpressionSyntax(.parenthesized(elements[0].value), range)
    }
    return ExpressionSyntax(.tuple(elements), range)
  }

  private func isFunctionTypeHead(_ open: Int) -> Bool {
    let close = tokens[open].match
    return close > open && close + 1 < tokens.count && tokens[close + 1].kind == .arrow
  }
}
