import Tensors

extension Layer {
  /// Lets stateful recurrent layers, this one and those inside, begin their next batch with a state of zeros.
  public final func resetStates() {
    forgetState()
    for layer in descendants { layer.forgetState() }
  }

  /// Stops the definition of a layer that holds no layers, or one of them twice.
  final func checkChildren(_ what: String) throws(EngineError) {
    guard !children.isEmpty else {
      throw .argument(operation: title, name: what, rule: "at least one layer", found: "none")
    }
    var seen: [ObjectIdentifier] = []
    for layer in descendants {
      let identity = ObjectIdentifier(layer)
      guard !seen.contains(identity) else {
        throw .argument(operation: title, name: what, rule: "different layers", found: layer.name + " twice")
      }
      seen.append(identity)
    }
  }

  /// The layers inside, and those inside of them.
  final var descendants: [Layer] {
    var all: [Layer] = []
    for child in children {
      all.append(child)
      all += child.descendants
    }
    return all
  }

  /// Fixes the shapes of layers of which each takes what the one before it gives.
  final func defineInTurn(_ layers: [Layer], input: [Int]) throws(EngineError) -> [Int] {
    var shape = input
    for (index, layer) in layers.enumerated() {
      shape = try define(layer, input: shape, place: layers.count > 1 ? "layer \(index + 1)" : nil)
    }
    return shape
  }

  /// Fixes a child's shape; an error tells the place of the child, and of its own child.
  final func define(_ child: Layer, input: [Int], place: String?) throws(EngineError) -> [Int] {
    do throws(EngineError) {
      return try child.define(input: input)
    } catch .layer(let name, let expected, let found) {
      var path = name
      if !child.children.isEmpty, name != child.title { path = child.title + ", " + path }
      if child.givenName == nil, let place { path = place + ", " + path }
      throw .layer(name: path, expected: expected, found: found)
    }
  }
}

extension [Layer] {
  /// The work of layers of which each takes what the one before it gives.
  func forward(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    var y = x
    for layer in self { y = try layer.forward(y, isTraining: isTraining) }
    return y
  }
}
