import Tensors

/// Keeps the mean of each window of an image, channel by channel.
///
/// - Shapes: `x` is `[batch, height, width, channels]`, `y` is `[batch, rows, columns, channels]`.
public final class AveragePooling2D: Layer {
  private let size: Int
  private let stride: Int

  /// Windows of a square size, side by side unless a stride is given.
  public init(_ size: Int = 2, stride: Int? = nil, name: String? = nil) {
    self.size = size
    self.stride = stride ?? size
    super.init(name: name)
  }

  package override var kind: String { "AveragePooling2D" }
  package override var label: String { "AveragePooling2D(\(size))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    let output = try slidingOutput(input, size: size, stride: stride, padding: .valid)
    return [output.rows, output.columns, input[2]]
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try averagePooling2D(x, size: size, stride: stride)
  }

  override func unbuilt() -> Layer { AveragePooling2D(size, stride: stride, name: givenName) }

  override var window: (size: Int, stride: Int)? { (size, stride) }
}
