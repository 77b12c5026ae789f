/// One moment of a figure that changes, such as one epoch of a training.
package struct Frame: Sendable {
  /// What names the moment on the slider, such as `epoch 20`.
  package let label: String
  /// What the figure shows at that moment, in place of its marks.
  package let marks: [any Mark]

  /// The moment of that name.
  package init(label: String, marks: [any Mark]) {
    self.label = label
    self.marks = marks
  }
}
