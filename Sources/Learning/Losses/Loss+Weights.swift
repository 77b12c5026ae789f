import Tensors

extension Loss {
  /// The loss when rows of each class count as much as its weight.
  func weighted(
    _ prediction: Tensor, _ target: Tensor, _ classes: [Double], rows: Tensor? = nil
  ) throws(EngineError) -> Tensor {
    for weight in classes where !(weight >= 0) || !weight.isFinite {
      throw .argument(operation: "weighted", name: "classes", rule: "finite numbers from 0", found: "\(weight)")
    }
    if let oneHot = withOneHotTargets {
      return try oneHot.weighted(prediction, oneHotTarget(target, like: prediction), classes, rows: rows)
    }
    let terms = try terms(prediction, target)
    let weights = try classWeights(target, like: prediction, classes).reshaped(to: terms.shape)
    guard let rows else { return try (weights * terms).sum() / weights.sum() }
    let ofRows = try rows.reshaped(to: [rows.count] + [Int](repeating: 1, count: max(terms.rank - 1, 0)))
    return try (ofRows * weights * terms).sum() / weights.sum()
  }

  /// The loss when targets are a little less certain.
  func smoothed(_ prediction: Tensor, _ target: Tensor, _ amount: Double) throws(EngineError) -> Tensor {
    if let oneHot = withOneHotTargets {
      return try oneHot.smoothed(prediction, oneHotTarget(target, like: prediction), amount)
    }
    return try self(prediction, smoothedTarget(target, like: prediction, amount))
  }

  func smoothedTarget(
    _ target: Tensor, like prediction: Tensor, _ amount: Double
  ) throws(EngineError) -> Tensor {
    guard amount >= 0, amount < 1 else {
      throw .argument(operation: "smoothed", name: "by", rule: "from 0 to below 1", found: "\(amount)")
    }
    switch self {
    case .binaryCrossentropy, .binaryCrossentropyFromLogits: return try (1 - amount) * target + amount / 2
    case .categoricalCrossentropy, .categoricalCrossentropyFromLogits, .kullbackLeibler:
      let classes = Double(max(prediction.shape.last ?? 1, 1))
      return try (1 - amount) * target + amount / classes
    default: throw notOfClasses("smoothed")
    }
  }

  /// The loss of every row, before the mean.
  private func terms(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
    switch self {
    case .hinge, .squaredHinge, .binaryCrossentropy, .binaryCrossentropyFromLogits, .categoricalCrossentropy,
      .categoricalCrossentropyFromLogits, .focal:
      return try everyTerm(prediction, target)
    case .smoothed(let loss, let amount):
      return try loss.terms(prediction, loss.smoothedTarget(target, like: prediction, amount))
    default: throw notOfClasses("weighted")
    }
  }

  /// The weight of every row's class; of a target between classes, what lies between their weights.
  func classWeights(
    _ target: Tensor, like prediction: Tensor, _ classes: [Double]
  ) throws(EngineError) -> Tensor {
    let width: Int
    switch self {
    case .categoricalCrossentropy, .categoricalCrossentropyFromLogits: width = prediction.shape.last ?? 0
    case .smoothed(let loss, _), .focal(let loss, _):
      return try loss.classWeights(target, like: prediction, classes)
    default: width = 2
    }
    guard classes.count == width else {
      throw .argument(
        operation: "weighted", name: "classes", rule: "one weight for each of \(width) classes",
        found: "\(classes.count)")
    }
    switch self {
    case .hinge, .squaredHinge: return try classes[0] + (classes[1] - classes[0]) * target.greater(than: 0)
    case .binaryCrossentropy, .binaryCrossentropyFromLogits:
      return try classes[0] + (classes[1] - classes[0]) * target
    default:
      return try (target * Tensor(shape: [width], values: classes, precision: target.precision)).sum(axis: -1)
    }
  }

  func notOfClasses(_ operation: String) -> EngineError {
    .argument(operation: operation, name: "loss", rule: "a cross-entropy or hinge loss", found: name)
  }
}

/// A weight for each class, the rarer the larger, such that all classes count alike and the mean over rows is 1:
/// `rows ÷ (classes · rows of the class)`.
///
/// - Throws: when there are no labels, one is negative or above 4095, or a class below the largest never occurs.
package func balancedWeights(_ labels: [Int]) throws(EngineError) -> [Double] {
  guard let largest = labels.max(), largest < 4096, labels.allSatisfy({ $0 >= 0 }) else {
    throw .argument(
      operation: "balancedWeights", name: "labels", rule: "class numbers from 0 to 4095",
      found: labels.isEmpty ? "none" : "from \(labels.min() ?? 0) to \(labels.max() ?? 0)")
  }
  var counts = [Int](repeating: 0, count: largest + 1)
  for label in labels { counts[label] += 1 }
  for (label, count) in counts.enumerated() where count == 0 {
    throw .argument(
      operation: "balancedWeights", name: "labels", rule: "rows of every class", found: "none of \(label)")
  }
  return counts.map { Double(labels.count) / (Double(counts.count) * Double($0)) }
}
