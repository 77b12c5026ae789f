/// Draws the lines, numbers and names of the two axes of a plot.
struct AxisDrawing {
  let plot: Plot
  let canvas: any Canvas
  let countsDown: Bool

  private var metrics: Metrics { canvas.metrics }
  private var horizontal: Scale { plot.isTurned ? plot.y : plot.x }
  private var vertical: Scale { plot.isTurned ? plot.x : plot.y }

  /// Draws both axes and answers where the numbers below the plot end.
  func draw(across: AxisPlan, upright: AxisPlan, left: Double, right: Double) -> Double {
    var across = across
    across.chooseTicks(length: plot.frame.width)
    if metrics.isText {
      drawCharacters(across: across, upright: upright)
    } else {
      drawLines(across: across, upright: upright)
    }
    drawVerticalLabels(upright, left: left)
    return drawHorizontalLabels(across, left: left, right: right)
  }

  private func drawLines(across: AxisPlan, upright: AxisPlan) {
    let frame = plot.frame
    let isTable = !across.span.names.isEmpty && !upright.span.names.isEmpty
    if isTable { return }
    // Grid lines belong to numbers; names have none.
    let isSurface = across.span.isTight && upright.span.isTight
    for tick in upright.ticks where upright.span.names.isEmpty {
      guard let y = vertical.position(tick.value) else { continue }
      let end = isSurface ? frame.x - 4 : frame.right
      canvas.polyline([Point(frame.x, y), Point(end, y)], Pen(isSurface ? .muted : .rule, width: 1))
    }
    for tick in across.ticks where across.span.names.isEmpty {
      guard let x = horizontal.position(tick.value) else { continue }
      if !isSurface, upright.span.wantsRoom && across.span.wantsRoom || !upright.span.names.isEmpty {
        canvas.polyline([Point(x, frame.y), Point(x, frame.bottom)], Pen(.rule, width: 1))
      } else {
        canvas.polyline([Point(x, frame.bottom), Point(x, frame.bottom + 4)], Pen(.muted, width: 1))
      }
    }
    if upright.span.names.isEmpty {
      canvas.polyline([Point(frame.x, frame.bottom), Point(frame.right, frame.bottom)], Pen(.muted, width: 1))
    } else {
      canvas.polyline([Point(frame.x, frame.y), Point(frame.x, frame.bottom)], Pen(.muted, width: 1))
    }
  }

  private func drawCharacters(across: AxisPlan, upright: AxisPlan) {
    let frame = plot.frame
    let column = frame.x - metrics.gap
    let rows = Int(frame.height / metrics.lineHeight)
    let marked = upright.ticks.compactMap { tick in
      vertical.position(tick.value).map { Int(($0 - frame.y) / metrics.lineHeight) }
    }
    for row in 0..<rows {
      let sign = marked.contains(row) && upright.span.names.isEmpty ? "┤" : "│"
      canvas.text(sign, at: Point(column, frame.y + Double(row) * metrics.lineHeight + metrics.ascent), TextStyle())
    }
    let columns = Int(frame.width / metrics.gap)
    let below = across.ticks.compactMap { tick in
      horizontal.position(tick.value).map { Int(($0 - frame.x) / metrics.gap) }
    }
    var line = "└"
    for column in 0..<columns { line += below.contains(column) && across.span.names.isEmpty ? "┬" : "─" }
    canvas.text(line, at: Point(column, frame.bottom + metrics.ascent), TextStyle())
  }

  private func drawVerticalLabels(_ upright: AxisPlan, left: Double) {
    let end = plot.frame.x - (metrics.isText ? 2 : 1) * metrics.gap
    let isCrowded =
      !upright.span.names.isEmpty
      && plot.frame.height / Double(upright.ticks.count) < metrics.lineHeight * 0.8
    let stride =
      isCrowded
      ? Int((metrics.lineHeight / plot.frame.height * Double(upright.ticks.count)).rounded(.up)) : 1
    for (number, tick) in upright.ticks.enumerated() where number % stride == 0 {
      guard let y = vertical.position(tick.value) else { continue }
      let label = metrics.shortened(tick.label, to: end - left + 1)
      canvas.text(label, at: Point(end, metrics.baseline(centeredAt: y)), TextStyle(anchor: .end))
    }
  }

  private func drawHorizontalLabels(_ across: AxisPlan, left: Double, right: Double) -> Double {
    let frame = plot.frame
    let top = frame.bottom + (metrics.isText ? metrics.lineHeight : 6)
    let band = frame.width / Double(max(1, across.ticks.count))
    var widest = 0.0
    if !across.span.names.isEmpty {
      for tick in across.ticks { widest = max(widest, metrics.width(of: tick.label)) }
    }
    if widest + 6 > band && !metrics.isText && widest > 3 * metrics.fontSize && band > metrics.lineHeight * 0.7 {
      return drawSlanted(across, widest: widest, left: left)
    }
    let stride = widest > 0 ? max(1, Int(((min(widest, 7 * metrics.gap) + metrics.gap) / band).rounded(.up))) : 1
    for (number, tick) in across.ticks.enumerated() where number % stride == 0 {
      guard let x = horizontal.position(tick.value) else { continue }
      let limit = across.span.names.isEmpty ? frame.width : band * Double(stride) - (metrics.isText ? metrics.gap : 2)
      let label = metrics.shortened(tick.label, to: max(limit, metrics.gap))
      let half = metrics.width(of: label) / 2
      let place = max(left + half, min(right - half, x))
      canvas.text(label, at: Point(place, top + metrics.ascent), TextStyle(anchor: .middle))
    }
    return top + metrics.lineHeight
  }

  private func drawSlanted(_ across: AxisPlan, widest: Double, left: Double) -> Double {
    let limit = min(widest, 110)
    for tick in across.ticks {
      guard let x = horizontal.position(tick.value) else { continue }
      // cos 40° = 0.77: a name near the left edge may reach no further than the edge.
      let room = min(limit, (x - left) / 0.77)
      let label = metrics.shortened(tick.label, to: room)
      canvas.text(label, at: Point(x + 4, plot.frame.bottom + 14), TextStyle(anchor: .end, isSlanted: true))
    }
    return plot.frame.bottom + 16 + limit * 0.64
  }
}
