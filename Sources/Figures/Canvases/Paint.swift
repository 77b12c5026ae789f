/// A colour by its role; the page decides what it looks like in light and dark.
package enum Paint: Equatable, Sendable {
  /// The colour of a series; the sixth is the first again.
  case series(Int)
  /// The colour of the main text.
  case ink
  /// The colour of axes and small text.
  case muted
  /// The colour of grid lines.
  case rule
  /// The colour behind everything.
  case paper
  /// A step of a colour map, 0 the paper; negative steps use the second colour.
  case level(Int, isNegative: Bool)
  /// The text over a step of a colour map.
  case textOverLevel(Int, isNegative: Bool)
  /// Nothing is painted.
  case none

  /// How many series colours there are.
  package static let seriesCount = 5
}
