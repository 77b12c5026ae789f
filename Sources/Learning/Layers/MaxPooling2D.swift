import Tensors

/// Keeps the largest value of each window of an image, channel by channel.
///
/// - Shapes: `x` is `[batch, height, width, channels]`, `y` is `[batch, rows, columns, channels]`.
/// - Gradient: goes to the first largest element of each window.
public final class MaxPooling2D: PoolingLayer {
  /// Windows of one size along every axis, side by side unless a stride is given.
  public init(_ size: Int = 2, stride: Int? = nil, padding: Padding = .valid, name: String? = nil) {
    super.init(size: size, stride: stride, padding: padding, name: name)
  }

  package override var kind: String { "MaxPooling2D" }
  override var dimensions: Int { 2 }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try maxPooling2D(x, size: size, stride: stride, padding: padding)
  }

  override func unbuilt() -> Layer { MaxPooling2D(size, stride: stride, padding: padding, name: givenName) }
}
