import Tensors

/// Cuts comma-separated values into cells.
///
/// Cells may be quoted, and then hold separators, line breaks and doubled quotes; blanks around others are dropped, empty
/// lines are stepped over. All cells lie in one array of bytes, since a table may have millions.
///
/// - Source: RFC 4180, *Common Format and MIME Type for Comma-Separated Values (CSV) Files*.
struct CSVReader {
  /// The texts of all cells, one after the other.
  private(set) var text: [UInt8] = []
  /// Where each cell ends in the text.
  private(set) var ends: [Int32] = []
  /// For each row the number of its cells so far, all rows before it included, and the line it begins in.
  private(set) var rows: [(end: Int, line: Int)] = []
  private let bytes: [UInt8]
  private let separator: UInt8
  private let file: String
  private var at = 0
  private var line = 1

  init(_ bytes: [UInt8], separator: UInt8, file: String) {
    self.bytes = bytes
    self.separator = separator
    self.file = file
  }

  /// Reads everything.
  ///
  /// - Throws: when a quoted cell has no end, or is followed by something else than a separator.
  mutating func read() throws(EngineError) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw refuse("a table is text in UTF-8", "this one begins with the mark of UTF-16")
    }
    while at < bytes.count {
      if endsLine() { continue }
      let start = line
      repeat { try readCell() } while skipSeparator()
      _ = endsLine()
      rows.append((ends.count, start))
    }
  }

  private func refuse(_ rule: String, _ found: String) -> EngineError {
    .unreadableData(file: file, line: line, rule: rule, found: found)
  }

  private mutating func skipSeparator() -> Bool {
    guard at < bytes.count, bytes[at] == separator else { return false }
    at += 1
    return true
  }

  /// Steps over the end of a line: newline, or return, or both.
  private mutating func endsLine() -> Bool {
    guard at < bytes.count, bytes[at] == 0x0A || bytes[at] == 0x0D else { return false }
    at += bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 2 : 1
    line += 1
    return true
  }

  private var isAtBlank: Bool {
    at < bytes.count && (bytes[at] == 0x20 || bytes[at] == 0x09) && bytes[at] != separator
  }

  private mutating func readCell() throws(EngineError) {
    while isAtBlank { at += 1 }
    if at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
      try readQuoted()
    } else {
      let start = at
      while at < bytes.count, bytes[at] != separator, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
      var end = at
      while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
      text += bytes[start..<end]
    }
    ends.append(Int32(truncatingIfNeeded: text.count))
  }

  private mutating func readQuoted() throws(EngineError) {
    let start = line
    at += 1
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "\"") {
        at += 1
        // A doubled quote stands for one.
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return try endQuoted() }
      } else if bytes[at] == 0x0A {
        line += 1
      }
      text.append(bytes[at])
      at += 1
    }
    line = start
    throw refuse("a quoted cell ends with a quote", "the one that begins here does not")
  }

  private mutating func endQuoted() throws(EngineError) {
    while isAtBlank { at += 1 }
    guard at == bytes.count || bytes[at] == separator || bytes[at] == 0x0A || bytes[at] == 0x0D else {
      throw refuse("a quoted cell is followed by a separator or the end of its line", "more text follows")
    }
  }
}
