import Tensors

/// Divides each number by a sum over the channels beside it, so that strong channels quieten their neighbours:
/// `y = x / (offset + alpha · Σ x²)^beta`, the sum over `channels` neighbours with the number itself in the middle.
///
/// The defaults are AlexNet's. PyTorch's `alpha` is this one times the number of channels.
///
/// - Shapes: `x` and `y` are `[batch, height, width, channels]`; beyond the first and last channel there are zeros.
/// - Gradient: `dx = dy · s^−beta − 2 · alpha · beta · x · Σ (dy · x · s^(−beta−1))` with `s = offset + alpha · Σ x²`, the
///   outer sum over the numbers in whose sums `x` is.
/// - Cost: `channels` additions and a power for each number.
/// - Source: Krizhevsky, Sutskever, Hinton, *ImageNet classification with deep convolutional neural networks* (2012),
///   section 3.3.
public final class LocalResponseNormalization: Layer {
  private let channels: Int
  private let offset: Double
  private let alpha: Double
  private let beta: Double

  /// A layer that looks at so many channels, an odd number.
  public init(
    _ channels: Int = 5, offset: Double = 2, alpha: Double = 1e-4, beta: Double = 0.75, name: String? = nil
  ) {
    self.channels = channels
    self.offset = offset
    self.alpha = alpha
    self.beta = beta
    super.init(name: name)
  }

  package override var kind: String { "LocalResponseNormalization" }
  package override var label: String { "LocalResponseNormalization(\(channels))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try requireChannels(input, dimensions: 2)
    guard 1...1023 ~= channels, channels % 2 == 1 else {
      throw .argument(operation: title, name: "channels", rule: "an odd number from 1 to 1023", found: "\(channels)")
    }
    try requireNumber(offset, "offset", from: 0)
    try requireNumber(alpha, "alpha", from: 0)
    try requireNumber(beta, "beta", from: 0)
    return input
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let count = x.shape[3]
    let squares = try x.squared().padded(axis: 3, before: channels / 2, after: channels / 2)
    var sum = try squares.slice(axis: 3, from: 0, to: count)
    for first in 1..<channels { sum = try sum + squares.slice(axis: 3, from: first, to: first + count) }
    return try x * pow(alpha * sum + offset, -beta)
  }

  override func unbuilt() -> Layer {
    LocalResponseNormalization(channels, offset: offset, alpha: alpha, beta: beta, name: givenName)
  }
}
