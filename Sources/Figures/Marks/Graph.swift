/// A computation as a graph: what went forward through each node, and the gradient that came back.
package final class Graph: Mark {
  private let nodes: [GraphNode]
  private let layout: LayeredLayout

  /// The graph of those nodes, inputs before their users.
  package init(nodes: [GraphNode]) {
    self.nodes = nodes
    layout = LayeredLayout(inputs: nodes.map { $0.inputs })
  }

  private var hasGradients: Bool { nodes.contains { !$0.gradient.utf8.isEmpty } }
  private var lineCount: Int { hasGradients ? 3 : nodes.contains { !$0.value.utf8.isEmpty } ? 2 : 1 }

  package var series: [SeriesKey] {
    guard hasGradients else { return [] }
    return [
      SeriesKey(name: "value, forward", sample: .patch), SeriesKey(name: "gradient, backward", sample: .patch),
    ]
  }

  package var demand: Int { 40_000 }

  package func extend(_ extent: inout Extent) { extent.hidesAxes = true }

  // MARK: Sizes

  /// How nodes become boxes on a canvas.
  private struct Sizes {
    let box: Rectangle
    let isUpright: Bool
    let acrossPitch: Double
    let alongPitch: Double
  }

  private func sizes(width: Double, metrics: Metrics) -> Sizes {
    let padding = 16.0
    let widest = nodes.reduce(24.0) { most, node in
      max(
        most, metrics.width(of: node.label, isBold: true),
        max(metrics.width(of: node.value), metrics.width(of: gradientText(node))))
    }
    let boxHeight = Double(lineCount) * 16 + 10
    let boxWidth = min(widest + padding, 130)
    let alongPitch = (width - boxWidth) / Double(max(1, layout.depth - 1))
    if !metrics.isNarrow && alongPitch >= boxWidth + 22 {
      return Sizes(
        box: Rectangle(x: 0, y: 0, width: boxWidth, height: boxHeight), isUpright: false,
        acrossPitch: boxHeight + 16, alongPitch: min(alongPitch, boxWidth + 90))
    }
    let pitch = width / max(1, layout.breadth)
    return Sizes(
      box: Rectangle(x: 0, y: 0, width: min(boxWidth, pitch - 6), height: boxHeight), isUpright: true,
      acrossPitch: min(pitch, boxWidth + 40), alongPitch: boxHeight + 26)
  }

  package func height(forWidth width: Double, metrics: Metrics) -> Double? {
    if metrics.isText { return Double(nodes.count) * metrics.lineHeight }
    let sizes = sizes(width: width, metrics: metrics)
    if sizes.isUpright { return Double(layout.depth - 1) * sizes.alongPitch + sizes.box.height + 8 }
    return (layout.breadth - 1) * sizes.acrossPitch + sizes.box.height + 8
  }

  // MARK: Drawing

  package func draw(on canvas: any Canvas, in plot: Plot, firstSeries: Int) {
    if canvas.metrics.isText { return drawLines(on: canvas, in: plot) }
    let sizes = sizes(width: plot.frame.width, metrics: canvas.metrics)
    let along = Double(layout.depth - 1) * sizes.alongPitch
    let across = (layout.breadth - 1) * sizes.acrossPitch
    let used = sizes.isUpright ? across : along
    let start = Point(
      plot.frame.center.x - used / 2, plot.frame.y + sizes.box.height / 2 + 4)
    func middle(_ layer: Int, _ slot: Double) -> Point {
      let (a, b) = (Double(layer) * sizes.alongPitch, slot * sizes.acrossPitch)
      return sizes.isUpright ? Point(start.x + b, start.y + a) : Point(start.x + a, start.y + b)
    }
    drawEdges(on: canvas, sizes: sizes, middle: middle)
    for (i, node) in nodes.enumerated() {
      let place = middle(layout.layers[i], layout.slots[i])
      let box = Rectangle(
        x: place.x - sizes.box.width / 2, y: place.y - sizes.box.height / 2, width: sizes.box.width,
        height: sizes.box.height)
      draw(node, in: box, on: canvas, firstSeries: firstSeries)
    }
  }

  private func drawEdges(on canvas: any Canvas, sizes: Sizes, middle: (Int, Double) -> Point) {
    var edge = 0
    let half = (sizes.isUpright ? sizes.box.height : sizes.box.width) / 2
    for (i, node) in nodes.enumerated() {
      for input in node.inputs where input >= 0 && input < i {
        var from = middle(layout.layers[input], layout.slots[input])
        var to = middle(layout.layers[i], layout.slots[i])
        if sizes.isUpright {
          from.y += half
          to.y -= half + 1
        } else {
          from.x += half
          to.x -= half + 1
        }
        var line = [from]
        for bend in layout.bends[edge] {
          // A bend runs straight past the boxes of its layer.
          let place = middle(bend.layer, bend.slot)
          line +=
            sizes.isUpright
            ? [Point(place.x, place.y - half), Point(place.x, place.y + half)]
            : [Point(place.x - half, place.y), Point(place.x + half, place.y)]
        }
        if line.count > 1 { canvas.polyline(line, Pen(.muted, width: 1.2)) }
        canvas.arrow(from: line[line.count - 1], to: to, Pen(.muted, width: 1.2))
        edge += 1
      }
    }
  }

  private func draw(_ node: GraphNode, in box: Rectangle, on canvas: any Canvas, firstSeries: Int) {
    let metrics = canvas.metrics
    canvas.rectangles([box], Fill(.paper, outline: node.isParameter ? .series(2) : .muted))
    if node.isParameter { canvas.rectangles([box], Fill(.series(2), opacity: 0.12)) }
    let lines: [(String, TextStyle)] = [
      (node.label, TextStyle(.ink, anchor: .middle, isBold: true)),
      (node.value, TextStyle(.series(firstSeries), anchor: .middle)),
      (gradientText(node), TextStyle(.series(firstSeries + 1), anchor: .middle)),
    ].filter { !$0.0.utf8.isEmpty }
    let top = box.center.y - Double(lines.count) * 8
    for (i, line) in lines.enumerated() {
      let text = metrics.shortened(line.0, to: box.width - 6, isBold: line.1.isBold)
      canvas.text(text, at: Point(box.center.x, top + Double(i) * 16 + 12.5), line.1)
    }
  }

  private func gradientText(_ node: GraphNode) -> String { node.gradient.utf8.isEmpty ? "" : "∂ \(node.gradient)" }

  private func drawLines(on canvas: any Canvas, in plot: Plot) {
    for i in nodes.indices {
      let y = plot.frame.y + Double(i) * canvas.metrics.lineHeight + canvas.metrics.ascent
      canvas.text(line(i), at: Point(plot.frame.x, y), TextStyle(.ink))
    }
  }

  private func line(_ i: Int) -> String {
    let node = nodes[i]
    let sources = node.inputs.map { "#\($0)" }
    var text = "#\(i) \(node.label)"
    if !sources.isEmpty { text += " of \(Description.listed(sources))" }
    if !node.value.utf8.isEmpty { text += " = \(node.value)" }
    if !node.gradient.utf8.isEmpty { text += ", gradient \(node.gradient)" }
    return text
  }

  // MARK: Words

  package func sentences(x: Axis, y: Axis) -> String {
    guard let last = nodes.last else { return "An empty graph." }
    let inputs = nodes.filter { $0.inputs.isEmpty }
    var text = "A computation of \(Description.counted(nodes.count - inputs.count, "step")) from"
    text += " \(Description.listed(inputs.prefix(8).map { $0.label }))"
    if inputs.count > 8 { text += " and more" }
    text += " to \(last.label)"
    return text + (last.value.utf8.isEmpty ? "." : ", \(last.value).")
  }

  package func tables(x: Axis, y: Axis) -> [FigureTable] {
    [
      FigureTable(columns: ["node", "computed from", "value", "gradient"], rowCount: nodes.count) { i in
        let node = self.nodes[i]
        return ["#\(i) \(node.label)", Description.listed(node.inputs.map { "#\($0)" }), node.value, node.gradient]
      }
    ]
  }
}
