import Tensors

/// A layer that makes one number of each window of each channel: what the layers of pooling have in common.
public class PoolingLayer: Layer {
  final let size: [Int]
  final let stride: [Int]
  final let padding: Padding

  init(size: [Int], stride: [Int]?, padding: Padding, name: String?) {
    self.size = size
    self.stride = stride ?? size
    self.padding = padding
    super.init(name: name)
  }

  /// How many axes the window slides along.
  var dimensions: Int { 2 }

  package final override var label: String { "\(kind)(\(Spatial.text(size)))" }

  final override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    let output = try positions(input, dimensions: dimensions, size: size, stride: stride, padding: padding)
    return output + input.suffix(1)
  }

  final override var window: (size: Int, stride: Int)? {
    guard let size = size.last, let stride = stride.last else { return nil }
    return (size, stride)
  }

  /// Pools sequences as images of one column.
  final func alongOneAxis(
    _ x: Tensor, _ pool: (Tensor) throws(EngineError) -> Tensor
  ) throws(EngineError) -> Tensor {
    try pool(x.expandingDimensions(at: 2)).squeezed(at: 2)
  }

  /// Pools the images of volumes, then along their depth.
  final func alongThreeAxes(
    _ x: Tensor, _ images: (Tensor) throws(EngineError) -> Tensor, _ depths: (Tensor) throws(EngineError) -> Tensor
  ) throws(EngineError) -> Tensor {
    let a = x.shape
    let flat = try images(x.reshaped(to: [a[0] * a[1], a[2], a[3], a[4]]))
    let b = flat.shape
    let y = try depths(flat.reshaped(to: [a[0], a[1], b[1] * b[2], b[3]]))
    return try y.reshaped(to: [a[0], y.shape[1], b[1], b[2], b[3]])
  }
}
