import Tensors

/// Adds normally distributed noise to its inputs while training.
///
/// Outside training it changes nothing.
///
/// - Shapes: `y` has the shape of `x`.
/// - Gradient: `dx` = `dy`.
/// - Cost: a random number and an addition for each number.
/// - Source: Bishop, *Training with noise is equivalent to Tikhonov regularization* (1995).
public final class GaussianNoise: Layer {
  private let standardDeviation: Double

  /// A layer of noise around zero.
  public init(_ standardDeviation: Double, name: String? = nil) {
    self.standardDeviation = standardDeviation
    super.init(name: name)
  }

  package override var kind: String { "GaussianNoise" }
  package override var label: String { "GaussianNoise(\(standardDeviation))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    guard standardDeviation >= 0, standardDeviation.isFinite else {
      throw .argument(
        operation: title, name: "standardDeviation", rule: "a number from 0", found: "\(standardDeviation)")
    }
    return input
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    guard isTraining, standardDeviation > 0 else { return x }
    return try x + Tensor.randomNormal(x.shape, standardDeviation: standardDeviation)
  }

  override func unbuilt() -> Layer { GaussianNoise(standardDeviation, name: givenName) }
}
