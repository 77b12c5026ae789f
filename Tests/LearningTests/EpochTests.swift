import Learning
import Tensors
import Testing

@Suite struct EpochTests {
  init() { freshSession() }

  @Test func aClosureSeesEveryEpochAndMayStop() throws {
    let data = try Dataset.line(count: 20, seed: 1)
    var seen: [Int] = []
    let history = try Sequential(input: 1) { Dense(1) }.fit(
      data, loss: .meanSquaredError, optimizer: SGD(learningRate: 0.1), epochs: 10, batchSize: 5, validation: data
    ) { history in
      seen.append(history.epochs)
      return history.validationLoss.count < 4
    }
    #expect(seen == [1, 2, 3, 4] && history.epochs == 4)
    #expect(throws: EngineError.expectation("enough")) {
      try Sequential(input: 1) { Dense(1) }.fit(
        data, loss: .meanSquaredError, optimizer: SGD(), epochs: 2
      ) { (_) throws(EngineError) in throw .expectation("enough") }
    }
  }

  /// The largest number that a weight moves by in the first step, without and with a limit.
  func move(_ clipping: GradientClipping?, epochs: Int = 1, rows: Int = 1) throws -> [Double] {
    let model = try Sequential(input: 2) { Dense(1) }
    try model.layers[0].setWeight(Tensor([[0], [0]]))
    // With x = (3, 4) and a target of −½ the gradient of the loss is (3, 4) and 1 for the bias.
    let x = try Tensor([[Double]](repeating: [3, 4], count: rows)), y = try Tensor.full([rows, 1], -0.5)
    try model.fit(
      x, y, loss: .meanSquaredError, optimizer: SGD(learningRate: 1), epochs: epochs, clipping: clipping)
    return try model.layers[0].weight.values + model.layers[0].bias.values
  }

  @Test func gradientsAreClippedByHand() throws {
    #expect(try move(nil) == [-3, -4, -1])
    #expect(try move(.value(2)) == [-2, -2, -1])
    // The weight's gradient has length 5, the bias's 1.
    #expect(try move(.norm(2.5)) == [-1.5, -2, -1])
    for (found, wanted) in zip(try move(.globalNorm(1)), [3.0, 4, 1]) {
      #expect(abs(found + wanted / 26.0.squareRoot()) <= 1e-15)
    }
    #expect(throws: EngineError.self) { try move(.norm(0)) }
    #expect(throws: EngineError.self) { try move(.value(.nan)) }
  }

  @Test func clippedStepsThatAreReplayedAreThoseThatAreNot() throws {
    // Five rows as one batch, over and over: from the second step on it is replayed.
    for clipping in [GradientClipping.value(0.3), .norm(0.4), .globalNorm(0.5)] {
      let fitted = try move(clipping, epochs: 6, rows: 5)
      let model = try Sequential(input: 2) { Dense(1) }
      try model.layers[0].setWeight(Tensor([[0], [0]]))
      let x = try Tensor([[Double]](repeating: [3, 4], count: 5)), y = try Tensor.full([5, 1], -0.5)
      let optimizer = SGD(learningRate: 1)
      for _ in 0..<6 {
        var gradients = try gradient(at: model) { (m) throws(EngineError) in try meanSquaredError(m(x), y) }
        switch clipping {
        case .value(let limit): gradients = try clipByValue(gradients, limit)
        case .globalNorm(let limit): gradients = try clipByNorm(gradients, limit)
        case .norm(let limit): for i in gradients.indices { gradients[i] = try clipByNorm(gradients[i], limit) }
        }
        try optimizer.update(model, gradients)
      }
      let byHand = try model.layers[0].weight.values + model.layers[0].bias.values
      #expect(fitted == byHand, "\(clipping)")
    }
  }
}
