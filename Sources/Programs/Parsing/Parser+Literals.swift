import Diagnostics

extension Parser {
  /// The parser stands on a number.
  mutating func parseNumber() -> ExpressionSyntax {
    let token = self.token
    advance()
    let isPrefixed = token.end - token.start > 2 && bytes[token.start] == 0x30 && bytes[token.start + 1] >= 0x61
    if token.kind == .integer, isPrefixed, let base = base(bytes[token.start + 1]) {
      return ExpressionSyntax(prefixedNumber(token, base), token.range)
    }
    let (digits, exponent) = decimalDigits(token)
    let value = nearestDouble(digits: digits, exponent: exponent)
    if value == .infinity {
      report(
        .numberLiteral, "a number is at most about 1.8e308", at: token.range,
        help: "write Double.infinity if that is meant")
    }
    if token.kind == .double { return ExpressionSyntax(.double(value), token.range) }
    return ExpressionSyntax(.integer(magnitude: magnitude(digits, 10), value: value), token.range)
  }

  private func base(_ letter: UInt8) -> UInt64? {
    switch letter {
    case UInt8(ascii: "x"): 16
    case UInt8(ascii: "o"): 8
    case UInt8(ascii: "b"): 2
    default: nil
    }
  }

  private func prefixedNumber(_ token: Token, _ base: UInt64) -> ExpressionSyntax.Kind {
    var digits: [UInt8] = []
    var value = 0.0
    for byte in bytes[token.start + 2..<token.end] {
      guard let digit = digitValue(byte), digit < base else { continue }
      digits.append(byte)
      // Exact up to 2⁵³; what is larger has no use as a Double here.
      value = value * Double(base) + Double(digit)
    }
    return .integer(magnitude: magnitude(digits, base), value: value)
  }

  private func magnitude(_ digits: [UInt8], _ base: UInt64) -> UInt64? {
    var magnitude: UInt64 = 0
    for byte in digits {
      guard let digit = digitValue(byte) else { continue }
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: base)
      let (sum, carry) = product.addingReportingOverflow(digit)
      if overflow || carry { return nil }
      magnitude = sum
    }
    return magnitude
  }

  /// The digits of a decimal number without its point, and the power of ten to be multiplied by.
  private func decimalDigits(_ token: Token) -> ([UInt8], exponent: Int) {
    var digits: [UInt8] = []
    var exponent = 0
    var isFraction = false
    var position = token.start
    while position < token.end {
      let byte = bytes[position]
      if isDigit(byte) {
        digits.append(byte)
        if isFraction { exponent -= 1 }
      } else if byte == UInt8(ascii: ".") {
        isFraction = true
      } else if byte != UInt8(ascii: "_") {
        break
      }
      position += 1
    }
    return (digits, exponent + writtenExponent(position + 1, token.end))
  }

  private func writtenExponent(_ start: Int, _ end: Int) -> Int {
    guard start < end else { return 0 }
    let isNegative = bytes[start] == UInt8(ascii: "-")
    var exponent = 0
    for byte in bytes[start..<end] where isDigit(byte) && exponent < 1_000_000 {
      exponent = exponent * 10 + Int(byte - 0x30)
    }
    return isNegative ? -exponent : exponent
  }

  /// The value of a tuple's index; one that is too large is no index of any tuple.
  func wholeNumber(_ token: Token) -> Int {
    var value = 0
    for byte in bytes[token.range] where isDigit(byte) && value < 100_000 { value = value * 10 + Int(byte - 0x30) }
    return value
  }
}
