import Tensors

/// How gradients that are too large are made smaller before a step.
///
/// - Source: Pascanu, Mikolov, Bengio, *On the difficulty of training recurrent neural networks* (2013).
public enum GradientClipping: Equatable, Sendable {
  /// Every number is brought into `−limit … limit`.
  case value(Double)
  /// The gradient of every parameter is scaled to a length of at most the limit.
  case norm(Double)
  /// All gradients are scaled together, so that their length as one vector is at most the limit.
  case globalNorm(Double)

  /// The gradients, none of them too large.
  func callAsFunction(_ gradients: [Tensor]) throws(EngineError) -> [Tensor] {
    switch self {
    case .value(let limit): return try clipByValue(gradients, limit)
    case .globalNorm(let limit): return try clipByNorm(gradients, limit)
    case .norm(let limit):
      var clipped: [Tensor] = []
      for gradient in gradients { clipped += try clipByNorm([gradient], limit) }
      return clipped
    }
  }
}
