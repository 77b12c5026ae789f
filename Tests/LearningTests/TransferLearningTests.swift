import Learning
import Tensors
import Testing

@Suite struct TransferLearningTests {
  init() { freshSession() }

  func features() throws -> Sequential {
    try Sequential(input: 4) {
      Dense(6, activation: .tanh, name: "features")
      BatchNormalization(name: "norm")
    }
  }

  @Test func onlyTheHeadLearns() throws {
    let iris = try Dataset.iris()
    let base = try features()
    base.freeze()
    let before = base.allParameters.map { $0.value.values }
    let model = try Sequential(input: 4) {
      base
      Dense(3, activation: .softmax)
    }
    #expect(model.trainableParameterCount == 6 * 3 + 3 && model.parameterCount == 30 + 24 + 21)
    #expect(summaryText(model).contains("Trainable: 21, not trainable: 54"))
    let head = try model.layers[1].weight.values
    let history = try model.fit(
      iris, loss: .sparseCategoricalCrossentropy, optimizer: Adam(learningRate: 0.05), epochs: 30)
    // To the bit, running statistics included.
    #expect(base.allParameters.map { $0.value.values } == before)
    #expect(try model.layers[1].weight.values != head)
    #expect(try #require(history.loss.last) < #require(history.loss.first) / 2)
    // Fine-tuning: everything learns again.
    base.unfreeze()
    try model.fit(iris, loss: .sparseCategoricalCrossentropy, optimizer: Adam(learningRate: 0.001), epochs: 1)
    #expect(base.allParameters.map { $0.value.values } != before)
  }

  @Test func weightsAreTakenOverByName() throws {
    let source = try features()
    let x = try Tensor.randomNormal([8, 4], seed: 1)
    try source.fit(x, Tensor.zeros([8, 6]), loss: .meanSquaredError, optimizer: SGD(), epochs: 2)
    let model = try Sequential(input: 4) {
      Residual(shortcut: Dense(6, name: "way around")) {
        Dense(6, activation: .tanh, name: "features")
        BatchNormalization(name: "norm")
      }
      Dense(2, name: "head")
    }
    let head = try model.layers[1].weight.values
    try model.loadWeights(from: source)
    let block = try #require(model.layers[0] as? Residual)
    #expect(try block.layers[0].weight.values == source.layers[0].weight.values)
    #expect(
      block.layers[1].allParameters.map { $0.value.values } == source.layers[1].allParameters.map { $0.value.values })
    #expect(try model.layers[1].weight.values == head)
    let wider = try Sequential(input: 4) { Dense(7, name: "features") }
    let kept = try wider.layers[0].weight.values
    #expect(
      throws: EngineError.layer(name: "layer 'features' (Dense)", expected: "a weight of shape [4, 7]", found: [4, 6])
    ) { try wider.loadWeights(from: source) }
    #expect(try wider.layers[0].weight.values == kept)
    #expect(throws: EngineError.self) { try Sequential(input: 4) { Dense(2) }.loadWeights(from: source) }
  }

  @Test func withoutNamesModelsMadeAlikeTakeWeightsInTheirOrder() throws {
    let online = try Sequential(input: 2) {
      Dense(3, activation: .relu)
      BatchNormalization()
      Dense(1, name: "value")
    }
    let target = try Sequential(input: 2) {
      Dense(3, activation: .relu)
      BatchNormalization()
      Dense(1)
    }
    try target.loadWeights(from: online)
    #expect(target.allParameters.map { $0.value.values } == online.allParameters.map { $0.value.values })
    let copy = online.copied()
    let x = try Tensor.randomNormal([4, 2], seed: 1)
    try online.fit(x, Tensor.ones([4, 1]), loss: .meanSquaredError, optimizer: SGD(learningRate: 0.1), epochs: 2)
    #expect(try copy(x).values != online(x).values)
    #expect(try target(x).values == copy(x).values)
    let wider = try Sequential(input: 2) {
      Dense(4)
      BatchNormalization()
      Dense(1)
    }
    #expect(throws: EngineError.self) { try wider.loadWeights(from: online) }
  }

  @Test func maxNormKeepsWeightsShort() throws {
    let model = try Sequential(input: [4, 4, 1]) {
      Conv2D(3, kernel: 3, kernelConstraint: .maxNorm(0.5))
      Flatten()
      Dense(2, kernelConstraint: .maxNorm(1))
    }
    let x = try Tensor.randomNormal([8, 4, 4, 1], seed: 2)
    try model.fit(x, 10 * Tensor.ones([8, 2]), loss: .meanSquaredError, optimizer: SGD(learningRate: 0.1), epochs: 5)
    for (layer, limit) in [(0, 0.5), (2, 1.0)] {
      let weight = try model.layers[layer].weight
      let columns = try weight.reshaped(to: [-1, weight.shape[weight.rank - 1]])
      // One rounding each of the division and the product, and those of the sum.
      for norm in try sqrt(columns.squared().sum(axis: 0)).values { #expect(norm <= limit * (1 + 1e-14)) }
    }
    #expect(try Constraint.maxNorm(5)(Tensor([[3, 0], [4, 0]])).values == [3, 0, 4, 0])
    #expect(try Constraint.maxNorm(1)(Tensor([[3, 0], [4, 0]])).values == [3 * (1.0 / 5), 0, 4 * (1.0 / 5), 0])
    #expect(throws: EngineError.self) { try Sequential(input: 1) { Dense(1, kernelConstraint: .maxNorm(0)) } }
  }
}
