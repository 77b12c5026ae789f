import Tensors

/// Adds to every step of a sequence a vector that tells its place, since attention does not see the order.
///
/// Without learning, feature `2i` of place `p` is `sin(p / 10000^(2i / features))` and feature `2i + 1` the cosine of
/// the same. Learned vectors begin small and are trained like any weight.
///
/// - Shapes: `x` and `y` are `[batch, time, features]`, the vectors `[length, features]`.
/// - Gradient: `dx` = `dy`; a learned vector gets the sum of `dy` over the batch.
/// - Cost: one addition for each number.
/// - Source: Vaswani et al., *Attention is all you need* (2017), section 3.5.
public final class PositionalEncoding: Layer {
  private let length: Int?
  private let isLearned: Bool
  private var table: Tensor?

  /// Vectors for so many places, for as many as the model's input has if it is not said.
  public init(length: Int? = nil, isLearned: Bool = false, name: String? = nil) {
    self.length = length
    self.isLearned = isLearned
    super.init(name: name)
  }

  package override var kind: String { "PositionalEncoding" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    guard input.count == 2 else {
      throw .layer(name: title, expected: "inputs of shape [time, features]", found: input)
    }
    let places = length ?? input[0]
    if let length { try require(length, "length") }
    guard input[0] <= places else {
      throw .layer(name: title, expected: "at most \(places) steps, for which it has vectors", found: input)
    }
    if isLearned {
      let vectors = try Initializer.normal(standardDeviation: 0.02).tensor(
        [places, input[1]], inputs: places, outputs: input[1])
      ownParameters = [Parameter("weight", vectors)]
    }
    return input
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    if isLearned { return try x + ownParameters[0].value.slice(axis: 0, from: 0, to: x.extents[1]) }
    let time = x.extents[1]
    if table?.precision != x.precision || table?.extents[0] != time {
      table = try sinusoids(time, x.extents[2]).converted(to: x.precision)
    }
    guard let table else { return x }
    return try x + table
  }

  override func unbuilt() -> Layer { PositionalEncoding(length: length, isLearned: isLearned, name: givenName) }
}

/// Sines and cosines of a place, slower from feature to feature.
private func sinusoids(_ places: Int, _ features: Int) throws(EngineError) -> Tensor {
  try Session.current.checkRoom(for: places, by: features)
  var values = [Double](repeating: 0, count: places * features)
  for feature in 0..<features {
    let slowness = pow(10000, Double(feature / 2 * 2) / Double(features))
    for place in 0..<places {
      let angle = Double(place) / slowness
      values[place * features + feature] = feature % 2 == 0 ? sin(angle) : cos(angle)
    }
  }
  return try Tensor(shape: [places, features], values: values)
}
