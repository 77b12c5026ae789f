import Tensors

extension Layer {
  /// Takes over the numbers of another model's layers, running statistics included: each layer that an author named gets
  /// those of the other model's layer with the same given name; where no name is in both models, each parameter gets
  /// those of the other's in its place, as between a model and its copy.
  ///
  /// - Throws: when two layers of one name differ in their shapes, or no name is in both and the models' parameters
  ///   differ in their shapes; then nothing is taken.
  package final func loadWeights(from other: Layer) throws(EngineError) {
    let named = try pairsByName(other)
    let pairs = try named.isEmpty ? pairsByPlace(other) : named
    for (_, from) in pairs { try from.make() }
    for (to, from) in pairs { to.value = from.value }
  }

  /// The parameters of layers with one given name, those of this model first.
  private final func pairsByName(_ other: Layer) throws(EngineError) -> [(to: Parameter, from: Parameter)] {
    let known = other.descendants.filter { $0.givenName != nil }
    var pairs: [(to: Parameter, from: Parameter)] = []
    for layer in descendants {
      guard let name = layer.givenName, let source = known.first(where: { sameText($0.givenName, name) }) else {
        continue
      }
      let wanted = layer.allParameters, given = source.allParameters
      guard wanted.count == given.count else {
        throw .argument(
          operation: "loadWeights", name: name, rule: "a layer with \(wanted.count) parameters, as in this model",
          found: "one with \(given.count)")
      }
      for (to, from) in zip(wanted, given) {
        guard to.extents == from.extents else {
          throw .layer(
            name: layer.title, expected: "a \(to.name) of shape \(shapeText(to.extents.extents))",
            found: from.extents.extents)
        }
        guard to.precision == from.precision else { throw .mixedPrecisions(operation: "loadWeights") }
        pairs.append((to, from))
      }
    }
    return pairs
  }

  /// The parameters of two models that are made alike, in their order.
  private final func pairsByPlace(_ other: Layer) throws(EngineError) -> [(to: Parameter, from: Parameter)] {
    let wanted = allParameters, given = other.allParameters
    guard wanted.count == given.count, zip(wanted, given).allSatisfy({ $0.extents == $1.extents }) else {
      throw .argument(
        operation: "loadWeights", name: "from",
        rule:
          "a model that has a layer named as one of this model's, or whose parameters all have the shapes of this one's",
        found: other.name)
    }
    for (to, from) in zip(wanted, given) where to.precision != from.precision {
      throw .mixedPrecisions(operation: "loadWeights")
    }
    return Array(zip(wanted, given)).map { (to: $0.0, from: $0.1) }
  }
}

private func sameText(_ a: String?, _ b: String) -> Bool { a?.utf8.elementsEqual(b.utf8) ?? false }
