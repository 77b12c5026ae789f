import Tensors

/// The square root of the mean squared error, in the unit of the target.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Throws: when the shapes do not fit, or there are no cases.
package func rootMeanSquaredError(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Double {
  try checkCases(target.count, "rootMeanSquaredError")
  return try meanSquaredError(prediction, target).item().squareRoot()
}

/// The share of the target's variance that predictions explain: 1 is perfect, 0 no better than the mean.
///
/// A target without variance gives 1 when met exactly, else 0.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Throws: when the shapes do not fit, or there are no cases.
package func rSquared(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Double {
  let target = try aligned(target, to: prediction, "rSquared")
  try checkCases(target.count, "rSquared")
  let left = try (prediction - target).squared().sum().item()
  let total = try (target - target.mean()).squared().sum().item()
  return total == 0 ? (left == 0 ? 1 : 0) : 1 - left / total
}

/// The share of the target's variance that predictions explain when their mean error is set right.
///
/// A target without variance gives 1 when met up to a constant, else 0.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Throws: when the shapes do not fit, or there are no cases.
package func explainedVariance(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Double {
  let target = try aligned(target, to: prediction, "explainedVariance")
  try checkCases(target.count, "explainedVariance")
  let left = try (target - prediction).variance().item(), total = try target.variance().item()
  return total == 0 ? (left == 0 ? 1 : 0) : 1 - left / total
}

/// The middle one of the absolute differences, which outliers do not move.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Throws: when the shapes do not fit, or there are no cases.
package func medianAbsoluteError(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Double {
  let target = try aligned(target, to: prediction, "medianAbsoluteError")
  try checkCases(target.count, "medianAbsoluteError")
  return try abs(prediction - target).median().item()
}
