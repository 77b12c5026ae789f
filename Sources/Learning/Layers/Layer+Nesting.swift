import Tensors

extension Layer {
  /// The most layers that stand in each other, and that one holds in all.
  private static var deepest: Int { 64 }
  private static var most: Int { 4096 }

  /// How deep layers stand inside, and how many there are, each counted as often as it is held.
  final var nesting: (depth: Int, count: Int) {
    if let knownNesting { return knownNesting }
    var depth = 0, count = 1
    for child in children {
      let inner = child.nesting
      depth = max(depth, inner.depth + 1)
      count = min(count + inner.count, 1 << 20)
    }
    knownNesting = (depth, count)
    return (depth, count)
  }

  /// The layer, if not too many layers stand in it or in each other for a walk through all of them.
  ///
  /// - Seam: for the sandbox, after each layer that a lesson makes: what is deeper could not even be let go.
  package final func checkedNesting() throws(EngineError) -> Self {
    let (depth, count) = nesting
    guard depth <= Layer.deepest, count <= Layer.most else {
      throw .argument(
        operation: kind, name: "layers",
        rule: "at most \(Layer.deepest) layers inside each other, and \(Layer.most) in all",
        found: depth > Layer.deepest ? "\(depth) deep" : "\(count)")
    }
    return self
  }
}
