import Learning
import Tensors
import Testing

/// Activations, windows, normalizations, losses and schedules with settings of their own, against PyTorch.
@Suite struct SettingsReferenceTests {
  let references: References

  init() throws {
    freshSession()
    references = try References("settings.txt")
  }

  /// Compares a layer's output and all its gradients with PyTorch's.
  func compare(_ name: String, _ layer: Layer, _ parameters: [String] = ["w", "b"], input: String? = nil) throws {
    let x = try references[(input ?? name) + ".x"]
    let model = try Sequential(input: Array(x.shape.dropFirst())) { layer }
    var values: [Tensor] = []
    for parameter in parameters { values.append(try references[name + "." + parameter]) }
    try model.setParameters(values)
    let weights = try references[name + ".weights"]
    #expect(distance(try model(x), try references[name + ".y"]) <= sameUpToOrder, "\(name)")
    #expect([x.shape[0]] + (model.outputShape ?? []) == weights.shape, "\(name)")
    let dx = try gradient(at: x) { (x) throws(EngineError) in try (model(x) * weights).sum() }
    #expect(distance(dx, try references[name + ".d_x"]) <= sameUpToOrder, "\(name)")
    let gradients = try gradient(at: model) { (model) throws(EngineError) in try (model(x) * weights).sum() }
    for (parameter, gradient) in zip(parameters, gradients) {
      #expect(distance(gradient, try references[name + ".d_" + parameter]) <= sameUpToOrder, "\(name) \(parameter)")
    }
  }

  @Test(arguments: [
    Activation.logSoftmax, .hardSigmoid, .hardTanh, .hardSwish, .relu6, .mish, .softsign, .exponential, .geluTanh,
    .leakyReLU(slope: 0.2), .elu(alpha: 0.5), .swish(beta: 1.5),
  ]) func activationIsPyTorchs(_ activation: Activation) throws {
    let name = "activation." + activation.name.replacing(" ", with: "")
    let x = try references[name + ".x"], weights = try references[name + ".weights"]
    #expect(distance(try activation(x), try references[name + ".y"]) <= 1e-15)
    let dx = try gradient(at: x) { (x) throws(EngineError) in try (activation(x) * weights).sum() }
    #expect(distance(dx, try references[name + ".d_x"]) <= 2e-15)
  }

  @Test func windowsOfSeveralSizesArePyTorchs() throws {
    try compare(
      "conv2_axes", Conv2D(3, kernel: [3, 2], stride: [2, 1], padding: .zerosPerAxis([1, 0]), dilation: [1, 2]))
    try compare(
      "conv3_axes",
      Conv3D(3, kernel: [1, 3, 2], stride: [1, 2, 1], padding: .zerosPerAxis([0, 1, 1]), dilation: [1, 1, 2]))
    try compare("conv1_causal", Conv1D(3, kernel: 3, padding: .causal, dilation: 2))
    try compare(
      "transpose_axes", Conv2DTranspose(2, kernel: [2, 3], stride: [2, 1], padding: .zerosPerAxis([0, 1])))
    try compare("transpose1", Conv1DTranspose(2, kernel: 3, stride: 2, padding: .zeros(1)))
    try compare("depthwise", DepthwiseConv2D(kernel: 3, stride: 2, padding: .zeros(1), multiplier: 2))
    try compare(
      "separable", SeparableConv2D(3, kernel: 3, padding: .same, multiplier: 2, activation: .relu), ["w", "v", "b"])
  }

  @Test func poolingOfSeveralSizesIsPyTorchs() throws {
    try compare("max2_axes", MaxPooling2D([2, 3], stride: [2, 1], padding: .zerosPerAxis([1, 0])), [])
    try compare(
      "average2_axes", AveragePooling2D([3, 2], stride: [1, 2], padding: .zerosPerAxis([1, 1])), [],
      input: "max2_axes")
    try compare("max3_axes", MaxPooling3D([1, 2, 3], stride: [1, 2, 1]), [])
    try compare(
      "average3_axes", AveragePooling3D([2, 3, 1], stride: [2, 1, 1], padding: .zerosPerAxis([1, 0, 0])), [],
      input: "max3_axes")
    try compare("global_average3", GlobalAveragePooling3D(), [], input: "max3_axes")
    try compare("global_max3", GlobalMaxPooling3D(), [], input: "max3_axes")
  }

  @Test func normalizationsArePyTorchs() throws {
    try compare("group_norm", GroupNormalization(3))
    try compare("instance_norm", InstanceNormalization(), input: "group_norm")
    try compare("rms_norm", RMSNormalization(), ["w"], input: "group_norm")
  }

  func compare(_ name: String, _ loss: Loss, target: String, rows: String? = nil) throws {
    let p = try references["\(name).p"], target = try references[target], scale = try references["\(name).weights"]
    let rows = try rows.map { try references[$0] }
    let (value, gradient) = try valueWithGradient(at: p) { (p) throws(EngineError) in
      guard let rows else { return try loss(p, target) }
      return try loss(p, target, weights: rows)
    }
    #expect(distance(value, try references["\(name).y"]) <= sameUpToOrder, "\(name)")
    #expect(distance(try gradient * scale, try references["\(name).d_p"]) <= sameUpToOrder, "\(name)")
  }

  @Test func lossesArePyTorchs() throws {
    try compare("logCosh", .logCosh, target: "regression.t")
    try compare("huberOf", .huber(delta: 0.7), target: "regression.t")
    try compare("quantile", .quantile(0.9), target: "regression.t")
    try compare("percentage", .meanAbsolutePercentageError, target: "regression.t")
    try compare("poisson", .poisson, target: "counts.t")
    try compare("logarithmic", .meanSquaredLogarithmicError, target: "counts.t")
    try compare("focal", .focal(.binaryCrossentropyFromLogits, gamma: 2), target: "focal.t")
  }

  @Test func weightsOfRowsArePyTorchs() throws {
    try compare("rows.squared", .meanSquaredError, target: "rows.t", rows: "rows")
    try compare("rows.absolute", .meanAbsoluteError, target: "rows.t", rows: "rows")
    try compare("rows.classes", .sparseCategoricalCrossentropyFromLogits, target: "rows.labels", rows: "rows")
    try compare(
      "rows.weighted", .weighted(.sparseCategoricalCrossentropyFromLogits, classes: [0.5, 1, 2]),
      target: "rows.labels", rows: "rows")
  }

  /// Compares a loss of several tensors and all its gradients with PyTorch's.
  func compare(
    _ name: String, of inputs: [String], _ loss: ([Tensor]) throws(EngineError) -> Tensor
  ) throws {
    let tensors = try inputs.map { try references["\(name).\($0)"] }
    let scale = try references["\(name).weights"]
    let (value, gradients) = try valueWithGradient(at: tensors, loss)
    #expect(distance(value, try references["\(name).y"]) <= sameUpToOrder, "\(name)")
    for (input, gradient) in zip(inputs, gradients) {
      #expect(distance(try gradient * scale, try references["\(name).d_\(input)"]) <= sameUpToOrder, "\(name) \(input)")
    }
  }

  @Test func lossesOfDistancesAndDistributionsArePyTorchs() throws {
    let target = try references["gaussian.t"], labels = try references["rows.labels"]
    try compare("triplet", of: ["a", "q", "n"]) { (x) throws(EngineError) in
      try tripletMarginLoss(x[0], x[1], x[2], margin: 0.8)
    }
    try compare("divergence", of: ["m", "v"]) { (x) throws(EngineError) in
      try normalDivergence(mean: x[0], logVariance: x[1])
    }
    try compare("gaussian", of: ["m", "v"]) { (x) throws(EngineError) in
      try gaussianLikelihoodLoss(x[0], target, variance: x[1])
    }
    try compare("likelihood", of: ["p"]) { (x) throws(EngineError) in
      try negativeLogLikelihood(logSoftmax(x[0]), labels)
    }
  }

  @Test(arguments: [
    ("milestones", Schedule.milestones([3, 5], factor: 0.1)),
    ("polynomial", .polynomial(epochs: 5, power: 2, minimum: 0)),
    ("restarts", .cosineRestarts(epochs: 3, growth: 2, minimum: 0.1)), ("oneCycle", .oneCycle(epochs: 20)),
    ("triangular", .triangular(epochs: 4, minimum: 0.1)),
    ("warmUpThen", .warmUpThen(epochs: 3, .exponential(factor: 0.5))),
  ]) func scheduleIsPyTorchs(_ name: String, _ schedule: Schedule) throws {
    let rates = try references["rates." + name].values
    // PyTorch multiplies from step to step where we compute each rate by itself.
    for (epoch, rate) in rates.enumerated() {
      #expect(abs(schedule.rate(0.8, epoch: epoch) - rate) <= 1e-15, "\(epoch)")
    }
  }
}
