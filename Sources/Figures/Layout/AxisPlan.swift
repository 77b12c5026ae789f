/// What one axis of a plot shows: its numbers from end to end, and the ones that are written.
struct AxisPlan {
  let axis: Axis
  let span: Span
  let isVertical: Bool
  let metrics: Metrics
  private(set) var ticks: [Tick] = []

  init(axis: Axis, span: Span, isVertical: Bool, metrics: Metrics) {
    self.axis = axis
    self.span = span
    self.isVertical = isVertical
    self.metrics = metrics
  }

  /// A logarithmic axis needs a number above zero; without one the axis is linear.
  var isLogarithmic: Bool {
    guard axis.scale == .logarithmic, span.names.isEmpty else { return false }
    if let range = axis.range { return range.lowerBound > 0 }
    return span.lowestPositive != nil
  }

  /// The numbers at the ends of the axis; the second is above the first.
  func domain(length: Double) -> (low: Double, high: Double) {
    if !span.names.isEmpty { return (-0.5, Double(span.names.count) - 0.5) }
    if let range = axis.range, range.upperBound.isFinite, range.lowerBound.isFinite {
      return AxisPlan.opened(range.lowerBound, range.upperBound)
    }
    guard let bounds = span.bounds else { return (0, 1) }
    if isLogarithmic { return logarithmicDomain(span.lowestPositive ?? 1, bounds.high) }
    if span.isTight { return AxisPlan.opened(bounds.low, bounds.high) }
    let (low, high) = AxisPlan.opened(bounds.low, bounds.high)
    if !isVertical && !span.wantsRoom { return (low, high) }
    let room = span.wantsRoom ? (high - low) * 0.04 : 0
    // An axis that starts at zero, such as that of bars, has no room below.
    let padded = (bounds.low == 0 ? low : low - room, bounds.high == 0 ? high : high + room)
    if !isVertical && !span.wantsHeadroom { return padded }
    return withHeadroom(
      Ticks.roundedOut(from: padded.0, to: padded.1, about: tickCount(length)), bounds, length: length)
  }

  /// The interval, a little longer where something is written beyond the data and the data reaches its end.
  private func withHeadroom(
    _ ends: (low: Double, high: Double), _ data: (low: Double, high: Double), length: Double
  ) -> (low: Double, high: Double) {
    guard span.wantsHeadroom else { return ends }
    let need = (ends.high - ends.low) * (isVertical ? 18 : 50) / max(100, length)
    let high = data.high > 0 ? max(ends.high, data.high + need) : ends.high
    let low = data.low < 0 ? min(ends.low, data.low - need) : ends.low
    return (low, high)
  }

  /// Chooses the numbers that are written on an axis of that length.
  mutating func chooseTicks(length: Double) {
    if !span.names.isEmpty {
      ticks = span.names.enumerated().map { Tick(value: Double($0.offset), label: $0.element) }
      return
    }
    let (low, high) = domain(length: length)
    var count = tickCount(length)
    repeat {
      ticks =
        isLogarithmic
        ? Ticks.logarithmic(from: low, to: high, about: count) : Ticks.linear(from: low, to: high, about: count)
      count -= 1
    } while !isVertical && count > 1 && totalWidth > length * 0.85
  }

  /// The width that the written numbers need beside the axis.
  func labelWidth(limit: Double) -> Double {
    var widest = 0.0
    for tick in ticks { widest = max(widest, metrics.width(of: metrics.shortened(tick.label, to: limit))) }
    return metrics.isText ? widest : widest.rounded(.up)
  }

  /// How far the last number of a horizontal axis may reach over its end.
  var endOverhang: Double {
    guard span.names.isEmpty else { return 0 }
    var plan = self
    plan.chooseTicks(length: 300)
    return metrics.width(of: plan.ticks.last?.label ?? "") / 2
  }

  private var totalWidth: Double {
    var sum = 0.0
    for tick in ticks { sum += metrics.width(of: tick.label) + 2 * metrics.gap }
    return sum
  }

  private func tickCount(_ length: Double) -> Int {
    let distance = isVertical ? (metrics.isText ? 56.0 : 50) : (metrics.isNarrow ? 62.0 : 84)
    return max(2, min(10, Int(length / distance)))
  }

  private func logarithmicDomain(_ low: Double, _ high: Double) -> (low: Double, high: Double) {
    if high <= low * 1.001 { return (low / 2, low * 2) }
    // A little room in equal ratios, so that the lowest point does not lie on the axis.
    let room = Swift.min(2, (high / low).squareRoot())
    let share = isVertical ? 1 + (room - 1) * 0.15 : 1
    return (low / share, high * share)
  }

  /// An interval that is wide enough to divide by.
  private static func opened(_ low: Double, _ high: Double) -> (low: Double, high: Double) {
    let size = max(low.magnitude, high.magnitude)
    if high - low > max(size * 1e-12, 1e-290) { return (low, high) }
    let middle = low / 2 + high / 2
    let half = size < 1e-280 ? 1 : size * 0.1
    return (middle - half, middle + half)
  }
}
