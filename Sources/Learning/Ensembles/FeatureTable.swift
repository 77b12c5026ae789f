import Tensors

/// Rows of finite numbers, kept feature by feature.
struct FeatureTable {
  let rows: Int
  let features: Int
  /// The numbers of the first feature, then those of the second…
  let columns: [Double]

  init(_ x: Tensor, _ operation: String) throws(EngineError) {
    guard x.rank > 0, x.count > 0 else {
      throw .unexpectedShape(operation: operation, expected: "at least one row and one feature", found: x.shape)
    }
    let rows = x.shape[0], features = x.count / x.shape[0]
    try Session.current.charge(x.count)
    let values = x.values
    for value in values where !value.isFinite {
      throw .argument(operation: operation, name: "x", rule: "finite numbers", found: "\(value)")
    }
    var columns = [Double](repeating: 0, count: values.count)
    var place = 0
    for row in 0..<rows {
      for feature in 0..<features {
        columns[feature * rows + row] = values[place]
        place += 1
      }
    }
    self.rows = rows
    self.features = features
    self.columns = columns
  }

  /// A number of a row.
  subscript(_ row: Int, _ feature: Int) -> Double { columns[feature * rows + row] }
}
