import Tensors

/// Cuts pixels off the sides of an image.
///
/// - Shapes: `x` is `[batch, height, width, channels]`, `y` is `[batch, height − top − bottom, width − left − right,
///   channels]`.
/// - Gradient: `dx` = `dy` with zeros where pixels were cut off.
/// - Cost: no multiplications; the numbers are copied.
/// - Source: as Keras's layer of that name.
public final class Cropping2D: Layer {
  /// Top, bottom, left and right.
  private let widths: [Int]

  /// A layer that cuts off so many pixels on each side.
  public init(top: Int, bottom: Int, left: Int, right: Int, name: String? = nil) {
    widths = [top, bottom, left, right]
    super.init(name: name)
  }

  /// A layer that cuts off so many pixels on every side.
  public convenience init(_ border: Int = 1, name: String? = nil) {
    self.init(top: border, bottom: border, left: border, right: border, name: name)
  }

  package override var kind: String { "Cropping2D" }
  package override var label: String { "Cropping2D(\(Spatial.text(widths)))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try requireChannels(input, dimensions: 2)
    try requireBorders(widths)
    let rows = widths[0] + widths[1], columns = widths[2] + widths[3]
    guard input[0] > rows, input[1] > columns else {
      throw .layer(name: title, expected: "images of at least \(rows + 1) × \(columns + 1)", found: input)
    }
    return [input[0] - rows, input[1] - columns, input[2]]
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try x.slice(axis: 1, from: widths[0], to: x.shape[1] - widths[1])
      .slice(axis: 2, from: widths[2], to: x.shape[2] - widths[3])
  }

  override func unbuilt() -> Layer {
    Cropping2D(top: widths[0], bottom: widths[1], left: widths[2], right: widths[3], name: givenName)
  }
}
