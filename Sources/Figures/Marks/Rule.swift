/// A straight line across the plot at one number, for a threshold or a target.
package final class Rule: Mark {
  /// Which way a rule runs.
  package enum Place: Sendable {
    /// From left to right at a height.
    case horizontal(y: Double)
    /// From bottom to top at a place.
    case vertical(x: Double)
    /// From corner to corner: the numbers of both axes are the same.
    case diagonal
  }

  private let place: Place
  private let name: String

  /// A rule at that place; its name stands beside it.
  package init(_ place: Place, name: String = "") {
    self.place = place
    self.name = name
  }

  package func extend(_ extent: inout Extent) {
    switch place {
    case .horizontal(let y): extent.y.include(y)
    case .vertical(let x): extent.x.include(x)
    case .diagonal: break
    }
  }

  package func draw(on canvas: any Canvas, in plot: Plot, firstSeries: Int) {
    let pen = Pen(.muted, width: 1.5, dash: .dashed)
    let frame = plot.frame
    switch place {
    case .horizontal(let value):
      guard let y = plot.y.position(value) else { return }
      canvas.polyline([Point(frame.x, y), Point(frame.right, y)], pen)
      let baseline = y - frame.y < 20 ? y + 15 : y - 5
      canvas.text(name, at: Point(frame.right - 4, baseline), TextStyle(anchor: .end, hasHalo: true))
    case .vertical(let value):
      guard let x = plot.x.position(value) else { return }
      canvas.polyline([Point(x, frame.y), Point(x, frame.bottom)], pen)
      let isRight = x < frame.center.x
      canvas.text(
        name, at: Point(x + (isRight ? 6 : -6), frame.y + canvas.metrics.ascent),
        TextStyle(anchor: isRight ? .start : .end, hasHalo: true))
    case .diagonal:
      let (low, high) = (max(plot.x.low, plot.y.low), min(plot.x.high, plot.y.high))
      guard low < high, let a = plot.point(low, low), let b = plot.point(high, high) else { return }
      canvas.polyline([a, b], pen)
    }
  }

  package func sentences(x: Axis, y: Axis) -> String {
    let name = name.utf8.isEmpty ? "A line" : name
    switch place {
    case .horizontal(let value):
      return "\(name) is marked at \(Description.name(of: y, or: "y")) \(Description.number(value))."
    case .vertical(let value):
      return "\(name) is marked at \(Description.name(of: x, or: "x")) \(Description.number(value))."
    case .diagonal: return ""
    }
  }
}
