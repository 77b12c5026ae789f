import Tensors

/// The mean of the squared differences.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `2 (p − t) ÷ n` of `n` numbers.
/// - Cost: a few operations for each number.
package func meanSquaredError(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  let target = try aligned(target, to: prediction, "meanSquaredError")
  return try (prediction - target).squared().mean()
}

/// The mean of the absolute differences.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `sign(p − t) ÷ n` of `n` numbers, 0 where both are equal.
/// - Cost: a few operations for each number.
package func meanAbsoluteError(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  let target = try aligned(target, to: prediction, "meanAbsoluteError")
  return try abs(prediction - target).mean()
}

/// Half the squared difference up to `delta`, and a straight line of slope `delta` beyond, on average.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `(p − t) ÷ n` up to `delta`, `delta · sign(p − t) ÷ n` beyond.
/// - Cost: a few operations for each number.
/// - Source: Huber, *Robust estimation of a location parameter* (1964).
package func huber(_ prediction: Tensor, _ target: Tensor, delta: Double = 1) throws(EngineError) -> Tensor {
  try huberTerms(prediction, aligned(target, to: prediction, "huber"), delta: delta).mean()
}

/// The Huber loss of every number.
func huberTerms(_ prediction: Tensor, _ target: Tensor, delta: Double) throws(EngineError) -> Tensor {
  guard delta > 0 else {
    throw .argument(operation: "huber", name: "delta", rule: "a number above 0", found: "\(delta)")
  }
  let difference = try abs(prediction - target)
  // min(d, δ)·(d − min(d, δ)/2) is d²/2 below δ and δ(d − δ/2) above, with the right slope on both sides.
  let inner = try difference.clipped(min: 0, max: delta)
  return try inner * (difference - 0.5 * inner)
}

/// The target in the prediction's shape, where only a last axis of one differs.
///
/// Without this, `[n, 1]` and `[n]` would broadcast to `[n, n]` without a word.
func aligned(_ target: Tensor, to prediction: Tensor, _ operation: String) throws(EngineError) -> Tensor {
  let wanted = prediction.extents
  let found = target.extents
  if wanted == found { return target }
  let longer = wanted.rank > found.rank ? prediction.shape : target.shape
  let shorter = wanted.rank > found.rank ? target.shape : prediction.shape
  guard longer.last == 1, Array(longer.dropLast()) == shorter else {
    throw .shapeMismatch(operation: operation, left: prediction.shape, right: target.shape)
  }
  return try target.reshaped(to: prediction.shape)
}
