import Diagnostics

/// Blocks as Python writes them: a colon, and lines that are indented.
extension Parser {
  /// The statements behind the `:` on which the parser stands, as a block of Swift, with the mistake reported.
  mutating func parsePythonBlock(_ header: Int) throws(ParseFailure) -> BlockSyntax {
    let colon = token.range
    let block = try parseIndentedBlock(header)
    let fixes = blockFixes(header, colon)
    if isElif(tokens[header]) {
      let head = tokens[header].start..<colon.upperBound
      let written = "else if " + string(tokens[header].end + 1..<colon.lowerBound) + " {"
      report(
        .pythonHabit, "'\(string(tokens[header].range))' is 'else if' in Swift, and its statements stand in { }",
        at: head, help: "write: } \(written)", fixes: [(tokens[header].range, "else if")] + fixes)
    } else {
      report(
        .pythonHabit, "the statements of \(shown(tokens[header])) stand in { } in Swift, not after ':'", at: colon,
        help: "write { here, and } on a line after the last statement", fixes: fixes)
    }
    return block
  }

  func isElif(_ token: Token) -> Bool {
    isWord(token, "elif") || isWord(token, "elsif") || isWord(token, "elseif")
  }

  /// The braces for a block that ends before the token of now.
  func blockFixes(_ header: Int, _ colon: Range<Int>) -> [(Range<Int>, String)] {
    let end = max(lastEnd, colon.upperBound)
    if end == colon.upperBound { return [(colon, " { }")] }
    let opening = (colon, " {")
    if token.startsLine, at(.else) || isElif(token), column(token) == lineColumn(header) {
      return [opening, (token.start..<token.start, "} ")]
    }
    let first = token(beginningLineOf: header)
    let lineStart = tokens[first].start - column(tokens[first])
    // In a list or a quotation of Markdown a new line would lack what stands before it there.
    guard text.position(at: lineStart).column == 1 else { return [opening, (end..<end, " }")] }
    var lineEnd = end
    while lineEnd < bytes.count, bytes[lineEnd] != 0x0A, bytes[lineEnd] != 0x0D { lineEnd += 1 }
    let indentation = string(lineStart..<tokens[first].start)
    return [opening, (lineEnd..<lineEnd, "\n" + indentation + "}")]
  }

  /// Statements that are indented further than the line of `header`; the parser stands on the `:`.
  mutating func parseIndentedBlock(_ header: Int) throws(ParseFailure) -> BlockSyntax {
    try enter()
    let outer = allowsTrailingClosures
    allowsTrailingClosures = true
    let start = token.start
    advance()
    let statements = parseStatements(in: .indented(lineColumn(header)))
    allowsTrailingClosures = outer
    leave()
    return BlockSyntax(statements: statements, range: start..<max(lastEnd, start))
  }

  private func token(beginningLineOf index: Int) -> Int {
    var first = index
    while first > 0, !tokens[first].startsLine { first -= 1 }
    return first
  }

  /// The column in which the line of a token begins.
  private func lineColumn(_ index: Int) -> Int { column(tokens[token(beginningLineOf: index)]) }

  /// Goes to the first line that is indented no further than that of `header`.
  mutating func skipIndented(_ header: Int) {
    let limit = lineColumn(header)
    while !at(.endOfFile) {
      if index > header, token.startsLine, column(token) <= limit { return }
      advance()
    }
  }

  /// `try:` with its `except` and `finally`: the statements are read, the rest is left out.
  mutating func parsePythonTry() throws(ParseFailure) -> StatementSyntax.Kind {
    let header = index
    let word = token.range
    advance()
    let block = try parseIndentedBlock(header)
    while at(word: "except") || at(word: "finally") || at(.else), token.startsLine { skipIndented(index) }
    reportHabit(
      "errors are not caught in lessons", at: word, "let a function give an optional, and 'nil' when it fails")
    return .do(label: nil, block)
  }
}
