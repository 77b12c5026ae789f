/// What the marks of a figure need from its axes.
package struct Extent: Sendable {
  /// How the place for data is shaped.
  package enum Proportion: Sendable {
    /// Wider than high.
    case wide
    /// As high as wide, where the page allows.
    case square
    /// As high as its numbers need for one unit to be the same length on both axes.
    case equalUnits
    /// A table of cells.
    case cells(columns: Int, rows: Int)
  }

  /// The numbers of the horizontal axis.
  package var x = Span()
  /// The numbers of the vertical axis.
  package var y = Span()
  /// True if the vertical axis counts downwards, as rows do.
  package var countsDown = false
  /// True if the marks need no axes.
  package var hidesAxes = false
  /// True if the axes may change places to make room for names.
  package var mayTurn = false
  /// How the place for data is shaped.
  package var proportion = Proportion.wide
  /// The colours of a heatmap without numbers, for the legend.
  package var ramp: Ramp?

  /// The colours from one number to another.
  package struct Ramp: Sendable {
    /// The number at one end.
    package let low: Double
    /// The number at the other end.
    package let high: Double
    /// The colour map.
    package let map: ColorMap
  }

  /// An extent of nothing.
  package init() {}
}
