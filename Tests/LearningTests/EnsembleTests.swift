import Learning
import Tensors
import Testing

@Suite struct EnsembleTests {
  let references: References

  init() throws {
    freshSession()
    references = try References("sklearn.txt")
  }

  func table(_ targets: String) throws -> Dataset { try Dataset(references["table.x"], references["table." + targets]) }

  @Test(arguments: ["two", "three"]) func adaBoostIsSklearns(name: String) throws {
    let labels = try references["table.labels"]
    let model = try AdaBoost(rounds: 25, learningRate: 0.7)
    try model.fit(references["table.x"], name == "two" ? labels.clipped(min: 0, max: 1) : labels)
    #expect(distance(try Tensor(model.votes), try references["adaboost.\(name).votes"]) <= 1e-12)
    #expect(distance(try Tensor(model.errors), try references["adaboost.\(name).errors"]) <= 1e-12)
    let probabilities = try model.probabilities(references["table.x"])
    #expect(distance(probabilities, try references["adaboost.\(name).probabilities"]) <= 1e-12)
  }

  @Test func boostingIsTheFormulasAndXGBoosts() throws {
    let x = try references["table.x"]
    let squared = try GradientBoosting(rounds: 12, maximumDepth: 3)
    try squared.fit(table("numbers"))
    #expect(distance(try squared.predict(x), try references["boosting.squared"]) <= 1e-12)
    let priced = try GradientBoosting(rounds: 12, maximumDepth: 3, lambda: 2, gamma: 0.5)
    try priced.fit(table("numbers"))
    #expect(distance(try priced.predict(x), try references["boosting.squaredGamma"]) <= 1e-12)
    let logistic = try GradientBoosting(loss: .logistic, rounds: 12, maximumDepth: 3)
    try logistic.fit(x, table("labels").y.clipped(min: 0, max: 1))
    let yes = try logistic.probabilities(x).slice(axis: 1, from: 1, to: 2).flattened()
    #expect(distance(yes, try references["boosting.logistic"]) <= 1e-12)
    let softmax = try GradientBoosting(
      loss: .softmax, rounds: 12, learningRate: 0.15, maximumDepth: 3, lambda: 0.5, minimumCurvature: 0.5)
    try softmax.fit(table("thirds"))
    #expect(distance(try softmax.probabilities(x), try references["boosting.softmax"]) <= 1e-12)
  }

  @Test func oneRoundByHand() throws {
    // Mean 2, gradients 1 1 −1 −1, curvatures 1. Split in the middle: gain ½ (4/3 + 4/3 − 0) = 4/3.
    // Leaves −2 ÷ (2 + 1) and 2 ÷ 3, times a rate of ½: 2 ∓ ⅓.
    let model = try GradientBoosting(rounds: 1, learningRate: 0.5, maximumDepth: 1)
    let x = try Tensor([1, 2, 3, 4]), y = try Tensor([1, 1, 3, 3])
    try model.fit(x, y)
    for (found, wanted) in zip(try model.predict(x).values, [5.0 / 3, 5.0 / 3, 7.0 / 3, 7.0 / 3]) {
      #expect(abs(found - wanted) <= 1e-15)
    }
    // Half the squared distance ⅔ of every row.
    #expect(abs(model.losses[0] - 2.0 / 9) <= 1e-15)
    #expect(try model.losses(x, y) == model.losses)
    let dear = try GradientBoosting(rounds: 1, maximumDepth: 1, gamma: 1.4)
    try dear.fit(x, y)
    #expect(try dear.predict(x).values == [2, 2, 2, 2])
  }

  @Test func theLossFallsFromRoundToRound() throws {
    for (loss, data) in [
      (BoostingLoss.squaredError, try table("numbers")), (.softmax, try table("labels")),
      (.logistic, try .moons(count: 100, noise: 0.3, seed: 2)),
    ] {
      let model = try GradientBoosting(loss: loss, rounds: 30, learningRate: 0.1)
      try model.fit(data)
      #expect(model.losses.count == 30)
      for (next, last) in zip(model.losses.dropFirst(), model.losses) { #expect(next <= last) }
      #expect(model.featureImportances.reduce(0, +) > 0.999)
    }
  }

  @Test func forestsAreAsGoodAsSklearns() throws {
    // scikit-learn's forest is right for 0.97 of these digits, its boosted trees for 0.96, one tree for 0.85.
    let (train, test) = try Dataset.digits().split(testFraction: 0.3, seed: 1)
    let forest = try RandomForest(trees: 50, seed: 1)
    try forest.fit(train)
    #expect(try accuracy(forest.labels(test.x), test.labels) > 0.96)
    #expect(forest.outOfBagScore > 0.95)
    let bagging = try Bagging(DecisionTree(), count: 10, seed: 1)
    try bagging.fit(train)
    #expect(try accuracy(bagging.labels(test.x), test.labels) > 0.9)
    #expect(forest.featureImportances.count == 64)
    let numbers = try RandomForest(trees: 50, criterion: .squaredError, seed: 1)
    try numbers.fit(table("numbers"))
    #expect(numbers.outOfBagScore > 0.7)
  }

  @Test func theSameSeedGrowsTheSameForestAndAnotherOneAnother() throws {
    let data = try table("labels")
    func grown(_ seed: Int?) throws -> [Double] {
      let forest = try RandomForest(trees: 5, seed: seed)
      try forest.fit(data)
      return try forest.probabilities(data.x).values
    }
    #expect(try grown(3) == grown(3))
    #expect(try grown(3) != grown(4))
    #expect(try grown(nil) != grown(nil))
  }

  @Test func moreTreesDoNotChangeTheFirst() throws {
    let data = try table("labels")
    let few = try RandomForest(trees: 2, seed: 1), many = try RandomForest(trees: 4, seed: 1)
    try few.fit(data)
    try many.fit(data)
    for (a, b) in zip(few.trees, many.trees) { #expect(a.description == b.description) }
  }

  @Test func copiesAreWhole() throws {
    let data = try table("labels")
    let models: [Estimator] = [
      try DecisionTree(), try RandomForest(trees: 3, seed: 1), try Bagging(AdaBoost(rounds: 3), count: 2, seed: 1),
      try AdaBoost(rounds: 4), try GradientBoosting(loss: .softmax, rounds: 3),
    ]
    for model in models {
      try model.fit(data)
      let copy = model.copied(), before = try model.predict(data.x).values
      #expect(try copy.predict(data.x).values == before)
      try copy.fit(data.x, Tensor.zeros([120]), weights: [Double](repeating: 1, count: 120))
      #expect(try model.predict(data.x).values == before)
    }
  }

  @Test func settingsAndDataThatDoNotFitAreErrors() throws {
    #expect(throws: EngineError.self) { try RandomForest(trees: 0) }
    #expect(throws: EngineError.self) { try Bagging(DecisionTree(), count: 1_000_000) }
    #expect(throws: EngineError.self) { try AdaBoost(learningRate: 0) }
    #expect(throws: EngineError.self) { try AdaBoost(maximumDepth: 0) }
    #expect(throws: EngineError.self) { try GradientBoosting(lambda: -1) }
    #expect(throws: EngineError.self) { try GradientBoosting(gamma: .nan) }
    #expect(throws: EngineError.self) { try GradientBoosting(rowShare: 0) }
    #expect(throws: EngineError.self) { try GradientBoosting(learningRate: .infinity) }
    // Three classes are too many for one yes or no; a stump cannot tell an exclusive or.
    #expect(throws: EngineError.self) { try GradientBoosting(loss: .logistic).fit(table("labels")) }
    #expect(throws: EngineError.self) { try AdaBoost().fit(Dataset.xor()) }
    for model in [
      try RandomForest(trees: 2), try AdaBoost(), try Bagging(DecisionTree(), count: 2),
      try GradientBoosting(loss: .softmax),
    ] as [Estimator] {
      #expect(throws: EngineError.self) { try model.predict(references["table.x"]) }
      #expect(throws: EngineError.self) { try model.fit(Tensor([[1], [.nan]]), Tensor([0, 1])) }
      #expect(throws: EngineError.self) { try model.fit(Tensor.zeros([0]), Tensor.zeros([0])) }
      try model.fit(Tensor([[3]]), Tensor([0]))
      #expect(try model.labels(Tensor([[4]])) == [0])
    }
  }

  @Test func partsOfTheRowsAndFeaturesStillLearn() throws {
    let data = try table("numbers")
    let model = try GradientBoosting(rounds: 40, rowShare: 0.5, maximumFeatures: 2, seed: 5)
    try model.fit(data)
    #expect(try rSquared(model.predict(data.x), data.y) > 0.9)
    let again = try GradientBoosting(rounds: 40, rowShare: 0.5, maximumFeatures: 2, seed: 5)
    try again.fit(data)
    #expect(again.losses == model.losses)
  }
}
