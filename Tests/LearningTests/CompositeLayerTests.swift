import Learning
import Tensors
import Testing

@Suite struct CompositeLayerTests {
  init() { freshSession() }

  /// x = [1, 2]; the layer doubles, so y = x + 2x.
  @Test func residualAddsItsInput() throws {
    let model = try Sequential(input: 2) {
      Residual { Dense(2, useBias: false) }
    }
    try model.setParameters([Tensor([[2, 0], [0, 2]])])
    #expect(try model(Tensor([[1, 2]])).values == [3, 6])
  }

  @Test func aShortcutGivesTheShapeOfTheOutput() throws {
    let model = try Sequential(input: [4, 4, 2]) {
      Residual(activation: .relu, shortcut: Conv2D(3, kernel: 1, stride: 2)) {
        Conv2D(3, kernel: 3, stride: 2, padding: .same, activation: .relu)
        Conv2D(3, kernel: 3, padding: .same)
      }
    }
    #expect(model.outputShape == [2, 2, 3])
    // 9·2·3 + 3, then 9·3·3 + 3, and 2·3 + 3 for the shortcut.
    #expect(model.parameterCount == 57 + 84 + 9)
    #expect(try model.parameters.map { $0.shape }.last == [3] && model.parameters[4].shape == [1, 1, 2, 3])
    #expect(try model(Tensor.randomNormal([2, 4, 4, 2])).values.allSatisfy { $0 >= 0 })
  }

  @Test func branchesAreConcatenatedOrAdded() throws {
    let x = try Tensor([[1, -2]])
    let wide = try Sequential(input: 2) {
      Parallel {
        ActivationLayer(.relu); ActivationLayer(.linear); Lambda { (x) throws(EngineError) in try 3 * x }
      }
    }
    #expect(try wide(x).values == [1, 0, 1, -2, 3, -6])
    let sum = try Sequential(input: 2) {
      Parallel(join: .add, activation: .relu) {
        ActivationLayer(.relu); ActivationLayer(.linear)
      }
    }
    #expect(try sum(x).values == [2, 0])
  }

  @Test func repeatedLayersHaveNumbersOfTheirOwn() throws {
    let model = try Sequential(input: 3) {
      Repeat(4) {
        Dense(3, activation: .tanh); Dropout(0.1)
      }
      Dense(1)
    }
    #expect(model.parameterCount == 4 * 12 + 4 && model.layers[0].description == "Repeat(4)")
    #expect(try model.parameters[0].values != model.parameters[2].values)
    #expect(throws: EngineError.self) { try Sequential(input: 1) { Repeat(0) { Dense(1) } } }
    #expect(throws: EngineError.self) { try Sequential(input: 1) { Repeat(Int.max) { Dense(1) } } }
    #expect(throws: EngineError.self) { try Sequential(input: 1) { Repeat(1000) { Repeat(1000) { Flatten() } } } }
  }

  @Test func lambdaLearnsItsShapeFromItsFunction() throws {
    let model = try Sequential(input: [2, 3]) {
      Lambda { (x) throws(EngineError) in try x.sum(axis: 1) }
      Dense(1)
    }
    #expect(model.layers[0].outputShape == [3])
    #expect(
      throws: EngineError.layer(
        name: "Lambda", expected: "a function that gives one output for each input", found: [])
    ) { try Sequential(input: 3) { Lambda { (x) throws(EngineError) in try x.sum() } } }
  }

  @Test func gradientsFlowThroughAllPaths() throws {
    let gradients = LayerGradientTests()
    for batch in 1...2 {
      try gradients.check([3], batch: batch) {
        [
          Residual(activation: .tanh) {
            Dense(4, activation: .tanh); Dense(3)
          }
        ]
      }
      try gradients.check([3, 3, 2], batch: batch) {
        [Residual(shortcut: Conv2D(3, kernel: 1, stride: 2)) { Conv2D(3, kernel: 3, stride: 2, padding: .same) }]
      }
      let branches = Parallel {
        Dense(2)
        Sequential {
          Dense(4, activation: .sigmoid); Dense(1)
        }
        Lambda { (x) throws(EngineError) in try x * x }
      }
      try gradients.check([2, 3], batch: batch) { [branches] }
      try gradients.check([3], batch: batch) {
        [
          Parallel(join: .add) {
            Dense(2); Dense(2, activation: .tanh)
          }
        ]
      }
      try gradients.check([2], batch: batch) { [Repeat(3) { Dense(2, activation: .tanh) }] }
    }
  }

  @Test func errorsTellThePlace() throws {
    #expect(
      throws: EngineError.layer(
        name: "layer 2, Residual, layer 2, Conv2D(4, kernel: 3)", expected: "inputs of shape [height, width, channels]",
        found: [7])
    ) {
      try Sequential(input: 2) {
        Dense(3)
        Residual {
          Dense(7); Conv2D(4, kernel: 3)
        }
      }
    }
    #expect(
      throws: EngineError.layer(
        name: "layer 'block' (Residual)",
        expected: "layers that give its input's shape, [2], or a shortcut that gives theirs",
        found: [5])
    ) { try Sequential(input: 2) { Residual(name: "block") { Dense(5) } } }
    #expect(
      throws: EngineError.layer(
        name: "Parallel", expected: "branch 2 to agree with the others' [2, 4] in all but the last axis", found: [6])
    ) {
      try Sequential(input: [2, 3]) {
        Parallel {
          Dense(4); Flatten()
        }
      }
    }
    #expect(throws: EngineError.self) {
      try Sequential(input: 2) {
        Parallel(join: .add) {
          Dense(4); Dense(3)
        }
      }
    }
    #expect(throws: EngineError.self) { try Sequential(input: 2) { Parallel {} } }
    #expect(throws: EngineError.self) { try Sequential(input: 2) { Residual {} } }
    let shared = Dense(2)
    #expect(
      throws: EngineError.argument(
        operation: "Sequential", name: "layers", rule: "different layers", found: "Dense(2) twice")
    ) {
      try Sequential(input: 2) {
        shared; Residual { shared }
      }
    }
  }

  /// A model of blocks in blocks.
  func nested() throws -> Sequential {
    try Sequential(input: [8, 8, 1]) {
      Conv2D(4, kernel: 3, padding: .same, kernelRegularizer: .l2(0.1))
      Residual(activation: .relu, name: "block") {
        Parallel {
          Conv2D(2, kernel: 1);
          Sequential {
            Conv2D(1, kernel: 1); Conv2D(2, kernel: 3, padding: .same)
          }
        }
        BatchNormalization()
      }
      GlobalAveragePooling2D()
      Dense(2, activation: .softmax)
    }
  }

  @Test func theTableShowsWhatIsInside() throws {
    let model = try nested()
    let rows = model.descriptions
    #expect(
      rows.map { $0.name } == [
        "conv2d", "block", "parallel", "conv2d_1", "sequential", "conv2d_2", "conv2d_3", "batch_normalization",
        "global_average_pooling2d", "dense",
      ])
    #expect(rows.map { $0.depth } == [0, 0, 1, 2, 2, 3, 3, 1, 0, 0])
    // 9 + 1 each; the block: 4·2 + 2, 4 + 1, 9·2 + 2, and 4·4.
    #expect(rows.map { $0.parameters } == [40, 51, 35, 10, 25, 5, 20, 16, 0, 10])
    #expect(rows.filter { $0.depth == 0 }.reduce(0) { $0 + $1.parameters } == model.parameterCount)
    #expect(rows.filter { $0.depth == 0 }.reduce(0) { $0 + $1.multiplyAdds } == model.multiplyAdds)
    // 3; the branch with kernel 3 sees two more; the way around does not narrow it.
    #expect(rows.map { $0.receptiveField ?? 0 } == [3, 5, 5, 3, 5, 3, 5, 5, 0, 0])
    #expect(summaryText(model).contains("\n    sequential (Sequential)"))
  }

  @Test func copiesFreezingAndPenaltiesReachInside() throws {
    let model = try nested()
    let copy = model.copied()
    #expect(try copy.parameters.map { $0.values } == model.parameters.map { $0.values })
    #expect(copy.descriptions.map { $0.name } == model.descriptions.map { $0.name })
    let block = try #require(model.layers[1] as? Residual)
    block.freeze()
    let before = block.allParameters.map { $0.value.values }
    let x = try Tensor.randomNormal([6, 8, 8, 1], seed: 1)
    try model.fit(
      x, Tensor([0, 1, 0, 1, 0, 1]), loss: .sparseCategoricalCrossentropy, optimizer: Adam(learningRate: 0.1), epochs: 3
    )
    // Also the running averages of the batch normalization keep their bits.
    #expect(block.allParameters.map { $0.value.values } == before)
    #expect(try copy.parameters[0].values != model.parameters[0].values)
    #expect(copy.allParameters.allSatisfy { $0.isTrainable == $0.isLearnable })
  }
}
