/// A line through points; it breaks where a number has no place.
package final class Line: Mark {
  private let name: String
  private let x: [Double]
  private let y: [Double]

  /// A line through the points `(x[i], y[i])`; numbers without a partner are left out.
  package init(name: String = "", x: [Double], y: [Double]) {
    let count = min(x.count, y.count)
    self.name = name
    self.x = Array(x.prefix(count))
    self.y = Array(y.prefix(count))
  }

  package var series: [SeriesKey] {
    let last = y.indices.last { x[$0].isFinite && y[$0].isFinite }
    return [SeriesKey(name: name, sample: .line, end: last.map { (x[$0], y[$0]) })]
  }

  package var demand: Int { 9 * x.count }

  package func extend(_ extent: inout Extent) {
    extent.x.include(x)
    extent.y.include(y)
  }

  package func draw(on canvas: any Canvas, in plot: Plot, firstSeries: Int) {
    let pieces = pieces(in: plot)
    let pen = Pen.series(firstSeries)
    // A corner takes about nine bytes.
    let corners = plot.byteBudget / 9
    let total = max(1, pieces.reduce(0) { $0 + $1.count })
    var dots: [Point] = []
    for piece in pieces {
      if piece.count == 1 {
        dots.append(piece[0])
      } else {
        let share = Int(Int64(corners) * Int64(piece.count) / Int64(total))
        canvas.polyline(Simplification.simplified(piece, limit: share), pen)
      }
    }
    canvas.markers(.circle, at: Array(dots.prefix(corners)), radius: 3, Fill(pen.paint))
  }

  private func pieces(in plot: Plot) -> [[Point]] {
    var pieces: [[Point]] = []
    var piece: [Point] = []
    for (a, b) in zip(x, y) {
      if let point = plot.point(a, b) {
        piece.append(point)
      } else if !piece.isEmpty {
        pieces.append(piece)
        piece = []
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  package func sentences(x axis: Axis, y: Axis) -> String {
    let subject = name.utf8.isEmpty ? Description.name(of: y, or: "y") : name
    return Trend(x: x, y: self.y).sentence(name: subject, over: Description.name(of: axis, or: "x"))
  }

  package func tables(x axis: Axis, y: Axis) -> [FigureTable] {
    let head = name.utf8.isEmpty ? Description.name(of: y, or: "y") : name
    return [
      FigureTable(columns: [Description.name(of: axis, or: "x"), head], rowCount: x.count) {
        [Description.cell(self.x[$0]), Description.cell(self.y[$0])]
      }
    ]
  }
}
