import Diagnostics

/// Cuts a text into tokens.
///
/// Never gives up: what is no part of the language gets a diagnostic, and a token that lets the rest
/// be read.
struct Lexer {
  /// What the lexer stands in; plain code if there is nothing.
  enum Mode {
    case string(StringDelimiter)
    /// Between `\(` and `)`; how many other parentheses are open, and the literal it is in.
    case interpolation(openParentheses: Int, StringDelimiter)
  }

  let text: SourceText
  let bytes: [UInt8]
  var index = 0
  var tokens: [Token] = []
  var diagnostics: [Diagnostic] = []
  var modes: [Mode] = []
  /// Whether the next token begins a line.
  var startsLine = true

  init(_ text: SourceText) {
    self.text = text
    bytes = text.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    tokens.reserveCapacity(bytes.count / 4 + 4)
  }

  /// All tokens; the last one is `endOfFile`.
  mutating func run() -> [Token] {
    while index < bytes.count {
      if case .string(let delimiter)? = modes.last { readStringPart(delimiter) } else { readCode() }
    }
    while let mode = modes.popLast() {
      if case .string(let delimiter) = mode { endString(delimiter, at: index, isClosed: false) }
    }
    add(.endOfFile, from: index)
    tokens[tokens.count - 1].startsLine = true
    markRightBound()
    matchBrackets()
    return tokens
  }

  /// One token of code, or one stretch of space.
  private mutating func readCode() {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): readNewline()
    case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0B, 0x0C: index += 1
    case UInt8(ascii: "/") where next(is: "/"): skipLine()
    case UInt8(ascii: "/") where next(is: "*"): skipBlockComment()
    case UInt8(ascii: "\""): startString(from: index)
    case UInt8(ascii: "'"): readSingleQuoted()
    case UInt8(ascii: "#"): readPound()
    case UInt8(ascii: "`"): readBackticks()
    case UInt8(ascii: "$"): readDollar()
    case UInt8(ascii: "("), UInt8(ascii: ")"): readParenthesis(byte)
    case UInt8(ascii: "["): single(.leftBracket)
    case UInt8(ascii: "]"): single(.rightBracket)
    case UInt8(ascii: "{"): single(.leftBrace)
    case UInt8(ascii: "}"): single(.rightBrace)
    case UInt8(ascii: ","): single(.comma)
    case UInt8(ascii: ":"): single(.colon)
    case UInt8(ascii: ";"): single(.semicolon)
    case UInt8(ascii: "@"): single(.at)
    case UInt8(ascii: "\\"): single(.backslash)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): readNumber()
    default: readWordOrOperator()
    }
  }

  private mutating func readNewline() {
    if case .interpolation(_, let delimiter)? = modes.last, !delimiter.isMultiLine {
      // The literal's end is missing; its line is over.
      modes.removeLast()
      modes.removeLast()
      endString(delimiter, at: index, isClosed: false)
    }
    startsLine = true
    index += 1
  }

  private mutating func readParenthesis(_ byte: UInt8) {
    let isOpening = byte == UInt8(ascii: "(")
    if case .interpolation(let open, let delimiter)? = modes.last {
      if !isOpening, open == 0 {
        modes.removeLast()
        single(.interpolationEnd)
        return
      }
      modes[modes.count - 1] = .interpolation(openParentheses: open + (isOpening ? 1 : -1), delimiter)
    }
    single(isOpening ? .leftParenthesis : .rightParenthesis)
  }

  private mutating func readWordOrOperator() {
    guard let (scalar, length) = decodeScalar(bytes, at: index) else {
      let start = index
      while index < bytes.count, bytes[index] >= 0x80, decodeScalar(bytes, at: index) == nil { index += 1 }
      add(.unknown, from: start)
      reportUnexpected(start..<index, "these bytes are not UTF-8", help: "save the file as UTF-8")
      return
    }
    if startsName(scalar) {
      readWord()
    } else if scalar == UInt32(UInt8(ascii: ".")) || isOperatorScalar(scalar) {
      readOperator()
    } else {
      readStranger(scalar, length)
    }
  }

  private mutating func readWord() {
    let start = index
    while index < bytes.count, let (scalar, length) = decodeScalar(bytes, at: index), continuesName(scalar) {
      index += length
    }
    let keyword = Keyword(bytes[start..<index])
    add(keyword == .none ? .identifier : .keyword, from: start, keyword: keyword)
  }

  private mutating func readBackticks() {
    let start = index
    index += 1
    while index < bytes.count, let (scalar, length) = decodeScalar(bytes, at: index), continuesName(scalar) {
      index += length
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "`"), index > start + 1 {
      index += 1
      add(.identifier, from: start)
    } else {
      add(.unknown, from: start)
      reportUnexpected(start..<start + 1, "a '`' stands only around a name", help: "take it away")
    }
  }

  private mutating func readDollar() {
    let start = index
    index += 1
    while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    if index > start + 1 {
      add(.dollar, from: start)
    } else {
      add(.unknown, from: start)
      reportUnexpected(
        start..<index, "a '$' stands only before the number of a closure's parameter", help: "write $0, $1 and so on")
    }
  }

  /// A character that is neither a word's nor an operator's.
  private mutating func readStranger(_ scalar: UInt32, _ length: Int) {
    let start = index
    index += length
    switch scalar {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
      reportUnexpected(
        start..<index, "this looks like a space but is another character", help: "type a plain space",
        replacement: " ")
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x201E, 0xAB, 0xBB:
      if readTypographic(from: start) { return }
      add(.unknown, from: start)
      reportUnexpected(
        start..<index, "typographic quotes do not begin a string", help: "type \"")
    case 0xFEFF: break
    default:
      add(.unknown, from: start)
      let shown = scalar < 0x20 ? "this control character" : "'" + string(start..<index) + "'"
      reportUnexpected(start..<index, shown + " has no meaning in Swift", help: "take it away")
    }
  }
}

extension Lexer {
  func next(is character: UnicodeScalar) -> Bool {
    index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: character)
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  mutating func single(_ kind: TokenKind) {
    index += 1
    add(kind, from: index - 1)
  }

  /// A token from `start` up to where the lexer stands.
  mutating func add(_ kind: TokenKind, from start: Int, keyword: Keyword = .none) {
    tokens.append(
      Token(
        kind: kind, keyword: keyword, start: start, end: index, startsLine: startsLine, isLeftBound: isLeftBound(start)
      ))
    startsLine = false
  }

  /// Swift's rule: space, a comment or the beginning of a list before an operator set it apart.
  func isLeftBound(_ start: Int) -> Bool {
    guard start > 0, let last = tokens.last, last.end == start else { return false }
    switch last.kind {
    case .leftParenthesis, .leftBracket, .leftBrace, .comma, .colon, .semicolon, .interpolationStart: return false
    default: return true
    }
  }

  /// The same for what is after; before a `.` an operator that is bound on its left is postfix.
  private mutating func markRightBound() {
    for i in tokens.indices.dropLast() {
      let next = tokens[i + 1]
      guard next.start == tokens[i].end else { continue }
      switch next.kind {
      case .rightParenthesis, .rightBracket, .rightBrace, .comma, .colon, .semicolon, .interpolationEnd, .endOfFile:
        break
      case .period: tokens[i].isRightBound = !tokens[i].isLeftBound
      default: tokens[i].isRightBound = true
      }
    }
  }

  mutating func report(
    _ kind: DiagnosticKind, _ summary: String, at range: Range<Int>, help: String? = nil, replacement: String? = nil
  ) {
    let place = text.range(range)
    let fixes = replacement.map { [Diagnostic.Fix(replace: place, with: $0)] } ?? []
    diagnostics.append(Diagnostic(kind, summary, at: place, help: help, fixes: fixes))
  }

  /// The same, once for a run of strange characters.
  mutating func reportUnexpected(
    _ range: Range<Int>, _ summary: String, help: String, replacement: String? = nil
  ) {
    let start = text.position(at: range.lowerBound)
    if let last = diagnostics.last, last.kind == .unexpectedCharacter, last.range.start.line == start.line { return }
    report(.unexpectedCharacter, summary, at: range, help: help, replacement: replacement)
  }
}
