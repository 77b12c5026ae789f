import Tensors

/// A square matrix with its triangular factors: rows exchanged so that every pivot is the largest of its column.
///
/// - Source: Golub, Van Loan, *Matrix computations* (2013), section 3.4.
struct SquareMatrix {
  let size: Int
  private var factors: [Double]
  /// Which row of the matrix stands in each row of the factors.
  private var order: [Int]
  private var exchanges = 0
  /// Whether a pivot is no larger than the rounding of the rows it came from.
  private(set) var isSingular = false

  init(_ a: Tensor, _ operation: String) throws(EngineError) {
    guard a.rank == 2, a.shape[0] == a.shape[1] else {
      throw .unexpectedShape(operation: operation, expected: "a square matrix", found: a.shape)
    }
    size = a.shape[0]
    factors = a.values
    order = Array(0..<size)
    try checkFinite(factors, operation, "a")
    // A work of n³ elements; the product is taken in Double, where it cannot overflow.
    try charge(Double(size) * Double(size) * Double(size))
    factor()
  }

  private mutating func factor() {
    let largest = factors.reduce(0) { max($0, $1.magnitude) }
    for column in 0..<size {
      var pivot = column
      for row in column..<size where factors[row * size + column].magnitude > factors[pivot * size + column].magnitude {
        pivot = row
      }
      // Below this a pivot is what rounding left of 0.
      if factors[pivot * size + column].magnitude <= Double(size) * 0x1p-52 * largest {
        isSingular = true
      }
      guard factors[pivot * size + column] != 0 else { continue }
      if pivot != column { exchange(pivot, column) }
      for row in column + 1..<max(size, column + 1) {
        let factor = factors[row * size + column] / factors[column * size + column]
        factors[row * size + column] = factor
        guard factor != 0 else { continue }
        for place in column + 1..<size { factors[row * size + place] -= factor * factors[column * size + place] }
      }
    }
  }

  private mutating func exchange(_ a: Int, _ b: Int) {
    for place in 0..<size { factors.swapAt(a * size + place, b * size + place) }
    order.swapAt(a, b)
    exchanges += 1
  }

  /// The product of the pivots, negative for an odd number of exchanges.
  var determinant: Double {
    var product = exchanges % 2 == 0 ? 1.0 : -1.0
    for index in 0..<size { product *= factors[index * size + index] }
    return product
  }

  /// The column `x` with `a · x = b`.
  func solve(_ b: [Double]) -> [Double] {
    var x = order.map { b[$0] }
    for row in 0..<size {
      for place in 0..<row { x[row] -= factors[row * size + place] * x[place] }
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      for place in row + 1..<max(size, row + 1) { x[row] -= factors[row * size + place] * x[place] }
      x[row] /= factors[row * size + row]
    }
    return x
  }

  /// The columns `x` with `a · x = b`, row by row.
  func solve(_ b: [Double], columns: Int) -> [Double] {
    var result = b
    for column in 0..<columns {
      let x = solve((0..<size).map { b[$0 * columns + column] })
      for row in 0..<size { result[row * columns + column] = x[row] }
    }
    return result
  }

  /// The inverse, row by row.
  var inverse: [Double] {
    var identity = [Double](repeating: 0, count: size * size)
    for index in 0..<size { identity[index * size + index] = 1 }
    return solve(identity, columns: size)
  }
}

/// Checks that all numbers are finite.
func checkFinite(_ values: [Double], _ operation: String, _ name: String) throws(EngineError) {
  for value in values where !value.isFinite {
    throw .argument(operation: operation, name: name, rule: "finite numbers", found: "\(value)")
  }
}

/// Counts work that may be more than a whole number of this machine can say.
func charge(_ work: Double) throws(EngineError) {
  let session = Session.current
  guard work < Double(session.operationLimit), work < 0x1p30 || work < Double(Int.max / 4) else {
    throw .operationBudget(limit: session.operationLimit)
  }
  try session.charge(Int(work))
}
