/// The names of the series of a figure: at the ends of their lines, or in rows above the plot.
struct Legend {
  private struct Item {
    let number: Int
    let key: SeriesKey
  }

  private let items: [Item]
  private let extent: Extent
  private let canvas: any Canvas

  private var metrics: Metrics { canvas.metrics }

  init(figure: Figure, extent: Extent, canvas: any Canvas) {
    var items: [Item] = []
    var number = 0
    for mark in figure.marks {
      for key in mark.series {
        if !key.name.utf8.isEmpty { items.append(Item(number: number, key: key)) }
        number += 1
      }
    }
    self.items = items
    self.extent = extent
    self.canvas = canvas
  }

  // MARK: Above the plot

  /// Draws the names that do not stand at the ends of lines, in rows, and answers the height.
  func draw(at origin: Point, width: Double, hiding direct: [Int]) -> Double {
    var y = origin.y
    if let ramp = extent.ramp {
      draw(ramp, at: Point(origin.x, y))
      y += metrics.lineHeight + metrics.leading
    }
    let shown = items.filter { item in !direct.contains { $0 == item.number } }
    if shown.isEmpty { return y - origin.y }
    var x = origin.x
    let sampleWidth = metrics.isText ? 4 * metrics.gap : 26.0
    for item in shown {
      let name = metrics.shortened(item.key.name, to: width - sampleWidth)
      let itemWidth = sampleWidth + metrics.width(of: name)
      if x > origin.x && x + itemWidth > origin.x + width {
        x = origin.x
        y += metrics.lineHeight
      }
      draw(item, at: Point(x, y))
      canvas.text(name, at: Point(x + sampleWidth, y + metrics.ascent), TextStyle(.ink))
      x += itemWidth + 2 * metrics.gap
    }
    return y + metrics.lineHeight + metrics.leading - origin.y
  }

  private func draw(_ item: Item, at place: Point) {
    let middle = place.y + (metrics.isText ? 10 : metrics.lineHeight / 2)
    switch item.key.sample {
    case .line:
      let width = metrics.isText ? 3 * metrics.gap - 2 : 20.0
      var pen = Pen.series(item.number)
      pen.width = 2.5
      canvas.polyline([Point(place.x + 1, middle), Point(place.x + width, middle)], pen)
    case .marker:
      let x = metrics.isText ? place.x + 1.5 * metrics.gap : place.x + 12
      canvas.markers(
        MarkerShape.series(item.number), at: [Point(x, middle)], radius: 4.5, Fill(.series(item.number)))
    case .patch:
      let side = 12.0
      let box =
        metrics.isText
        ? Rectangle(x: place.x, y: place.y, width: 3 * metrics.gap, height: metrics.lineHeight)
        : Rectangle(x: place.x + 4, y: middle - side / 2, width: side, height: side)
      canvas.rectangles([box], Fill(.series(item.number)))
    }
  }

  private func draw(_ ramp: Extent.Ramp, at place: Point) {
    let reach = max(ramp.low.magnitude, ramp.high.magnitude)
    let isSequential = if case .sequential = ramp.map { true } else { false }
    let (low, high) = isSequential ? (ramp.low, ramp.high) : (-reach, reach)
    let first = NumberText.compact(low)
    canvas.text(first, at: Point(place.x, place.y + metrics.ascent), TextStyle())
    let start = place.x + metrics.width(of: first) + metrics.gap
    let cell = metrics.isText ? metrics.gap : 7.0
    for step in 0..<20 {
      let value = low + (high - low) * (Double(step) + 0.5) / 20
      let box = Rectangle(
        x: start + Double(step) * cell, y: place.y + (metrics.isText ? 0 : 3), width: cell,
        height: metrics.isText ? 16 : 12)
      canvas.rectangles([box], Fill(ramp.map.paint(value, low: ramp.low, high: ramp.high)))
    }
    canvas.text(
      NumberText.compact(high), at: Point(start + 20 * cell + metrics.gap, place.y + metrics.ascent), TextStyle())
  }

  // MARK: At the ends of lines

  /// The numbers of the series whose names fit at the ends of their lines: all that have names, or none.
  func directLabels(width: Double, across: AxisPlan) -> [Int] {
    guard !items.isEmpty, items.count <= 6 else { return [] }
    let (low, high) = across.domain(length: width)
    for item in items {
      guard let end = item.key.end, end.y.isFinite else { return [] }
      // A name inside the plot could lie on data.
      if end.x < low + (high - low) * 0.98 { return [] }
      if metrics.width(of: item.key.name, isBold: true) > width * (metrics.isNarrow ? 0.22 : 0.26) { return [] }
    }
    guard let bounds = extent.y.bounds, bounds.high > bounds.low else {
      return items.count == 1 ? [items[0].number] : []
    }
    // Room above one another, judged before the plot has its size: a name needs about a twelfth of it.
    let ends = items.compactMap { $0.key.end?.y }.sorted()
    if across.metrics.isText || items.count > 1 {
      for (a, b) in zip(ends, ends.dropFirst()) where b - a < (bounds.high - bounds.low) / 13 && items.count > 3 {
        return []
      }
    }
    return items.map { $0.number }
  }

  /// The width that those names need beside the plot.
  func width(of direct: [Int]) -> Double {
    var widest = 0.0
    for item in items where direct.contains(item.number) {
      widest = max(widest, metrics.width(of: item.key.name, isBold: true))
    }
    return widest + 1.5 * metrics.gap
  }

  /// Writes those names at the ends of their lines, moved apart where they would touch.
  func drawDirect(_ direct: [Int], in plot: Plot) {
    var places: [(item: Item, y: Double)] = []
    for item in items where direct.contains(item.number) {
      guard let end = item.key.end, let point = plot.point(end.x, end.y) else { continue }
      places.append((item, max(plot.frame.y, min(plot.frame.bottom, point.y))))
    }
    places.sort { $0.y < $1.y }
    // Downwards first, then up again from the lower edge.
    for i in places.indices.dropFirst() { places[i].y = max(places[i].y, places[i - 1].y + metrics.lineHeight) }
    var limit = plot.frame.bottom
    for i in places.indices.reversed() {
      places[i].y = min(places[i].y, limit)
      limit = places[i].y - metrics.lineHeight
    }
    for (item, y) in places {
      canvas.text(
        item.key.name, at: Point(plot.frame.right + metrics.gap, metrics.baseline(centeredAt: y)),
        TextStyle(.series(item.number), isBold: true))
    }
  }
}
