import Tensors

/// A model made of layers, each taking what the one before it gives.
///
/// - Gradient: backpropagation: each layer, from the last to the first, gives back `dx` from its `dy`.
/// - Cost: that of all layers.
/// - Source: Rumelhart, Hinton, Williams, *Learning representations by back-propagating errors* (1986).
public final class Sequential: Layer {
  /// The layers, first to last.
  public let layers: [Layer]
  /// Steps of its training that can be replayed.
  let plans = TrainingPlans()

  init(layers: [Layer], name: String?) {
    self.layers = layers
    super.init(name: name)
  }

  /// Layers in a row that stand inside another model and learn their input's shape from it.
  public convenience init(name: String? = nil, @LayerBuilder _ layers: () throws(EngineError) -> [Layer]) {
    self.init(layers: layersBetween(layers), name: name)
  }

  /// A model for inputs of so many features.
  ///
  /// - Throws: when a layer cannot take what comes in; the error names the layer.
  package convenience init(
    input: Int, name: String? = nil, @LayerBuilder _ layers: () throws(EngineError) -> [Layer]
  ) throws(EngineError) {
    try self.init(input: [input], name: name, layers)
  }

  /// A model for inputs of a shape, written without the batch axis.
  ///
  /// - Throws: when a layer cannot take what comes in; the error names the layer.
  package convenience init(
    input: [Int], name: String? = nil, @LayerBuilder _ layers: () throws(EngineError) -> [Layer]
  ) throws(EngineError) {
    self.init(layers: try layers(), name: name)
    isInputGiven = true
    _ = try define(input: input)
  }

  /// A model for inputs of a shape, written without the batch axis, in which `nil` is an axis of any length: batches of
  /// sequences or images whose sizes differ from batch to batch.
  ///
  /// All layers have to take any length: a sum, a mean or the last step of it stands before layers that need as many
  /// features every time. Costs are told for the shortest input.
  ///
  /// - Throws: when a layer cannot take what comes in, or needs other numbers for another length; the error names it.
  package convenience init(
    input: [Int?], name: String? = nil, @LayerBuilder _ layers: () throws(EngineError) -> [Layer]
  ) throws(EngineError) {
    self.init(layers: try layers(), name: name)
    isInputGiven = true
    try define(openInput: input)
  }

  package override var kind: String { "Sequential" }
  package override var label: String { "Sequential" }
  public override var description: String {
    "Sequential of \(layers.count) \(layers.count == 1 ? "layer" : "layers"), \(parameterCount) parameters"
  }
  package override var innerLayers: [(name: String, layer: Layer)] {
    layers.enumerated().map { ("layers.\($0)", $1) }
  }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try checkChildren("layers")
    return try defineInTurn(layers, input: input)
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try layers.forward(x, isTraining: isTraining)
  }

  /// The work of all layers but the last one's activation, and that activation.
  func sums(_ x: Tensor, isTraining: Bool) throws(EngineError) -> (Tensor, Activation) {
    var y = x
    for layer in layers.dropLast() { y = try layer.forward(y, isTraining: isTraining) }
    guard let last = layers.last else { return (y, .linear) }
    if let inner = last as? Sequential { return try inner.sums(y, isTraining: isTraining) }
    return (try last.sums(of: y, isTraining: isTraining), last.activation)
  }

  override func unbuilt() -> Layer { Sequential(layers: layers.map { $0.unbuilt() }, name: givenName) }

  /// A model with the same numbers that shares nothing with this one.
  public override func copied() -> Sequential {
    let copy = Sequential(layers: layers.map { $0.unbuilt() }, name: givenName)
    copy.adopt(self)
    return copy
  }
}
