import LessonKit

extension Battery {
  /// Every loss with its gradient.
  mutating func addLosses() throws {
    let scores = try Tensor.randomNormal([37, 6], standardDeviation: 4, seed: 1)
    let chances = try softmax(scores)
    let labels = try Tensor((0..<37).map { Double($0 % 6) })
    let rows = try oneHot((0..<37).map { $0 % 6 }, classes: 6)
    for loss in Loss.allCases {
      let isSparse = loss.name.hasPrefix("sparse")
      let target = isSparse ? labels : rows
      let prediction = loss.name.hasSuffix("rossentropy") || loss == .kullbackLeibler ? chances : scores
      try add("loss.\(loss.name)", at: [prediction]) { (p) throws(EngineError) in try loss(p[0], target) }
    }
  }

  /// Every optimizer along a training.
  mutating func addOptimizers() throws {
    let optimizers: [(String, Optimizer)] = [
      ("sgd", SGD(learningRate: 0.1)), ("momentum", SGD(learningRate: 0.05, momentum: 0.9, weightDecay: 0.01)),
      ("nesterov", SGD(learningRate: 0.05, momentum: 0.9, nesterov: true)), ("adagrad", Adagrad()),
      ("adadelta", Adadelta()), ("rmsprop", RMSprop()), ("centered", RMSprop(momentum: 0.5, centered: true)),
      ("adam", Adam()), ("amsgrad", Adam(amsgrad: true)), ("adamw", AdamW()), ("adamax", Adamax()), ("nadam", NAdam()),
      ("rprop", Rprop()),
    ]
    let data = try Dataset.moons(count: 50, seed: 3)
    for (name, optimizer) in optimizers {
      Session.current.begin(example: name)
      let model = try Sequential(input: 2) {
        Dense(11, activation: .tanh)
        Dense(1, activation: .sigmoid)
      }
      try add("optimizer.\(name)", model, data.x, data.y, .binaryCrossentropy, optimizer, epochs: 10, batchSize: 8)
    }
  }

  /// Every kind of layer inside a model that learns, and the activations.
  mutating func addLayers() throws {
    let images: [(String, Layer)] = [
      ("Conv2D", Conv2D(5, kernel: 3, stride: 2, padding: .same, activation: .elu)),
      ("MaxPooling2D", MaxPooling2D(2)), ("AveragePooling2D", AveragePooling2D(3, stride: 2)),
      ("Conv2D.axes", Conv2D(5, kernel: [3, 2], stride: [2, 1], padding: .zerosPerAxis([1, 0]), dilation: [1, 2])),
      ("SeparableConv2D", SeparableConv2D(5, kernel: 3, padding: .same, activation: .mish)),
      ("GroupNormalization", GroupNormalization(3)), ("SpatialDropout2D", SpatialDropout2D(0.3)),
      ("GlobalAveragePooling2D", GlobalAveragePooling2D()), ("BatchNormalization.images", BatchNormalization()),
    ]
    let rows: [(String, Layer)] =
      Activation.allCases.filter { $0 != .step }.map { ("Dense.\($0.name)", Dense(9, activation: $0)) } + [
        ("GaussianNoise", GaussianNoise(0.1)), ("AlphaDropout", AlphaDropout(0.2)),
        ("RMSNormalization", RMSNormalization()),
        ("BatchNormalization", BatchNormalization()), ("Dropout", Dropout(0.3)),
        ("Regularized", Dense(6, kernelRegularizer: .l1l2(l1: 0.01, l2: 0.02))), ("Lambda", Lambda { x in x }),
        (
          "Residual",
          Residual(activation: .relu) {
            Dense(12, activation: .tanh)
            Dense(12)
          }
        ),
        (
          "Parallel",
          Parallel {
            Dense(3, activation: .tanh)
            Dense(4, activation: .swish)
          }
        ), ("Repeat", Repeat(3) { Dense(12, activation: .tanh) }),
      ]
    let sequences: [(String, Layer)] = [
      ("SimpleRNN", SimpleRNN(9)), ("LSTM", LSTM(17)), ("GRU", GRU(16)), ("JordanRNN", JordanRNN(4, hidden: 9)),
      ("LSTM.sequences", LSTM(8, returnsSequences: true)), ("GRU.backwards", GRU(7, goesBackwards: true)),
      ("SimpleRNN.relu", SimpleRNN(16, activation: .relu)), ("LSTM.wide", LSTM(64)),
      ("LSTM.dropout", LSTM(9, dropout: 0.2, recurrentDropout: 0.3)),
      ("MultiHeadAttention.dropout", MultiHeadAttention(heads: 2, dropout: 0.2)),
    ]
    try add(images, input: [9, 8, 3])
    try add(rows, input: [12])
    try add(sequences, input: [11, 4])
    let words = try Tensor(shape: [10, 6], values: (0..<60).map { Double($0 * 7 % 13) })
    try add([("Embedding", Embedding(13, 5))], input: [6], x: words)
  }

  private mutating func add(_ layers: [(String, Layer)], input: [Int], x given: Tensor? = nil) throws {
    let x = try given ?? Tensor.randomNormal([10] + input, seed: 31)
    let y = try Tensor((0..<10).map { Double($0 % 3) })
    for (name, layer) in layers {
      Session.current.begin(example: name)
      let model = try Sequential(input: input) {
        layer
        Flatten()
        Dense(3, activation: .softmax)
      }
      try add("layer.\(name)", model, x, y, .sparseCategoricalCrossentropy, Adam(learningRate: 0.01), epochs: 3)
    }
  }

  /// Whole trainings, wide enough for several threads, and ensembles.
  mutating func addTrainings() throws {
    var digits = try Dataset.digits()
    digits = try digits.rows(Array(0..<256))
    Session.current.begin(example: "trainings")
    let perceptron = try Sequential(input: [8, 8, 1]) {
      Flatten()
      Dense(256, activation: .relu)
      Dense(256, activation: .gelu)
      Dense(10, activation: .softmax)
    }
    try add(
      "training.perceptron", perceptron, digits.x, digits.y, .sparseCategoricalCrossentropy, Adam(), batchSize: 128)
    let convolutional = try Sequential(input: [8, 8, 1]) {
      Conv2D(16, kernel: 3, padding: .same, activation: .relu)
      BatchNormalization()
      Conv2D(32, kernel: 3, padding: .same, activation: .tanh)
      MaxPooling2D()
      Flatten()
      Dropout(0.2)
      Dense(10, activation: .softmax)
    }
    try add(
      "training.convolutional", convolutional, digits.x, digits.y, .sparseCategoricalCrossentropy,
      SGD(learningRate: 0.05, momentum: 0.9), batchSize: 64)
    let iris = try Dataset.iris()
    let forest = try RandomForest(trees: 8, seed: 5), boosting = try GradientBoosting(rounds: 6, seed: 6)
    for (name, model) in [("RandomForest", forest), ("GradientBoosting", boosting)] as [(String, Estimator)] {
      try model.fit(iris)
      add("ensemble.\(name)", [try model.predict(iris.x)])
    }
    for (name, data) in [
      ("line", try Dataset.line(seed: 1)), ("blobs", try .blobs(seed: 2)), ("circles", try .circles(seed: 3)),
      ("spirals", try .spirals(seed: 4)), ("checkerboard", try .checkerboard(seed: 5)),
      ("passOrFail", try .passOrFail(seed: 6)),
    ] {
      let mixed = try data.shuffled(seed: 7)
      add("data.\(name)", [mixed.x, mixed.y])
    }
  }
}
