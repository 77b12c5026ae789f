import Tensors

/// Sets a share of the channels of a sequence to zero while training, each as a whole, and scales the others up so that the
/// mean stays.
///
/// Neighbours are alike, so that dropping single elements would take little away. Outside training it changes nothing.
///
/// - Shapes: `x` and `y` are `[batch, time, channels]`.
/// - Gradient: `dx = dy ÷ (1 − rate)` in channels that were kept, 0 in others.
/// - Cost: a random number for each channel, a multiplication for each number.
/// - Source: Tompson, Goroshin, Jain, LeCun, Bregler, *Efficient object localization* (2015).
public final class SpatialDropout1D: Layer {
  private let rate: Double

  /// A layer that drops a share of the channels, from 0 up to but not including 1.
  public init(_ rate: Double, name: String? = nil) {
    self.rate = rate
    super.init(name: name)
  }

  package override var kind: String { "SpatialDropout1D" }
  package override var label: String { "SpatialDropout1D(\(rate))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try requireChannels(input, dimensions: 1)
    try requireShare(rate, "rate")
    return input
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    guard isTraining, rate > 0 else { return x }
    return try x * dropoutMask([x.shape[0], 1, x.shape[2]], rate: rate, x.precision)
  }

  override func unbuilt() -> Layer { SpatialDropout1D(rate, name: givenName) }
}
