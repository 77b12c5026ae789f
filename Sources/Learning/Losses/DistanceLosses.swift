import Tensors

/// The mean over rows of how much nearer than by `margin` the negative is: `max(0, |a − p| − |a − n| + margin)`.
///
/// - Shapes: all three are `[rows, features]`.
/// - Gradient: of rows that cost something: `((a − p) ÷ |a − p| − (a − n) ÷ |a − n|) ÷ rows` for `a`, and so on.
/// - Cost: a few operations for each number.
/// - Source: Schroff, Kalenichenko, Philbin, *FaceNet* (2015), with distances that are not squared, as in PyTorch.
package func tripletMarginLoss(
  _ anchor: Tensor, _ positive: Tensor, _ negative: Tensor, margin: Double = 1
) throws(EngineError) -> Tensor {
  for other in [positive, negative] where anchor.rank < 1 || other.extents != anchor.extents {
    throw .shapeMismatch(operation: "tripletMarginLoss", left: anchor.shape, right: other.shape)
  }
  let near = try (anchor - positive + 1e-6).norm(axis: -1), far = try (anchor - negative + 1e-6).norm(axis: -1)
  return try relu(near - far + margin).mean()
}

/// The mean over pairs of `d²` where they are alike and of `max(0, margin − d)²` where they are not.
///
/// - Shapes: `distances` and `areAlike` are equal; `areAlike` is 1 or 0.
/// - Gradient: `2d ÷ n` of pairs that are alike, `−2 max(0, margin − d) ÷ n` of others.
/// - Cost: a few operations for each number.
/// - Source: Hadsell, Chopra, LeCun, *Dimensionality reduction by learning an invariant mapping* (2006).
package func contrastiveLoss(
  _ distances: Tensor, areAlike: Tensor, margin: Double = 1
) throws(EngineError) -> Tensor {
  let areAlike = try aligned(areAlike, to: distances, "contrastiveLoss")
  return try (areAlike * distances.squared() + (1 - areAlike) * relu(margin - distances).squared()).mean()
}

/// The mean over rows of how far normal distributions are from the standard one: `½ Σ (μ² + σ² − 1 − log σ²)`, the cost of
/// a variational autoencoder's code.
///
/// - Shapes: `mean` and `logVariance` are both `[rows, features]`.
/// - Gradient: `μ ÷ rows` for the mean, `½ (σ² − 1) ÷ rows` for `logVariance`.
/// - Cost: `exp` for each number.
/// - Source: Kingma, Welling, *Auto-encoding variational Bayes* (2014), appendix B.
package func normalDivergence(mean: Tensor, logVariance: Tensor) throws(EngineError) -> Tensor {
  guard mean.rank >= 1, mean.extents == logVariance.extents else {
    throw .shapeMismatch(operation: "normalDivergence", left: mean.shape, right: logVariance.shape)
  }
  let terms = try mean.squared() + expm1(logVariance) - logVariance
  return try (0.5 * terms).sum(axis: -1).mean()
}

/// The mean of `½ (log σ² + (y − μ)² ÷ σ²)`: the normal distribution's −log likelihood, less what does not depend on it.
///
/// - Shapes: `mean`, `target` and `variance` are equal. A variance below 10⁻⁶ counts as that.
/// - Gradient: `(μ − y) ÷ (σ² · n)` for the mean, `½ (1 − (y − μ)² ÷ σ²) ÷ (σ² · n)` for the variance.
/// - Cost: a logarithm for each number.
package func gaussianLikelihoodLoss(
  _ mean: Tensor, _ target: Tensor, variance: Tensor
) throws(EngineError) -> Tensor {
  let target = try aligned(target, to: mean, "gaussianLikelihoodLoss")
  let variance = try aligned(variance, to: mean, "gaussianLikelihoodLoss").clipped(min: 1e-6, max: .infinity)
  return try (0.5 * (log(variance) + (target - mean).squared() / variance)).mean()
}

/// The mean over rows of minus the logarithm of the right class's probability, which is given as a logarithm, such as by
/// `logSoftmax`.
///
/// - Shapes: `logProbabilities` is `[batch, classes]`, `target` is `[batch]` or `[batch, 1]` of class numbers.
/// - Gradient: `−1 ÷ rows` for the right class, 0 for others.
/// - Cost: a number for each row.
package func negativeLogLikelihood(_ logProbabilities: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try negativeMean(ofRightClass(logProbabilities, target))
}

/// One minus the share of overlap of two masks: `1 − (2 Σ p·y + 1) ÷ (Σ p + Σ y + 1)`.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `((2 Σ p·y + 1) ÷ s − 2y) ÷ s` with `s = Σ p + Σ y + 1`.
/// - Cost: a few operations for each number.
/// - Source: Milletari, Navab, Ahmadi, *V-Net* (2016).
package func diceLoss(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  let target = try aligned(target, to: prediction, "diceLoss")
  let common = try (prediction * target).sum(), all = try prediction.sum() + target.sum()
  return try 1 - (2 * common + 1) / (all + 1)
}
