import Diagnostics

/// Walks through the source of one paragraph while its tree is read, so that every inline gets its
/// true place.
///
/// libcmark's own positions of inlines are wrong in many ways, but its tree is right: going through it
/// in order, it is known at each node what has to stand in the source next. The cursor is that place.
struct InlineCursor {
  let text: MaskedText
  /// How many quotes the paragraph stands in: so many `>` can begin its lines.
  let quotes: Int
  /// The offset after the paragraph's last byte.
  let end: Int
  var offset: Int
  /// Answers whether tree and source have parted, so that places are only near.
  var isLost = false

  private var bytes: [UInt8] { text.bytes }

  init(text: MaskedText, quotes: Int, start: Int, end: Int) {
    self.text = text
    self.quotes = quotes
    self.end = end
    offset = start
  }

  var byte: UInt8? { offset < end ? text.bytes[offset] : nil }

  /// Answers whether the bytes stand at the cursor, and then goes past them.
  mutating func take(_ expected: StaticString) -> Bool {
    guard text.bytes.begins(expected, at: offset), offset + expected.utf8CodeUnitCount <= end else { return false }
    offset += expected.utf8CodeUnitCount
    return true
  }

  /// Goes past spaces, the line feed and what begins the next line.
  mutating func takeLineEnding() {
    skipBlanks()
    guard byte == 0x0A else {
      isLost = true
      return
    }
    offset += 1
    skipLinePrefix()
  }

  /// Goes past indentation and the marks of quotes at the beginning of a line.
  mutating func skipLinePrefix() {
    var left = quotes
    skipBlanks()
    while left > 0, byte == 0x3E {
      left -= 1
      offset += 1
      skipBlanks()
    }
  }

  mutating func skipBlanks() {
    while offset < end, text.bytes[offset].isBlank { offset += 1 }
  }

  /// Goes past whitespace and at most one line ending.
  mutating func skipSpaceAndLineEnding() {
    skipBlanks()
    if byte == 0x0A {
      offset += 1
      skipLinePrefix()
    }
  }

  /// Goes past the definitions of link references that libcmark took from the paragraph's beginning.
  mutating func skipDefinitions() {
    while byte == 0x5B {
      var probe = self
      guard probe.takeDefinition() else { return }
      self = probe
    }
  }

  /// Goes past `[label]: address "title"` and its line ending, if that is what stands there.
  mutating func takeDefinition() -> Bool {
    guard takeLabel(), take(":") else { return false }
    skipSpaceAndLineEnding()
    guard takeAddress(), offset > 0 else { return false }
    let afterAddress = self
    if takeTitle(), isAtLineEnd { return finishLine() }
    self = afterAddress
    return isAtLineEnd && finishLine()
  }

  private var isAtLineEnd: Bool {
    var probe = self
    probe.skipBlanks()
    return probe.byte == 0x0A || probe.byte == nil
  }

  private mutating func finishLine() -> Bool {
    skipBlanks()
    if byte == 0x0A {
      offset += 1
      skipLinePrefix()
    }
    return true
  }

  /// Goes past `[label]`, which holds no further brackets and at most 1000 bytes.
  mutating func takeLabel() -> Bool {
    guard byte == 0x5B else { return false }
    var i = offset + 1
    var isEmpty = true
    while i < end, i - offset <= 1001, text.bytes[i] != 0x5D {
      if text.bytes[i] == 0x5B { return false }
      if text.bytes[i] == 0x5C, i + 1 < end, text.bytes[i + 1].isPunctuation { i += 1 }
      if !text.bytes[i].isWhitespace { isEmpty = false }
      i += 1
    }
    guard i < end, text.bytes[i] == 0x5D, !isEmpty else { return false }
    offset = i + 1
    return true
  }

  /// Goes past what stands behind a link's text: `(address "title")`, `[label]`, `[]` or nothing.
  ///
  /// - Returns: Where the address stands, if it stands here.
  mutating func takeLinkTail() -> Range<Int>? {
    if byte == 0x28 {
      var probe = self
      if let address = probe.takeParentheses() {
        self = probe
        return address
      }
    }
    if take("[]") { return nil }
    _ = takeLabel()
    return nil
  }

  private mutating func takeParentheses() -> Range<Int>? {
    offset += 1
    skipSpaceAndLineEnding()
    let start = offset
    guard takeAddress(allowingNone: true) else { return nil }
    let address = start..<offset
    let afterAddress = self
    if takeTitle() {
      skipSpaceAndLineEnding()
      if take(")") { return address }
    }
    self = afterAddress
    skipSpaceAndLineEnding()
    return take(")") ? address : nil
  }

  /// Goes past a link's address: `<…>`, or bytes without spaces and with balanced parentheses.
  private mutating func takeAddress(allowingNone: Bool = false) -> Bool {
    let bytes = text.bytes
    let start = offset
    if byte == 0x3C {
      var i = offset + 1
      while i < end, bytes[i] != 0x3E, bytes[i] != 0x0A, bytes[i] != 0x3C {
        i += bytes[i] == 0x5C && i + 1 < end && bytes[i + 1].isPunctuation ? 2 : 1
      }
      guard i < end, bytes[i] == 0x3E else { return false }
      offset = i + 1
      return true
    }
    var depth = 0
    while offset < end, bytes[offset] > 0x20 {
      switch bytes[offset] {
      case 0x5C where offset + 1 < end && bytes[offset + 1].isPunctuation: offset += 1
      case 0x28: depth += 1
      case 0x29 where depth == 0: return allowingNone || offset > start
      case 0x29: depth -= 1
      default: break
      }
      offset += 1
    }
    return depth == 0 && (allowingNone || offset > start)
  }

  /// Goes past whitespace and a title in quotes or parentheses.
  private mutating func takeTitle() -> Bool {
    let before = offset
    skipSpaceAndLineEnding()
    guard offset > before, let open = byte, [0x22, 0x27, 0x28].contains(open) else { return false }
    let close: UInt8 = open == 0x28 ? 0x29 : open
    var i = offset + 1
    while i < end, text.bytes[i] != close {
      if open == 0x28, text.bytes[i] == 0x28 { return false }
      i += text.bytes[i] == 0x5C && i + 1 < end && text.bytes[i + 1].isPunctuation ? 2 : 1
    }
    guard i < end else { return false }
    offset = i + 1
    return true
  }
}
