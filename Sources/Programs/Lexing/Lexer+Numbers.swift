import Diagnostics

extension Lexer {
  /// A number: `42`, `1_000`, `0xFF`, `0.5`, `1e-3`. Its value is computed by the parser.
  mutating func readNumber() {
    let start = index
    if tokens.last?.kind == .period, tokens.last?.end == start {
      // `pair.0.1`: the index of a tuple's element, never a Double.
      while index < bytes.count, isDigit(bytes[index]) { index += 1 }
      add(.integer, from: start)
      return
    }
    if bytes[index] == UInt8(ascii: "0"), index + 1 < bytes.count, let base = Lexer.base(bytes[index + 1]) {
      readPrefixed(start, base)
      return
    }
    skipDigits()
    var kind = TokenKind.integer
    if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "."), isDigit(bytes[index + 1]) {
      kind = .double
      index += 1
      skipDigits()
    }
    if let end = exponentEnd() {
      kind = .double
      index = end
      skipDigits()
    }
    finishNumber(start, kind)
  }

  private static func base(_ letter: UInt8) -> UInt64? {
    switch letter {
    case UInt8(ascii: "x"): 16
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "b"): 2
    default: nil
    }
  }

  private mutating func readPrefixed(_ start: Int, _ base: UInt64) {
    index += 2
    let digits = index
    while index < bytes.count,
      bytes[index] == UInt8(ascii: "_") && index > digits || (digitValue(bytes[index]).map { $0 < base } ?? false)
    {
      index += 1
    }
    if index == digits {
      index = start + 1
      finishNumber(start, .integer)
    } else {
      finishNumber(start, .integer)
    }
  }

  private mutating func skipDigits() {
    while index < bytes.count, isDigit(bytes[index]) || bytes[index] == UInt8(ascii: "_") { index += 1 }
  }

  /// Where the digits of an exponent begin, if there is one.
  private func exponentEnd() -> Int? {
    guard index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") else { return nil }
    var digit = index + 1
    if digit < bytes.count, bytes[digit] == UInt8(ascii: "+") || bytes[digit] == UInt8(ascii: "-") { digit += 1 }
    return digit < bytes.count && isDigit(bytes[digit]) ? digit : nil
  }

  /// The number's token, and a word about letters that stick to it.
  private mutating func finishNumber(_ start: Int, _ kind: TokenKind) {
    let end = index
    while index < bytes.count, let (scalar, length) = decodeScalar(bytes, at: index), continuesName(scalar) {
      index += length
    }
    add(kind, from: start)
    guard index > end else { return }
    tokens[tokens.count - 1].end = index
    let number = string(start..<end)
    let tail = string(end..<index)
    report(
      .numberLiteral, "'\(tail)' cannot follow the digits '\(number)' in a number", at: end..<index,
      help: tail == "j" || tail == "J"
        ? "there are no complex numbers in lessons"
        : "write a number alone, or an operator between: \(number) * \(tail)")
  }
}
