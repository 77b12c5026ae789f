import Tensors

extension Layer {
  /// The numbers that can be learned, weights before biases, in the order of the layers.
  ///
  /// - Throws: when they are more than the budgets allow.
  package final var parameters: [Tensor] {
    get throws(EngineError) {
      try makeParameters()
      return allParameters.filter { $0.isLearnable }.map { $0.value }
    }
  }

  /// Draws the first numbers of all parameters, unless that has been done.
  ///
  /// - Seam: what works with the numbers calls it first.
  /// - Throws: when they are more than the budgets allow.
  package final func makeParameters() throws(EngineError) {
    for parameter in allParameters { try parameter.make() }
  }

  /// How many numbers the layer holds, running statistics included.
  public final var parameterCount: Int {
    allParameters.reduce(0) { $0 + $1.count }
  }

  /// How many numbers training may change.
  public final var trainableParameterCount: Int {
    allParameters.reduce(0) { $0 + ($1.isTrainable ? $1.count : 0) }
  }

  /// The layer's weight.
  ///
  /// - Throws: when the layer has none, or none yet.
  package final var weight: Tensor {
    get throws(EngineError) { try ownParameter("weight").value }
  }

  /// The layer's bias.
  ///
  /// - Throws: when the layer has none, or none yet.
  package final var bias: Tensor {
    get throws(EngineError) { try ownParameter("bias").value }
  }

  /// The weight of a recurrent layer's own last output.
  ///
  /// - Throws: when the layer has none, or none yet.
  package final var recurrentWeight: Tensor {
    get throws(EngineError) { try ownParameter("recurrentWeight").value }
  }

  /// Replaces the layer's weight.
  ///
  /// - Setter: weight
  /// - Throws: when the shapes differ.
  package final func setWeight(_ value: Tensor) throws(EngineError) { try replace("weight", value) }

  /// Replaces the layer's bias.
  ///
  /// - Setter: bias
  /// - Throws: when the shapes differ.
  package final func setBias(_ value: Tensor) throws(EngineError) { try replace("bias", value) }

  /// Replaces the weight of a recurrent layer's own last output.
  ///
  /// - Setter: recurrentWeight
  /// - Throws: when the shapes differ.
  package final func setRecurrentWeight(_ value: Tensor) throws(EngineError) { try replace("recurrentWeight", value) }

  /// Replaces all learnable numbers, in the order of `parameters`.
  ///
  /// - Throws: when the number of tensors or a shape differs.
  package final func setParameters(_ values: [Tensor]) throws(EngineError) {
    let learnable = allParameters.filter { $0.isLearnable }
    guard learnable.count == values.count else {
      throw .argument(
        operation: "setParameters", name: "values", rule: "\(learnable.count) tensors", found: "\(values.count)")
    }
    for (parameter, value) in zip(learnable, values) { try check(value, replaces: parameter) }
    for (parameter, value) in zip(learnable, values) { parameter.value = value }
  }

  /// Keeps training from changing the layer's parameters.
  public final func freeze() {
    for parameter in allParameters { parameter.isTrainable = false }
  }

  /// Lets training change the layer's parameters again.
  public final func unfreeze() {
    for parameter in allParameters { parameter.isTrainable = parameter.isLearnable }
  }

  private final func ownParameter(_ wanted: String) throws(EngineError) -> Parameter {
    for parameter in ownParameters where parameter.name == wanted {
      try parameter.make()
      return parameter
    }
    let state = inputShape == nil ? "a layer whose input is known, such as one inside a model" : "a layer that has one"
    throw .argument(operation: wanted, name: "layer", rule: state, found: name)
  }

  private final func replace(_ wanted: String, _ value: Tensor) throws(EngineError) {
    let parameter = try ownParameter(wanted)
    try check(value, replaces: parameter)
    parameter.value = value
  }

  private final func check(_ value: Tensor, replaces parameter: Parameter) throws(EngineError) {
    let wanted = parameter.extents.extents
    guard value.shape == wanted else {
      throw .layer(name: title, expected: "a \(parameter.name) of shape \(shapeText(wanted))", found: value.shape)
    }
    guard value.precision == parameter.precision else { throw .mixedPrecisions(operation: parameter.name) }
  }
}
