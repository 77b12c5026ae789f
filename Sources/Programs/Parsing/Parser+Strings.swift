import Diagnostics

extension Parser {
  /// The parser stands on the opening quotes.
  mutating func parseString() throws(ParseFailure) -> ExpressionSyntax {
    try enter()
    let open = index
    let quotes = token.range
    let hashes = bytes[quotes.lowerBound] == UInt8(ascii: "#") ? leadingHashes(quotes) : 0
    let isMultiLine = quotes.count - hashes == 3 && bytes[quotes.upperBound - 1] == UInt8(ascii: "\"")
    let indentation = isMultiLine ? checkMultiLine(open) : 0
    var segments: [StringSegmentSyntax] = []
    var tallestInside = 0
    advance()
    while !at(.stringEnd), !at(.endOfFile) {
      if at(.stringText) {
        let text = unescaped(token.range, hashes, isMultiLine, indentation, isFirst: index == open + 1)
        if !text.isEmpty { segments.append(.text(String(decoding: text, as: UTF8.self))) }
        advance()
      } else {
        let start = token.start
        let arguments = try parseInterpolation()
        tallestInside = max(tallestInside, height)
        segments.append(.interpolation(arguments, start..<lastEnd))
      }
    }
    _ = take(.stringEnd)
    height = tallestInside + 1
    leave()
    return ExpressionSyntax(.string(segments), quotes.lowerBound..<lastEnd)
  }

  private func leadingHashes(_ range: Range<Int>) -> Int {
    var count = 0
    while range.lowerBound + count < range.upperBound, bytes[range.lowerBound + count] == UInt8(ascii: "#") {
      count += 1
    }
    return count
  }

  private mutating func parseInterpolation() throws(ParseFailure) -> [ArgumentSyntax] {
    guard at(.interpolationStart) else {
      // A token that the lexer left in a literal without its end.
      advance()
      return []
    }
    if tokens[index].match < 0 {
      // The literal is not closed, and that has its diagnostic.
      while !at(.stringEnd), !at(.endOfFile) { advance() }
      return []
    }
    let arguments = try parseList(.interpolationEnd, "the parts of an interpolation") {
      (parser: inout Parser) throws(ParseFailure) in try parser.parseArgument()
    }
    if arguments.isEmpty, !isAborted {
      report(
        .unexpectedToken, "the \\( ) in a string holds a value", at: tokens[index - 1].range,
        help: "write it between the parentheses")
    }
    return arguments
  }

  /// The length of the indentation that a multi-line literal's lines share: that of its last line.
  private mutating func checkMultiLine(_ open: Int) -> Int {
    let close = tokens[open].match
    guard close > open else { return 0 }
    let first = tokens[open].end
    if first < bytes.count, bytes[first] != 0x0A, bytes[first] != 0x0D {
      report(
        .multiLineString, "the text of a string that begins with \"\"\" starts on the next line",
        at: tokens[open].range,
        help: "begin a new line after \"\"\"")
    }
    var start = tokens[close].start
    while start > 0, bytes[start - 1] == UInt8(ascii: " ") || bytes[start - 1] == UInt8(ascii: "\t") { start -= 1 }
    guard start > 0, bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D else {
      report(
        .multiLineString, "the closing \"\"\" stands on a line of its own", at: tokens[close].range,
        help: "begin a new line before it")
      return 0
    }
    return tokens[close].start - start
  }

  /// Text with its escapes replaced; of a multi-line literal, without indentation and outer line ends.
  private mutating func unescaped(
    _ range: Range<Int>, _ hashes: Int, _ isMultiLine: Bool, _ indentation: Int, isFirst: Bool
  ) -> [UInt8] {
    var text: [UInt8] = []
    var position = range.lowerBound
    let isLast = isMultiLine && peek().kind == .stringEnd
    var end = range.upperBound
    if isLast { end = trimmedEnd(range, indentation) }
    if isMultiLine, isFirst { position = afterLineEnd(position, end, indentation) }
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\"), hashesFollow(position + 1, hashes) {
        position = appendEscape(position, position + 1 + hashes, end, isMultiLine ? indentation : nil, &text)
      } else if isMultiLine, byte == 0x0A || byte == 0x0D {
        text.append(0x0A)
        position = afterLineEnd(position, end, indentation)
      } else {
        text.append(byte)
        position += 1
      }
    }
    return text
  }

  private func hashesFollow(_ start: Int, _ count: Int) -> Bool {
    guard start + count <= bytes.count else { return false }
    return !bytes[start..<start + count].contains { $0 != UInt8(ascii: "#") }
  }

  /// The end of the text before the last line's end.
  private func trimmedEnd(_ range: Range<Int>, _ indentation: Int) -> Int {
    var end = range.upperBound - indentation
    guard end > range.lowerBound else { return range.lowerBound }
    if bytes[end - 1] == 0x0A { end -= 1 }
    if end > range.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  /// Where the next line's text begins; reports a line with less indentation than the last one.
  private mutating func afterLineEnd(_ start: Int, _ end: Int, _ indentation: Int) -> Int {
    var position = start
    guard position < end else { return position }
    if bytes[position] == 0x0D, position + 1 < end, bytes[position + 1] == 0x0A { position += 1 }
    guard bytes[position] == 0x0A || bytes[position] == 0x0D else { return position }
    position += 1
    let line = position
    while position < end, position - line < indentation, bytes[position] == 0x20 || bytes[position] == 0x09 {
      position += 1
    }
    if position < end, position - line < indentation, bytes[position] != 0x0A, bytes[position] != 0x0D {
      report(
        .multiLineString, "every line of the text is indented at least as far as the closing \"\"\"",
        at: line..<position + 1,
        help: "indent this line by \(indentation) spaces")
    }
    return position
  }

  /// Appends what the escape at `start` stands for; answers where the text goes on.
  private mutating func appendEscape(
    _ start: Int, _ letter: Int, _ end: Int, _ indentation: Int?, _ text: inout [UInt8]
  ) -> Int {
    guard letter < end else { return end }
    switch bytes[letter] {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "0"): text.append(0x00)
    case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"): text.append(bytes[letter])
    case UInt8(ascii: "u"): return appendScalar(start, letter + 1, end, &text)
    case 0x0A where indentation != nil, 0x0D where indentation != nil:
      return afterLineEnd(letter, end, indentation ?? 0)
    default: return reportEscape(start, letter)
    }
    return letter + 1
  }

  private mutating func reportEscape(_ start: Int, _ letter: Int) -> Int {
    let length = decodeScalar(bytes, at: letter)?.length ?? 1
    let escape = string(start..<letter + length)
    report(
      .stringEscape, "'\(escape)' stands for no character", at: start..<letter + length,
      help: "write \\\\ for a backslash; \\n, \\t, \\\" and \\u{1F600} stand for characters",
      fixes: [(start..<letter, "\\\\")])
    return letter + length
  }

  /// `\u{1F600}`
  private mutating func appendScalar(_ start: Int, _ open: Int, _ end: Int, _ text: inout [UInt8]) -> Int {
    var position = open
    var value: UInt32 = 0
    var count = 0
    if position < end, bytes[position] == UInt8(ascii: "{") {
      position += 1
      while position < end, let digit = digitValue(bytes[position]), count < 9 {
        value = value << 4 | UInt32(digit)
        count += 1
        position += 1
      }
    }
    let isClosed = position < end && bytes[position] == UInt8(ascii: "}")
    guard isClosed, count > 0, count <= 8, let scalar = UnicodeScalar(value) else {
      report(
        .stringEscape, "'\\u' is followed by the hexadecimal number of a character in { }",
        at: start..<min(end, position + (isClosed ? 1 : 0)), help: "write for instance \\u{1F600}")
      return position + (isClosed ? 1 : 0)
    }
    text.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
    return position + 1
  }
}
