import Tensors
import Testing

@Suite struct DifferentiationTests {
  @Test func aSquareHasItsDerivativeAndItsSecondDerivative() throws {
    let x = try Tensor([1.0, 2.0, 3.0])
    let (value, gradients) = try differentiate([x]) { (x) throws(EngineError) in try (x[0] * x[0] * x[0]).sum() }
    #expect(try value.item() == 36)
    #expect(gradients[0].values == [3, 12, 27])
    let (_, second) = try differentiate([x]) { (x) throws(EngineError) in
      let inner = try differentiate([x[0]]) { (y) throws(EngineError) in try (y[0] * y[0] * y[0]).sum() }
      return try inner.gradients[0].sum()
    }
    #expect(second[0].values == [6, 12, 18])
  }

  @Test func everyOperationAgreesWithCentralDifferences() throws {
    typealias F = ([Tensor]) throws(EngineError) -> Tensor
    let cases: [(String, [[Int]], F)] = [
      ("broadcast", [[2, 3], [3]], { (x) throws(EngineError) in try x[0] * x[1] + x[1] / (x[0] + 3) - x[0] }),
      ("columns", [[2, 1, 3], [4, 1]], { (x) throws(EngineError) in try x[0] * x[1] }),
      ("matmul", [[2, 3], [3, 4]], { (x) throws(EngineError) in try x[0] • x[1] }),
      ("batched", [[2, 2, 3], [3, 4]], { (x) throws(EngineError) in try x[0] • x[1] }),
      ("vector", [[3], [3, 4]], { (x) throws(EngineError) in try x[0] • x[1] }),
      ("exp", [[3]], { (x) throws(EngineError) in try exp(x[0]) + sin(x[0]) * cos(x[0]) + tanh(x[0]) + sigmoid(x[0]) }),
      ("log", [[3]], { (x) throws(EngineError) in try log(x[0] * x[0] + 1) + sqrt(x[0] * x[0] + 1) + erf(x[0]) }),
      ("softmax", [[2, 3]], { (x) throws(EngineError) in try softmax(x[0]) * logSoftmax(x[0], axis: 0) }),
      (
        "moves", [[2, 3]],
        { (x) throws(EngineError) in
          try concatenate([x[0].transposed().squared(), x[0].reshaped(to: [3, 2])[1...]], axis: 0)
        }
      ),
      ("max", [[2, 3]], { (x) throws(EngineError) in try x[0].max(axis: 1) * x[0].mean(axis: 0).sum() }),
      ("gather", [[3, 2]], { (x) throws(EngineError) in try x[0].gathered([2, 0, 2]).squared() }),
      ("variance", [[3, 2]], { (x) throws(EngineError) in try x[0].variance(axis: 0) + x[0].standardDeviation() }),
      (
        "conv", [[1, 4, 5, 2], [3, 2, 2, 3]],
        { (x) throws(EngineError) in
          try convolution2D(x[0], x[1], stride: 2, padding: .same)
        }
      ),
      (
        "transposed conv", [[1, 2, 3, 2], [3, 3, 1, 2]],
        { (x) throws(EngineError) in
          try convolutionTransposed2D(x[0], x[1], stride: 2, padding: .same)
        }
      ),
      (
        "pool", [[1, 4, 4, 2]],
        { (x) throws(EngineError) in
          try maxPooling2D(x[0]) * averagePooling2D(x[0]) + averagePooling2D(x[0], size: 3, stride: 2, padding: .same)
        }
      ),
    ]
    for (name, shapes, f) in cases {
      let inputs = try shapes.enumerated().map { try Tensor.randomNormal($1, seed: 7 + $0) }
      let weighted: F = { (x) throws(EngineError) in
        let y = try f(x)
        return try (y * Tensor.randomNormal(y.shape, seed: 99)).sum()
      }
      let (_, gradients) = try differentiate(inputs, weighted)
      for (which, input) in inputs.enumerated() {
        let values = input.values
        for index in 0..<input.count {
          func at(_ h: Double) throws -> Double {
            var moved = values
            moved[index] += h
            var all = inputs
            all[which] = try Tensor(shape: input.shape, values: moved)
            return try weighted(all).item()
          }
          let numeric = try (at(1e-5) - at(-1e-5)) / 2e-5
          let found = gradients[which].values[index]
          #expect(Swift.abs(numeric - found) <= 1e-8 * Swift.max(1, Swift.abs(numeric)), "\(name) \(which) \(index)")
        }
      }
    }
  }

  /// A product that is summed has one gradient for all elements; who reads the product in another shape sees it written out.
  @Test func aSummedProductHasTheBitsOfOneWhoseGradientIsWrittenOut() throws {
    let a = try Tensor.randomNormal([3, 17], seed: 1), b = try Tensor.randomNormal([3, 17], seed: 2)
    typealias Sum = (Tensor) throws(EngineError) -> Tensor
    func numbers(_ sum: @escaping Sum) throws -> [Double] {
      func loss(_ x: [Tensor]) throws(EngineError) -> Tensor {
        // Used once, several times, with a squared one between, and divided.
        let once = try sum(x[0] * x[1]), several = try x[0] * x[0]
        return try once * 3 + sum(several) + several.squared().sum(axis: 0).sum() + sum(several) / 7
      }
      let (value, first) = try differentiate([a, b], loss)
      let (_, second) = try differentiate([a, b]) { (x) throws(EngineError) in
        try differentiate(x, loss).gradients[0].squared().sum()
      }
      return try [value.item()] + first.flatMap { $0.values } + second.flatMap { $0.values }
    }
    let direct = try numbers { (x) throws(EngineError) in try x.sum() }
    let writtenOut = try numbers { (x) throws(EngineError) in try x.reshaped(to: [51]).sum() }
    #expect(direct.map { $0.bitPattern } == writtenOut.map { $0.bitPattern })
  }
}
