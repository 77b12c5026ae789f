/// Puts a figure on a canvas from top to bottom: heading, then its plot or the grid of its parts.
package struct FigureLayout {
  private let canvas: any Canvas
  private let byteBudget: Int

  /// A layout on that canvas whose data should take no more than that many bytes.
  package init(canvas: any Canvas, byteBudget: Int) {
    self.canvas = canvas
    self.byteBudget = byteBudget
  }

  /// Draws the figure and answers its height.
  package func draw(_ figure: Figure, at origin: Point, width: Double) -> Double {
    let metrics = canvas.metrics
    var y = origin.y
    if !figure.title.utf8.isEmpty {
      let title = metrics.shortened(figure.title, to: width / 1.16, isBold: true)
      canvas.text(
        title, at: Point(origin.x, y + metrics.ascent + metrics.leading / 2),
        TextStyle(.ink, size: .title, isBold: true))
      y += metrics.lineHeight + 1.5 * metrics.leading
    }
    if figure.parts.isEmpty {
      let plot = PlotLayout(figure: figure, canvas: canvas, byteBudget: byteBudget, extent: figure.extent)
      y += plot.draw(at: Point(origin.x, y), width: width)
    } else {
      y += drawGrid(figure, at: Point(origin.x, y), width: width)
    }
    return y - origin.y
  }

  private func drawGrid(_ figure: Figure, at origin: Point, width: Double) -> Double {
    let metrics = canvas.metrics
    let columns = columnCount(figure)
    let gap = metrics.isText ? 3 * metrics.gap : 24.0
    let cell =
      metrics.isText
      ? ((width - gap * Double(columns - 1)) / Double(columns) / metrics.gap).rounded(.down) * metrics.gap
      : (width - gap * Double(columns - 1)) / Double(columns)
    let inner = FigureLayout(canvas: canvas, byteBudget: byteBudget / figure.parts.count)
    let shared = figure.sharesAxes ? figure.sharedExtent : nil
    var y = origin.y
    var first = 0
    while first < figure.parts.count {
      var height = 0.0
      for column in 0..<min(columns, figure.parts.count - first) {
        let place = Point(origin.x + Double(column) * (cell + gap), y)
        var part = figure.parts[first + column]
        if let shared { part.take(shared) }
        height = max(height, inner.draw(part, at: place, width: cell))
      }
      first += columns
      y += height + (first < figure.parts.count ? metrics.lineHeight : 0)
    }
    return y - origin.y
  }

  private func columnCount(_ figure: Figure) -> Int {
    let count = figure.parts.count
    let metrics = canvas.metrics
    let wanted = figure.columns ?? (count == 4 ? 2 : 3)
    let most = metrics.isText ? 2 : metrics.isNarrow ? 1 : 4
    return max(1, min(count, min(wanted, most)))
  }
}

extension Figure {
  /// What the marks of this figure need from its axes.
  var extent: Extent {
    var extent = Extent()
    for mark in marks { mark.extend(&extent) }
    return extent
  }

  /// The numbers that all parts show together.
  var sharedExtent: (x: Span, y: Span) {
    var x = Span()
    var y = Span()
    for part in parts {
      x.include(part.extent.x)
      y.include(part.extent.y)
    }
    return (x, y)
  }

  /// The numbers that all moments show together.
  var framesExtent: (x: Span, y: Span) {
    var (x, y) = (extent.x, extent.y)
    for frame in frames {
      var still = self
      still.marks = frame.marks
      x.include(still.extent.x)
      y.include(still.extent.y)
    }
    return (x, y)
  }

  /// Shows the numbers of those axes, where they are numbers and not names.
  mutating func take(_ shared: (x: Span, y: Span)) {
    if let bounds = shared.x.bounds, shared.x.names.isEmpty, horizontal.range == nil {
      marks.insert(Reach(x: [bounds.low, bounds.high], y: []), at: 0)
    }
    if let bounds = shared.y.bounds, shared.y.names.isEmpty, vertical.range == nil {
      marks.insert(Reach(x: [], y: [bounds.low, bounds.high]), at: 0)
    }
  }
}

/// A mark that draws nothing and widens the axes.
private final class Reach: Mark {
  let x: [Double]
  let y: [Double]

  init(x: [Double], y: [Double]) {
    self.x = x
    self.y = y
  }

  func extend(_ extent: inout Extent) {
    extent.x.include(x)
    extent.y.include(y)
  }

  func draw(on canvas: any Canvas, in plot: Plot, firstSeries: Int) {}
}
