import Learning
import Tensors
import Testing

/// States that go on from batch to batch, and dropout inside of recurrences.
@Suite struct StatefulRecurrenceTests {
  init() { freshSession() }

  func layers(isStateful: Bool) -> [RecurrentLayer] {
    [
      SimpleRNN(3, returnsSequences: true, isStateful: isStateful),
      LSTM(3, returnsSequences: true, isStateful: isStateful),
      GRU(3, returnsSequences: true, isStateful: isStateful),
      JordanRNN(3, hidden: 2, returnsSequences: true, isStateful: isStateful),
    ]
  }

  @Test func twoHalvesAreOneSequence() throws {
    let x = try Tensor.randomNormal([2, 6, 2], seed: 1)
    for (stateful, plain) in zip(layers(isStateful: true), layers(isStateful: false)) {
      let model = try Sequential(input: [3, 2]) { stateful }, whole = try Sequential(input: [6, 2]) { plain }
      try whole.setParameters(model.parameters)
      let halves = try [0, 3].map { try model(x.slice(axis: 1, from: $0, to: $0 + 3)) }
      #expect(try concatenate(halves, axis: 1).values == whole(x).values, "\(stateful)")
      model.resetStates()
      #expect(try model(x.slice(axis: 1, from: 0, to: 3)).values == halves[0].values, "\(stateful)")
    }
  }

  @Test func anotherBatchSizeIsRefusedUntilTheStateIsReset() throws {
    let model = try Sequential(input: [3, 2]) { LSTM(3, isStateful: true, name: "memory") }
    _ = try model(Tensor.ones([2, 3, 2]))
    let expected = "batches of 2 sequences until resetStates(), being stateful"
    #expect(throws: EngineError.layer(name: "layer 'memory' (LSTM)", expected: expected, found: [1, 3, 2])) {
      try model(Tensor.ones([1, 3, 2]))
    }
    model.resetStates()
    #expect(try model(Tensor.ones([1, 3, 2])).shape == [1, 3])
  }

  @Test func trainingCarriesTheStateAndEndsGradientsBetweenBatches() throws {
    let x = try Tensor.randomNormal([1, 8, 1], seed: 3), y = try Tensor.randomNormal([1, 8, 1], seed: 4)
    let model = try Sequential(input: [4, 1]) {
      GRU(3, returnsSequences: true, isStateful: true); Dense(1)
    }
    let hand = model.copied()
    let ours = SGD(learningRate: 0.1), theirs = SGD(learningRate: 0.1)
    guard let gru = hand.layers[0] as? RecurrentLayer else { return }
    for _ in 0..<5 {
      model.resetStates()
      var state: RecurrentState?
      for start in [0, 4] {
        let part = try x.slice(axis: 1, from: start, to: start + 4),
          target = try y.slice(axis: 1, from: start, to: start + 4)
        try model.train(part, target, loss: .meanSquaredError, optimizer: ours)
        let before = state
        var after: RecurrentState?
        let gradients = try gradient(at: hand) { (m) throws(EngineError) in
          let (outputs, last) = try gru.run(part, from: before)
          after = last
          return try meanSquaredError(hand.layers[1](outputs), target)
        }
        state = after.map { stopGradient($0) }
        try theirs.update(hand, gradients)
      }
    }
    for (a, b) in zip(try model.parameters, try hand.parameters) { #expect(distance(a, b) <= 1e-14) }
  }

  @Test func droppedFeaturesAndStatesAreTheSameAtEveryStep() throws {
    // With the identity as weights, what is kept of a state or an input of ones shows in the output.
    let layer = SimpleRNN(40, activation: .linear, returnsSequences: true, recurrentDropout: 0.5)
    let model = try Sequential(input: [3, 40]) { layer }
    try model.setParameters([Tensor.identity(40), Tensor.identity(40), Tensor.zeros([40])])
    let y = try model(Tensor.ones([1, 3, 40]), isTraining: true)
    // 1, then 1 + mask, then 1 + mask·(1 + mask), with a mask of 0 and 2.
    #expect(try y[0][0].values == Tensor.ones([40]).values)
    let second = try y[0][1].values, third = try y[0][2].values
    #expect(Set(second) == [1, 3])
    for (b, c) in zip(second, third) { #expect(c == (b == 1 ? 1 : 7)) }
    #expect(try model(Tensor.ones([1, 3, 40]))[0][1].values == Tensor.full([40], 2).values)
  }

  @Test func everyRecurrenceTrainsWithDropout() throws {
    let x = try Tensor.randomNormal([4, 5, 2], seed: 1), y = try Tensor.randomNormal([4, 1], seed: 2)
    for layer in [
      SimpleRNN(3, dropout: 0.3, recurrentDropout: 0.2), LSTM(3, dropout: 0.3, recurrentDropout: 0.2),
      GRU(3, dropout: 0.3, recurrentDropout: 0.2), JordanRNN(3, hidden: 2, dropout: 0.3, recurrentDropout: 0.2),
      Bidirectional(LSTM(3, dropout: 0.3, recurrentDropout: 0.2)),
    ] as [Layer] {
      let model = try Sequential(input: [5, 2]) {
        layer; Dense(1)
      }
      let history = try model.fit(x, y, loss: .meanSquaredError, optimizer: Adam(learningRate: 0.01), epochs: 6)
      #expect(Set(history.loss).count == 6, "\(layer)")
      #expect(try model(x).values == model(x).values, "\(layer)")
    }
  }
}
