import Tensors

/// Inputs and what is to be predicted from them, row by row.
public struct Dataset: Sendable, CustomStringConvertible {
  /// The inputs, one row for each case.
  public var x: Tensor
  /// The targets, one row for each case.
  public var y: Tensor
  /// What the class numbers of the targets stand for; empty when they are not classes.
  public internal(set) var classNames: [String] = []

  /// A data set of inputs and targets.
  ///
  /// - Throws: when there are not as many of both.
  package init(_ x: Tensor, _ y: Tensor) throws(EngineError) {
    guard x.rank > 0, y.rank > 0, x.shape[0] == y.shape[0] else {
      throw .shapeMismatch(operation: "Dataset", left: x.shape, right: y.shape)
    }
    self.x = x
    self.y = y
  }

  /// A line for a reader: the number of cases and both shapes.
  public var description: String { "\(count) cases, x \(shapeText(x.shape)), y \(shapeText(y.shape))" }

  /// How many cases there are.
  public var count: Int { x.shape.first ?? 0 }

  /// The targets as whole numbers; one-hot rows give their class number.
  public var labels: [Int] {
    let values = y.values
    let width = y.rank < 2 ? 1 : y.shape[1]
    guard y.rank == 2, width > 1 else { return values.map { $0.isFinite && abs($0) < 1e9 ? Int($0) : 0 } }
    return stride(from: 0, to: values.count, by: width).map { start in
      var best = 0
      for column in 1..<width where values[start + column] > values[start + best] { best = column }
      return best
    }
  }

  private func abs(_ value: Double) -> Double { value.magnitude }

  private func with(_ x: Tensor, _ y: Tensor) throws(EngineError) -> Dataset {
    var data = try Dataset(x, y)
    data.classNames = classNames
    return data
  }

  /// The cases of these rows, in this order.
  ///
  /// - Throws: when there is no such row.
  package func rows(_ indices: [Int]) throws(EngineError) -> Dataset {
    try with(x.gathered(indices, axis: 0), y.gathered(indices, axis: 0))
  }

  /// The cases in a random order.
  package func shuffled(seed: Int? = nil) throws(EngineError) -> Dataset {
    try rows(Dataset.key(seed).permutation(count))
  }

  /// Two parts in a random order, the second with a share of the cases, rounded; stratified, of the cases of each class.
  ///
  /// - Throws: when the share is not from 0 to 1; stratified, when a target is not a class number.
  package func split(
    testFraction: Double = 0.2, stratified: Bool = false, seed: Int? = nil
  ) throws(EngineError) -> (train: Dataset, test: Dataset) {
    guard testFraction >= 0, testFraction <= 1 else {
      throw .argument(operation: "split", name: "testFraction", rule: "from 0 to 1", found: "\(testFraction)")
    }
    let order = Dataset.key(seed).permutation(count)
    let tests = Int((Double(count) * testFraction).rounded(.toNearestOrEven))
    if stratified {
      let (train, test) = try stratifiedParts(testFraction, order, tests)
      return (try rows(train), try rows(test))
    }
    return (
      try rows(Array(order.dropLast(tests))), try rows(Array(order.suffix(tests)))
    )
  }

  /// The cases in groups of a size, the last perhaps smaller.
  ///
  /// - Throws: when the size is below one.
  package func batched(_ size: Int) throws(EngineError) -> [Dataset] {
    guard size > 0 else {
      throw .argument(operation: "batched", name: "size", rule: "at least 1", found: "\(size)")
    }
    var batches: [Dataset] = []
    for start in stride(from: 0, to: count, by: size) {
      let end = min(start + size, count)
      batches.append(
        try with(x.slice(axis: 0, from: start, to: end), y.slice(axis: 0, from: start, to: end)))
    }
    return batches
  }

  /// The inputs with mean 0 and deviation 1 in every feature, measured on these cases or on others.
  ///
  /// Test data are standardized like the training data, or they would tell about themselves.
  ///
  /// - Throws: when the features differ.
  package func standardized(like other: Dataset? = nil) throws(EngineError) -> Dataset {
    let reference = other?.x ?? x
    guard reference.shape.dropFirst() == x.shape.dropFirst() else {
      throw .shapeMismatch(operation: "standardized", left: x.shape, right: reference.shape)
    }
    let mean = try reference.mean(axis: 0)
    let deviation = try reference.standardDeviation(axis: 0)
    // A feature that never changes has no deviation: it becomes 0.
    let divisor = try deviation + deviation.equal(to: 0)
    return try with((x - mean) / divisor, y)
  }

  /// The inputs brought to 0 … 1 in every feature, by the least and the largest number of these cases or of others.
  ///
  /// - Throws: when the features differ, or there are no cases to measure.
  package func minMaxScaled(like other: Dataset? = nil) throws(EngineError) -> Dataset {
    let reference = other?.x ?? x
    guard reference.shape.dropFirst() == x.shape.dropFirst() else {
      throw .shapeMismatch(operation: "minMaxScaled", left: x.shape, right: reference.shape)
    }
    try checkCases(reference.count, "minMaxScaled")
    let least = try reference.min(axis: 0)
    let range = try reference.max(axis: 0) - least
    // A feature that never changes has no range: it becomes 0.
    return try with((x - least) / (range + range.equal(to: 0)), y)
  }

  /// The targets as rows with a one in the column of their class.
  ///
  /// - Throws: when a target is not a class number.
  package func oneHot(classes: Int? = nil) throws(EngineError) -> Dataset {
    let values = y.values
    if let classes, classes < 1 {
      throw .argument(operation: "oneHot", name: "classes", rule: "at least 1", found: "\(classes)")
    }
    let width = classes ?? Int(min(max(values.reduce(0) { $1 > $0 ? $1 : $0 }, 0), 4095)) + 1
    let indices = try wholeNumbers(values, below: width, operation: "oneHot")
    return try with(x, oneHotTensor(indices, classes: width, precision: y.precision))
  }

  static func key(_ seed: Int?) -> RandomKey {
    if let seed { return RandomKey(seed: seed) }
    return Session.current.nextRandomKey()
  }
}
