import Tensors

/// Sets a share of its inputs to zero while training, and scales the others up so that the mean stays.
///
/// Outside training it changes nothing.
///
/// - Source: Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov, *Dropout* (2014).
public final class Dropout: Layer {
  private let rate: Double

  /// A layer that drops a share of its inputs, from 0 up to but not including 1.
  public init(_ rate: Double, name: String? = nil) {
    self.rate = rate
    super.init(name: name)
  }

  package override var kind: String { "Dropout" }
  package override var label: String { "Dropout(\(rate))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    guard rate >= 0, rate < 1 else {
      throw .argument(operation: title, name: "rate", rule: "0 or more and below 1", found: "\(rate)")
    }
    return input
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    guard isTraining, rate > 0 else { return x }
    let kept = try Tensor.randomUniform(x.shape).greater(than: rate)
    return try x * (kept * (1 / (1 - rate)))
  }

  override func unbuilt() -> Layer { Dropout(rate, name: givenName) }
}
