import Learning
import Tensors
import Testing

/// The published models: their numbers of parameters, the shapes of all their layers, and that they learn.
@Suite struct NamedModelTests {
  let references: References

  init() throws {
    freshSession()
    references = try References("models.txt")
  }

  /// The shapes of convolutions, normalizations and poolings in the order in which they work.
  func shapes(_ model: Sequential) -> [Double] {
    let kinds = ["Conv2D", "BatchNormalization", "MaxPooling2D", "AveragePooling2D"]
    return model.descriptions.filter { kinds.contains($0.kind) }.flatMap { $0.outputShape.map { Double($0) } }
  }

  @Test func parametersAndShapesAreThePublishedOnes() throws {
    let makers: [(String, () throws -> Sequential)] = [
      ("leNet5", { try .leNet5() }), ("alexNet", { try .alexNet() }), ("googLeNet", { try .googLeNet() }),
      ("resNet18", { try .resNet18() }), ("resNet50", { try .resNet50() }),
    ]
    Session.current.memoryLimit = Session.current.liveBytes + 1 << 16
    for (name, make) in makers {
      // 65 kB are enough, because the numbers themselves are not drawn before they are needed.
      let model = try make()
      #expect(Double(model.trainableParameterCount) == (try references[name + ".parameters"].item()), "\(name)")
      #expect(shapes(model) == (try references[name + ".shapes"].values), "\(name)")
      #expect(summaryText(model).contains("Total parameters"))
    }
  }

  @Test func aModelThatIsTooLargeIsRefusedWhenItIsUsed() throws {
    Session.current.memoryLimit = Session.current.liveBytes + 1 << 24
    let model = try Sequential.alexNet()
    #expect(throws: EngineError.self) { try model(Tensor.zeros([1, 224, 224, 3])) }
    #expect(throws: EngineError.self) { try model.parameters }
    #expect(throws: EngineError.self) { try Sequential.alexNet(input: [62, 62, 3]) }
    for width in [0, -1, Double.nan, .infinity, 1e300] {
      #expect(throws: EngineError.self) { try Sequential.resNet18(width: width) }
    }
  }

  /// The share of digits that a model knows which it has not seen.
  func accuracy(_ make: (_ input: [Int]) throws(EngineError) -> Sequential, factor: Int, epochs: Int) throws -> Double {
    freshSession(.single)
    Session.current.seed = 5
    let digits = try Dataset.digits()
    let training = try digits.rows(Array(0..<1200)), held = try digits.rows(Array(1500..<1797))
    let inner = try make([8 * factor, 8 * factor, 1])
    let model = try Sequential(input: [8, 8, 1]) {
      UpSampling2D(factor, interpolation: .bilinear)
      inner
    }
    try model.fit(
      training, loss: .sparseCategoricalCrossentropy, optimizer: Adam(learningRate: 0.002), epochs: epochs,
      batchSize: 32)
    return try model.evaluate(held, loss: .sparseCategoricalCrossentropy, metrics: [.accuracy]).accuracy
  }

  @Test func leNet5ReadsDigits() throws {
    let share = try accuracy(
      { (input) throws(EngineError) in try .leNet5(input: input) }, factor: 4, epochs: 4)
    #expect(share > 0.85, "\(share)")
  }

  @Test func alexNetReadsDigits() throws {
    let share = try accuracy(
      { (input) throws(EngineError) in try .alexNet(input: input, classes: 10, width: 1.0 / 8) }, factor: 8, epochs: 8)
    #expect(share > 0.8, "\(share)")
  }

  @Test func googLeNetReadsDigits() throws {
    let share = try accuracy(
      { (input) throws(EngineError) in try .googLeNet(input: input, classes: 10, width: 1.0 / 8) }, factor: 4,
      epochs: 8)
    #expect(share > 0.8, "\(share)")
  }

  @Test func resNetsReadDigits() throws {
    let small = try accuracy(
      { (input) throws(EngineError) in try .resNet18(input: input, classes: 10, width: 1.0 / 8) }, factor: 4, epochs: 6)
    #expect(small > 0.85, "\(small)")
    let large = try accuracy(
      { (input) throws(EngineError) in try .resNet50(input: input, classes: 10, width: 1.0 / 8) }, factor: 4, epochs: 8
    )
    #expect(large > 0.7, "\(large)")
  }
}
