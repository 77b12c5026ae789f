/// The numbers that an axis has to show, gathered from the marks.
package struct Span: Sendable {
  /// The lowest and the highest number so far; nil before the first.
  package private(set) var bounds: (low: Double, high: Double)?
  /// The lowest number above zero so far, for a logarithmic axis.
  package private(set) var lowestPositive: Double?
  /// True if a mark wants space between its data and the end of the axis.
  package var wantsRoom = false
  /// True if the axis has to end where the data ends, as the cells of a heatmap do.
  package var isTight = false
  /// True if something is written beyond the ends of the data, such as the number over a bar.
  package var wantsHeadroom = false
  /// Names that stand on the axis at 0, 1, 2… in place of numbers; empty for numbers.
  package var names: [String] = []

  /// An axis without data.
  package init() {}

  /// Widens the span to a number; one that is not finite is ignored.
  package mutating func include(_ value: Double) {
    guard value.isFinite else { return }
    // Beyond 10³⁰⁰ differences would overflow.
    let number = max(-1e300, min(1e300, value))
    let old = bounds ?? (number, number)
    bounds = (min(old.low, number), max(old.high, number))
    // Below 10⁻³⁰⁰ halves and quotients would be zero, which has no logarithm.
    if number > 0 { lowestPositive = max(1e-300, min(lowestPositive ?? number, number)) }
  }

  /// Widens the span to each of the numbers.
  package mutating func include(_ values: [Double]) {
    for value in values { include(value) }
  }

  /// Widens the span to all that another one shows.
  package mutating func include(_ other: Span) {
    if let bounds = other.bounds {
      include(bounds.low)
      include(bounds.high)
    }
    if let positive = other.lowestPositive { include(positive) }
    wantsRoom = wantsRoom || other.wantsRoom
    isTight = isTight || other.isTight
    wantsHeadroom = wantsHeadroom || other.wantsHeadroom
    if names.isEmpty { names = other.names }
  }
}
