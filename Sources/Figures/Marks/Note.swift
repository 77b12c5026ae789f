/// A few words at a place in the plot.
package final class Note: Mark {
  private let text: String
  private let x: Double
  private let y: Double

  /// The words, beside the point `(x, y)`.
  package init(_ text: String, x: Double, y: Double) {
    self.text = text
    self.x = x
    self.y = y
  }

  package func extend(_ extent: inout Extent) {
    extent.x.include(x)
    extent.y.include(y)
  }

  package func draw(on canvas: any Canvas, in plot: Plot, firstSeries: Int) {
    guard let place = plot.point(x, y) else { return }
    let isRight = place.x < plot.frame.center.x
    let dx = isRight ? canvas.metrics.gap : -canvas.metrics.gap
    let y = place.y - plot.frame.y < 18 ? place.y + 16 : place.y - 6
    canvas.text(
      text, at: Point(place.x + dx, canvas.metrics.isText ? place.y : y),
      TextStyle(.ink, anchor: isRight ? .start : .end, hasHalo: true))
  }

  package func sentences(x: Axis, y: Axis) -> String {
    "Note at (\(Description.number(self.x)), \(Description.number(self.y))): \(text)."
  }
}
