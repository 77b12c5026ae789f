import Tensors

/// The eigenvalues of a symmetric matrix, the largest first, and an eigenvector of length 1 for each.
///
/// The largest number of an eigenvector is positive, the first of equal ones.
///
/// - Shapes: `a` is `[n, n]`, the values are `[n]`, the vectors `[n, n]`, one in each column.
/// - Gradient: none.
/// - Accuracy: values to about `n` × 10⁻¹⁶ of the largest.
/// - Cost: some ten times `n³`.
/// - Source: Jacobi (1846); Golub, Van Loan, *Matrix computations* (2013), section 8.5.
/// - Throws: when `a` is not square, not symmetric, or holds a number that is not finite.
package func eigen(_ a: Tensor) throws(EngineError) -> (values: Tensor, vectors: Tensor) {
  guard a.rank == 2, a.shape[0] == a.shape[1] else {
    throw .unexpectedShape(operation: "eigen", expected: "a square matrix", found: a.shape)
  }
  let size = a.shape[0], numbers = a.values
  try checkFinite(numbers, "eigen", "a")
  let largest = numbers.reduce(0) { max($0, $1.magnitude) }
  for row in 0..<size {
    for column in 0..<row {
      let difference = numbers[row * size + column] - numbers[column * size + row]
      // What adding up the same products in another order may change; coarser for numbers of single precision.
      guard difference.magnitude <= (a.precision == .double ? 1e-10 : 1e-4) * largest else {
        throw .argument(
          operation: "eigen", name: "a", rule: "a symmetric matrix",
          found: "different by \(difference.magnitude) across its diagonal")
      }
    }
  }
  let (values, vectors) = try symmetricEigen(numbers, size)
  var columns = [Double](repeating: 0, count: size * size)
  for index in 0..<size {
    for row in 0..<size { columns[row * size + index] = vectors[index * size + row] }
  }
  return (
    try Tensor(shape: [size], values: values, precision: a.precision),
    try Tensor(shape: [size, size], values: columns, precision: a.precision)
  )
}

/// As `eigen`, of numbers that are known to be symmetric; the vectors one after the other.
func symmetricEigen(_ numbers: [Double], _ size: Int) throws(EngineError) -> (values: [Double], vectors: [Double]) {
  var a = numbers
  var vectors = [Double](repeating: 0, count: size * size)
  for index in 0..<size { vectors[index * size + index] = 1 }
  let scale = a.reduce(0) { $0 + $1 * $1 }.squareRoot()
  // Each sweep squares what is left beside the diagonal once it is small; ten are plenty, fifty never needed.
  for _ in 0..<50 {
    var rest = 0.0
    for row in 0..<size {
      for column in 0..<row { rest += a[row * size + column] * a[row * size + column] }
    }
    if rest.squareRoot() <= 0x1p-60 * scale { break }
    try charge(3 * Double(size) * Double(size) * Double(size))
    for p in 0..<size {
      for q in p + 1..<max(size, p + 1) { rotate(&a, &vectors, size, p, q) }
    }
  }
  let order = (0..<size).sorted { x, y in
    let first = a[x * size + x], second = a[y * size + y]
    return first > second || (first == second && x < y)
  }
  var sorted: [Double] = []
  for index in order {
    let vector = Array(vectors[index * size..<(index + 1) * size])
    var best = 0
    // Equal but for rounding counts as equal.
    for place in 0..<size where vector[place].magnitude > vector[best].magnitude * (1 + 1e-9) { best = place }
    sorted += size > 0 && vector[best] < 0 ? vector.map { -$0 } : vector
  }
  return (order.map { a[$0 * size + $0] }, sorted)
}

/// Turns the plane of two axes so that the numbers that tie them become 0.
private func rotate(_ a: inout [Double], _ vectors: inout [Double], _ size: Int, _ p: Int, _ q: Int) {
  let tie = a[p * size + q]
  guard tie != 0 else { return }
  let theta = (a[q * size + q] - a[p * size + p]) / (2 * tie)
  // The smaller of both solutions of t² + 2θt − 1 = 0; for a huge θ its square overflows, and t = 1/(2θ) is exact.
  let tangent =
    theta.magnitude > 1e150
    ? 0.5 / theta : (theta >= 0 ? 1 : -1) / (theta.magnitude + (theta * theta + 1).squareRoot())
  let cosine = 1 / (tangent * tangent + 1).squareRoot(), sine = tangent * cosine
  a.withUnsafeMutableBufferPointer { a in
    for k in 0..<size {
      let x = a[k * size + p], y = a[k * size + q]
      a[k * size + p] = cosine * x - sine * y
      a[k * size + q] = sine * x + cosine * y
    }
    turn(a, size, p, q, cosine, sine)
    a[p * size + q] = 0
    a[q * size + p] = 0
  }
  vectors.withUnsafeMutableBufferPointer { turn($0, size, p, q, cosine, sine) }
}

/// Turns two rows.
private func turn(
  _ a: UnsafeMutableBufferPointer<Double>, _ size: Int, _ p: Int, _ q: Int, _ cosine: Double, _ sine: Double
) {
  for k in 0..<size {
    let x = a[p * size + k], y = a[q * size + k]
    a[p * size + k] = cosine * x - sine * y
    a[q * size + k] = sine * x + cosine * y
  }
}
