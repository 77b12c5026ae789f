import Learning
import Tensors
import Testing

@Suite struct DecisionTreeTests {
  init() { freshSession() }

  /// Feature, threshold, left, right and rows of every node, −1 where a leaf has none.
  static func lines(_ tree: DecisionTree) throws -> Tensor {
    try Tensor(
      tree.nodes.map {
        [Double($0.feature ?? -1), $0.threshold, Double($0.left ?? -1), Double($0.right ?? -1), Double($0.rows)]
      })
  }

  @Test(arguments: ["iris.gini", "iris.entropy", "table.gini", "table.entropy", "table.squared"])
  func splitsThresholdsAndImportancesAreSklearns(name: String) throws {
    let references = try References("sklearn.txt")
    let isIris = name.hasPrefix("iris"), isNumbers = name.hasSuffix("squared")
    let criterion: SplitCriterion = isNumbers ? .squaredError : name.hasSuffix("gini") ? .gini : .entropy
    let data =
      isIris
      ? try Dataset.iris()
      : try Dataset(references["table.x"], references[isNumbers ? "table.numbers" : "table.labels"])
    for (depth, suffix) in [(2, "2"), isIris ? (nil, "9") : (4, "4")] as [(Int?, String)] {
      let tree = try DecisionTree(criterion: criterion, maximumDepth: depth)
      try tree.fit(data)
      #expect(try DecisionTreeTests.lines(tree).values == references["tree.\(name).\(suffix)"].values)
      let importances = try Tensor(tree.featureImportances)
      #expect(distance(importances, try references["tree.\(name).\(suffix).importances"]) <= sameUpToOrder)
      guard isNumbers else { continue }
      #expect(distance(try tree.predict(data.x), try references["tree.\(name).\(suffix).y"]) <= sameUpToOrder)
    }
  }

  @Test func aTreeByHand() throws {
    // Gini of [0 0 1 1] is ½; between 2 and 3 both sides are pure.
    let tree = try DecisionTree()
    try tree.fit(Tensor([1, 2, 3, 5]), Tensor([0, 0, 1, 1]))
    #expect(tree.description == "x[0] ≤ 2.5?\n├ yes: class 0, 2 rows\n└ no: class 1, 2 rows")
    #expect(
      tree.rules(features: ["size"], classes: ["cat", "dog"]) == ["size ≤ 2.5: cat, 2 rows", "size > 2.5: dog, 2 rows"])
    #expect(try tree.labels(Tensor([2.5, 2.6])) == [0, 1])
    #expect(try tree.probabilities(Tensor([0, 9])).values == [1, 0, 0, 1])
    #expect(tree.depth == 1 && tree.leaves == 2 && tree.featureImportances == [1])
  }

  @Test func equalSplitsTakeTheLowerFeatureAndThreshold() throws {
    // Both columns part the rows alike; 0 1 0 has the same gain at ½ and at 1½.
    let tree = try DecisionTree(maximumDepth: 1)
    try tree.fit(Tensor([[0, 5], [1, 7]]), Tensor([0, 1]))
    #expect(tree.nodes[0].feature == 0)
    try tree.fit(Tensor([0, 1, 2]), Tensor([0, 1, 0]))
    #expect(tree.nodes[0].threshold == 0.5)
  }

  @Test func exclusiveOrIsGrownThoughNoFirstSplitHelps() throws {
    let data = try Dataset.xor(), tree = try DecisionTree()
    try tree.fit(data)
    #expect(try tree.labels(data.x) == data.labels)
    #expect(tree.depth == 2)
  }

  @Test func everyRowOfAFullTreeIsRight() throws {
    for seed in 0..<20 {
      let x = try Tensor.randomNormal([40, 3], seed: seed)
      let y = try Tensor((0..<40).map { Double(($0 * 7 + seed) % 4) })
      let tree = try DecisionTree(), regression = try DecisionTree(criterion: .squaredError)
      try tree.fit(x, y)
      try regression.fit(x, y)
      #expect(try tree.predict(x).values == y.values, "seed \(seed)")
      #expect(try regression.predict(x).values == y.values, "seed \(seed)")
    }
  }

  @Test func limitsHold() throws {
    let data = try Dataset.moons(count: 100, noise: 0.4, seed: 3)
    for depth in 1...4 {
      let tree = try DecisionTree(maximumDepth: depth, minimumRowsInLeaf: 5)
      try tree.fit(data)
      #expect(tree.depth <= depth && tree.leaves <= 1 << depth)
      #expect(tree.nodes.filter { $0.feature == nil }.allSatisfy { $0.rows >= 5 })
    }
    let few = try DecisionTree(minimumRowsToSplit: 30)
    try few.fit(data)
    #expect(few.nodes.filter { $0.feature != nil }.allSatisfy { $0.rows >= 30 })
  }

  @Test func aWeightIsAsGoodAsSoManyRows() throws {
    let x = try Tensor([1, 2, 3, 4]), y = try Tensor([0, 1, 0, 1])
    let weighted = try DecisionTree(maximumDepth: 1), repeated = try DecisionTree(maximumDepth: 1)
    try weighted.fit(x, y, weights: [1, 3, 0, 2])
    try repeated.fit(Tensor([1, 2, 2, 2, 4, 4]), Tensor([0, 1, 1, 1, 1, 1]))
    #expect(try weighted.probabilities(x).values == repeated.probabilities(x).values)
    #expect(weighted.nodes[0].threshold == repeated.nodes[0].threshold)
  }

  @Test func deepTreesDoNotOverflowTheStack() throws {
    // Doubling gaps make every split cut off one row; 1000 of them fit in a Double.
    let count = 1000
    let x = try Tensor((0..<count).map { Double(sign: .plus, exponent: $0, significand: 1) })
    let y = try Tensor((0..<count).map { Double(sign: .plus, exponent: min($0, 500), significand: 1) })
    let tree = try DecisionTree(criterion: .squaredError)
    try tree.fit(x, y)
    #expect(tree.depth > 100)
    #expect(tree.text(depth: 5000).utf8.count > 1000 && tree.rules().count == tree.leaves)
    let alternating = try DecisionTree()
    try alternating.fit(Tensor((0..<4000).map { Double($0) }), Tensor((0..<4000).map { Double($0 % 2) }))
    #expect(alternating.leaves == 4000)
  }

  @Test func oneHotImagesAndColumnsAreTaken() throws {
    let images = try Tensor(shape: [2, 2, 1, 1], values: [0, 1, 1, 1])
    let tree = try DecisionTree()
    try tree.fit(images, Tensor([[1, 0, 0], [0, 0, 1]]))
    #expect(try tree.labels(images) == [0, 2])
    #expect(tree.classes == 3 && tree.features == 2)
    #expect(try tree.probabilities(images).shape == [2, 3])
  }

  @Test func wrongDataAreErrors() throws {
    let tree = try DecisionTree(), x = try Tensor([[1, 2], [3, 4]])
    #expect(throws: EngineError.self) { try tree.predict(x) }
    for (x, y) in [
      (x, try Tensor([0, 1, 0])), (x, try Tensor([0, 0.5])), (x, try Tensor([0, -1])), (x, try Tensor([0, .nan])),
      (x, try Tensor([0, 1e9])), (try Tensor([[1, .nan], [2, 3]]), try Tensor([0, 1])),
      (try Tensor([[1, .infinity], [2, 3]]), try Tensor([0, 1])), (try Tensor.zeros([0]), try Tensor.zeros([0])),
      (try Tensor(shape: [2, 0], values: []), try Tensor([0, 1])), (try Tensor(1), try Tensor(1)),
      (x, try Tensor([[1, 1], [0, 1]])), (x, try Tensor([[0, 0], [0, 1]])),
    ] {
      #expect(throws: EngineError.self, "\(x.shape.description) \(y.description)") { try tree.fit(x, y) }
    }
    for weights in [[1.0], [0, 0], [1, -1], [1, .nan], [.infinity, 1]] {
      #expect(throws: EngineError.self) { try tree.fit(x, Tensor([0, 1]), weights: weights) }
    }
    #expect(throws: EngineError.self) { try DecisionTree(maximumDepth: 0) }
    #expect(throws: EngineError.self) { try DecisionTree(minimumRowsToSplit: 1) }
    try tree.fit(x, Tensor([0, 1]))
    #expect(throws: EngineError.self) { try tree.predict(Tensor([[1, 2, 3]])) }
    let numbers = try DecisionTree(criterion: .squaredError)
    try numbers.fit(x, Tensor([0.5, 1]))
    #expect(throws: EngineError.self) { try numbers.probabilities(x) }
    #expect(throws: EngineError.self) { try numbers.labels(x) }
  }

  @Test func hugeLimitsAreLimits() throws {
    let tree = try DecisionTree(maximumDepth: .max, minimumRowsInLeaf: .max, maximumFeatures: .max)
    try tree.fit(Dataset.iris())
    #expect(tree.leaves == 1 && tree.text(depth: -1) == tree.text(depth: .max))
    Session.current.memoryLimit = 1 << 20
    #expect(throws: EngineError.self) {
      try DecisionTree().fit(Tensor((0..<4000).map { Double($0) }), Tensor((0..<4000).map { Double($0) }))
    }
  }

  @Test func oneRowAndConstantColumnsGrowALeaf() throws {
    let tree = try DecisionTree()
    try tree.fit(Tensor([[1, 2]]), Tensor([1]))
    #expect(try tree.labels(Tensor([[5, 5]])) == [1])
    try tree.fit(Tensor([[1, 2], [1, 2]]), Tensor([0, 1]))
    #expect(tree.leaves == 1 && tree.featureImportances == [0, 0])
    #expect(try tree.probabilities(Tensor([[1, 2]])).values == [0.5, 0.5])
  }

  @Test func theBudgetStopsALargeTree() throws {
    Session.current.operationLimit = 100_000
    let tree = try DecisionTree()
    #expect(throws: EngineError.operationBudget(limit: 100_000)) {
      try tree.fit(Tensor((0..<4000).map { Double($0) }), Tensor((0..<4000).map { Double($0 % 2) }))
    }
  }
}
