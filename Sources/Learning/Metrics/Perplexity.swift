import Tensors

/// Between how many classes, all equally likely, a model would be as unsure as it is: `e` to the mean of `−log p` of the
/// right class. 1 is certainty.
///
/// - Shapes: probabilities `[…, classes]`, with class numbers `[…]` or one-hot rows.
/// - Throws: when the shapes do not fit, there are no cases, or a class number is not whole or too large.
package func perplexity(_ probabilities: Tensor, _ target: Tensor) throws(EngineError) -> Double {
  try checkCases(target.count, "perplexity")
  let cost =
    probabilities.extents == target.extents
    ? try categoricalCrossentropy(probabilities, target) : try sparseCategoricalCrossentropy(probabilities, target)
  return exp(try cost.item())
}
