import Tensors

/// Keeps the mean of each channel of a sequence.
///
/// - Shapes: `x` is `[batch, time, channels]`, `y` is `[batch, channels]`.
/// - Gradient: is divided equally among the elements of each channel.
/// - Cost: one addition for each number.
/// - Source: Lin, Chen, Yan, *Network in network* (2014).
public final class GlobalAveragePooling1D: Layer {
  /// A layer without settings.
  public init(name: String? = nil) { super.init(name: name) }

  package override var kind: String { "GlobalAveragePooling1D" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    // The one window is as large as the input, which only has to have something in it.
    _ = try positions(input, dimensions: 1, size: [1], stride: [1], padding: .valid)
    return Array(input.suffix(1))
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try x.mean(axis: 1)
  }

  override func unbuilt() -> Layer { GlobalAveragePooling1D(name: givenName) }
}
