import Tensors

/// Looks up a learned vector for each whole number of the input.
///
/// - Shapes: `x` is `[batch, …]` of numbers from 0 up to the vocabulary, `weight` is `[vocabulary, dimensions]`, `y`
///   is `[batch, …, dimensions]`.
/// - Gradient: every vector's gradient is added to the row it was looked up in, in the order of the input.
/// - Cost: no multiplications; the numbers are copied.
/// - Source: Bengio, Ducharme, Vincent, Jauvin, *A neural probabilistic language model* (2003).
public final class Embedding: Layer {
  private let vocabulary: Int
  private let dimensions: Int
  private let initializer: Initializer
  private let ignoresZero: Bool

  /// Vectors of some dimensions for so many different numbers; with `ignoresZero` the number 0 is padding, whose vector
  /// is zeros for ever, so that a recurrent layer with `ignoresZeros` skips it.
  public init(
    _ vocabulary: Int, _ dimensions: Int, initializer: Initializer = .uniform(limit: 0.05), ignoresZero: Bool = false,
    name: String? = nil
  ) {
    self.vocabulary = vocabulary
    self.dimensions = dimensions
    self.initializer = initializer
    self.ignoresZero = ignoresZero
    super.init(name: name)
  }

  package override var kind: String { "Embedding" }
  package override var label: String { "Embedding(\(vocabulary), \(dimensions))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try require(vocabulary, "vocabulary")
    try require(dimensions, "dimensions")
    let weight = try initializer.tensor([vocabulary, dimensions], inputs: vocabulary, outputs: dimensions)
    ownParameters = [Parameter("weight", weight)]
    return input + [dimensions]
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let vectors = try ownParameters[0].value.gathered(x, operation: title)
    guard ignoresZero else { return vectors }
    return try vectors * x.notEqual(to: Tensor.filled(.scalar, 0, x.precision)).expandingDimensions(at: -1)
  }

  override func unbuilt() -> Layer {
    Embedding(vocabulary, dimensions, initializer: initializer, ignoresZero: ignoresZero, name: givenName)
  }
}

/// The numbers as classes from 0 up to a limit.
func wholeNumbers(_ values: [Double], below limit: Int, operation: String) throws(EngineError) -> [Int] {
  var indices: [Int] = []
  indices.reserveCapacity(values.count)
  for value in values {
    guard value >= 0, value < Double(limit), value.rounded(.towardZero) == value else {
      throw .argument(
        operation: operation, name: "class", rule: "a whole number from 0 to \(limit - 1)", found: "\(value)")
    }
    indices.append(Int(value))
  }
  return indices
}
