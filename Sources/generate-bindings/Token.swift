/// A piece of Swift source that matters to the generator.
struct Token {
  /// What sort of piece it is.
  enum Kind { case word, number, text, mark, end }

  let kind: Kind
  let text: String
  /// Where it begins and ends in the file's bytes.
  let start: Int
  let end: Int
  /// Whether it is the first of its line.
  let startsLine: Bool
  /// Whether it touches the token before it.
  let isGlued: Bool
  /// The lines of the doc comment that stand directly above it.
  let documentation: [String]
}

/// Cuts a Swift file into tokens: words, numbers, whole string literals, and single punctuation marks.
///
/// Ordinary comments vanish, doc comments stick to the token that follows. Of `#if … #else` the branch
/// that a native build takes is kept.
struct Tokenizer {
  let bytes: [UInt8]
  private var at = 0
  private var tokens: [Token] = []
  private var documentation: [String] = []
  private var startsLine = true
  /// For each open `#if`, whether the branch we are in counts.
  private var branches: [Bool] = []

  init(_ text: String) { bytes = Array(text.utf8) }

  /// All tokens of `text`, the last of kind `end`.
  static func tokens(of text: String) -> [Token] {
    var tokenizer = Tokenizer(text)
    tokenizer.run()
    return tokenizer.tokens
  }

  private mutating func run() {
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\n") {
        startsLine = true
        at += 1
      } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r") {
        at += 1
      } else if starts(with: "//") {
        readLineComment()
      } else if starts(with: "/*") {
        skipBlockComment()
      } else if startsLine, byte == UInt8(ascii: "#"), readCondition() {
        continue
      } else if branches.contains(false) {
        at += 1
      } else {
        readToken()
      }
    }
    append(.end, from: at)
  }

  private mutating func readToken() {
    let start = at
    let byte = bytes[at]
    if byte == UInt8(ascii: "\"") || (byte == UInt8(ascii: "#") && starts(with: "#\"")) {
      skipString()
      append(.text, from: start)
    } else if Self.isWord(byte) || byte == UInt8(ascii: "`") {
      let kind: Token.Kind = byte >= 0x30 && byte <= 0x39 ? .number : .word
      at += 1
      while at < bytes.count, Self.isWord(bytes[at]) || bytes[at] == UInt8(ascii: "`") || isFraction(kind) { at += 1 }
      append(kind, from: start)
    } else {
      at += 1
      while at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
      append(.mark, from: start)
    }
  }

  /// Whether the next byte is the point of a number such as `0.5`, and not of a range such as `0...1`.
  private func isFraction(_ kind: Token.Kind) -> Bool {
    guard kind == .number, bytes[at] == UInt8(ascii: "."), at + 1 < bytes.count else { return false }
    return bytes[at + 1] >= 0x30 && bytes[at + 1] <= 0x39
  }

  private mutating func append(_ kind: Token.Kind, from start: Int) {
    tokens.append(
      Token(
        kind: kind, text: String(decoding: bytes[start..<at], as: UTF8.self), start: start, end: at,
        startsLine: startsLine, isGlued: tokens.last?.end == start, documentation: documentation))
    documentation = []
    startsLine = false
  }

  private mutating func readLineComment() {
    let isDocumentation = starts(with: "///")
    let start = at + (isDocumentation ? 3 : 2)
    while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
    guard isDocumentation, !branches.contains(false) else { return }
    var line = String(decoding: bytes[start..<at], as: UTF8.self)
    if line.hasPrefix(" ") { line.removeFirst() }
    documentation.append(line)
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        at += 2
      } else if starts(with: "*/") {
        depth -= 1
        at += 2
      } else {
        at += 1
      }
    } while depth > 0 && at < bytes.count
  }

  /// Reads a line `#if`, `#elseif`, `#else` or `#endif`; answers whether it was one.
  private mutating func readCondition() -> Bool {
    var end = at
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    let line = String(decoding: bytes[at..<end], as: UTF8.self)
    if line.hasPrefix("#if") {
      branches.append(!line.contains("hasFeature(Embedded)") || line.contains("!hasFeature(Embedded)"))
    } else if line.hasPrefix("#else") {
      branches[branches.count - 1] = !branches[branches.count - 1]
    } else if line.hasPrefix("#endif") {
      branches.removeLast()
    } else {
      return false
    }
    at = end
    return true
  }

  private mutating func skipString() {
    var hashes = 0
    while bytes[at] == UInt8(ascii: "#") {
      hashes += 1
      at += 1
    }
    let isLong = starts(with: "\"\"\"")
    let close = (isLong ? "\"\"\"" : "\"") + String(repeating: "#", count: hashes)
    at += isLong ? 3 : 1
    while at < bytes.count, !starts(with: close) {
      if hashes == 0, bytes[at] == UInt8(ascii: "\\") {
        at += 1
        if at < bytes.count, bytes[at] == UInt8(ascii: "(") {
          skipInterpolation()
          continue
        }
      }
      at += 1
    }
    at = min(at + close.utf8.count, bytes.count)
  }

  private mutating func skipInterpolation() {
    var depth = 0
    repeat {
      switch bytes[at] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "\""):
        skipString()
        continue
      default: break
      }
      at += 1
    } while depth > 0 && at < bytes.count
  }

  private func starts(with text: String) -> Bool {
    bytes[at...].starts(with: text.utf8)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || isWordStart(byte)
  }

  /// Whether a name can begin with `byte`.
  static func isWordStart(_ byte: UInt8) -> Bool {
    (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A) || byte == UInt8(ascii: "_")
  }
}
