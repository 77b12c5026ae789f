import Tensors

/// Keeps the largest value of each window of a sequence, channel by channel.
///
/// - Shapes: `x` is `[batch, time, channels]`, `y` is `[batch, steps, channels]`.
/// - Gradient: goes to the first largest element of each window.
/// - Cost: `steps × size × channels` comparisons for each sequence.
/// - Source: Riesenhuber, Poggio, *Hierarchical models of object recognition in cortex* (1999).
public final class MaxPooling1D: PoolingLayer {
  /// Windows of one size along every axis, side by side unless a stride is given.
  public convenience init(_ size: Int = 2, stride: Int? = nil, padding: Padding = .valid, name: String? = nil) {
    self.init(size: [size], stride: stride.map { [$0] }, padding: padding, name: name)
  }

  override init(size: [Int], stride: [Int]?, padding: Padding, name: String?) {
    super.init(size: size, stride: stride, padding: padding, name: name)
  }

  package override var kind: String { "MaxPooling1D" }
  override var dimensions: Int { 1 }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try alongOneAxis(x) { (x) throws(EngineError) in
      try maxPooling2D(x, sizes: [size[0], 1], strides: [stride[0], 1], padding: padding.alongRowsAlone)
    }
  }

  override func unbuilt() -> Layer { MaxPooling1D(size: size, stride: stride, padding: padding, name: givenName) }
}
