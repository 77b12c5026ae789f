import Tensors

/// Small decision trees fitted one after the other, each to rows weighted by how hard they were for those before it,
/// that vote with a weight of their own.
///
/// A tree that is wrong for a share `e` of the weight votes with `α = rate · (log((1 − e) ÷ e) + log(classes − 1))`, and
/// the rows that it has wrong get `eᵅ` times their weight. It ends early with a tree that is never wrong, and before one
/// that is no better than a guess.
///
/// - Shapes: as for `Estimator`; `y` are classes.
/// - Source: Freund, Schapire, *A decision-theoretic generalization of on-line learning* (1997); Zhu, Zou, Rosset,
///   Hastie, *Multi-class AdaBoost* (2009), SAMME; formulas as scikit-learn's `AdaBoostClassifier`.
public final class AdaBoost: Estimator {
  private let rounds: Int
  private let learningRate: Double
  private let limits: TreeLimits
  /// The trees in the order they were fitted; empty before.
  public private(set) var trees: [DecisionTree] = []
  /// The weight of each tree's vote.
  public private(set) var votes: [Double] = []
  /// The share of the weight that each tree had wrong.
  public private(set) var errors: [Double] = []

  /// Trees that are not fitted; with one question each they are called stumps.
  ///
  /// - Throws: when a setting is below one, there are more than 10 000 rounds, or the rate is not above 0.
  package init(rounds: Int = 50, maximumDepth: Int = 1, learningRate: Double = 1) throws(EngineError) {
    try checkMembers(rounds, "AdaBoost", "rounds")
    try checkLimit(maximumDepth, from: 1, "AdaBoost", "maximumDepth")
    try checkPositive(learningRate, "AdaBoost", "learningRate")
    self.rounds = rounds
    self.learningRate = learningRate
    limits = TreeLimits(depth: maximumDepth)
    super.init()
  }

  private init(of other: AdaBoost) {
    rounds = other.rounds
    learningRate = other.learningRate
    limits = other.limits
    for case let tree as DecisionTree in other.trees.map({ $0.copied() }) { trees.append(tree) }
    votes = other.votes
    errors = other.errors
    super.init()
  }

  /// The trees' importances, weighted by their votes, as shares of 1.
  public var featureImportances: [Double] {
    var sums = [Double](repeating: 0, count: features)
    for (tree, vote) in zip(trees, votes) {
      for (feature, importance) in tree.featureImportances.enumerated() { sums[feature] += vote * importance }
    }
    return shares(sums)
  }

  override func duplicate() -> Estimator { AdaBoost(of: self) }

  override func learn(_ examples: TrainingTable, _ weights: [Double]) throws(EngineError) {
    var weights = shares(weights)
    var learned: [(tree: DecisionTree, vote: Double, error: Double)] = []
    let chance = 1 - 1 / Double(examples.classes)
    for _ in 0..<rounds {
      let tree = DecisionTree(.gini, limits)
      try tree.grow(examples, weights, nil)
      let wrong = try misses(tree, examples)
      var error = 0.0
      for (row, isWrong) in wrong.enumerated() where isWrong { error += weights[row] }
      if error <= 0 {
        learned.append((tree, 1, 0))
        break
      }
      if error >= chance { break }
      let vote = learningRate * (log((1 - error) / error) + log(Double(examples.classes) - 1))
      learned.append((tree, vote, error))
      for (row, isWrong) in wrong.enumerated() where isWrong { weights[row] *= exp(vote) }
      weights = shares(weights)
      guard weights.allSatisfy({ $0.isFinite }) else { break }
    }
    guard !learned.isEmpty else {
      throw .argument(
        operation: "fit", name: "data", rule: "such that one small tree is better than a guess",
        found: "an error of at least \(chance)")
    }
    trees = learned.map { $0.tree }
    votes = learned.map { $0.vote }
    errors = learned.map { $0.error }
  }

  private func misses(_ tree: DecisionTree, _ examples: TrainingTable) throws(EngineError) -> [Bool] {
    let chosen = try choices(tree, examples.table, examples.classes)
    return zip(chosen, examples.labels).map { $0 != $1 }
  }

  private func choices(_ tree: DecisionTree, _ table: FeatureTable, _ classes: Int) throws(EngineError) -> [Int] {
    let outputs = try tree.outputs(table)
    return (0..<table.rows).map { row in
      var best = 0
      for label in 0..<classes where outputs[row * classes + label] > outputs[row * classes + best] { best = label }
      return best
    }
  }

  /// The share of the votes for each class, the others' counted against it, through a softmax.
  override func outputs(_ table: FeatureTable) throws(EngineError) -> [Double] {
    var scores = [Double](repeating: 0, count: table.rows * classes)
    let others = Double(classes) - 1, total = votes.reduce(0, +)
    for (tree, vote) in zip(trees, votes) {
      for (row, choice) in try choices(tree, table, classes).enumerated() {
        for label in 0..<classes {
          scores[row * classes + label] += (label == choice ? vote : -vote / others) / total / others
        }
      }
    }
    return softmaxRows(scores, classes)
  }
}

/// Checks a number that is to be above 0.
func checkPositive(_ value: Double, _ operation: String, _ name: String) throws(EngineError) {
  guard value > 0, value.isFinite else {
    throw .argument(operation: operation, name: name, rule: "a finite number above 0", found: "\(value)")
  }
}

/// The softmax of every row of scores.
func softmaxRows(_ scores: [Double], _ width: Int) -> [Double] {
  var result = scores
  for start in stride(from: 0, to: scores.count, by: width) {
    var largest = scores[start], sum = 0.0
    for place in start..<start + width { largest = max(largest, scores[place]) }
    for place in start..<start + width {
      result[place] = exp(scores[place] - largest)
      sum += result[place]
    }
    for place in start..<start + width { result[place] /= sum }
  }
  return result
}
