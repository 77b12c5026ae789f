import Tensors

/// Keeps the largest value of each channel of a volume.
///
/// - Shapes: `x` is `[batch, depth, height, width, channels]`, `y` is `[batch, channels]`.
/// - Gradient: goes to the first largest element of each channel.
/// - Cost: one comparison for each number.
/// - Source: Collobert and others, *Natural language processing (almost) from scratch* (2011).
public final class GlobalMaxPooling3D: Layer {
  /// A layer without settings.
  public init(name: String? = nil) { super.init(name: name) }

  package override var kind: String { "GlobalMaxPooling3D" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    // The one window is as large as the input, which only has to have something in it.
    _ = try positions(input, dimensions: 3, size: [1, 1, 1], stride: [1, 1, 1], padding: .valid)
    return Array(input.suffix(1))
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let shape = x.shape
    return try x.reshaped(to: [shape[0], shape[1] * shape[2] * shape[3], shape[4]]).max(axis: 1)
  }

  override func unbuilt() -> Layer { GlobalMaxPooling3D(name: givenName) }
}
