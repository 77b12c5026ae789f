import Tensors

/// Gives the numbers of one input another shape.
///
/// - Shapes: `x` is `[batch, …]`, `y` is `[batch]` followed by the wanted shape.
/// - Gradient: `dx` = `dy` in the shape of `x`.
/// - Cost: none; the numbers stay where they are.
/// - Source: as Keras's layer of that name.
public final class Reshape: Layer {
  private let shape: [Int]

  /// A layer that gives a shape, written without the batch axis.
  public init(_ shape: [Int], name: String? = nil) {
    self.shape = shape
    super.init(name: name)
  }

  package override var kind: String { "Reshape" }
  package override var label: String { "Reshape(\(shapeText(shape)))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    let wanted = try Shape(shape, operation: title).count
    guard wanted == input.reduce(1, *) else {
      throw .layer(name: title, expected: "\(wanted) numbers for each input", found: input)
    }
    return shape
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try x.reshaped(to: [x.shape[0]] + shape)
  }

  override func unbuilt() -> Layer { Reshape(shape, name: givenName) }
}
