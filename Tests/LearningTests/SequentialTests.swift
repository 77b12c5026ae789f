import Learning
import Tensors
import Testing

@Suite struct SequentialTests {
  init() { freshSession() }

  @Test func shapesAreInferred() throws {
    let model = try Sequential(input: [8, 8, 1]) {
      Conv2D(16, kernel: 3, activation: .relu)
      MaxPooling2D(2)
      Flatten()
      Dense(10, activation: .softmax)
    }
    #expect(model.layers.map { $0.outputShape ?? [] } == [[6, 6, 16], [3, 3, 16], [144], [10]])
    // 3·3·1·16 + 16 = 160 and 144·10 + 10 = 1450.
    #expect(model.parameterCount == 160 + 1450)
    #expect(try model.parameters.map { $0.shape } == [[3, 3, 1, 16], [16], [144, 10], [10]])
    #expect(try model(Tensor.zeros([2, 8, 8, 1])).shape == [2, 10])
  }

  @Test func buildersTakeConditionsAndLoops() throws {
    let deep = true
    let model = try Sequential(input: 2) {
      for units in [4, 3] { Dense(units, activation: .tanh) }
      if deep { Dense(5) }
      if deep { Dropout(0.5) } else { Flatten() }
      Dense(1)
    }
    #expect(model.layers.map { $0.name } == ["Dense(4)", "Dense(3)", "Dense(5)", "Dropout(0.5)", "Dense(1)"])
  }

  @Test func aShapeErrorNamesTheLayerWhenTheModelIsDefined() throws {
    #expect(
      throws: EngineError.layer(
        name: "layer 2, Conv2D(4, kernel: 3)", expected: "inputs of shape [height, width, channels]", found: [5])
    ) {
      try Sequential(input: 2) {
        Dense(5); Conv2D(4, kernel: 3)
      }
    }
    #expect(
      throws: EngineError.layer(name: "layer 'hidden' (LSTM)", expected: "inputs of shape [time, features]", found: [3])
    ) {
      try Sequential(input: 3) { LSTM(4, name: "hidden") }
    }
    #expect(throws: EngineError.self) { try Sequential(input: [4, 4, 1]) { Conv2D(1, kernel: 5) } }
    #expect(throws: EngineError.self) { try Sequential(input: 4) { Dense(0) } }
    #expect(throws: EngineError.self) { try Sequential(input: 4) { Dropout(1) } }
    #expect(throws: EngineError.self) { try Sequential(input: -1) { Dense(1) } }
    #expect(throws: EngineError.self) { try Sequential(input: 4) { if false { Dense(1) } } }
    #expect(throws: EngineError.self) { try Sequential(input: 1_000_000_000) { Dense(1_000_000_000) } }
    let shared = Dense(2)
    #expect(throws: EngineError.self) {
      try Sequential(input: 2) {
        shared; shared
      }
    }
  }

  @Test func aWrongBatchIsAnErrorAndNoTrap() throws {
    let model = try Sequential(input: 3) { Dense(2) }
    #expect(throws: EngineError.layer(name: "Sequential", expected: "[batch, 3]", found: [3])) {
      try model(Tensor([1, 2, 3]))
    }
    #expect(throws: EngineError.self) { try model(Tensor(1)) }
    #expect(throws: EngineError.self) { try model.predict(Tensor([[1, 2]])) }
    #expect(try model(Tensor.zeros([0, 3])).shape == [0, 2])
  }

  @Test func aLayerAloneLearnsItsShapeAtItsFirstCall() throws {
    let dense = Dense(2)
    #expect(throws: EngineError.self) { try dense.weight }
    _ = try dense(Tensor([[1, 2, 3]]))
    #expect(try dense.weight.shape == [3, 2])
    #expect(throws: EngineError.self) { try dense(Tensor([[1, 2]])) }
  }

  @Test func weightsAreReadAndReplaced() throws {
    let model = try Sequential(input: 2) { Dense(1, activation: .step) }
    // The perceptron by hand: 3·(−1) − 2·2 + 1 = −6, so no.
    try model.layers[0].setWeight(Tensor([[3], [-2]]))
    try model.layers[0].setBias(Tensor([1]))
    #expect(try model(Tensor([[-1, 2]])).values == [0])
    #expect(try model.layers[0].bias.values == [1])
    #expect(throws: EngineError.self) { try model.layers[0].setWeight(Tensor([3, -2])) }
    #expect(throws: EngineError.self) { try model.layers[0].recurrentWeight }
    #expect(throws: EngineError.self) { try model.setParameters([]) }
  }

  @Test func aCopySharesNothing() throws {
    let model = try Sequential(input: 2) {
      Dense(3); BatchNormalization(); Dense(1)
    }
    let copy = model.copied()
    let x = try Tensor([[1.0, 2]])
    #expect(try copy(x).values == model(x).values)
    try model.setParameters((try model.parameters).map { (p) throws(EngineError) in try p + 1 })
    #expect(try copy(x).values != model(x).values)
    #expect(copy.parameterCount == model.parameterCount)
  }

  @Test func frozenLayersKeepTheirNumbers() throws {
    let model = try Sequential(input: 2) {
      Dense(3); Dense(1)
    }
    let before = try model.layers[0].weight.values, last = try model.layers[1].weight.values
    model.layers[0].freeze()
    #expect(model.trainableParameterCount == 4)
    let x = try Tensor([[1.0, 2], [3, 4]]), y = try Tensor([[1.0], [0]])
    let (_, gradients) = try valueWithGradient(at: model) { (m) throws(EngineError) in try meanSquaredError(m(x), y) }
    #expect(gradients.count == 4 && gradients[0].values.allSatisfy { $0 == 0 })
    try model.fit(x, y, loss: .meanSquaredError, optimizer: SGD(learningRate: 0.01), epochs: 3)
    try Adam().update(model, gradients)
    #expect(try model.layers[0].weight.values == before && model.layers[1].weight.values != last)
    model.unfreeze()
    #expect(model.trainableParameterCount == model.parameterCount)
  }

  @Test func modelsNest() throws {
    let features = try Sequential(input: 2) { Dense(3, activation: .tanh) }
    let model = try Sequential(input: 2) {
      features; Dense(1, activation: .sigmoid)
    }
    #expect(model.parameterCount == 13 && model.descriptions.map { $0.depth } == [0, 1, 0])
    let wrong = try Sequential(input: 5) { Dense(1) }
    #expect(throws: EngineError.self) { try Sequential(input: 2) { wrong } }
  }

  @Test func dropoutDropsOnlyInTraining() throws {
    let model = try Sequential(input: 1000) { Dropout(0.25) }
    let x = try Tensor.ones([1, 1000])
    #expect(try model(x).values == x.values)
    var dropped: [Double] = []
    _ = try valueWithGradient(at: x) { (x) throws(EngineError) in
      try valueWithGradient(at: model) { (m) throws(EngineError) in
        dropped = try m(x).values
        return try m(x).sum()
      }.0
    }
    // 1000 draws at a rate of 0.25 have a deviation of 14; four of them are 55.
    #expect(abs(dropped.filter { $0 == 0 }.count - 250) < 55)
    #expect(dropped.allSatisfy { $0 == 0 || $0 == 1 / 0.75 })
  }

  @Test func aLayerCanBeCalledAsInTraining() throws {
    let x = try Tensor.ones([1, 100])
    #expect(try Dropout(0.5)(x).values == x.values)
    #expect(try Set(Dropout(0.5)(x, isTraining: true).values) == [0, 2])
  }

  @Test func theSameSeedGivesTheSameModel() throws {
    var weights: [[Double]] = []
    for seed in [1, 1, 2] as [UInt64] {
      freshSession()
      Session.current.seed = seed
      Session.current.begin(example: "a")
      weights.append(try Sequential(input: [3, 1]) { LSTM(4) }.parametersFlat)
    }
    #expect(weights[0] == weights[1] && weights[0] != weights[2])
  }

  @Test func initializersAreKerass() throws {
    let dense = try Sequential(input: 100) { Dense(50) }
    let limit = (6.0 / 150).squareRoot()
    let weights = try dense.layers[0].weight.values
    #expect(weights.allSatisfy { abs($0) <= limit } && weights.contains { abs($0) > 0.95 * limit })
    #expect(try dense.layers[0].bias.values.allSatisfy { $0 == 0 })
    let rnn = try Sequential(input: [2, 3]) {
      SimpleRNN(6); Dense(1)
    }
    let u = try rnn.layers[0].recurrentWeight
    let square = try u • u.transposed()
    #expect(distance(square, try Tensor.identity(6)) <= 1e-14)
    let lstm = try Sequential(input: [2, 3]) { LSTM(2) }
    #expect(try lstm.layers[0].bias.values == [0, 0, 1, 1, 0, 0, 0, 0])
  }
}

extension Sequential {
  fileprivate var parametersFlat: [Double] { get throws { try Array(parameters.map { $0.values }.joined()) } }
}
