import Tensors

/// Adam with weights that decay by themselves, apart from the gradient.
///
/// `w −= rate · decay · w`, then as Adam: `m = β₁ m + (1 − β₁) g`, `v = β₂ v + (1 − β₂) g²`, both divided by `1 − βᵗ` because they start at zero,
/// and `w −= rate · m̂ / (√v̂ + ε)`. AMSGrad divides by the largest `v` so far.
///
/// - Source: Loshchilov, Hutter, *Decoupled weight decay regularization* (2019); formulas as `torch.optim.AdamW`.
public final class AdamW: Optimizer {
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
    weightDecay: Double = 0.01, amsgrad: Bool = false
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
    AdamW(
      learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon, weightDecay: weightDecay,
      amsgrad: amsgrad)
  }

  override func step(_ numbers: Numbers) {
    if numbers.isDouble { numbers.apply(rule(Double.self)) } else { numbers.apply(rule(Float.self)) }
  }

  private func rule<Number: Real>(_: Number.Type) -> Rule<Number> {
    let correction = (1 - power2(steps)).squareRoot()
    return Rule(
      rate: Number(learningRate / (1 - power1(steps))), beta1: Number(beta1), oneMinusBeta1: Number(1 - beta1),
      beta2: Number(beta2), oneMinusBeta2: Number(1 - beta2), correction: Number(correction), epsilon: Number(epsilon),
      decay: Number(1 - learningRate * weightDecay), amsgrad: amsgrad)
  }

  private struct Rule<Number: Real>: UpdateRule {
    let rate: Number
    let beta1: Number
    let oneMinusBeta1: Number
    let beta2: Number
    let oneMinusBeta2: Number
    let correction: Number
    let epsilon: Number
    let decay: Number
    let amsgrad: Bool

    @inline(__always)
    func update(_ w: inout Number, _ g: Number, _ m: inout Number, _ v: inout Number, _ largest: inout Number) {
      w *= decay
      m = beta1 * m + oneMinusBeta1 * g
      v = beta2 * v + oneMinusBeta2 * (g * g)
      largest = amsgrad ? larger(largest, v) : v
      w -= rate * m / (largest.squareRoot() / correction + epsilon)
    }
  }
}
