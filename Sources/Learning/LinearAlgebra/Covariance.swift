import Tensors

/// How the features of a data set vary together: `c = (x − m)ᵀ • (x − m) / (rows − correction)`, `m` the features' means.
///
/// The diagonal holds the variances. Its eigenvectors are the principal components.
///
/// - Shapes: `x` is `[rows, features]`, the result is `[features, features]`.
/// - Gradient: as of the formula.
/// - Cost: `rows · features²` multiplications.
/// - Throws: when `x` is no matrix, or has no more rows than the correction.
package func covariance(_ x: Tensor, correction: Int = 1) throws(EngineError) -> Tensor {
  guard x.rank == 2 else {
    throw .unexpectedShape(operation: "covariance", expected: "rows of features", found: x.shape)
  }
  let rows = x.shape[0]
  guard 0..<rows ~= correction else {
    throw .argument(
      operation: "covariance", name: "correction", rule: "0 or more and below the \(rows) rows", found: "\(correction)")
  }
  let centred = try x - x.mean(axis: 0)
  return try centred.transposed() • centred / Double(rows - correction)
}

/// How the features of a data set go together, from −1 to 1: their covariances divided by their standard deviations
/// (Pearson). A feature that is the same in every row has none, and its correlations are NaN.
///
/// - Shapes: `x` is `[rows, features]`, the result is `[features, features]`.
/// - Gradient: as of the formula.
/// - Throws: when `x` is no matrix, or has no rows.
package func correlation(_ x: Tensor) throws(EngineError) -> Tensor {
  guard x.rank == 2, x.shape[0] > 0 else {
    throw .unexpectedShape(operation: "correlation", expected: "one or more rows of features", found: x.shape)
  }
  let centred = try x - x.mean(axis: 0)
  let unit = try centred / centred.norm(axis: 0)
  return try unit.transposed() • unit
}
