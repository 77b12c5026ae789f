import Learning
import Tensors
import Testing

/// Recurrent layers from any state, with padding, in both directions.
@Suite struct RecurrentLayerTests {
  init() { freshSession() }

  /// One layer of every kind.
  func layers(_ units: Int, sequences: Bool, backwards: Bool = false, ignoresZeros: Bool = false) -> [RecurrentLayer] {
    [
      SimpleRNN(units, returnsSequences: sequences, goesBackwards: backwards, ignoresZeros: ignoresZeros),
      SimpleRNN(
        units, activation: .softplus, returnsSequences: sequences, goesBackwards: backwards, ignoresZeros: ignoresZeros),
      SimpleRNN(
        units, activation: .relu, returnsSequences: sequences, goesBackwards: backwards, ignoresZeros: ignoresZeros),
      JordanRNN(
        units, hidden: 2, outputActivation: .tanh, returnsSequences: sequences, goesBackwards: backwards,
        ignoresZeros: ignoresZeros),
      LSTM(units, returnsSequences: sequences, goesBackwards: backwards, ignoresZeros: ignoresZeros),
      LSTM(
        units, activation: .softplus, recurrentActivation: .tanh, returnsSequences: sequences, goesBackwards: backwards,
        ignoresZeros: ignoresZeros),
      GRU(units, returnsSequences: sequences, goesBackwards: backwards, ignoresZeros: ignoresZeros),
    ]
  }

  /// A layer with random numbers everywhere, biases included.
  func shaken(_ layer: RecurrentLayer, features: Int) throws -> RecurrentLayer {
    _ = try layer(Tensor.zeros([1, 1, features]))
    var values: [Tensor] = []
    for (seed, parameter) in (try layer.parameters).enumerated() {
      values.append(try Tensor.randomNormal(parameter.shape, standardDeviation: 0.6, seed: seed))
    }
    try layer.setParameters(values)
    return layer
  }

  /// Ones, but zeros from a different step on in every row, and at the first step of the second row.
  func padding(_ batch: Int, _ time: Int) throws -> Tensor {
    var mask = [[Double]](repeating: [Double](repeating: 1, count: time), count: batch)
    for row in 0..<batch { for step in 0..<time where step > row || (row == 1 && step == 0) { mask[row][step] = 0 } }
    return try Tensor(shape: [batch, time], values: Array(mask.joined()))
  }

  @Test func gradientsOfInputsStateAndWeightsOverSmallShapes() throws {
    for (batch, time, features, units) in [(1, 1, 1, 1), (2, 1, 2, 3), (1, 3, 2, 2), (2, 3, 1, 3), (3, 2, 3, 1)] {
      for sequences in [false, true] {
        for backwards in [false, true] {
          for isMasked in [false, true] {
            for layer in layers(units, sequences: sequences, backwards: backwards) {
              try check(shaken(layer, features: features), batch, time, features, isMasked ? padding(batch, time) : nil)
            }
          }
        }
      }
    }
  }

  /// Compares the gradients of a weighted sum of outputs and last state with differences.
  func check(_ layer: RecurrentLayer, _ batch: Int, _ time: Int, _ features: Int, _ mask: Tensor?) throws {
    let x = try Tensor.randomNormal([batch, time, features], seed: 71)
    let h = try Tensor.randomNormal([batch, layer.units], seed: 72)
    let c = layer is LSTM ? try Tensor.randomNormal([batch, layer.units], seed: 73) : nil
    let parameters = try layer.parameters
    let state = [h] + (c.map { [$0] } ?? [])
    let result = try gradientCheck(at: [x] + state + parameters) { (w) throws(EngineError) in
      let start = RecurrentState(h: w[1], c: c == nil ? nil : w[2])
      try layer.setParameters(Array(w[(c == nil ? 2 : 3)...]))
      let (y, last) = try layer.run(w[0], from: start, mask: mask)
      let ends = try last.c.map { (c) throws(EngineError) in try concatenate([last.h, c], axis: 1) } ?? last.h
      return try (y * Tensor.randomNormal(y.shape, seed: 74)).sum()
        + (ends * Tensor.randomNormal(ends.shape, seed: 75)).sum()
    }
    #expect(result.passed, "\(layer) batch \(batch) time \(time) features \(features) \(mask?.values ?? []): \(result)")
  }

  @Test func secondDerivativesAgreeWithDifferencesOfTheFirst() throws {
    for layer in layers(2, sequences: true) {
      let layer = try shaken(layer, features: 2)
      let x = try Tensor.randomNormal([2, 2, 2], seed: 5)
      let result = try gradientCheck(at: x) { (x) throws(EngineError) in
        try gradient(at: x) { (x) throws(EngineError) in try layer(x).squared().sum() }.squared().sum()
      }
      #expect(result.passed, "\(layer): \(result)")
    }
  }

  /// Two halves, the second from the state of the first, are the whole.
  @Test func aSequenceMayBeReadInParts() throws {
    for layer in layers(3, sequences: true) {
      let layer = try shaken(layer, features: 2)
      let x = try Tensor.randomNormal([2, 5, 2], seed: 9)
      let (whole, end) = try layer.run(x)
      let (first, middle) = try layer.run(x.slice(axis: 1, from: 0, to: 2))
      let (second, last) = try layer.run(x.slice(axis: 1, from: 2, to: 5), from: middle)
      #expect(try concatenate([first, second], axis: 1).values == whole.values)
      #expect(last.h.values == end.h.values)
      #expect(last.c?.values == end.c?.values)
      #expect(try layer(x).values == whole.values)
    }
  }

  @Test func backwardsIsForwardsOnTheReversedSequence() throws {
    for (forwards, backwards) in zip(layers(3, sequences: true), layers(3, sequences: true, backwards: true)) {
      let x = try Tensor.randomNormal([2, 4, 2], seed: 3)
      let reversed = try x.gathered([3, 2, 1, 0], axis: 1)
      let a = try shaken(forwards, features: 2)(reversed), b = try shaken(backwards, features: 2)(x)
      #expect(try a.gathered([3, 2, 1, 0], axis: 1).values == b.values)
    }
  }

  /// Padding at the end changes nothing, whether a mask or zeros tell of it.
  @Test func paddingIsNotSeen() throws {
    for (plain, careful) in zip(layers(3, sequences: true), layers(3, sequences: true, ignoresZeros: true)) {
      let short = try Tensor.randomNormal([2, 3, 2], seed: 4)
      let long = try short.padded(axis: 1, before: 0, after: 2)
      let a = try shaken(plain, features: 2), b = try shaken(careful, features: 2)
      let (y, end) = try a.run(short)
      let flags = try Tensor([[1, 1, 1, 0, 0], [1, 1, 1, 0, 0]])
      for (outputs, state) in [try a.run(long, mask: flags), try b.run(long)] {
        #expect(try outputs.slice(axis: 1, from: 0, to: 3).values == y.values)
        #expect(try outputs.slice(axis: 1, from: 3, to: 5).values.allSatisfy { $0 == 0 })
        #expect(state.h.values == end.h.values)
      }
    }
  }

  @Test func thePaddingMaskIgnoresThePadding() throws {
    #expect(try paddingMask(Tensor([[3, 0], [0, 7]])).values == [1, 0, 0, 1])
    #expect(try paddingMask(Tensor([[3, 0]]), ignoring: 3).values == [0, 1])
  }

  /// Truncated backpropagation: the first part's inputs get no gradient through a state that is held constant.
  @Test func noGradientPassesThroughAConstantState() throws {
    let layer = try shaken(LSTM(3), features: 2)
    let first = try Tensor.randomNormal([1, 2, 2], seed: 1), second = try Tensor.randomNormal([1, 2, 2], seed: 2)
    let slopes = try gradient(at: first) { (first) throws(EngineError) in
      let (_, state) = try layer.run(first)
      return try layer.run(second, from: stopGradient(state)).outputs.sum()
    }
    #expect(slopes.values.allSatisfy { $0 == 0 })
  }

  @Test func repeatVectorGivesTheSameAtEveryStep() throws {
    let model = try Sequential(input: [2]) { RepeatVector(3) }
    #expect(try model(Tensor([[1, 2]])).values == [1, 2, 1, 2, 1, 2])
    let result = try gradientCheck(at: Tensor([[1, 2]])) { (x) throws(EngineError) in
      try (model(x) * Tensor(shape: [1, 3, 2], values: [1, 2, 3, 4, 5, 6])).sum()
    }
    #expect(result.passed)
  }

  @Test func noStepsNoRowsAndWrongShapesAreAnsweredInWords() throws {
    for layer in layers(3, sequences: true) + layers(3, sequences: false) {
      let none = try layer(Tensor.zeros([2, 0, 4]))
      #expect(none.shape == (layer.returnsSequences ? [2, 0, 3] : [2, 3]))
      #expect(try layer(Tensor.zeros([0, 5, 4])).shape.first == 0)
      #expect(try layer(Tensor.zeros([1, 1, 4])).count == 3)
      let x = try Tensor.zeros([2, 5, 4])
      #expect(throws: EngineError.self) { try layer(Tensor.zeros([2, 5])) }
      #expect(throws: EngineError.self) { try layer(Tensor.zeros([2, 5, 3])) }
      #expect(throws: EngineError.self) { try layer.run(x, mask: Tensor.zeros([2, 4])) }
      #expect(throws: EngineError.self) { try layer.run(x, mask: Tensor.zeros([5, 2])) }
      #expect(throws: EngineError.self) { try layer.run(x, from: RecurrentState(h: Tensor.zeros([2, 4]))) }
      #expect(throws: EngineError.self) { try layer.run(x, from: RecurrentState(h: Tensor.zeros([1, 3]))) }
    }
    let x = try Tensor.zeros([2, 5, 4])
    #expect(throws: EngineError.self) {
      try GRU(3).run(x, from: RecurrentState(h: Tensor.zeros([2, 3]), c: Tensor.zeros([2, 3])))
    }
    #expect(throws: EngineError.self) { try JordanRNN(2, hidden: 0)(x) }
  }
}
