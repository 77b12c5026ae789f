import Tensors

/// Centres and scales every channel of each input by itself, then gives it a learned scale and offset:
/// `y = scale · (x − mean) / √(variance + epsilon) + offset`.
///
/// - Shapes: `x` is `[batch, …, channels]` with one or more axes of places; mean and variance are over the places; scale
///   and offset are `[channels]`.
/// - Gradient: `doffset` = the sum of `dy`, `dscale` = the sum of `dy · z`, and of `z = (x − mean) / √(variance +
///   epsilon)`, `dz = scale · dy`: `dx = (dz − mean(dz) − z · mean(dz · z)) / √(variance + epsilon)`, the means over
///   the places.
/// - Cost: a few operations for each number.
/// - Source: Ulyanov, Vedaldi, Lempitsky, *Instance normalization* (2016).
public final class InstanceNormalization: Layer {
  private let epsilon: Double

  /// A layer with a number that keeps it from dividing by zero.
  public init(epsilon: Double = 1e-5, name: String? = nil) {
    self.epsilon = epsilon
    super.init(name: name)
  }

  package override var kind: String { "InstanceNormalization" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try requireNumber(epsilon, "epsilon", from: 0)
    guard input.count > 1, let channels = input.last, channels > 0 else {
      throw .layer(name: title, expected: "inputs of shape [places, …, channels]", found: input)
    }
    try makeScaleAndOffset(channels)
    return input
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try normalized(x, groups: x.shape[x.rank - 1], epsilon: epsilon)
  }

  override func unbuilt() -> Layer { InstanceNormalization(epsilon: epsilon, name: givenName) }
}
