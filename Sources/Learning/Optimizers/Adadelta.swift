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

  override func step(_ numbers: Numbers) {
    if numbers.isDouble { numbers.apply(rule(Double.self)) } else { numbers.apply(rule(Float.self)) }
  }

  private func rule<Number: Real>(_: Number.Type) -> Rule<Number> {
    Rule(
      rate: Number(learningRate), rho: Number(rho), oneMinusRho: Number(1 - rho), epsilon: Number(epsilon),
      decay: Number(weightDecay))
  }

  private struct Rule<Number: Real>: UpdateRule {
    let rate: Number
    let rho: Number
    let oneMinusRho: Number
    let epsilon: Number
    let decay: Number

    @inline(__always)
    func update(_ w: inout Number, _ g: Number, _ s: inout Number, _ d: inout Number, _ _: inout Number) {
      let g = g + decay * w
      s = rho * s + oneMinusRho * (g * g)
      let delta = (d + epsilon).squareRoot() / (s + epsilon).squareRoot() * g
      d = rho * d + oneMinusRho * (delta * delta)
      w -= rate * delta
    }
  }
}
