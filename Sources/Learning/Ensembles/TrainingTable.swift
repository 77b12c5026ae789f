import Tensors

/// Rows with their targets, and the order of every feature's numbers, sorted once for all trees that grow on them.
final class TrainingTable {
  let table: FeatureTable
  /// The class of every row; empty when the targets are numbers.
  let labels: [Int]
  /// How many classes there are; 0 when the targets are numbers.
  private(set) var classes: Int
  /// The target of every row; empty for classes.
  let numbers: [Double]
  /// For each feature the rows in rising order of its numbers, equal ones in the order of rows.
  private(set) lazy var orders: [Int32] = sortedRows()

  init(_ x: Tensor, _ y: Tensor, isClassifier: Bool) throws(EngineError) {
    table = try FeatureTable(x, "fit")
    guard y.rank > 0, y.shape[0] == table.rows else {
      throw .shapeMismatch(operation: "fit", left: x.shape, right: y.shape)
    }
    try Session.current.charge(16 * x.count)
    if isClassifier {
      (labels, classes) = try TrainingTable.classes(y)
      numbers = []
      try Session.current.checkRoom(for: table.rows, by: max(classes, 1))
    } else {
      guard y.count == table.rows else {
        throw .unexpectedShape(operation: "fit", expected: "one target a row", found: y.shape)
      }
      (labels, classes) = ([], 0)
      numbers = y.values
      for value in numbers where !value.isFinite {
        throw .argument(operation: "fit", name: "y", rule: "finite numbers", found: "\(value)")
      }
    }
  }

  /// Takes as many classes as a model knows.
  ///
  /// - Throws: when a row has another class.
  func widen(to known: Int) throws(EngineError) {
    for label in labels where label >= known {
      throw .argument(operation: "fit", name: "y", rule: "classes from 0 to \(known - 1)", found: "\(label)")
    }
    classes = known
  }

  /// Class numbers, from numbers or from one-hot rows.
  private static func classes(_ y: Tensor) throws(EngineError) -> ([Int], Int) {
    let values = y.values, width = y.count / y.shape[0]
    guard width > 0 else {
      throw .argument(operation: "fit", name: "y", rule: "class numbers or one-hot rows", found: shapeText(y.shape))
    }
    guard width > 1 else {
      let labels = try wholeNumbers(values, below: 4096, operation: "fit")
      return (labels, max(labels.reduce(0, max) + 1, 2))
    }
    var labels: [Int] = []
    for start in stride(from: 0, to: values.count, by: width) {
      var label = -1
      for column in 0..<width where values[start + column] != 0 {
        guard label < 0, values[start + column] == 1 else {
          throw .argument(operation: "fit", name: "y", rule: "class numbers or one-hot rows", found: shapeText(y.shape))
        }
        label = column
      }
      guard label >= 0 else {
        throw .argument(operation: "fit", name: "y", rule: "class numbers or one-hot rows", found: "a row of zeros")
      }
      labels.append(label)
    }
    return (labels, width)
  }

  private func sortedRows() -> [Int32] {
    let rows = table.rows
    return [Int32](unsafeUninitializedCapacity: table.columns.count) { orders, filled in
      table.columns.withUnsafeBufferPointer { columns in
        for feature in 0..<table.features {
          let first = feature * rows
          for row in 0..<rows { orders[first + row] = Int32(truncatingIfNeeded: row) }
          var order = UnsafeMutableBufferPointer(rebasing: orders[first..<first + rows])
          order.sort { a, b in
            let x = columns[first + Int(a)], y = columns[first + Int(b)]
            return x < y || (x == y && a < b)
          }
        }
      }
      filled = table.columns.count
    }
  }
}
