import Tensors

/// Keeps the largest value of each channel of a sequence.
///
/// - Shapes: `x` is `[batch, time, channels]`, `y` is `[batch, channels]`.
/// - Gradient: goes to the first largest element of each channel.
/// - Cost: one comparison for each number.
/// - Source: Collobert and others, *Natural language processing (almost) from scratch* (2011).
public final class GlobalMaxPooling1D: Layer {
  /// A layer without settings.
  public init(name: String? = nil) { super.init(name: name) }

  package override var kind: String { "GlobalMaxPooling1D" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    // The one window is as large as the input, which only has to have something in it.
    _ = try positions(input, dimensions: 1, size: [1], stride: [1], padding: .valid)
    return Array(input.suffix(1))
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try x.max(axis: 1)
  }

  override func unbuilt() -> Layer { GlobalMaxPooling1D(name: givenName) }
}
