import Learning
import Tensors
import Testing

@Suite struct OpenShapeTests {
  init() { freshSession() }

  func message(_ work: () throws -> Void) -> EngineError? {
    do { try work() } catch { return error as? EngineError }
    return nil
  }

  @Test func aModelOfAnyLengthTrainsOnEveryLength() throws {
    let model = try Sequential(input: [nil, 2]) {
      Conv1D(3, kernel: 3, padding: .same, activation: .tanh)
      PositionalEncoding()
      LSTM(4, returnsSequences: true)
      GlobalAveragePooling1D()
      Dense(1)
    }
    let optimizer = Adam(learningRate: 0.01)
    for length in [3, 9, 1, 9] {
      let x = try Tensor.randomNormal([4, length, 2])
      let y = try x.sum(axis: 1).sum(axis: 1, keepDimensions: true)
      let before = try model.evaluate(x, y, loss: .meanSquaredError).loss
      _ = try model.fit(x, y, loss: .meanSquaredError, optimizer: optimizer, epochs: 5, validation: Dataset(x, y))
      #expect(try model.evaluate(x, y, loss: .meanSquaredError).loss < before)
      #expect(try model.predict(x).shape == [4, 1] && model.copied()(x).shape == [4, 1])
    }
  }

  @Test func theLengthChangesNoNumber() throws {
    let fixed = try Sequential(input: [6, 2]) { GRU(3) }
    let open = try Sequential(input: [nil, 2]) { GRU(3) }
    try open.setParameters(fixed.parameters)
    let x = try Tensor.randomNormal([2, 6, 2])
    #expect(try open(x).values == fixed(x).values)
    // What is drawn after either model is the same, too: trying lengths draws nothing.
    freshSession()
    _ = try Sequential(input: [6, 2]) { GRU(3) }
    let after = try Tensor.randomNormal([3]).values
    freshSession()
    _ = try Sequential(input: [nil, 2]) { GRU(3) }
    #expect(try Tensor.randomNormal([3]).values == after)
  }

  @Test func classesOfEveryStepAreLearnedAtEveryLength() throws {
    let model = try Sequential(input: [nil]) {
      Embedding(4, 3)
      Dense(4)
    }
    for length in [2, 5] {
      let x = try Tensor.randomIntegers([3, length], in: 0..<4)
      let history = try model.fit(
        x, x, loss: .sparseCategoricalCrossentropyFromLogits, optimizer: Adam(learningRate: 0.1), epochs: 20)
      #expect(history.loss[19] < history.loss[0])
    }
  }

  @Test func imagesOfEverySizeGoThroughConvolutions() throws {
    let model = try Sequential(input: [nil, nil, 3]) {
      Conv2D(4, kernel: 5, stride: 2)
      MaxPooling2D()
    }
    #expect(try model(Tensor.zeros([1, 20, 31, 3])).shape == [1, 4, 7, 4])
  }

  @Test func theSummaryNamesOpenAxes() throws {
    let model = try Sequential(input: [nil, 2]) {
      LSTM(4, returnsSequences: true)
      GlobalMaxPooling1D()
    }
    let text = summaryText(model)
    #expect(text.contains("[batch, time, 4]") && text.contains("[batch, 4]"))
    let images = summaryText(try Sequential(input: [nil, nil, 3]) { Conv2D(2, kernel: 3) })
    #expect(images.contains("[batch, height, width, 2]"))
  }

  @Test func aLayerThatNeedsALengthIsNamed() throws {
    let error = message {
      _ = try Sequential(input: [nil, 2]) {
        Flatten()
        Dense(3, name: "out")
      }
    }
    guard case .layer(let name, let expected, let found) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(name == "layer 'out' (Dense)" && expected == "[batch, 2] for every length" && found == [4])
  }

  @Test func otherAxesStayAsTheyWereGiven() throws {
    let open = try Sequential(input: [nil, 2]) { Dense(3) }
    #expect(message { _ = try open(Tensor.zeros([1, 4, 3])) } != nil)
    #expect(message { _ = try open(Tensor.zeros([1, 2])) } != nil)
    #expect(message { _ = try open(Tensor(0)) } != nil)
    let closed = try Sequential(input: [5, 2]) { Dense(3) }
    #expect(message { _ = try closed(Tensor.zeros([1, 7, 2])) } != nil)
  }

  @Test func layersOnTheirOwnTakeWhatTheirNumbersServe() throws {
    let dense = Dense(3)
    for shape in [[2, 5, 4], [2, 7, 4], [6, 4], [0, 4]] {
      #expect(try dense(Tensor.zeros(shape)).shape == shape.dropLast() + [3])
    }
    #expect(message { _ = try dense(Tensor.zeros([2, 5])) } != nil)
    let convolution = Conv2D(2, kernel: 3)
    #expect(try convolution(Tensor.zeros([1, 5, 5, 1])).shape == [1, 3, 3, 2])
    #expect(try convolution(Tensor.zeros([1, 9, 4, 1])).shape == [1, 7, 2, 2])
    #expect(message { _ = try convolution(Tensor.zeros([1, 2, 9, 1])) } != nil)
    let learned = PositionalEncoding(isLearned: true)
    _ = try learned(Tensor.zeros([1, 4, 2]))
    #expect(message { _ = try learned(Tensor.zeros([1, 5, 2])) } != nil)
  }

  @Test func absurdShapesAreRefused() {
    #expect(message { _ = try Sequential(input: [nil, -1]) { Dense(3) } } != nil)
    #expect(message { _ = try Sequential(input: [nil, Int.max]) { Dense(3) } } != nil)
    #expect(message { _ = try Sequential(input: [Int?](repeating: nil, count: 20)) { Dense(3) } } != nil)
    #expect(message { _ = try Sequential(input: [nil]) { Dense(3) } } != nil)
  }
}
