import Tensors

/// Divides each step by the size of all gradients so far: `s += g²`, `w −= rate · g / (√s + ε)`.
///
/// - Source: Duchi, Hazan, Singer, *Adaptive subgradient methods* (2011); formulas as `torch.optim.Adagrad`.
public final class Adagrad: Optimizer {
  private let learningRateDecay: Double
  private let weightDecay: Double
  private let epsilon: Double

  /// An optimizer that has not stepped.
  public init(
    learningRate: Double = 0.01, learningRateDecay: Double = 0, weightDecay: Double = 0, epsilon: Double = 1e-10
  ) {
    self.learningRateDecay = learningRateDecay
    self.weightDecay = weightDecay
    self.epsilon = epsilon
    super.init(learningRate: learningRate)
  }

  override var memoryCount: Int { 1 }

  override func fresh() -> Optimizer {
    Adagrad(
      learningRate: learningRate, learningRateDecay: learningRateDecay, weightDecay: weightDecay, epsilon: epsilon)
  }

  override var code: UpdateCode { .adagrad }

  override func checkSettings() throws(EngineError) {
    try Optimizer.require(
      "Adagrad", sizes: [("learningRateDecay", learningRateDecay), ("epsilon", epsilon), ("weightDecay", weightDecay)])
  }

  override func set(_ settings: UpdateSettings) {
    settings.set(learningRate / (1 + Double(steps - 1) * learningRateDecay), weightDecay, epsilon)
  }
}
