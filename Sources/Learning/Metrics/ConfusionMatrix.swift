import Tensors

/// How often each class was taken for each class.
public struct ConfusionMatrix: Sendable, CustomStringConvertible {
  /// `[classes, classes]`: a row for each true class, a column for each predicted one.
  public let counts: Tensor
  private let table: [[Int]]

  init(_ table: [[Int]]) throws(EngineError) {
    self.table = table
    counts = try Tensor(table.map { $0.map { Double($0) } })
  }

  /// The counts as a table: a row for each true class, a column for each predicted one.
  public var description: String { counts.description }

  /// How many classes there are.
  public var classes: Int { table.count }

  /// Positive cases that were called positive; with two classes, class 1 is positive.
  public var truePositives: Int { truePositives(of: positive) }
  /// Negative cases that were called positive.
  public var falsePositives: Int { falsePositives(of: positive) }
  /// Positive cases that were called negative.
  public var falseNegatives: Int { falseNegatives(of: positive) }
  /// Negative cases that were called negative.
  public var trueNegatives: Int { total - truePositives - falsePositives - falseNegatives }

  /// The share of right answers.
  public var accuracy: Double {
    var right = 0
    for index in 0..<classes { right += table[index][index] }
    return ConfusionMatrix.share(right, of: total)
  }

  /// Of the cases called positive, the share that are; with more than two classes the mean over the classes.
  public var precision: Double { overClasses { precision(of: $0) } }
  /// Of the positive cases, the share that were called so; with more than two classes the mean over the classes.
  public var recall: Double { overClasses { recall(of: $0) } }
  /// Of the negative cases, the share that were called so; with more than two classes the mean over the classes.
  public var specificity: Double { overClasses { specificity(of: $0) } }
  /// The harmonic mean of precision and recall; with more than two classes the mean over the classes.
  public var f1: Double { overClasses { f1(of: $0) } }

  /// Of the cases called a class, the share that are, taken together as told; with `.micro` the share of right answers.
  public func precision(_ average: Averaging) -> Double { averaged(average) { precision(of: $0) } }
  /// Of the cases of a class, the share that were called so, taken together as told.
  public func recall(_ average: Averaging) -> Double { averaged(average) { recall(of: $0) } }
  /// The harmonic mean of precision and recall of a class, taken together as told.
  public func f1(_ average: Averaging) -> Double { averaged(average) { f1(of: $0) } }

  /// Of the cases called this class, the share that are; 0 when none was.
  public func precision(of index: Int) -> Double {
    ConfusionMatrix.share(truePositives(of: index), of: truePositives(of: index) + falsePositives(of: index))
  }

  /// Of the cases of this class, the share that were called so; 0 when there are none.
  public func recall(of index: Int) -> Double {
    ConfusionMatrix.share(truePositives(of: index), of: truePositives(of: index) + falseNegatives(of: index))
  }

  /// Of the cases not of this class, the share that were not called so; 0 when there are none.
  public func specificity(of index: Int) -> Double {
    let negatives = total - truePositives(of: index) - falseNegatives(of: index)
    return ConfusionMatrix.share(negatives - falsePositives(of: index), of: negatives)
  }

  /// The harmonic mean of precision and recall of a class; 0 when both are.
  public func f1(of index: Int) -> Double {
    let right = 2 * truePositives(of: index)
    return ConfusionMatrix.share(right, of: right + falsePositives(of: index) + falseNegatives(of: index))
  }

  /// How many cases there are.
  var cases: Int { total }
  /// How many cases are of a class.
  func cases(of index: Int) -> Int { hits(of: index) + falseNegatives(of: index) }
  /// How many cases were called a class.
  func predictions(of index: Int) -> Int { hits(of: index) + falsePositives(of: index) }
  /// How many cases of a class were called so.
  func hits(of index: Int) -> Int { truePositives(of: index) }

  private var positive: Int { classes == 2 ? 1 : 0 }

  private var total: Int { table.reduce(0) { $0 + $1.reduce(0, +) } }

  private func truePositives(of index: Int) -> Int {
    table.indices.contains(index) ? table[index][index] : 0
  }

  private func falsePositives(of index: Int) -> Int {
    guard table.indices.contains(index) else { return 0 }
    return table.reduce(0) { $0 + $1[index] } - table[index][index]
  }

  private func falseNegatives(of index: Int) -> Int {
    table.indices.contains(index) ? table[index].reduce(0, +) - table[index][index] : 0
  }

  private func overClasses(_ measure: (Int) -> Double) -> Double {
    if classes == 2 { return measure(1) }
    return classes == 0 ? 0 : table.indices.reduce(0) { $0 + measure($1) } / Double(classes)
  }

  private func averaged(_ average: Averaging, _ measure: (Int) -> Double) -> Double {
    switch average {
    // Every case is called one class and is of one class: all wrong ones are missed by one and false for another.
    case .micro: return accuracy
    case .macro: return classes == 0 ? 0 : table.indices.reduce(0) { $0 + measure($1) } / Double(classes)
    case .weighted:
      var sum = 0.0
      for index in table.indices { sum += Double(table[index].reduce(0, +)) * measure(index) }
      return total == 0 ? 0 : sum / Double(total)
    }
  }

  private static func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }
}

/// Counts how often each class was taken for each class.
///
/// - Throws: when there are not as many predictions as labels, or a class number is too large.
package func confusionMatrix(
  labels: [Int], predictions: [Int], classes: Int? = nil
) throws(EngineError) -> ConfusionMatrix {
  guard labels.count == predictions.count else {
    throw .shapeMismatch(operation: "confusionMatrix", left: [labels.count], right: [predictions.count])
  }
  let classes = classes ?? max(2, min((labels + predictions).reduce(0, max), 4096) + 1)
  guard classes > 0, classes <= 4096 else {
    throw .argument(operation: "confusionMatrix", name: "classes", rule: "1 to 4096", found: "\(classes)")
  }
  var table = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
  for (label, prediction) in zip(labels, predictions) {
    guard 0..<classes ~= label, 0..<classes ~= prediction else {
      let wrong = 0..<classes ~= label ? prediction : label
      throw .argument(
        operation: "confusionMatrix", name: "class", rule: "0 to \(classes - 1)", found: "\(wrong)")
    }
    table[label][prediction] += 1
  }
  return try ConfusionMatrix(table)
}

/// Counts how often each class was taken for each class, from a model's outputs.
///
/// - Shapes: as for `accuracy`.
package func confusionMatrix(
  _ prediction: Tensor, _ target: Tensor, threshold: Double = 0.5
) throws(EngineError) -> ConfusionMatrix {
  try Classification(prediction, target, threshold).matrix()
}
