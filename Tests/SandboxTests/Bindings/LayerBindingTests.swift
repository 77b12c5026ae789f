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
}
