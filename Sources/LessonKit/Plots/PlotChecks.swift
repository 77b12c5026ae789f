import Figures
import Tensors

/// What a plot cannot be drawn without.
enum PlotChecks {
  /// Throws unless there is a value that can be drawn: a finite one, above zero on a logarithmic axis.
  static func drawable(
    _ values: [Double], _ name: String, on scale: AxisScale = .linear, in operation: String
  ) throws(EngineError) {
    guard !values.isEmpty else {
      throw .argument(operation: operation, name: name, rule: "at least one value", found: "none")
    }
    if case .logarithmic = scale {
      if values.contains(where: { $0 > 0 && $0.isFinite }) { return }
      throw .argument(
        operation: operation, name: name, rule: "a value above 0 for a logarithmic axis", found: "none")
    }
    if values.contains(where: { $0.isFinite }) { return }
    throw .argument(operation: operation, name: name, rule: "at least one finite value", found: "none")
  }

  /// Throws unless two lists have the same length.
  static func sameCount(
    _ a: Int, _ nameA: String, _ b: Int, _ nameB: String, in operation: String
  ) throws(EngineError) {
    if a == b { return }
    throw .argument(operation: operation, name: nameB, rule: "as many as '\(nameA)' (\(a))", found: "\(b)")
  }

  /// Throws unless a number is in a range.
  static func within(_ value: Int, _ range: ClosedRange<Int>, _ name: String, in operation: String) throws(EngineError)
  {
    if range.contains(value) { return }
    throw .argument(
      operation: operation, name: name, rule: "from \(range.lowerBound) to \(range.upperBound)", found: "\(value)")
  }

  /// Throws unless a range has finite ends that differ.
  static func proper(_ range: ClosedRange<Double>, _ name: String, in operation: String) throws(EngineError) {
    if range.lowerBound.isFinite, range.upperBound.isFinite, range.lowerBound < range.upperBound { return }
    throw .argument(
      operation: operation, name: name, rule: "a range with finite ends, the lower below the upper",
      found: "\(range.lowerBound)...\(range.upperBound)")
  }
}

extension PlotChecks {
  /// The rows of a table: a tensor of rank 2, or of rank 1 as its only row.
  ///
  /// - Throws: when it has another rank, no element, or more than a figure can show.
  static func rows(_ tensor: Tensor, in operation: String) throws(EngineError) -> [[Double]] {
    let shape = tensor.shape
    guard shape.count == 1 || shape.count == 2, !shape.contains(0) else {
      throw .unexpectedShape(operation: operation, expected: "rank 2 without empty axes", found: shape)
    }
    try within(tensor.count, 1...4_000_000, "the number of elements", in: operation)
    let values = tensor.values
    let columns = shape[shape.count - 1]
    return stride(from: 0, to: values.count, by: columns).map { Array(values[$0..<($0 + columns)]) }
  }

  /// The two columns of a tensor of points.
  ///
  /// - Throws: when its shape is not `[points, 2]` or it has no point.
  static func points(_ tensor: Tensor, in operation: String) throws(EngineError) -> (x: [Double], y: [Double]) {
    guard tensor.rank == 2, tensor.shape[1] == 2, tensor.shape[0] > 0 else {
      throw .unexpectedShape(operation: operation, expected: "[points, 2] with a point at least", found: tensor.shape)
    }
    let values = tensor.values
    let rows = values.indices.filter { $0 % 2 == 0 }
    return (rows.map { values[$0] }, rows.map { values[$0 + 1] })
  }

  /// The names of classes: those handed in, or `class 0` and so on up to the highest label.
  ///
  /// - Throws: when a label is negative or has no name.
  static func classNames(
    _ labels: [Int], _ names: [String], in operation: String
  ) throws(EngineError) -> [String] {
    var highest = 0
    for label in labels {
      try within(label, 0...(names.isEmpty ? 99 : names.count - 1), "label", in: operation)
      highest = max(highest, label)
    }
    return names.isEmpty ? (0...highest).map { "class \($0)" } : names
  }
}
