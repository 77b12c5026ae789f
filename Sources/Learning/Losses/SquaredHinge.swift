import Tensors

/// The mean of `max(0, 1 − y·p)²`: narrow misses cost less than with `hinge`, wide ones more.
///
/// - Shapes: as for `hinge`.
package func squaredHinge(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try hingeTerms(prediction, target, "squaredHinge").squared().mean()
}

/// `max(0, 1 − y·p)` of every prediction.
func hingeTerms(_ prediction: Tensor, _ target: Tensor, _ operation: String) throws(EngineError) -> Tensor {
  let target = try aligned(target, to: prediction, operation)
  // 1 when all targets are 0 or 1, else 0: told without looking at numbers, so that a training step can be replayed.
  let isBinary = try (target * (target - 1)).squared().sum().equal(to: 0)
  return try relu(1 - (target + isBinary * (target - 1)) * prediction)
}
