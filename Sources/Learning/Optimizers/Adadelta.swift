import Tensors

/// Divides each step by the recent size of gradients and multiplies it by the recent size of steps.
///
/// `s = ρ s + (1 − ρ) g²`, `Δ = √(d + ε) / √(s + ε) · g`, `d = ρ d + (1 − ρ) Δ²`, `w −= rate · Δ`.
///
/// - Source: Zeiler, *ADADELTA* (2012); formulas as `torch.optim.Adadelta`.
public final class Adadelta: Optimizer {
  private let rho: Double
  private let epsilon: Double
  private let weightDecay: Double

  /// An optimizer that has not stepped.
  public init(
    learningRate: Double = 1, rho: Double = 0.9, epsilon: Double = 1e-6, weightDecay: Double = 0
  ) {
    self.rho = rho
    self.epsilon = epsilon
    self.weightDecay = weightDecay
    super.init(learningRate: learningRate)
  }

  override var memoryCount: Int { 2 }

  override func fresh() -> Optimizer {
    Adadelta(learningRate: learningRate, rho: rho, epsilon: epsilon, weightDecay: weightDecay)
  }

  override var code: UpdateCode { .adadelta }

  override func checkSettings() throws(EngineError) {
    try Optimizer.require(
      "Adadelta", shares: [("rho", rho)], sizes: [("epsilon", epsilon), ("weightDecay", weightDecay)])
  }

  override func set(_ settings: UpdateSettings) {
    settings.set(learningRate, rho, 1 - rho, epsilon, weightDecay)
  }
}
