import Tensors

extension Layer {
  /// Stops the definition of a layer with a setting that is no finite number, or below the least that makes sense.
  final func requireNumber(_ value: Double, _ what: String, from least: Double? = nil) throws(EngineError) {
    guard value.isFinite, value >= least ?? value else {
      let rule = least.map { $0 == 0 ? "a finite number from 0" : "a finite number from \($0)" } ?? "a finite number"
      throw .argument(operation: title, name: what, rule: rule, found: "\(value)")
    }
  }

  /// Stops the definition of a layer whose parameters start as, or are held down by, what is no finite number.
  final func requireNumbersOfParameters() throws(EngineError) {
    for parameter in ownParameters {
      switch parameter.initializer {
      case .constant(let value): try requireNumber(value, "constant")
      case .normal(let deviation), .truncatedNormal(let deviation):
        try requireNumber(deviation, "standardDeviation", from: 0)
      case .uniform(let limit): try requireNumber(limit, "limit", from: 0)
      default: break
      }
      switch parameter.regularizer {
      case .l1(let factor): try requireNumber(factor, "l1", from: 0)
      case .l2(let factor): try requireNumber(factor, "l2", from: 0)
      case .l1l2(let l1, let l2):
        try requireNumber(l1, "l1", from: 0)
        try requireNumber(l2, "l2", from: 0)
      case nil: break
      }
    }
  }
}
