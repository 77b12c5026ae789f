/// One layer of a network drawing.
package struct NetworkLayer: Sendable {
  /// How a layer is drawn.
  package enum Form: Sendable {
    /// As a column of neurons.
    case neurons(Int)
    /// As a stack of maps, as in a convolutional network.
    case maps(height: Int, width: Int, count: Int)
  }

  /// What it is called, such as `Dense` or `input`.
  package let name: String
  /// What a reader should know of it, such as `8, tanh`.
  package let detail: String
  /// How it is drawn.
  package let form: Form
  /// The weights from the layer before, `weights[i][j]` from its neuron `i` to the neuron `j` of this one;
  /// empty if they are not drawn.
  package let weights: [[Double]]

  /// A layer of that form.
  package init(name: String, detail: String = "", form: Form, weights: [[Double]] = []) {
    self.name = name
    self.detail = detail
    self.form = form
    self.weights = weights
  }
}
