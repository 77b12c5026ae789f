/// The layers of a network from left to right, or from top to bottom where the page is narrow.
package final class Network: Mark {
  private let layers: [NetworkLayer]

  /// A network of those layers, the input first.
  package init(layers: [NetworkLayer]) { self.layers = layers }

  private var hasWeights: Bool { layers.contains { !$0.weights.isEmpty } }

  package var series: [SeriesKey] {
    guard hasWeights else { return [] }
    return [SeriesKey(name: "weight above 0", sample: .line), SeriesKey(name: "below 0", sample: .line)]
  }

  package var demand: Int { 40_000 }

  package func extend(_ extent: inout Extent) { extent.hidesAxes = true }

  /// Columns need about as much width as their names.
  private func isUpright(_ width: Double, _ metrics: Metrics) -> Bool {
    !metrics.isText && width / Double(max(1, layers.count)) < 84
  }

  package func height(forWidth width: Double, metrics: Metrics) -> Double? {
    if metrics.isText { return Double(2 * layers.count) * metrics.lineHeight }
    if isUpright(width, metrics) { return Double(layers.count) * 84 }
    return neuronArea + 2 * metrics.lineHeight + 14
  }

  private var neuronArea: Double {
    let most = layers.reduce(3) { most, layer in
      if case .neurons(let count) = layer.form { max(most, min(count, 8)) } else { max(most, 5) }
    }
    return Double(most) * 28 + 10
  }

  package func draw(on canvas: any Canvas, in plot: Plot, firstSeries: Int) {
    if canvas.metrics.isText { return drawLines(on: canvas, in: plot) }
    let upright = isUpright(plot.frame.width, canvas.metrics)
    let places = layers.indices.map { self.places(of: $0, in: plot.frame, upright: upright) }
    for i in layers.indices.dropFirst() {
      drawEdges(from: places[i - 1], to: places[i], layers[i], on: canvas, firstSeries, plot.byteBudget)
    }
    for i in layers.indices {
      drawLayer(layers[i], places[i], on: canvas)
      drawNames(layers[i], number: i, on: canvas, in: plot.frame, upright: upright)
    }
  }

  // MARK: Places

  /// Where the parts of a layer are drawn.
  private struct Places {
    /// The number of each neuron that is drawn, and its middle.
    var neurons: [(number: Int, place: Point)] = []
    /// Where dots stand for neurons that are not drawn.
    var gap: Point?
    /// The sheets of a stack of maps, the back one first.
    var sheets: [Rectangle] = []
    /// The middle of the layer.
    var middle = Point(0, 0)
    /// How far the layer reaches from its middle along the network.
    var reach = 11.0
  }

  private func places(of number: Int, in frame: Rectangle, upright: Bool) -> Places {
    let share = (Double(number) + 0.5) / Double(layers.count)
    var result = Places()
    if upright {
      // The names stand above the layer, in the upper third of its row.
      result.middle = Point(frame.center.x, frame.y + frame.height * share + 14)
    } else {
      result.middle = Point(frame.x + frame.width * share, frame.y + neuronArea / 2)
    }
    switch layers[number].form {
    case .neurons(let count): addNeurons(count, to: &result, frame: frame, upright: upright)
    case .maps(let height, let width, let count): addSheets(height, width, count, to: &result, upright: upright)
    }
    return result
  }

  private func addNeurons(_ count: Int, to places: inout Places, frame: Rectangle, upright: Bool) {
    let most = 8
    // Of many neurons the first and the last are drawn, with dots between.
    let shown = count <= most ? Array(0..<max(0, count)) : Array(0..<4) + Array((count - 3)..<count)
    let slots = count <= most ? shown.count : most
    for (i, number) in shown.enumerated() {
      let slot = count > most && i >= 4 ? i + 1 : i
      places.neurons.append((number, slotPlace(slot, slots, places.middle, upright)))
    }
    if count > most { places.gap = slotPlace(4, slots, places.middle, upright) }
  }

  private func slotPlace(_ slot: Int, _ slots: Int, _ middle: Point, _ upright: Bool) -> Point {
    let offset = (Double(slot) - Double(slots - 1) / 2) * 28
    return upright ? Point(middle.x + offset, middle.y) : Point(middle.x, middle.y + offset)
  }

  private func addSheets(_ height: Int, _ width: Int, _ count: Int, to places: inout Places, upright: Bool) {
    let largest = layers.reduce(1.0) { most, layer in
      if case .maps(let height, let width, _) = layer.form { max(most, Double(max(height, width))) } else { most }
    }
    // Square roots keep small maps visible beside large ones.
    let full = upright ? 38.0 : 74
    let h = max(8, full * (Double(height) / largest).squareRoot())
    let w = max(8, full * (Double(width) / largest).squareRoot())
    let sheets = max(1, min(count, upright ? 4 : 5))
    let shift = upright ? 5.0 : 6
    for i in 0..<sheets {
      let offset = (Double(i) - Double(sheets - 1) / 2) * shift
      places.sheets.append(
        Rectangle(x: places.middle.x - w / 2 + offset, y: places.middle.y - h / 2 + offset, width: w, height: h))
    }
    places.reach = (upright ? h : w) / 2 + shift * Double(sheets - 1) / 2 + 4
  }

  // MARK: Drawing

  private func drawEdges(
    from: Places, to: Places, _ layer: NetworkLayer, on canvas: any Canvas, _ firstSeries: Int, _ byteBudget: Int
  ) {
    guard !from.neurons.isEmpty, !to.neurons.isEmpty else {
      let (dx, dy) = (to.middle.x - from.middle.x, to.middle.y - from.middle.y)
      let length = (dx * dx + dy * dy).squareRoot()
      guard length > from.reach + to.reach + 6 else { return }
      let (u, v) = (dx / length, dy / length)
      canvas.arrow(
        from: Point(from.middle.x + u * (from.reach + 2), from.middle.y + v * (from.reach + 2)),
        to: Point(to.middle.x - u * (to.reach + 2), to.middle.y - v * (to.reach + 2)), Pen(.muted, width: 1.5))
      return
    }
    let largest = layer.weights.reduce(0.0) {
      $0 > ($1.map { $0.magnitude }.max() ?? 0) ? $0 : $1.map { $0.magnitude }.max() ?? 0
    }
    for (i, start) in from.neurons {
      for (j, end) in to.neurons {
        guard i < layer.weights.count, j < layer.weights[i].count, largest > 0, largest.isFinite else {
          canvas.polyline([start, end], Pen(.muted, width: 1, opacity: 0.35))
          continue
        }
        let weight = layer.weights[i][j]
        let share = weight.isFinite ? weight.magnitude / largest : 0
        var pen = Pen.series(firstSeries + (weight < 0 ? 1 : 0))
        pen.width = 0.4 + 2.8 * share
        pen.opacity = 0.25 + 0.65 * share
        canvas.polyline([start, end], pen)
      }
    }
  }

  private func drawLayer(_ layer: NetworkLayer, _ places: Places, on canvas: any Canvas) {
    for sheet in places.sheets { canvas.rectangles([sheet], Fill(.paper, outline: .ink)) }
    let middles = places.neurons.map { $0.place }
    canvas.markers(.circle, at: middles, radius: 10, Fill(.ink))
    canvas.markers(.circle, at: middles, radius: 8.2, Fill(.paper))
    if let gap = places.gap {
      let isRow = middles.first?.y == middles.last?.y
      let dots = [-6.0, 0, 6].map { isRow ? Point(gap.x + $0, gap.y) : Point(gap.x, gap.y + $0) }
      canvas.markers(.circle, at: dots, radius: 1.6, Fill(.muted))
    }
  }

  private func drawNames(
    _ layer: NetworkLayer, number: Int, on canvas: any Canvas, in frame: Rectangle, upright: Bool
  ) {
    let metrics = canvas.metrics
    if upright {
      let top = frame.y + frame.height * Double(number) / Double(layers.count)
      let name = metrics.shortened(layer.name, to: frame.width * 0.5, isBold: true)
      canvas.text(name, at: Point(frame.x, top + metrics.ascent + 2), TextStyle(.ink, isBold: true, hasHalo: true))
      let detail = metrics.shortened(layer.detail, to: frame.width * 0.46)
      canvas.text(detail, at: Point(frame.right, top + metrics.ascent + 2), TextStyle(anchor: .end, hasHalo: true))
      return
    }
    let pitch = frame.width / Double(layers.count)
    let x = frame.x + pitch * (Double(number) + 0.5)
    let y = frame.y + neuronArea + 6 + metrics.ascent
    canvas.text(
      metrics.shortened(layer.name, to: pitch - 6, isBold: true), at: Point(x, y),
      TextStyle(.ink, anchor: .middle, isBold: true))
    canvas.text(
      metrics.shortened(layer.detail, to: pitch - 6), at: Point(x, y + metrics.lineHeight), TextStyle(anchor: .middle))
  }

  private func drawLines(on canvas: any Canvas, in plot: Plot) {
    let metrics = canvas.metrics
    for (i, layer) in layers.enumerated() {
      let y = plot.frame.y + Double(2 * i) * metrics.lineHeight + metrics.ascent
      if i > 0 { canvas.text("  │", at: Point(plot.frame.x, y - metrics.lineHeight), TextStyle()) }
      canvas.text(drawing(of: layer), at: Point(plot.frame.x, y), TextStyle(.ink))
    }
  }

  private func drawing(of layer: NetworkLayer) -> String {
    let words = layer.detail.utf8.isEmpty ? layer.name : "\(layer.name) (\(layer.detail))"
    switch layer.form {
    case .neurons(let count):
      var circles = ""
      for _ in 0..<min(count, 8) { circles += "o " }
      return "  \(circles)\(count > 8 ? "… \(count) " : "") \(words)"
    case .maps(let height, let width, let count): return " [\(height)×\(width)×\(count)]  \(words)"
    }
  }

  // MARK: Words

  package func sentences(x: Axis, y: Axis) -> String {
    let parts = layers.map { layer in
      let size =
        switch layer.form {
        case .neurons(let count): Description.counted(count, "neuron")
        case .maps(let height, let width, let count): "\(count) of \(height) by \(width)"
        }
      return "\(layer.name) (\(size))"
    }
    return "A network of \(Description.counted(layers.count, "layer")): \(Description.listed(parts))."
  }

  package func tables(x: Axis, y: Axis) -> [FigureTable] {
    [
      FigureTable(columns: ["layer", "detail", "size"], rowCount: layers.count) { i in
        let size =
          switch self.layers[i].form {
          case .neurons(let count): "\(count)"
          case .maps(let height, let width, let count): "\(height)×\(width)×\(count)"
          }
        return [self.layers[i].name, self.layers[i].detail, size]
      }
    ]
  }
}
