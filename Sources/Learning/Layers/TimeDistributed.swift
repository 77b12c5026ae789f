import Tensors

/// Applies a layer to every step of a sequence, with the same numbers at each.
///
/// - Shapes: `x` is `[batch, time, …]`, `y` is `[batch, time]` followed by the shape of the layer's output.
/// - Gradient: the layer's, summed over the steps.
/// - Cost: the layer's, for every step.
/// - Source: as Keras's layer of that name.
public final class TimeDistributed: Layer {
  private let layer: Layer

  /// A layer for each step.
  public init(_ layer: Layer, name: String? = nil) {
    self.layer = layer
    super.init(name: name)
  }

  package override var kind: String { "TimeDistributed" }
  package override var innerLayers: [(name: String, layer: Layer)] { [("layer", layer)] }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    guard input.count >= 2 else {
      throw .layer(name: title, expected: "inputs of shape [time, …]", found: input)
    }
    return [input[0]] + (try define(layer, input: Array(input.dropFirst()), place: nil))
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let shape = x.shape
    let steps = try x.reshaped(to: [shape[0] * shape[1]] + shape.dropFirst(2))
    let y = try layer.forward(steps, isTraining: isTraining)
    return try y.reshaped(to: [shape[0], shape[1]] + y.shape.dropFirst())
  }

  override func unbuilt() -> Layer { TimeDistributed(layer.unbuilt(), name: givenName) }

  package override var multiplyAdds: Int64 {
    layer.multiplyAdds.clampedProduct(Int64(inputShape?[0] ?? 0))
  }
}
