import Tensors

/// A recurrent layer with a memory that gates write, keep and read.
///
/// With the four parts `i, f, g, o` of `x • weight + h • recurrentWeight + bias`:
/// `c = sigmoid(f) · c + sigmoid(i) · tanh(g)`, `h = sigmoid(o) · tanh(c)`.
///
/// - Shapes: `x` is `[batch, time, features]`, `weight` is `[features, 4 · units]`, `recurrentWeight` is
///   `[units, 4 · units]`, `y` is `[batch, units]`, the last output, or `[batch, time, units]`, all of them.
/// - Gradient: through time: `dcₜ₋₁ = sigmoid(f) · dcₜ`, and by way of the four parts as in `SimpleRNN`.
/// - Cost: `time · units · (4 · (features + units) + 3)` multiplications for each sequence.
/// - Source: Hochreiter, Schmidhuber, *Long short-term memory* (1997); Gers, Schmidhuber, Cummins (2000) for `f`.
public final class LSTM: RecurrentLayer {
  private let memoryActivation: Activation
  private let gateActivation: Activation
  private let forgetBias: Double

  init(
    options: RecurrentOptions, activation: Activation, recurrentActivation: Activation, forgetBias: Double,
    name: String?
  ) {
    memoryActivation = activation
    gateActivation = recurrentActivation
    self.forgetBias = forgetBias
    super.init(options, name: name)
  }

  /// A layer of so many units; with `ignoresZeros` a step whose features are all zero is padding.
  ///
  /// The forget gate's bias begins high, so that a new layer remembers. `activation` takes the place of tanh,
  /// `recurrentActivation` that of sigmoid.
  public convenience init(
    _ units: Int, activation: Activation = .tanh, recurrentActivation: Activation = .sigmoid,
    returnsSequences: Bool = false, goesBackwards: Bool = false, ignoresZeros: Bool = false, dropout: Double = 0,
    recurrentDropout: Double = 0, isStateful: Bool = false, forgetBias: Double = 1,
    initializer: Initializer = .glorotUniform, recurrentInitializer: Initializer = .orthogonal,
    kernelRegularizer: Regularizer? = nil, recurrentRegularizer: Regularizer? = nil, name: String? = nil
  ) {
    let options = RecurrentOptions(
      units: units, returnsSequences: returnsSequences, goesBackwards: goesBackwards, ignoresZeros: ignoresZeros,
      dropout: dropout, recurrentDropout: recurrentDropout, isStateful: isStateful, initializer: initializer,
      recurrentInitializer: recurrentInitializer, kernelRegularizer: kernelRegularizer,
      recurrentRegularizer: recurrentRegularizer)
    self.init(
      options: options, activation: activation, recurrentActivation: recurrentActivation, forgetBias: forgetBias,
      name: name)
  }

  package override var kind: String { "LSTM" }

  override var cell: RecurrentCell { .lstm(memoryActivation.elementFunction, gateActivation.elementFunction) }
  override var hasMemory: Bool { true }

  override func makeParameters(features: Int) throws(EngineError) -> [Parameter] {
    try requireNumber(forgetBias, "forgetBias")
    let bias = try concatenate(
      [Tensor.zeros([units]), Tensor.full([units], forgetBias), Tensor.zeros([2 * units])], axis: 0)
    return try weights(features: features, parts: 4, bias: bias)
  }

  override func unbuilt() -> Layer { like(options, name: givenName) }

  override func mirrored() -> RecurrentLayer { like(options.mirrored, name: nil) }

  private func like(_ options: RecurrentOptions, name: String?) -> LSTM {
    LSTM(
      options: options, activation: memoryActivation, recurrentActivation: gateActivation, forgetBias: forgetBias,
      name: name)
  }

  package override var multiplyAdds: Int64 {
    guard let inputShape else { return 0 }
    return Int64(inputShape[0]) * Int64(units) * Int64(4 * (inputShape[1] + units) + 3)
  }
}
