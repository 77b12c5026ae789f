import Tensors

/// The directions in which rows differ most, each at right angles to those before: for plots of many features in two,
/// and to describe rows by fewer numbers.
///
/// The largest number of every direction is positive.
///
/// - Shapes: `x` is `[rows, …]`, everything behind the first axis counts as features.
/// - Cost: rows × features² for the covariances, some ten times features³ for their directions; rows and features
///   change places where there are fewer rows.
/// - Source: Pearson (1901); Hotelling (1933); signs as scikit-learn's `PCA`.
public final class PCA {
  private let count: Int?
  private var features = 0
  private var directions: [Double] = []
  private var means: [Double] = []
  /// The variance of the rows along each direction, with `rows − 1` in its divisor; empty before `fit`.
  public private(set) var explainedVariance: [Double] = []
  /// The share of all variance along each direction.
  public private(set) var explainedVarianceRatio: [Double] = []

  /// So many directions that are not found yet; as many as there can be when no number is given.
  ///
  /// - Throws: when there are none.
  package init(components: Int? = nil) throws(EngineError) {
    try checkLimit(components, from: 1, "PCA", "components")
    count = components
  }

  private init(of other: PCA) {
    count = other.count
    features = other.features
    directions = other.directions
    means = other.means
    explainedVariance = other.explainedVariance
    explainedVarianceRatio = other.explainedVarianceRatio
  }

  /// The same directions in an object that shares nothing with this one.
  public func copied() -> PCA { PCA(of: self) }

  /// The directions, one in each row: `[components, features]`.
  ///
  /// - Throws: before `fit`.
  package func components() throws(EngineError) -> Tensor {
    try checkFitted("components")
    return try Tensor(shape: [explainedVariance.count, features], values: directions)
  }

  /// The mean of every feature, `[features]`.
  ///
  /// - Throws: before `fit`.
  package func mean() throws(EngineError) -> Tensor {
    try checkFitted("mean")
    return try Tensor(means)
  }

  /// Finds the directions of these rows.
  ///
  /// - Throws: when there are fewer than two rows, a number is not finite, or there cannot be so many directions.
  package func fit(_ x: Tensor) throws(EngineError) {
    let table = try FeatureTable(x, "PCA")
    guard table.rows > 1 else {
      throw .unexpectedShape(operation: "PCA", expected: "at least two rows", found: x.shape)
    }
    let most = min(table.rows, table.features), wanted = count ?? most
    guard wanted <= most else {
      throw .argument(
        operation: "PCA", name: "components", rule: "at most \(most), as many as rows and features", found: "\(wanted)")
    }
    let centered = center(table)
    let (values, vectors) =
      try table.features <= table.rows
      ? byFeatures(centered, table, wanted) : byRows(centered, table, wanted)
    let total = centered.reduce(0) { $0 + $1 * $1 } / Double(table.rows - 1)
    features = table.features
    directions = vectors
    explainedVariance = values.map { max($0, 0) / Double(table.rows - 1) }
    explainedVarianceRatio = explainedVariance.map { total > 0 ? $0 / total : 0 }
  }

  /// The columns about their means.
  private func center(_ table: FeatureTable) -> [Double] {
    var centered = table.columns
    means = []
    for feature in 0..<table.features {
      let places = feature * table.rows..<(feature + 1) * table.rows
      var sum = 0.0
      for place in places { sum += table.columns[place] }
      let mean = sum / Double(table.rows)
      for place in places { centered[place] -= mean }
      means.append(mean)
    }
    return centered
  }

  /// From the covariances of features.
  private func byFeatures(
    _ columns: [Double], _ table: FeatureTable, _ wanted: Int
  ) throws(EngineError) -> ([Double], [Double]) {
    let size = table.features, rows = table.rows
    try charge(Double(size) * Double(size) * Double(rows))
    var products = [Double](repeating: 0, count: size * size)
    for a in 0..<size {
      for b in 0...a {
        var sum = 0.0
        for row in 0..<rows { sum += columns[a * rows + row] * columns[b * rows + row] }
        products[a * size + b] = sum
        products[b * size + a] = sum
      }
    }
    let (values, vectors) = try symmetricEigen(products, size)
    return (Array(values.prefix(wanted)), Array(vectors.prefix(wanted * size)))
  }

  /// From the products of rows: if `x·xᵀ·u = λu`, then `xᵀu ÷ √λ` is a direction.
  private func byRows(
    _ columns: [Double], _ table: FeatureTable, _ wanted: Int
  ) throws(EngineError) -> ([Double], [Double]) {
    let size = table.rows, features = table.features
    try charge(Double(size) * Double(size) * Double(features))
    var products = [Double](repeating: 0, count: size * size)
    for feature in 0..<features {
      for a in 0..<size {
        for b in 0..<size { products[a * size + b] += columns[feature * size + a] * columns[feature * size + b] }
      }
    }
    let (values, vectors) = try symmetricEigen(products, size)
    var directions: [Double] = []
    for index in 0..<wanted {
      var direction = [Double](repeating: 0, count: features)
      for feature in 0..<features {
        for row in 0..<size { direction[feature] += columns[feature * size + row] * vectors[index * size + row] }
      }
      let length = direction.reduce(0) { $0 + $1 * $1 }.squareRoot()
      // Rows about their mean leave one direction, or more, without any variance: there is nothing along it.
      let holds = values[index] > 1e-12 * values[0]
      var largest = 0
      for place in 0..<features where direction[place].magnitude > direction[largest].magnitude * (1 + 1e-9) {
        largest = place
      }
      let scale = holds ? (direction[largest] < 0 ? -length : length) : .infinity
      directions += direction.map { $0 / scale }
    }
    return (Array(values.prefix(wanted)), directions)
  }

  /// The rows described by their places along the directions.
  ///
  /// - Shapes: `[rows, components]`.
  /// - Throws: before `fit`, or when the rows have other features.
  package func transform(_ x: Tensor) throws(EngineError) -> Tensor {
    try checkFitted("transform")
    guard x.rank > 0, x.count == x.shape[0] * features else {
      throw .unexpectedShape(operation: "transform", expected: "\(features) features a row", found: x.shape)
    }
    let rows = try x.reshaped(to: [x.shape[0], features])
    return try (rows - inPrecision(x, means, [features])) • inPrecision(x, directions, shape).transposed()
  }

  /// Rows made of their places along the directions: as near to the original ones as so few numbers can say.
  ///
  /// - Shapes: `z` is `[rows, components]`, the result `[rows, features]`.
  /// - Throws: before `fit`, or when there is not one number for each direction.
  package func restore(_ z: Tensor) throws(EngineError) -> Tensor {
    try checkFitted("restore")
    guard z.rank == 2, z.shape[1] == shape[0] else {
      throw .unexpectedShape(operation: "restore", expected: "\(shape[0]) numbers a row", found: z.shape)
    }
    return try z • inPrecision(z, directions, shape) + inPrecision(z, means, [features])
  }

  private var shape: [Int] { [explainedVariance.count, features] }

  private func inPrecision(_ like: Tensor, _ values: [Double], _ shape: [Int]) throws(EngineError) -> Tensor {
    try Tensor(shape: shape, values: values, precision: like.precision)
  }

  private func checkFitted(_ operation: String) throws(EngineError) {
    guard features > 0 else {
      throw .argument(operation: operation, name: "PCA", rule: "fitted before", found: "not fitted")
    }
  }
}
