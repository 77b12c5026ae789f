import Tensors

/// Centres and scales groups of channels of each input by themselves, then gives each channel a learned scale and offset:
/// `y = scale · (x − mean) / √(variance + epsilon) + offset`.
///
/// - Shapes: `x` is `[batch, …, channels]`; mean and variance are over all places and the channels of a group; scale and
///   offset are `[channels]`.
/// - Gradient: `doffset` = the sum of `dy`, `dscale` = the sum of `dy · z`, and of `z = (x − mean) / √(variance +
///   epsilon)`, `dz = scale · dy`: `dx = (dz − mean(dz) − z · mean(dz · z)) / √(variance + epsilon)`, the means over
///   the group.
/// - Cost: a few operations for each number.
/// - Source: Wu, He, *Group normalization* (2018).
public final class GroupNormalization: Layer {
  private let groups: Int
  private let epsilon: Double

  /// A layer that divides the channels into so many groups of neighbours.
  public init(_ groups: Int = 32, epsilon: Double = 1e-5, name: String? = nil) {
    self.groups = groups
    self.epsilon = epsilon
    super.init(name: name)
  }

  package override var kind: String { "GroupNormalization" }
  package override var label: String { "GroupNormalization(\(groups))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try requireNumber(epsilon, "epsilon", from: 0)
    try require(groups, "groups")
    guard let channels = input.last, channels > 0, channels.isMultiple(of: groups) else {
      throw .layer(name: title, expected: "channels that \(groups) groups can share equally", found: input)
    }
    try makeScaleAndOffset(channels)
    return input
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try normalized(x, groups: groups, epsilon: epsilon)
  }

  override func unbuilt() -> Layer { GroupNormalization(groups, epsilon: epsilon, name: givenName) }
}

extension Layer {
  /// A learned scale and offset for each channel.
  final func makeScaleAndOffset(_ channels: Int) throws(EngineError) {
    ownParameters = [
      try Parameter("weight", [channels], .ones, inputs: channels, outputs: channels),
      try Parameter("bias", [channels], .zeros, inputs: channels, outputs: channels),
    ]
  }

  /// Every group of channels of every input with mean 0 and variance 1, scaled and offset.
  final func normalized(_ x: Tensor, groups: Int, epsilon: Double) throws(EngineError) -> Tensor {
    let shape = x.shape, channels = shape[shape.count - 1]
    let places = shape.dropFirst().dropLast().reduce(1, *)
    let parts = try x.reshaped(to: [shape[0], places, groups, channels / groups])
    let centred = try parts - parts.mean(axes: [1, 3], keepDimensions: true)
    let variance = try centred.squared().mean(axes: [1, 3], keepDimensions: true)
    let plain = try (centred / sqrt(variance + epsilon)).reshaped(to: shape)
    return try plain * ownParameters[0].value + ownParameters[1].value
  }
}
