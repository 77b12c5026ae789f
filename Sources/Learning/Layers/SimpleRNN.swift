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
    let recurrent = ownParameters[1].value
    var state: Tensor?
    var outputs: [Tensor] = []
    for input in try steps.projected(x, ownParameters[0].value, ownParameters[2].value) {
      let h = try stateActivation(state.map { (h) throws(EngineError) in try input + h • recurrent } ?? input)
      outputs.append(h)
      state = h
    }
    return try steps.gather(outputs, x)
  }

  override func unbuilt() -> Layer {
    SimpleRNN(
      steps.units, activation: stateActivation, returnsSequences: steps.returnsSequences, name: givenName)
  }

  override var multiplyAdds: Int {
    guard let inputShape else { return 0 }
    return inputShape[0] * steps.units * (inputShape[1] + steps.units)
  }
}
