/// Bars from zero, in groups with names; the plot turns them on their side where names need room.
package final class Bars: Mark {
  private let names: [String]
  private let groups: [(name: String, values: [Double])]

  /// Bars of one or more series, `values[i]` of each under `names[i]`.
  package init(names: [String], series: [(name: String, values: [Double])]) {
    self.names = names
    groups = series
  }

  package var series: [SeriesKey] { groups.map { SeriesKey(name: $0.name, sample: .patch) } }

  package var demand: Int { 60 * names.count * groups.count }

  package func extend(_ extent: inout Extent) {
    extent.x.names = names
    extent.mayTurn = true
    extent.y.include(0)
    extent.y.wantsHeadroom = showsNumbers
    for group in groups { extent.y.include(group.values) }
  }

  private var showsNumbers: Bool { names.count * groups.count <= 12 }

  package func draw(on canvas: any Canvas, in plot: Plot, firstSeries: Int) {
    let width = 0.76 / Double(max(1, groups.count))
    let decimals = NumberText.decimals(for: groups.reduce([]) { $0 + $1.values }, digits: 3)
    let limit = max(8, plot.byteBudget / 22 / max(1, groups.count))
    for (number, group) in groups.enumerated() {
      var boxes: [Rectangle] = []
      for (i, value) in group.values.enumerated().prefix(limit) {
        let left = Double(i) - 0.38 + width * Double(number)
        guard value.isFinite, let box = plot.rectangle(left, 0, left + width * 0.96, value) else { continue }
        boxes.append(box)
        if showsNumbers { write(NumberText.fixed(value, decimals: decimals), value < 0, at: box, on: canvas, in: plot) }
      }
      canvas.rectangles(boxes, Fill(.series(firstSeries + number)))
    }
    if !canvas.metrics.isText, plot.y.low < 0, let a = plot.point(-0.5, 0),
      let b = plot.point(Double(names.count) - 0.5, 0)
    {
      canvas.polyline([a, b], Pen(.muted, width: 1))
    }
  }

  private func write(_ text: String, _ isNegative: Bool, at box: Rectangle, on canvas: any Canvas, in plot: Plot) {
    let metrics = canvas.metrics
    if plot.isTurned {
      let place = Point(isNegative ? box.x - 5 : box.right + 5, metrics.baseline(centeredAt: box.center.y))
      canvas.text(text, at: place, TextStyle(.ink, anchor: isNegative ? .end : .start))
    } else if metrics.width(of: text) <= plot.frame.width / Double(names.count * groups.count) {
      // A character canvas has its number in the row above the one where the bar ends.
      let above = metrics.isText ? ((box.y - 0.1) / 16).rounded(.down) * 16 - 4 : box.y - 5
      let below = metrics.isText ? box.bottom + 15 : box.bottom + 14
      canvas.text(text, at: Point(box.center.x, isNegative ? below : above), TextStyle(.ink, anchor: .middle))
    }
  }

  package func sentences(x: Axis, y: Axis) -> String {
    var parts: [String] = []
    for group in groups {
      let known = group.values.indices.filter { group.values[$0].isFinite && $0 < names.count }
      guard let first = known.first else { continue }
      let high = known.reduce(first) { group.values[$1] > group.values[$0] ? $1 : $0 }
      let low = known.reduce(first) { group.values[$1] < group.values[$0] ? $1 : $0 }
      let subject = group.name.utf8.isEmpty ? Description.name(of: y, or: "the value") : group.name
      parts.append(
        "\(Description.counted(known.count, "bar")): \(subject) is highest for \(names[high])"
          + " (\(Description.number(group.values[high]))) and lowest for \(names[low])"
          + " (\(Description.number(group.values[low]))).")
    }
    return parts.isEmpty ? "No bars with finite values." : parts.reduce("") { $0.utf8.isEmpty ? $1 : "\($0) \($1)" }
  }

  package func tables(x: Axis, y: Axis) -> [FigureTable] {
    let heads = groups.map { $0.name.utf8.isEmpty ? Description.name(of: y, or: "value") : $0.name }
    return [
      FigureTable(columns: [Description.name(of: x, or: "name")] + heads, rowCount: names.count) { i in
        [self.names[i]] + self.groups.map { i < $0.values.count ? Description.cell($0.values[i]) : "" }
      }
    ]
  }
}
