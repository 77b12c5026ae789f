import Tensors

/// What a weight must keep to; after every step of an optimizer it is put right.
public enum Constraint: Equatable, Sendable {
  /// The weights into each unit have at most this length; longer ones are shortened to it.
  ///
  /// - Source: Srivastava and others, *Dropout* (2014), section 5.1.
  case maxNorm(Double)
  /// The weights into each unit have length 1: directions.
  case unitNorm
  /// The length of the weights into each unit is from `minimum` to `maximum`.
  case minMaxNorm(minimum: Double, maximum: Double)
  /// No weight is negative; those that are become 0.
  case nonNegative

  /// The weight as the constraint allows it; the last axis holds the units.
  package func callAsFunction(_ weight: Tensor) throws(EngineError) -> Tensor {
    switch self {
    case .maxNorm(let limit): try scaled(weight, from: 0, to: limit)
    case .unitNorm: try scaled(weight, from: 1, to: 1)
    case .minMaxNorm(let minimum, let maximum): try scaled(weight, from: minimum, to: maximum)
    case .nonNegative: try relu(weight)
    }
  }

  /// The weights into each unit brought to a length within limits; those of length zero are left as they are.
  private func scaled(_ weight: Tensor, from low: Double, to high: Double) throws(EngineError) -> Tensor {
    guard weight.rank > 0, weight.count > 0 else { return weight }
    let columns = try weight.reshaped(to: [-1, weight.shape[weight.rank - 1]])
    let norms = try sqrt(columns.squared().sum(axis: 0))
    let one = try norms * 0 + 1
    var scale = try select(where: norms.greater(than: high), (norms * 0 + high) / norms, one)
    if low > 0 {
      let isShort = try norms.less(than: low) * norms.greater(than: 0)
      scale = try select(where: isShort, (norms * 0 + low) / norms, scale)
    }
    return try (columns * scale).reshaped(to: weight.shape)
  }

  /// Stops the definition of a layer whose limits make no sense.
  func check(_ layer: String) throws(EngineError) {
    switch self {
    case .maxNorm(let limit):
      guard limit > 0 else {
        throw .argument(operation: layer, name: "maxNorm", rule: "above 0", found: "\(limit)")
      }
    case .minMaxNorm(let minimum, let maximum):
      guard minimum >= 0, maximum > 0, minimum <= maximum else {
        throw .argument(
          operation: layer, name: "minMaxNorm", rule: "a minimum from 0 and a maximum that is not below it",
          found: "\(minimum) and \(maximum)")
      }
    case .unitNorm, .nonNegative: break
    }
  }
}
