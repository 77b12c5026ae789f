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
