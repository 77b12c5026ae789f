/// A place on a canvas, in its units, from the upper left corner.
package struct Point: Equatable, Sendable {
  /// The distance from the left edge.
  package var x: Double
  /// The distance from the upper edge.
  package var y: Double

  /// The place at those distances.
  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}
