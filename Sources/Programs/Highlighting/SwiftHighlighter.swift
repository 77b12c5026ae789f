import Diagnostics

/// Colours Swift by its tokens and their neighbours.
struct SwiftHighlighter {
  private let bytes: [UInt8]
  private let tokens: [Token]
  private var spans: [HighlightSpan] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lexer = Lexer(SourceText(file: "", bytes: bytes))
    tokens = lexer.run()
  }

  mutating func run() -> [HighlightSpan] {
    var end = 0
    for index in tokens.indices {
      let token = tokens[index]
      if token.kind != .stringText, token.kind != .stringEnd { addComments(end..<max(end, token.start)) }
      if let kind = kind(index) { add(kind, token.range) }
      end = max(end, token.end)
    }
    return spans
  }

  private mutating func add(_ kind: HighlightSpan.Kind, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if let last = spans.last, last.kind == kind, last.range.upperBound == range.lowerBound, kind == .string {
      spans[spans.count - 1] = HighlightSpan(kind, last.range.lowerBound..<range.upperBound)
    } else {
      spans.append(HighlightSpan(kind, range))
    }
  }

  /// The comments in a gap between tokens.
  private mutating func addComments(_ gap: Range<Int>) {
    var position = gap.lowerBound
    while position < gap.upperBound {
      let isSlash = bytes[position] == UInt8(ascii: "/")
      guard isSlash || bytes[position] == UInt8(ascii: "#") else {
        position += 1
        continue
      }
      let start = position
      if isSlash, position + 1 < gap.upperBound, bytes[position + 1] == UInt8(ascii: "*") {
        position = blockCommentEnd(position, gap.upperBound)
      } else {
        while position < gap.upperBound, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
      }
      spans.append(HighlightSpan(.comment, start..<position))
    }
  }

  private func blockCommentEnd(_ start: Int, _ end: Int) -> Int {
    var position = start
    var depth = 0
    while position + 1 < end {
      if bytes[position] == UInt8(ascii: "/"), bytes[position + 1] == UInt8(ascii: "*") {
        depth += 1
        position += 2
      } else if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") {
        depth -= 1
        position += 2
        if depth == 0 { return position }
      } else {
        position += 1
      }
    }
    return end
  }

  private func kind(_ index: Int) -> HighlightSpan.Kind? {
    let token = tokens[index]
    switch token.kind {
    case .integer, .double: return .number
    case .stringStart, .stringText, .stringEnd: return .string
    case .interpolationStart, .interpolationEnd, .operator, .equal, .arrow: return .operator
    case .dollar: return .label
    case .pound: return .keyword
    case .at: return .attribute
    case .keyword: return keywordKind(index)
    case .identifier: return nameKind(index)
    default: return nil
    }
  }

  private func keywordKind(_ index: Int) -> HighlightSpan.Kind? {
    if isLabel(index) { return .label }
    switch tokens[index].keyword {
    case .true, .false, .nil: return .literal
    case .underscore: return nil
    case .Any, .`Self`: return .type
    case .`init` where isMember(index): return .member
    default: return .keyword
    }
  }

  private func nameKind(_ index: Int) -> HighlightSpan.Kind? {
    let token = tokens[index]
    let next = tokens[index + 1]
    if index > 0, tokens[index - 1].kind == .at { return .attribute }
    if isLabel(index) { return .label }
    let first = bytes[token.start]
    if first >= 0x41, first <= 0x5A { return .type }
    if index > 0, tokens[index - 1].keyword == .func { return .function }
    if isMember(index) { return .member }
    if isContextual(index, next) { return .keyword }
    return next.kind == .leftParenthesis && next.start == token.end ? .function : nil
  }

  /// A word before `:` in parentheses or brackets, where a value follows.
  private func isLabel(_ index: Int) -> Bool {
    guard index > 0, tokens[index + 1].kind == .colon else { return false }
    let previous = tokens[index - 1].kind
    return previous == .leftParenthesis || previous == .comma || previous == .interpolationStart
  }

  private func isMember(_ index: Int) -> Bool { index > 0 && tokens[index - 1].kind == .period }

  private func isContextual(_ index: Int, _ next: Token) -> Bool {
    switch String(decoding: bytes[tokens[index].range], as: UTF8.self) {
    case "mutating", "indirect", "final", "prefix", "package": next.kind == .keyword
    case "get", "set": next.kind == .leftBrace || next.kind == .rightBrace || next.kind == .identifier
    case "any", "some": next.kind == .identifier && !next.startsLine
    default: false
    }
  }
}
