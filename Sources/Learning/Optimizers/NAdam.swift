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

  override func step(_ numbers: Numbers) {
    if numbers.isDouble { numbers.apply(rule(Double.self)) } else { numbers.apply(rule(Float.self)) }
  }

  private func rule<Number: Real>(_: Number.Type) -> Rule<Number> {
    let share = momentumShare(steps), next = momentumShare(steps + 1)
    let product = shareProduct(steps)
    return Rule(
      gradientRate: Number(learningRate * (1 - share) / (1 - product)),
      meanRate: Number(learningRate * next / (1 - product * next)), beta1: Number(beta1),
      oneMinusBeta1: Number(1 - beta1), beta2: Number(beta2), oneMinusBeta2: Number(1 - beta2),
      correction: Number((1 - power2(steps)).squareRoot()), epsilon: Number(epsilon), decay: Number(weightDecay))
  }

  private struct Rule<Number: Real>: UpdateRule {
    let gradientRate: Number
    let meanRate: Number
    let beta1: Number
    let oneMinusBeta1: Number
    let beta2: Number
    let oneMinusBeta2: Number
    let correction: Number
    let epsilon: Number
    let decay: Number

    @inline(__always)
    func update(_ w: inout Number, _ g: Number, _ m: inout Number, _ v: inout Number, _ _: inout Number) {
      let g = g + decay * w
      m = beta1 * m + oneMinusBeta1 * g
      v = beta2 * v + oneMinusBeta2 * (g * g)
      let size = v.squareRoot() / correction + epsilon
      w -= gradientRate * g / size
      w -= meanRate * m / size
    }
  }
}
