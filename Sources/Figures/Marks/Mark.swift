/// One kind of thing that a figure shows; it keeps its data and says how that is drawn, told and listed.
///
/// A new mark is one file: a final class here and, if lessons may ask for it, a plot function in LessonKit.
package protocol Mark: AnyObject, Sendable {
  /// The names of the series that it draws, one for each colour it uses; an empty name has no legend.
  var series: [SeriesKey] { get }

  /// Widens the extent to what the mark needs.
  func extend(_ extent: inout Extent)

  /// The height it needs when it is the only thing drawn at that width; nil leaves it to the layout.
  func height(forWidth width: Double, metrics: Metrics) -> Double?

  /// How many bytes its data would take in a drawing without a limit, roughly.
  var demand: Int { get }

  /// Draws it; `firstSeries` is the number of its first colour in the figure.
  func draw(on canvas: any Canvas, in plot: Plot, firstSeries: Int)

  /// What its data says, as sentences with their full stops; empty if it only decorates.
  func sentences(x: Axis, y: Axis) -> String

  /// Its data; empty if a table could say nothing.
  func tables(x: Axis, y: Axis) -> [FigureTable]
}

extension Mark {
  package var series: [SeriesKey] { [] }
  package func height(forWidth width: Double, metrics: Metrics) -> Double? { nil }
  package var demand: Int { 300 }
  package func sentences(x: Axis, y: Axis) -> String { "" }
  package func tables(x: Axis, y: Axis) -> [FigureTable] { [] }
}
