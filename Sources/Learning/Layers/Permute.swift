import Tensors

/// Puts the axes of each input into another order.
///
/// - Shapes: the batch axis stays; axis `order[i]` of the others, counted from 1 as in Keras, becomes axis `i + 1`.
/// - Gradient: `dx` = `dy` with its axes put back.
/// - Cost: no multiplications; the numbers are copied.
/// - Source: as Keras's layer of that name.
public final class Permute: Layer {
  private let order: [Int]

  /// A layer that orders the axes behind the batch as listed, such as `[2, 1]` to exchange two.
  public init(_ order: [Int], name: String? = nil) {
    self.order = order
    super.init(name: name)
  }

  package override var kind: String { "Permute" }
  package override var label: String { "Permute(\(shapeText(order)))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    guard order.sorted() == Array(1..<(input.count + 1)) else {
      throw .layer(
        name: title, expected: "inputs of \(order.count) axes, each of 1 to \(order.count) once", found: input)
    }
    return order.map { input[$0 - 1] }
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try x.transposed([0] + order)
  }

  override func unbuilt() -> Layer { Permute(order, name: givenName) }
}
