/// An upright rectangle on a canvas.
package struct Rectangle: Equatable, Sendable {
  /// Its left edge.
  package var x: Double
  /// Its upper edge.
  package var y: Double
  /// Its width, never negative.
  package var width: Double
  /// Its height, never negative.
  package var height: Double

  /// The rectangle with that upper left corner and size.
  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The rectangle between two opposite corners.
  package init(_ a: Point, _ b: Point) {
    self.init(x: min(a.x, b.x), y: min(a.y, b.y), width: abs(a.x - b.x), height: abs(a.y - b.y))
  }

  /// Its right edge.
  package var right: Double { x + width }
  /// Its lower edge.
  package var bottom: Double { y + height }
  /// Its middle.
  package var center: Point { Point(x + width / 2, y + height / 2) }
  /// Its four corners, clockwise from the upper left.
  package var corners: [Point] { [Point(x, y), Point(right, y), Point(right, bottom), Point(x, bottom)] }

  /// This rectangle with its edges moved inwards.
  package func inset(_ distance: Double) -> Rectangle {
    Rectangle(x: x + distance, y: y + distance, width: width - 2 * distance, height: height - 2 * distance)
  }
}
