import Tensors

/// A recurrent layer with a memory that gates write, keep and read.
///
/// With the four parts `i, f, g, o` of `x • weight + h • recurrentWeight + bias`:
/// `c = sigmoid(f) · c + sigmoid(i) · tanh(g)`, `h = sigmoid(o) · tanh(c)`.
/// The forget gate's bias starts at one, so that a new layer remembers.
///
/// - Shapes: `x` is `[batch, time, features]`, `weight` is `[features, 4 · units]`, `recurrentWeight` is
///   `[units, 4 · units]`, `y` is `[batch, units]`, the last output, or `[batch, time, units]`, all of them.
/// - Source: Hochreiter, Schmidhuber, *Long short-term memory* (1997); Gers, Schmidhuber, Cummins (2000) for `f`.
public final class LSTM: Layer {
  private let steps: TimeSteps

  /// A layer of so many units.
  public init(_ units: Int, returnsSequences: Bool = false, name: String? = nil) {
    steps = TimeSteps(units: units, returnsSequences: returnsSequences)
    super.init(name: name)
  }

  package override var kind: String { "LSTM" }
  package override var label: String { "LSTM(\(steps.units))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    let output = try steps.build(input, self)
    let units = steps.units, features = input[1]
    let bias = try concatenate(
      [Tensor.zeros([units]), Tensor.ones([units]), Tensor.zeros([2 * units])], axis: 0)
    ownParameters = [
      Parameter(
        "weight", try Initializer.glorotUniform.tensor([features, 4 * units], inputs: features, outputs: 4 * units)),
      Parameter(
        "recurrentWeight", try Initializer.orthogonal.tensor([units, 4 * units], inputs: units, outputs: 4 * units)),
      Parameter("bias", bias),
    ]
    return output
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let fromInput = try steps.rows(ownParameters[0].value, ownParameters[2].value)
    let weight = try concatenate([fromInput, ownParameters[1].value], axis: 0)
    var h = try steps.initialState(x), c = h
    var outputs: [Tensor] = []
    for input in try steps.inputs(x) {
      let sums = try outputs.isEmpty ? input • fromInput : concatenate([input, h], axis: 1) • weight
      let gates = try sums.split(into: 4, axis: 1)
      let (i, f, g, o) = (gates[0], gates[1], gates[2], gates[3])
      let written = try sigmoid(i) * tanh(g)
      c = outputs.isEmpty ? written : try sigmoid(f) * c + written
      h = try sigmoid(o) * tanh(c)
      outputs.append(h)
    }
    return try steps.gather(outputs, x)
  }

  override func unbuilt() -> Layer {
    LSTM(steps.units, returnsSequences: steps.returnsSequences, name: givenName)
  }

  override var multiplyAdds: Int64 {
    guard let inputShape else { return 0 }
    return Int64(inputShape[0]) * Int64(steps.units) * Int64(4 * (inputShape[1] + steps.units) + 3)
  }
}
