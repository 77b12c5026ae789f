import Tensors

/// A tensor that a layer owns and training may change.
package final class Parameter {
  /// What the layer calls it, such as `weight`.
  package let name: String
  /// Its numbers now; inside a differentiation they are tracked.
  package var value: Tensor
  /// Whether an optimizer may change it; running statistics never are, frozen layers not until thawed.
  package var isTrainable: Bool
  /// Whether a gradient can exist for it, which is not so for running statistics.
  package let isLearnable: Bool
  /// What its size adds to the loss.
  package let regularizer: Regularizer?

  init(_ name: String, _ value: Tensor, isLearnable: Bool = true, regularizer: Regularizer? = nil) {
    self.name = name
    self.value = value
    self.isTrainable = isLearnable
    self.isLearnable = isLearnable
    self.regularizer = regularizer
  }

  func copied() -> Parameter {
    let copy = Parameter(name, value, isLearnable: isLearnable, regularizer: regularizer)
    copy.isTrainable = isTrainable
    return copy
  }
}
