import Diagnostics

/// Reads `{#id .class key=value key="…"}`; what cannot be read is reported and left out.
///
/// - Parameter range: From the opening brace to after the closing one.
func readAttributes(_ source: SourceText, _ range: Range<Int>) -> (Attributes, [Diagnostic]) {
  var scanner = AttributeScanner(source: source, offset: range.lowerBound + 1, end: range.upperBound - 1)
  scanner.scan()
  let attributes = Attributes(
    id: scanner.id, classes: scanner.classes, pairs: scanner.pairs, range: source.range(range))
  return (attributes, scanner.diagnostics)
}

private struct AttributeScanner {
  let source: SourceText
  var offset: Int
  let end: Int
  var id: Located<String>?
  var classes: [Located<String>] = []
  var pairs: [Attributes.Pair] = []
  var diagnostics: [Diagnostic] = []

  mutating func scan() {
    while true {
      while offset < end, source.bytes[offset].isWhitespace { offset += 1 }
      guard offset < end else { return }
      let start = offset
      switch source.bytes[offset] {
      case 0x23: scanID()
      case 0x2E: scanClass()
      default: scanPair()
      }
      if offset == start || (offset < end && !source.bytes[offset].isWhitespace) { skipUnreadable(from: start) }
    }
  }

  /// The name that stands at the offset, with its range.
  private mutating func name() -> Located<String>? {
    let start = offset
    while offset < end, source.bytes[offset].isNameByte || (offset > start && isInnerNameByte(source.bytes[offset])) {
      offset += 1
    }
    guard offset > start else { return nil }
    return Located(source.bytes.text(start..<offset), at: source.range(start..<offset))
  }

  private func isInnerNameByte(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x3A }

  private mutating func scanID() {
    offset += 1
    guard let name = name() else { return offset -= 1 }
    if let first = id {
      report(
        .attributeTwice, "a block has one id, and '#\(first.value)' is already given", at: name.range,
        first: first.range)
    } else {
      id = name
    }
  }

  private mutating func scanClass() {
    offset += 1
    guard let name = name() else { return offset -= 1 }
    classes.append(name)
  }

  private mutating func scanPair() {
    let start = offset
    guard let key = name(), offset < end, source.bytes[offset] == 0x3D else { return offset = start }
    offset += 1
    let value: Range<Int>
    var text: SourceText
    if offset < end, source.bytes[offset] == 0x22 {
      (value, text) = quotedValue()
    } else {
      let start = offset
      while offset < end, !source.bytes[offset].isWhitespace { offset += 1 }
      value = start..<offset
      text = source.slice(value)
    }
    if let first = pairs.first(where: { $0.key.value == key.value }) {
      report(.attributeTwice, "'\(key.value)' is given twice", at: key.range, first: first.key.range)
    } else {
      pairs.append(.init(key: key, value: text, valueRange: source.range(value)))
    }
  }

  /// Reads to the closing quote; `\"` and `\\` stand for what follows the backslash.
  private mutating func quotedValue() -> (Range<Int>, SourceText) {
    offset += 1
    let start = offset
    var bytes: [UInt8] = []
    var lines = [SourceText.Line(offset: 0, position: source.position(at: start))]
    while offset < end, source.bytes[offset] != 0x22 {
      if source.bytes[offset] == 0x5C, offset + 1 < end, [0x22, 0x5C].contains(source.bytes[offset + 1]) {
        offset += 1
        lines.append(.init(offset: bytes.count, position: source.position(at: offset)))
      }
      bytes.append(source.bytes[offset])
      offset += 1
    }
    let value = start..<offset
    if offset < end { offset += 1 }
    return (value, SourceText(file: source.file, bytes: bytes, lines: lines))
  }

  private mutating func skipUnreadable(from start: Int) {
    while offset < end, !source.bytes[offset].isWhitespace { offset += 1 }
    let found = source.bytes.text(start..<offset)
    diagnostics.append(
      Diagnostic(
        .unreadableAttribute, "attributes are '#id', '.class' and 'key=value', not '\(found)'",
        at: source.range(start..<offset), help: "a value with spaces stands in double quotes: caption=\"Two words\""))
  }

  private mutating func report(_ kind: DiagnosticKind, _ summary: String, at range: SourceRange, first: SourceRange) {
    diagnostics.append(Diagnostic(kind, summary, at: range, notes: [.init("first given here", at: first)]))
  }
}
