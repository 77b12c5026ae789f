import Tensors

/// A tree of questions, each about one feature and one threshold, that ends in a class or a number.
///
/// It grows by splitting the rows of a node in two where that makes the parts purest, until the rows of a node are
/// alike or a limit is met. Equal splits are decided for the lower feature, then for the lower threshold.
///
/// - Shapes: as for `Estimator`.
/// - Cost: rows × features for each level of the tree, and one sort of every feature.
/// - Source: Breiman, Friedman, Olshen, Stone, *Classification and regression trees* (1984); formulas as
///   scikit-learn's `DecisionTreeClassifier` and `DecisionTreeRegressor`.
public final class DecisionTree: Estimator {
  let criterion: SplitCriterion
  let limits: TreeLimits
  private let seed: Int?
  private(set) var tree = Tree()

  /// A tree that has not grown.
  ///
  /// `maximumFeatures` is how many features, drawn anew for every split, it may choose from.
  ///
  /// - Throws: when a limit is below one (two rows to split).
  package init(
    criterion: SplitCriterion = .gini, maximumDepth: Int? = nil, minimumRowsToSplit: Int = 2,
    minimumRowsInLeaf: Int = 1, maximumFeatures: Int? = nil, seed: Int? = nil
  ) throws(EngineError) {
    try checkLimit(maximumDepth, from: 1, "DecisionTree", "maximumDepth")
    try checkLimit(minimumRowsToSplit, from: 2, "DecisionTree", "minimumRowsToSplit")
    try checkLimit(minimumRowsInLeaf, from: 1, "DecisionTree", "minimumRowsInLeaf")
    try checkLimit(maximumFeatures, from: 1, "DecisionTree", "maximumFeatures")
    self.criterion = criterion
    self.seed = seed
    limits = TreeLimits(
      depth: maximumDepth, rowsToSplit: minimumRowsToSplit, rowsInLeaf: minimumRowsInLeaf, features: maximumFeatures)
    super.init()
  }

  /// A tree that has not grown, with limits that were checked.
  init(_ criterion: SplitCriterion, _ limits: TreeLimits, seed: Int? = nil) {
    self.criterion = criterion
    self.limits = limits
    self.seed = seed
    super.init()
  }

  override var isClassifier: Bool { criterion != .squaredError }

  /// How many questions the longest way to a leaf asks.
  public var depth: Int { tree.depth }

  /// How many leaves there are; 0 before the tree has grown.
  public var leaves: Int { tree.count == 0 ? 0 : tree.leaves }

  /// The nodes, each before those below it, the left branch before the right; empty before the tree has grown.
  public var nodes: [TreeNode] { (0..<tree.count).map { TreeNode(tree, $0) } }

  /// How much each feature's splits made the tree better, as shares of 1; zeros when nothing was split.
  public var featureImportances: [Double] { tree.importances(features) }

  override func duplicate() -> Estimator {
    let copy = DecisionTree(criterion, limits, seed: seed)
    copy.tree = tree
    return copy
  }

  override func learn(_ examples: TrainingTable, _ weights: [Double]) throws(EngineError) {
    try grow(examples, weights, limits.features == nil ? nil : RandomNumbers(Dataset.key(seed)))
  }

  /// Grows on rows that each count as much as their weight.
  func grow(
    _ examples: TrainingTable, _ weights: [Double], _ random: RandomNumbers?
  ) throws(EngineError) {
    if criterion == .squaredError {
      let rule = SquaredErrorRule(targets: examples.numbers, weights: weights)
      tree = try TreeGrower(rule, examples, weights, limits, random: random).grow()
    } else {
      let rule = PurityRule(
        labels: examples.labels, classes: examples.classes, weights: weights, isEntropy: criterion == .entropy)
      tree = try TreeGrower(rule, examples, weights, limits, random: random).grow()
    }
    classes = examples.classes
    features = examples.table.features
  }

  override func outputs(_ table: FeatureTable) throws(EngineError) -> [Double] {
    try Session.current.charge(table.rows * (tree.width + 16))
    var outputs: [Double] = []
    outputs.reserveCapacity(table.rows * tree.width)
    for row in 0..<table.rows {
      let place = tree.leaf(table, row)
      outputs += tree.values[place..<place + tree.width]
    }
    return outputs
  }
}

/// Checks a whole number that has a least value.
func checkLimit(_ value: Int?, from least: Int, _ operation: String, _ name: String) throws(EngineError) {
  guard let value, value < least else { return }
  throw .argument(operation: operation, name: name, rule: "at least \(least)", found: "\(value)")
}
