import Tensors
import Testing

/// The logarithm of softmax along the last axis, which is one operation, beside the same made of many.
@Suite struct LogSoftmaxTests {
  private static let shapes = [
    [1, 1], [2, 2], [3, 10], [33, 15], [65, 16], [2, 17], [5, 63], [4, 64], [3, 65], [2, 300],
  ]

  @Test(arguments: [Precision.single, .double])
  func hasTheBitsOfTheOperationsThatItReplaces(_ precision: Precision) throws {
    // The last is summed in two blocks.
    for shape in Self.shapes + [[2, 17000], [2, 3, 20]] {
      let x = try (3 * Tensor.randomNormal(shape, seed: 1)).converted(to: precision)
      let weights = try Tensor.randomNormal(shape, seed: 2).converted(to: precision)
      let (value, gradients) = try differentiate([x]) { (x) throws(EngineError) in
        try (logSoftmax(x[0]) * weights).sum()
      }
      let (expected, expectedGradients) = try differentiate([x]) { (x) throws(EngineError) in
        try (composed(x[0]) * weights).sum()
      }
      #expect(try logSoftmax(x).values == composed(x).values, "\(shape)")
      #expect(value.values == expected.values, "\(shape)")
      #expect(gradients[0].values == expectedGradients[0].values, "\(shape)")
    }
  }

  @Test func secondDerivativesAreThoseOfTheOperationsThatItReplaces() throws {
    for shape in [[1, 1], [2, 3], [3, 20]] {
      let x = try Tensor.randomNormal(shape, seed: 1), weights = try Tensor.randomNormal(shape, seed: 2)
      func second(_ f: (Tensor) throws(EngineError) -> Tensor) throws(EngineError) -> Tensor {
        try differentiate([x]) { (x) throws(EngineError) in
          let inner = try differentiate(x) { (x) throws(EngineError) in try (f(x[0]) * weights).sum() }
          return try (inner.gradients[0] * inner.gradients[0]).sum()
        }.gradients[0]
      }
      let found = try second { (x) throws(EngineError) in try logSoftmax(x) }
      let expected = try second { (x) throws(EngineError) in try composed(x) }
      for (a, b) in zip(found.values, expected.values) { #expect(abs(a - b) <= 1e-13, "\(shape)") }
    }
  }

  @Test func impossibleClassesAndWhatIsNoNumber() throws {
    let x = try Tensor([[0, -.infinity, 0], [1, .nan, 0], [.infinity, 0, 0], [-.infinity, -.infinity, -.infinity]])
    let y = try logSoftmax(x).values
    #expect(y[1] == -.infinity)
    #expect(abs(y[0] + 0.6931471805599453) <= 1e-16)
    #expect(y[3...].allSatisfy { $0.isNaN })
    #expect(try logSoftmax(Tensor(shape: [0, 3], values: [])).count == 0)
    for f in [{ try softmax($0) }, { try logSoftmax($0) }] as [(Tensor) throws -> Tensor] {
      #expect(throws: EngineError.self) { try f(Tensor(shape: [3, 0], values: [])) }
    }
    let (_, gradients) = try differentiate([x[0..<1]]) { (x) throws(EngineError) in
      try logSoftmax(x[0]).gathered([0], axis: 1).sum()
    }
    #expect(gradients[0].values == [0.5, 0, -0.5])
  }

  private func composed(_ x: Tensor) throws(EngineError) -> Tensor {
    let shifted = try x - stopGradient(x).max(axis: -1, keepDimensions: true)
    return try shifted - log(exp(shifted).sum(axis: -1, keepDimensions: true))
  }
}
