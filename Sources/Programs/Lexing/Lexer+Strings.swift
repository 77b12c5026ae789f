import Diagnostics

/// What a string literal ends with.
struct StringDelimiter {
  /// How many `#` stand around it.
  let hashes: Int
  let isMultiLine: Bool
  /// `"`, or `'`, which has its diagnostic.
  let quote: UInt8
  /// Where the literal starts.
  let start: Int
}

extension Lexer {
  /// Reads opening quotes; the lexer stands on the first of them, `#` before them begin at `start`.
  mutating func startString(from start: Int) {
    let hashes = index - start
    let quote = UInt8(ascii: "\"")
    var isMultiLine = false
    if index + 2 < bytes.count, bytes[index + 1] == quote, bytes[index + 2] == quote {
      // `#"""#` is a raw string that holds one quote.
      isMultiLine = hashes == 0 || !(index + 3 < bytes.count && bytes[index + 3] == UInt8(ascii: "#"))
    }
    index += isMultiLine ? 3 : 1
    add(.stringStart, from: start)
    modes.append(
      .string(StringDelimiter(hashes: hashes, isMultiLine: isMultiLine, quote: quote, start: start)))
  }

  /// Reads text up to the end of the literal or the next interpolation, and that.
  mutating func readStringPart(_ delimiter: StringDelimiter) {
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == delimiter.quote, isEnd(of: delimiter) {
        addText(from: start)
        modes.removeLast()
        let end = index
        index += (delimiter.isMultiLine ? 3 : 1) + delimiter.hashes
        endString(delimiter, at: end, isClosed: true)
        return
      }
      if byte == UInt8(ascii: "\\"), hashesFollow(delimiter.hashes, at: index + 1) {
        let escaped = index + 1 + delimiter.hashes
        if escaped < bytes.count, bytes[escaped] == UInt8(ascii: "(") {
          addText(from: start)
          let opening = index
          index = escaped + 1
          add(.interpolationStart, from: opening)
          modes.append(.interpolation(openParentheses: 0, delimiter))
          return
        }
        // The character after the backslash belongs to it, but a line's end stays one.
        index = escaped
        if index < bytes.count, bytes[index] != UInt8(ascii: "\n"), bytes[index] != UInt8(ascii: "\r") { index += 1 }
        continue
      }
      if !delimiter.isMultiLine, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        addText(from: start)
        modes.removeLast()
        endString(delimiter, at: index, isClosed: false)
        return
      }
      index += 1
    }
    addText(from: start)
  }

  /// The closing token; `start` is where the quotes are, or should be.
  mutating func endString(_ delimiter: StringDelimiter, at start: Int, isClosed: Bool) {
    add(.stringEnd, from: start)
    guard !isClosed else { return }
    // A literal in an interpolation takes the end of the one around it with it: one message.
    if let last = diagnostics.last, last.kind == .unterminatedString,
      last.range.start.line == text.position(at: delimiter.start).line
    {
      return
    }
    let opening =
      delimiter.start..<min(bytes.count, delimiter.start + delimiter.hashes + (delimiter.isMultiLine ? 3 : 1))
    let quotes = string(opening)
    report(
      .unterminatedString,
      delimiter.isMultiLine
        ? "a string that begins with \(quotes) ends with \"\"\" on a line of its own"
        : "a string ends with \" on the line it begins on",
      at: delimiter.isMultiLine ? opening : delimiter.start..<start,
      help: "close it with \(delimiter.isMultiLine ? "\"\"\"" : "\"")")
  }

  private mutating func addText(from start: Int) {
    if index > start { add(.stringText, from: start) }
  }

  private func isEnd(of delimiter: StringDelimiter) -> Bool {
    if delimiter.isMultiLine {
      guard index + 2 < bytes.count, bytes[index + 1] == delimiter.quote, bytes[index + 2] == delimiter.quote else {
        return false
      }
      return hashesFollow(delimiter.hashes, at: index + 3)
    }
    return hashesFollow(delimiter.hashes, at: index + 1)
  }

  private func hashesFollow(_ count: Int, at start: Int) -> Bool {
    guard start + count <= bytes.count else { return false }
    return !bytes[start..<start + count].contains { $0 != UInt8(ascii: "#") }
  }

  /// Python's `'text'`: read as a string, with its Swift form as remedy.
  mutating func readSingleQuoted() {
    let start = index
    let quote = UInt8(ascii: "'")
    var end = index + 1
    while end < bytes.count, bytes[end] != quote, bytes[end] != UInt8(ascii: "\n") {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end < bytes.count, bytes[end] == quote else {
      index += 1
      add(.unknown, from: start)
      reportUnexpected(start..<index, "a string stands between \" and \"", help: "use \" for both ends")
      return
    }
    index += 1
    add(.stringStart, from: start)
    index = end
    if end > start + 1 {
      tokens.append(
        Token(
          kind: .stringText, keyword: .none, start: start + 1, end: end, startsLine: false, isLeftBound: true))
    }
    index += 1
    add(.stringEnd, from: end)
    let content = string(start + 1..<end)
    let isPlain = !bytes[start + 1..<end].contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    report(
      .pythonHabit, "a string stands between double quotes", at: start..<index,
      help: isPlain ? "write \"\(content)\"" : "use \" for both ends", replacement: isPlain ? "\"\(content)\"" : nil)
  }

  /// `“text”`: read as a string, if its end stands on the line; the lexer stands behind the first quote.
  mutating func readTypographic(from start: Int) -> Bool {
    let first = index
    var end = first
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
      guard let (scalar, length) = decodeScalar(bytes, at: end) else { return false }
      if [0x2018, 0x2019, 0x201C, 0x201D, 0xAB, 0xBB].contains(scalar) {
        index = first
        add(.stringStart, from: start)
        if end > first {
          tokens.append(
            Token(kind: .stringText, keyword: .none, start: first, end: end, startsLine: false, isLeftBound: true))
        }
        index = end + length
        add(.stringEnd, from: end)
        let isPlain = !bytes[first..<end].contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
        report(
          .unexpectedCharacter, "typographic quotes do not begin a string", at: start..<first,
          help: "type \" at both ends")
        if isPlain {
          diagnostics[diagnostics.count - 1].fixes = [
            Diagnostic.Fix(replace: text.range(start..<first), with: "\""),
            Diagnostic.Fix(replace: text.range(end..<index), with: "\""),
          ]
        }
        return true
      }
      end += length
    }
    return false
  }
}
