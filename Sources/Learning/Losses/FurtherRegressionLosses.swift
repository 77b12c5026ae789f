import Tensors

/// The mean of `log cosh` of the differences.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `tanh(p − t) ÷ n`.
/// - Cost: two elementary functions for each number.
package func logCosh(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try logCoshTerms(prediction, aligned(target, to: prediction, "logCosh")).mean()
}

func logCoshTerms(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  let d = try prediction - target
  return try d + softplus(-2 * d) - 0.6931471805599453
}

/// The mean of `p − y log p` for predicted rates `p` and counts `y`: the Poisson distribution's −log likelihood, less what
/// does not depend on `p`.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `(1 − y ÷ p) ÷ n`.
/// - Cost: a logarithm for each number.
package func poisson(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try poissonTerms(prediction, aligned(target, to: prediction, "poisson")).mean()
}

func poissonTerms(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try prediction - target * log(prediction.clipped(min: 1e-37, max: .infinity))
}

/// The mean of the squared differences of `log(1 + x)`; numbers below 0 count as 0.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `2 (log(1 + p) − log(1 + t)) ÷ ((1 + p) · n)`, 0 below 0.
/// - Cost: two logarithms for each number.
package func meanSquaredLogarithmicError(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try squaredLogarithmicTerms(prediction, aligned(target, to: prediction, "meanSquaredLogarithmicError")).mean()
}

func squaredLogarithmicTerms(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  let a = try log1p(prediction.clipped(min: 0, max: .infinity)), b = try log1p(target.clipped(min: 0, max: .infinity))
  return try (a - b).squared()
}

/// The mean of the absolute differences in percent of the targets' sizes; a target of 0 counts as 10⁻⁷.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `100 · sign(p − t) ÷ (|t| · n)`.
/// - Cost: a few operations for each number.
package func meanAbsolutePercentageError(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try percentageTerms(prediction, aligned(target, to: prediction, "meanAbsolutePercentageError")).mean()
}

func percentageTerms(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try 100 * abs((prediction - target) / abs(target).clipped(min: 1e-7, max: .infinity))
}

/// The mean of `share · d` where the target is higher by `d`, and of `(1 − share) · d` where it is lower (pinball loss).
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `−share ÷ n` where the target is higher, `(1 − share) ÷ n` where it is lower.
/// - Cost: a few operations for each number.
/// - Source: Koenker, Bassett, *Regression quantiles* (1978).
package func quantileLoss(
  _ prediction: Tensor, _ target: Tensor, share: Double = 0.5
) throws(EngineError) -> Tensor {
  try quantileTerms(prediction, aligned(target, to: prediction, "quantileLoss"), share: share).mean()
}

func quantileTerms(_ prediction: Tensor, _ target: Tensor, share: Double) throws(EngineError) -> Tensor {
  guard share >= 0, share <= 1 else {
    throw .argument(operation: "quantileLoss", name: "share", rule: "0 to 1", found: "\(share)")
  }
  let d = try target - prediction
  return try maximum(share * d, (share - 1) * d)
}
