import Tensors

/// Divides the features of each input by their root mean square, then gives each a learned scale:
/// `y = scale · x / √(mean(x²) + epsilon)`.
///
/// - Shapes: `x` is `[batch, …, features]`; the mean is over the features; the scale is `[features]`.
/// - Gradient: `dscale` = the sum of `dy · z`, and of `z = x / √(mean(x²) + epsilon)`, `dz = scale · dy`: `dx = (dz − z
///   · mean(dz · z)) / √(mean(x²) + epsilon)`.
/// - Cost: a few operations for each number.
/// - Source: Zhang, Sennrich, *Root mean square layer normalization* (2019).
public final class RMSNormalization: Layer {
  private let epsilon: Double

  /// A layer with a number that keeps it from dividing by zero.
  public init(epsilon: Double = 1e-6, name: String? = nil) {
    self.epsilon = epsilon
    super.init(name: name)
  }

  package override var kind: String { "RMSNormalization" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try requireNumber(epsilon, "epsilon", from: 0)
    guard let features = input.last, features > 0 else {
      throw .layer(name: title, expected: "inputs of shape […, features]", found: input)
    }
    ownParameters = [try Parameter("weight", [features], .ones, inputs: features, outputs: features)]
    return input
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let squares = try x.squared().mean(axis: -1, keepDimensions: true)
    return try x / sqrt(squares + epsilon) * ownParameters[0].value
  }

  override func unbuilt() -> Layer { RMSNormalization(epsilon: epsilon, name: givenName) }
}
