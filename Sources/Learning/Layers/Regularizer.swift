import Tensors

/// A penalty on the size of a weight, added to the loss while training.
public enum Regularizer: Equatable, Sendable {
  /// `factor · Σ|w|`, which drives weights to exactly zero.
  case l1(Double)
  /// `factor · Σw²`, which keeps weights small.
  case l2(Double)
  /// Both penalties together.
  case l1l2(l1: Double, l2: Double)

  /// The penalty of one weight, a tensor of rank 0.
  package func callAsFunction(_ weight: Tensor) throws(EngineError) -> Tensor {
    switch self {
    case .l1(let factor): try factor * abs(weight).sum()
    case .l2(let factor): try factor * weight.squared().sum()
    case .l1l2(let l1, let l2): try l1 * abs(weight).sum() + l2 * weight.squared().sum()
    }
  }
}
