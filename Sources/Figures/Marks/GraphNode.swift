/// One operation or value of a computation graph.
package struct GraphNode: Sendable {
  /// What it is: an operation such as `+`, or the name of a value.
  package let label: String
  /// What went forward through it; empty if it is not shown.
  package let value: String
  /// The gradient that came back; empty if there is none.
  package let gradient: String
  /// The indices of the nodes it was computed from, all before its own.
  package let inputs: [Int]
  /// True for a value that is learned, which is drawn with a colour of its own.
  package let isParameter: Bool

  /// A node computed from earlier ones.
  package init(label: String, value: String = "", gradient: String = "", inputs: [Int] = [], isParameter: Bool = false)
  {
    self.label = label
    self.value = value
    self.gradient = gradient
    self.inputs = inputs
    self.isParameter = isParameter
  }
}
