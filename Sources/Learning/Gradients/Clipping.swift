import Tensors

/// The gradients with every number brought into `-limit … limit`.
///
/// - Throws: when the limit is not above zero.
package func clipByValue(_ gradients: [Tensor], _ limit: Double) throws(EngineError) -> [Tensor] {
  try checkLimit(limit, "clipByValue")
  var clipped: [Tensor] = []
  for gradient in gradients { clipped.append(try gradient.clipped(min: -limit, max: limit)) }
  return clipped
}

/// A gradient with every number brought into `-limit … limit`.
///
/// - Throws: when the limit is not above zero.
package func clipByValue(_ gradient: Tensor, _ limit: Double) throws(EngineError) -> Tensor {
  try clipByValue([gradient], limit)[0]
}

/// The gradients, scaled together so that the length of all their numbers as one vector is at most `limit`.
///
/// - Source: Pascanu, Mikolov, Bengio, *On the difficulty of training recurrent neural networks* (2013).
/// - Throws: when the limit is not above zero.
package func clipByNorm(_ gradients: [Tensor], _ limit: Double) throws(EngineError) -> [Tensor] {
  try checkLimit(limit, "clipByNorm")
  var squares = 0.0
  for gradient in gradients { squares += try gradient.squared().sum().item() }
  let length = squares.squareRoot()
  guard length > limit else { return gradients }
  var clipped: [Tensor] = []
  for gradient in gradients { clipped.append(try gradient * (limit / length)) }
  return clipped
}

/// A gradient, scaled so that its length is at most `limit`.
///
/// - Throws: when the limit is not above zero.
package func clipByNorm(_ gradient: Tensor, _ limit: Double) throws(EngineError) -> Tensor {
  try clipByNorm([gradient], limit)[0]
}

private func checkLimit(_ limit: Double, _ operation: String) throws(EngineError) {
  guard limit > 0 else {
    throw .argument(operation: operation, name: "limit", rule: "a number above 0", found: "\(limit)")
  }
}
