extension Lexer {
  /// The longest run of operator characters; a run that begins with a dot may hold more dots.
  mutating func readOperator() {
    let start = index
    let first = bytes[index]
    let mayHoldDots = first == UInt8(ascii: ".")
    if first == UInt8(ascii: "?") || first == UInt8(ascii: "!"), isLeftBound(start) {
      single(first == UInt8(ascii: "?") ? .postfixQuestion : .postfixExclamation)
      return
    }
    while index < bytes.count, let (scalar, length) = decodeScalar(bytes, at: index) {
      if scalar == 0x2E {
        guard mayHoldDots else { break }
      } else {
        guard isOperatorScalar(scalar) || index > start && isCombining(scalar) else { break }
        if scalar == 0x2F, index > start, next(is: "/") || next(is: "*") { break }
      }
      index += length
    }
    add(operatorKind(start), from: start)
  }

  private func operatorKind(_ start: Int) -> TokenKind {
    switch index - start {
    case 1 where bytes[start] == UInt8(ascii: "."): .period
    case 1 where bytes[start] == UInt8(ascii: "="): .equal
    case 2 where bytes[start] == UInt8(ascii: "-") && bytes[start + 1] == UInt8(ascii: ">"): .arrow
    default: .operator
    }
  }

  private func isCombining(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0300...0x036F, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F: true
    default: false
    }
  }
}
