/// One axis of a figure: what it measures and how its numbers are laid out.
package struct Axis: Sendable {
  /// What the axis measures; empty for nothing to say.
  package var label: String
  /// How its numbers are laid out.
  package var scale: AxisScale
  /// The part that is shown; nil shows all data.
  package var range: ClosedRange<Double>?

  /// An axis; the simplest is linear, without a label, around its data.
  package init(label: String = "", scale: AxisScale = .linear, range: ClosedRange<Double>? = nil) {
    self.label = label
    self.scale = scale
    self.range = range
  }

  mutating func takeMissingParts(from other: Axis) {
    if label.utf8.isEmpty { label = other.label }
    if range == nil { range = other.range }
  }
}
