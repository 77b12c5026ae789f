import Learning
import Tensors
import Testing

@Suite struct DescriptionTests {
  init() { freshSession() }

  @Test func printedValuesAreReadable() throws {
    let data = try Dataset(Tensor([[1.0, 2], [3, 4]]), Tensor([0, 1]))
    #expect(data.description == "2 cases, x [2, 2], y [2]")
    let model = try Sequential(input: 2) {
      Dense(1, activation: .tanh); ActivationLayer(.relu)
    }
    #expect(model.description == "Sequential of 2 layers, 3 parameters")
    #expect(model.layers.map { $0.description } == ["Dense(1), tanh", "ActivationLayer(.relu)"])
    try model.setParameters([Tensor([[0], [0]]), Tensor([0])])
    let history = try model.fit(data, loss: .meanSquaredError, optimizer: SGD(learningRate: 0), epochs: 1)
    #expect(history.description == "1 epoch, loss 0.5 → 0.5")
    let result = try model.evaluate(data, loss: .meanSquaredError, metrics: [.accuracy])
    #expect(result.description == "loss 0.5, accuracy 0.5")
    #expect(
      try confusionMatrix(labels: [0, 1], predictions: [1, 1]).description == Tensor([[0, 1], [0, 1]]).description)
    #expect(
      try rocCurve(labels: [0, 1], scores: [0, 1]).description == "3 points, area under the curve 1.0")
  }
}
