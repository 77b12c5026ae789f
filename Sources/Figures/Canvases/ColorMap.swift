/// Which colours stand for the numbers of a heatmap.
///
/// Both maps mix the page's own colours, so they follow light and dark; the strength is drawn in
/// twenty steps. The text over a cell is black or white, whichever the step and the page's mode
/// make readable (at least 4.5 to 1; see `figureStyleSheet`).
package enum ColorMap: Sendable {
  /// From the paper to the first colour, for numbers with a lowest end.
  case sequential
  /// From the second colour over the paper to the first, for numbers around a middle.
  case diverging

  /// The steps from the paper to the full colour.
  package static let steps = 20

  /// The paint of a number between `low` and `high`; numbers that are not finite are left blank.
  package func paint(_ value: Double, low: Double, high: Double) -> Paint {
    guard value.isFinite else { return .none }
    let share = strength(value, low: low, high: high)
    let step = Int((share.magnitude * Double(ColorMap.steps)).rounded(.toNearestOrEven))
    return .level(step, isNegative: share < 0)
  }

  /// How far a number is from the paper, 0…1, or −1…1 in a diverging map.
  package func strength(_ value: Double, low: Double, high: Double) -> Double {
    switch self {
    case .sequential:
      guard high > low else { return 0.5 }
      return max(0, min(1, (value - low) / (high - low)))
    case .diverging:
      let reach = max(low.magnitude, high.magnitude)
      guard reach > 0 else { return 0 }
      return max(-1, min(1, value / reach))
    }
  }
}
