import Tensors

/// A recurrent layer that mixes its last output with a new one.
///
/// With the three parts `z, r, n` of `x • weight + bias` and of `h • recurrentWeight + recurrentBias`:
/// `n = tanh(nₓ + sigmoid(rₓ + rₕ) · nₕ)`, `h = (1 − sigmoid(zₓ + zₕ)) · n + sigmoid(zₓ + zₕ) · h`.
///
/// - Shapes: `x` is `[batch, time, features]`, `weight` is `[features, 3 · units]`, `recurrentWeight` is
///   `[units, 3 · units]`, `y` is `[batch, units]`, the last output, or `[batch, time, units]`, all of them.
/// - Source: Cho et al., *Learning phrase representations using RNN encoder–decoder* (2014), with the reset gate
///   after the product, as Keras and PyTorch do.
public final class GRU: Layer {
  private let steps: TimeSteps

  /// A layer of so many units.
  public init(_ units: Int, returnsSequences: Bool = false, name: String? = nil) {
    steps = TimeSteps(units: units, returnsSequences: returnsSequences)
    super.init(name: name)
  }

  package override var kind: String { "GRU" }
  package override var label: String { "GRU(\(steps.units))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    let output = try steps.build(input, self)
    let units = steps.units, features = input[1]
    ownParameters = [
      Parameter(
        "weight", try Initializer.glorotUniform.tensor([features, 3 * units], inputs: features, outputs: 3 * units)),
      Parameter(
        "recurrentWeight", try Initializer.orthogonal.tensor([units, 3 * units], inputs: units, outputs: 3 * units)),
      Parameter("bias", try Tensor.zeros([3 * units])),
      Parameter("recurrentBias", try Tensor.zeros([3 * units])),
    ]
    return output
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let weight = try steps.rows(ownParameters[0].value, ownParameters[2].value)
    let recurrent = ownParameters[1].value, recurrentBias = ownParameters[3].value
    var h = try steps.initialState(x)
    var outputs: [Tensor] = []
    for input in try steps.inputs(x) {
      let fromInput = try (input • weight).split(into: 3, axis: 1)
      let fromState = try (h • recurrent + recurrentBias).split(into: 3, axis: 1)
      let z = try sigmoid(fromInput[0] + fromState[0])
      let r = try sigmoid(fromInput[1] + fromState[1])
      let n = try tanh(fromInput[2] + r * fromState[2])
      h = try n + z * (h - n)
      outputs.append(h)
    }
    return try steps.gather(outputs, x)
  }

  override func unbuilt() -> Layer {
    GRU(steps.units, returnsSequences: steps.returnsSequences, name: givenName)
  }

  override var multiplyAdds: Int64 {
    guard let inputShape else { return 0 }
    return Int64(inputShape[0]) * Int64(steps.units) * Int64(3 * (inputShape[1] + steps.units) + 2)
  }
}
