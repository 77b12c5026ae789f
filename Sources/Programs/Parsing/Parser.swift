import Diagnostics

/// Thrown where a part cannot be read; its diagnostic has been reported. Caught by the list or the
/// statement around it.
struct ParseFailure: Error {}

/// Reads tokens by recursive descent, in one pass.
///
/// What keeps it safe on any input: every nesting is counted by `enter`, the height of every expression
/// by `height`, and both are bounded by `nestingLimit`, so that whoever walks the tree may recurse.
struct Parser {
  /// How deep brackets and expressions may nest.
  static let nestingLimit = 200

  let text: SourceText
  let bytes: [UInt8]
  let mode: ParseMode
  var tokens: [Token]
  var index = 0
  var diagnostics: [Diagnostic] = []
  /// How many nested parts are being read.
  var depth = 0
  /// How many expressions are nested in the last one that was read, it included.
  var height = 0
  /// The greatest `height` since it was last set to 0.
  var tallest = 0
  /// Whether a `{` after an expression may be a closure; not in the head of an `if`.
  var allowsTrailingClosures = true
  /// One more than the highest `$n` so far in the closure that is being read.
  var anonymousParameterCount = 0
  /// The names that declarations would have had which could not be read.
  var lostNames: [String] = []
  /// Labels that are followed by '=': what is told of them depends on the function.
  var assignedLabels: [AssignedLabel] = []
  /// Whether the text is nested too deeply to read on.
  var isAborted = false
  /// Whether the members of a type are being read, where `init(` begins a declaration.
  var isInMembers = false
  /// Whether an `if` after a value may be Python's choice; not in a comprehension.
  var allowsPythonConditional = true
  /// Whether an opening bracket without its partner has been reported at the end of the text.
  var hasReportedEnd = false

  init(_ text: SourceText, mode: ParseMode) {
    var lexer = Lexer(text)
    tokens = lexer.run()
    diagnostics = lexer.diagnostics
    self.text = text
    bytes = text.bytes
    self.mode = mode
  }
}

// Where the parser stands.
extension Parser {
  var token: Token { tokens[index] }

  func peek(_ distance: Int = 1) -> Token { tokens[min(index + distance, tokens.count - 1)] }

  /// The end of the token before; where something is missing.
  var lastEnd: Int { index > 0 ? tokens[index - 1].end : 0 }

  func at(_ kind: TokenKind) -> Bool { tokens[index].kind == kind }

  func at(_ keyword: Keyword) -> Bool { tokens[index].keyword == keyword }

  func at(word: StaticString) -> Bool { isWord(token, word) }

  func at(operator word: StaticString) -> Bool { at(.operator) && spells(token, word) }

  /// Whether the token is this word, and no keyword.
  func isWord(_ token: Token, _ word: StaticString) -> Bool { token.kind == .identifier && spells(token, word) }

  func spells(_ token: Token, _ word: StaticString) -> Bool {
    guard token.end - token.start == word.utf8CodeUnitCount else { return false }
    for offset in 0..<word.utf8CodeUnitCount where word.utf8Start[offset] != bytes[token.start + offset] {
      return false
    }
    return true
  }

  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
  }

  /// Steps over the token if it is of the kind.
  mutating func take(_ kind: TokenKind) -> Bool {
    guard at(kind) else { return false }
    advance()
    return true
  }

  mutating func take(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    advance()
    return true
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The token's text, as a message shows it.
  func shown(_ token: Token) -> String {
    switch token.kind {
    case .endOfFile: "the end"
    case .stringStart, .stringText, .stringEnd: "a string"
    default: "'" + string(token.start..<min(token.end, token.start + 40)) + "'"
    }
  }

  /// The token as a name, without backticks.
  func name(_ token: Token) -> NameSyntax {
    let isQuoted = bytes[token.start] == UInt8(ascii: "`")
    return NameSyntax(string(isQuoted ? token.start + 1..<token.end - 1 : token.range), token.range)
  }

  /// Which column of its line in the text the token stands in, from 0.
  func column(_ token: Token) -> Int {
    var start = token.start
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return token.start - start
  }
}

// Telling the author.
extension Parser {
  mutating func report(
    _ kind: DiagnosticKind, _ summary: String, at range: Range<Int>, help: String? = nil,
    fixes: [(Range<Int>, String)] = [], notes: [(String, Range<Int>)] = []
  ) {
    guard !isAborted else { return }
    diagnostics.append(
      Diagnostic(
        kind, summary, at: text.range(range), notes: notes.map { Diagnostic.Note($0.0, at: text.range($0.1)) },
        help: help, fixes: fixes.map { Diagnostic.Fix(replace: text.range($0.0), with: $0.1) }))
  }

  /// Reports, and gives what is to be thrown. What the lexer found strange is not reported again.
  mutating func failure(
    _ kind: DiagnosticKind, _ summary: String, at range: Range<Int>, help: String? = nil,
    fixes: [(Range<Int>, String)] = []
  ) -> ParseFailure {
    if !at(.unknown) { report(kind, summary, at: range, help: help, fixes: fixes) }
    return ParseFailure()
  }

  /// Begins a nested part; every `enter` has its `leave`.
  mutating func enter() throws(ParseFailure) {
    depth += 1
    if depth > Parser.nestingLimit { throw abort() }
  }

  mutating func leave() { depth -= 1 }

  /// Stops reading: all that is left is the end of the text.
  mutating func abort() -> ParseFailure {
    let place = token.range
    report(
      .nestingTooDeep, "brackets and expressions nest more than \(Parser.nestingLimit) deep here", at: place,
      help: "give inner parts a name with 'let', and use the names")
    isAborted = true
    index = tokens.count - 1
    return ParseFailure()
  }
}
