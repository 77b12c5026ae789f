import Tensors

/// Gives its input at every step of a sequence, so that a recurrent layer behind it can unfold one vector.
///
/// - Shapes: `x` is `[batch, …]`, `y` is `[batch, count, …]`.
/// - Gradient: `dx` = the sum of `dy` over the steps.
/// - Cost: no multiplications; the numbers are copied.
/// - Source: as Keras's layer of that name.
public final class RepeatVector: Layer {
  private let count: Int

  /// A layer that repeats its input so many times.
  public init(_ count: Int, name: String? = nil) {
    self.count = count
    super.init(name: name)
  }

  package override var kind: String { "RepeatVector" }
  package override var label: String { "RepeatVector(\(count))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try require(count, "count")
    return [count] + input
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let shape = x.shape
    return try x.expandingDimensions(at: 1).broadcast(to: [shape[0], count] + shape.dropFirst())
  }

  override func unbuilt() -> Layer { RepeatVector(count, name: givenName) }
}
