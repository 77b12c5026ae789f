import Diagnostics

extension Parser {
  /// Reports and steps over a statement that only other languages have; the parser stands on a name.
  mutating func skipPythonStatement() throws(ParseFailure) -> Bool {
    let header = index
    let next = peek()
    let hasOperand = !next.startsLine && next.start > token.end && startsOperand(next)
    if at(word: "pass"), next.startsLine || next.kind == .semicolon || next.kind == .rightBrace {
      reportHabit("an empty block needs no statement", at: token.range, "leave 'pass' out", "")
      advance()
      return true
    }
    if at(word: "print"), hasOperand, next.kind != .leftParenthesis, next.kind != .leftBrace {
      return reportPrint()
    }
    if next.kind == .comma, try reportBareTuple() { return true }
    if hasOperand, isTypeOfC(token), next.kind == .identifier, peek(2).kind == .equal {
      reportHabit(
        "a constant is declared with 'let', and its type follows from its value", at: token.range,
        "write: let \(string(next.range))", "let")
      tokens[index].kind = .keyword
      tokens[index].keyword = .let
      return false
    }
    guard hasOperand || next.kind == .keyword && !next.startsLine || next.kind == .colon else { return false }
    if at(word: "def"), next.kind == .identifier { return reportDef(header) }
    if at(word: "elif") || at(word: "except") || at(word: "finally") {
      reportHabit(
        at(word: "elif") ? "'elif' is 'else if' in Swift, after the } of its 'if'" : "errors are not caught in lessons",
        at: token.range,
        at(word: "elif") ? "write } else if … {" : "let a function give an optional, and 'nil' when it fails")
      skipIndented(header)
      return true
    }
    if at(word: "function") || at(word: "fn") || at(word: "fun"), next.kind == .identifier {
      reportHabit("a function is declared with 'func'", at: token.range, "write: func \(string(next.range))", "func")
      tokens[index].kind = .keyword
      tokens[index].keyword = .func
      return false
    }
    if at(word: "const") || at(word: "val") || at(word: "auto"), next.kind == .identifier {
      reportHabit("a constant is declared with 'let'", at: token.range, "write: let \(string(next.range))", "let")
      tokens[index].kind = .keyword
      tokens[index].keyword = .let
      return false
    }
    return reportPythonWord(header, next)
  }

  /// `x: Int = 3`, read as if `var` stood before it; the parser stands on the name.
  mutating func parseDeclarationWithoutWord(_ start: Int) throws(ParseFailure) -> StatementSyntax? {
    guard peek().kind == .colon, peek().start == token.end, peek(2).kind == .identifier || peek(2).kind == .leftBracket,
      !peek(2).startsLine, declaresWithoutWord(index + 2)
    else { return nil }
    report(
      .missingSeparator, "a variable is declared with 'let' or 'var'", at: token.range,
      help: "write: let \(string(token.start..<peek(2).end))", fixes: [(token.start..<token.start, "let ")])
    let variable = try parseVariableWithoutWord()
    let range = tokens[start].start..<lastEnd
    return StatementSyntax(
      .declaration(
        DeclarationSyntax(.variable(variable), documentation: "", attributes: [], modifiers: [], range: range)), range)
  }

  /// Whether a type and `=` follow on this line: `x: Int = 3`.
  private func declaresWithoutWord(_ start: Int) -> Bool {
    var position = start
    while tokens[position].kind != .endOfFile, !tokens[position].startsLine {
      if tokens[position].kind == .equal { return true }
      position += 1
    }
    return false
  }

  private func isTypeOfC(_ token: Token) -> Bool {
    isWord(token, "int") || isWord(token, "float") || isWord(token, "double") || isWord(token, "bool")
      || isWord(token, "string") || isWord(token, "Int") || isWord(token, "Double") || isWord(token, "Bool")
      || isWord(token, "String") || isWord(token, "Tensor")
  }

  /// `a, b = 1, 2`; the parser stands on the first name.
  private mutating func reportBareTuple() throws(ParseFailure) -> Bool {
    let start = token.start
    var position = index + 1
    while tokens[position].kind == .comma, tokens[position + 1].kind == .identifier { position += 2 }
    guard tokens[position].kind == .equal else { return false }
    var names: [String] = []
    for name in stride(from: index, to: position, by: 2) { names.append(string(tokens[name].range)) }
    let end = tokens[position - 1].end
    index = position + 1
    let first = token.start
    var count = 1
    _ = try parseExpression()
    while take(.comma) {
      _ = try parseExpression()
      count += 1
    }
    let isDeclared = names.allSatisfy { declares($0, before: start) }
    if !isDeclared { lostNames += names }
    let value = string(first..<lastEnd)
    let written = (isDeclared ? "" : "let ") + "(\(string(start..<end))) = " + (count > 1 ? "(\(value))" : value)
    report(
      .pythonHabit, "several names take the parts of a value in parentheses", at: start..<end,
      help: "write: \(written)",
      fixes: [(start..<lastEnd, written)])
    return true
  }

  /// Whether `let` or `var` stands before the name further up, or a comma behind these.
  private func declares(_ name: String, before end: Int) -> Bool {
    tokens.indices.dropFirst().prefix { tokens[$0].start < end }.contains { position in
      let leads = tokens[position - 1].keyword == .var || tokens[position - 1].kind == .comma
      return leads && tokens[position].kind == .identifier && string(tokens[position].range) == name
    }
  }

  /// `del x[0]` as Swift writes it; the parser stands on the word.
  private func deletion() -> String {
    let last = tokens.indices.dropFirst(index + 1).first { tokens[$0].startsLine || tokens[$0].kind == .endOfFile }
    guard let last, last - index >= 5, tokens[index + 2].kind == .leftBracket, tokens[index + 2].match == last - 1
    else { return "take it away" }
    let list = string(tokens[index + 1].range)
    let key = string(tokens[index + 3].start..<tokens[last - 2].end)
    return tokens[index + 3].kind == .stringStart
      ? "write \(list)[\(key)] = nil" : "write \(list).remove(at: \(key))"
  }

  private mutating func reportPythonWord(_ header: Int, _ next: Token) -> Bool {
    if at(word: "from"), next.kind == .identifier {
      return reportFromImport(header)
    } else if at(word: "raise") || at(word: "assert") || at(word: "del") || at(word: "global")
      || at(word: "nonlocal") || at(word: "yield"), next.kind == .identifier || next.kind == .integer
    {
      if at(word: "assert") { return reportAssert() }
      let remedy = at(word: "del") ? deletion() : "take it away"
      reportHabit("'\(string(token.range))' is no word of Swift", at: token.range, remedy)
    } else if at(word: "with"), next.kind == .identifier {
      reportHabit("'with' is no word of Swift", at: token.range, "write its statements alone")
      skipIndented(header)
      return true
    } else {
      return false
    }
    skipStatement(from: header)
    return true
  }

  /// `from torch import nn`
  private mutating func reportFromImport(_ header: Int) -> Bool {
    advance()
    var isName = false
    while !token.startsLine, !at(.endOfFile), !at(.semicolon) {
      if at(.import) { isName = true } else if isName, at(.identifier) { lostNames.append(string(token.range)) }
      advance()
    }
    let line = tokens[header].start..<lastEnd
    reportHabit("lessons need no import", at: line, "take the line away: the names of LessonKit are there", "")
    return true
  }

  private mutating func reportAssert() -> Bool {
    let word = token.range
    advance()
    let condition = parsed { (parser) throws(ParseFailure) in try parser.parseExpression() }
    let written = condition.map { "expect(" + string($0.range) + ")" }
    if at(.comma) { skipStatement(from: index) }
    report(
      .pythonHabit, "'assert' is 'expect' in a lesson", at: word, help: "write: \(written ?? "expect(condition)")",
      fixes: written.map { [(word.lowerBound..<lastEnd, $0)] } ?? [])
    return true
  }

  private mutating func reportPrint() -> Bool {
    let start = token.start
    let header = index
    var last = index
    while !tokens[last + 1].startsLine, tokens[last + 1].kind != .semicolon, tokens[last + 1].kind != .rightBrace,
      tokens[last + 1].kind != .endOfFile
    {
      last += 1
    }
    let written = string(peek().start..<tokens[last].end)
    let range = start..<tokens[last].end
    reportHabit("'print' is a function", at: range, "write print(\(written))", "print(\(written))")
    _ = header
    index = last
    advance()
    return true
  }

  /// `def f(x):`
  private mutating func reportDef(_ header: Int) -> Bool {
    let name = string(peek().range)
    lostNames.append(name)
    var names: [String] = []
    var position = header + 2
    let close = tokens[position].kind == .leftParenthesis ? tokens[position].match : -1
    while position < close {
      let previous = tokens[position]
      if previous.kind == .leftParenthesis || previous.kind == .comma, tokens[position + 1].kind == .identifier {
        names.append(string(tokens[position + 1].range))
      }
      position += 1
    }
    var parameters = ""
    for name in names { parameters += (parameters.isEmpty ? "_ " : ", _ ") + name + ": Double" }
    let end = close > header ? tokens[close].end : peek().end
    reportHabit(
      "a function is declared with 'func', its types, and { }", at: token.start..<end,
      "write: func \(name)(\(parameters)) -> Double { … }, with its own types")
    skipIndented(header)
    return true
  }

  /// After a whole statement, on its line: what the word there was meant for.
  mutating func reportStrayWord() -> Bool {
    if at(.unknown) { return true }
    if at(.for), !token.startsLine {
      reportHabit("an array is made from another one with 'map'", at: token.range, "write: values.map { x in … }")
      return true
    }
    if at(.colon), index > 0 {
      let before = tokens[index - 1]
      if before.kind == .identifier {
        report(
          .missingSeparator, "a variable is declared with 'let' or 'var'", at: token.range,
          help: "write: let \(string(before.range)): Type = value")
        return true
      }
    }
    return false
  }
}
