import Tensors

extension Loss {
  /// Stops where a target means nothing to the loss: a probability above 1, a negative share.
  ///
  /// Such a loss falls below zero, and a training on it learns nonsense without a word.
  func checkTargets(_ y: Tensor) throws(EngineError) {
    guard let range = targetRange, y.count > 0 else { return }
    for value in [try y.min().item(), try y.max().item()] where !range.contains(value) {
      throw .argument(
        operation: name, name: "targets",
        rule: range.upperBound == 1 ? "from 0 to 1" : "at least 0", found: "\(value)")
    }
  }

  private var targetRange: ClosedRange<Double>? {
    switch self {
    case .binaryCrossentropy, .binaryCrossentropyFromLogits: 0...1
    case .categoricalCrossentropy, .categoricalCrossentropyFromLogits, .kullbackLeibler: 0...Double.infinity
    case .weighted(let loss, _), .smoothed(let loss, _), .focal(let loss, _), .rowWeighted(let loss, _):
      loss.targetRange
    default: nil
    }
  }
}
