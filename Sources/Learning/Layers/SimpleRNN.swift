import Tensors

/// A recurrent layer whose state is its last output (Elman): `h = activation(x • weight + h • recurrentWeight + bias)`.
///
/// - Shapes: `x` is `[batch, time, features]`, `weight` is `[features, units]`, `recurrentWeight` is
///   `[units, units]`, `y` is `[batch, units]`, the last output, or `[batch, time, units]`, all of them.
/// - Gradient: through time: with `dsₜ = dhₜ · activation′`, `dhₜ₋₁ = dsₜ • recurrentWeightᵀ` beside what comes from the
///   output of that step, `dweight` = the sum over time of `xₜᵀ • dsₜ`, `drecurrentWeight` = that of `hₜ₋₁ᵀ • dsₜ`.
/// - Cost: `time · units · (features + units)` multiplications for each sequence.
/// - Source: Elman, *Finding structure in time* (1990).
public final class SimpleRNN: RecurrentLayer {
  private let stateActivation: Activation

  init(options: RecurrentOptions, activation: Activation, name: String?) {
    stateActivation = activation
    super.init(options, name: name)
  }

  /// A layer of so many units; with `ignoresZeros` a step whose features are all zero is padding.
  public convenience init(
    _ units: Int, activation: Activation = .tanh, returnsSequences: Bool = false, goesBackwards: Bool = false,
    ignoresZeros: Bool = false, dropout: Double = 0, recurrentDropout: Double = 0, isStateful: Bool = false,
    initializer: Initializer = .glorotUniform,
    recurrentInitializer: Initializer = .orthogonal, kernelRegularizer: Regularizer? = nil,
    recurrentRegularizer: Regularizer? = nil, name: String? = nil
  ) {
    let options = RecurrentOptions(
      units: units, returnsSequences: returnsSequences, goesBackwards: goesBackwards, ignoresZeros: ignoresZeros,
      dropout: dropout, recurrentDropout: recurrentDropout, isStateful: isStateful, initializer: initializer,
      recurrentInitializer: recurrentInitializer, kernelRegularizer: kernelRegularizer,
      recurrentRegularizer: recurrentRegularizer)
    self.init(options: options, activation: activation, name: name)
  }

  package override var kind: String { "SimpleRNN" }

  override var cell: RecurrentCell { .elman(stateActivation.elementFunction) }

  override func makeParameters(features: Int) throws(EngineError) -> [Parameter] {
    try weights(features: features, parts: 1, bias: Tensor.zeros([units]))
  }

  override func unbuilt() -> Layer { SimpleRNN(options: options, activation: stateActivation, name: givenName) }

  override func mirrored() -> RecurrentLayer {
    SimpleRNN(options: options.mirrored, activation: stateActivation, name: nil)
  }

  package override var multiplyAdds: Int64 {
    guard let inputShape else { return 0 }
    return Int64(inputShape[0]) * Int64(units) * Int64(inputShape[1] + units)
  }
}
