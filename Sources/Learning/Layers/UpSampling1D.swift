import Tensors

/// Repeats every step of a sequence.
///
/// - Shapes: `x` is `[batch, time, channels]`, `y` is `[batch, time × factor, channels]`.
/// - Gradient: `dx` = the sum of `dy` over the copies of each step.
/// - Cost: at most two multiplications for each new number.
/// - Source: as Keras's layer of that name.
public final class UpSampling1D: Layer {
  private let factor: Int

  /// A layer of a factor.
  public init(_ factor: Int = 2, name: String? = nil) {
    self.factor = factor
    super.init(name: name)
  }

  package override var kind: String { "UpSampling1D" }
  package override var label: String { "UpSampling1D(\(factor))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try requireChannels(input, dimensions: 1)
    guard 1...1024 ~= factor else {
      throw .argument(operation: title, name: "factor", rule: "1 to 1024", found: "\(factor)")
    }
    let (steps, tooMany) = input[0].multipliedReportingOverflow(by: factor)
    guard !tooMany else { throw .layer(name: title, expected: "shorter sequences", found: input) }
    return [steps, input[1]]
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try x.repeated(factor, axis: 1)
  }

  override func unbuilt() -> Layer { UpSampling1D(factor, name: givenName) }
}
