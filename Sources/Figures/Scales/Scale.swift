/// Takes numbers of an axis to places on a canvas.
package struct Scale: Sendable {
  /// The number at the start of the axis.
  package let low: Double
  /// The number at its end, always above `low`.
  package let high: Double
  /// True if equal ratios are equal lengths.
  package let isLogarithmic: Bool
  /// The place of `low`.
  package let start: Double
  /// The place of `high`.
  package let end: Double

  /// The scale from an interval of numbers to an interval of places.
  package init(low: Double, high: Double, isLogarithmic: Bool = false, start: Double, end: Double) {
    self.low = low
    self.high = high
    self.isLogarithmic = isLogarithmic
    self.start = start
    self.end = end
  }

  /// The place of a number; nil if it has none: not finite, or not above zero on a logarithmic axis.
  package func position(_ value: Double) -> Double? {
    guard value.isFinite, !isLogarithmic || value > 0 else { return nil }
    let share: Double
    if isLogarithmic {
      let base = Logarithm.natural(low)
      share = (Logarithm.natural(value) - base) / (Logarithm.natural(high) - base)
    } else {
      share = (value - low) / (high - low)
    }
    // Far outside an axis all places are alike; the limit keeps coordinates short and finite.
    return max(-20000, min(20000, start + share * (end - start)))
  }

  /// The number at a share of the axis, 0 its start and 1 its end; linear scales only.
  package func value(atShare share: Double) -> Double { low + share * (high - low) }
}
