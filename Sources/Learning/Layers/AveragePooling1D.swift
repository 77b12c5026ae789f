import Tensors

/// Keeps the mean of each window of a sequence, channel by channel; what lies outside is not counted.
///
/// - Shapes: `x` is `[batch, time, channels]`, `y` is `[batch, steps, channels]`.
/// - Gradient: is divided among the elements of each window.
/// - Cost: `steps × size × channels` additions for each sequence.
/// - Source: LeCun, Bottou, Bengio, Haffner, *Gradient-based learning applied to document recognition* (1998), as
///   subsampling.
public final class AveragePooling1D: PoolingLayer {
  /// Windows of one size along every axis, side by side unless a stride is given.
  public convenience init(_ size: Int = 2, stride: Int? = nil, padding: Padding = .valid, name: String? = nil) {
    self.init(size: [size], stride: stride.map { [$0] }, padding: padding, name: name)
  }

  override init(size: [Int], stride: [Int]?, padding: Padding, name: String?) {
    super.init(size: size, stride: stride, padding: padding, name: name)
  }

  package override var kind: String { "AveragePooling1D" }
  override var dimensions: Int { 1 }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try alongOneAxis(x) { (x) throws(EngineError) in
      try averagePooling2D(x, sizes: [size[0], 1], strides: [stride[0], 1], padding: padding.alongRowsAlone)
    }
  }

  override func unbuilt() -> Layer { AveragePooling1D(size: size, stride: stride, padding: padding, name: givenName) }
}
