import Learning
import Tensors
import Testing

@Suite struct FitTests {
  init() { freshSession() }

  @Test func xorIsLearned() throws {
    let data = try Dataset.xor()
    let model = try Sequential(input: 2) {
      Dense(8, activation: .tanh)
      Dense(1, activation: .sigmoid)
    }
    let history = try model.fit(
      data, loss: .binaryCrossentropy, optimizer: Adam(learningRate: 0.05), epochs: 300, metrics: [.accuracy])
    #expect(history.epochs == 300 && history.accuracy.last == 1 && history.loss[299] < history.loss[0])
    #expect(try model.evaluate(data, loss: .binaryCrossentropy, metrics: [.accuracy]).accuracy == 1)
  }

  @Test func fitIsTheLoopWrittenByHand() throws {
    let data = try Dataset.line(count: 20, seed: 3)
    let model = try Sequential(input: 1) { Dense(1) }
    let twin = model.copied()
    let history = try model.fit(data, loss: .meanSquaredError, optimizer: SGD(learningRate: 0.1), epochs: 5)
    let optimizer = SGD(learningRate: 0.1)
    var losses: [Double] = []
    for _ in 0..<5 {
      let (loss, gradients) = try valueWithGradient(at: twin) { (m) throws(EngineError) in
        try meanSquaredError(m(data.x), data.y)
      }
      try optimizer.update(twin, gradients)
      losses.append(try loss.item())
    }
    #expect(history.loss == losses)
    #expect(try model(data.x).values == twin(data.x).values)
  }

  @Test func aLineIsFound() throws {
    let data = try Dataset.line(count: 100, slope: 2, intercept: -1, noise: 0, seed: 1)
    let model = try Sequential(input: 1) { Dense(1) }
    try model.fit(data, loss: .meanSquaredError, optimizer: SGD(learningRate: 0.1), epochs: 60, batchSize: 10)
    let slope = try model.layers[0].weight.item(), intercept = try model.layers[0].bias.item()
    #expect(abs(slope - 2) < 1e-9 && abs(intercept + 1) < 1e-9)
  }

  @Test func batchesCoverEveryRowOnceAndTheLastIsSmaller() throws {
    // The loss of an epoch is the mean over rows: with a rate of 0 it does not depend on batches.
    let data = try Dataset.line(count: 23, seed: 5)
    let model = try Sequential(input: 1) { Dense(1) }
    let whole = try model.evaluate(data, loss: .meanSquaredError).loss
    for size in [1, 5, 22, 23, 1000] {
      let history = try model.fit(
        data, loss: .meanSquaredError, optimizer: SGD(learningRate: 0), epochs: 1, batchSize: size)
      #expect(abs(history.loss[0] - whole) <= 1e-14, "\(size)")
    }
  }

  @Test func theSameSeedTrainsTheSameModel() throws {
    var runs: [[Double]] = []
    for _ in 0..<2 {
      freshSession()
      Session.current.seed = 9
      let data = try Dataset.moons(count: 60)
      let model = try Sequential(input: 2) {
        Dense(6, activation: .relu); Dropout(0.2); Dense(1, activation: .sigmoid)
      }
      runs.append(
        try model.fit(data, loss: .binaryCrossentropy, optimizer: Adam(), epochs: 4, batchSize: 7).loss)
    }
    #expect(runs[0] == runs[1])
  }

  @Test func earlyStoppingKeepsTheBestWeights() throws {
    // A rate that is too large: the loss only rises, so the first epoch stays the best.
    let data = try Dataset.line(count: 10, seed: 2)
    let model = try Sequential(input: 1) { Dense(1) }
    let history = try model.fit(
      data, loss: .meanSquaredError, optimizer: SGD(learningRate: 3), epochs: 50, validation: data,
      earlyStopping: EarlyStopping(patience: 4))
    #expect(history.bestEpoch == 0 && history.epochs == 5)
    let loss = try model.evaluate(data, loss: .meanSquaredError).loss
    #expect(loss == history.validationLoss[0])
  }

  @Test func aLossThatIsNotANumberEndsTheTraining() throws {
    let model = try Sequential(input: 1) { Dense(1) }
    let history = try model.fit(
      Tensor([[1e300], [-1e300]]), Tensor([[1], [2]]), loss: .meanSquaredError, optimizer: SGD(learningRate: 1e300),
      epochs: 50)
    #expect(history.diverged && history.epochs < 50)
  }

  @Test func targetsThatMeanNothingToTheLossAreErrors() throws {
    let x = try Tensor.range(0, 3).reshaped(to: [3, 1])
    func fit(_ y: [Double], _ loss: Loss, rate: Double = 0.1) throws {
      let model = try Sequential(input: 1) { Dense(1, activation: .sigmoid) }
      let y = try Tensor(y).reshaped(to: [3, 1])
      try model.fit(x, y, loss: loss, optimizer: SGD(learningRate: rate), epochs: 1)
    }
    func rule(_ name: String, _ rule: String, _ found: String) -> EngineError {
      .argument(operation: name, name: "targets", rule: rule, found: found)
    }
    try fit([0, 0.5, 1], .binaryCrossentropy)
    #expect(throws: rule("binaryCrossentropy", "from 0 to 1", "2.0")) { try fit([0, 1, 2], .binaryCrossentropy) }
    #expect(throws: rule("binaryCrossentropy", "from 0 to 1", "-1.0")) {
      try fit([-1, 1, 1], .smoothed(.binaryCrossentropy, by: 0.1))
    }
    #expect(throws: rule("kullbackLeibler", "at least 0", "-0.5")) { try fit([1, -0.5, 0], .kullbackLeibler) }
    #expect(throws: rule("binaryCrossentropy", "from 0 to 1", "nan")) { try fit([1, .nan, 0], .binaryCrossentropy) }
  }

  @Test func learningRatesThatNoStepCanTakeAreErrors() throws {
    let data = try Dataset.line(count: 4, seed: 1)
    for rate in [-0.1, .infinity, .nan] {
      let model = try Sequential(input: 1) { Dense(1) }
      #expect(throws: EngineError.self) {
        try model.fit(data, loss: .meanSquaredError, optimizer: SGD(learningRate: rate), epochs: 1)
      }
      #expect(throws: EngineError.self) {
        try model.train(data.x, data.y, loss: .meanSquaredError, optimizer: Adam(learningRate: rate))
      }
    }
  }

  @Test func wrongDataAreErrors() throws {
    let model = try Sequential(input: 2) { Dense(1) }
    let optimizer = SGD()
    let x = try Tensor.zeros([4, 2])
    func fit(_ x: Tensor, _ y: Tensor, _ loss: Loss = .meanSquaredError, batchSize: Int? = nil) throws {
      try model.fit(x, y, loss: loss, optimizer: optimizer, epochs: 1, batchSize: batchSize)
    }
    #expect(throws: EngineError.self) { try fit(Tensor.zeros([0, 2]), Tensor.zeros([0, 1])) }
    #expect(throws: EngineError.self) { try fit(x, Tensor.zeros([3, 1])) }
    #expect(throws: EngineError.self) { try fit(x, Tensor.zeros([4, 3])) }
    #expect(throws: EngineError.self) { try fit(Tensor.zeros([4, 3]), Tensor.zeros([4, 1])) }
    #expect(throws: EngineError.self) { try fit(x, Tensor.zeros([4, 1]), batchSize: 0) }
    #expect(throws: EngineError.self) { try fit(x, Tensor([0, 1, 2, 3]), .sparseCategoricalCrossentropy) }
    #expect(throws: EngineError.self) { try model.evaluate(x, Tensor.zeros([4, 3]), loss: .meanSquaredError) }
    try fit(Tensor([[1, 2]]), Tensor([3]))
    #expect(try model.fit(x, Tensor.zeros([4, 1]), loss: .meanSquaredError, optimizer: SGD(), epochs: 0).epochs == 0)
  }

  @Test func theLogIsKerass() throws {
    let model = try Sequential(input: 1) { Dense(1) }
    try model.setParameters([Tensor([[0]]), Tensor([0])])
    var written = ""
    Session.current.write = { written += $0 }
    let data = try Dataset(Tensor([[1], [1]]), Tensor([[1], [0]]))
    try model.fit(
      data, loss: .meanSquaredError, optimizer: SGD(learningRate: 0), epochs: 2, validation: data,
      metrics: [.accuracy], verbose: true)
    let line = " - loss: 0.5000 - accuracy: 0.5000 - val_loss: 0.5000 - val_accuracy: 0.5000\n"
    #expect(written == "Epoch 1/2\n" + line + "Epoch 2/2\n" + line)
  }

  @Test func penaltiesPullWeightsToZero() throws {
    let data = try Dataset.line(count: 30, slope: 1, intercept: 0, noise: 0, seed: 4)
    var slopes: [Double] = []
    for regularizer in [nil, Regularizer.l2(0.1), .l1(10)] {
      let model = try Sequential(input: 1) { Dense(1, kernelRegularizer: regularizer) }
      try model.fit(data, loss: .meanSquaredError, optimizer: SGD(learningRate: 0.01), epochs: 2000)
      slopes.append(try model.layers[0].weight.item())
    }
    #expect(abs(slopes[0] - 1) < 1e-3 && slopes[1] < 0.9 && slopes[1] > 0.1 && abs(slopes[2]) < 0.2)
  }

  @Test func metricsOfTrainingAreFollowed() throws {
    let data = try Dataset.line(count: 30, seed: 6)
    let model = try Sequential(input: 1) { Dense(1) }
    let history = try model.fit(
      data, loss: .meanSquaredError, optimizer: SGD(), epochs: 3, validation: data,
      metrics: [.rootMeanSquaredError, .rSquared])
    #expect(history[.rootMeanSquaredError].count == 3 && history.validation(.rSquared).count == 3)
    #expect(history.accuracy.isEmpty && history.validationLoss.count == 3)
    #expect(abs(history[.rootMeanSquaredError][1] - history.loss[1].squareRoot()) <= 1e-15)
  }

  /// The whole way in single precision: convolution, pooling, dropout, softmax, Adam.
  @Test func digitsAreRead() throws {
    freshSession(.single)
    let (train, test) = try Dataset.digits().split(testFraction: 0.2, seed: 1)
    let model = try Sequential(input: [8, 8, 1]) {
      Conv2D(16, kernel: 3, activation: .relu)
      MaxPooling2D(2)
      Conv2D(32, kernel: 3, activation: .relu)
      Flatten()
      Dense(64, activation: .relu)
      Dropout(0.3)
      Dense(10, activation: .softmax)
    }
    try model.fit(
      train, loss: .sparseCategoricalCrossentropy, optimizer: Adam(learningRate: 0.002), epochs: 20, batchSize: 32)
    let result = try model.evaluate(test, loss: .sparseCategoricalCrossentropy, metrics: [.accuracy])
    #expect(result.accuracy >= 0.97)
  }

  @Test func sequencesAreLearned() throws {
    let series = stride(from: 0.0, to: 20, by: 0.2).map { Tensors.sin($0) }
    let data = try slidingWindows(series, length: 8)
    for layer in [SimpleRNN(8), LSTM(8), GRU(8)] as [Layer] {
      let model = try Sequential(input: [8, 1]) {
        layer; Dense(1)
      }
      let history = try model.fit(
        data, loss: .meanSquaredError, optimizer: Adam(learningRate: 0.02), epochs: 30, batchSize: 16)
      #expect(try #require(history.loss.last) < 0.01, "\(layer.name)")
    }
  }
}
