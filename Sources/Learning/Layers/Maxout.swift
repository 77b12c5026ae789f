import Tensors

/// The largest of several linear units: a learned convex function in pieces,
/// `y = max over the pieces of (x • weight + bias)`.
///
/// - Shapes: `x` is `[batch, …, inputs]`, `weight` is `[inputs, units × pieces]` with the pieces of a unit side by side,
///   `bias` is `[units × pieces]`, `y` is `[batch, …, units]`.
/// - Gradient: as in `Dense`, for the first largest piece of each unit alone.
/// - Cost: `inputs × units × pieces` multiplications for each row.
/// - Source: Goodfellow, Warde-Farley, Mirza, Courville, Bengio, *Maxout networks* (2013).
public final class Maxout: Layer {
  /// How many outputs the layer has.
  public let units: Int
  private let pieces: Int
  private let initializer: Initializer
  private let kernelRegularizer: Regularizer?

  /// A layer of so many units with so many pieces each.
  public init(
    _ units: Int, pieces: Int = 2, initializer: Initializer = .glorotUniform, kernelRegularizer: Regularizer? = nil,
    name: String? = nil
  ) {
    self.units = units
    self.pieces = pieces
    self.initializer = initializer
    self.kernelRegularizer = kernelRegularizer
    super.init(name: name)
  }

  package override var kind: String { "Maxout" }
  package override var label: String { "Maxout(\(units), pieces: \(pieces))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try require(units, "units")
    try require(pieces, "pieces")
    guard let inputs = input.last else {
      throw .layer(name: title, expected: "inputs of shape [features]", found: input)
    }
    // Whatever passes here is small enough to be multiplied below.
    _ = try Shape([inputs, units, pieces], operation: title)
    _ = try Shape([units, pieces], operation: title)
    ownParameters = [
      try Parameter(
        "weight", [inputs, units * pieces], initializer, inputs: inputs, outputs: units * pieces,
        regularizer: kernelRegularizer),
      try Parameter("bias", [units * pieces], .zeros, inputs: inputs, outputs: units * pieces),
    ]
    return Array(input.dropLast()) + [units]
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let shape = x.shape
    let rows = try x.reshaped(to: [shape.dropLast().reduce(1, *), shape[shape.count - 1]])
    let sums = try rows • ownParameters[0].value + ownParameters[1].value
    let largest = try sums.reshaped(to: [rows.shape[0], units, pieces]).max(axis: 2)
    return try largest.reshaped(to: Array(shape.dropLast()) + [units])
  }

  override func unbuilt() -> Layer {
    Maxout(units, pieces: pieces, initializer: initializer, kernelRegularizer: kernelRegularizer, name: givenName)
  }

  package override var multiplyAdds: Int64 {
    guard let inputShape, let outputShape, let inputs = inputShape.last else { return 0 }
    return Int64(inputs) * Int64(pieces) * Int64(outputShape.reduce(1, *))
  }
}
