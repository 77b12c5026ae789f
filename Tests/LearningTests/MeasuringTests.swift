import Learning
import Tensors
import Testing

/// Many rows go through a model in pieces of 256.
@Suite struct MeasuringTests {
  init() { freshSession() }

  static let losses: [(Loss, Activation)] =
    Loss.allCases.map { ($0, .linear) } + [
      (.huber(delta: 0.3), .tanh), (.quantile(0.7), .linear), (.binaryCrossentropy, .sigmoid),
      (.categoricalCrossentropy, .softmax), (.sparseCategoricalCrossentropy, .softmax),
      (.smoothed(.categoricalCrossentropy, by: 0.1), .softmax),
      (.weighted(.sparseCategoricalCrossentropy, classes: [1, 2, 3]), .softmax),
      (.focal(.binaryCrossentropy, gamma: 2), .sigmoid),
    ]

  private func targets(_ loss: Loss, _ count: Int) throws -> Tensor {
    if loss.name.contains("parse") { return try Tensor.randomIntegers([count], in: 0..<3) }
    if loss.name.contains("inge") || loss.name.contains("inary") {
      return try Tensor.randomIntegers([count, 3], in: 0..<2)
    }
    return try softmax(Tensor.randomNormal([count, 3]))
  }

  @Test(arguments: losses) func lossesOfManyRowsAreThoseOfAllAtOnce(_ loss: Loss, _ activation: Activation) throws {
    let x = try Tensor.randomNormal([700, 4]), y = try targets(loss, 700)
    let model = try Sequential(input: 4) {
      Dense(6, activation: .softplus)
      Dense(3, activation: activation)
    }
    // A batch of all rows is measured as a whole before its step.
    let whole = try model.copied().train(x, y, loss: loss, optimizer: SGD())
    let metric = loss.name.contains("parse") ? Metric.accuracy : .rootMeanSquaredError
    let found = try model.evaluate(x, y, loss: loss, metrics: [metric]).loss
    #expect(found == whole || found.isNaN && whole.isNaN, "\(loss.name): \(found), \(whole)")
    #expect(try model.evaluate(x, y, loss: loss).loss == found || found.isNaN)
  }

  @Test func outputsOfManyRowsAreThoseOfAllAtOnce() throws {
    let model = try Sequential(input: 4) { Dense(3, activation: .tanh) }
    for count in [0, 1, 256, 257, 700] {
      let x = try Tensor.randomNormal([count, 4])
      #expect(try model.predict(x).values == model(x).values && model.predict(x).shape == [count, 3])
    }
  }

  @Test func gradientsGoThroughThePieces() throws {
    let model = try Sequential(input: 4) { Dense(3, activation: .tanh) }
    let x = try Tensor.randomNormal([300, 4])
    let pieces = try gradient(at: model) { (m) throws(EngineError) in try m.predict(x).squared().sum() }
    let whole = try gradient(at: model) { (m) throws(EngineError) in try m(x).squared().sum() }
    for (a, b) in zip(pieces, whole) { #expect(try a.isClose(to: b, tolerance: 1e-10)) }
  }

  @Test func targetsThatDoNotFitAreToldOfAsAWhole() throws {
    let model = try Sequential(input: 4) { Dense(3) }
    let x = try Tensor.zeros([300, 4])
    #expect(throws: EngineError.shapeMismatch(operation: "meanSquaredError", left: [300, 3], right: [300, 2])) {
      try model.evaluate(x, Tensor.zeros([300, 2]), loss: .meanSquaredError)
    }
    #expect(throws: EngineError.self) { try model.evaluate(x, Tensor.zeros([299, 3]), loss: .meanSquaredError) }
    #expect(throws: EngineError.self) {
      try model.evaluate(x, Tensor.full([300], 3), loss: .sparseCategoricalCrossentropyFromLogits)
    }
  }

  @Test func manyRowsNeedNoMemoryForTheirOutputs() throws {
    let model = try Sequential(input: 50) { Dense(50) }
    let x = try Tensor.randomNormal([4000, 50])
    // The rows themselves are 1.6 MB, as are their losses; twice as much again would not fit.
    Session.current.memoryLimit = 4_200_000
    defer { Session.current.memoryLimit = 1 << 30 }
    #expect(try model.evaluate(x, x, loss: .meanSquaredError).loss > 0)
    #expect(try model.predict(x).count == 200_000)
  }
}
