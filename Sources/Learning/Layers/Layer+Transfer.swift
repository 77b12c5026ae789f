import Tensors

extension Layer {
  /// Takes over the numbers of another model's layers by name: each layer that an author named gets those of the other
  /// model's layer with the same given name, running statistics included.
  ///
  /// - Throws: when no name is in both models, or two layers of one name differ in their shapes; then nothing is taken.
  package final func loadWeights(from other: Layer) throws(EngineError) {
    let known = other.descendants.filter { $0.givenName != nil }
    var pairs: [(to: Parameter, from: Parameter)] = []
    var isFound = false
    for layer in descendants {
      guard let name = layer.givenName, let source = known.first(where: { sameText($0.givenName, name) }) else {
        continue
      }
      isFound = true
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
    guard isFound else {
      throw .argument(
        operation: "loadWeights", name: "from", rule: "a model that has a layer named as one of this model's",
        found: other.name)
    }
    for (_, from) in pairs { try from.make() }
    for (to, from) in pairs { to.value = from.value }
  }
}

private func sameText(_ a: String?, _ b: String) -> Bool { a?.utf8.elementsEqual(b.utf8) ?? false }
