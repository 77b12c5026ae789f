import Learning
import Tensors
import Testing

/// Layers that slide windows, normalize, bend and join, against PyTorch.
@Suite struct WindowReferenceTests {
  let references: References

  init() throws {
    freshSession()
    references = try References("layers.txt")
  }

  /// Compares a layer's output and all its gradients with PyTorch's.
  func compare(_ name: String, _ layer: Layer, _ parameters: [String] = ["w", "b"]) throws {
    let x = try references[name + ".x"]
    let model = try Sequential(input: Array(x.shape.dropFirst())) { layer }
    var values: [Tensor] = []
    for parameter in parameters { values.append(try references[name + "." + parameter]) }
    try model.setParameters(values)
    let weights = try references[name + ".weights"]
    #expect(distance(try model(x), try references[name + ".y"]) <= sameUpToOrder, "\(name)")
    #expect([x.shape[0]] + (model.outputShape ?? []) == weights.shape, "\(name)")
    let dx = try gradient(at: x) { (x) throws(EngineError) in try (model(x) * weights).sum() }
    #expect(distance(dx, try references[name + ".d_x"]) <= sameUpToOrder, "\(name)")
    let gradients = try gradient(at: model) { (model) throws(EngineError) in try (model(x) * weights).sum() }
    for (parameter, gradient) in zip(parameters, gradients) {
      #expect(distance(gradient, try references[name + ".d_" + parameter]) <= sameUpToOrder, "\(name) \(parameter)")
    }
  }

  @Test func convolutionsArePyTorchs() throws {
    try compare("conv1", Conv1D(3, kernel: 3))
    try compare("conv1_stride", Conv1D(3, kernel: 3, stride: 2, padding: .zeros(1)))
    try compare("conv1_dilated", Conv1D(3, kernel: 3, padding: .same, dilation: 2))
    try compare("conv2_padded", Conv2D(3, kernel: 3, stride: 2, padding: .zeros(1)))
    try compare("conv2_dilated", Conv2D(3, kernel: 3, dilation: 2))
    try compare("conv2_groups", Conv2D(6, kernel: 3, padding: .same, groups: 2))
    try compare("conv2_depthwise", Conv2D(4, kernel: 3, stride: 2, padding: .zeros(1), groups: 4))
    try compare("conv3", Conv3D(3, kernel: 2))
    try compare("conv3_padded", Conv3D(2, kernel: 3, stride: 2, padding: .zeros(1)))
  }

  @Test func transposedConvolutionsArePyTorchs() throws {
    try compare("transpose", Conv2DTranspose(2, kernel: 3, stride: 2))
    try compare("transpose_padded", Conv2DTranspose(2, kernel: 4, stride: 2, padding: .same))
    try compare("transpose_padded", Conv2DTranspose(2, kernel: 4, stride: 2, padding: .zeros(1)))
    try compare("transpose_one", Conv2DTranspose(2, kernel: 3, padding: .zeros(1)))
  }

  @Test func poolingIsPyTorchs() throws {
    for (name, size, padding) in [("", 2, Padding.valid), ("_overlap", 3, .valid), ("_padded", 3, .zeros(1))] {
      try compare("max1" + name, MaxPooling1D(size, stride: 2, padding: padding), [])
      try compare("max2" + name, MaxPooling2D(size, stride: 2, padding: padding), [])
      try compare("max3" + name, MaxPooling3D(size, stride: 2, padding: padding), [])
      try compare("average1" + name, AveragePooling1D(size, stride: 2, padding: padding), [])
      try compare("average2" + name, AveragePooling2D(size, stride: 2, padding: padding), [])
      try compare("average3" + name, AveragePooling3D(size, stride: 2, padding: padding), [])
    }
    try compare("global_max1", GlobalMaxPooling1D(), [])
    try compare("global_average1", GlobalAveragePooling1D(), [])
    try compare("global_max2", GlobalMaxPooling2D(), [])
    try compare("global_average2", GlobalAveragePooling2D(), [])
  }

  @Test func imagesGrowAsPyTorchs() throws {
    for factor in [2, 3] {
      try compare("nearest\(factor)", UpSampling2D(factor), [])
      try compare("bilinear\(factor)", UpSampling2D(factor, interpolation: .bilinear), [])
    }
    try compare("zero_padding", ZeroPadding2D(2), [])
  }

  @Test func normalizationIsPyTorchs() throws {
    try compare("layer_norm", LayerNormalization())
    try compare("local_response", LocalResponseNormalization(5, alpha: 0.1), [])
  }

  @Test func batchNormalizationOfImagesIsPyTorchsInTrainingAndAfter() throws {
    let name = "batch_norm_images"
    let x = try references[name + ".x"], weights = try references[name + ".weights"]
    let model = try Sequential(input: [4, 4, 2]) { BatchNormalization() }
    try model.setParameters([references[name + ".w"], references[name + ".b"]])
    for _ in 0..<2 { _ = try gradient(at: model) { (m) throws(EngineError) in try m(x).sum() } }
    let gradients = try gradient(at: model) { (m) throws(EngineError) in try (m(x) * weights).sum() }
    #expect(distance(gradients[0], try references[name + ".d_w"]) <= sameUpToOrder)
    #expect(distance(gradients[1], try references[name + ".d_b"]) <= sameUpToOrder)
    #expect(distance(model.allParameters[2].value, try references[name + ".mean"]) <= sameUpToOrder)
    #expect(distance(model.allParameters[3].value, try references[name + ".variance"]) <= sameUpToOrder)
    #expect(distance(try model(x), try references[name + ".after"]) <= sameUpToOrder)
    let layer = model.layers[0]
    #expect(distance(try layer(x, isTraining: true), try references[name + ".y"]) <= sameUpToOrder)
    let dx = try gradient(at: x) { (x) throws(EngineError) in try (layer(x, isTraining: true) * weights).sum() }
    #expect(distance(dx, try references[name + ".d_x"]) <= sameUpToOrder)
  }

  @Test func learnedActivationsArePyTorchs() throws {
    try compare("maxout", Maxout(3, pieces: 2))
    try compare("prelu", PReLU(), ["w"])
  }

  @Test func blocksArePyTorchs() throws {
    try compare("residual", Residual(activation: .relu) { Conv2D(2, kernel: 3, padding: .same) })
    let inception = Parallel {
      Conv2D(2, kernel: 3, padding: .same, activation: .relu)
      Conv2D(3, kernel: 1, activation: .relu)
    }
    try compare("inception", inception, ["w", "b", "v", "c"])
  }
}
