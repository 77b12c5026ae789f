/// The places that something went through, one step after the other, such as gradient descent.
package final class Trail: Mark {
  private let name: String
  private let x: [Double]
  private let y: [Double]

  /// The steps `(x[i], y[i])` in order.
  package init(name: String = "", x: [Double], y: [Double]) {
    let count = min(x.count, y.count)
    self.name = name
    self.x = Array(x.prefix(count))
    self.y = Array(y.prefix(count))
  }

  package var series: [SeriesKey] {
    // The first colour belongs to the surface below.
    [SeriesKey(name: "", sample: .line), SeriesKey(name: name, sample: .line)]
  }

  package var demand: Int { 18 * x.count }

  package func extend(_ extent: inout Extent) {
    extent.x.include(x)
    extent.y.include(y)
  }

  package func draw(on canvas: any Canvas, in plot: Plot, firstSeries: Int) {
    let places = zip(x, y).compactMap { plot.point($0, $1) }
    guard let first = places.first, let last = places.last else { return }
    let paint = Paint.series(firstSeries + 1)
    let corners = plot.byteBudget / 18
    canvas.polyline(Simplification.simplified(places, limit: corners), Pen(paint, width: 1.5))
    let shown = places.count <= 80 ? places : []
    canvas.markers(.circle, at: shown, radius: 2.2, Fill(paint))
    canvas.markers(.square, at: [first], radius: 4, Fill(.paper, outline: paint))
    canvas.markers(.circle, at: [last], radius: 4.5, Fill(paint))
  }

  package func sentences(x: Axis, y: Axis) -> String {
    guard let a = self.x.first, let b = self.y.first, let c = self.x.last, let d = self.y.last else { return "" }
    return "The path takes \(Description.counted(self.x.count - 1, "step")) from (\(Description.number(a)),"
      + " \(Description.number(b))) to (\(Description.number(c)), \(Description.number(d)))."
  }

  package func tables(x axis: Axis, y: Axis) -> [FigureTable] {
    [
      FigureTable(
        columns: ["step", Description.name(of: axis, or: "x"), Description.name(of: y, or: "y")], rowCount: x.count
      ) { ["\($0)", Description.cell(self.x[$0]), Description.cell(self.y[$0])] }
    ]
  }
}
