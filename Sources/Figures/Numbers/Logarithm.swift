/// Logarithms for scales: the same bits on every machine, without a C library.
///
/// - Accuracy: within 4 units in the last place of the result, which is far finer than a pixel.
package enum Logarithm {
  /// The natural logarithm of a finite number above zero.
  package static func natural(_ value: Double) -> Double {
    // value = m · 2ᵉ with m in [√½, √2); ln m = 2 artanh z, z = (m − 1) / (m + 1), |z| < 0.172.
    var exponent = Double(value.exponent)
    var significand = value.significand
    if significand > 1.4142135623730951 {
      significand /= 2
      exponent += 1
    }
    let z = (significand - 1) / (significand + 1)
    let square = z * z
    var sum = 0.0
    var power = 23.0
    while power >= 1 {
      sum = sum * square + 1 / power
      power -= 2
    }
    return exponent * 0.6931471805599453 + 2 * z * sum
  }

  /// The logarithm to base ten of a finite number above zero.
  package static func decimal(_ value: Double) -> Double { natural(value) / 2.302585092994046 }
}
