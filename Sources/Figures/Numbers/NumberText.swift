/// Numbers as text with a chosen count of digits, rounded correctly from the exact binary value.
///
/// Ties go to the even digit. Signs are plain hyphens; a drawing turns them into minus signs.
package enum NumberText {
  /// The number with exactly that many digits after the point, as in `0.50`.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return special(value) }
    let places = max(0, min(decimals, 340))
    var digits = roundedDigits(value.magnitude, power: places)
    if digits.isEmpty { digits = [48] }
    while digits.count <= places { digits.insert(48, at: 0) }
    let isZero = !digits.contains { $0 != 48 }
    let whole = digits.count - places
    var bytes: [UInt8] = value < 0 && !isZero ? [45] : []
    bytes += digits[0..<whole]
    if places > 0 { bytes += [46] + digits[whole...] }
    return text(bytes)
  }

  /// The number as a digit, a point, the other digits and a power of ten, as in `1.5e-7`; zeros at the end are left out.
  package static func scientific(_ value: Double, digits count: Int) -> String {
    guard value.isFinite else { return special(value) }
    guard value != 0 else { return "0" }
    let (digits, exponent) = significantDigits(value.magnitude, count: max(1, count))
    var bytes: [UInt8] = value < 0 ? [45] : []
    bytes.append(digits[0])
    let rest = trimmed(digits[1...])
    if !rest.isEmpty { bytes += [46] + rest }
    return text(bytes) + "e\(exponent)"
  }

  /// The number with that many significant digits, as people write it: `0.0143`, `1200`, `1.5e-7`.
  package static func compact(_ value: Double, digits count: Int = 3) -> String {
    guard value.isFinite else { return special(value) }
    guard value != 0 else { return "0" }
    let (_, exponent) = significantDigits(value.magnitude, count: max(1, count))
    if exponent < -4 || exponent >= 7 { return scientific(value, digits: count) }
    let decimals = max(0, count - 1 - exponent)
    var bytes = Array(fixed(value, decimals: decimals).utf8)
    if decimals > 0 {
      while bytes.last == 48 { bytes.removeLast() }
      if bytes.last == 46 { bytes.removeLast() }
    }
    return text(bytes)
  }

  /// How many digits after the point a list needs so that each number shows about `digits` significant ones.
  package static func decimals(for values: [Double], digits: Int) -> Int {
    var largest = 0.0
    var areWhole = true
    for value in values where value.isFinite {
      largest = max(largest, value.magnitude)
      if value != value.rounded(.towardZero) { areWhole = false }
    }
    if areWhole || largest == 0 { return 0 }
    let exponent = significantDigits(largest, count: 1).exponent
    return max(0, min(digits - 1 - exponent, 8))
  }

  private static func special(_ value: Double) -> String { value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func trimmed(_ digits: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = digits
    while rest.last == 48 { rest.removeLast() }
    return rest
  }

  /// The first digits of a number above zero, and the power of ten of the first one.
  private static func significantDigits(_ value: Double, count: Int) -> (digits: [UInt8], exponent: Int) {
    // The estimate may be off by one either way; rounding up may add a digit. Both show in the count.
    var exponent = Int(Logarithm.decimal(value).rounded(.down))
    for _ in 0..<3 {
      let digits = roundedDigits(value, power: count - 1 - exponent)
      if digits.count == count { return (digits, exponent) }
      exponent += digits.count > count ? 1 : -1
    }
    return ([UInt8](repeating: 48, count: count), 0)
  }

  /// The decimal digits of `value · 10^power`, rounded to a whole number, ties to even.
  private static func roundedDigits(_ value: Double, power: Int) -> [UInt8] {
    guard value > 0 else { return [] }
    // Twice the product, rounded down, has the half as its lowest bit; `hasMore` tells what lies below it.
    let bits = value.significandBitPattern
    let isNormal = value.exponentBitPattern > 0
    let exponent = (isNormal ? Int(value.exponentBitPattern) : 1) - 1075
    var number = WholeNumber(isNormal ? bits | 1 << 52 : bits)
    var hasMore = false
    for _ in 0..<max(0, power) { number.multiply(by: 10) }
    if exponent + 1 >= 0 { number.shiftLeft(by: exponent + 1) }
    for _ in 0..<max(0, -power) where number.divide(by: 10) != 0 { hasMore = true }
    if exponent + 1 < 0, number.shiftRight(by: -exponent - 1) { hasMore = true }
    let half = number.isOdd
    _ = number.shiftRight(by: 1)
    if half, hasMore || number.isOdd { number.addOne() }
    return number.digits()
  }
}
