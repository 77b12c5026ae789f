/// Vectors, each an arrow from a place.
package final class Arrows: Mark {
  private let x: [Double]
  private let y: [Double]
  private let dx: [Double]
  private let dy: [Double]
  private let names: [String]

  /// The vectors `(dx[i], dy[i])` from the places `(x[i], y[i])`; names stand at their heads.
  package init(x: [Double], y: [Double], dx: [Double], dy: [Double], names: [String] = []) {
    let count = min(min(x.count, y.count), min(dx.count, dy.count))
    self.x = Array(x.prefix(count))
    self.y = Array(y.prefix(count))
    self.dx = Array(dx.prefix(count))
    self.dy = Array(dy.prefix(count))
    self.names = names
  }

  package var series: [SeriesKey] {
    // A few vectors with names have a colour each; a field of vectors has one.
    names.isEmpty ? [SeriesKey(name: "", sample: .line)] : x.map { _ in SeriesKey(name: "", sample: .line) }
  }

  package var demand: Int { 130 * x.count }

  package func extend(_ extent: inout Extent) {
    extent.x.include(x)
    extent.y.include(y)
    extent.x.include(zip(x, dx).map { $0 + $1 })
    extent.y.include(zip(y, dy).map { $0 + $1 })
    extent.x.wantsRoom = true
    extent.y.wantsRoom = true
    extent.proportion = .equalUnits
  }

  package func draw(on canvas: any Canvas, in plot: Plot, firstSeries: Int) {
    let limit = plot.byteBudget / 130
    let stride = max(1, (x.count + limit - 1) / max(1, limit))
    for i in x.indices where i % stride == 0 {
      guard let start = plot.point(x[i], y[i]), let end = plot.point(x[i] + dx[i], y[i] + dy[i]) else { continue }
      let number = firstSeries + (names.isEmpty ? 0 : i)
      canvas.arrow(from: start, to: end, Pen(.series(number), width: names.isEmpty ? 1.5 : 2.5))
      guard i < names.count else { continue }
      let fits = end.x + canvas.metrics.width(of: names[i], isBold: true) < plot.frame.right
      let isRight = end.x >= start.x && fits
      let place = Point(end.x + (isRight ? 6 : -6), end.y + (end.y <= start.y ? -3 : 13))
      canvas.text(
        names[i], at: place, TextStyle(.series(number), anchor: isRight ? .start : .end, isBold: true, hasHalo: true))
    }
  }

  package func sentences(x: Axis, y: Axis) -> String {
    if !names.isEmpty && self.x.count <= 6 {
      let parts = self.x.indices.map { i in
        let name = i < names.count ? names[i] : "vector \(i)"
        return "\(name) = (\(Description.number(dx[i])), \(Description.number(dy[i])))"
      }
      return Description.listed(parts) + "."
    }
    var longest = 0.0
    for (a, b) in zip(dx, dy) where a.isFinite && b.isFinite { longest = max(longest, (a * a + b * b).squareRoot()) }
    return "\(Description.counted(self.x.count, "vector")), the longest \(Description.number(longest)) long."
  }

  package func tables(x axis: Axis, y: Axis) -> [FigureTable] {
    [
      FigureTable(columns: ["x", "y", "dx", "dy"], rowCount: x.count) {
        [self.x[$0], self.y[$0], self.dx[$0], self.dy[$0]].map { Description.cell($0) }
      }
    ]
  }
}
