/// Places where a function is asked for its values.
enum Sampling {
  /// That many places from one end of a range to the other, equally far apart.
  static func places(in range: ClosedRange<Double>, count: Int) -> [Double] {
    let width = range.upperBound - range.lowerBound
    return (0..<count).map { range.lowerBound + width * (Double($0) / Double(max(1, count - 1))) }
  }
}
