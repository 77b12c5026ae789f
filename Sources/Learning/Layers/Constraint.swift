import Tensors

/// What a weight must keep to; after every step of an optimizer it is put right.
public enum Constraint: Equatable, Sendable {
  /// The weights into each unit have at most this length; longer ones are shortened to it.
  ///
  /// - Source: Srivastava and others, *Dropout* (2014), section 5.1.
  case maxNorm(Double)

  /// The weight as the constraint allows it; the last axis holds the units.
  package func callAsFunction(_ weight: Tensor) throws(EngineError) -> Tensor {
    switch self {
    case .maxNorm(let limit):
      guard weight.rank > 0, weight.count > 0 else { return weight }
      let columns = try weight.reshaped(to: [-1, weight.shape[weight.rank - 1]])
      let norms = try sqrt(columns.squared().sum(axis: 0))
      let limits = try norms * 0 + limit
      // Weights of length zero are left as they are.
      let scale = try select(where: norms.greater(than: limit), limits / norms, norms * 0 + 1)
      return try (columns * scale).reshaped(to: weight.shape)
    }
  }

  /// Stops the definition of a layer whose limit makes no sense.
  func check(_ layer: String) throws(EngineError) {
    switch self {
    case .maxNorm(let limit):
      guard limit > 0 else {
        throw .argument(operation: layer, name: "maxNorm", rule: "above 0", found: "\(limit)")
      }
    }
  }
}
