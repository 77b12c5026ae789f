import Tensors

/// Keeps the mean of each channel of an image.
///
/// - Shapes: `x` is `[batch, height, width, channels]`, `y` is `[batch, channels]`.
/// - Gradient: is divided equally among the elements of each channel.
/// - Cost: one addition for each number.
/// - Source: Lin, Chen, Yan, *Network in network* (2014).
public final class GlobalAveragePooling2D: Layer {
  /// A layer without settings.
  public init(name: String? = nil) { super.init(name: name) }

  package override var kind: String { "GlobalAveragePooling2D" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    // The one window is as large as the input, which only has to have something in it.
    _ = try positions(input, dimensions: 2, size: [1, 1], stride: [1, 1], padding: .valid)
    return Array(input.suffix(1))
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let shape = x.shape
    return try x.reshaped(to: [shape[0], shape[1] * shape[2], shape[3]]).mean(axis: 1)
  }

  override func unbuilt() -> Layer { GlobalAveragePooling2D(name: givenName) }
}
