import Tensors

/// A recurrent layer whose hidden units see the last output of the layer (Jordan), not their own:
/// `h = activation(x • weight + y • recurrentWeight + bias)`, `y = outputActivation(h • outputWeight + outputBias)`.
///
/// - Shapes: `x` is `[batch, time, features]`, `weight` is `[features, hidden]`, `recurrentWeight` is
///   `[units, hidden]`, `outputWeight` is `[hidden, units]`, `y` is `[batch, units]`, the last output, or
///   `[batch, time, units]`, all of them.
/// - Gradient: through time as in `SimpleRNN`, by way of the outputs.
/// - Cost: `time · hidden · (features + 2 · units)` multiplications for each sequence.
/// - Source: Jordan, *Serial order: a parallel distributed processing approach* (1986).
public final class JordanRNN: RecurrentLayer {
  /// How many hidden units stand between input and output.
  public let hidden: Int
  private let hiddenActivation: Activation
  private let outputActivation: Activation

  init(
    options: RecurrentOptions, hidden: Int, activation: Activation, outputActivation: Activation, name: String?
  ) {
    self.hidden = hidden
    hiddenActivation = activation
    self.outputActivation = outputActivation
    super.init(options, name: name)
  }

  /// A layer of so many outputs with hidden units before them; with `ignoresZeros` a step whose features are all zero
  /// is padding.
  public convenience init(
    _ units: Int, hidden: Int, activation: Activation = .tanh, outputActivation: Activation = .linear,
    returnsSequences: Bool = false, goesBackwards: Bool = false, ignoresZeros: Bool = false, dropout: Double = 0,
    recurrentDropout: Double = 0, isStateful: Bool = false,
    initializer: Initializer = .glorotUniform, recurrentInitializer: Initializer = .orthogonal,
    kernelRegularizer: Regularizer? = nil, recurrentRegularizer: Regularizer? = nil, name: String? = nil
  ) {
    let options = RecurrentOptions(
      units: units, returnsSequences: returnsSequences, goesBackwards: goesBackwards, ignoresZeros: ignoresZeros,
      dropout: dropout, recurrentDropout: recurrentDropout, isStateful: isStateful, initializer: initializer,
      recurrentInitializer: recurrentInitializer, kernelRegularizer: kernelRegularizer,
      recurrentRegularizer: recurrentRegularizer)
    self.init(
      options: options, hidden: hidden, activation: activation, outputActivation: outputActivation, name: name)
  }

  package override var kind: String { "JordanRNN" }
  package override var label: String { "JordanRNN(\(units), hidden: \(hidden))" }

  override var cell: RecurrentCell {
    .jordan(hiddenActivation.elementFunction, outputActivation.elementFunction)
  }

  override func makeParameters(features: Int) throws(EngineError) -> [Parameter] {
    try require(hidden, "hidden")
    let weight = try options.initializer.tensor([features, hidden], inputs: features, outputs: hidden)
    let recurrent = try options.recurrentInitializer.tensor([units, hidden], inputs: units, outputs: hidden)
    let output = try options.initializer.tensor([hidden, units], inputs: hidden, outputs: units)
    return [
      Parameter("weight", weight, regularizer: options.kernelRegularizer),
      Parameter("recurrentWeight", recurrent, regularizer: options.recurrentRegularizer),
      Parameter("bias", try Tensor.zeros([hidden])),
      Parameter("outputWeight", output, regularizer: options.kernelRegularizer),
      Parameter("outputBias", try Tensor.zeros([units])),
    ]
  }

  override var cellWeights: [Tensor] { super.cellWeights + [ownParameters[3].value, ownParameters[4].value] }

  override func unbuilt() -> Layer { like(options, name: givenName) }

  override func mirrored() -> RecurrentLayer { like(options.mirrored, name: nil) }

  private func like(_ options: RecurrentOptions, name: String?) -> JordanRNN {
    JordanRNN(
      options: options, hidden: hidden, activation: hiddenActivation, outputActivation: outputActivation, name: name)
  }

  package override var multiplyAdds: Int64 {
    guard let inputShape else { return 0 }
    return Int64(inputShape[0]) * Int64(hidden) * Int64(inputShape[1] + 2 * units)
  }
}
