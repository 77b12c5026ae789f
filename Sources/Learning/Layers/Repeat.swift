import Tensors

/// The same layers several times in a row, each time with numbers of their own.
public final class Repeat: Layer {
  /// All layers, first to last.
  public let layers: [Layer]
  private let count: Int

  init(layers: [Layer], count: Int, name: String?) {
    self.layers = layers
    self.count = count
    super.init(name: name)
  }

  /// The layers between the braces, so many times.
  public convenience init(_ count: Int, name: String? = nil, @LayerBuilder _ layers: () throws(EngineError) -> [Layer])
  {
    let first = layersBetween(layers)
    var all: [Layer] = []
    if Repeat.allows(count, of: first) {
      all = first
      for _ in 1..<count { all += first.map { $0.unbuilt() } }
    }
    self.init(layers: all, count: count, name: name)
  }

  /// Whether so many turns of the layers, with all that is inside them, are few enough to be made.
  private static func allows(_ count: Int, of layers: [Layer]) -> Bool {
    let each = layers.reduce(1) { $0 + 1 + $1.descendants.count }
    return 1...(limit / each) ~= count
  }

  private static var limit: Int { 10_000 }

  package override var kind: String { "Repeat" }
  package override var label: String { "Repeat(\(count))" }
  package override var innerLayers: [(name: String, layer: Layer)] {
    layers.enumerated().map { ("layers.\($0)", $1) }
  }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    guard !layers.isEmpty else {
      throw .argument(
        operation: title, name: "count", rule: "1 or more turns of 1 or more layers, \(Repeat.limit) at most together",
        found: "\(count)")
    }
    try checkChildren("layers")
    return try defineInTurn(layers, input: input)
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try layers.forward(x, isTraining: isTraining)
  }

  override func unbuilt() -> Layer { Repeat(layers: layers.map { $0.unbuilt() }, count: count, name: givenName) }
}
