import Learning
import Tensors
import Testing

@Suite struct LossReferenceTests {
  let references: References

  init() throws {
    freshSession()
    references = try References("losses.txt")
  }

  func compare(_ name: String, _ loss: Loss, target: String) throws {
    let p = try references["\(name).p"], target = try references[target]
    let (value, gradient) = try valueWithGradient(at: p) { (p) throws(EngineError) in try loss(p, target) }
    #expect(distance(value, try references["\(name).y"]) <= sameUpToOrder, "\(name)")
    #expect(distance(gradient, try references["\(name).d_p"]) <= sameUpToOrder, "\(name)")
  }

  @Test func cosineAndSquaredHingeArePyTorchs() throws {
    try compare("cosine", .cosineDistance, target: "cosine.t")
    try compare("squaredHinge", .squaredHinge, target: "squaredHinge.t")
  }

  @Test func weightedClassesArePyTorchs() throws {
    let weights = try references["classes.weights"].values
    try compare(
      "classes.weighted", .weighted(.sparseCategoricalCrossentropyFromLogits, classes: weights),
      target: "classes.labels")
    try compare(
      "yes.weighted", .weighted(.binaryCrossentropyFromLogits, classes: [0.5, 3]), target: "yes.labels")
    // From probabilities the same value.
    let z = try references["classes.weighted.p"], labels = try references["classes.labels"]
    let value = try Loss.weighted(.sparseCategoricalCrossentropy, classes: weights)(softmax(z), labels)
    #expect(distance(value, try references["classes.weighted.y"]) <= sameUpToOrder)
  }

  @Test func smoothedLabelsArePyTorchs() throws {
    try compare(
      "classes.smoothed", .smoothed(.sparseCategoricalCrossentropyFromLogits, by: 0.1), target: "classes.labels")
    try compare("yes.smoothed", .smoothed(.binaryCrossentropyFromLogits, by: 0.2), target: "yes.labels")
  }

  @Test func scoresOfAThousandArePyTorchs() throws {
    let p = try references["far.classes.p"]
    let labels = try Tensor([1, 1, 2])
    let (value, slope) = try valueWithGradient(at: p) { (p) throws(EngineError) in
      try sparseCategoricalCrossentropy(logits: p, labels)
    }
    #expect(distance(value, try references["far.classes.y"]) <= sameUpToOrder)
    #expect(distance(slope, try references["far.classes.d_p"]) <= sameUpToOrder)
    let z = try references["far.yes.p"], yes = try Tensor([[1], [1], [0], [0]])
    let (cost, gradient) = try valueWithGradient(at: z) { (z) throws(EngineError) in
      try binaryCrossentropy(logits: z, yes)
    }
    #expect(distance(cost, try references["far.yes.y"]) <= sameUpToOrder)
    #expect(distance(gradient, try references["far.yes.d_p"]) <= sameUpToOrder)
  }

  @Test func equalWeightsChangeNothing() throws {
    let z = try Tensor.randomNormal([5, 3], seed: 1), labels = try Tensor([0, 2, 1, 1, 0])
    for loss in [Loss.sparseCategoricalCrossentropyFromLogits] {
      let plain = try loss(z, labels), weighted = try Loss.weighted(loss, classes: [2, 2, 2])(z, labels)
      #expect(distance(plain, weighted) <= sameUpToOrder)
      #expect(distance(plain, try Loss.smoothed(loss, by: 0)(z, labels)) <= sameUpToOrder)
    }
    let p = try Tensor.randomNormal([5, 1], seed: 1), sides = try Tensor([[1], [0], [1], [0], [0]])
    for loss in [Loss.hinge, .squaredHinge, .binaryCrossentropyFromLogits] {
      #expect(distance(try loss(p, sides), try Loss.weighted(loss, classes: [3, 3])(p, sides)) <= sameUpToOrder)
    }
  }

  @Test func balancedWeightsMakeClassesCountAlike() throws {
    #expect(try balancedWeights([0, 0, 0, 1]) == [4.0 / 6, 2])
    #expect(throws: EngineError.self) { try balancedWeights([]) }
    #expect(throws: EngineError.self) { try balancedWeights([0, 2]) }
    #expect(throws: EngineError.self) { try balancedWeights([-1]) }
  }

  @Test func rareClassesAreLearnedWithWeights() throws {
    // Nine of ten rows are of class 0, and all rows are alike: the probability is the weighted share.
    let x = try Tensor.ones([10, 1]), y = try Tensor([0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    for (weights, share) in [([1.0, 1], 0.1), ([1, 9], 0.5)] {
      let model = try Sequential(input: 1) { Dense(2, activation: .softmax) }
      try model.fit(
        x, y, loss: .weighted(.sparseCategoricalCrossentropy, classes: weights), optimizer: SGD(learningRate: 1),
        epochs: 300)
      #expect(try abs(model.predict(x)[0, 1] - share) < 1e-6)
    }
  }

  @Test func lossesThatTakeNoWeightsSaySo() throws {
    let x = try Tensor([[1.0], [0]])
    #expect(throws: EngineError.self) { try Loss.weighted(.meanSquaredError, classes: [1, 2])(x, x) }
    #expect(throws: EngineError.self) { try Loss.weighted(.binaryCrossentropy, classes: [1])(x, x) }
    #expect(throws: EngineError.self) { try Loss.weighted(.binaryCrossentropy, classes: [1, .nan])(x, x) }
    #expect(throws: EngineError.self) { try Loss.smoothed(.meanSquaredError, by: 0.1)(x, x) }
    #expect(throws: EngineError.self) { try Loss.smoothed(.binaryCrossentropy, by: 1)(x, x) }
    #expect(throws: EngineError.self) { try cosineDistance(x, Tensor([1, 0])) }
    #expect(try cosineDistance(Tensor.zeros([2, 3]), Tensor.ones([2, 3])).item() == 1)
  }
}
