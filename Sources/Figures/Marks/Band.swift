/// The surface between two lines, for what is uncertain around a third one.
///
/// It takes the colour of the mark that follows, so that a line matches its band.
package final class Band: Mark {
  private let x: [Double]
  private let lower: [Double]
  private let upper: [Double]

  /// The surface between `(x[i], lower[i])` and `(x[i], upper[i])`.
  package init(x: [Double], lower: [Double], upper: [Double]) {
    let count = min(x.count, min(lower.count, upper.count))
    self.x = Array(x.prefix(count))
    self.lower = Array(lower.prefix(count))
    self.upper = Array(upper.prefix(count))
  }

  package var demand: Int { 18 * x.count }

  package func extend(_ extent: inout Extent) {
    extent.x.include(x)
    extent.y.include(lower)
    extent.y.include(upper)
  }

  package func draw(on canvas: any Canvas, in plot: Plot, firstSeries: Int) {
    var (above, below): ([Point], [Point]) = ([], [])
    for i in x.indices {
      guard let low = plot.point(x[i], lower[i]), let high = plot.point(x[i], upper[i]) else { continue }
      below.append(low)
      above.append(high)
    }
    let corners = plot.byteBudget / 18
    let ring =
      Simplification.simplified(above, limit: corners) + Simplification.simplified(below, limit: corners).reversed()
    canvas.polygon([ring], Fill(.series(firstSeries), opacity: 0.2))
  }

  package func sentences(x: Axis, y: Axis) -> String {
    var widest = 0.0
    for (low, high) in zip(lower, upper) where (high - low).isFinite { widest = max(widest, high - low) }
    return "A band around it is at most \(Description.number(widest)) wide."
  }

  package func tables(x axis: Axis, y: Axis) -> [FigureTable] {
    [
      FigureTable(columns: [Description.name(of: axis, or: "x"), "lower", "upper"], rowCount: x.count) {
        [self.x[$0], self.lower[$0], self.upper[$0]].map { Description.cell($0) }
      }
    ]
  }
}
