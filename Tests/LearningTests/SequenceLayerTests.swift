import Learning
import Tensors
import Testing

/// Layers around recurrent ones: both directions, step by step.
@Suite struct SequenceLayerTests {
  init() { freshSession() }

  func check(_ layer: Layer, _ shape: [Int]) throws {
    let x = try Tensor.randomNormal(shape, seed: 41)
    let weights = try Tensor.randomNormal(layer(x).shape, seed: 42)
    let result = try gradientCheck(at: [x] + layer.parameters) { (w) throws(EngineError) in
      try layer.setParameters(Array(w[1...]))
      return try (layer(w[0]) * weights).sum()
    }
    #expect(result.passed, "\(layer) \(shape): \(result)")
  }

  @Test func gradientsInBothDirections() throws {
    for sequences in [false, true] {
      for join in [Join.concatenate, .add, .average] {
        try check(Bidirectional(GRU(2, returnsSequences: sequences), join: join), [2, 3, 2])
        try check(Bidirectional(JordanRNN(1, hidden: 2, returnsSequences: sequences), join: join), [1, 2, 2])
      }
    }
  }

  @Test func bothDirectionsHaveNumbersOfTheirOwn() throws {
    let model = try Sequential(input: [5, 3]) {
      Bidirectional(LSTM(4, returnsSequences: true)); Bidirectional(SimpleRNN(2), join: .average)
    }
    #expect(model.parameterCount == 2 * 4 * (3 * 4 + 4 * 4 + 4) + 2 * (8 * 2 + 2 * 2 + 2))
    #expect(model.outputShape == [2])
    let x = try Tensor.randomNormal([2, 5, 3], seed: 1)
    #expect(try model.copied()(x).values == model(x).values)
  }

  @Test func bothDirectionsSkipPadding() throws {
    let layer = Bidirectional(GRU(3, returnsSequences: true))
    let short = try Tensor.randomNormal([1, 2, 2], seed: 1)
    let (y, states) = try layer.run(short)
    let long = try short.padded(axis: 1, before: 0, after: 2)
    let (z, ends) = try layer.run(long, mask: Tensor([[1, 1, 0, 0]]))
    #expect(try z.slice(axis: 1, from: 0, to: 2).values == y.values)
    #expect(ends.map { $0.h.values } == states.map { $0.h.values })
  }

  @Test func aLayerForEachStepIsTheLayerOfAllRows() throws {
    let layer = TimeDistributed(Dense(2, activation: .tanh))
    let x = try Tensor.randomNormal([2, 3, 4], seed: 5)
    let rows = try layer(x).reshaped(to: [6, 2])
    #expect(layer.parameterCount == 4 * 2 + 2)
    let dense = Dense(2, activation: .tanh)
    _ = try dense(x.reshaped(to: [6, 4]))
    try dense.setParameters(layer.parameters)
    #expect(try dense(x.reshaped(to: [6, 4])).values == rows.values)
    try check(TimeDistributed(Dense(2)), [2, 2, 3])
    try check(TimeDistributed(Conv2D(1, kernel: 2)), [1, 2, 3, 3, 1])
    #expect(throws: EngineError.self) { try TimeDistributed(Dense(2))(Tensor.zeros([2, 3])) }
    #expect(try TimeDistributed(Dense(2))(Tensor.zeros([2, 0, 3])).shape == [2, 0, 2])
  }
}
