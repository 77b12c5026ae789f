import Tensors

/// Keeps the mean of each channel of an image.
///
/// - Shapes: `x` is `[batch, height, width, channels]`, `y` is `[batch, channels]`.
public final class GlobalAveragePooling2D: Layer {
  /// A layer without settings.
  public init(name: String? = nil) { super.init(name: name) }

  package override var kind: String { "GlobalAveragePooling2D" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    guard input.count == 3 else {
      throw .layer(name: title, expected: "inputs of shape [height, width, channels]", found: input)
    }
    return [input[2]]
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let shape = x.shape
    return try x.reshaped(to: [shape[0], shape[1] * shape[2], shape[3]]).mean(axis: 1)
  }

  override func unbuilt() -> Layer { GlobalAveragePooling2D(name: givenName) }
}
