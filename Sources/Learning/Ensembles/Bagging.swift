import Tensors

/// Several copies of one model, each fitted to rows drawn with replacement, that decide together: the mean of their
/// probabilities or numbers.
///
/// - Shapes: as for `Estimator`.
/// - Source: Breiman, *Bagging predictors* (1996).
public final class Bagging: Estimator {
  private let base: Estimator
  private let count: Int
  private let seed: Int?
  /// The fitted models; empty before.
  public private(set) var members: [Estimator] = []
  private var score: Double?

  private let nestingOfBase: Int

  /// Copies of a model that are not fitted.
  ///
  /// - Throws: when there are no copies, or more than 10 000, or the model is itself a bag of bags of bags.
  package init(_ model: Estimator, count: Int = 10, seed: Int? = nil) throws(EngineError) {
    try checkMembers(count, "Bagging", "count")
    nestingOfBase = model.nesting
    guard nestingOfBase < 3 else {
      throw .argument(operation: "Bagging", name: "model", rule: "at most 3 bags inside each other", found: "more")
    }
    base = model.copied()
    self.count = count
    self.seed = seed
    super.init()
  }

  private init(of other: Bagging) {
    nestingOfBase = other.nestingOfBase
    base = other.base.copied()
    count = other.count
    seed = other.seed
    members = other.members.map { $0.copied() }
    score = other.score
    super.init()
  }

  override var nesting: Int { nestingOfBase + 1 }

  override var isClassifier: Bool { base.isClassifier }

  /// How good the models are on the rows that they were not fitted to: the share of right answers, or the share of
  /// the variance that is explained. NaN before the model is fitted, or when every model saw every row.
  public var outOfBagScore: Double { score ?? .nan }

  override func duplicate() -> Estimator { Bagging(of: self) }

  override func learn(_ examples: TrainingTable, _ weights: [Double]) throws(EngineError) {
    var bag = OutOfBag(examples)
    var random = RandomNumbers(Dataset.key(seed))
    members = []
    for _ in 0..<count {
      let drawn = bootstrap(weights, &random)
      let member = base.copied()
      try member.learn(examples, drawn)
      member.classes = examples.classes
      member.features = examples.table.features
      bag.add(try member.outputs(examples.table), drawn)
      members.append(member)
    }
    score = bag.score
  }

  override func outputs(_ table: FeatureTable) throws(EngineError) -> [Double] {
    try meanOutputs(members, table)
  }
}

/// How often each row is drawn when as many rows are drawn as there are, with replacement, times its weight.
func bootstrap(_ weights: [Double], _ random: inout RandomNumbers) -> [Double] {
  var drawn = [Double](repeating: 0, count: weights.count)
  for _ in 0..<weights.count { drawn[random.nextIndex(below: weights.count)] += 1 }
  var isEmpty = true
  for row in 0..<weights.count {
    drawn[row] *= weights[row]
    if drawn[row] > 0 { isEmpty = false }
  }
  // Only rows without weight were drawn.
  return isEmpty ? weights : drawn
}

/// The mean of what several models say.
func meanOutputs(_ models: [Estimator], _ table: FeatureTable) throws(EngineError) -> [Double] {
  var sums: [Double] = []
  for model in models {
    let outputs = try model.outputs(table)
    if sums.isEmpty { sums = outputs } else { for index in sums.indices { sums[index] += outputs[index] } }
  }
  let scale = Double(max(models.count, 1))
  return sums.map { $0 / scale }
}

/// Checks how many models decide together.
func checkMembers(_ count: Int, _ operation: String, _ name: String) throws(EngineError) {
  guard count >= 1, count <= 10_000 else {
    throw .argument(operation: operation, name: name, rule: "1 to 10000", found: "\(count)")
  }
}
