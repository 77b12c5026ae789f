import Tensors

/// Regression trees fitted one after the other, each to the derivatives of the loss where those before it have come.
///
/// With `g` and `h` a row's first and second derivative, and `G` and `H` their sums over a node, a leaf adds
/// `−rate · G ÷ (H + λ)` to the scores of its rows, and a split is made where
/// `½ (Gₗ² ÷ (Hₗ + λ) + Gᵣ² ÷ (Hᵣ + λ) − G² ÷ (H + λ)) − γ` is largest, if that is above 0. The scores start at the best
/// constant. For the softmax each round grows a tree for every class.
///
/// - Shapes: as for `Estimator`.
/// - Cost: rounds × (classes, for the softmax) × that of one tree; features are sorted once.
/// - Source: Friedman, *Greedy function approximation* (2001); Chen, Guestrin, *XGBoost: a scalable tree boosting
///   system* (2016), equations 5 to 7; defaults as XGBoost's.
public final class GradientBoosting: Estimator {
  private let loss: BoostingLoss
  private let rounds: Int
  private let learningRate: Double
  private let limits: TreeLimits
  private let lambda: Double
  private let gamma: Double
  private let leastCurvature: Double
  private let rowShare: Double
  private let seed: Int?
  private var start: [Double] = []
  private var trees: [Tree] = []
  /// The mean loss on the training rows after each round; empty before the model is fitted.
  public private(set) var losses: [Double] = []

  /// Trees that are not fitted.
  ///
  /// `minimumCurvature` is the least `H` of a leaf; `rowShare` is the part of the rows that each tree sees, drawn anew;
  /// `maximumFeatures` is how many features, drawn anew, each split may choose from.
  ///
  /// - Throws: when a setting is outside its range.
  package init(
    loss: BoostingLoss = .squaredError, rounds: Int = 100, learningRate: Double = 0.3, maximumDepth: Int = 6,
    lambda: Double = 1, gamma: Double = 0, minimumCurvature: Double = 1, rowShare: Double = 1,
    maximumFeatures: Int? = nil, seed: Int? = nil
  ) throws(EngineError) {
    try checkMembers(rounds, "GradientBoosting", "rounds")
    try checkPositive(learningRate, "GradientBoosting", "learningRate")
    try checkLimit(maximumDepth, from: 1, "GradientBoosting", "maximumDepth")
    try checkLimit(maximumFeatures, from: 1, "GradientBoosting", "maximumFeatures")
    for (name, value) in [("lambda", lambda), ("gamma", gamma), ("minimumCurvature", minimumCurvature)]
    where !(value >= 0) {
      throw .argument(operation: "GradientBoosting", name: name, rule: "at least 0", found: "\(value)")
    }
    guard rowShare > 0, rowShare <= 1 else {
      throw .argument(
        operation: "GradientBoosting", name: "rowShare", rule: "above 0 and at most 1", found: "\(rowShare)")
    }
    self.loss = loss
    self.rounds = rounds
    self.learningRate = learningRate
    self.lambda = lambda
    self.gamma = gamma
    self.rowShare = rowShare
    self.seed = seed
    leastCurvature = minimumCurvature
    limits = TreeLimits(depth: maximumDepth, features: maximumFeatures)
    super.init()
  }

  private init(of other: GradientBoosting) {
    loss = other.loss
    rounds = other.rounds
    learningRate = other.learningRate
    limits = other.limits
    lambda = other.lambda
    gamma = other.gamma
    leastCurvature = other.leastCurvature
    rowShare = other.rowShare
    seed = other.seed
    start = other.start
    trees = other.trees
    losses = other.losses
    super.init()
  }

  override var isClassifier: Bool { loss != .squaredError }

  /// What each feature's splits gained together, as shares of 1.
  public var featureImportances: [Double] {
    var gains = [Double](repeating: 0, count: features)
    for tree in trees {
      for node in 0..<tree.count where tree.feature[node] >= 0 { gains[Int(tree.feature[node])] += tree.gain[node] }
    }
    return shares(gains)
  }

  override func duplicate() -> Estimator { GradientBoosting(of: self) }

  override func learn(_ examples: TrainingTable, _ weights: [Double]) throws(EngineError) {
    guard loss != .logistic || examples.classes == 2 else {
      throw .argument(
        operation: "fit", name: "y", rule: "two classes for the logistic loss", found: "\(examples.classes)")
    }
    let rows = examples.table.rows
    let drawsRows = rowShare < 1, drawsFeatures = limits.features != nil
    let key = drawsRows || drawsFeatures ? Dataset.key(seed) : RandomKey(seed: 0)
    start = loss.start(examples, weights)
    trees = []
    losses = []
    var scores: [Double] = []
    for _ in 0..<rows { scores += start }
    for round in 0..<rounds {
      try Session.current.charge(32 * scores.count)
      let derivatives = loss.derivatives(scores, examples)
      var counted = weights
      if drawsRows {
        let kept = max(1, Int((rowShare * Double(rows)).rounded(.toNearestOrEven)))
        for row in key.part(2 * round + 1).permutation(rows).dropFirst(kept) { counted[row] = 0 }
      }
      var random = drawsFeatures ? RandomNumbers(key.part(2 * round + 2)) : nil
      for column in start.indices {
        try grow(column, examples, counted, derivatives, &random)
        add(trees[trees.count - 1], column, examples.table, &scores)
      }
      losses.append(loss.mean(scores, examples, weights))
    }
  }

  /// Grows the tree of one column of the scores.
  private func grow(
    _ column: Int, _ examples: TrainingTable, _ weights: [Double],
    _ derivatives: (gradients: [Double], curvatures: [Double]), _ random: inout RandomNumbers?
  ) throws(EngineError) {
    let width = start.count
    var gradients = weights, curvatures = weights
    for row in weights.indices {
      gradients[row] *= derivatives.gradients[row * width + column]
      curvatures[row] *= derivatives.curvatures[row * width + column]
    }
    let rule = BoostingRule(
      gradients: gradients, curvatures: curvatures, lambda: lambda, gamma: gamma, leastCurvature: leastCurvature)
    let grower = try TreeGrower(rule, examples, weights, limits, random: random)
    var tree = try grower.grow()
    random = grower.random
    tree.values = tree.values.map { learningRate * $0 }
    trees.append(tree)
  }

  private func add(_ tree: Tree, _ column: Int, _ table: FeatureTable, _ scores: inout [Double]) {
    for row in 0..<table.rows { scores[row * start.count + column] += tree.values[tree.leaf(table, row)] }
  }

  override func outputs(_ table: FeatureTable) throws(EngineError) -> [Double] {
    var scores: [Double] = []
    for _ in 0..<table.rows { scores += start }
    for (index, tree) in trees.enumerated() {
      try Session.current.charge(8 * table.rows)
      add(tree, index % start.count, table, &scores)
    }
    switch loss {
    case .squaredError: return scores
    case .logistic: return scores.flatMap { [1 - sigmoid($0), sigmoid($0)] }
    case .softmax: return softmaxRows(scores, start.count)
    }
  }

  /// The mean loss on other rows after each round: it tells when the trees begin to learn by heart.
  ///
  /// - Throws: as `fit`; and when the model is not fitted, or the rows have other features or more classes.
  package func losses(_ x: Tensor, _ y: Tensor) throws(EngineError) -> [Double] {
    _ = try fittingTable(x, "losses")
    let examples = try TrainingTable(x, y, isClassifier: isClassifier)
    if isClassifier { try examples.widen(to: classes) }
    let weights = [Double](repeating: 1, count: examples.table.rows)
    var scores: [Double] = []
    for _ in weights { scores += start }
    var losses: [Double] = []
    for (index, tree) in trees.enumerated() {
      let column = index % start.count
      try Session.current.charge(8 * weights.count)
      add(tree, column, examples.table, &scores)
      if column == start.count - 1 { losses.append(loss.mean(scores, examples, weights)) }
    }
    return losses
  }
}
