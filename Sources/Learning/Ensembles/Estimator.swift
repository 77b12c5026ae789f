import Tensors

/// A model that learns from a table of numbers by itself: no loss, no optimizer, no epochs.
///
/// - Shapes: `x` is `[rows, …]`, everything behind the first axis counts as features; `y` is `[rows]`, `[rows, 1]`, or
///   `[rows, classes]` of one-hot rows for a classifier.
public class Estimator {
  /// How many classes a classifier has learned; 0 for one that predicts numbers, and before it is fitted.
  public internal(set) var classes = 0
  /// How many features each row has; 0 before the model is fitted.
  public internal(set) var features = 0

  init() {}

  /// How many models stand in each other inside of it.
  var nesting: Int { 0 }

  /// Whether it tells classes apart; otherwise it predicts numbers.
  var isClassifier: Bool { true }

  /// Learns from rows, of which each counts as much as its weight.
  func learn(_ examples: TrainingTable, _ weights: [Double]) throws(EngineError) {}

  /// A probability for every class, or one number, row after row.
  func outputs(_ table: FeatureTable) throws(EngineError) -> [Double] { [] }

  /// A model with the same settings and the same knowledge.
  func duplicate() -> Estimator { Estimator() }

  /// A model with the same settings and knowledge that shares nothing with this one.
  public final func copied() -> Estimator {
    let copy = duplicate()
    copy.classes = classes
    copy.features = features
    return copy
  }

  /// Learns from rows and their targets, and forgets what was learned before.
  ///
  /// - Throws: when there are no rows, not as many targets, a number is not finite, or the target of a classifier is not
  ///   a whole number from 0.
  package final func fit(_ x: Tensor, _ y: Tensor) throws(EngineError) {
    let examples = try TrainingTable(x, y, isClassifier: isClassifier)
    try learn(examples, [Double](repeating: 1, count: examples.table.rows))
    classes = examples.classes
    features = examples.table.features
  }

  /// Learns from rows and their targets, each row counting as much as its weight.
  ///
  /// - Throws: as without weights; and when there is not one weight for each row, one is negative or not finite, or all
  ///   are 0.
  package final func fit(_ x: Tensor, _ y: Tensor, weights: [Double]) throws(EngineError) {
    let examples = try TrainingTable(x, y, isClassifier: isClassifier)
    try checkWeights(weights, examples.table.rows)
    try learn(examples, weights)
    classes = examples.classes
    features = examples.table.features
  }

  /// Learns from a data set, and forgets what was learned before.
  ///
  /// - Throws: as for `fit` of inputs and targets.
  package final func fit(_ data: Dataset) throws(EngineError) { try fit(data.x, data.y) }

  /// The predicted class number, or the predicted number, of every row.
  ///
  /// - Shapes: `[rows]`.
  /// - Throws: when the model is not fitted, or the rows have other features.
  package final func predict(_ x: Tensor) throws(EngineError) -> Tensor {
    let values = try rowOutputs(x, "predict")
    guard isClassifier else { return try Tensor(values) }
    return try Tensor(largest(values).map { Double($0) })
  }

  /// The predicted class of every row, as whole numbers.
  ///
  /// - Throws: when the model predicts numbers, is not fitted, or the rows have other features.
  package final func labels(_ x: Tensor) throws(EngineError) -> [Int] {
    try checkClassifier("labels")
    return largest(try rowOutputs(x, "labels"))
  }

  /// How likely each class is for every row.
  ///
  /// - Shapes: `[rows, classes]`.
  /// - Throws: when the model predicts numbers, is not fitted, or the rows have other features.
  package final func probabilities(_ x: Tensor) throws(EngineError) -> Tensor {
    try checkClassifier("probabilities")
    let values = try rowOutputs(x, "probabilities")
    return try Tensor(shape: [values.count / classes, classes], values: values)
  }

  final func rowOutputs(_ x: Tensor, _ operation: String) throws(EngineError) -> [Double] {
    let table = try fittingTable(x, operation)
    try Session.current.checkRoom(for: table.rows, by: max(classes, 1))
    return try outputs(table)
  }

  /// The rows of `x` as the model knows them.
  final func fittingTable(_ x: Tensor, _ operation: String) throws(EngineError) -> FeatureTable {
    guard features > 0 else {
      throw .argument(operation: operation, name: "model", rule: "fitted before", found: "not fitted")
    }
    let table = try FeatureTable(x, operation)
    guard table.features == features else {
      throw .unexpectedShape(operation: operation, expected: "\(features) features a row", found: x.shape)
    }
    return table
  }

  private final func checkClassifier(_ operation: String) throws(EngineError) {
    guard isClassifier else {
      throw .argument(operation: operation, name: "model", rule: "a classifier", found: "one that predicts numbers")
    }
  }

  /// The class of the largest probability of every row, the first of equal ones.
  private final func largest(_ values: [Double]) -> [Int] {
    let classes = classes
    return (0..<values.count / max(classes, 1)).map { row in
      var best = row * classes
      for place in row * classes..<(row + 1) * classes where values[place] > values[best] { best = place }
      return best - row * classes
    }
  }

  private final func checkWeights(_ weights: [Double], _ rows: Int) throws(EngineError) {
    guard weights.count == rows else {
      throw .argument(
        operation: "fit", name: "weights", rule: "one for each of \(rows) rows", found: "\(weights.count)")
    }
    var total = 0.0
    for weight in weights {
      guard weight >= 0, weight.isFinite else {
        throw .argument(operation: "fit", name: "weights", rule: "finite numbers from 0", found: "\(weight)")
      }
      total += weight
    }
    guard total > 0, total.isFinite else {
      throw .argument(operation: "fit", name: "weights", rule: "numbers with a sum above 0", found: "\(total)")
    }
  }
}
