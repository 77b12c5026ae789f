import Tensors

/// A recurrent layer whose state is its last output (Elman): `h = activation(x • weight + h • recurrentWeight + bias)`.
///
/// - Shapes: `x` is `[batch, time, features]`, `weight` is `[features, units]`, `recurrentWeight` is
///   `[units, units]`, `y` is `[batch, units]`, the last output, or `[batch, time, units]`, all of them.
/// - Source: Elman, *Finding structure in time* (1990).
public final class SimpleRNN: Layer {
  private let steps: TimeSteps
  private let stateActivation: Activation

  /// A layer of so many units.
  public init(
    _ units: Int, activation: Activation = .tanh, returnsSequences: Bool = false, name: String? = nil
  ) {
    steps = TimeSteps(units: units, returnsSequences: returnsSequences)
    stateActivation = activation
    super.init(name: name)
  }

  package override var kind: String { "SimpleRNN" }
  package override var label: String { "SimpleRNN(\(steps.units))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    let output = try steps.build(input, self)
    let units = steps.units, features = input[1]
    ownParameters = [
      Parameter("weight", try Initializer.glorotUniform.tensor([features, units], inputs: features, outputs: units)),
      Parameter("recurrentWeight", try Initializer.orthogonal.tensor([units, units], inputs: units, outputs: units)),
      Parameter("bias", try Tensor.zeros([units])),
    ]
    return output
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let fromInput = try steps.rows(ownParameters[0].value, ownParameters[2].value)
    let weight = try concatenate([fromInput, ownParameters[1].value], axis: 0)
    var h = try steps.initialState(x)
    var outputs: [Tensor] = []
    for input in try steps.inputs(x) {
      let sums = try outputs.isEmpty ? input • fromInput : concatenate([input, h], axis: 1) • weight
      h = try stateActivation(sums)
      outputs.append(h)
    }
    return try steps.gather(outputs, x)
  }

  override func unbuilt() -> Layer {
    SimpleRNN(
      steps.units, activation: stateActivation, returnsSequences: steps.returnsSequences, name: givenName)
  }

  override var multiplyAdds: Int64 {
    guard let inputShape else { return 0 }
    return Int64(inputShape[0]) * Int64(steps.units) * Int64(inputShape[1] + steps.units)
  }
}
