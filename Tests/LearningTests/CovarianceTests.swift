import Learning
import Tensors
import Testing

@Suite struct CovarianceTests {
  init() { freshSession() }

  @Test func covarianceByHand() throws {
    // Means 2 and 4; deviations (−1, −2), (0, 0), (1, 2): sums of products 2, 4, 8, over 2.
    let x = try Tensor([[1, 2], [2, 4], [3, 6]])
    #expect(try covariance(x).values == [1, 2, 2, 4])
    #expect(try covariance(x, correction: 0)[0, 0] == 2.0 / 3)
    let r = try correlation(x)
    #expect(r.values.allSatisfy { abs($0 - 1) < 1e-15 })
  }

  @Test func theDiagonalHoldsTheVariances() throws {
    let x = try Tensor.randomNormal([20, 3], seed: 1)
    let c = try covariance(x).diagonal().values, v = try x.variance(axis: 0, correction: 1).values
    for (a, b) in zip(c, v) { #expect(abs(a - b) < 1e-14) }
  }

  @Test func gradientsOverSmallShapes() throws {
    for rows in 3...4 {
      for features in 1...3 {
        let x = try Tensor.randomNormal([rows, features], seed: rows),
          w = try Tensor.randomNormal([features, features])
        let first = try gradientCheck(at: x) { (x) throws(EngineError) in try (covariance(x) * w).sum() }
        #expect(first.passed, "covariance \(x.shape): \(first)")
        let second = try gradientCheck(at: x) { (x) throws(EngineError) in try (correlation(x) * w).sum() }
        #expect(second.passed, "correlation \(x.shape): \(second)")
        let y = try Tensor.randomNormal([2, features], seed: 9)
        let third = try gradientCheck(at: x, y) { (x, y) throws(EngineError) in try pairwiseDistances(x, y).sum() }
        #expect(third.passed, "pairwiseDistances \(x.shape): \(third)")
      }
    }
  }

  @Test func whatHasNoCovarianceIsRefused() throws {
    #expect(throws: EngineError.unexpectedShape(operation: "covariance", expected: "rows of features", found: [3])) {
      try covariance(Tensor([1, 2, 3]))
    }
    #expect(
      throws: EngineError.argument(
        operation: "covariance", name: "correction", rule: "0 or more and below the 1 rows", found: "1")
    ) { try covariance(Tensor([[1, 2]])) }
    #expect(throws: EngineError.self) { try covariance(Tensor.zeros([0, 2]), correction: 0) }
    #expect(throws: EngineError.self) { try correlation(Tensor.zeros([0, 2])) }
    let constant = try correlation(Tensor([[1, 2], [1, 3]]))
    #expect(constant.values[0].isNaN && abs(constant.values[3] - 1) < 1e-15)
  }
}
