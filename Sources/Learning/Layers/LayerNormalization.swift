import Tensors

/// Centres and scales the features of each input by themselves, then gives each feature a learned scale and offset:
/// `y = scale · (x − mean) / √(variance + epsilon) + offset`.
///
/// Unlike batch normalization it does the same in training and afterwards, and does not look at other inputs.
///
/// - Shapes: `x` is `[batch, …, features]`; mean and variance are over the features; scale and offset are `[features]`.
/// - Gradient: of `z = (x − mean) / √(variance + epsilon)`: `dx = (dz − mean(dz) − z · mean(dz · z)) / √(variance +
///   epsilon)`.
/// - Cost: a few operations for each number.
/// - Source: Ba, Kiros, Hinton, *Layer normalization* (2016).
public final class LayerNormalization: Layer {
  private let epsilon: Double

  /// A layer with a number that keeps it from dividing by zero.
  public init(epsilon: Double = 1e-5, name: String? = nil) {
    self.epsilon = epsilon
    super.init(name: name)
  }

  package override var kind: String { "LayerNormalization" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try requireNumber(epsilon, "epsilon", from: 0)
    guard let features = input.last, features > 0 else {
      throw .layer(name: title, expected: "inputs of shape […, features]", found: input)
    }
    ownParameters = [
      try Parameter("weight", [features], .ones, inputs: features, outputs: features),
      try Parameter("bias", [features], .zeros, inputs: features, outputs: features),
    ]
    return input
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let centred = try x - x.mean(axis: -1, keepDimensions: true)
    let variance = try centred.squared().mean(axis: -1, keepDimensions: true)
    return try centred / sqrt(variance + epsilon) * ownParameters[0].value + ownParameters[1].value
  }

  override func unbuilt() -> Layer { LayerNormalization(epsilon: epsilon, name: givenName) }
}
