import Tensors

extension Optimizer {
  /// Stops before the first step of an optimizer whose settings no step can follow.
  ///
  /// Shares are how much of an average stays, from 0 to below 1; sizes are finite numbers from 0.
  ///
  /// - Throws: at the first one that is not.
  static func require(
    _ optimizer: String, shares: [(name: String, value: Double)] = [], sizes: [(name: String, value: Double)] = []
  ) throws(EngineError) {
    for (name, value) in shares where !(value >= 0 && value < 1) {
      throw .argument(operation: optimizer, name: name, rule: "0 or more and below 1", found: "\(value)")
    }
    for (name, value) in sizes where !(value >= 0 && value < .infinity) {
      throw .argument(operation: optimizer, name: name, rule: "a finite number from 0", found: "\(value)")
    }
  }

  /// Stops where a least and a largest number leave nothing between them.
  static func require(
    _ optimizer: String, _ names: (least: String, largest: String), from least: Double, to largest: Double
  ) throws(EngineError) {
    try require(optimizer, sizes: [(names.least, least), (names.largest, largest)])
    guard least <= largest else {
      throw .argument(operation: optimizer, name: names.least, rule: "at most \(largest)", found: "\(least)")
    }
  }
}
