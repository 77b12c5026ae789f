/// The Double nearest to `digits` × 10^`exponent`, of two equally near ones the even one.
///
/// - Parameter digits: ASCII digits, the most significant one first.
/// - Accuracy: correctly rounded, also where the value is subnormal; infinity if it is too large.
/// - Source: Clinger, *How to Read Floating Point Numbers Accurately* (1990): exact arithmetic where the
///   fast path cannot be exact.
package func nearestDouble(digits: [UInt8], exponent: Int) -> Double {
  var significant: [UInt8] = []
  var exponent = exponent
  var isTruncated = false
  for digit in digits where !(significant.isEmpty && digit == 0x30) {
    // 770 digits decide every rounding; of the rest it only matters whether one of them is not zero.
    if significant.count < 800 {
      significant.append(digit)
    } else {
      exponent += 1
      if digit != 0x30 { isTruncated = true }
    }
  }
  if isTruncated {
    significant.append(0x31)
    exponent -= 1
  }
  while significant.last == 0x30 {
    significant.removeLast()
    exponent += 1
  }
  if significant.isEmpty || significant.count + exponent < -330 { return 0 }
  if significant.count + exponent > 310 { return .infinity }
  return exactProduct(significant, exponent) ?? roundedQuotient(significant, exponent)
}

/// The product or quotient of two numbers that are Doubles exactly: it is rounded once, so rightly.
private func exactProduct(_ digits: [UInt8], _ exponent: Int) -> Double? {
  guard digits.count <= 15, exponent >= -22, exponent <= 22 else { return nil }
  var mantissa: UInt64 = 0
  for digit in digits { mantissa = mantissa * 10 + UInt64(digit - 0x30) }
  var power = 1.0
  for _ in 0..<abs(exponent) { power *= 10 }
  return exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
}

/// Long division, bit by bit, and the remainder decides.
private func roundedQuotient(_ digits: [UInt8], _ exponent: Int) -> Double {
  var numerator = WholeNumber(1)
  var denominator = WholeNumber(1)
  numerator.words = []
  for digit in digits { numerator.multiply(by: 10, adding: UInt32(digit - 0x30)) }
  for _ in 0..<abs(exponent) {
    if exponent < 0 { denominator.multiply(by: 10, adding: 0) } else { numerator.multiply(by: 10, adding: 0) }
  }
  // From here on the value is numerator / denominator × 2^binary, and the quotient is in 1..<2.
  var binary = numerator.bitCount - denominator.bitCount
  if binary > 0 { denominator.shiftLeft(binary) } else { numerator.shiftLeft(-binary) }
  if numerator < denominator {
    numerator.shiftLeft(1)
    binary -= 1
  }
  if binary > 1023 { return .infinity }
  let precision = binary < -1022 ? 53 + 1022 + binary : 53
  if precision < 0 { return 0 }
  var bits: UInt64 = 0
  for _ in 0..<precision {
    bits <<= 1
    if !(numerator < denominator) {
      numerator.subtract(denominator)
      bits |= 1
    }
    numerator.shiftLeft(1)
  }
  if denominator < numerator || (!(numerator < denominator) && bits & 1 == 1) { bits += 1 }
  // A carry out of the significand increments the exponent, which is what is wanted.
  if binary < -1022 { return Double(bitPattern: bits) }
  return Double(bitPattern: (UInt64(binary + 1023) << 52) + bits - (1 << 52))
}

/// A whole number of any size, not negative.
private struct WholeNumber {
  /// The least significant one first; none of them stands for zero at the end.
  var words: [UInt32]

  init(_ value: UInt32) {
    words = [value]
  }

  var bitCount: Int {
    guard let last = words.last else { return 0 }
    return words.count * 32 - last.leadingZeroBitCount
  }

  mutating func multiply(by factor: UInt32, adding addend: UInt32) {
    var carry = UInt64(addend)
    for index in words.indices {
      carry += UInt64(words[index]) * UInt64(factor)
      words[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { words.append(UInt32(carry)) }
  }

  mutating func shiftLeft(_ count: Int) {
    guard count > 0, !words.isEmpty else { return }
    let bits = UInt32(count % 32)
    if bits > 0 {
      var carry: UInt32 = 0
      for index in words.indices {
        let word = words[index]
        words[index] = word << bits | carry
        carry = word >> (32 - bits)
      }
      if carry > 0 { words.append(carry) }
    }
    if count >= 32 { words.insert(contentsOf: [UInt32](repeating: 0, count: count / 32), at: 0) }
  }

  /// Takes away a number that is not larger.
  mutating func subtract(_ other: WholeNumber) {
    var borrow: Int64 = 0
    for index in words.indices {
      var difference = Int64(words[index]) - borrow
      if index < other.words.count { difference -= Int64(other.words[index]) }
      borrow = difference < 0 ? 1 : 0
      words[index] = UInt32(truncatingIfNeeded: difference)
    }
    while words.last == 0 { words.removeLast() }
  }

  static func < (a: WholeNumber, b: WholeNumber) -> Bool {
    if a.words.count != b.words.count { return a.words.count < b.words.count }
    for index in a.words.indices.reversed() where a.words[index] != b.words[index] {
      return a.words[index] < b.words[index]
    }
    return false
  }
}
