import Diagnostics

extension Parser {
  mutating func parseFunction() throws(ParseFailure) -> FunctionSyntax {
    let header = index
    advance()
    let isOperator = at(.operator)
    guard isOperator || at(.identifier) else {
      throw failure(
        .unexpectedToken, at(.endOfFile) ? "'func' is followed by a name" : missingName(), at: token.range,
        help: "write: func name(x: Double) -> Double { … }")
    }
    var name = name(token)
    if isOperator { name = operatorName() } else { advance() }
    do throws(ParseFailure) {
      let generics = try parseGenericParameters()
      let parameters = try parseParameters(after: name.text, isSubscript: false)
      try skipEffects()
      let result = try parseResult()
      let requirements = try parseRequirements()
      let body = try parseBody(header)
      return FunctionSyntax(
        name: name, isOperator: isOperator, generics: GenericsSyntax(parameters: generics, requirements: requirements),
        parameters: parameters, result: result, body: body)
    } catch {
      lostNames.append(name.text)
      skipBody()
      throw error
    }
  }

  /// An operator's name; a `<` of generics that sticks to it is left.
  private mutating func operatorName() -> NameSyntax {
    let range = token.range
    advance()
    return NameSyntax(string(range), range)
  }

  /// After a head that could not be read: its body goes with it.
  private mutating func skipBody() {
    while !at(.endOfFile), !at(.rightBrace) {
      if at(.leftBrace) {
        if token.match > index { index = token.match }
        advance()
        return
      }
      if token.startsLine, !at(.rightParenthesis), !at(.arrow), startsDeclaration || at(.keyword) { return }
      if token.kind.isOpening, token.match > index { index = token.match }
      advance()
    }
  }

  private mutating func parseResult() throws(ParseFailure) -> TypeSyntax? {
    if at(.colon) {
      reportHabit("a function's result stands after '->'", at: token.range, "write -> and the type", " ->")
      guard peek().kind != .leftBrace else { return nil }
      advance()
      return try parseType()
    }
    guard take(.arrow) else { return nil }
    return try parseType()
  }

  private mutating func parseBody(_ header: Int) throws(ParseFailure) -> BlockSyntax? {
    if at(.leftBrace) { return try parseMemberBody() }
    if mode == .interface { return nil }
    return try parseBlock(after: header)
  }

  private mutating func parseMemberBody() throws(ParseFailure) -> BlockSyntax {
    let outer = isInMembers
    isInMembers = false
    let body = try parseBlock()
    isInMembers = outer
    return body
  }

  mutating func parseInitializer() throws(ParseFailure) -> InitializerSyntax {
    let header = index
    advance()
    let isFailable = take(.postfixQuestion)
    if at(.postfixExclamation) { throw reject("'init!'", "write init?") }
    do throws(ParseFailure) {
      let generics = try parseGenericParameters()
      let parameters = try parseParameters(after: "init", isSubscript: false)
      try skipEffects()
      let requirements = try parseRequirements()
      let body = try parseBody(header)
      return InitializerSyntax(
        keyword: tokens[header].range, isFailable: isFailable,
        generics: GenericsSyntax(parameters: generics, requirements: requirements), parameters: parameters, body: body)
    } catch {
      skipBody()
      throw error
    }
  }

  mutating func parseSubscript() throws(ParseFailure) -> SubscriptSyntax {
    let keyword = token.range
    advance()
    let generics = try parseGenericParameters()
    let parameters = try parseParameters(after: "subscript", isSubscript: true)
    guard take(.arrow) else {
      throw failure(
        .unexpectedToken, "the parameters of 'subscript' are followed by '->' and a type, but here is \(shown(token))",
        at: token.range, help: "write: subscript(i: Int) -> Double { … }")
    }
    let result = try parseType()
    let requirements = try parseRequirements()
    guard at(.leftBrace) else {
      throw failure(
        .missingBlock, "a subscript's type is followed by its statements in { }", at: token.range, help: "write { … }")
    }
    return SubscriptSyntax(
      keyword: keyword, generics: GenericsSyntax(parameters: generics, requirements: requirements),
      parameters: parameters, result: result, accessors: try parseAccessors())
  }

  private mutating func parseParameters(after name: String, isSubscript: Bool) throws(ParseFailure)
    -> [ParameterSyntax]
  {
    guard at(.leftParenthesis) else {
      throw failure(
        .unexpectedToken, "'\(name)' is followed by its parameters in ( ), but here is \(shown(token))",
        at: token.range,
        help: "write: \(name)(x: Double), or \(name)() without any")
    }
    let parameters = try parseList(.rightParenthesis, "parameters") { (parser: inout Parser) throws(ParseFailure) in
      try parser.parseParameter(isSubscript)
    }
    return parameters.filter { $0.name.text != "self" }
  }

  /// `self` as the first parameter, which Python's methods have; it is dropped.
  private mutating func reportSelf() -> ParameterSyntax {
    let range = token.range
    let name = name(token)
    let end = peek().kind == .comma ? peek(2).start : range.upperBound
    report(
      .pythonHabit, "a method has its 'self' without naming it", at: range, help: "leave it out",
      fixes: [(range.lowerBound..<end, "")])
    advance()
    return ParameterSyntax(
      label: nil, name: name, type: TypeSyntax(.error, range), isInout: false, isVariadic: false, attributes: [],
      defaultValue: nil, range: range)
  }

  private mutating func parseParameter(_ isSubscript: Bool) throws(ParseFailure) -> ParameterSyntax {
    let start = token.start
    var attributes: [AttributeSyntax] = []
    while at(.at) { if let attribute = try parseAttribute() { attributes.append(attribute) } }
    guard at(.identifier) || at(.keyword) else {
      throw failure(
        .unexpectedToken, "a parameter's name is missing before \(shown(token))", at: token.range,
        help: "write: name: Double")
    }
    if spells(token, "self"), peek().kind == .comma || peek().kind == .rightParenthesis { return reportSelf() }
    var label: NameSyntax? = at(.underscore) || isSubscript ? nil : name(token)
    var name = name(token)
    let isLabelled = peek().kind == .identifier || peek().kind == .keyword && peek().keyword != .inout
    if isLabelled {
      if isSubscript, !at(.underscore) { label = name }
      advance()
      name = self.name(token)
    }
    advance()
    guard take(.colon) else {
      report(
        .missingType, "every parameter of a function has a type, but '\(name.text)' has none", at: name.range,
        help: "write \(name.text): Double, or another type")
      if at(.equal) {
        advance()
        _ = try parseExpression()
      }
      let type = TypeSyntax(.error, name.range)
      return ParameterSyntax(
        label: label, name: name, type: type, isInout: false, isVariadic: false, attributes: attributes,
        defaultValue: nil, range: start..<lastEnd)
    }
    let isOutside = at(.at) && isWord(peek(), "autoclosure")
    while at(.at) { if let attribute = try parseParameterTypeAttribute() { attributes.append(attribute) } }
    let isInout = take(.inout)
    if at(.underscore) {
      report(
        .missingType, "every parameter of a function has a type, and '_' is none", at: token.range,
        help: "write the type: Double")
    }
    var type = try parseType()
    if isOutside { type = TypeSyntax(.error, type.range) }
    var isVariadic = false
    if at(operator: "...") {
      isVariadic = true
      advance()
    }
    var value: ExpressionSyntax?
    if at(.equal) {
      takeEqual()
      value = try parseExpression()
    }
    return ParameterSyntax(
      label: label, name: name, type: type, isInout: isInout, isVariadic: isVariadic, attributes: attributes,
      defaultValue: value, range: start..<lastEnd)
  }

  /// `@escaping`, and others that are outside the subset.
  private mutating func parseParameterTypeAttribute() throws(ParseFailure) -> AttributeSyntax? {
    if isWord(peek(), "escaping") {
      let start = token.start
      let name = name(peek())
      index += 2
      return AttributeSyntax(name: name, range: start..<lastEnd)
    }
    return try parseAttribute()
  }

  /// `<T, U: Comparable>`; rejected in a lesson.
  mutating func parseGenericParameters() throws(ParseFailure) -> [GenericsSyntax.Parameter] {
    guard at(.operator), bytes[token.start] == UInt8(ascii: "<") else { return [] }
    if mode == .lesson { throw reject("a generic declaration", genericRemedy()) }
    let open = token.start
    takeFirstByte()
    var parameters: [GenericsSyntax.Parameter] = []
    repeat {
      guard at(.identifier) else {
        throw failure(.unexpectedToken, "a name is missing before \(shown(token))", at: token.range)
      }
      let name = name(token)
      advance()
      parameters.append(GenericsSyntax.Parameter(name: name, constraint: take(.colon) ? try parseType() : nil))
    } while take(.comma)
    try takeClosingAngle(open)
    return parameters
  }

  /// `where Element: Comparable`; rejected in a lesson.
  mutating func parseRequirements() throws(ParseFailure) -> [GenericsSyntax.Requirement] {
    guard at(.where) else { return [] }
    if mode == .lesson { throw reject("a 'where' after a declaration", "name the type it is used with") }
    advance()
    var requirements: [GenericsSyntax.Requirement] = []
    repeat {
      let subject = try parseType()
      let isSame = at(operator: "==")
      guard isSame || at(.colon) else {
        throw failure(.unexpectedToken, "a requirement holds ':' or '=='", at: token.range)
      }
      advance()
      requirements.append(GenericsSyntax.Requirement(subject: subject, isSame: isSame, constraint: try parseType()))
    } while take(.comma)
    return requirements
  }
}
