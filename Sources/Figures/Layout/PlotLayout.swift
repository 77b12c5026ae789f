/// Puts the marks of one figure between axes, with a legend that never lies on the data.
///
/// From top to bottom: legend, name of the vertical axis, place for data, numbers and name of the
/// horizontal axis. Names of lines stand at their ends where there is room, in place of the legend.
struct PlotLayout {
  let figure: Figure
  let canvas: any Canvas
  let byteBudget: Int
  let extent: Extent

  var metrics: Metrics { canvas.metrics }

  /// Draws everything and answers the height.
  func draw(at origin: Point, width: Double) -> Double {
    extent.hidesAxes ? drawBare(at: origin, width: width) : drawWithAxes(at: origin, width: width)
  }

  private func drawBare(at origin: Point, width: Double) -> Double {
    var y = origin.y
    y += Legend(figure: figure, extent: extent, canvas: canvas).draw(at: origin, width: width, hiding: [])
    var height = 0.0
    for mark in figure.marks {
      height = max(height, mark.height(forWidth: width, metrics: metrics) ?? width * 0.5)
    }
    let frame = Rectangle(x: origin.x, y: y, width: width, height: height)
    drawMarks(
      in: Plot(
        frame: frame, x: Scale(low: 0, high: 1, start: frame.x, end: frame.right),
        y: Scale(low: 0, high: 1, start: frame.bottom, end: frame.y), isTurned: false, byteBudget: byteBudget))
    return y + height - origin.y
  }

  private func drawWithAxes(at origin: Point, width: Double) -> Double {
    let isTurned = extent.mayTurn && !namesFit(extent.x.names, in: width - 60)
    let across = AxisPlan(
      axis: isTurned ? figure.vertical : figure.horizontal, span: isTurned ? extent.y : extent.x,
      isVertical: false, metrics: metrics)
    var upright = AxisPlan(
      axis: isTurned ? figure.horizontal : figure.vertical, span: isTurned ? extent.x : extent.y,
      isVertical: true, metrics: metrics)
    let legend = Legend(figure: figure, extent: extent, canvas: canvas)
    upright.chooseTicks(length: frameHeight(width: width - 50))
    let left =
      metrics.isText
      ? upright.labelWidth(limit: width * 0.35) + 2 * metrics.gap
      : upright.labelWidth(limit: width * 0.35) + metrics.gap
    let direct = legend.directLabels(width: width, across: across)
    let right = direct.isEmpty ? (metrics.isText ? metrics.gap : max(10, across.endOverhang)) : legend.width(of: direct)

    var frame = Rectangle(x: origin.x + left, y: origin.y, width: width - left - right, height: 0)
    frame = shaped(frame)
    frame.y += legend.draw(at: Point(origin.x, frame.y), width: width, hiding: direct)
    if !upright.axis.label.utf8.isEmpty {
      canvas.text(
        metrics.shortened(upright.axis.label, to: width), at: Point(origin.x, frame.y + metrics.ascent), TextStyle())
      frame.y += metrics.lineHeight + metrics.leading
    } else {
      frame.y += metrics.leading
    }
    upright.chooseTicks(length: frame.height)
    let plot = plot(in: frame, across: across, upright: upright, isTurned: isTurned)
    var bottom = AxisDrawing(plot: plot, canvas: canvas, countsDown: extent.countsDown)
      .draw(across: across, upright: upright, left: origin.x, right: origin.x + width)
    let isClipped = figure.horizontal.range != nil || figure.vertical.range != nil
    if isClipped { canvas.clip(to: frame) }
    drawMarks(in: plot)
    if isClipped { canvas.clip(to: nil) }
    legend.drawDirect(direct, in: plot)
    if !across.axis.label.utf8.isEmpty {
      let label = metrics.shortened(across.axis.label, to: width)
      canvas.text(label, at: Point(frame.center.x, bottom + metrics.ascent), TextStyle(anchor: .middle))
      bottom += metrics.lineHeight
    }
    return bottom + metrics.leading - origin.y
  }

  private func drawMarks(in plot: Plot) {
    var number = 0
    for (mark, budget) in zip(figure.marks, budgets) {
      mark.draw(on: canvas, in: plot.limited(to: budget), firstSeries: number)
      number += mark.series.count
    }
  }

  /// What each mark may take: marks that need less than an equal share leave the rest to the others.
  private var budgets: [Int] {
    var result = [Int](repeating: 0, count: figure.marks.count)
    var rest = byteBudget
    let order = figure.marks.indices.sorted {
      (figure.marks[$0].demand, $0) < (figure.marks[$1].demand, $1)
    }
    for (done, i) in order.enumerated() {
      result[i] = max(200, min(figure.marks[i].demand, rest / (order.count - done)))
      rest -= result[i]
    }
    return result
  }

  private func plot(in frame: Rectangle, across: AxisPlan, upright: AxisPlan, isTurned: Bool) -> Plot {
    // Characters have dots at the middle of their quarters, so the ends of an axis lie on dots.
    let inset = metrics.isText ? 2.0 : 0
    let (x, y) = (across.domain(length: frame.width), upright.domain(length: frame.height))
    let horizontal = Scale(
      low: x.low, high: x.high, isLogarithmic: across.isLogarithmic, start: frame.x + inset, end: frame.right - inset)
    let ends = (frame.bottom - inset, frame.y + inset)
    let isDown = extent.countsDown || isTurned
    let vertical = Scale(
      low: y.low, high: y.high, isLogarithmic: upright.isLogarithmic, start: isDown ? ends.1 : ends.0,
      end: isDown ? ends.0 : ends.1)
    return Plot(
      frame: frame, x: isTurned ? vertical : horizontal, y: isTurned ? horizontal : vertical, isTurned: isTurned,
      byteBudget: byteBudget)
  }

  // MARK: Sizes

  private func namesFit(_ names: [String], in width: Double) -> Bool {
    let band = width / Double(max(1, names.count))
    for name in names where metrics.width(of: name) + metrics.gap > band { return false }
    return true
  }

  private func frameHeight(width: Double) -> Double { shaped(Rectangle(x: 0, y: 0, width: width, height: 0)).height }

  /// The place for data in the width that is left, as the title at its left.
  private func shaped(_ place: Rectangle) -> Rectangle {
    var (width, height) = (place.width, 0.0)
    let most = metrics.isText ? 320.0 : 380.0
    switch extent.proportion {
    case .wide:
      height = max(90, min(metrics.isText ? 224 : 250, width * (metrics.isNarrow ? 0.7 : 0.6)))
    case .square:
      height = min(most, width)
      width = min(width, height * 1.25)
    case .equalUnits:
      let x = AxisPlan(axis: figure.horizontal, span: extent.x, isVertical: false, metrics: metrics).domain(
        length: width)
      let y = AxisPlan(axis: figure.vertical, span: extent.y, isVertical: true, metrics: metrics).domain(length: width)
      let ratio = max(0.1, min(10, (y.high - y.low) / (x.high - x.low)))
      height = max(60, min(most, width * ratio))
      width = min(width, height / ratio)
    case .cells(let columns, let rows):
      let side = min(width / Double(columns), min(most / Double(rows), 52))
      height = side * Double(rows)
      width = min(width, side * 1.5 * Double(columns))
    }
    if metrics.isText { (width, height) = inCells(width, height) }
    return Rectangle(x: place.x, y: place.y, width: width, height: height)
  }

  /// A size rounded to whole characters; the rows of a table are one line each.
  private func inCells(_ width: Double, _ height: Double) -> (Double, Double) {
    let (cell, line) = (metrics.gap, metrics.lineHeight)
    if case .cells(let columns, let rows) = extent.proportion {
      let characters = max(1, min(7, (width / Double(columns) / cell).rounded(.down)))
      return (min(width, characters * cell * Double(columns)), line * Double(min(rows, 40)))
    }
    return ((width / cell).rounded(.down) * cell, max(2, (height / line).rounded(.down)) * line)
  }
}
