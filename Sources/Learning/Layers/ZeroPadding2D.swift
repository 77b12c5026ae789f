import Tensors

/// Puts zeros around an image.
///
/// - Shapes: `x` is `[batch, height, width, channels]`, `y` is `[batch, height + 2 × width of the border, …, channels]`.
/// - Gradient: `dx` = `dy` without the border.
public final class ZeroPadding2D: Layer {
  private let border: Int

  /// A layer that puts so many zeros on every side.
  public init(_ border: Int = 1, name: String? = nil) {
    self.border = border
    super.init(name: name)
  }

  package override var kind: String { "ZeroPadding2D" }
  package override var label: String { "ZeroPadding2D(\(border))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try requireChannels(input, dimensions: 2)
    guard 0...(1 << 20) ~= border else {
      throw .argument(operation: title, name: "border", rule: "0 to 1048576", found: "\(border)")
    }
    return [input[0] + 2 * border, input[1] + 2 * border, input[2]]
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try x.padded(axis: 1, before: border, after: border).padded(axis: 2, before: border, after: border)
  }

  override func unbuilt() -> Layer { ZeroPadding2D(border, name: givenName) }
}
