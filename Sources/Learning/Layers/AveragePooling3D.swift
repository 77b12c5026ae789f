import Tensors

/// Keeps the mean of each window of a volume, channel by channel; what lies outside is not counted.
///
/// - Shapes: `x` is `[batch, depth, height, width, channels]`, `y` is `[batch, layers, rows, columns, channels]`.
/// - Gradient: is divided among the elements of each window.
/// - Cost: `layers × rows × columns × size³ × channels` additions for each volume.
/// - Source: LeCun, Bottou, Bengio, Haffner, *Gradient-based learning applied to document recognition* (1998), as
///   subsampling.
public final class AveragePooling3D: PoolingLayer {
  /// Windows of one size along every axis, side by side unless a stride is given.
  public convenience init(_ size: Int = 2, stride: Int? = nil, padding: Padding = .valid, name: String? = nil) {
    self.init(size: [size, size, size], stride: stride.map { [$0, $0, $0] }, padding: padding, name: name)
  }

  /// Windows of a size for each axis, side by side unless strides are given.
  public convenience init(_ size: [Int], stride: [Int]? = nil, padding: Padding = .valid, name: String? = nil) {
    self.init(size: size, stride: stride, padding: padding, name: name)
  }

  override init(size: [Int], stride: [Int]?, padding: Padding, name: String?) {
    super.init(size: size, stride: stride, padding: padding, name: name)
  }

  package override var kind: String { "AveragePooling3D" }
  override var dimensions: Int { 3 }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try alongThreeAxes(
      x,
      { (x) throws(EngineError) in
        try averagePooling2D(
          x, sizes: Array(size.dropFirst()), strides: Array(stride.dropFirst()), padding: padding.withoutFirstAxis)
      },
      { (x) throws(EngineError) in
        try averagePooling2D(x, sizes: [size[0], 1], strides: [stride[0], 1], padding: padding.alongRowsAlone)
      })
  }

  override func unbuilt() -> Layer { AveragePooling3D(size: size, stride: stride, padding: padding, name: givenName) }
}
