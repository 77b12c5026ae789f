import Tensors

/// Cuts steps off both ends of a sequence.
///
/// - Shapes: `x` is `[batch, time, channels]`, `y` is `[batch, time − before − after, channels]`.
/// - Gradient: `dx` = `dy` with zeros where steps were cut off.
/// - Cost: no multiplications; the numbers are copied.
/// - Source: as Keras's layer of that name.
public final class Cropping1D: Layer {
  private let before: Int
  private let after: Int

  /// A layer that cuts off so many steps before and after.
  public init(before: Int, after: Int, name: String? = nil) {
    self.before = before
    self.after = after
    super.init(name: name)
  }

  /// A layer that cuts off so many steps at both ends.
  public convenience init(_ border: Int = 1, name: String? = nil) {
    self.init(before: border, after: border, name: name)
  }

  package override var kind: String { "Cropping1D" }
  package override var label: String {
    before == after ? "Cropping1D(\(before))" : "Cropping1D(before: \(before), after: \(after))"
  }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try requireChannels(input, dimensions: 1)
    try requireBorders([before, after])
    guard input[0] > before + after else {
      throw .layer(name: title, expected: "sequences of at least \(before + after + 1) steps", found: input)
    }
    return [input[0] - before - after, input[1]]
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try x.slice(axis: 1, from: before, to: x.shape[1] - after)
  }

  override func unbuilt() -> Layer { Cropping1D(before: before, after: after, name: givenName) }
}
