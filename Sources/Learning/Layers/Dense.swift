import Tensors

/// Joins every input to every unit: `y = activation(x • weight + bias)`.
///
/// - Shapes: `x` is `[batch, …, inputs]`, `weight` is `[inputs, units]`, `bias` is `[units]`, `y` is
///   `[batch, …, units]`.
/// - Gradient: `dweight = xᵀ • dy`, `dbias` = the sum of `dy` over the batch, `dx = dy • weightᵀ`.
/// - Cost: `inputs × units` multiplications for each row.
/// - Source: Rumelhart, Hinton, Williams, *Learning representations by back-propagating errors* (1986).
public final class Dense: Layer {
  /// How many outputs the layer has.
  public let units: Int
  private let initializer: Initializer
  private let biasInitializer: Initializer
  private let kernelRegularizer: Regularizer?
  private let kernelConstraint: Constraint?
  private let useBias: Bool

  /// A layer of so many units.
  public init(
    _ units: Int, activation: Activation = .linear, useBias: Bool = true, initializer: Initializer = .glorotUniform,
    biasInitializer: Initializer = .zeros, kernelRegularizer: Regularizer? = nil,
    kernelConstraint: Constraint? = nil, name: String? = nil
  ) {
    self.units = units
    self.useBias = useBias
    self.initializer = initializer
    self.biasInitializer = biasInitializer
    self.kernelRegularizer = kernelRegularizer
    self.kernelConstraint = kernelConstraint
    super.init(name: name, activation: activation)
  }

  package override var kind: String { "Dense" }
  package override var label: String { "Dense(\(units))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try require(units, "units")
    guard let inputs = input.last else {
      throw .layer(name: title, expected: "inputs of shape [features]", found: input)
    }
    try kernelConstraint?.check(title)
    ownParameters = [
      try Parameter(
        "weight", [inputs, units], initializer, inputs: inputs, outputs: units, regularizer: kernelRegularizer,
        constraint: kernelConstraint)
    ]
    if useBias {
      ownParameters.append(try Parameter("bias", [units], biasInitializer, inputs: inputs, outputs: units))
    }
    return Array(input.dropLast()) + [units]
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let rows = x.rank == 2 ? x : try x.reshaped(to: [x.shape.dropLast().reduce(1, *), x.shape[x.rank - 1]])
    var y = try rows • ownParameters[0].value
    if useBias { y = try y + ownParameters[1].value }
    return x.rank == 2 ? y : try y.reshaped(to: Array(x.shape.dropLast()) + [units])
  }

  override func unbuilt() -> Layer {
    Dense(
      units, activation: activation, useBias: useBias, initializer: initializer, biasInitializer: biasInitializer,
      kernelRegularizer: kernelRegularizer, kernelConstraint: kernelConstraint, name: givenName)
  }

  package override var multiplyAdds: Int64 {
    guard let inputShape, let outputShape, let inputs = inputShape.last else { return 0 }
    return Int64(inputs) * Int64(outputShape.reduce(1, *))
  }
}

extension Layer {
  /// Stops the definition of a layer whose own numbers make no sense or would not fit any memory.
  final func require(_ value: Int, _ what: String) throws(EngineError) {
    guard 1...(1 << 20) ~= value else {
      throw .argument(operation: title, name: what, rule: "1 to 1048576", found: "\(value)")
    }
  }
}
