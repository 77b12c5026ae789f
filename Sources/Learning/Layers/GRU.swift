import Tensors

/// A recurrent layer that mixes its last output with a new one.
///
/// With the three parts `z, r, n` of `x • weight + bias` and of `h • recurrentWeight + recurrentBias`:
/// `n = tanh(nₓ + sigmoid(rₓ + rₕ) · nₕ)`, `h = (1 − sigmoid(zₓ + zₕ)) · n + sigmoid(zₓ + zₕ) · h`.
///
/// - Shapes: `x` is `[batch, time, features]`, `weight` is `[features, 3 · units]`, `recurrentWeight` is
///   `[units, 3 · units]`, `y` is `[batch, units]`, the last output, or `[batch, time, units]`, all of them.
/// - Gradient: through time: `dhₜ₋₁ = sigmoid(zₓ + zₕ) · dhₜ`, and by way of the three parts as in `SimpleRNN`.
/// - Cost: `time · units · (3 · (features + units) + 2)` multiplications for each sequence.
/// - Source: Cho et al., *Learning phrase representations using RNN encoder–decoder* (2014), with the reset gate
///   after the product, as Keras and PyTorch do.
public final class GRU: RecurrentLayer {
  private let newActivation: Activation
  private let gateActivation: Activation

  init(options: RecurrentOptions, activation: Activation, recurrentActivation: Activation, name: String?) {
    newActivation = activation
    gateActivation = recurrentActivation
    super.init(options, name: name)
  }

  /// A layer of so many units; with `ignoresZeros` a step whose features are all zero is padding.
  ///
  /// `activation` takes the place of tanh, `recurrentActivation` that of sigmoid.
  public convenience init(
    _ units: Int, activation: Activation = .tanh, recurrentActivation: Activation = .sigmoid,
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
    self.init(options: options, activation: activation, recurrentActivation: recurrentActivation, name: name)
  }

  package override var kind: String { "GRU" }

  override var cell: RecurrentCell { .gru(newActivation.elementFunction, gateActivation.elementFunction) }

  override func makeParameters(features: Int) throws(EngineError) -> [Parameter] {
    var parameters = try weights(features: features, parts: 3, bias: Tensor.zeros([3 * units]))
    parameters.append(Parameter("recurrentBias", try Tensor.zeros([3 * units])))
    return parameters
  }

  override var cellWeights: [Tensor] { super.cellWeights + [ownParameters[3].value] }

  override func unbuilt() -> Layer {
    GRU(options: options, activation: newActivation, recurrentActivation: gateActivation, name: givenName)
  }

  override func mirrored() -> RecurrentLayer {
    GRU(options: options.mirrored, activation: newActivation, recurrentActivation: gateActivation, name: nil)
  }

  package override var multiplyAdds: Int64 {
    guard let inputShape else { return 0 }
    return Int64(inputShape[0]) * Int64(units) * Int64(3 * (inputShape[1] + units) + 2)
  }
}
