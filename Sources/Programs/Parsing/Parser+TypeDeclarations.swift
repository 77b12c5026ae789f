import Diagnostics

extension Parser {
  mutating func parseTypeDeclaration(
    _ keyword: TypeDeclarationSyntax.Keyword
  ) throws(ParseFailure) -> TypeDeclarationSyntax {
    let header = index
    advance()
    guard at(.identifier) else {
      throw failure(
        .unexpectedToken, missingName(), at: token.range, help: "write: \(string(tokens[header].range)) Name { … }")
    }
    var name = name(token)
    advance()
    while at(.period), peek().kind == .identifier {
      name = NameSyntax(name.text + "." + string(peek().range), name.range.lowerBound..<peek().end)
      index += 2
    }
    do throws(ParseFailure) {
      let generics = try parseGenericParameters()
      let inherited = try parseInherited()
      let requirements = try parseRequirements()
      guard at(.leftBrace) else {
        if mode == .interface { return declaration(keyword, name, generics, requirements, inherited, []) }
        throw failure(
          .missingBlock,
          "\(shown(tokens[header])) \(name.text) is followed by its members in { }, but here is \(shown(token))",
          at: token.range, help: "put the members between { and }")
      }
      let (members, isIncomplete) = try parseMembers()
      return declaration(keyword, name, generics, requirements, inherited, members, isIncomplete)
    } catch {
      lostNames.append(name.text)
      if at(.leftBrace) || !token.startsLine { skipToBodyEnd() }
      throw error
    }
  }

  private func declaration(
    _ keyword: TypeDeclarationSyntax.Keyword, _ name: NameSyntax, _ generics: [GenericsSyntax.Parameter],
    _ requirements: [GenericsSyntax.Requirement], _ inherited: [TypeSyntax], _ members: [DeclarationSyntax],
    _ isIncomplete: Bool = false
  ) -> TypeDeclarationSyntax {
    TypeDeclarationSyntax(
      keyword: keyword, name: name, generics: GenericsSyntax(parameters: generics, requirements: requirements),
      inherited: inherited, members: members, isIncomplete: isIncomplete)
  }

  /// The rest of a head on its line, and the block after it.
  mutating func skipToBodyEnd() {
    let first = index
    while !at(.endOfFile), !at(.rightBrace), !(token.startsLine && index > first && !at(.leftBrace)) {
      if at(.leftBrace) {
        if token.match > index { index = token.match }
        advance()
        return
      }
      if token.kind.isOpening, token.match > index { index = token.match }
      advance()
    }
  }

  private mutating func parseInherited() throws(ParseFailure) -> [TypeSyntax] {
    guard take(.colon) else { return [] }
    var types: [TypeSyntax] = []
    repeat { types.append(try parseType()) } while take(.comma)
    return types
  }

  /// The members, and whether one of them could not be read; the parser stands on `{`.
  private mutating func parseMembers() throws(ParseFailure) -> ([DeclarationSyntax], Bool) {
    try enter()
    let open = index
    let outer = (allowsTrailingClosures, isInMembers)
    allowsTrailingClosures = true
    isInMembers = true
    advance()
    var members: [DeclarationSyntax] = []
    var needsSeparator = false
    var isIncomplete = false
    while !at(.rightBrace), !at(.endOfFile) {
      if at(.semicolon) {
        if !needsSeparator { reportIdleSemicolon() }
        needsSeparator = false
        advance()
        continue
      }
      let start = index
      let depth = self.depth
      if needsSeparator, !token.startsLine, startsDeclaration || at(.case) || at(.`init`) {
        report(
          .missingSeparator, "members on one line are separated by ';'", at: token.range,
          help: "begin a new line before \(shown(token))", fixes: [(lastEnd..<lastEnd, ";")])
      }
      needsSeparator = true
      do throws(ParseFailure) {
        members.append(try parseMember())
      } catch {
        self.depth = depth
        isIncomplete = true
        allowsTrailingClosures = true
        skipStatement(from: start)
        if index == start { advance() }
      }
    }
    close(open, .rightBrace)
    (allowsTrailingClosures, isInMembers) = outer
    leave()
    return (members, isIncomplete)
  }

  private mutating func parseMember() throws(ParseFailure) -> DeclarationSyntax {
    if startsDeclaration || at(.case) || at(.`init`) { return try parseDeclaration() }
    if at(word: "def") { _ = try skipPythonStatement() }
    throw failure(
      .unexpectedToken, "a type holds properties and functions, but here is \(shown(token))", at: token.range,
      help: at(.identifier) && peek().kind == .colon
        ? "write: var \(string(token.range)): …" : "put statements into a function: func name() { … }")
  }

  /// `case a, b(Int), c = 3`
  mutating func parseEnumCases() throws(ParseFailure) -> [EnumCaseSyntax] {
    advance()
    var cases: [EnumCaseSyntax] = []
    repeat {
      let start = token.start
      guard at(.identifier) else {
        throw failure(.unexpectedToken, missingName(), at: token.range, help: "write: case name")
      }
      let name = name(token)
      advance()
      var payload: [EnumCaseSyntax.Payload] = []
      if at(.leftParenthesis), !token.startsLine {
        let open = token.range
        if peek().kind == .rightParenthesis {
          report(
            .unexpectedToken, "a case that holds nothing has no parentheses", at: open.lowerBound..<peek().end,
            help: "write case \(name.text)", fixes: [(open.lowerBound..<peek().end, "")])
        }
        payload = try parseList(.rightParenthesis, "associated values") { (parser: inout Parser) throws(ParseFailure) in
          try parser.parsePayload()
        }
      }
      var value: ExpressionSyntax?
      if at(.equal) {
        takeEqual()
        value = try parseExpression()
      }
      cases.append(EnumCaseSyntax(name: name, payload: payload, rawValue: value, range: start..<lastEnd))
    } while take(.comma)
    if at(.colon) {
      throw failure(
        .unexpectedToken, "a case of an enum is a name", at: token.range, help: "write the ':' only in a 'switch'")
    }
    return cases
  }

  private mutating func parsePayload() throws(ParseFailure) -> EnumCaseSyntax.Payload {
    var label: NameSyntax?
    if at(.identifier) || at(.keyword), peek().kind == .colon {
      if !at(.underscore) { label = name(token) }
      index += 2
    }
    let type = try parseType()
    var value: ExpressionSyntax?
    if at(.equal) {
      takeEqual()
      value = try parseExpression()
    }
    return EnumCaseSyntax.Payload(label: label, type: type, defaultValue: value)
  }

  mutating func parseTypealias() throws(ParseFailure) -> TypealiasSyntax {
    advance()
    guard at(.identifier) else {
      throw failure(.unexpectedToken, missingName(), at: token.range, help: "write: typealias Name = Type")
    }
    let name = name(token)
    advance()
    if at(.operator), bytes[token.start] == UInt8(ascii: "<") { _ = try parseGenericParameters() }
    guard at(.equal) else {
      throw failure(
        .unexpectedToken, "the name after 'typealias' is followed by '=' and a type, but here is \(shown(token))",
        at: token.range, help: "write: typealias \(name.text) = [[Double]]")
    }
    takeEqual()
    return TypealiasSyntax(name: name, type: try parseType())
  }

  /// `infix operator •: MultiplicationPrecedence`
  mutating func parseOperatorDeclaration() throws(ParseFailure) -> OperatorDeclarationSyntax {
    advance()
    guard at(.operator) else {
      throw failure(.unexpectedToken, "'operator' is followed by an operator", at: token.range)
    }
    let name = NameSyntax(string(token.range), token.range)
    advance()
    var precedence: NameSyntax?
    if take(.colon), at(.identifier) {
      precedence = self.name(token)
      advance()
    }
    return OperatorDeclarationSyntax(name: name, precedence: precedence)
  }
}
