/// Places where a function is asked for its values.
enum Sampling {
  /// That many places from one end of a range to the other, equally far apart.
  static func places(in range: ClosedRange<Double>, count: Int) -> [Double] {
    let width = range.upperBound - range.lowerBound
    return (0..<count).map { range.lowerBound + width * (Double($0) / Double(max(1, count - 1))) }
  }
}

extension Sampling {
  /// The range of some values with a tenth more on both sides; around one value, one unit to each side.
  static func around(_ values: [Double]) -> ClosedRange<Double> {
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in values where value.isFinite && value.magnitude < 1e100 {
      low = min(low, value)
      high = max(high, value)
    }
    guard low <= high else { return -1...1 }
    let room = high > low ? (high - low) * 0.15 : 1
    return (low - room)...(high + room)
  }
}
