/// The Euclidean distance of every row of `a` from every row of `b`: `d[i, j] = ‖a[i] − b[j]‖`.
///
/// - Shapes: `a` is `[rows, features]`, `b` is `[others, features]`, the result is `[rows, others]`.
/// - Gradient: along the line between the two rows; 0 where they are the same.
/// - Cost: `3 · rows · others · features` operations, and memory for as many differences as `rows · others · features`.
/// - Throws: when the two have no rows, or rows of different lengths.
package func pairwiseDistances(_ a: Tensor, _ b: Tensor) throws(EngineError) -> Tensor {
  guard a.rank == 2, b.rank == 2, a.shape[1] == b.shape[1] else {
    throw .shapeMismatch(operation: "pairwiseDistances", left: a.shape, right: b.shape)
  }
  return try (a.expandingDimensions(at: 1) - b.expandingDimensions(at: 0)).norm(axis: 2)
}
