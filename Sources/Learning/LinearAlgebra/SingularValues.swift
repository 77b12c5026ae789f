import Tensors

/// The singular values of a matrix, the largest first, and for each a left and a right direction:
/// `a = (left * values) • rightᵀ`.
///
/// The largest number of a right direction is positive, the first of equal ones.
///
/// - Shapes: `a` is `[m, n]`; with `k` the smaller of both, the values are `[k]`, the left directions `[m, k]` and the right
///   ones `[n, k]`, one in each column.
/// - Gradient: none.
/// - Accuracy: values to about `k` × 10⁻¹⁶ of the largest.
/// - Cost: some ten times `m · n · k`.
/// - Source: Hestenes (1958); Golub, Van Loan, *Matrix computations* (2013), section 8.6.3.
/// - Throws: when `a` is no matrix or holds a number that is not finite.
package func singularValues(_ a: Tensor) throws(EngineError) -> (left: Tensor, values: Tensor, right: Tensor) {
  guard a.rank == 2 else { throw .unexpectedShape(operation: "singularValues", expected: "a matrix", found: a.shape) }
  try checkFinite(a.values, "singularValues", "a")
  let isWide = a.shape[0] < a.shape[1]
  let tall = isWide ? try a.transposed() : a
  var columns = OrthogonalColumns(tall.values, rows: tall.shape[0], columns: tall.shape[1])
  try columns.turn()
  let parts = try columns.parts()
  // Of a transposed matrix left and right have changed places.
  let left = isWide ? parts.right : parts.left, right = isWide ? parts.left : parts.right
  let signs = right.map { OrthogonalColumns.sign($0) }
  func matrix(_ vectors: [[Double]], _ rows: Int) throws(EngineError) -> Tensor {
    var numbers: [Double] = []
    for row in 0..<rows { for (vector, sign) in zip(vectors, signs) { numbers.append(sign * vector[row]) } }
    return try Tensor(shape: [rows, vectors.count], values: numbers, precision: a.precision)
  }
  let values = try Tensor(shape: [parts.values.count], values: parts.values, precision: a.precision)
  return (try matrix(left, a.shape[0]), values, try matrix(right, a.shape[1]))
}

/// The matrix that undoes another as far as that can be done: of all solutions of `a • x = b` in the sense of least squares
/// `pseudoInverse(a) • b` is the shortest.
///
/// - Shapes: `a` is `[m, n]`, the result is `[n, m]`.
/// - Gradient: none.
/// - Source: Penrose (1955). Singular values below 10⁻¹⁵ of the largest, 10⁻⁶ in single precision, count as 0.
/// - Throws: when `a` is no matrix or holds a number that is not finite.
package func pseudoInverse(_ a: Tensor) throws(EngineError) -> Tensor {
  let (left, values, right) = try singularValues(a)
  let numbers = values.values, limit = (numbers.first ?? 0) * (a.precision == .double ? 1e-15 : 1e-6)
  let inverted = numbers.map { $0 > limit ? 1 / $0 : 0 }
  let scale = try Tensor(shape: [inverted.count], values: inverted, precision: a.precision)
  return try (right * scale) • left.transposed()
}

/// The columns of a matrix with at least as many rows, turned until they are at right angles to each other.
private struct OrthogonalColumns {
  private let rows: Int
  private var columns: [[Double]]
  private var turns: [[Double]]
  private var scale: Double

  init(_ numbers: [Double], rows: Int, columns count: Int) {
    self.rows = rows
    let largest = numbers.reduce(0) { max($0, $1.magnitude) }
    scale = largest > 0 ? largest : 1
    columns = []
    turns = []
    for column in 0..<count {
      columns.append((0..<rows).map { numbers[$0 * count + column] / (largest > 0 ? largest : 1) })
      turns.append((0..<count).map { $0 == column ? 1 : 0 })
    }
  }

  /// Turns pairs of columns until no pair has a product worth turning.
  mutating func turn() throws(EngineError) {
    // Each sweep squares what is left once it is small; ten are plenty.
    for _ in 0..<60 {
      try charge(6 * Double(columns.count) * Double(columns.count) * Double(rows))
      var isDone = true
      for p in columns.indices {
        for q in columns.indices where q > p { if turn(p, q) { isDone = false } }
      }
      if isDone { return }
    }
  }

  private mutating func turn(_ p: Int, _ q: Int) -> Bool {
    let a = dot(columns[p], columns[p]), b = dot(columns[q], columns[q]), tie = dot(columns[p], columns[q])
    guard tie.magnitude > 0x1p-52 * (a * b).squareRoot(), tie.magnitude > 1e-300 else { return false }
    let zeta = (b - a) / (2 * tie)
    let tangent =
      zeta.magnitude > 1e150
      ? 0.5 / zeta : (zeta >= 0 ? 1 : -1) / (zeta.magnitude + (zeta * zeta + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot(), sine = tangent * cosine
    Self.rotate(&columns, p, q, cosine, sine)
    Self.rotate(&turns, p, q, cosine, sine)
    return true
  }

  private static func rotate(_ all: inout [[Double]], _ p: Int, _ q: Int, _ cosine: Double, _ sine: Double) {
    for row in all[p].indices {
      let x = all[p][row], y = all[q][row]
      all[p][row] = cosine * x - sine * y
      all[q][row] = sine * x + cosine * y
    }
  }

  /// The lengths of the columns, the largest first, and the directions that belong to them.
  func parts() throws(EngineError) -> (left: [[Double]], values: [Double], right: [[Double]]) {
    let lengths = columns.map { dot($0, $0).squareRoot() }
    let order = columns.indices.sorted { lengths[$0] > lengths[$1] || (lengths[$0] == lengths[$1] && $0 < $1) }
    let limit = (order.first.map { lengths[$0] } ?? 0) * Double(rows) * 0x1p-53
    var left: [[Double]] = []
    for index in order {
      // A column of rounding alone has no direction; any at right angles to the others will do.
      let isZero = lengths[index] <= limit
      left.append(isZero ? try another(beside: left) : columns[index].map { $0 / lengths[index] })
    }
    return (left, order.map { scale * lengths[$0] }, order.map { turns[$0] })
  }

  /// A direction at right angles to others: what is left of the axis that they cover least.
  private func another(beside others: [[Double]]) throws(EngineError) -> [Double] {
    try charge(2 * Double(rows) * Double(rows) * Double(others.count + 1))
    var best: [Double] = [], longest = -1.0
    for axis in 0..<rows {
      var vector = (0..<rows).map { $0 == axis ? 1.0 : 0 }
      for _ in 0..<2 {
        for other in others {
          let share = dot(vector, other)
          for row in vector.indices { vector[row] -= share * other[row] }
        }
      }
      let length = dot(vector, vector).squareRoot()
      if length > longest * (1 + 1e-9) { (best, longest) = (vector.map { $0 / length }, length) }
    }
    return best
  }

  /// The sign of the largest number of a vector, the first of equal ones.
  static func sign(_ vector: [Double]) -> Double {
    var best = 0
    for place in vector.indices where vector[place].magnitude > vector[best].magnitude * (1 + 1e-9) { best = place }
    return vector.indices.contains(best) && vector[best] < 0 ? -1 : 1
  }
}

private func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for index in a.indices { sum += a[index] * b[index] }
  return sum
}
