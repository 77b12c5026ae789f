import Tensors

/// Lays all numbers of one input in a row.
///
/// - Shapes: `x` is `[batch, …]`, `y` is `[batch, numbers]`.
/// - Gradient: `dx` = `dy` in the shape of `x`.
/// - Cost: none; the numbers stay where they are.
/// - Source: as Keras's layer of that name.
public final class Flatten: Layer {
  /// A layer without settings.
  public init(name: String? = nil) { super.init(name: name) }

  package override var kind: String { "Flatten" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] { [input.reduce(1, *)] }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try x.reshaped(to: [x.shape[0], x.shape.dropFirst().reduce(1, *)])
  }

  override func unbuilt() -> Layer { Flatten(name: givenName) }
}
