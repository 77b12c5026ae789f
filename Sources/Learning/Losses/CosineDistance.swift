import Tensors

/// The mean over rows of one minus the cosine of the angle between prediction and target: 0 for one direction, 2 for
/// opposite ones, whatever their lengths.
///
/// - Shapes: `prediction` and `target` are both `[…, features]`.
/// - Gradient: `(c · p ÷ |p| − t ÷ |t|) ÷ (|p| · rows)` with the cosine `c`.
/// - Cost: three products for each number.
package func cosineDistance(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try cosineTerms(prediction, target).mean()
}

/// One minus the cosine of every row.
func cosineTerms(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  guard prediction.rank >= 1, prediction.extents == target.extents else {
    throw .shapeMismatch(operation: "cosineDistance", left: prediction.shape, right: target.shape)
  }
  let product = try (prediction * target).sum(axis: -1)
  // A row of zeros has no direction; its length counts as 10⁻⁸, so that it is at right angles to all others.
  let lengths = try lengthsOfRows(prediction) * lengthsOfRows(target)
  return try 1 - product / lengths
}

private func lengthsOfRows(_ x: Tensor) throws(EngineError) -> Tensor {
  try sqrt(x.squared().sum(axis: -1).clipped(min: 1e-16, max: .infinity))
}
