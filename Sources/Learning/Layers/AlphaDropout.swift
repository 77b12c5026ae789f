import Tensors

/// Sets a share of its inputs to the lowest value of SELU while training, then scales and shifts all so that mean 0 and
/// variance 1 stay: dropout for self-normalizing networks.
///
/// Outside training it changes nothing.
///
/// - Shapes: `y` has the shape of `x`.
/// - Gradient: `dx = dy` times the scale where `x` was kept, 0 elsewhere.
/// - Cost: a random number and two operations for each number.
/// - Source: Klambauer, Unterthiner, Mayr, Hochreiter, *Self-normalizing neural networks* (2017).
public final class AlphaDropout: Layer {
  private let rate: Double
  /// What SELU tends to far below zero.
  private static let lowest = -1.7580993408473766

  /// A layer that drops a share of its inputs, from 0 up to but not including 1.
  public init(_ rate: Double, name: String? = nil) {
    self.rate = rate
    super.init(name: name)
  }

  package override var kind: String { "AlphaDropout" }
  package override var label: String { "AlphaDropout(\(rate))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try requireShare(rate, "rate")
    return input
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    guard isTraining, rate > 0 else { return x }
    let low = AlphaDropout.lowest
    let scale = 1 / ((1 - rate) * (1 + rate * low * low)).squareRoot()
    let kept = try Tensor.randomUniform(x.shape).greater(than: rate)
    return try scale * (x * kept + low * (1 - kept)) - scale * rate * low
  }

  override func unbuilt() -> Layer { AlphaDropout(rate, name: givenName) }
}
