import Diagnostics

extension Parser {
  mutating func parseType() throws(ParseFailure) -> TypeSyntax {
    try enter()
    let start = token.start
    skipTypeAttributes()
    var type = try parseSimpleType()
    if at(.leftBracket), token.match == index + 1, token.start == lastEnd { type = reportArrayMark(type) }
    type = parseOptionalMarks(type, start)
    if at(.throws) || at(.rethrows) || at(word: "async"), isFunctionEffect() { try skipEffects() }
    if at(.arrow) { type = try parseFunctionType(type, start) }
    if at(operator: "&"), !token.isLeftBound || token.isRightBound {
      throw reject("a composition of types with '&'", "name one type")
    }
    leave()
    return type
  }

  /// Whether `@escaping` stands here.
  var atEscaping: Bool { at(.at) && isWord(peek(), "escaping") }

  /// `@escaping` and the like, which whoever reads a parameter has looked at.
  private mutating func skipTypeAttributes() {
    while at(.at), peek().kind == .identifier {
      let attribute = peek()
      if mode == .lesson, !isWord(attribute, "escaping") {
        reportReject("the attribute '@\(string(attribute.range))'", "leave it out", at: token.start..<attribute.end)
      }
      index += 2
    }
  }

  /// `Int[]`; the parser stands on the bracket.
  private mutating func reportArrayMark(_ element: TypeSyntax) -> TypeSyntax {
    let range = element.range.lowerBound..<tokens[index + 1].end
    let written = "[" + string(element.range) + "]"
    report(
      .unexpectedToken, "the type of an array stands in brackets", at: range, help: "write \(written)",
      fixes: [(range, written)])
    index += 2
    return TypeSyntax(.array(element), range)
  }

  private func isFunctionEffect() -> Bool {
    var next = index + 1
    if tokens[next].kind == .leftParenthesis, tokens[next].match > 0 { next = tokens[next].match + 1 }
    if tokens[next].keyword == .throws { next += 1 }
    return next < tokens.count && tokens[next].kind == .arrow
  }

  /// `throws(E)`, `async`: left out in an interface, rejected in a lesson.
  mutating func skipEffects() throws(ParseFailure) {
    while at(.throws) || at(.rethrows) || at(word: "async") {
      if mode == .lesson {
        reportReject(
          "'\(string(token.range))'", "let the function give an optional, and 'nil' when it fails", at: token.range)
      }
      advance()
      if at(.leftParenthesis), token.match > index, !token.startsLine { index = token.match + 1 }
    }
  }

  private mutating func parseOptionalMarks(_ type: TypeSyntax, _ start: Int) -> TypeSyntax {
    var type = type
    var count = 0
    while true {
      if at(.operator), token.isLeftBound, bytes[token.start] == UInt8(ascii: "?") {
        takeFirstByte()
        count += 1
        type = TypeSyntax(.optional(type), start..<token.start)
        continue
      }
      if at(.postfixExclamation) {
        reportReject("a type with '!'", "write ? after the type", at: token.range, fixes: [(token.range, "?")])
      } else if !at(.postfixQuestion) {
        return type
      }
      advance()
      count += 1
      if count > Parser.nestingLimit {
        _ = abort()
        return type
      }
      type = TypeSyntax(.optional(type), start..<lastEnd)
    }
  }

  private mutating func parseSimpleType() throws(ParseFailure) -> TypeSyntax {
    let start = token.start
    switch token.kind {
    case .leftBracket: return try parseBracketType()
    case .leftParenthesis: return try parseParenthesizedType()
    case .identifier:
      if at(word: "any") || at(word: "some"), peek().kind == .identifier, !peek().startsLine {
        let isSome = at(word: "some") && mode == .lesson
        let word = token.range
        advance()
        let type = try parseNamedType()
        if isSome { reportReject("'some'", listRemedy(string(type.range)), at: word) }
        return TypeSyntax(isSome ? .error : .any(type), start..<lastEnd)
      }
      return try parseNamedType()
    case .keyword where at(.Any) || at(.`Self`): return try parseNamedType()
    case .keyword where at(.underscore):
      advance()
      return TypeSyntax(.error, start..<lastEnd)
    default:
      throw failure(
        .unexpectedToken,
        at(.keyword) ? "\(shown(token)) is a word of Swift and no type" : "a type is missing before \(shown(token))",
        at: token.range, help: "write a type: Double, [Double], Tensor")
    }
  }

  private mutating func parseNamedType() throws(ParseFailure) -> TypeSyntax {
    let start = token.start
    var type = TypeSyntax(.name(name(token), arguments: []), token.range)
    let first = name(token)
    advance()
    if at(.operator), token.isLeftBound, bytes[token.start] == UInt8(ascii: "<") {
      type = TypeSyntax(.name(first, arguments: try parseGenericArguments()), start..<lastEnd)
    }
    var count = 0
    while at(.period), peek().kind == .identifier {
      advance()
      type = TypeSyntax(.member(type, name(token)), start..<token.end)
      advance()
      count += 1
      if count > Parser.nestingLimit { throw abort() }
    }
    return type
  }

  /// `<A, B>`; the parser stands on the token that begins with `<`.
  mutating func parseGenericArguments() throws(ParseFailure) -> [TypeSyntax] {
    try enter()
    let open = token.start
    if token.end - open > 1 {
      tokens[index].start += 1
    } else {
      advance()
    }
    var arguments: [TypeSyntax] = []
    repeat { arguments.append(try parseType()) } while take(.comma)
    try takeClosingAngle(open)
    leave()
    return arguments
  }

  mutating func takeClosingAngle(_ open: Int) throws(ParseFailure) {
    guard at(.operator), bytes[token.start] == UInt8(ascii: ">") else {
      throw failure(
        .unexpectedToken, "'<' after a type's name is closed by '>', but here is \(shown(token))", at: token.range,
        help: "write > before it")
    }
    takeFirstByte()
  }

  /// Steps over one byte of an operator; what is left of it becomes a token of its own.
  mutating func takeFirstByte() {
    guard token.end - token.start > 1 else {
      advance()
      return
    }
    tokens[index].start += 1
    tokens[index].isLeftBound = true
    tokens[index].startsLine = false
    switch bytes[token.start] {
    case UInt8(ascii: "?"): tokens[index].kind = token.end - token.start == 1 ? .postfixQuestion : .operator
    case UInt8(ascii: "!"): tokens[index].kind = token.end - token.start == 1 ? .postfixExclamation : .operator
    case UInt8(ascii: "="): tokens[index].kind = token.end - token.start == 1 ? .equal : .operator
    default: break
    }
  }

  /// `[T]`, `[K: V]`
  private mutating func parseBracketType() throws(ParseFailure) -> TypeSyntax {
    try enter()
    let open = index
    advance()
    let element = try parseType()
    var kind = TypeSyntax.Kind.array(element)
    if take(.colon) { kind = .dictionary(key: element, value: try parseType()) }
    guard take(.rightBracket) else {
      throw failure(
        .unexpectedToken, "the '[' of a type is closed by ']', but here is \(shown(token))", at: token.range,
        help: "write ] before it")
    }
    leave()
    return TypeSyntax(kind, tokens[open].start..<lastEnd)
  }

  /// One place in the parentheses of a type.
  private struct Place {
    var label: NameSyntax?
    var type: TypeSyntax
    var isInout: Bool
    var isEscaping: Bool
  }

  /// `()`, `(T)`, `(A, b: B)`, and the parameters of a function type.
  private mutating func parseParenthesizedType() throws(ParseFailure) -> TypeSyntax {
    try enter()
    let open = index
    advance()
    var places: [Place] = []
    while !at(.rightParenthesis) {
      places.append(try parsePlace())
      guard take(.comma) else { break }
    }
    guard take(.rightParenthesis) else {
      throw failure(
        .unexpectedToken, "the '(' of a type is closed by ')', but here is \(shown(token))", at: token.range,
        help: "write ) before it")
    }
    leave()
    let range = tokens[open].start..<lastEnd
    if at(.arrow) || (at(.throws) || at(word: "async")) && isFunctionEffect() {
      try skipEffects()
      advance()
      try enter()
      let result = try parseType()
      leave()
      let parameters = places.map {
        TypeSyntax.Parameter(type: $0.type, isInout: $0.isInout, isEscaping: $0.isEscaping)
      }
      return TypeSyntax(.function(parameters: parameters, result: result), range.lowerBound..<lastEnd)
    }
    if places.count == 1, places[0].label == nil { return TypeSyntax(places[0].type.kind, range) }
    return TypeSyntax(.tuple(places.map { TypeSyntax.Element(label: $0.label, type: $0.type) }), range)
  }

  private mutating func parsePlace() throws(ParseFailure) -> Place {
    var label: NameSyntax?
    if at(.identifier) || at(.keyword), peek().kind == .colon {
      if !at(.underscore) { label = name(token) }
      index += 2
    } else if at(.underscore), peek().kind == .identifier, peek(2).kind == .colon {
      index += 3
    }
    let isEscaping = atEscaping
    skipTypeAttributes()
    let isInout = take(.inout)
    let type = try parseType()
    if at(operator: "..."), token.isLeftBound {
      reportReject("a function type with any number of arguments", "take an array: [T]", at: token.range)
      advance()
    }
    return Place(label: label, type: type, isInout: isInout, isEscaping: isEscaping)
  }

  /// The parser stands on `->` after something that is not in parentheses.
  private mutating func parseFunctionType(_ parameter: TypeSyntax, _ start: Int) throws(ParseFailure) -> TypeSyntax {
    let written = string(parameter.range)
    report(
      .unexpectedToken, "the parameters of a function type stand in parentheses", at: parameter.range,
      help: "write (\(written)) ->", fixes: [(parameter.range, "(\(written))")])
    advance()
    let result = try parseType()
    return TypeSyntax(
      .function(parameters: [TypeSyntax.Parameter(type: parameter, isInout: false)], result: result), start..<lastEnd)
  }
}
