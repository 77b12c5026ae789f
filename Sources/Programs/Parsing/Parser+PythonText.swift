import Diagnostics

/// Strings as Python writes them.
extension Parser {
  /// `f"loss {x:.3f}"`, `r"\d"`; the parser stands on the letters.
  mutating func parsePrefixedString() throws(ParseFailure) -> ExpressionSyntax {
    let letters = token.range
    let isFormat = isWord(token, "f") || isWord(token, "F")
    advance()
    let open = index
    let string = try parseString()
    let range = letters.lowerBound..<string.range.upperBound
    if isFormat {
      let text = interpolated(string.range)
      report(
        .pythonHabit, "a string has no letter before its quotes", at: letters,
        help: text.map { "write \($0)" } ?? "write \\(x) in the string instead of {x}",
        fixes: text.map { [(range, $0)] } ?? [])
    } else if isWord(tokens[open - 1], "r") || isWord(tokens[open - 1], "R") {
      let raw = "#" + self.string(string.range) + "#"
      report(
        .pythonHabit, "a string has no letter before its quotes", at: letters, help: "write \(raw)",
        fixes: bytes[string.range.lowerBound] == UInt8(ascii: "\"") ? [(range, raw)] : [])
    } else {
      reportHabit("a string has no letter before its quotes", at: letters, "take it away", "")
    }
    return ExpressionSyntax(string.kind, string.range)
  }

  /// `"loss {x:.3f}"` with its values as Swift writes them; nothing where a part has no counterpart.
  private func interpolated(_ range: Range<Int>) -> String? {
    let literal = Array(bytes[range])
    guard literal.count >= 2, literal.first == literal.last, literal.first == 0x22 || literal.first == 0x27,
      !(literal.count > 5 && literal[1] == literal[0])
    else { return nil }
    return FormatText(Array(literal[1..<literal.count - 1])).interpolated().map { "\"" + $0 + "\"" }
  }
}

/// The text of a Python string with places for values.
struct FormatText {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// With `{x:.3f}` as `\(x, decimals: 3)`. Empty places take `values` in their order.
  func interpolated(_ values: [String] = []) -> String? {
    var result: [UInt8] = []
    var index = 0
    var used = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if byte == UInt8(ascii: "\"") { return nil }
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}"), next == byte {
        result.append(byte)
        index += 2
      } else if byte == UInt8(ascii: "{") {
        guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
        let inside = bytes[index + 1..<end]
        let colon = inside.firstIndex(of: UInt8(ascii: ":"))
        var value = String(decoding: inside[..<(colon ?? end)], as: UTF8.self)
        if value.utf8.isEmpty, used < values.count {
          value = values[used]
          used += 1
        }
        guard let text = place(value, colon.map { inside[($0 + 1)...] } ?? []) else { return nil }
        result += Array(text.utf8)
        index = end + 1
      } else {
        result.append(byte)
        index += 1
      }
    }
    return used == values.count ? String(decoding: result, as: UTF8.self) : nil
  }

  /// With `%.3f` as `\(x, decimals: 3)`, `%d` and `%s` as `\(x)`.
  func replacingPercents(_ values: [String]) -> String? {
    var result: [UInt8] = []
    var index = 0
    var used = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "%") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      var end = index + 1
      while end < bytes.count, bytes[end] == UInt8(ascii: ".") || (0x30...0x39).contains(bytes[end]) { end += 1 }
      guard end < bytes.count else { return nil }
      if bytes[end] == UInt8(ascii: "%"), end == index + 1 {
        result.append(bytes[end])
      } else {
        guard used < values.count, let text = place(values[used], bytes[index + 1...end]) else { return nil }
        used += 1
        result += Array(text.utf8)
      }
      index = end + 1
    }
    return used == values.count ? String(decoding: result, as: UTF8.self) : nil
  }

  /// The interpolation of a value with a format of Python's.
  private func place(_ value: String, _ format: ArraySlice<UInt8>) -> String? {
    let isName = !value.utf8.isEmpty && !value.utf8.contains { [0x22, 0x27, 0x21, 0x3D, 0x7B].contains($0) }
    guard isName else { return nil }
    let text = Array(format)
    if text.isEmpty || text == [UInt8(ascii: "d")] || text == [UInt8(ascii: "s")] { return "\\(" + value + ")" }
    guard text.count == 3, text[0] == UInt8(ascii: "."), (0x30...0x39).contains(text[1]), text[2] == UInt8(ascii: "f")
    else { return nil }
    return "\\(" + value + ", decimals: " + String(decoding: [text[1]], as: UTF8.self) + ")"
  }
}
