import Diagnostics

extension Parser {
  mutating func parseVariable(_ head: DeclarationHead) throws(ParseFailure) -> VariableSyntax {
    var isVariable = at(.var)
    let start = index
    advance()
    if at(word: "mut"), peek().kind == .identifier, !peek().startsLine {
      reportHabit(
        "what changes is declared with 'var'", at: tokens[start].start..<token.end, "write var", "var")
      advance()
      isVariable = true
    }
    var bindings: [VariableSyntax.Binding] = []
    repeat { bindings.append(try parseBinding(isVariable, start)) } while take(.comma)
    return VariableSyntax(isVariable: isVariable, bindings: bindings, keyword: tokens[start].range)
  }

  /// A declaration whose `let` is missing; the parser stands on the name.
  mutating func parseVariableWithoutWord() throws(ParseFailure) -> VariableSyntax {
    let start = index
    return VariableSyntax(
      isVariable: true, bindings: [try parseBinding(true, start)],
      keyword: tokens[start].start..<tokens[start].start)
  }

  private mutating func parseBinding(_ isVariable: Bool, _ start: Int) throws(ParseFailure) -> VariableSyntax.Binding {
    let first = token.start
    if at(.let) || at(.var) {
      report(
        .unexpectedToken, "one 'let' or 'var' declares a name", at: token.range, help: "take \(shown(token)) away",
        fixes: [(token.start..<peek().start, "")])
    }
    let pattern = try parseBindingPattern(isVariable: isVariable)
    var type: TypeSyntax?
    var value: ExpressionSyntax?
    var accessors: AccessorsSyntax?
    if at(.colon), peek().kind == .equal, peek().start == token.end {
      report(
        .unexpectedToken, "a variable's value follows '='", at: token.start..<peek().end, help: "write =",
        fixes: [(token.start..<peek().end, "=")])
      advance()
    } else if take(.colon) {
      type = parseAnnotation(start)
    }
    if at(operator: "<-") || at(operator: "==") {
      report(
        .unexpectedToken, "a variable's value follows '='", at: token.range, help: "write =",
        fixes: [(token.range, "=")])
      advance()
      value = parseInitialValue(start)
    } else if at(.equal) {
      takeEqual()
      value = parseInitialValue(start)
    }
    if at(.leftBrace), value == nil || !token.startsLine {
      accessors = parseAccessorsRecovering()
      if !isVariable, mode == .lesson {
        report(
          .unexpectedToken, "a computed property is declared with 'var'", at: tokens[start].range, help: "write var",
          fixes: value == nil ? [(tokens[start].range, "var")] : [])
      }
    }
    return VariableSyntax.Binding(
      pattern: pattern, type: type, value: value, accessors: accessors,
      range: first..<max(lastEnd, pattern.range.upperBound))
  }

  /// The type after `:`; where it cannot be read, the variable stays.
  private mutating func parseAnnotation(_ start: Int) -> TypeSyntax {
    let first = index
    let depth = self.depth
    do throws(ParseFailure) {
      return try parseType()
    } catch {
      self.depth = depth
      skipStatement(from: start)
      return TypeSyntax(.error, tokens[first].start..<max(lastEnd, tokens[first].start))
    }
  }

  /// Accessors; where they cannot be read the property stays, without them.
  private mutating func parseAccessorsRecovering() -> AccessorsSyntax {
    let open = index
    return parsed { (parser) throws(ParseFailure) in try parser.parseAccessors() }
      ?? {
        let close = tokens[open].match
        if close >= index { index = close + 1 }
        return AccessorsSyntax(getter: nil, setter: nil, range: tokens[open].start..<max(lastEnd, tokens[open].end))
      }()
  }

  /// `{ … }` after a property or subscript.
  mutating func parseAccessors() throws(ParseFailure) -> AccessorsSyntax {
    let open = index
    guard isAccessorWord(peek()), peek(2).kind != .period, peek(2).kind != .equal else {
      if isWord(peek(), "willSet") || isWord(peek(), "didSet") { return try parseObservers() }
      let body = try parseBlock()
      return AccessorsSyntax(getter: body, setter: nil, range: body.range)
    }
    try enter()
    advance()
    var getter: BlockSyntax?
    var setter: AccessorsSyntax.Setter?
    while !at(.rightBrace), !at(.endOfFile) {
      let word = index
      while at(word: "mutating") || at(word: "nonmutating") { advance() }
      if at(word: "get") {
        advance()
        try skipEffects()
        if mode == .lesson, !at(.leftBrace) {
          throw failure(
            .missingBlock, "'get' is followed by its statements in { }, but here is \(shown(token))", at: token.range,
            help: "write: get { … }")
        }
        if at(.leftBrace) { getter = try parseBlock() }
      } else if at(word: "set") {
        setter = try parseSetter()
      } else {
        throw failure(
          .unexpectedToken, "a computed property holds 'get' and 'set', but here is \(shown(token))", at: token.range,
          help: "write: get { … } set { … }")
      }
      if index == word { advance() }
    }
    close(open, .rightBrace)
    leave()
    let range = tokens[open].start..<lastEnd
    if mode == .lesson, getter == nil, !isAborted {
      report(
        .missingBlock, "a computed property has a 'get' with its statements", at: range, help: "write: get { … }")
    }
    return AccessorsSyntax(getter: getter, setter: setter, range: range)
  }

  /// `{ willSet { … } didSet { … } }`
  private mutating func parseObservers() throws(ParseFailure) -> AccessorsSyntax {
    let open = index
    try enter()
    advance()
    var willSet: AccessorsSyntax.Setter?
    var didSet: AccessorsSyntax.Setter?
    while !at(.rightBrace), !at(.endOfFile) {
      let word = index
      if at(word: "willSet") {
        willSet = try parseSetter()
      } else if at(word: "didSet") {
        didSet = try parseSetter(named: "oldValue")
      } else {
        throw failure(
          .unexpectedToken, "observers are 'willSet' and 'didSet', but here is \(shown(token))", at: token.range,
          help: "write: didSet { … }")
      }
      if index == word { advance() }
    }
    close(open, .rightBrace)
    leave()
    return AccessorsSyntax(
      getter: nil, setter: nil, range: tokens[open].start..<lastEnd, willSet: willSet, didSet: didSet)
  }

  private func isAccessorWord(_ token: Token) -> Bool {
    guard isWord(token, "get") || isWord(token, "set") || isWord(token, "mutating") || isWord(token, "nonmutating")
    else {
      return false
    }
    return true
  }

  private mutating func parseSetter(
    named standard: String = "newValue"
  ) throws(ParseFailure) -> AccessorsSyntax.Setter {
    var parameter = NameSyntax(standard, token.range)
    advance()
    if at(.leftParenthesis), peek().kind == .identifier, peek(2).kind == .rightParenthesis {
      parameter = name(peek())
      index += 3
    }
    return AccessorsSyntax.Setter(parameter: parameter, body: at(.leftBrace) ? try parseBlock() : nil)
  }
}
