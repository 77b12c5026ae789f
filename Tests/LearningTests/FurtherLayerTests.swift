import Learning
import Tensors
import Testing

/// Layers that cut, pad, permute, drop, make noise and constrain, worked by hand and by their laws.
@Suite struct FurtherLayerTests {
  init() { freshSession() }

  func model(_ input: [Int], _ layer: Layer) throws -> Sequential { try Sequential(input: input) { layer } }

  @Test func bordersAreOfTheirOwnWidth() throws {
    let x = try Tensor(shape: [1, 2, 1], values: [1, 2])
    #expect(try model([2, 1], ZeroPadding1D(before: 2, after: 1))(x).values == [0, 0, 1, 2, 0])
    #expect(try model([2, 1], Cropping1D(before: 1, after: 0))(x).values == [2])
    #expect(try model([2, 1], UpSampling1D(2))(x).values == [1, 1, 2, 2])
    let image = try Tensor(shape: [1, 2, 2, 1], values: [1, 2, 3, 4])
    let wide = try model([2, 2, 1], ZeroPadding2D(top: 0, bottom: 1, left: 1, right: 0))(image)
    #expect(wide.shape == [1, 3, 3, 1])
    #expect(wide.values == [0, 1, 2, 0, 3, 4, 0, 0, 0])
    #expect(try model([3, 3, 1], Cropping2D(top: 0, bottom: 1, left: 1, right: 0))(wide).values == [1, 2, 3, 4])
    #expect(
      try model([2, 3], Permute([2, 1]))(Tensor(shape: [1, 2, 3], values: [1, 2, 3, 4, 5, 6])).values == [
        1, 4, 2, 5, 3, 6,
      ])
    #expect(try model([1], Rescaling(2, offset: -1))(Tensor([[3]])).values == [5])
  }

  @Test func nothingIsDroppedAndNoNoiseMadeOutsideOfTraining() throws {
    let x = try Tensor.randomNormal([2, 3, 4], seed: 1)
    for layer in [SpatialDropout1D(0.5), GaussianNoise(1), GaussianDropout(0.5), AlphaDropout(0.5)] as [Layer] {
      let model = try model([3, 4], layer)
      #expect(try model(x).values == x.values, "\(layer)")
      #expect(try model(x, isTraining: true).values != x.values, "\(layer)")
    }
    for layer in [SpatialDropout1D(0), GaussianNoise(0), GaussianDropout(0), AlphaDropout(0)] as [Layer] {
      #expect(try model([3, 4], layer)(x, isTraining: true).values == x.values, "\(layer)")
    }
  }

  @Test func channelsAreDroppedAsAWhole() throws {
    let sequences = try model([5, 40], SpatialDropout1D(0.5))(Tensor.ones([2, 5, 40]), isTraining: true)
    #expect(try sequences.max(axis: 1).values == sequences.min(axis: 1).values)
    #expect(Set(sequences.values) == [0, 2])
    let images = try model([3, 2, 40], SpatialDropout2D(0.5))(Tensor.ones([2, 3, 2, 40]), isTraining: true)
    #expect(try images.max(axes: [1, 2]).values == images.min(axes: [1, 2]).values)
  }

  @Test func meanAndVarianceStay() throws {
    let count = 40_000
    let x = try Tensor.randomNormal([1, count], seed: 3)
    for layer in [GaussianDropout(0.2), AlphaDropout(0.2), GaussianNoise(0.1)] as [Layer] {
      let y = try model([count], layer)(x, isTraining: true)
      // Five standard errors of a mean of 40 000 numbers of variance about 1.
      #expect(abs(try y.mean().item() - x.mean().item()) < 0.025, "\(layer)")
    }
    let y = try model([count], AlphaDropout(0.2))(x, isTraining: true)
    #expect(abs(try y.variance().item() - 1) < 0.05)
  }

  @Test func normalizedGroupsHaveMeanZeroAndVarianceOne() throws {
    let x = try Tensor.randomNormal([2, 3, 4], mean: 5, seed: 2)
    let parts = try model([3, 4], GroupNormalization(2, epsilon: 0))(x).reshaped(to: [2, 3, 2, 2])
    for mean in try parts.mean(axes: [1, 3]).values { #expect(abs(mean) < 1e-14) }
    for variance in try parts.variance(axes: [1, 3]).values { #expect(abs(variance - 1) < 1e-14) }
    let squares = try model([4], RMSNormalization(epsilon: 0))(Tensor([[1, 1, 1, 1], [2, 2, 2, 2]]))
    #expect(squares.values == [1, 1, 1, 1, 1, 1, 1, 1])
  }

  @Test func branchesMultiplyAndTakeTheLargest() throws {
    let x = try Tensor([[2, -3]])
    for (join, wanted) in [(Join.multiply, [4.0, 9]), (.maximum, [2, -3])] {
      let parallel = try model([2], Parallel(join: join) { () throws(EngineError) in [Rescaling(1), Rescaling(1)] })
      #expect(try parallel(x).values == wanted)
      let both = try model([3, 2], Bidirectional(GRU(4, returnsSequences: true), join: join))
      #expect(both.outputShape == [3, 4])
    }
  }

  @Test func constraintsHoldAfterEveryStep() throws {
    let weight = try Tensor([[3, 0.3, 0, -1], [4, 0.4, 0, 0]])
    #expect(try Constraint.unitNorm(weight).values == [0.6000000000000001, 0.6, 0, -1, 0.8, 0.8, 0, 0])
    #expect(try Constraint.nonNegative(weight).values == [3, 0.3, 0, 0, 4, 0.4, 0, 0])
    let limited = try Constraint.minMaxNorm(minimum: 1, maximum: 2)(weight)
    #expect(try limited.norm(axis: 0).isClose(to: Tensor([2, 1, 0, 1]), tolerance: 1e-15))
    for constraint in [Constraint.minMaxNorm(minimum: 2, maximum: 1), .minMaxNorm(minimum: -1, maximum: 1)] {
      #expect(throws: EngineError.self) { try model([2], Dense(1, kernelConstraint: constraint)) }
    }
  }

  @Test func initializersDrawWhatTheySay() throws {
    let wide = try Initializer.truncatedNormal(standardDeviation: 0.5).tensor([100, 100], inputs: 100, outputs: 100)
    #expect(try abs(wide).max().item() <= 1)
    #expect(try abs(Initializer.lecunUniform.tensor([50, 3], inputs: 3, outputs: 1)).max().item() <= 1)
    #expect(try Initializer.identity.tensor([2, 3], inputs: 2, outputs: 3).values == [1, 0, 0, 0, 1, 0])
    let kernel = try Initializer.identity.tensor([3, 3, 2, 2], inputs: 2, outputs: 2)
    let image = try Tensor.randomNormal([1, 4, 4, 2], seed: 1)
    #expect(try convolution2D(image, kernel, padding: .same).values == image.values)
    for shape in [[0], [3], [0, 2], [2, 0]] {
      #expect(try Initializer.identity.tensor(shape, inputs: 1, outputs: 1).shape == shape)
    }
  }

  @Test func layersRefuseWhatMakesNoSense() throws {
    let wrong: [([Int], Layer)] = [
      ([4], GroupNormalization(3)), ([4], GroupNormalization(0)), ([0], RMSNormalization()),
      ([4], InstanceNormalization()),
      ([3, 0], InstanceNormalization()), ([4], SpatialDropout1D(0.5)), ([4, 4], SpatialDropout2D(0.5)),
      ([4], GaussianNoise(-1)), ([4], GaussianNoise(.nan)), ([4], GaussianDropout(1)), ([4], AlphaDropout(-0.1)),
      ([2, 2], Cropping1D(1)), ([2, 2], Cropping1D(-1)), ([2, 2, 1], Cropping2D(1)), ([2, 2], ZeroPadding1D(-1)),
      ([2, 2], ZeroPadding1D(1 << 30)), ([2, 2, 1], ZeroPadding2D(top: -1, bottom: 0, left: 0, right: 0)),
      ([2, 2], UpSampling1D(0)), ([2, 2], Permute([1])), ([2, 2], Permute([0, 1])), ([2, 2], Permute([1, 1])),
      ([4, 4, 0], DepthwiseConv2D(kernel: 2)), ([4, 4, 2], DepthwiseConv2D(kernel: 5)),
      ([4, 4, 2], DepthwiseConv2D(kernel: 2, multiplier: 0)),
      ([4, 4, 2], DepthwiseConv2D(kernel: 2, multiplier: 1 << 21)),
      ([4, 4], SeparableConv2D(2, kernel: 2)), ([4, 4, 2], SeparableConv2D(0, kernel: 2)),
      ([4, 4, 2], Conv2D(2, kernel: [2])), ([4, 4, 2], Conv2D(2, kernel: [2, 2, 2])),
      ([4, 4, 2], Conv2D(2, kernel: [])),
      ([4, 4, 2], Conv2D(2, kernel: [2, 0])), ([4, 4, 2], Conv2D(2, kernel: [2, 2], stride: [1])),
      ([4, 4, 2], Conv2D(2, kernel: [2, 2], stride: [1, 0])), ([4, 4, 2], Conv2D(2, kernel: [1, 5])),
      ([4, 4, 2], Conv2D(2, kernel: [2, 2], dilation: [1, 1 << 20])),
      ([4, 4, 2], Conv2D(2, kernel: 2, padding: .zerosPerAxis([1]))),
      ([4, 4, 2], Conv2D(2, kernel: 2, padding: .zerosPerAxis([1, 2]))),
      ([4, 4, 2], Conv2D(2, kernel: 2, padding: .zerosPerAxis([-1, 1]))),
      ([4, 4, 2], MaxPooling2D([2])), ([4, 4, 2], MaxPooling2D([])), ([4, 4, 2], MaxPooling2D([2, 2], stride: [2])),
      ([4, 4, 2], AveragePooling2D([5, 1])), ([4, 4, 4, 1], MaxPooling3D([1, 2])),
      ([4, 4, 2], AveragePooling2D(2, padding: .zerosPerAxis([0, 2]))),
      ([4, 4, 2], Conv2DTranspose(2, kernel: [2])), ([4, 4, 2], Conv2DTranspose(2, kernel: [2, 2], stride: [0, 1])),
      ([4, 4, 2], Conv2DTranspose(2, kernel: 2, padding: .zerosPerAxis([1]))),
      ([4], Conv1DTranspose(2, kernel: 2)), ([0, 2], Conv1DTranspose(2, kernel: 2)),
      ([4, 2], Conv1DTranspose(2, kernel: 2, padding: .zeros(5))),
      ([4, 2], LSTM(2, dropout: 1)), ([4, 2], GRU(2, recurrentDropout: -1)), ([4, 2], SimpleRNN(2, dropout: .nan)),
      ([4, 2], MultiHeadAttention(heads: 1, dropout: 1)), ([0, 2, 2, 1], GlobalMaxPooling3D()),
      ([0], ActivationLayer(.logSoftmax)),
    ]
    for (input, layer) in wrong {
      #expect(throws: EngineError.self, "\(layer) over \(input)") { try model(input, layer) }
    }
  }

  @Test func messagesNameTheLayerAndTheShapes() throws {
    func message(_ input: [Int], _ layer: Layer) -> EngineError? {
      do { _ = try Sequential(input: input) { layer } } catch { return error as? EngineError }
      return nil
    }
    #expect(
      message([4, 4, 2], Conv2D(2, kernel: [1, 5], name: "edges"))
        == .layer(name: "layer 'edges' (Conv2D)", expected: "images of at least 1 × 5", found: [4, 4, 2]))
    #expect(
      message([4], GroupNormalization(3))
        == .layer(name: "GroupNormalization(3)", expected: "channels that 3 groups can share equally", found: [4]))
    #expect(
      message([4, 4, 2], MaxPooling2D([2]))
        == .argument(
          operation: "MaxPooling2D(2)", name: "window size", rule: "2 numbers, one for each axis", found: "[2]"))
  }

  @Test func emptyBatchesPassEveryLayer() throws {
    for (input, layer) in [
      ([4], GaussianNoise(1)), ([4], AlphaDropout(0.5)), ([4], GroupNormalization(2)), ([4], RMSNormalization()),
      ([3, 4], InstanceNormalization()), ([3, 4], SpatialDropout1D(0.5)), ([3, 4], UpSampling1D()),
      ([3, 4], Cropping1D()),
      ([3, 4], Permute([2, 1])), ([3, 4], Conv1DTranspose(2, kernel: 2)), ([4, 4, 2], DepthwiseConv2D(kernel: 2)),
      ([4, 4, 2], SeparableConv2D(2, kernel: 2)), ([4, 4, 2], Conv2D(1, kernel: [1, 2])),
      ([4, 4, 2], MaxPooling2D([1, 2])),
      ([3, 4], LSTM(2, dropout: 0.5, recurrentDropout: 0.5)), ([3, 4], GRU(2, isStateful: true)),
      ([3, 4], MultiHeadAttention(heads: 2, dropout: 0.5)), ([2, 2, 2, 1], GlobalAveragePooling3D()),
    ] as [([Int], Layer)] {
      let model = try model(input, layer)
      let y = try model(Tensor.zeros([0] + input), isTraining: true)
      #expect(y.shape == [0] + (model.outputShape ?? []), "\(layer)")
    }
  }
}
