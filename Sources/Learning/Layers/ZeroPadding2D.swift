import Tensors

/// Puts zeros around an image.
///
/// - Shapes: `x` is `[batch, height, width, channels]`, `y` is `[batch, top + height + bottom, left + width + right,
///   channels]`.
/// - Gradient: `dx` = `dy` without the border.
/// - Cost: no multiplications; the numbers are copied.
/// - Source: as Keras's layer of that name.
public final class ZeroPadding2D: Layer {
  /// Top, bottom, left and right.
  private let widths: [Int]

  /// A layer that puts so many zeros on each side.
  public init(top: Int, bottom: Int, left: Int, right: Int, name: String? = nil) {
    widths = [top, bottom, left, right]
    super.init(name: name)
  }

  /// A layer that puts so many zeros on every side.
  public convenience init(_ border: Int = 1, name: String? = nil) {
    self.init(top: border, bottom: border, left: border, right: border, name: name)
  }

  package override var kind: String { "ZeroPadding2D" }
  package override var label: String { "ZeroPadding2D(\(Spatial.text(widths)))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try requireChannels(input, dimensions: 2)
    try requireBorders(widths)
    return [input[0] + widths[0] + widths[1], input[1] + widths[2] + widths[3], input[2]]
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try x.padded(axis: 1, before: widths[0], after: widths[1]).padded(axis: 2, before: widths[2], after: widths[3])
  }

  override func unbuilt() -> Layer {
    ZeroPadding2D(top: widths[0], bottom: widths[1], left: widths[2], right: widths[3], name: givenName)
  }
}
