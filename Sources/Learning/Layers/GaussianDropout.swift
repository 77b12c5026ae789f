import Tensors

/// Multiplies its inputs by normal numbers around 1 while training, with the variance `rate ÷ (1 − rate)` that dropout has.
///
/// Outside training it changes nothing.
///
/// - Shapes: `y` has the shape of `x`.
/// - Gradient: `dx` = `dy` times the same numbers.
/// - Cost: a random number and a multiplication for each number.
/// - Source: Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov, *Dropout* (2014), section 10.
public final class GaussianDropout: Layer {
  private let rate: Double

  /// A layer like dropout of a share from 0 up to but not including 1.
  public init(_ rate: Double, name: String? = nil) {
    self.rate = rate
    super.init(name: name)
  }

  package override var kind: String { "GaussianDropout" }
  package override var label: String { "GaussianDropout(\(rate))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try requireShare(rate, "rate")
    return input
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    guard isTraining, rate > 0 else { return x }
    return try x * Tensor.randomNormal(x.shape, mean: 1, standardDeviation: (rate / (1 - rate)).squareRoot())
  }

  override func unbuilt() -> Layer { GaussianDropout(rate, name: givenName) }
}
