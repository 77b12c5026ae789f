import Tensors

/// Gradient descent, with a momentum if wanted: `v = momentum · v + g`, `w −= rate · v`.
///
/// Nesterov's form looks ahead by one more step of the speed: `w −= rate · (g + momentum · v)`.
///
/// - Source: Robbins, Monro (1951); Polyak (1964); Nesterov (1983); formulas as `torch.optim.SGD`.
public final class SGD: Optimizer {
  private let momentum: Double
  private let nesterov: Bool
  private let weightDecay: Double

  /// An optimizer that has not stepped.
  public init(
    learningRate: Double = 0.001, momentum: Double = 0, nesterov: Bool = false, weightDecay: Double = 0
  ) {
    self.momentum = momentum
    self.nesterov = nesterov
    self.weightDecay = weightDecay
    super.init(learningRate: learningRate)
  }

  override var memoryCount: Int { momentum == 0 ? 0 : 1 }

  override func fresh() -> Optimizer {
    SGD(learningRate: learningRate, momentum: momentum, nesterov: nesterov, weightDecay: weightDecay)
  }

  override var code: UpdateCode { .sgd }

  override func checkSettings() throws(EngineError) {
    try Optimizer.require("SGD", sizes: [("momentum", momentum), ("weightDecay", weightDecay)])
  }

  override func set(_ settings: UpdateSettings) {
    settings.set(learningRate, momentum, weightDecay, nesterov ? 1 : 0)
  }
}
