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

  override func step(_ numbers: Numbers) {
    if numbers.isDouble { numbers.apply(rule(Double.self)) } else { numbers.apply(rule(Float.self)) }
  }

  private func rule<Number: Real>(_: Number.Type) -> Rule<Number> {
    let rate = learningRate / (1 + Double(steps - 1) * learningRateDecay)
    return Rule(rate: Number(rate), decay: Number(weightDecay), epsilon: Number(epsilon))
  }

  private struct Rule<Number: Real>: UpdateRule {
    let rate: Number
    let decay: Number
    let epsilon: Number

    @inline(__always)
    func update(_ w: inout Number, _ g: Number, _ s: inout Number, _ _: inout Number, _ _: inout Number) {
      let g = g + decay * w
      s += g * g
      w -= rate * g / (s.squareRoot() + epsilon)
    }
  }
}
