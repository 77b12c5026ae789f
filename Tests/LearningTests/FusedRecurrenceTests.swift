import Learning
import Tensors
import Testing

/// Recurrent layers as one operation: however the work is divided and whether or not a way back is kept.
@Suite struct FusedRecurrenceTests {
  init() { freshSession() }

  func layers(_ units: Int) -> [RecurrentLayer] {
    [SimpleRNN(units, returnsSequences: true), LSTM(units, returnsSequences: true), GRU(units, returnsSequences: true)]
  }

  /// Outputs and gradients as bits.
  func bits(_ layer: RecurrentLayer, _ x: Tensor) throws -> [UInt64] {
    let (value, slopes) = try valueWithGradient(at: [x] + layer.parameters) { (w) throws(EngineError) in
      try layer.setParameters(Array(w[1...]))
      return try layer(w[0]).squared().sum()
    }
    try layer.setParameters(layer.parameters.map { stopGradient($0) })
    return Array(([value] + slopes).map { $0.values.map { $0.bitPattern } }.joined())
  }

  @Test(arguments: [Precision.double, .single]) func theBitsDoNotDependOnTheDivisionOfTheWork(
    precision: Precision
  ) throws {
    freshSession(precision)
    let before = parallelRunner
    defer { parallelRunner = before }
    for units in [20, 32] {
      for layer in layers(units) {
        let x = try Tensor.randomNormal([70, 15, 3], seed: 4)
        _ = try layer(x)
        parallelRunner = nil
        let whole = try bits(layer, x)
        parallelRunner = { chunks, body in for chunk in (0..<chunks).reversed() { body(chunk) } }
        #expect(try bits(layer, x) == whole, "\(layer) \(precision)")
      }
    }
  }

  /// Without a gradient the record has two slots that take turns.
  @Test func nothingChangesWhenNoGradientIsWanted() throws {
    for units in [1, 7, 8, 9] {
      for layer in layers(units) {
        let x = try Tensor.randomNormal([3, 6, 2], seed: 4)
        let alone = try layer(x)
        var recorded = alone
        _ = try gradient(at: x) { (x) throws(EngineError) in
          let y = try layer(x)
          recorded = stopGradient(y)
          return try y.sum()
        }
        #expect(recorded.values == alone.values)
        let (_, state) = try layer.run(x)
        #expect(try alone.slice(axis: 1, from: 5, to: 6).values == state.h.values)
      }
    }
  }

  /// Written with tensor operations, as a lesson would.
  @Test func theStepsAreWhatTheFormulasSay() throws {
    let x = try Tensor.randomNormal([2, 4, 3], seed: 8)
    let gru = GRU(5)
    let result = try gru(x)
    let weights = try gru.parameters
    var h = try Tensor.zeros([2, 5])
    for step in 0..<4 {
      let now = try x.slice(axis: 1, from: step, to: step + 1).reshaped(to: [2, 3])
      let a = try (now • weights[0] + weights[2]).split(into: 3, axis: 1)
      let b = try (h • weights[1] + weights[3]).split(into: 3, axis: 1)
      let z = try sigmoid(a[0] + b[0]), r = try sigmoid(a[1] + b[1])
      let n = try tanh(a[2] + r * b[2])
      h = try (1 - z) * n + z * h
    }
    #expect(distance(result, h) < 1e-15)
  }

  @Test func precisionsAreNotMixed() throws {
    let layer = LSTM(2)
    _ = try layer(Tensor.zeros([1, 2, 2]))
    Session.current.precision = .single
    let x = try Tensor.zeros([1, 2, 2])
    #expect(throws: EngineError.mixedPrecisions(operation: "recurrence")) { try layer(x) }
  }
}
