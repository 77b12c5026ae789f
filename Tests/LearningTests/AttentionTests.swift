import Learning
import Tensors
import Testing

@Suite struct AttentionTests {
  init() { freshSession() }

  /// A layer's parameters replaced by random ones.
  func shake(_ layer: Layer) throws {
    var values: [Tensor] = []
    for (seed, parameter) in try layer.parameters.enumerated() {
      values.append(try Tensor.randomNormal(parameter.shape, standardDeviation: 0.5, seed: seed))
    }
    try layer.setParameters(values)
  }

  /// Gradients with respect to the input and all parameters.
  func check(_ layer: Layer, _ shape: [Int]) throws {
    let x = try Tensor.randomNormal(shape, seed: 21)
    _ = try layer(x)
    try shake(layer)
    let weights = try Tensor.randomNormal(layer(x).shape, seed: 22)
    let result = try gradientCheck(at: [x] + layer.parameters) { (w) throws(EngineError) in
      try layer.setParameters(Array(w[1...]))
      return try (layer(w[0]) * weights).sum()
    }
    #expect(result.passed, "\(layer) \(shape): \(result)")
  }

  @Test func gradientsOverSmallShapes() throws {
    for (batch, time, heads, size) in [(1, 1, 1, 1), (2, 1, 2, 1), (1, 3, 1, 2), (2, 3, 2, 2), (2, 2, 3, 1)] {
      for isCausal in [false, true] {
        try check(MultiHeadAttention(heads: heads, isCausal: isCausal), [batch, time, heads * size])
      }
    }
  }

  @Test func gradientsOfCrossAttentionWithPadding() throws {
    let layer = MultiHeadAttention(heads: 2)
    let q = try Tensor.randomNormal([2, 2, 4], seed: 1), k = try Tensor.randomNormal([2, 3, 4], seed: 2)
    let v = try Tensor.randomNormal([2, 3, 4], seed: 3)
    _ = try layer(q, k, v)
    try shake(layer)
    for mask in [
      try Tensor([[1, 1, 0], [1, 1, 1]]), try Tensor(shape: [2, 2, 3], values: [1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 1, 1]),
    ] {
      let result = try gradientCheck(at: [q, k, v]) { (w) throws(EngineError) in
        try layer(w[0], w[1], w[2], mask: mask).squared().sum()
      }
      #expect(result.passed, "\(result)")
    }
  }

  /// By hand: scores 1/√2 and 0 give e^0.7071 / (e^0.7071 + 1) = 0.66976 to the first value, 10.
  @Test func aQueryTakesTheMeanOfTheValuesItsKeysMatch() throws {
    let y = try scaledDotProductAttention(Tensor([[1, 0]]), Tensor([[1, 0], [0, 1]]), Tensor([[10], [0]]))
    #expect(try abs(y.item() - 6.6976154) < 1e-6)
  }

  @Test func whatIsNotSeenDoesNotCount() throws {
    let q = try Tensor.randomNormal([1, 3, 2], seed: 1), k = try Tensor.randomNormal([1, 3, 2], seed: 2)
    let v = try Tensor.randomNormal([1, 3, 2], seed: 3)
    let causal = try scaledDotProductAttention(q, k, v, isCausal: true)
    for last in 1...3 {
      let short = try scaledDotProductAttention(
        q.slice(axis: 1, from: last - 1, to: last), k.slice(axis: 1, from: 0, to: last),
        v.slice(axis: 1, from: 0, to: last))
      #expect(distance(try causal.slice(axis: 1, from: last - 1, to: last), short) < 1e-15)
    }
    let blind = try scaledDotProductAttention(q, k, v, mask: Tensor([[0, 0, 0]]))
    #expect(blind.values == [0, 0, 0, 0, 0, 0])
    let weights = try attentionWeights(q, k, mask: Tensor([[1, 0, 1]]))
    for row in 0..<3 {
      #expect(weights.values[3 * row + 1] == 0)
      #expect(abs(weights.values[3 * row] + weights.values[3 * row + 2] - 1) < 1e-15)
    }
  }

  @Test func scoresOfThousandsStayFinite() throws {
    let q = try Tensor([[3000, 0]]), k = try Tensor([[1, 0], [-1, 0]])
    #expect(try attentionWeights(q, k).values == [1, 0])
  }

  @Test func attentionDoesNotSeeTheOrderAndPlacesDo() throws {
    let x = try Tensor.randomNormal([1, 3, 4], seed: 6)
    let turned = try x.gathered([2, 1, 0], axis: 1)
    let layer = MultiHeadAttention(heads: 2)
    #expect(distance(try layer(turned), try layer(x).gathered([2, 1, 0], axis: 1)) < 1e-15)
    let placed = try Sequential(input: [3, 4]) {
      PositionalEncoding(); MultiHeadAttention(heads: 2)
    }
    #expect(distance(try placed(turned), try placed(x).gathered([2, 1, 0], axis: 1)) > 1e-3)
  }

  /// Place 1 of 4 features: sin 1, cos 1, sin 0.01, cos 0.01.
  @Test func placesAreSinesAndCosines() throws {
    let y = try PositionalEncoding()(Tensor.zeros([1, 2, 4]))
    let expected = [0, 1, 0, 1, 0.8414709848078965, 0.5403023058681398, 0.009999833334166664, 0.9999500004166653]
    for (a, b) in zip(y.values, expected) { #expect(abs(a - b) < 1e-15) }
    try check(PositionalEncoding(), [2, 3, 4])
    try check(PositionalEncoding(isLearned: true), [2, 3, 2])
    try check(PositionalEncoding(length: 5, isLearned: true), [2, 3, 2])
  }

  @Test func wrongShapesAreAnsweredInWords() throws {
    let x = try Tensor.zeros([2, 3, 4])
    for heads in [0, -1, 3, Int.max] { #expect(throws: EngineError.self) { try MultiHeadAttention(heads: heads)(x) } }
    let layer = MultiHeadAttention(heads: 2)
    #expect(try layer(x).shape == [2, 3, 4])
    #expect(try layer(Tensor.zeros([0, 3, 4])).count == 0)
    #expect(try MultiHeadAttention(heads: 2)(Tensor.zeros([2, 0, 4])).count == 0)
    #expect(try MultiHeadAttention(heads: 2, isCausal: true)(Tensor.zeros([2, 0, 4])).count == 0)
    #expect(try layer(x, Tensor.zeros([2, 0, 4]), Tensor.zeros([2, 0, 4])).values.allSatisfy { $0 == 0 })
    #expect(throws: EngineError.self) { try layer(x, Tensor.zeros([2, 3, 6]), Tensor.zeros([2, 3, 6])) }
    #expect(throws: EngineError.self) { try layer(x, Tensor.zeros([1, 3, 4]), Tensor.zeros([1, 3, 4])) }
    #expect(throws: EngineError.self) { try layer(x, x, Tensor.zeros([2, 2, 4])) }
    #expect(throws: EngineError.self) { try layer(x, x, x, mask: Tensor.zeros([3, 3])) }
    #expect(throws: EngineError.self) { try layer(x, x, x, mask: Tensor.zeros([2, 4])) }
    #expect(throws: EngineError.self) { try layer(Tensor.zeros([2, 3, 6]), x, x) }
    #expect(throws: EngineError.self) { try scaledDotProductAttention(x, Tensor.zeros([2, 3, 5]), x) }
    #expect(throws: EngineError.self) { try PositionalEncoding(length: 2, isLearned: true)(x) }
    #expect(throws: EngineError.self) { try PositionalEncoding(length: 2)(x) }
    #expect(throws: EngineError.self) { try PositionalEncoding(length: 0)(x) }
    #expect(throws: EngineError.self) { try PositionalEncoding()(Tensor.zeros([2, 3])) }
  }
}
