/// What a mark draws on; the same marks come out as SVG on one and as characters on the other.
package protocol Canvas: AnyObject {
  /// How large text is on it.
  var metrics: Metrics { get }

  /// Draws a line through points.
  func polyline(_ points: [Point], _ pen: Pen)

  /// Paints the surface inside closed rings; a ring inside another is a hole.
  func polygon(_ rings: [[Point]], _ fill: Fill)

  /// Paints rectangles that are alike.
  func rectangles(_ rectangles: [Rectangle], _ fill: Fill)

  /// Draws points that are alike.
  func markers(_ shape: MarkerShape, at points: [Point], radius: Double, _ fill: Fill)

  /// Draws a straight line with a head at its end.
  func arrow(from start: Point, to end: Point, _ pen: Pen)

  /// Writes a text; its place is on the baseline.
  func text(_ text: String, at place: Point, _ style: TextStyle)

  /// Draws pixels into a rectangle.
  func image(_ bitmap: Bitmap, in place: Rectangle)

  /// Keeps everything until the next call inside a rectangle; nil ends that.
  func clip(to place: Rectangle?)
}
