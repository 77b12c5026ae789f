import Tensors

/// The smallest probability whose logarithm is taken, so that a certain mistake costs about 85 and not infinity.
private let leastProbability = 1e-37

/// The mean of `−y log p − (1 − y) log(1 − p)` for probabilities of yes.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `(p − y) ÷ (p (1 − p) · n)`.
/// - Cost: two logarithms for each number.
package func binaryCrossentropy(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try -binaryTerms(prediction, target).mean()
}

/// `y log p + (1 − y) log(1 − p)` of every prediction.
func binaryTerms(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  let target = try aligned(target, to: prediction, "binaryCrossentropy")
  let yes = try target * log(prediction.clipped(min: leastProbability, max: .infinity))
  let no = try (1 - target) * log((1 - prediction).clipped(min: leastProbability, max: .infinity))
  return try yes + no
}

/// Binary cross-entropy of scores before the sigmoid, finite however large they are: the mean of
/// `log(1 + eᶻ) − y·z`.
///
/// - Shapes: `logits` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `(sigmoid(z) − y) ÷ n`.
/// - Cost: two elementary functions for each number, and one on the way back.
/// - Accuracy: a term is as exact as the last place of its score; of a yes that is answered with a score of 10 in single
///   precision, some percent of the little that is left.
package func binaryCrossentropy(logits: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try binaryTerms(logits: logits, target).mean()
}

/// `log(1 + eᶻ) − y·z` of every score.
func binaryTerms(logits: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  let target = try aligned(target, to: logits, "binaryCrossentropy")
  return try softplus(logits) - target * logits
}

/// The mean over rows of `−Σ y log p`.
///
/// - Shapes: `prediction` and `target` are both `[…, classes]`.
/// - Gradient: `−y ÷ (p · rows)`.
/// - Cost: a logarithm for each number.
package func categoricalCrossentropy(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try negativeMeanOfRows(categoricalTerms(prediction, target))
}

/// `y log p` of every class.
func categoricalTerms(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try checkClasses(prediction, target, "categoricalCrossentropy")
  return try target * log(prediction.clipped(min: leastProbability, max: .infinity))
}

/// Categorical cross-entropy of scores before the softmax.
///
/// - Shapes: `logits` and `target` are both `[…, classes]`.
/// - Gradient: `(softmax(z) · Σ y − y) ÷ rows`.
/// - Cost: `exp` for each number, on the way back once more.
package func categoricalCrossentropy(logits: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try negativeMeanOfRows(categoricalTerms(logits: logits, target))
}

/// `y log p` of every class, from scores.
func categoricalTerms(logits: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try checkClasses(logits, target, "categoricalCrossentropy")
  return try target * logSoftmax(logits)
}

/// The mean over rows of `−log p` of the right class.
///
/// - Shapes: `prediction` is `[batch, classes]`, `target` is `[batch]` or `[batch, 1]` of class numbers.
/// - Gradient: `−1 ÷ (p · rows)` for the right class, 0 for others.
/// - Cost: a logarithm for each row.
package func sparseCategoricalCrossentropy(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try negativeMean(sparseTerms(prediction, target))
}

/// `log p` of every row's right class.
func sparseTerms(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try log(ofRightClass(prediction, target).clipped(min: leastProbability, max: .infinity))
}

/// Sparse categorical cross-entropy of scores before the softmax.
///
/// - Shapes: `logits` is `[batch, classes]`, `target` is `[batch]` or `[batch, 1]` of class numbers.
/// - Gradient: `(softmax(z) − y) ÷ rows` with `y` 1 for the right class and 0 for others.
/// - Cost: `exp` for each number, on the way back once more.
package func sparseCategoricalCrossentropy(logits: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try negativeMean(sparseTerms(logits: logits, target))
}

/// `log p` of every row's right class, from scores.
func sparseTerms(logits: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try ofRightClass(logSoftmax(logits), target)
}

/// The mean over rows of `Σ y log(y / p)`: the extra cost of believing `p` where `y` is true.
///
/// - Shapes: `prediction` and `target` are both `[…, classes]`.
/// - Gradient: `−y ÷ (p · rows)`.
/// - Cost: two logarithms for each number.
/// - Source: Kullback, Leibler, *On information and sufficiency* (1951).
package func kullbackLeibler(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  // Minus the negative: the mean of rows changes signs once more.
  try negativeMeanOfRows(-kullbackLeiblerTerms(prediction, target))
}

/// `y log(y / p)` of every class.
func kullbackLeiblerTerms(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  try checkClasses(prediction, target, "kullbackLeibler")
  let truth = try log(target.clipped(min: leastProbability, max: .infinity))
  let belief = try log(prediction.clipped(min: leastProbability, max: .infinity))
  return try target * (truth - belief)
}

/// What every row says of its right class.
func ofRightClass(_ values: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
  _ = try checkedClassCount(values, target)
  return try values.elements(inColumns: target, operation: sparse)
}

/// Class numbers as rows with a one in the right column.
func oneHotTarget(_ target: Tensor, like prediction: Tensor) throws(EngineError) -> Tensor {
  let classes = try checkedClassCount(prediction, target)
  return try target.oneHot(classes: classes, operation: sparse).reshaped(toProven: prediction.extents)
}

private let sparse = "sparseCategoricalCrossentropy"

/// How many classes there are, when the target has a number for each row.
private func checkedClassCount(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Int {
  guard let classes = prediction.shape.last, prediction.rank >= 2,
    target.count == prediction.shape.dropLast().reduce(1, *)
  else { throw .shapeMismatch(operation: sparse, left: prediction.shape, right: target.shape) }
  return classes
}

private func checkClasses(_ prediction: Tensor, _ target: Tensor, _ operation: String) throws(EngineError) {
  guard prediction.rank >= 1, prediction.extents == target.extents else {
    throw .shapeMismatch(operation: operation, left: prediction.shape, right: target.shape)
  }
}

/// Minus the mean of terms of whole rows.
func negativeMean(_ terms: Tensor) throws(EngineError) -> Tensor { try -(terms.sum() / Double(terms.count)) }

/// Minus the mean over rows of the sums of their terms.
func negativeMeanOfRows(_ terms: Tensor) throws(EngineError) -> Tensor {
  guard terms.rank > 1, let classes = terms.shape.last, classes > 0 else { return try -terms.sum() }
  return try -(terms.sum() / Double(terms.count / classes))
}
