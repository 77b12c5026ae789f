import Testing

/// Every kind of layer, and every published model, as a lesson writes it.
@Suite struct LayerBindingTests {
  @Test(arguments: [
    ("[4]", "Dense(2, kernelConstraint: .maxNorm(2)); Maxout(4); PReLU(); LayerNormalization(); Dropout(0.1)"),
    ("[4]", "Repeat(2) { Dense(4) }; Lambda { x in 2 * x }; ActivationLayer(.leakyReLU); BatchNormalization()"),
    ("[8, 2]", "Conv1D(3, kernel: 2, groups: 1); MaxPooling1D(2); AveragePooling1D(2); GlobalMaxPooling1D()"),
    ("[8, 2]", "Conv1D(4, kernel: 3, padding: .zeros(1), dilation: 1); GlobalAveragePooling1D()"),
    ("[8, 8, 2]", "Conv2D(3, kernel: 3, stride: 2, padding: .same); MaxPooling2D(); AveragePooling2D(); Flatten()"),
    ("[4, 4, 2]", "Conv2DTranspose(3, kernel: 2, stride: 2); UpSampling2D(interpolation: .bilinear); ZeroPadding2D()"),
    ("[4, 4, 2]", "LocalResponseNormalization(); GlobalMaxPooling2D(); Reshape([2, 1]); Flatten()"),
    (
      "[4]",
      "Dense(4, activation: .leakyReLU(slope: 0.2)); ActivationLayer(.elu(alpha: 0.5)); Dense(2, activation: .swish(beta: 2))"
    ),
    ("[4]", "GroupNormalization(2); RMSNormalization(); GaussianNoise(0.1); GaussianDropout(0.1); AlphaDropout(0.1)"),
    (
      "[4]",
      "Rescaling(2, offset: 1); Dense(2, initializer: .truncatedNormal(standardDeviation: 0.1), kernelConstraint: .unitNorm)"
    ),
    (
      "[8, 2]",
      "Conv1D(3, kernel: 2, padding: .causal); ZeroPadding1D(before: 1, after: 0); Cropping1D(1); UpSampling1D(2); SpatialDropout1D(0.1)"
    ),
    ("[8, 2]", "Conv1DTranspose(3, kernel: 2, stride: 2); Permute([2, 1]); InstanceNormalization(); Flatten()"),
    (
      "[8, 2]",
      "Bidirectional(LSTM(3, returnsSequences: true, dropout: 0.1, recurrentDropout: 0.1), join: .multiply); GRU(2, isStateful: true)"
    ),
    ("[8, 2]", "MultiHeadAttention(heads: 2, dropout: 0.1); SimpleRNN(2, dropout: 0.1); Dense(1)"),
    (
      "[8, 9, 2]",
      "Conv2D(3, kernel: [3, 2], stride: [1, 2], padding: .zerosPerAxis([1, 0]), dilation: [1, 1]); MaxPooling2D([2, 1]); Flatten()"
    ),
    (
      "[8, 9, 2]",
      "AveragePooling2D([2, 3], stride: [1, 2]); DepthwiseConv2D(kernel: 2, multiplier: 2); SeparableConv2D(3, kernel: 2); SpatialDropout2D(0.1); Flatten()"
    ),
    (
      "[4, 4, 2]",
      "ZeroPadding2D(top: 1, bottom: 0, left: 0, right: 2); Cropping2D(1); Conv2DTranspose(3, kernel: [2, 1], stride: [2, 1]); Flatten()"
    ),
    (
      "[4, 4, 4, 1]",
      "Conv3D(2, kernel: [1, 2, 2]); MaxPooling3D([1, 2, 2]); AveragePooling3D([2, 1, 1]); GlobalMaxPooling3D()"
    ),
    ("[4, 4, 4, 1]", "Conv3D(2, kernel: 1); GlobalAveragePooling3D()"),
    ("[4, 4, 4, 1]", "Conv3D(2, kernel: 1); MaxPooling3D(2); AveragePooling3D(2); Flatten()"),
    ("[4, 4, 2]", "Residual(activation: .relu, shortcut: Conv2D(3, kernel: 1)) { Conv2D(3, kernel: 1) }; Flatten()"),
    (
      "[4, 4, 2]",
      "Parallel(join: .add) { Conv2D(3, kernel: 1); Sequential { Flatten(); Reshape([4, 4, 2]); Conv2D(3, kernel: 1) } }"
    ),
  ]) func aLessonMakesEveryLayer(_ input: String, _ layers: String) {
    let lesson = TestLesson()
    let record = lesson.run("let model = Sequential(input: \(input)) { \(layers) }\nsummary(model)")
    #expect(record.diagnostics.map(\.summary) == [])
    #expect(lesson.value("model(Tensor.ones([2] + \(input))).shape[0]") == "2")
    // A copy of the lesson's state holds copies of the layers, those inside layers too.
    #expect(lesson.forked().value("model.copied().parameterCount - model.parameterCount") == "0")
  }

  @Test(arguments: ["leNet5", "alexNet", "googLeNet", "resNet18", "resNet50"])
  func aLessonDefinesPublishedModels(_ name: String) {
    let record = TestLesson().run("let model = Sequential.\(name)()\nsummary(model)")
    #expect(record.diagnostics.map(\.summary) == [])
    #expect(record.text.contains("Total parameters"))
  }

  @Test func anAxisMayBeLeftOpen() {
    let record = TestLesson().run(
      """
      let length: Int? = nil
      let a = Sequential(input: [length, 2]) { LSTM(3) }
      let b = Sequential(input: [nil]) { Embedding(4, 2); GlobalMaxPooling1D() }
      print(a(Tensor.zeros([1, 4, 2])).shape, a(Tensor.zeros([1, 9, 2])).shape, b(Tensor.zeros([2, 7])).shape)
      let c = Sequential(input: [5, 2]) { Flatten() }
      print(c(Tensor.zeros([1, 7, 2])).shape)
      """)
    #expect(record.text == "[1, 3] [1, 3] [2, 2]\n")
    #expect(record.diagnostics.map(\.summary) == ["Sequential takes [batch, 5, 2], but was given shape [1, 7, 2]"])
  }
}
