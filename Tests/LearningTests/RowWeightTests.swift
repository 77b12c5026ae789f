import Learning
import Tensors
import Testing

@Suite struct RowWeightTests {
  init() { freshSession() }

  static let losses: [Loss] =
    Loss.allCases + [
      .huber(delta: 0.5), .quantile(0.2), .smoothed(.categoricalCrossentropyFromLogits, by: 0.1),
      .smoothed(.sparseCategoricalCrossentropyFromLogits, by: 0.1), .focal(.categoricalCrossentropy, gamma: 2),
      .focal(.sparseCategoricalCrossentropyFromLogits, gamma: 1.5),
      .weighted(.categoricalCrossentropyFromLogits, classes: [1, 2, 3]),
    ]

  /// Predictions and targets that a loss takes.
  func batch(_ loss: Loss) throws -> (p: Tensor, target: Tensor) {
    let p = try softmax(Tensor.randomNormal([4, 3], seed: 1))
    return (p, loss.name.hasPrefix("sparse") ? try Tensor([2, 0, 1, 1]) : try oneHot([2, 0, 1, 1], classes: 3))
  }

  @Test func weightsOfOneChangeNothing() throws {
    for loss in Self.losses {
      let (p, target) = try batch(loss)
      let plain = try loss(p, target).item(), weighted = try loss(p, target, weights: Tensor.ones([4])).item()
      // The same terms in another order.
      #expect(abs(plain - weighted) <= 1e-14 * max(1, abs(plain)), "\(loss.name)")
    }
  }

  @Test func aRowOfWeightTwoCountsAsTwoRows() throws {
    for loss in Self.losses {
      if case .weighted = loss { continue }
      let (p, target) = try batch(loss)
      let twice = try loss(p.gathered([0, 1, 1, 3]), target.gathered([0, 1, 1, 3])).item()
      let weighted = try loss(p, target, weights: Tensor([1, 2, 0, 1])).item()
      #expect(abs(twice - weighted) <= 1e-14 * max(1, abs(twice)), "\(loss.name)")
    }
  }

  @Test func everyWeightedLossHasItsGradient() throws {
    for loss in Self.losses {
      let (p, target) = try batch(loss)
      let weights = try Tensor([0.5, 2, 0, 1])
      let check = try gradientCheck(at: p) { (p) throws(EngineError) in try loss(p, target, weights: weights) }
      #expect(check.passed, "\(loss.name): \(check)")
    }
  }

  /// A training, and the same with each row as often as its weight says.
  @Test(arguments: [Loss.meanSquaredError, .sparseCategoricalCrossentropy, .binaryCrossentropy])
  func trainingWithWeightsIsTrainingOnCopies(_ loss: Loss) throws {
    let x = try Tensor.randomNormal([4, 2], seed: 2), copies = [0, 1, 1, 3]
    let target = loss == .sparseCategoricalCrossentropy ? try Tensor([0, 1, 1, 0]) : try Tensor([[0], [1], [1], [0]])
    func model() throws -> Sequential {
      freshSession()
      return try Sequential(input: 2) {
        Dense(
          loss == .sparseCategoricalCrossentropy ? 2 : 1,
          activation: loss == .sparseCategoricalCrossentropy ? .softmax : .sigmoid)
      }
    }
    let weighted = try model(), copied = try model(), step = try model()
    let metrics: [Metric] = loss == .meanSquaredError ? [.meanAbsoluteError] : [.accuracy]
    let a = try weighted.fit(
      x, target, loss: loss, optimizer: SGD(learningRate: 0.5), epochs: 5, weights: [1, 2, 0, 1], metrics: metrics)
    let b = try copied.fit(
      x.gathered(copies), target.gathered(copies), loss: loss, optimizer: SGD(learningRate: 0.5), epochs: 5)
    let optimizer = SGD(learningRate: 0.5)
    for _ in 0..<5 { try step.train(x, target, loss: loss, optimizer: optimizer, weights: [1, 2, 0, 1]) }
    for (left, right) in zip(a.loss, b.loss) { #expect(abs(left - right) <= 1e-14) }
    for other in [copied, step] {
      for (left, right) in zip(try weighted.parameters, try other.parameters) {
        #expect(distance(left, right) <= 1e-14)
      }
    }
    #expect(a[metrics[0]].allSatisfy { $0.isFinite })
    let plain = try weighted.evaluate(x.gathered(copies), target.gathered(copies), loss: loss)
    let counted = try weighted.evaluate(x, target, loss: loss, metrics: metrics, weights: [1, 2, 0, 1])
    #expect(abs(plain.loss - counted.loss) <= 1e-14 && counted[metrics[0]].isFinite)
  }

  @Test func batchesTakeTheirRowsWeights() throws {
    // Rows of weight 0 are not learned from, wherever shuffling puts them.
    let x = try Tensor([[1], [1], [1], [1], [1], [1]]), y = try Tensor([[3], [9], [3], [9], [3], [9]])
    let model = try Sequential(input: 1) { Dense(1) }
    try model.fit(
      x, y, loss: .meanSquaredError, optimizer: SGD(learningRate: 0.1), epochs: 200, batchSize: 2,
      weights: [1, 0, 1, 0, 1, 0])
    #expect(abs(try model(Tensor([[1]])).item() - 3) < 1e-6)
  }

  @Test func weightsThatDoNotFitAreRefused() throws {
    let x = try Tensor.ones([3, 1]), model = try Sequential(input: 1) { Dense(1) }
    for weights in [[], [1, 1], [1, 1, -1], [1, .nan, 1], [1, .infinity, 1]] {
      #expect(throws: EngineError.self) {
        try model.fit(x, x, loss: .meanSquaredError, optimizer: SGD(), epochs: 1, weights: weights)
      }
      #expect(throws: EngineError.self) {
        try model.train(x, x, loss: .meanSquaredError, optimizer: SGD(), weights: weights)
      }
    }
    #expect(throws: EngineError.self) { try Loss.meanSquaredError(x, x, weights: Tensor.ones([3, 1])) }
    #expect(throws: EngineError.self) { try Loss.meanSquaredError(Tensor(1), Tensor(1), weights: Tensor(1)) }
    for shape in [[-1], [2], [1, 1, 1, 1, 1, 1, 1, 1], [Int.max]] {
      #expect(throws: EngineError.self) { try Loss.rowWeighted(.meanSquaredError, rowShape: shape)(x, x) }
    }
    let empty = try Tensor.zeros([0, 2])
    #expect(try Loss.meanSquaredError(empty, empty, weights: Tensor.zeros([0])).item().isNaN)
  }

  @Test func lossesWithSettingsRefuseWhatMakesNoSense() throws {
    let p = try Tensor([[0.2, 0.8]]), t = try Tensor([[0, 1]])
    for loss in [
      Loss.huber(delta: 0), .huber(delta: .nan), .quantile(-0.1), .quantile(.nan), .focal(.meanSquaredError, gamma: 2),
      .focal(.categoricalCrossentropy, gamma: -1), .focal(.categoricalCrossentropy, gamma: .infinity),
      .weighted(.focal(.huber, gamma: 1), classes: [1, 1]), .weighted(.logCosh, classes: [1, 1]),
      .smoothed(.poisson, by: 0.1),
    ] {
      #expect(throws: EngineError.self, "\(loss)") { try loss(p, t) }
    }
    // (1 − p)² · −log p of the right class: 0.04 · 0.2231.
    let focal = try Loss.focal(.categoricalCrossentropy, gamma: 2)(p, t).item()
    #expect(abs(focal - 0.04 * -log(0.8)) <= 1e-15)
  }
}
