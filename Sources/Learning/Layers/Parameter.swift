import Tensors

/// A tensor that a layer owns and training may change.
package final class Parameter {
  /// What the layer calls it, such as `weight`.
  package let name: String
  /// Its numbers now; inside a differentiation they are tracked.
  package var value: Tensor {
    get {
      Parameter.touches &+= 1
      return numbers
    }
    set {
      Parameter.touches &+= 1
      numbers = newValue
    }
  }
  /// The same, for who neither keeps them nor moves them elsewhere.
  var numbers: Tensor
  /// Counts how often anybody got or set the numbers of any parameter: while it stands still, all of them lie where
  /// they lay, and nobody else holds them.
  nonisolated(unsafe) static var touches = 0
  /// Whether an optimizer may change it; running statistics never are, frozen layers not until thawed.
  package var isTrainable: Bool
  /// Whether a gradient can exist for it, which is not so for running statistics.
  package let isLearnable: Bool
  /// What its size adds to the loss.
  package let regularizer: Regularizer?

  init(_ name: String, _ value: Tensor, isLearnable: Bool = true, regularizer: Regularizer? = nil) {
    self.name = name
    self.numbers = value
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
