import Tensors

/// Decision trees that decide together, each grown on rows drawn with replacement, each split chosen among a few
/// features drawn anew.
///
/// Without `maximumFeatures` a split chooses among √features for classes (rounded down), and among all of them for
/// numbers.
///
/// - Shapes: as for `Estimator`.
/// - Cost: as many times that of one tree as there are trees; features are sorted once for all.
/// - Source: Breiman, *Random forests* (2001); defaults as scikit-learn's.
public final class RandomForest: Estimator {
  private let count: Int
  private let criterion: SplitCriterion
  private let limits: TreeLimits
  private let seed: Int?
  /// The grown trees; empty before.
  public private(set) var trees: [DecisionTree] = []
  private var score: Double?

  /// A forest that has not grown.
  ///
  /// - Throws: when there are no trees or more than 10 000, or a limit is below one (two rows to split).
  package init(
    trees: Int = 100, criterion: SplitCriterion = .gini, maximumDepth: Int? = nil, minimumRowsToSplit: Int = 2,
    minimumRowsInLeaf: Int = 1, maximumFeatures: Int? = nil, seed: Int? = nil
  ) throws(EngineError) {
    try checkMembers(trees, "RandomForest", "trees")
    let tree = try DecisionTree(
      criterion: criterion, maximumDepth: maximumDepth, minimumRowsToSplit: minimumRowsToSplit,
      minimumRowsInLeaf: minimumRowsInLeaf, maximumFeatures: maximumFeatures)
    count = trees
    self.criterion = criterion
    self.seed = seed
    limits = tree.limits
    super.init()
  }

  private init(of other: RandomForest) {
    count = other.count
    criterion = other.criterion
    limits = other.limits
    seed = other.seed
    trees = []
    for case let tree as DecisionTree in other.trees.map({ $0.copied() }) { trees.append(tree) }
    score = other.score
    super.init()
  }

  override var isClassifier: Bool { criterion != .squaredError }

  /// How good the trees are on the rows that they did not grow on: the share of right answers, or the share of the
  /// variance that is explained. NaN before the forest has grown, or when every tree saw every row.
  public var outOfBagScore: Double { score ?? .nan }

  /// The mean of the trees' importances, as shares of 1.
  public var featureImportances: [Double] {
    var sums = [Double](repeating: 0, count: features)
    for tree in trees {
      for (feature, importance) in tree.featureImportances.enumerated() { sums[feature] += importance }
    }
    return shares(sums)
  }

  override func duplicate() -> Estimator { RandomForest(of: self) }

  override func learn(_ examples: TrainingTable, _ weights: [Double]) throws(EngineError) {
    var limits = limits
    if limits.features == nil, isClassifier {
      limits.features = max(1, Int(Double(examples.table.features).squareRoot()))
    }
    var bag = OutOfBag(examples)
    let key = Dataset.key(seed)
    var random = RandomNumbers(key)
    trees = []
    for index in 0..<count {
      let drawn = bootstrap(weights, &random)
      let tree = DecisionTree(criterion, limits)
      try tree.grow(examples, drawn, RandomNumbers(key.part(index + 1)))
      bag.add(try tree.outputs(examples.table), drawn)
      trees.append(tree)
    }
    score = bag.score
  }

  override func outputs(_ table: FeatureTable) throws(EngineError) -> [Double] {
    try meanOutputs(trees.map { $0 as Estimator }, table)
  }
}
