import Learning
import Tensors
import Testing

@Suite struct LossTests {
  let references: References

  init() throws {
    freshSession()
    references = try References()
  }

  func compare(
    _ name: String, target: String, scale: Double = 1, _ loss: (Tensor, Tensor) throws(EngineError) -> Tensor
  ) throws {
    let p = try references["loss.\(name).p"], target = try references["loss." + target]
    let (value, gradient) = try valueWithGradient(at: p) { (p) throws(EngineError) in try loss(p * scale, target) }
    #expect(distance(value, try references["loss.\(name).y"]) <= sameUpToOrder)
    let expected = try references["loss.\(name).d_p"] / references["loss.\(name).weights"].item()
    #expect(distance(gradient, expected) <= sameUpToOrder)
  }

  @Test func meanSquaredErrorIsPyTorchs() throws { try compare("meanSquaredError", target: "t", meanSquaredError) }
  @Test func meanAbsoluteErrorIsPyTorchs() throws { try compare("meanAbsoluteError", target: "t", meanAbsoluteError) }
  @Test func huberIsPyTorchs() throws {
    try compare("huber", target: "t", scale: 3) { (p, t) throws(EngineError) in try huber(p, t) }
  }
  @Test func hingeIsPyTorchs() throws { try compare("hinge", target: "sign", hinge) }
  @Test func binaryCrossentropyIsPyTorchs() throws {
    try compare("binary", target: "yes") { (p, t) throws(EngineError) in try binaryCrossentropy(p, t) }
    try compare("binaryFromLogits", target: "yes") { (p, t) throws(EngineError) in
      try binaryCrossentropy(logits: p, t)
    }
  }
  @Test func categoricalCrossentropyIsPyTorchs() throws {
    for (name, loss) in [
      ("categorical", Loss.sparseCategoricalCrossentropy),
      ("categoricalFromLogits", .sparseCategoricalCrossentropyFromLogits),
    ] {
      try compare(name, target: "labels") { (p, t) throws(EngineError) in try loss(p, t) }
    }
    let rows = try oneHot([0, 3, 1, 2, 2, 0], classes: 4)
    let value = try categoricalCrossentropy(references["loss.categorical.p"], rows)
    #expect(distance(value, try references["loss.categorical.y"]) <= sameUpToOrder)
  }
  @Test func kullbackLeiblerIsPyTorchs() throws { try compare("kullbackLeibler", target: "truth", kullbackLeibler) }

  @Test func everyLossHasItsGradient() throws {
    let labels = try Tensor([2, 0, 1])
    let settings: [Loss] = [
      .huber(delta: 0.5), .quantile(0.3), .focal(.binaryCrossentropyFromLogits, gamma: 2),
      .focal(.sparseCategoricalCrossentropyFromLogits, gamma: 1.5),
      .weighted(.focal(.categoricalCrossentropy, gamma: 2), classes: [1, 2, 3]),
    ]
    for loss in Loss.allCases + settings {
      let logits = try Tensor.randomNormal([3, 3], seed: 4)
      let isClasses = loss.name.hasPrefix("sparse") || loss.name.hasPrefix("categorical") || loss == .kullbackLeibler
      let takesProbabilities =
        !loss.name.hasSuffix("FromLogits") && (isClasses || loss == .binaryCrossentropy || loss == .poisson)
      let p = takesProbabilities ? try softmax(logits) : logits
      let target = loss.name.hasPrefix("sparse") ? labels : try oneHot([2, 0, 1], classes: 3)
      let check = try gradientCheck(at: p) { (p) throws(EngineError) in try loss(p, target) }
      #expect(check.passed, "\(loss.name): \(check)")
      #expect(check.checked == 9)
    }
  }

  @Test func extremeScoresCostMuchAndNeverInfinity() throws {
    let z = try Tensor([[1000], [-1000]]), y = try Tensor([[0], [1]])
    #expect(try binaryCrossentropy(logits: z, y).item() == 1000)
    let certain = try binaryCrossentropy(Tensor([[1], [0]]), y).item()
    #expect(certain.isFinite && certain > 80)
    #expect(try categoricalCrossentropy(logits: Tensor([[1000, 0]]), Tensor([[0, 1]])).item() == 1000)
    let slope = try gradient(at: Tensor([[1.0], [0]])) { (p) throws(EngineError) in try binaryCrossentropy(p, y) }
    #expect(slope.values.allSatisfy { !$0.isNaN })
  }

  @Test func aClassThatIsImpossibleAndNotWantedCostsNothing() throws {
    let scores = try Tensor([[0, -.infinity, 0]]), label = try Tensor([2])
    let (loss, gradients) = try differentiate([scores]) { (x) throws(EngineError) in
      try sparseCategoricalCrossentropy(logits: x[0], label)
    }
    #expect(abs(try loss.item() - 0.6931471805599453) <= 1e-16)
    #expect(gradients[0].values == [0.5, 0, -0.5])
  }

  @Test func aColumnAndAVectorAreTheSameTarget() throws {
    // (1−0)² and (3−1)²: mean 2.5. Broadcasting [2, 1] with [2] would mean four differences.
    #expect(try meanSquaredError(Tensor([[1], [3]]), Tensor([0, 1])).item() == 2.5)
    #expect(throws: EngineError.shapeMismatch(operation: "meanSquaredError", left: [2, 2], right: [2])) {
      try meanSquaredError(Tensor([[1, 3], [1, 3]]), Tensor([0, 1]))
    }
  }

  @Test func hingeTakesZeroAsMinusOne() throws {
    // y = −1, p = 0.5 costs 1.5; y = 1, p = 0.5 costs 0.5; the mean is 1.
    #expect(try hinge(Tensor([0.5, 0.5]), Tensor([0, 1])).item() == 1)
  }

  @Test func classNumbersOutsideTheClassesAreErrors() throws {
    for label in [3.0, -1, 0.5, .nan] {
      #expect(throws: EngineError.self) {
        try sparseCategoricalCrossentropy(Tensor([[0.2, 0.3, 0.5]]), Tensor([label]))
      }
    }
  }
}
