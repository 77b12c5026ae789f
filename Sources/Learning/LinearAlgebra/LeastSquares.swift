import Tensors

/// The `w` for which `‖a • w − b‖² + ridge · ‖w‖²` is least.
///
/// - Shapes: `a` is `[rows, columns]`, `b` is `[rows]` or `[rows, outputs]`, `w` is `[columns]` or `[columns, outputs]`.
/// - Gradient: none.
/// - Accuracy: by reflections, so that the error grows with the condition of `a`, not with its square.
/// - Cost: `2 · rows · columns²`.
/// - Source: Householder (1958); Golub, Van Loan, *Matrix computations* (2013), section 5.3.
/// - Throws: when the shapes do not fit, a number is not finite, or, without a ridge, the columns of `a` depend on each
///   other.
package func leastSquares(_ a: Tensor, _ b: Tensor, ridge: Double = 0) throws(EngineError) -> Tensor {
  guard a.rank == 2, a.count > 0 else {
    throw .unexpectedShape(operation: "leastSquares", expected: "rows and columns", found: a.shape)
  }
  guard b.rank == 1 || b.rank == 2, b.shape[0] == a.shape[0] else {
    throw .shapeMismatch(operation: "leastSquares", left: a.shape, right: b.shape)
  }
  guard ridge >= 0, ridge.isFinite else {
    throw .argument(operation: "leastSquares", name: "ridge", rule: "a finite number from 0", found: "\(ridge)")
  }
  let columns = a.shape[1], outputs = b.rank == 1 ? 1 : b.shape[1]
  try checkFinite(a.values, "leastSquares", "a")
  try checkFinite(b.values, "leastSquares", "b")
  let w = try leastSquares(a.values, b.values, rows: a.shape[0], columns: columns, outputs: outputs, ridge: ridge)
  return try Tensor(shape: b.rank == 1 ? [columns] : [columns, outputs], values: w, precision: a.precision)
}

/// As `leastSquares`, of numbers row by row that are known to be finite.
func leastSquares(
  _ a: [Double], _ b: [Double], rows: Int, columns: Int, outputs: Int, ridge: Double
) throws(EngineError) -> [Double] {
  try charge(2 * Double(rows + columns) * Double(columns) * Double(columns + outputs))
  let height = ridge > 0 ? rows + columns : rows
  guard height >= columns else { throw dependentColumns("\(rows) rows for \(columns) columns") }
  // Column by column; the ridge is so many further rows.
  var q = [Double](repeating: 0, count: height * columns), y = [Double](repeating: 0, count: height * outputs)
  for column in 0..<columns {
    for row in 0..<rows { q[column * height + row] = a[row * columns + column] }
    if ridge > 0 { q[column * height + rows + column] = ridge.squareRoot() }
  }
  for output in 0..<outputs {
    for row in 0..<rows { y[output * height + row] = b[row * outputs + output] }
  }
  var diagonal = [Double](repeating: 0, count: columns)
  for column in 0..<columns {
    // Reflections keep a column's length; what the others explain of it stands above the diagonal, and of what is left
    // some 10⁻¹⁶ of the whole for each row is rounding.
    let norm = length(q, column * height + column, height - column)
    guard norm > 0x1p-52 * Double(height) * length(q, column * height, height) else {
      throw dependentColumns("column \(column) depending on those before it")
    }
    let start = column * height
    let sign: Double = q[start + column] < 0 ? -1 : 1
    diagonal[column] = -sign * norm
    q[start + column] += sign * norm
    let size = norm * q[start + column].magnitude
    let mirror = Array(q[start + column..<start + height])
    for other in column + 1..<max(columns, column + 1) { reflect(&q, other * height + column, mirror, size) }
    for output in 0..<outputs { reflect(&y, output * height + column, mirror, size) }
  }
  var w = [Double](repeating: 0, count: columns * outputs)
  for output in 0..<outputs {
    for column in stride(from: columns - 1, through: 0, by: -1) {
      var sum = y[output * height + column]
      for other in column + 1..<max(columns, column + 1) {
        sum -= q[other * height + column] * w[other * outputs + output]
      }
      w[column * outputs + output] = sum / diagonal[column]
    }
  }
  return w
}

private func dependentColumns(_ found: String) -> EngineError {
  .argument(
    operation: "leastSquares", name: "a", rule: "columns that do not depend on each other, or a ridge above 0",
    found: found)
}

private func length(_ values: [Double], _ start: Int, _ count: Int) -> Double {
  var sum = 0.0
  for place in start..<start + count { sum += values[place] * values[place] }
  return sum.squareRoot()
}

/// Reflects the numbers from a place on at the plane that belongs to `v`: `x −= v · (v·x) ÷ size`.
private func reflect(_ x: inout [Double], _ start: Int, _ v: [Double], _ size: Double) {
  var product = 0.0
  for row in v.indices { product += v[row] * x[start + row] }
  let factor = product / size
  for row in v.indices { x[start + row] -= factor * v[row] }
}
