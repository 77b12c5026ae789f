import Learning
import Tensors
import Testing

/// A step that was traced and is replayed gives the bits of the step that is done anew.
@Suite struct ReplayTests {
  /// The bits that a training leaves, with steps replayed or done anew.
  func bits(_ precision: Precision, replays: Bool, _ train: () throws -> [Double]) throws -> [UInt64] {
    freshSession(precision)
    Session.current.seed = 11
    Session.current.replaysSteps = replays
    return try train().map { $0.bitPattern }
  }

  func expectSame(_ what: String, _ train: () throws -> [Double]) throws {
    for precision in [Precision.single, .double] {
      let anew = try bits(precision, replays: false, train), replayed = try bits(precision, replays: true, train)
      #expect(anew == replayed, "\(what), \(precision)")
    }
  }

  func numbers(_ model: Sequential, _ history: History) -> [Double] {
    Array(model.allParameters.map { $0.value.values }.joined()) + history.loss + history.validationLoss
      + history.accuracy
  }

  func fitted(
    _ model: Sequential, _ data: Dataset, _ loss: Loss, _ optimizer: Optimizer = Adam(), epochs: Int = 5
  ) throws -> [Double] {
    numbers(model, try model.fit(data, loss: loss, optimizer: optimizer, epochs: epochs, batchSize: 7))
  }

  @Test func everyLayer() throws {
    for make in [{ SimpleRNN(5) }, { LSTM(5, returnsSequences: true) }, { GRU(5) }] as [() -> Layer] {
      try expectSame("recurrent") {
        let layer = make()
        let wave = (0..<40).map { (i: Int) -> Double in Tensors.sin(Double(i) * 0.3) }
        let series = try slidingWindows(wave, length: 6)
        return try fitted(
          try Sequential(input: [6, 1]) {
            layer; Flatten(); Dense(1)
          }, series, .huber)
      }
    }
    try expectSame("images") {
      let digits = try Dataset.digits().rows(Array(0..<30))
      let model = try Sequential(input: [8, 8, 1]) {
        Conv2D(5, kernel: 3, padding: .same, activation: .gelu)
        BatchNormalization()
        MaxPooling2D(2)
        Conv2D(6, kernel: 2, stride: 2, activation: .elu)
        AveragePooling2D(2)
        Flatten()
        Dropout(0.2)
        Dense(10, activation: .softmax, kernelRegularizer: .l2(0.001))
      }
      return try fitted(model, digits, .sparseCategoricalCrossentropy)
    }
    try expectSame("words") {
      let x = try Tensor([[0, 1, 2], [3, 1, 0], [2, 2, 1], [1, 0, 3]]), y = try Tensor([[1.0], [0], [0], [1]])
      let model = try Sequential(input: 3) {
        Embedding(4, 3); Flatten(); Dense(1, activation: .sigmoid)
      }
      return numbers(model, try model.fit(x, y, loss: .binaryCrossentropy, optimizer: SGD(), epochs: 6, batchSize: 3))
    }
  }

  @Test func activationsBeforePoolingAndPadding() throws {
    for activation in [Activation.relu, .tanh, .sigmoid, .leakyReLU, .elu] {
      for (size, stride) in [(2, 2), (2, 3), (3, 1)] {
        try expectSame("\(activation.name), pooling \(size) by \(stride)") {
          let digits = try Dataset.digits().rows(Array(0..<20))
          let model = try Sequential(input: [8, 8, 1]) {
            Conv2D(16, kernel: 3, padding: .same, activation: activation)
            Conv2D(5, kernel: 3, padding: .same, activation: activation)
            MaxPooling2D(size, stride: stride)
            Conv2D(3, kernel: 2, padding: .same, activation: activation)
            Flatten()
            Dense(10, activation: .softmax)
          }
          return try fitted(model, digits, .sparseCategoricalCrossentropy)
        }
      }
    }
  }

  @Test func tensorsThatTheHostWritesInAStep() throws {
    try expectSame("attention") {
      let model = try Sequential(input: [5, 6]) {
        PositionalEncoding()
        TransformerBlock(heads: 2, feedForward: 7, isCausal: true); Flatten(); Dense(2)
      }
      let x = try Tensor.randomNormal([9, 5, 6]), y = try Tensor.randomNormal([9, 2])
      return numbers(model, try model.fit(x, y, loss: .huber, optimizer: Adam(), epochs: 4, batchSize: 4))
    }
  }

  @Test func whatALayerKeepsFromItsFirstStepIsRight() throws {
    try expectSame("positions") {
      let model = try Sequential(input: [5, 6]) {
        PositionalEncoding()
        Flatten()
        Dense(2)
      }
      let x = try Tensor.randomNormal([9, 5, 6]), y = try Tensor.randomNormal([9, 2])
      let history = try model.fit(x, y, loss: .huber, optimizer: SGD(), epochs: 2)
      return numbers(model, history) + (try model.predict(x).values)
    }
    try expectSame("neighbours") {
      let adjacency = try Tensor([[0, 1, 0], [1, 0, 1], [0, 1, 0]])
      let model = try Sequential(input: [3, 2]) {
        GraphConvolution(4, adjacency: adjacency, activation: .relu)
        Flatten()
        Dense(2)
      }
      let x = try Tensor.randomNormal([9, 3, 2]), y = try Tensor.randomNormal([9, 2])
      let history = try model.fit(x, y, loss: .huber, optimizer: SGD(), epochs: 2)
      return numbers(model, history) + (try model.predict(x).values)
    }
  }

  @Test func aTracedStepTakesNoMemoryForItsNumbers() throws {
    freshSession(.single)
    defer { freshSession() }
    let model = try Sequential(input: [16, 16, 4]) {
      Conv2D(16, kernel: 3, padding: .same, activation: .relu); Conv2D(16, kernel: 3, activation: .relu); Flatten()
      Dense(2)
    }
    let x = try Tensor.randomNormal([64, 16, 16, 4], seed: 1), y = try Tensor.zeros([64, 2])
    let before = Session.current.liveBytes
    // The first layer's outputs, padded, and the gradient of the second's with room for one of the first's.
    let activations = 64 * (16 * 16 * 4 + 2 * 18 * 18 * 16 + 2 * 14 * 14 * 16) * 4
    var held = 0
    try model.fit(x, y, loss: .meanSquaredError, optimizer: SGD(), epochs: 2) { (_) throws(EngineError) in
      held = Swift.max(held, Session.current.liveBytes - before)
      return true
    }
    #expect(held < activations * 3 / 2, "\(held) bytes, \(activations) of activations")
  }

  @Test func everyActivationAndLoss() throws {
    for activation in Activation.allCases {
      try expectSame(activation.name) {
        let model = try Sequential(input: 2) {
          Dense(9, activation: activation); Dense(1, activation: .sigmoid)
        }
        return try fitted(model, .moons(count: 20), .binaryCrossentropy)
      }
    }
    for loss in Loss.allCases {
      let isSparse = loss.name.hasPrefix("sparse")
      for activation in [Activation.linear, .sigmoid, .softmax] {
        try expectSame(loss.name) {
          let x = try Tensor.randomNormal([9, 4]), y = try Tensor.randomUniform([9, 3])
          let classes = try Tensor([0, 1, 2, 2, 1, 0, 0, 1, 2])
          let model = try Sequential(input: 4) { Dense(3, activation: activation) }
          let history = try model.fit(
            x, isSparse ? classes : y, loss: loss, optimizer: SGD(learningRate: 0.1), epochs: 6, batchSize: 4)
          return numbers(model, history)
        }
      }
    }
  }

  @Test func everyOptimizer() throws {
    let all: [() -> Optimizer] = [
      { SGD(learningRate: 0.1, momentum: 0.9, nesterov: true, weightDecay: 0.01) }, { Adagrad() }, { Adadelta() },
      { RMSprop(momentum: 0.5, centered: true) }, { Adam(weightDecay: 0.01, amsgrad: true) }, { AdamW() }, { Adamax() },
      { NAdam() }, { Rprop() },
    ]
    for make in all {
      try expectSame("optimizer") {
        let model = try Sequential(input: 2) {
          Dense(5, activation: .relu); Dense(1, activation: .sigmoid)
        }
        return try fitted(model, .circles(count: 20), .binaryCrossentropy, make())
      }
    }
  }

  @Test func stoppingEarlyRestoresTheSameBestWeights() throws {
    try expectSame("early stopping") {
      let model = try Sequential(input: 2) {
        Dense(8, activation: .tanh); BatchNormalization(); Dense(1, activation: .sigmoid)
      }
      let history = try model.fit(
        .moons(count: 40), loss: .binaryCrossentropy, optimizer: RMSprop(learningRate: 0.1), epochs: 40, batchSize: 16,
        validation: .moons(count: 20), metrics: [.accuracy], earlyStopping: EarlyStopping(patience: 3),
        schedule: .exponential(factor: 0.9))
      return numbers(model, history) + [Double(history.bestEpoch ?? -1)]
    }
  }

  @Test func weightsThatALessonHoldsPutsInOrFreezes() throws {
    try expectSame("weights") {
      let model = try Sequential(input: 2) {
        Dense(4, activation: .relu); Dense(4, activation: .tanh); Dense(1)
      }
      let x = try Tensor.randomNormal([6, 2]), y = try Tensor.randomNormal([6, 1]), optimizer = SGD(learningRate: 0.1)
      var kept: [Tensor] = []
      var losses: [Double] = []
      for step in 0..<24 {
        losses.append(try model.train(x, y, loss: .meanSquaredError, optimizer: optimizer))
        if step % 5 == 0 { kept += try model.parameters }
        if step == 7 { try model.layers[0].setWeight(kept[0]) }
        if step == 9 { try model.layers[1].setWeight(Tensor.ones([5, 4, 4])[2]) }
        if step == 11 { try model.layers[2].setBias(x[0][0..<1]) }
        if step == 20 { losses.append(try model.copied().train(x, y, loss: .meanAbsoluteError, optimizer: SGD())) }
      }
      model.layers[1].freeze()
      let other = SGD(learningRate: 0.1)
      for _ in 0..<5 { losses.append(try model.train(x, y, loss: .meanSquaredError, optimizer: other)) }
      return try losses + (kept + model.parameters).map { $0.values }.joined()
    }
  }

  @Test func batchesOfOtherShapesAndViewsOfOneTensor() throws {
    try expectSame("batches") {
      let model = try Sequential(input: 2) {
        Dropout(0.5); Dense(3); Dense(2)
      }
      let x = try Tensor.randomNormal([20, 2]), optimizer = Adam()
      var losses: [Double] = []
      for step in 0..<40 {
        let rows = try x[(step % 4)..<(step % 4 + step % 6 + 1)]
        losses.append(try model.train(rows, rows, loss: .meanSquaredError, optimizer: optimizer))
      }
      return try losses + model.parameters.map { $0.values }.joined()
    }
  }

  @Test func trainingInsideADifferentiation() throws {
    try expectSame("nested") {
      let model = try Sequential(input: 2) { Dense(1) }
      let x = try Tensor.randomNormal([4, 2]), y = try Tensor.randomNormal([4, 1]), optimizer = SGD(learningRate: 0.1)
      var all: [Double] = []
      for _ in 0..<4 {
        let (value, slope) = try valueWithGradient(at: Tensor(0.5)) { (w) throws(EngineError) in
          try model.train(x, y, loss: .meanSquaredError, optimizer: optimizer)
          return try (model(x) * w).sum()
        }
        all += try [value.item(), slope.item()]
      }
      return try all + model.parameters.map { $0.values }.joined()
    }
  }

  @Test func theBudgetOfOperationsCountsReplayedSteps() throws {
    defer { freshSession() }
    var counts: [Int] = []
    for replays in [false, true] {
      freshSession(.single)
      Session.current.replaysSteps = replays
      let model = try Sequential(input: 1) { Dense(1) }
      let x = try Tensor([[1.0], [2]])
      try model.fit(x, x, loss: .meanSquaredError, optimizer: SGD(), epochs: 50)
      counts.append(Session.current.operations)
      Session.current.operationLimit = Session.current.operations + 1_000_000
      #expect(throws: EngineError.operationBudget(limit: Session.current.operationLimit)) {
        try model.fit(x, x, loss: .meanSquaredError, optimizer: SGD(), epochs: 1_000_000_000)
      }
    }
    #expect(counts[0] == counts[1])
  }

  @Test func aSteadyTrainingMakesNoStorages() throws {
    freshSession(.single)
    let data = try Dataset.moons(count: 40)
    for batchSize in [40, 16] {
      var made: [Int] = []
      for epochs in [20, 200] {
        let model = try Sequential(input: 2) {
          Dense(8, activation: .tanh); Dropout(0.1); Dense(1, activation: .sigmoid)
        }
        let before = Session.current.storagesMade
        try model.fit(data, loss: .binaryCrossentropy, optimizer: Adam(), epochs: epochs, batchSize: batchSize)
        made.append(Session.current.storagesMade - before)
      }
      #expect(made[0] == made[1])
    }
  }

  @Test func dividedWorkIsReplayedWithTheSameBits() throws {
    defer { parallelRunner = nil }
    var all: [[UInt64]] = []
    for divides in [false, true] {
      // The last part first: no result may depend on the order.
      parallelRunner = divides ? { chunks, body in for chunk in (0..<chunks).reversed() { body(chunk) } } : nil
      for replays in [false, true] {
        all.append(
          try bits(.single, replays: replays) {
            let model = try Sequential(input: [12, 12, 3]) {
              Conv2D(16, kernel: 3, activation: .relu); Flatten(); Dense(120, activation: .tanh); Dense(4)
            }
            let x = try Tensor.randomNormal([40, 12, 12, 3]), y = try Tensor.randomNormal([40, 4])
            let history = try model.fit(x, y, loss: .meanSquaredError, optimizer: Adam(), epochs: 5)
            return numbers(model, history)
          })
      }
    }
    for bits in all { #expect(bits == all[0]) }
  }

  @Test func aLayerThatLooksAtNumbersTrainsStepByStep() throws {
    var calls = 0
    try expectSame("lambda") {
      let model = try Sequential(input: 2) {
        Dense(3)
        Lambda { (x) throws(EngineError) in
          calls += 1
          return try x * (x.values[0] > 0 ? 1 : 2)
        }
      }
      calls = 0
      let x = try Tensor.randomNormal([5, 2]), y = try Tensor.randomNormal([5, 3]), optimizer = SGD(learningRate: 0.1)
      var losses: [Double] = []
      for _ in 0..<8 { losses.append(try model.train(x, y, loss: .meanSquaredError, optimizer: optimizer)) }
      #expect(calls == 8)
      return losses
    }
  }

  @Test func aNumberThatIsNoWordIsRefusedByAReplayedStep() throws {
    freshSession(.single)
    let model = try Sequential(input: 2) {
      Embedding(4, 3); Dropout(0.5); Flatten(); Dense(2, activation: .softmax)
    }
    let x = try Tensor([[0, 1], [2, 3]]), wrong = try Tensor([[0, 1], [2, 4]]), y = try Tensor([0.0, 1])
    let optimizer = SGD()
    for _ in 0..<5 { try model.train(x, y, loss: .sparseCategoricalCrossentropy, optimizer: optimizer) }
    let before = try model.parameters.map { $0.values }, position = Session.current.randomPosition
    #expect(throws: EngineError.self) {
      try model.train(wrong, y, loss: .sparseCategoricalCrossentropy, optimizer: optimizer)
    }
    #expect(throws: EngineError.self) {
      try model.train(x, Tensor([0.0, 2]), loss: .sparseCategoricalCrossentropy, optimizer: optimizer)
    }
    #expect(try model.parameters.map { $0.values } == before)
    #expect(Session.current.randomPosition <= position + 2)
  }
}
