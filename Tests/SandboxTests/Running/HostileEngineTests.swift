import Diagnostics
import Testing

/// What an author writes with absurd, empty, wrong and mismatched sizes becomes one diagnostic, and nothing stops the tool.
@Suite struct HostileEngineTests {
  static let operations = [
    "x.sorted(axis: 2)", "x.argsorted(axis: -3)", "x.topK(4)", "x.topK(-1)", "x.topK(Int.max)", "x.quantile(2)",
    "x.quantile(-0.5, axis: 0)", "none.median()", "none.median(axis: 0)", "none.binCounts()", "x.binCounts(bins: 0)",
    "x.binCounts(bins: Int.max)", "x.cumulativeSum(axis: 9)", "Tensor(1).cumulativeSum()", "x.flipped(axis: 2)",
    "x.rolled(by: 1, axis: 5)", "x.tiled([-1])", "x.tiled([Int.max])", "x.tiled([1000000, 1000000])",
    "x.tiled([1, 1, 1, 1, 1, 1, 1, 1])", "x.repeated(-1)", "x.repeated(Int.max)", "x.split(sizes: [1, 2])",
    "x.split(sizes: [-1, 3])", "x.split(sizes: [Int.max, Int.max])", "Tensor([1]).diagonal()", "Tensor.diagonal(x)",
    "Tensor.diagonal(Tensor.zeros([100000]))", "Tensor([1]).trace()", "Tensor(1).lowerTriangle()",
    "x.gathered(along: 0, at: x)", "x.gathered(along: 3, at: x)", "x.gathered(along: 1, at: Tensor([[9], [0]]))",
    "x.adding(x, along: 1, at: Tensor([[0], [0]]))", "x.adding(x, along: 1, at: x)", "x.selected(where: Tensor([1]))",
    "x.isClose(to: Tensor([1, 2]))", "x.sum(axes: [0, 0])", "x.max(axes: [7])", "none.max(axes: [0])",
    "x.norm(order: 0)",
    "x.product(axis: 4)", "einsum(\"ij,jk\", [x])", "einsum(\"ij,ij->k\", [x, x])", "einsum(\"ij,jk\", [x, x])",
    "einsum(\"€\", [x])", "einsum(\"\", [])", "outer(x, x)", "meshgrid(x, x)", "logSumExp(x, axis: 3)",
    "cosineSimilarity(x, Tensor([1, 2]))", "randomChoices(Tensor([0, 0]))", "randomChoices(x)",
    "randomChoices(Tensor([1]), count: -1)", "randomPermutation(-1)", "randomPermutation(Int.max)",
    "Tensor.randomIntegers([2], in: 1..<1)", "Tensor.randomIntegers([-2], in: 0..<3)", "classCounts([-1])",
    "classCounts([Int.max])", "classCounts([0], classes: Int.max)",
    "convolution2D(x, x, strides: [1])",
    "convolution2D(Tensor.ones([1, 3, 3, 1]), Tensor.ones([2, 2, 1, 1]), strides: [1])",
    "convolution2D(Tensor.ones([1, 3, 3, 1]), Tensor.ones([2, 2, 1, 1]), strides: [0, 1])",
    "convolution2D(Tensor.ones([1, 3, 3, 1]), Tensor.ones([2, 2, 1, 1]), strides: [1, 1], padding: .zerosPerAxis([1]))",
    "convolution2D(Tensor.ones([1, 3, 3, 1]), Tensor.ones([2, 2, 1, 1]), strides: [1, 1], padding: .zerosPerAxis([1, 5]))",
    "convolution2D(Tensor.ones([1, 3, 3, 1]), Tensor.ones([2, 2, 1, 1]), strides: [1, 1], dilations: [])",
    "maxPooling2D(Tensor.ones([1, 3, 3, 1]), sizes: [], strides: [])",
    "averagePooling2D(Tensor.ones([1, 3, 3, 1]), sizes: [2, 2], strides: [1, 1, 1])",
    "convolution3D(Tensor.ones([1, 3, 3, 3, 1]), Tensor.ones([1, 1, 1, 1, 1]), strides: [1, 1])",
    "Loss.meanSquaredError(x, x, weights: x)", "Loss.quantile(2)(x, x)", "Loss.huber(delta: -1)(x, x)",
    "Loss.focal(.huber, gamma: 1)(x, x)", "Loss.rowWeighted(.huber, rowShape: [-1])(x, x)",
    "Loss.rowWeighted(.huber, rowShape: [Int.max, Int.max])(x, x)", "tripletMarginLoss(x, x, none)",
    "contrastiveLoss(x, areAlike: none)", "normalDivergence(mean: x, logVariance: none)", "diceLoss(x, none)",
    "gaussianLikelihoodLoss(x, x, variance: none)", "negativeLogLikelihood(x, Tensor([7, 0]))",
    "silhouetteScore(x, labels: [0])", "silhouetteScore(x, labels: [0, 0])", "silhouetteScore(x, labels: [-1, 1])",
    "medianAbsoluteError(none, none)", "explainedVariance(x, none)",
    "none.split(into: Int.max)", "oneHot([1], classes: 700000000)", "Dataset.digits().oneHot(classes: 1000000)",
    "Dataset.moons(count: 1000000000)", "seasonalSeries(count: 300000000)", "Dataset.shapes(count: 1000000, size: 20)",
    "Dataset.shapes(count: 4).augmented(copies: 1000000)",
  ]

  @Test(arguments: operations) func operationsAreRefusedWithOneDiagnostic(_ call: String) {
    let record = TestLesson().run("let x = Tensor([[1, 2, 3], [4, 5, 6]])\nlet none = Tensor.zeros([0])\n_ = \(call)")
    #expect(record.diagnostics.map(\.id) == ["engine"], "\(record.diagnostics.map(\.summary))")
    #expect(record.diagnostics.first?.range.start.line == 3)
  }

  static let inputs = [
    "[0]", "[1]", "[3]", "[0, 0]", "[4, 0]", "[0, 2]", "[4, 2]", "[5, 5, 0]", "[0, 5, 2]", "[5, 4, 2]", "[3, 3, 3, 1]",
    "[]",
  ]
  static let sizes = ["-1", "0", "1", "2", "1000000", "Int.max"]
  static let layers = [
    "Conv2D(N, kernel: [N, 2], stride: [1, N])", "Conv2D(2, kernel: 2, padding: .zerosPerAxis([N, 1]))",
    "Conv1D(2, kernel: N, padding: .causal, dilation: N)", "Conv3D(1, kernel: [N, 1, 1])",
    "Conv1DTranspose(N, kernel: N, stride: N)",
    "Conv2DTranspose(1, kernel: [N, 2], stride: [2, N])", "DepthwiseConv2D(kernel: N, multiplier: N)",
    "SeparableConv2D(N, kernel: 2, multiplier: N)", "MaxPooling2D([N, 2], stride: [N, 1])",
    "AveragePooling3D([1, N, 1])",
    "ZeroPadding1D(N)", "ZeroPadding2D(top: N, bottom: 0, left: N, right: 1)", "Cropping1D(N)", "Cropping2D(N)",
    "UpSampling1D(N)",
    "Permute([N])", "Permute([2, N])", "GroupNormalization(N)", "InstanceNormalization()", "RMSNormalization()",
    "SpatialDropout1D(0.5)", "SpatialDropout2D(0.5)", "GaussianNoise(1)", "GaussianDropout(0.5)", "AlphaDropout(0.5)",
    "Rescaling(2)", "GlobalAveragePooling3D()", "LSTM(N, dropout: 0.5, isStateful: true)",
    "GRU(2, recurrentDropout: 0.5)",
    "Bidirectional(SimpleRNN(N), join: .maximum)", "MultiHeadAttention(heads: N, dropout: 0.5)",
    "ActivationLayer(.logSoftmax)", "ActivationLayer(.leakyReLU(slope: Double(N)))",
  ]

  /// Every layer over every kind of input, with every size in its settings: a model that works on batches of none, one and
  /// two, or a diagnostic that names the layer.
  @Test(arguments: layers) func everyLayerOverEveryInput(_ layer: String) {
    for size in layer.contains("N") ? Self.sizes : ["1"] {
      let written = layer.replacing("N)", with: size + ")").replacing("N,", with: size + ",").replacing(
        "N]", with: size + "]")
      for input in Self.inputs {
        let lesson = TestLesson()
        let made = lesson.run("let model = Sequential(input: \(input)) { \(written) }")
        if let diagnostic = made.diagnostics.first {
          #expect(made.diagnostics.map(\.id) == ["engine"], "\(written) over \(input): \(diagnostic.summary)")
          let kind = written.prefix { $0 != "(" }
          let names = ["memory", "alive", "SimpleRNN", "Activation"] + [String(kind)]
          #expect(names.contains { diagnostic.summary.contains($0) }, "\(written) over \(input): \(diagnostic.summary)")
          continue
        }
        let used = lesson.run(
          """
          for count in [0, 1] {
            let y = model(Tensor.ones([count] + \(input)), isTraining: true)
            if y.shape[0] != count { fatalError("\\(y.shape)") }
            model.resetStates()
          }
          """)
        for diagnostic in used.diagnostics {
          #expect(
            diagnostic.id == "engine" || diagnostic.id == "budget", "\(written) over \(input): \(diagnostic.summary)")
        }
      }
    }
  }

  @Test func trainingWithHostileWeightsIsRefused() {
    for weights in ["[]", "[1]", "[1, -1]", "[1, 0.0 / 0]", "[1, 1 / 0.0]"] {
      let record = TestLesson().run(
        """
        let model = Sequential(input: 1) { Dense(1) }
        let x = Tensor([[1], [2]])
        model.fit(x, x, loss: .meanSquaredError, optimizer: SGD(), epochs: 1, weights: \(weights))
        """)
      #expect(record.diagnostics.map(\.id) == ["engine"], "\(weights)")
      #expect(record.diagnostics.first?.summary.contains("'weights' of fit") == true)
    }
  }

  /// What a lesson puts into itself a hundred thousand times could not even be let go without a limit.
  @Test(arguments: [
    ("var l = Loss.huber", "l = Loss.smoothed(l, by: 0.1)"),
    ("var s = Schedule.warmUp(epochs: 1)", "s = .warmUpThen(epochs: 1, s)"),
    ("var l: Layer = Dense(1)", "l = TimeDistributed(l)"), ("var l: Layer = Dense(1)", "l = Residual { l }"),
    ("var l: Layer = Dense(1)", "l = Parallel { l; l }"), ("var l: Layer = Dense(1)", "l = Sequential { l; l }"),
    ("var b: Estimator = DecisionTree()", "b = Bagging(b, count: 1)"),
  ]) func nothingIsNestedForEver(_ start: String, _ step: String) {
    let record = TestLesson().run("\(start)\nfor _ in 0..<100000 { \(step) }")
    #expect(record.diagnostics.map(\.id) == ["engine"], "\(record.diagnostics.map(\.summary))")
    #expect(record.diagnostics.first?.range.start.line == 2)
  }

  @Test func longTextsAndFarEpochsTakeNoTime() {
    let record = TestLesson().run(
      """
      print(Schedule.cosineRestarts(epochs: 1, growth: 1, minimum: 0).rate(0.1, epoch: Int.max))
      print(Schedule.cosineRestarts(epochs: 1, growth: 2, minimum: 0).rate(0.1, epoch: Int.max) <= 0.1)
      print(Schedule.warmUpThen(epochs: 2, .triangular(epochs: Int.max, minimum: 0)).rate(0.1, epoch: Int.max) < 0.1)
      var text = "i"
      for _ in 0..<18 { text = text + text }
      _ = einsum(text, [Tensor([1])])
      """)
    #expect(record.text == "0.1\ntrue\ntrue\n")
    #expect(record.diagnostics.map(\.id) == ["engine"])
  }

  @Test(arguments: [
    "[nil, -1]) { Dense(3) }", "[nil, 1 << 40]) { Dense(3) }", "[nil, nil, nil, nil, nil, nil, nil, nil]) { Dense(3) }",
    "[nil, 2]) { Flatten(); Dense(3) }", "[nil, nil, nil, nil, nil]) { Lambda { x in x.reshaped(to: [7]) } }",
    "[nil, 2]) { Conv1D(1, kernel: 1000) }", "[nil]) { }",
  ]) func openAxesThatNothingFitsAreRefused(_ input: String) {
    let record = TestLesson().run("let m = Sequential(input: \(input)")
    #expect(record.diagnostics.map(\.id) == ["engine"], "\(record.diagnostics.map(\.summary))")
  }
}
