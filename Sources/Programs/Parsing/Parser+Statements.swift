import Diagnostics

extension Parser {
  /// What ends a run of statements.
  enum Scope {
    case file
    /// A `}`.
    case braces
    /// A `}`, `case` or `default`.
    case switchCase
    /// Python's: a line that begins no further right than this column.
    case indented(Int)
  }

  mutating func parseStatements(in scope: Scope) -> [StatementSyntax] {
    var statements: [StatementSyntax] = []
    var needsSeparator = false
    while !at(.endOfFile) {
      if at(.semicolon) {
        if !needsSeparator { reportIdleSemicolon() }
        needsSeparator = false
        advance()
        continue
      }
      if ends(scope) { break }
      if isStrayBracket() { continue }
      if needsSeparator, !token.startsLine, !continuesAfterMissingSeparator() {
        needsSeparator = false
        continue
      }
      let start = index
      statements.append(parseRecovering())
      if index == start { advance() }
      needsSeparator = true
    }
    return statements
  }

  /// A `;` with no statement before it.
  mutating func reportIdleSemicolon() {
    report(
      .missingSeparator, "';' stands between two statements, and before this one is none", at: token.range,
      help: "take it away", fixes: [(token.range, "")])
  }

  private func ends(_ scope: Scope) -> Bool {
    switch scope {
    case .file: false
    case .braces: at(.rightBrace)
    case .switchCase: at(.rightBrace) || at(.case) || at(.default)
    case .indented(let column): at(.rightBrace) || token.startsLine && self.column(token) <= column
    }
  }

  /// Steps over a closing bracket that closes nothing.
  private mutating func isStrayBracket() -> Bool {
    switch token.kind {
    case .rightBrace, .rightParenthesis, .rightBracket, .interpolationEnd:
      report(
        .strayBracket, "\(shown(token)) closes nothing", at: token.range, help: "take it away, or open it before",
        fixes: [])
      advance()
      return true
    default: return false
    }
  }

  private mutating func parseRecovering() -> StatementSyntax {
    let start = index
    let depth = self.depth
    do throws(ParseFailure) {
      try enter()
      let statement = try parseStatement()
      leave()
      return statement
    } catch {
      self.depth = depth
      allowsTrailingClosures = true
      skipStatement(from: start)
      return StatementSyntax(.error, tokens[start].start..<max(lastEnd, tokens[start].start))
    }
  }

  /// Goes to where the next statement may begin: a new line or `;` outside of all brackets.
  mutating func skipStatement(from start: Int) {
    while !at(.endOfFile), !at(.rightBrace), !at(.semicolon) {
      if index > start, token.startsLine, !continuesLine { return }
      if token.kind.isOpening, token.match > index { index = token.match }
      advance()
    }
  }

  /// Whether the line that begins here goes on with a statement begun before.
  private var continuesLine: Bool {
    switch token.kind {
    case .period, .comma, .rightParenthesis, .rightBracket, .colon, .equal, .arrow: true
    case .operator: !(!token.isLeftBound && token.isRightBound)
    case .leftBrace: true
    case .keyword: at(.else) || at(.in)
    default: false
    }
  }

  /// Reports what stands after a statement on its line; answers whether another statement is to be read there.
  private mutating func continuesAfterMissingSeparator() -> Bool {
    let start = index
    if token.kind == .keyword && startsStatement(token.keyword) {
      report(
        .missingSeparator, "statements on one line are separated by ';'", at: token.range,
        help: "begin a new line before \(shown(token))", fixes: [(lastEnd..<lastEnd, ";")])
      return true
    }
    if !reportStrayWord() {
      report(
        .missingSeparator, "a statement ends with its line or ';', but \(shown(token)) follows", at: token.range,
        help: "begin a new line before it, or write the operator or comma that is missing")
    }
    skipStatement(from: start)
    return false
  }

  private func startsStatement(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .let, .var, .func, .for, .while, .repeat, .if, .guard, .switch, .return, .break, .continue, .struct, .enum,
      .typealias, .do, .defer, .fallthrough:
      true
    default: false
    }
  }

  /// `{ … }` of a statement; Python's `:` and indentation are read as well, and reported.
  mutating func parseBlock(after header: Int) throws(ParseFailure) -> BlockSyntax {
    if at(.colon) {
      return try parsePythonBlock(header)
    }
    guard at(.leftBrace) else {
      throw failure(
        .missingBlock, "\(shown(tokens[header])) is followed by its statements in { }, but here is \(shown(token))",
        at: token.range, help: "put the statements between { and }")
    }
    return try parseBlock()
  }

  /// The parser stands on `{`.
  mutating func parseBlock() throws(ParseFailure) -> BlockSyntax {
    try enter()
    let allowed = allowsTrailingClosures
    allowsTrailingClosures = true
    let open = index
    advance()
    let statements = parseStatements(in: .braces)
    close(open, .rightBrace)
    allowsTrailingClosures = allowed
    leave()
    return BlockSyntax(statements: statements, range: tokens[open].start..<lastEnd)
  }

  /// Steps over the partner of the brace at `open`, or tells that it is missing.
  mutating func close(_ open: Int, _ kind: TokenKind) {
    if take(kind) || isAborted { return }
    if at(.endOfFile) {
      if hasReportedEnd { return }
      hasReportedEnd = true
    }
    // A string without its end has taken the bracket with it.
    let line = text.position(at: tokens[open].start).line
    if diagnostics.contains(where: { $0.kind == .unterminatedString && $0.range.start.line == line }) { return }
    report(
      .unclosedBracket, "\(shown(tokens[open])) is never closed", at: tokens[open].range,
      help: "write \(closing(tokens[open].kind)) where it ends")
  }

  func closing(_ kind: TokenKind) -> String {
    switch kind {
    case .leftBrace: "}"
    case .leftBracket: "]"
    default: ")"
    }
  }
}
