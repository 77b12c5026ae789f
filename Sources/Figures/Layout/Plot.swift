/// Where a mark draws: the place for data, and how numbers become positions in it.
package struct Plot {
  /// The place for data.
  package let frame: Rectangle
  /// The axis of the first number of a point, from left to right unless the plot is turned.
  package let x: Scale
  /// The axis of the second number of a point, from bottom to top unless the plot is turned.
  package let y: Scale
  /// True if the first axis runs down the page and the second one to the right.
  package let isTurned: Bool
  /// How many bytes of SVG a mark may take for its data, so that a drawing stays small.
  package private(set) var byteBudget: Int

  /// The same place with another limit.
  func limited(to bytes: Int) -> Plot {
    var plot = self
    plot.byteBudget = bytes
    return plot
  }

  /// The place of a point; nil if it has none.
  package func point(_ horizontal: Double, _ vertical: Double) -> Point? {
    guard let a = x.position(horizontal), let b = y.position(vertical) else { return nil }
    return isTurned ? Point(b, a) : Point(a, b)
  }

  /// The upright rectangle between two points of data; nil if a corner has no place.
  package func rectangle(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> Rectangle? {
    guard let a = point(x0, y0), let b = point(x1, y1) else { return nil }
    return Rectangle(a, b)
  }
}
