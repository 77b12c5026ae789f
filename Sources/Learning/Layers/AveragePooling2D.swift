import Tensors

/// Keeps the mean of each window of an image, channel by channel; what lies outside is not counted.
///
/// - Shapes: `x` is `[batch, height, width, channels]`, `y` is `[batch, rows, columns, channels]`.
/// - Gradient: is divided among the elements of each window.
/// - Cost: `rows × columns × size² × channels` additions for each image.
/// - Source: LeCun, Bottou, Bengio, Haffner, *Gradient-based learning applied to document recognition* (1998), as
///   subsampling.
public final class AveragePooling2D: PoolingLayer {
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

  package override var kind: String { "AveragePooling2D" }
  override var dimensions: Int { 2 }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try averagePooling2D(x, sizes: size, strides: stride, padding: padding)
  }

  override func unbuilt() -> Layer { AveragePooling2D(size: size, stride: stride, padding: padding, name: givenName) }
}
