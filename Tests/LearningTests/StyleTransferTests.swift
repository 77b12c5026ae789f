import Learning
import Tensors
import Testing

@Suite struct StyleTransferTests {
  init() { freshSession() }

  /// Two pixels, two channels: F = [[1, 2], [3, 4]], FᵀF = [[1 + 9, 2 + 12], [2 + 12, 4 + 16]].
  @Test func gramMatrixByHand() throws {
    let features = try Tensor(shape: [1, 2, 2], values: [1, 2, 3, 4])
    #expect(try gramMatrix(features).values == [10, 14, 14, 20])
    #expect(try gramMatrix(features.reshaped(to: [1, 2, 1, 2])).values == [10, 14, 14, 20])
    let zero = try features * 0
    // ½ (1 + 4 + 9 + 16).
    #expect(try contentCost(features, zero).item() == 15)
    // (100 + 196 + 196 + 400) / (4 · 2² · 2²).
    #expect(try styleCost(features, zero).item() == 892.0 / 64)
    #expect(throws: EngineError.self) { try gramMatrix(Tensor([1, 2])) }
    #expect(throws: EngineError.self) { try gramMatrix(Tensor.zeros([0, 2, 2])) }
    #expect(throws: EngineError.self) { try contentCost(features, Tensor([1])) }
    #expect(throws: EngineError.self) { try styleCost(features, Tensor.zeros([2, 2, 3])) }
  }

  /// A small net with fixed random weights, the outputs of whose layers are compared.
  func network() throws -> Sequential {
    try Sequential(input: [8, 8, 1]) {
      Conv2D(4, kernel: 3, padding: .same, activation: .softplus)
      AveragePooling2D(2)
      Conv2D(6, kernel: 3, padding: .same, activation: .softplus)
    }
  }

  func cost(_ net: Sequential, _ image: Tensor, _ content: Tensor, _ style: Tensor) throws(EngineError) -> Tensor {
    let found = try net.outputs(image), wanted = try net.outputs(content), manner = try net.outputs(style)
    return try contentCost(found[2], wanted[2]) + 100
      * (styleCost(found[0], manner[0]) + styleCost(found[2], manner[2]))
  }

  @Test func theGradientWithRespectToTheImageIsTheSlope() throws {
    let net = try network()
    let content = try Tensor.randomNormal([1, 8, 8, 1]), style = try Tensor.randomNormal([1, 8, 8, 1])
    let check = try gradientCheck(at: Tensor.randomNormal([1, 8, 8, 1])) { (image) throws(EngineError) in
      try cost(net, image, content, style)
    }
    #expect(check.passed, "\(check)")
  }

  /// A digit drawn in stripes: the image changes, the net does not.
  @Test func anImageTakesOnAStyle() throws {
    let net = try network()
    let before = try net.parameters.map { $0.values }
    let content = try Dataset.digits().x[0..<1]
    let stripes = try Tensor(shape: [1, 8, 8, 1], values: (0..<64).map { $0 % 2 == 0 ? 1.0 : 0 })
    var image = content
    let optimizer = Adam(learningRate: 0.02)
    var costs: [Double] = []
    for _ in 0..<60 {
      let (value, slope) = try valueWithGradient(at: image) { (image) throws(EngineError) in
        try cost(net, image, content, stripes)
      }
      costs.append(try value.item())
      try optimizer.update(&image, slope)
    }
    #expect(costs[59] < 0.5 * costs[0], "\(costs[0]) → \(costs[59])")
    #expect(try net.parameters.map { $0.values } == before)
  }
}
