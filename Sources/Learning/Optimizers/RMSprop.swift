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

  override var memoryCount: Int { momentum == 0 && !centered ? 1 : 3 }

  override func fresh() -> Optimizer {
    RMSprop(
      learningRate: learningRate, rho: rho, epsilon: epsilon, momentum: momentum, centered: centered,
      weightDecay: weightDecay)
  }

  override func step(_ numbers: Numbers) {
    if numbers.isDouble { numbers.apply(rule(Double.self)) } else { numbers.apply(rule(Float.self)) }
  }

  private func rule<Number: Real>(_: Number.Type) -> Rule<Number> {
    Rule(
      rate: Number(learningRate), rho: Number(rho), oneMinusRho: Number(1 - rho), epsilon: Number(epsilon),
      momentum: Number(momentum), decay: Number(weightDecay), centered: centered)
  }

  private struct Rule<Number: Real>: UpdateRule {
    let rate: Number
    let rho: Number
    let oneMinusRho: Number
    let epsilon: Number
    let momentum: Number
    let decay: Number
    let centered: Bool

    @inline(__always)
    func update(_ w: inout Number, _ g: Number, _ s: inout Number, _ v: inout Number, _ mean: inout Number) {
      let g = g + decay * w
      s = rho * s + oneMinusRho * (g * g)
      mean = rho * mean + oneMinusRho * g
      let size = (centered ? s - mean * mean : s).squareRoot() + epsilon
      v = momentum * v + g / size
      w -= rate * v
    }
  }
}
