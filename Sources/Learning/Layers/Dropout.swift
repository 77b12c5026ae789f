import Tensors

/// Sets a share of its inputs to zero while training, and scales the others up so that the mean stays.
///
/// Outside training it changes nothing.
///
/// - Shapes: `y` has the shape of `x`.
/// - Gradient: `dx = dy ÷ (1 − rate)` where `x` was kept, 0 elsewhere.
/// - Cost: a random number and a multiplication for each number.
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
    try requireShare(rate, "rate")
    return input
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    guard isTraining, rate > 0 else { return x }
    return try x * dropoutMask(x.shape, rate: rate, x.precision)
  }

  override func unbuilt() -> Layer { Dropout(rate, name: givenName) }
}

extension Layer {
  /// Stops the definition of a layer that would drop a share of all or more.
  final func requireShare(_ rate: Double, _ what: String) throws(EngineError) {
    guard rate >= 0, rate < 1 else {
      throw .argument(operation: title, name: what, rule: "0 or more and below 1", found: "\(rate)")
    }
  }
}

/// Zeros in place of a share of the numbers, and as the others what keeps the mean.
func dropoutMask(_ shape: [Int], rate: Double, _ precision: Precision) throws(EngineError) -> Tensor {
  let session = Session.current
  let usual = session.precision
  session.precision = precision
  defer { session.precision = usual }
  let kept = try Tensor.randomUniform(shape).greater(than: rate)
  return try kept * (1 / (1 - rate))
}
