import Tensors

/// The `x` with `a • x = b`.
///
/// - Shapes: `a` is `[n, n]`, `b` and `x` are `[n]` or `[n, columns]`.
/// - Gradient: `db = a⁻ᵀ • dx`, `da = −db • xᵀ`; second derivatives too.
/// - Accuracy: elimination with exchanged rows, then two steps of refinement.
/// - Cost: `n³`.
/// - Throws: when `a` is not square, its rows depend on each other, or `b` has not as many rows.
package func solve(_ a: Tensor, _ b: Tensor) throws(EngineError) -> Tensor {
  let matrix = try SquareMatrix(a, "solve")
  guard b.rank == 1 || b.rank == 2, b.shape[0] == matrix.size else {
    throw .shapeMismatch(operation: "solve", left: a.shape, right: b.shape)
  }
  try checkIndependent(matrix, "solve")
  let columns = b.rank == 1 ? 1 : b.shape[1]
  let start = matrix.solve(b.values, columns: columns)
  let near = try Tensor(shape: [matrix.size, matrix.size], values: matrix.inverse, precision: a.precision)
  var x = try Tensor(shape: b.shape, values: start, precision: b.precision)
  // Each step takes one order of what is left away, also as a function of a and b: after two of them value, first and
  // second derivatives are those of the solution, though the start and the inverse are constants here.
  for _ in 0..<2 { x = try x + near • (b - a • x) }
  return x
}

/// The inverse of a square matrix.
///
/// - Shapes: `a` and the inverse are `[n, n]`.
/// - Gradient: `da = −xᵀ • dx • xᵀ`; second derivatives too.
/// - Cost: `n³`.
/// - Throws: when `a` is not square, or its rows depend on each other.
package func inverse(_ a: Tensor) throws(EngineError) -> Tensor {
  let matrix = try SquareMatrix(a, "inverse")
  try checkIndependent(matrix, "inverse")
  var x = try Tensor(shape: a.shape, values: matrix.inverse, precision: a.precision)
  // Newton's step squares the error I − a·x, also as a function of a: after two steps value and derivatives up to the
  // third are those of the inverse, though the start is a constant here.
  for _ in 0..<2 { x = try 2 * x - x • (a • x) }
  return x
}

/// The determinant of a square matrix: how much it makes volumes larger; 0 when its rows depend on each other.
///
/// - Shapes: `a` is `[n, n]`, the determinant has rank 0.
/// - Gradient: `da = determinant · a⁻ᵀ`; second derivatives too. Zero where the determinant is 0.
/// - Cost: `n³`.
/// - Throws: when `a` is not square.
package func determinant(_ a: Tensor) throws(EngineError) -> Tensor {
  let matrix = try SquareMatrix(a, "determinant")
  let value = try Tensor(shape: [], values: [matrix.determinant], precision: a.precision)
  guard !matrix.isSingular else { return value }
  // det(I + e) = 1 + tr e + ½ (tr² e − tr e²) + …, with e = a⁻¹·a − I, which is 0 here but has derivatives.
  let near = try Tensor(shape: a.shape, values: matrix.inverse, precision: a.precision)
  let identity = try Tensor.identity(a)
  let product = try near • a
  let e = try product - stopGradient(product)
  let trace = try (e * identity).sum()
  return try value * (1 + trace + 0.5 * (trace * trace - (e * e.transposed()).sum()))
}

private func checkIndependent(_ matrix: SquareMatrix, _ operation: String) throws(EngineError) {
  guard matrix.isSingular else { return }
  throw .argument(
    operation: operation, name: "a", rule: "a matrix whose rows do not depend on each other",
    found: "of determinant \(matrix.determinant)")
}

extension Tensor {
  /// The identity of a matrix's size and precision.
  fileprivate static func identity(_ a: Tensor) throws(EngineError) -> Tensor {
    let size = a.shape[0]
    var values = [Double](repeating: 0, count: size * size)
    for index in 0..<size { values[index * size + index] = 1 }
    return try Tensor(shape: a.shape, values: values, precision: a.precision)
  }
}
