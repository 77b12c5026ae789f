import Tensors

/// For every query a mean of the values, weighted by how well the keys match it:
/// `softmax(query • keyᵀ / √dimensions) • value`.
///
/// - Shapes: `query` is `[…, queries, dimensions]`, `key` is `[…, keys, dimensions]`, `value` is `[…, keys, features]`,
///   the result is `[…, queries, features]`. The mask is broadcast to `[…, queries, keys]`; a query sees the keys where
///   it is not 0, and gets zeros if it sees none. A causal query sees the keys up to its own place.
/// - Cost: `queries · keys · (dimensions + features)` multiplications.
/// - Source: Vaswani et al., *Attention is all you need* (2017), section 3.2.1.
/// - Throws: when the shapes do not fit together.
package func scaledDotProductAttention(
  _ query: Tensor, _ key: Tensor, _ value: Tensor, mask: Tensor? = nil, isCausal: Bool = false
) throws(EngineError) -> Tensor {
  try attentionWeights(query, key, mask: mask, isCausal: isCausal) • value
}

/// How much each query attends to each key: `softmax(query • keyᵀ / √dimensions)`, rows that add up to 1.
///
/// - Shapes: `query` is `[…, queries, dimensions]`, `key` is `[…, keys, dimensions]`, the result and, broadcast, the mask
///   are `[…, queries, keys]`.
/// - Throws: when the shapes do not fit together.
package func attentionWeights(
  _ query: Tensor, _ key: Tensor, mask: Tensor? = nil, isCausal: Bool = false
) throws(EngineError) -> Tensor {
  guard query.rank >= 2, key.rank >= 2, query.extents[query.rank - 1] == key.extents[key.rank - 1] else {
    throw .shapeMismatch(operation: "attention", left: query.shape, right: key.shape)
  }
  let dimensions = Double(max(query.extents[query.rank - 1], 1))
  let scores = try matrixProduct(query, key, transposingRight: true) * (1 / dimensions.squareRoot())
  guard scores.extents[scores.rank - 1] > 0 else { return scores }
  guard let seen = try visible(scores, mask, isCausal) else { return try softmax(scores, axis: -1) }
  // The lowest score is finite, so that a query that sees nothing has no infinity minus infinity.
  let lowest = try Tensor.filled(.scalar, scores.precision == .double ? -1e300 : -1e38, scores.precision)
  return try softmax(select(where: seen, scores, lowest), axis: -1) * seen
}

/// 1 where a query sees a key; none if every query sees all.
private func visible(_ scores: Tensor, _ mask: Tensor?, _ isCausal: Bool) throws(EngineError) -> Tensor? {
  guard isCausal else { return mask }
  let queries = scores.extents[scores.rank - 2], keys = scores.extents[scores.rank - 1]
  let causal = try causalMask(queries, keys, scores.precision)
  guard let mask else { return causal }
  return try mask * causal
}

/// 1 up to each row's own place, 0 after it.
private func causalMask(_ queries: Int, _ keys: Int, _ precision: Precision) throws(EngineError) -> Tensor {
  try Session.current.checkRoom(for: queries, by: keys)
  var values = [Double](repeating: 0, count: queries * keys)
  for query in 0..<queries { for key in 0...min(query, keys - 1) { values[query * keys + key] = 1 } }
  return try Tensor(shape: [queries, keys], values: values, precision: precision)
}
