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

  private mutating func reportPythonWord(_ header: Int, _ next: Token) -> Bool {
    if at(word: "from"), next.kind == .identifier {
      reportHabit("lessons need no import", at: token.range, "take the line away: the names of LessonKit are there")
    } else if at(word: "raise") || at(word: "assert") || at(word: "del") || at(word: "global")
      || at(word: "nonlocal") || at(word: "yield"), next.kind == .identifier || next.kind == .integer
    {
      let help = at(word: "assert") ? "write: expect(condition)" : "take it away"
      reportHabit("'\(string(token.range))' is no word of Swift", at: token.range, help)
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
