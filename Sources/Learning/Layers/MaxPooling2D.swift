import Tensors

/// Keeps the largest value of each window of an image, channel by channel.
///
/// - Shapes: `x` is `[batch, height, width, channels]`, `y` is `[batch, rows, columns, channels]`.
/// - Gradient: goes to the first largest element of each window.
/// - Cost: `rows × columns × size² × channels` comparisons for each image.
/// - Source: Riesenhuber, Poggio, *Hierarchical models of object recognition in cortex* (1999).
public final class MaxPooling2D: PoolingLayer {
  /// Windows of one size along every axis, side by side unless a stride is given.
  public convenience init(_ size: Int = 2, stride: Int? = nil, padding: Padding = .valid, name: String? = nil) {
    self.init(size: [size, size], stride: stride.map { [$0, $0] }, padding: padding, name: name)
  }

  /// Windows of a size for each axis, side by side unless strides are given.
  public convenience init(_ size: [Int], stride: [Int]? = nil, padding: Padding = .valid, name: String? = nil) {
    self.init(size: size, stride: stride, padding: padding, name: name)
  }

  override init(size: [Int], stride: [Int]?, padding: Padding, name: String?) {
    super.init(size: size, stride: stride, padding: padding, name: name)
  }

  package override var kind: String { "MaxPooling2D" }
  override var dimensions: Int { 2 }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try maxPooling2D(x, sizes: size, strides: stride, padding: padding)
  }

  override func unbuilt() -> Layer { MaxPooling2D(size: size, stride: stride, padding: padding, name: givenName) }
}
