/// Chooses round numbers for an axis: 1, 2 or 5 times a power of ten apart.
package enum Ticks {
  /// The round numbers from `low` to `high`, about `count` of them and never more than 20.
  package static func linear(from low: Double, to high: Double, about count: Int) -> [Tick] {
    let (mantissa, exponent) = step(from: low, to: high, about: count)
    let step = scaled(Double(mantissa), by: exponent)
    let first = (low / step - 1e-9).rounded(.up)
    let last = (high / step + 1e-9).rounded(.down)
    guard first.magnitude < 1e15, last.magnitude < 1e15, last >= first, last - first < 40 else { return [] }
    let multiples = (Int64(first)...Int64(last)).map { $0 * Int64(mantissa) }
    let largest = max(first.magnitude, last.magnitude) * step
    let isPlain = exponent >= -5 && largest < 1e6
    return multiples.map { multiple in
      let value = scaled(Double(multiple), by: exponent)
      return Tick(value: value, label: isPlain ? plain(multiple, exponent) : power(multiple, exponent))
    }
  }

  /// The interval widened to the round numbers around it.
  package static func roundedOut(from low: Double, to high: Double, about count: Int) -> (low: Double, high: Double) {
    let (mantissa, exponent) = step(from: low, to: high, about: count)
    let step = scaled(Double(mantissa), by: exponent)
    let first = (low / step + 1e-9).rounded(.down)
    let last = (high / step - 1e-9).rounded(.up)
    guard first.magnitude < 1e15, last.magnitude < 1e15 else { return (low, high) }
    return (
      min(low, scaled(first * Double(mantissa), by: exponent)), max(high, scaled(last * Double(mantissa), by: exponent))
    )
  }

  /// The powers of ten from `low` to `high`, with twos and fives between if there are few.
  package static func logarithmic(from low: Double, to high: Double, about count: Int) -> [Tick] {
    let (low, high) = (max(low, 1e-305), max(high, low, 1e-305))
    let first = Int(Logarithm.decimal(low).rounded(.down))
    let last = Int(Logarithm.decimal(high).rounded(.up))
    let decades = last - first
    let mantissas: [Int64] = decades <= max(1, count / 3) ? [1, 2, 5] : [1]
    let stride = max(1, (decades + count - 1) / max(1, count))
    let isPlain = first >= -4 && last <= 5
    var result: [Tick] = []
    for exponent in first...max(first, last) where exponent % stride == 0 {
      for mantissa in mantissas {
        let value = scaled(Double(mantissa), by: exponent)
        guard value >= low * 0.999999999, value <= high * 1.000000001 else { continue }
        result.append(
          Tick(value: value, label: isPlain ? plain(mantissa, exponent) : power(mantissa, exponent)))
      }
    }
    return result.count >= 2 ? result : linear(from: low, to: high, about: count).filter { $0.value > 0 }
  }

  private static func step(from low: Double, to high: Double, about count: Int) -> (mantissa: Int, exponent: Int) {
    // Below the limit powers of ten have no exact inverse, and zero has no logarithm.
    let raw = max(1e-300, (high - low) / Double(max(1, count)))
    var exponent = Int(Logarithm.decimal(raw).rounded(.down))
    let lead = raw / scaled(1, by: exponent)
    // The geometric means between 1, 2, 5 and 10 decide, so the count is about right in both directions.
    if lead < 1.4142135623730951 { return (1, exponent) }
    if lead < 3.1622776601683795 { return (2, exponent) }
    if lead < 7.0710678118654755 { return (5, exponent) }
    exponent += 1
    return (1, exponent)
  }

  /// `value · 10^exponent`, rounded once where the power of ten is exact.
  static func scaled(_ value: Double, by exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<abs(exponent) { power *= 10 }
    return exponent < 0 ? value / power : value * power
  }

  private static func plain(_ multiple: Int64, _ exponent: Int) -> String {
    if exponent >= 0 {
      var value = multiple
      for _ in 0..<exponent { value *= 10 }
      return value.description
    }
    var digits = Array(multiple.magnitude.description.utf8)
    while digits.count <= -exponent { digits.insert(48, at: 0) }
    digits.insert(46, at: digits.count + exponent)
    return (multiple < 0 ? "-" : "") + String(decoding: digits, as: UTF8.self)
  }

  private static func power(_ multiple: Int64, _ exponent: Int) -> String {
    guard multiple != 0 else { return "0" }
    var digits = Array(multiple.magnitude.description.utf8)
    let total = exponent + digits.count - 1
    while digits.count > 1, digits.last == 48 { digits.removeLast() }
    if digits.count > 1 { digits.insert(46, at: 1) }
    let lead = String(decoding: digits, as: UTF8.self)
    let sign = multiple < 0 ? "-" : ""
    return sign + (lead == "1" ? "" : lead + "×") + "10" + superscript(total)
  }

  private static func superscript(_ number: Int) -> String {
    let digits = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    var result = number < 0 ? "⁻" : ""
    for byte in number.magnitude.description.utf8 { result += digits[Int(byte) - 48] }
    return result
  }
}
