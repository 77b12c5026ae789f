import Tensors

/// Adds its input to what its layers make of it: `y = activation(layers(x) + shortcut(x))`.
///
/// Without a shortcut the input itself is added, so that the layers only have to learn the difference (the residual)
/// and the gradient has a way around them.
///
/// - Shapes: the layers give the shape that the shortcut gives, or that of `x` if there is none.
/// - Gradient: `dx` = what comes back through the layers + what comes back through the shortcut.
/// - Cost: that of its layers and one addition for each number.
/// - Source: He, Zhang, Ren, Sun, *Deep residual learning for image recognition* (2016).
public final class Residual: Layer {
  /// The layers around which the input skips, first to last.
  public let layers: [Layer]
  private let shortcut: Layer?

  init(layers: [Layer], activation: Activation, shortcut: Layer?, name: String?) {
    self.layers = layers
    self.shortcut = shortcut
    super.init(name: name, activation: activation)
  }

  /// A block of layers with a way around them, which a shortcut such as a convolution with kernel 1 gives the shape of
  /// the block's output.
  public convenience init(
    activation: Activation = .linear, shortcut: Layer? = nil, name: String? = nil,
    @LayerBuilder _ layers: () throws(EngineError) -> [Layer]
  ) {
    self.init(layers: layersBetween(layers), activation: activation, shortcut: shortcut, name: name)
  }

  package override var kind: String { "Residual" }
  package override var innerLayers: [(name: String, layer: Layer)] {
    let row: [(name: String, layer: Layer)] = layers.enumerated().map { ("layers.\($0)", $1) }
    return row + (shortcut.map { [("shortcut", $0)] } ?? [])
  }
  package override var paths: [[Layer]] { [layers, shortcut.map { [$0] } ?? []] }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try checkChildren("layers")
    let output = try defineInTurn(layers, input: input)
    guard let shortcut else {
      guard output == input else {
        throw .layer(
          name: title,
          expected: "layers that give its input's shape, \(shapeText(input)), or a shortcut that gives theirs",
          found: output)
      }
      return output
    }
    let skipped = try define(shortcut, input: input, place: "shortcut")
    guard output == skipped else {
      throw .layer(
        name: title, expected: "a shortcut that gives the shape of its layers' output, \(shapeText(output))",
        found: skipped)
    }
    return output
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let skipped = try shortcut?.forward(x, isTraining: isTraining) ?? x
    return try layers.forward(x, isTraining: isTraining) + skipped
  }

  override func unbuilt() -> Layer {
    Residual(
      layers: layers.map { $0.unbuilt() }, activation: activation, shortcut: shortcut?.unbuilt(), name: givenName)
  }
}
