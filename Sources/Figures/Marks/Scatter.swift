/// Points; the ones of a class share a colour and a shape.
package final class Scatter: Mark {
  private let x: [Double]
  private let y: [Double]
  private let classes: [Int]
  private let names: [String]

  /// The points `(x[i], y[i])`, `classes[i]` the index of the name of their class.
  ///
  /// Without classes all points are alike; one outside the names is drawn as the nearest class.
  package init(x: [Double], y: [Double], classes: [Int] = [], names: [String] = [""]) {
    let count = min(x.count, y.count)
    self.x = Array(x.prefix(count))
    self.y = Array(y.prefix(count))
    self.names = names.isEmpty ? [""] : names
    let last = self.names.count - 1
    self.classes = (0..<count).map { $0 < classes.count ? max(0, min(last, classes[$0])) : 0 }
  }

  package var series: [SeriesKey] { names.map { SeriesKey(name: $0, sample: .marker) } }

  package var demand: Int { 18 * x.count }

  package func extend(_ extent: inout Extent) {
    extent.x.include(x)
    extent.y.include(y)
    extent.x.wantsRoom = true
    extent.y.wantsRoom = true
  }

  package func draw(on canvas: any Canvas, in plot: Plot, firstSeries: Int) {
    // A point takes between 10 bytes (a disc) and 20 (a corner shape).
    let limit = max(20, plot.byteBudget / (names.count > 1 ? 18 : 11))
    for (radius, group) in groups(in: plot, limit: limit) {
      for number in names.indices {
        let points = group.filter { $0.number == number }.map { $0.place }
        let fill = Fill(.series(firstSeries + number), opacity: 0.85)
        canvas.markers(MarkerShape.series(firstSeries + number), at: points, radius: radius, fill)
      }
    }
  }

  /// The points to draw, by size: each one, or if they are too many one for each cell of a grid,
  /// larger the more points it stands for.
  private func groups(in plot: Plot, limit: Int) -> [(radius: Double, points: [(number: Int, place: Point)])] {
    var places: [(number: Int, place: Point)] = []
    for i in x.indices {
      if let place = plot.point(x[i], y[i]) { places.append((classes[i], place)) }
    }
    let base = places.count > 300 ? 2.6 : 3.6
    if places.count <= limit { return [(base, places)] }
    var side = 3.0
    var bins = Binning.binned(places, side: side)
    while bins.count > limit {
      side *= 1.3
      bins = Binning.binned(places, side: side)
    }
    let most = bins.reduce(1) { max($0, $1.count) }
    let small = bins.filter { $0.count * 8 <= most }
    let middle = bins.filter { $0.count * 8 > most && $0.count * 2 <= most }
    let large = bins.filter { $0.count * 2 > most }
    return [(base * 0.7, small), (base * 1.1, middle), (base * 1.6, large)].map { radius, bins in
      (radius, bins.map { ($0.number, $0.place) })
    }
  }

  package func sentences(x axis: Axis, y: Axis) -> String {
    var spanX = Span()
    var spanY = Span()
    for (a, b) in zip(x, self.y) where a.isFinite && b.isFinite {
      spanX.include(a)
      spanY.include(b)
    }
    guard let a = spanX.bounds, let b = spanY.bounds else { return "No points with finite values." }
    var text = Description.counted(x.count, "point")
    if names.count > 1 {
      let parts = names.indices.map { number in
        "\(classes.reduce(0) { $0 + ($1 == number ? 1 : 0) }) of \(names[number])"
      }
      text += ": " + Description.listed(parts)
    }
    let nameX = Description.name(of: axis, or: "x")
    let nameY = Description.name(of: y, or: "y")
    return text + "; \(nameX) from \(Description.number(a.low)) to \(Description.number(a.high)),"
      + " \(nameY) from \(Description.number(b.low)) to \(Description.number(b.high))."
  }

  package func tables(x axis: Axis, y: Axis) -> [FigureTable] {
    let hasNames = names.count > 1
    let heads = [Description.name(of: axis, or: "x"), Description.name(of: y, or: "y")] + (hasNames ? ["class"] : [])
    return [
      FigureTable(columns: heads, rowCount: x.count) { i in
        [Description.cell(self.x[i]), Description.cell(self.y[i])] + (hasNames ? [self.names[self.classes[i]]] : [])
      }
    ]
  }
}
