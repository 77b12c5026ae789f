import Tensors

/// Adam with the largest recent gradient as its size: `u = max(β₂ u, |g| + ε)`, `w −= rate · m̂ / u`.
///
/// - Source: Kingma, Ba, *Adam* (2015), section 7.1; formulas as `torch.optim.Adamax`.
public final class Adamax: Optimizer {
  private let beta1: Double
  private let beta2: Double
  private let epsilon: Double
  private var power1: StepPower
  private let weightDecay: Double

  /// An optimizer that has not stepped.
  public init(
    learningRate: Double = 0.002, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8,
    weightDecay: Double = 0
  ) {
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.weightDecay = weightDecay
    power1 = StepPower(beta1)
    super.init(learningRate: learningRate)
  }

  override var memoryCount: Int { 2 }

  override func fresh() -> Optimizer {
    Adamax(learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon, weightDecay: weightDecay)
  }

  override var code: UpdateCode { .adamax }

  override func checkSettings() throws(EngineError) {
    try Optimizer.require(
      "Adamax", shares: [("beta1", beta1), ("beta2", beta2)],
      sizes: [("epsilon", epsilon), ("weightDecay", weightDecay)])
  }

  override func set(_ settings: UpdateSettings) {
    settings.set(learningRate / (1 - power1(steps)), beta1, 1 - beta1, beta2, epsilon, weightDecay)
  }
}
