import Tensors

/// Multiplies and shifts its inputs: `y = scale · x + offset`.
///
/// `Rescaling(1.0 / 255)` brings pixels from 0 to 255 between 0 and 1.
///
/// - Shapes: `y` has the shape of `x`.
/// - Gradient: `dx = scale · dy`.
/// - Cost: a multiplication and an addition for each number.
/// - Source: as Keras's layer of that name.
public final class Rescaling: Layer {
  private let scale: Double
  private let offset: Double

  /// A layer of a factor and an offset.
  public init(_ scale: Double, offset: Double = 0, name: String? = nil) {
    self.scale = scale
    self.offset = offset
    super.init(name: name)
  }

  package override var kind: String { "Rescaling" }
  package override var label: String { "Rescaling(\(scale))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try requireNumber(scale, "scale")
    try requireNumber(offset, "offset")
    return input
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor { try scale * x + offset }

  override func unbuilt() -> Layer { Rescaling(scale, offset: offset, name: givenName) }
}
