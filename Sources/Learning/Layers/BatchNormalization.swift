import Tensors

/// Centres and scales each feature over the batch, then gives it a learned scale and offset:
/// `y = scale · (x − mean) / √(variance + epsilon) + offset`.
///
/// While training, mean and variance are those of the batch, and running averages are kept; afterwards the averages
/// are used. As in PyTorch, the running variance is the unbiased one. A frozen layer works with its averages also
/// while training, and keeps them, as in Keras.
///
/// - Shapes: `x` is `[batch, …, features]`; scale, offset and averages are `[features]`.
/// - Gradient: `doffset` = the sum of `dy`, `dscale` = the sum of `dy · z`, and of `z = (x − mean) / √(variance +
///   epsilon)`, `dz = scale · dy`: `dx = (dz − mean(dz) − z · mean(dz · z)) / √(variance + epsilon)`, the means over
///   the batch. After training `dx = scale · dy / √(variance + epsilon)`.
/// - Cost: a few operations for each number.
/// - Source: Ioffe, Szegedy, *Batch normalization* (2015).
public final class BatchNormalization: Layer {
  private let momentum: Double
  private let epsilon: Double

  /// A layer whose running averages keep a share `momentum` of their past at each step.
  public init(momentum: Double = 0.9, epsilon: Double = 1e-5, name: String? = nil) {
    self.momentum = momentum
    self.epsilon = epsilon
    super.init(name: name)
  }

  package override var kind: String { "BatchNormalization" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try requireNumber(epsilon, "epsilon", from: 0)
    guard 0...1 ~= momentum else {
      throw .argument(operation: title, name: "momentum", rule: "0 to 1", found: "\(momentum)")
    }
    guard let features = input.last else {
      throw .layer(name: title, expected: "inputs of shape [features]", found: input)
    }
    ownParameters = [
      try Parameter("weight", [features], .ones, inputs: features, outputs: features),
      try Parameter("bias", [features], .zeros, inputs: features, outputs: features),
      try Parameter("runningMean", [features], .zeros, inputs: features, outputs: features, isLearnable: false),
      try Parameter("runningVariance", [features], .ones, inputs: features, outputs: features, isLearnable: false),
    ]
    return input
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let features = x.shape[x.rank - 1]
    let rows = x.rank == 2 ? x : try x.reshaped(to: [x.shape.dropLast().reduce(1, *), features])
    let usesBatch = isTraining && ownParameters[0].isTrainable && rows.shape[0] > 0
    let y = usesBatch ? try batchNormalized(rows) : try runningNormalized(rows)
    let scaled = try y * ownParameters[0].value + ownParameters[1].value
    return x.rank == 2 ? scaled : try scaled.reshaped(to: x.shape)
  }

  private func batchNormalized(_ rows: Tensor) throws(EngineError) -> Tensor {
    let mean = try rows.mean(axis: 0)
    let centred = try rows - mean
    let variance = try centred.squared().mean(axis: 0)
    if GradientAudit.current?.isChecking != true {
      try remember(mean: stopGradient(mean), variance: stopGradient(variance), rows: rows.shape[0])
    }
    return try centred / sqrt(variance + epsilon)
  }

  private func runningNormalized(_ rows: Tensor) throws(EngineError) -> Tensor {
    try (rows - ownParameters[2].value) / sqrt(ownParameters[3].value + epsilon)
  }

  private func remember(mean: Tensor, variance: Tensor, rows: Int) throws(EngineError) {
    let unbiased = Double(rows) / Double(max(rows - 1, 1))
    ownParameters[2].value = try momentum * ownParameters[2].value + (1 - momentum) * mean
    ownParameters[3].value = try momentum * ownParameters[3].value + ((1 - momentum) * unbiased) * variance
  }

  override func unbuilt() -> Layer { BatchNormalization(momentum: momentum, epsilon: epsilon, name: givenName) }
}
