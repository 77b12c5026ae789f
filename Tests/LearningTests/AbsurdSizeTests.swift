import Learning
import Tensors
import Testing

/// Whatever numbers a lesson writes, the engine answers with an error and never stops the process.
@Suite struct AbsurdSizeTests {
  init() {
    freshSession()
    Session.current.memoryLimit = 1 << 26
  }

  /// Runs `work`, which may refuse.
  func attempt(_ work: () throws -> Void) {
    do { try work() } catch { #expect(error is EngineError) }
  }

  /// One layer of every kind with windows, units or features.
  func everyLayer() -> [Layer] {
    [
      Flatten(), Dense(1), Dropout(0.5), BatchNormalization(), LayerNormalization(), LocalResponseNormalization(),
      Maxout(2), PReLU(), Embedding(2, 2), SimpleRNN(2), LSTM(2), GRU(2), Reshape([2]), ActivationLayer(.softmax),
      Conv1D(1, kernel: 2), Conv2D(1, kernel: 2), Conv3D(1, kernel: 2), Conv2DTranspose(1, kernel: 2, stride: 2),
      MaxPooling1D(), MaxPooling2D(), MaxPooling3D(), AveragePooling1D(), AveragePooling2D(), AveragePooling3D(),
      GlobalMaxPooling1D(), GlobalMaxPooling2D(), GlobalAveragePooling1D(), GlobalAveragePooling2D(), UpSampling2D(),
      UpSampling2D(interpolation: .bilinear), ZeroPadding2D(), Residual { Dense(2) }, Parallel { Flatten() },
      Repeat(2) { Flatten() }, Lambda { x in x },
    ]
  }

  /// Empty axes, one element, and a batch of none: an answer or an error that names the layer, never a trap.
  @Test func smallestInputsAreTakenOrRefused() throws {
    for rank in 0...4 {
      for size in [0, 1, 2] {
        let input = [Int](repeating: size, count: rank)
        for layer in everyLayer() {
          for batch in [0, 1] {
            do {
              let model = try Sequential(input: input) { layer }
              #expect(try model(Tensor.zeros([batch] + input)).shape == [batch] + (model.outputShape ?? []))
              _ = try gradient(at: model) { (m) throws(EngineError) in try m(Tensor.ones([batch] + input)).sum() }
            } catch EngineError.layer(let name, _, _) {
              #expect(name.contains(layer.kind), "\(name)")
            } catch EngineError.argument(let operation, _, _, _) {
              #expect(operation.contains(layer.kind), "\(operation)")
            } catch {
              Issue.record("\(layer.label) of \(input), batch \(batch): \(error)")
            }
          }
        }
      }
    }
  }

  /// Nobody has looked at the sizes of a model that does not know its input.
  @Test(arguments: sizes) func undefinedModelsOfAnySizeAreDescribed(size: Int) throws {
    let layers = [
      Conv2D(2, kernel: size), Conv2D(2, kernel: 3, stride: size), Conv2D(2, kernel: 4, dilation: size),
      SeparableConv2D(2, kernel: 4, dilation: size), DepthwiseConv2D(kernel: size, dilation: size),
      MaxPooling2D(size), MaxPooling2D(2, stride: size), TimeDistributed(Dense(size)), Dense(size),
    ]
    for layer in layers { #expect(try !Sequential { layer }.descriptions.isEmpty) }
    attempt {
      let model = try Sequential(input: [1 << 15, 1 << 15, 1]) {
        Repeat(9) { Conv2D(1, kernel: 1 << 15, padding: .same) }
      }
      #expect(model.multiplyAdds == .max)
    }
  }

  static let sizes = [Int.min, -1, 0, 1 << 20, 1 << 31, 1 << 62, Int.max]

  @Test(arguments: sizes) func layersOfAnySizeAreBuiltOrRefused(size: Int) throws {
    let makers: [(Int, () -> Layer)] = [
      (1, { Dense(size) }), (3, { Conv2D(size, kernel: 2) }), (3, { Conv2D(2, kernel: size) }),
      (3, { Conv2D(2, kernel: size, padding: .same) }), (3, { Conv2D(2, kernel: 2, stride: size) }),
      (3, { MaxPooling2D(size) }), (3, { MaxPooling2D(2, stride: size) }), (3, { AveragePooling2D(size) }),
      (1, { Embedding(size, 2) }), (1, { Embedding(2, size) }), (1, { Reshape([size, 2]) }), (1, { Reshape([size]) }),
      (2, { SimpleRNN(size) }), (2, { LSTM(size) }), (2, { GRU(size) }), (1, { Dropout(Double(size)) }),
      (2, { Conv1D(size, kernel: 2) }), (2, { Conv1D(2, kernel: size) }), (2, { Conv1D(2, kernel: 2, stride: size) }),
      (2, { Conv1D(2, kernel: 2, dilation: size) }), (2, { Conv1D(2, kernel: 2, groups: size) }),
      (2, { Conv1D(2, kernel: 2, padding: .zeros(size)) }), (2, { Conv1D(2, kernel: size, padding: .zeros(size)) }),
      (3, { Conv2D(2, kernel: 2, dilation: size) }), (3, { Conv2D(2, kernel: 2, padding: .same, dilation: size) }),
      (3, { Conv2D(2, kernel: size, padding: .same, dilation: size) }), (3, { Conv2D(2, kernel: 2, groups: size) }),
      (4, { Conv3D(size, kernel: 2) }), (4, { Conv3D(2, kernel: size) }), (4, { Conv3D(2, kernel: 2, stride: size) }),
      (4, { Conv3D(2, kernel: 2, padding: .same, dilation: size) }),
      (3, { Conv2DTranspose(size, kernel: 2) }), (3, { Conv2DTranspose(2, kernel: size) }),
      (3, { Conv2DTranspose(2, kernel: 2, stride: size) }),
      (3, { Conv2DTranspose(2, kernel: 2, padding: .zeros(size)) }),
      (2, { MaxPooling1D(size) }), (2, { AveragePooling1D(2, stride: size) }), (4, { MaxPooling3D(size) }),
      (4, { AveragePooling3D(2, stride: size) }), (3, { MaxPooling2D(size, padding: .same) }),
      (3, { AveragePooling2D(2, padding: .zeros(size)) }), (3, { AveragePooling2D(size, padding: .zeros(size)) }),
      (3, { UpSampling2D(size) }), (3, { UpSampling2D(size, interpolation: .bilinear) }), (3, { ZeroPadding2D(size) }),
      (3, { LocalResponseNormalization(size) }), (1, { Maxout(size) }), (1, { Maxout(2, pieces: size) }),
      (1, { Repeat(size) { Dense(2) } }),
    ]
    for (rank, make) in makers {
      let input = [Int](repeating: 4, count: rank)
      attempt {
        let model = try Sequential(input: input) { make() }
        _ = try model(Tensor.zeros([1] + input))
      }
    }
  }

  @Test(arguments: sizes) func inputsOfAnySizeAreTakenOrRefused(size: Int) throws {
    for input in [[size], [size, size], [2, size, 2], [size, size, size], [Int](repeating: size, count: 9)] {
      for layer in everyLayer() { attempt { _ = try Sequential(input: input) { layer } } }
    }
  }

  @Test(arguments: sizes) func dataOfAnySizeAreMadeOrRefused(size: Int) throws {
    let makers: [() throws -> Dataset] = [
      { try Dataset.line(count: min(size, 1 << 40)) },
      { try Dataset.blobs(count: 5, centers: size) },
      { try Dataset.spirals(count: 5, arms: size) },
      { try Dataset.checkerboard(count: 5, squares: size) },
      { try Dataset.xor(count: size < 1 << 30 && size >= 1 << 20 ? 8 : size) },
      { try slidingWindows([1, 2, 3], length: size) },
      { try slidingWindows([1, 2, 3], length: 1, ahead: size) },
      { try Dataset.xor().oneHot(classes: size) },
    ]
    for make in makers {
      attempt { _ = try make() }
    }
    attempt { _ = try oneHot([1], classes: size) }
    attempt { _ = try Dataset.xor().batched(size) }
    attempt { _ = try confusionMatrix(labels: [0, size], predictions: [0, 1]) }
    attempt { _ = try confusionMatrix(labels: [0], predictions: [0], classes: size) }
    let matrix = try confusionMatrix(labels: [0, 1], predictions: [0, 1])
    #expect(matrix.f1(of: size) == (size == 0 ? 1 : 0))
  }

  @Test(arguments: sizes) func trainingWithAnyNumbersEnds(size: Int) throws {
    let model = try Sequential(input: 2) { Dense(1) }
    let data = try Dataset.xor()
    attempt {
      try model.fit(
        data, loss: .meanSquaredError, optimizer: SGD(), epochs: min(size, 2), batchSize: size,
        earlyStopping: EarlyStopping(patience: size), schedule: .step(every: size, factor: 0.5))
    }
    for schedule in [Schedule.step(every: size, factor: 2), .cosine(epochs: size, minimum: 0), .warmUp(epochs: size)] {
      #expect(schedule.rate(0.1, epoch: 3).isFinite)
    }
  }

  @Test func theOperationBudgetEndsATraining() throws {
    let model = try Sequential(input: 2) { Dense(1) }
    Session.current.operationLimit = 10_000
    #expect(throws: EngineError.operationBudget(limit: 10_000)) {
      try model.fit(Dataset.xor(), loss: .meanSquaredError, optimizer: SGD(), epochs: Int.max)
    }
  }
}
