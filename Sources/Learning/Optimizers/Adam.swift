import Tensors

/// Follows the gradients' recent mean, divided by their recent size.
///
/// `m = β₁ m + (1 − β₁) g`, `v = β₂ v + (1 − β₂) g²`, both divided by `1 − βᵗ` because they start at zero,
/// and `w −= rate · m̂ / (√v̂ + ε)`. AMSGrad divides by the largest `v` so far.
///
/// - Source: Kingma, Ba, *Adam* (2015); Reddi, Kale, Kumar, *On the convergence of Adam and beyond* (2018);
///   formulas as `torch.optim.Adam`.
public final class Adam: Optimizer {
  private let beta1: Double
  private let beta2: Double
  private let epsilon: Double
  private var power1: StepPower
  private var power2: StepPower
  private let weightDecay: Double
  private let amsgrad: Bool

  /// An optimizer that has not stepped.
  public init(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8,
    weightDecay: Double = 0, amsgrad: Bool = false
  ) {
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.weightDecay = weightDecay
    self.amsgrad = amsgrad
    power1 = StepPower(beta1)
    power2 = StepPower(beta2)
    super.init(learningRate: learningRate)
  }

  override var memoryCount: Int { amsgrad ? 3 : 2 }

  override func fresh() -> Optimizer {
    Adam(
      learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon, weightDecay: weightDecay,
      amsgrad: amsgrad)
  }

  override var code: UpdateCode { amsgrad ? .amsgrad : .adam }

  override func checkSettings() throws(EngineError) {
    try Optimizer.require(
      "Adam", shares: [("beta1", beta1), ("beta2", beta2)], sizes: [("epsilon", epsilon), ("weightDecay", weightDecay)])
  }

  override func set(_ settings: UpdateSettings) {
    // The correction of v multiplied into rate and epsilon: one division a number instead of two.
    let correction = (1 - power2(steps)).squareRoot()
    settings.set(
      learningRate * correction / (1 - power1(steps)), beta1, 1 - beta1, beta2, 1 - beta2, epsilon * correction,
      weightDecay)
  }
}
