import Learning
import Tensors
import Testing

/// Losses of distances, overlaps and distributions: by hand, and their gradients over small shapes.
@Suite struct DistanceLossTests {
  init() { freshSession() }

  @Test func smallOnesByHand() throws {
    // A pair that is alike costs 2²; of two that are not, one is far enough and one costs (1 − 0.5)²: 4.25 ÷ 3.
    let cost = try contrastiveLoss(Tensor([2, 3, 0.5]), areAlike: Tensor([1, 0, 0])).item()
    #expect(abs(cost - 4.25 / 3) <= 1e-15)
    // 1 − (2 · 1 + 1) ÷ (2 + 1 + 1).
    #expect(try diceLoss(Tensor([1, 1, 0]), Tensor([1, 0, 0])).item() == 0.25)
    #expect(try diceLoss(Tensor([0, 0]), Tensor([0, 0])).item() == 0)
    #expect(try normalDivergence(mean: Tensor([[0, 0]]), logVariance: Tensor([[0, 0]])).item() == 0)
    // A negative as far as the positive costs the margin.
    let row = try Tensor([[1, 2]])
    #expect(abs(try tripletMarginLoss(row, row, row, margin: 0.7).item() - 0.7) <= 1e-15)
    // A class that is impossible and not wanted costs nothing; wanted, it costs infinity.
    let logs = try Tensor([[0, -.infinity]])
    #expect(try negativeLogLikelihood(logs, Tensor([0])).item() == 0)
    #expect(try negativeLogLikelihood(logs, Tensor([1])).item() == .infinity)
  }

  @Test func gradientsOverSmallShapes() throws {
    for rows in 1...3 {
      for columns in 1...3 {
        let shape = [rows, columns]
        let x = try (0..<3).map { try Tensor.randomNormal(shape, seed: $0) }
        let alike = try Tensor.randomNormal(shape, seed: 4).greater(than: 0)
        let classes = try Tensor((0..<rows).map { Double($0 % columns) })
        let losses: [(String, ([Tensor]) throws(EngineError) -> Tensor)] = [
          ("triplet", { (x) throws(EngineError) in try tripletMarginLoss(x[0], x[1], x[2]) }),
          ("contrastive", { (x) throws(EngineError) in try contrastiveLoss(x[0].squared(), areAlike: alike) }),
          ("divergence", { (x) throws(EngineError) in try normalDivergence(mean: x[0], logVariance: x[1]) }),
          (
            "likelihood",
            { (x) throws(EngineError) in try gaussianLikelihoodLoss(x[0], x[1], variance: x[2].squared() + 0.1) }
          ), ("dice", { (x) throws(EngineError) in try diceLoss(sigmoid(x[0]), alike) }),
          ("classes", { (x) throws(EngineError) in try negativeLogLikelihood(logSoftmax(x[0]), classes) }),
        ]
        for (name, loss) in losses {
          let check = try gradientCheck(at: x, loss)
          #expect(check.passed, "\(name) \(shape): \(check)")
        }
      }
    }
  }

  @Test func layersThatDropAndMakeNoiseHaveTheirGradientsInTraining() throws {
    for (input, layer) in [
      ([4], Dropout(0.4)), ([4], GaussianNoise(0.3)), ([4], GaussianDropout(0.3)), ([4], AlphaDropout(0.3)),
      ([3, 4], SpatialDropout1D(0.4)), ([2, 2, 3], SpatialDropout2D(0.4)),
      ([3, 2], MultiHeadAttention(heads: 2, dropout: 0.3)),
      ([3, 2], LSTM(2, dropout: 0.3, recurrentDropout: 0.3)), ([3, 2], GRU(2, dropout: 0.3, recurrentDropout: 0.3)),
    ] as [([Int], Layer)] {
      let model = try Sequential(input: input) { layer }
      let position = Session.current.randomPosition
      let check = try gradientCheck(at: Tensor.randomNormal([2] + input, seed: 3)) { (x) throws(EngineError) in
        // The same numbers are dropped at every call.
        Session.current.randomPosition = position
        return try model(x, isTraining: true).squared().sum()
      }
      #expect(check.passed, "\(layer): \(check)")
    }
  }

  @Test func viewsAndSmallConvolutionsHaveTheirGradients() throws {
    for rows in 1...4 {
      for columns in 1...4 {
        let image = try Tensor.randomNormal([rows, columns], seed: 1)
        let kernel = try Tensor.randomNormal([min(rows, 2), min(columns, 3)], seed: 2)
        let check = try gradientCheck(at: [image, kernel]) { (x) throws(EngineError) in
          try convolve(x[0].expandingDimensions(at: 1).squeezed(at: 1), x[1]).squared().sum()
        }
        #expect(check.passed, "\(rows) × \(columns): \(check)")
      }
    }
  }
}
