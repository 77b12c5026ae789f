import Tensors

/// Divides each step by the recent size of gradients: `s = ρ s + (1 − ρ) g²`, `w −= rate · g / (√s + ε)`.
///
/// Centered, the size is the gradients' recent deviation from their mean; with momentum, steps gather speed.
///
/// - Source: Tieleman, Hinton, *Lecture 6.5* (2012); Graves (2013) for the centered form; formulas as
///   `torch.optim.RMSprop`.
public final class RMSprop: Optimizer {
  private let rho: Double
  private let epsilon: Double
  private let momentum: Double
  private let centered: Bool
  private let weightDecay: Double

  /// An optimizer that has not stepped.
  public init(
    learningRate: Double = 0.01, rho: Double = 0.99, epsilon: Double = 1e-8, momentum: Double = 0,
    centered: Bool = false, weightDecay: Double = 0
  ) {
    self.rho = rho
    self.epsilon = epsilon
    self.momentum = momentum
    self.centered = centered
    self.weightDecay = weightDecay
    super.init(learningRate: learningRate)
  }

  override var memoryCount: Int { centered ? 3 : momentum == 0 ? 1 : 2 }

  override func fresh() -> Optimizer {
    RMSprop(
      learningRate: learningRate, rho: rho, epsilon: epsilon, momentum: momentum, centered: centered,
      weightDecay: weightDecay)
  }

  override var code: UpdateCode { centered ? .centeredRMSprop : .rmsprop }

  override func checkSettings() throws(EngineError) {
    try Optimizer.require(
      "RMSprop", shares: [("rho", rho)],
      sizes: [("momentum", momentum), ("epsilon", epsilon), ("weightDecay", weightDecay)])
  }

  override func set(_ settings: UpdateSettings) {
    settings.set(learningRate, rho, 1 - rho, epsilon, momentum, weightDecay)
  }
}
