import Tensors

/// The mean of `max(0, 1 − y·p)`, the loss of support vector machines.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one; targets are −1 and 1, and when all
///   are 0 or 1 the zeros are taken as −1.
/// - Gradient: `−y ÷ n` where `y·p` is below 1, else 0.
/// - Cost: a few operations for each number.
/// - Source: Cortes, Vapnik, *Support-vector networks* (1995).
package func hinge(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try hingeTerms(prediction, target, "hinge").mean()
}

/// The mean of `max(0, 1 − y·p)²`: narrow misses cost less than with `hinge`, wide ones more.
///
/// - Shapes: as for `hinge`.
/// - Gradient: `−2y · max(0, 1 − y·p) ÷ n`.
/// - Cost: a few operations for each number.
package func squaredHinge(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try hingeTerms(prediction, target, "squaredHinge").squared().mean()
}

/// `max(0, 1 − y·p)` of every prediction.
func hingeTerms(_ prediction: Tensor, _ target: Tensor, _ operation: String) throws(EngineError) -> Tensor {
  let given = try aligned(target, to: prediction, operation)
  let others = try (given * (given - 1)).notEqual(to: Tensor.filled(.scalar, 0, given.precision)).sum()
  let target = try select(where: others, given, 2 * given - 1)
  return try relu(1 - target * prediction)
}
