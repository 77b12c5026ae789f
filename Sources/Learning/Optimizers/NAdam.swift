import Tensors

/// Adam with Nesterov's look ahead: part of the step is the gradient itself, part the mean to come.
///
/// `μₜ = β₁ (1 − ½ · 0.96^(t · momentumDecay))` is the share of the mean at step `t`.
///
/// - Source: Dozat, *Incorporating Nesterov momentum into Adam* (2016); formulas as `torch.optim.NAdam`.
public final class NAdam: Optimizer {
  private let beta1: Double
  private let beta2: Double
  private let epsilon: Double
  private var power2: StepPower
  private let weightDecay: Double
  private let momentumDecay: Double
  private var product = 1.0
  private var shares = 0

  /// An optimizer that has not stepped.
  public init(
    learningRate: Double = 0.002, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8,
    weightDecay: Double = 0, momentumDecay: Double = 0.004
  ) {
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.weightDecay = weightDecay
    self.momentumDecay = momentumDecay
    power2 = StepPower(beta2)
    super.init(learningRate: learningRate)
  }

  override var memoryCount: Int { 2 }

  override func fresh() -> Optimizer {
    NAdam(
      learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon, weightDecay: weightDecay,
      momentumDecay: momentumDecay)
  }

  /// The share of the running mean in step `step`.
  private func momentumShare(_ step: Int) -> Double {
    beta1 * (1 - 0.5 * pow(0.96, Double(step) * momentumDecay))
  }

  /// The product of the shares of all steps up to `step`.
  private func shareProduct(_ step: Int) -> Double {
    while shares < step {
      shares += 1
      product *= momentumShare(shares)
    }
    return product
  }

  override var code: UpdateCode { .nadam }

  override func checkSettings() throws(EngineError) {
    try Optimizer.require(
      "NAdam", shares: [("beta1", beta1), ("beta2", beta2)],
      sizes: [("epsilon", epsilon), ("weightDecay", weightDecay), ("momentumDecay", momentumDecay)])
  }

  override func set(_ settings: UpdateSettings) {
    let share = momentumShare(steps), next = momentumShare(steps + 1)
    let product = shareProduct(steps)
    // The correction of v multiplied into rate and epsilon: one division a number instead of four.
    let correction = (1 - power2(steps)).squareRoot(), rate = learningRate * correction
    settings.set(
      rate * (1 - share) / (1 - product), rate * next / (1 - product * next), beta1, 1 - beta1, beta2, 1 - beta2,
      epsilon * correction, weightDecay)
  }
}
