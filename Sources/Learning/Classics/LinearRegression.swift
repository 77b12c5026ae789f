import Tensors

/// A straight line, or plane, through numbers: the weights and the intercept of least squared error, at once.
///
/// With a ridge, `ridge · ‖weights‖²` is added to the sum of the squared errors; the intercept goes free.
///
/// - Shapes: as for `Estimator`; `y` are numbers.
/// - Cost: `2 · rows · features²`.
/// - Source: Legendre (1805); Hoerl, Kennard, *Ridge regression* (1970).
public final class LinearRegression: Estimator {
  private let ridge: Double
  /// What each feature is multiplied by; empty before the model is fitted.
  public private(set) var weights: [Double] = []
  /// What is added.
  public private(set) var intercept = 0.0

  /// A line that is not fitted.
  ///
  /// - Throws: when the ridge is negative or not finite.
  package init(ridge: Double = 0) throws(EngineError) {
    guard ridge >= 0, ridge.isFinite else {
      throw .argument(operation: "LinearRegression", name: "ridge", rule: "a finite number from 0", found: "\(ridge)")
    }
    self.ridge = ridge
    super.init()
  }

  private init(of other: LinearRegression) {
    ridge = other.ridge
    weights = other.weights
    intercept = other.intercept
    super.init()
  }

  override var isClassifier: Bool { false }

  override func duplicate() -> Estimator { LinearRegression(of: self) }

  override func learn(_ examples: TrainingTable, _ weights: [Double]) throws(EngineError) {
    let table = examples.table, total = weights.reduce(0, +)
    // About their means the features are free of the intercept.
    var means = [Double](repeating: 0, count: table.features), mean = 0.0
    for row in 0..<table.rows {
      for feature in 0..<table.features { means[feature] += weights[row] / total * table[row, feature] }
      mean += weights[row] / total * examples.numbers[row]
    }
    var a: [Double] = [], b: [Double] = []
    a.reserveCapacity(table.columns.count)
    for row in 0..<table.rows {
      let root = weights[row].squareRoot()
      for feature in 0..<table.features { a.append(root * (table[row, feature] - means[feature])) }
      b.append(root * (examples.numbers[row] - mean))
    }
    self.weights = try leastSquares(
      a, b, rows: table.rows, columns: table.features, outputs: 1, ridge: ridge)
    intercept = mean
    for feature in 0..<table.features { intercept -= self.weights[feature] * means[feature] }
  }

  override func outputs(_ table: FeatureTable) throws(EngineError) -> [Double] {
    try Session.current.charge(table.columns.count)
    return (0..<table.rows).map { row in
      var sum = intercept
      for feature in 0..<table.features { sum += weights[feature] * table[row, feature] }
      return sum
    }
  }
}
