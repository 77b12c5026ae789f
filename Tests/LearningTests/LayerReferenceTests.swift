import Learning
import Tensors
import Testing

@Suite struct LayerReferenceTests {
  let references: References

  init() throws {
    freshSession()
    references = try References()
  }

  /// Compares a layer's output and all its gradients with PyTorch's.
  func compare(_ name: String, _ layer: Layer, parameters: [String], flattens: Bool = false) throws {
    let x = try references[name + ".x"]
    let model = try Sequential(input: Array(x.shape.dropFirst())) { layer }
    var values: [Tensor] = []
    for parameter in parameters { values.append(try references[name + "." + parameter]) }
    try model.setParameters(values)
    let weights = try references[name + ".weights"]
    #expect(distance(try model(x), try references[name + ".y"]) <= sameUpToOrder)
    let dx = try gradient(at: x) { (x) throws(EngineError) in try (model(x) * weights).sum() }
    #expect(distance(dx, try references[name + ".d_x"]) <= sameUpToOrder)
    let gradients = try gradient(at: model) { (model) throws(EngineError) in try (model(x) * weights).sum() }
    for (parameter, gradient) in zip(parameters, gradients) {
      #expect(distance(gradient, try references[name + ".d_" + parameter]) <= sameUpToOrder, "\(parameter)")
    }
  }

  @Test func denseIsPyTorchs() throws { try compare("dense", Dense(5, activation: .tanh), parameters: ["w", "b"]) }

  @Test(arguments: [
    ("conv_valid", 3, 1, Padding.valid), ("conv_stride", 3, 2, .valid), ("conv_same", 3, 1, .same),
    ("conv_same_stride", 3, 2, .same), ("conv_even", 2, 1, .same),
  ]) func convolutionIsPyTorchs(name: String, kernel: Int, stride: Int, padding: Padding) throws {
    try compare(name, Conv2D(4, kernel: kernel, stride: stride, padding: padding), parameters: ["w", "b"])
  }

  @Test func maxPoolingIsPyTorchs() throws { try compare("max_pool", MaxPooling2D(2), parameters: []) }

  @Test func averagePoolingIsPyTorchs() throws { try compare("average_pool", AveragePooling2D(2), parameters: []) }

  @Test func simpleRNNIsPyTorchs() throws {
    try compare("rnn", SimpleRNN(4, returnsSequences: true), parameters: ["w", "u", "b"])
  }

  @Test func lstmIsPyTorchs() throws {
    try compare("lstm", LSTM(4, returnsSequences: true), parameters: ["w", "u", "b"])
  }

  @Test func gruIsPyTorchs() throws {
    try compare("gru", GRU(4, returnsSequences: true), parameters: ["w", "u", "b", "c"])
  }

  @Test func batchNormalizationIsPyTorchsInTrainingAndAfter() throws {
    let x = try references["batch_norm.x"], weights = try references["batch_norm.weights"]
    let model = try Sequential(input: 3) { BatchNormalization() }
    try model.setParameters([references["batch_norm.w"], references["batch_norm.b"]])
    for _ in 0..<2 { _ = try gradient(at: model) { (m) throws(EngineError) in try m(x).sum() } }
    let (value, gradients) = try valueWithGradient(at: model) { (m) throws(EngineError) in try (m(x) * weights).sum() }
    let expected = try (references["batch_norm.y"] * weights).sum()
    #expect(distance(value, expected) <= sameUpToOrder)
    #expect(distance(gradients[0], try references["batch_norm.d_w"]) <= sameUpToOrder)
    #expect(distance(gradients[1], try references["batch_norm.d_b"]) <= sameUpToOrder)
    #expect(distance(try model(x), try references["batch_norm.after"]) <= sameUpToOrder)
  }
}
