import Tensors

/// Looks only at signs: a step grows while its gradient keeps its sign, and shrinks when the sign turns.
///
/// For whole data sets; small batches turn signs by chance.
///
/// - Source: Riedmiller, Braun, *RPROP* (1993); formulas as `torch.optim.Rprop`.
public final class Rprop: Optimizer {
  private let shrink: Double
  private let grow: Double
  private let minimumStep: Double
  private let maximumStep: Double

  /// An optimizer that has not stepped.
  public init(
    learningRate: Double = 0.01, shrink: Double = 0.5, grow: Double = 1.2, minimumStep: Double = 1e-6,
    maximumStep: Double = 50
  ) {
    self.shrink = shrink
    self.grow = grow
    self.minimumStep = minimumStep
    self.maximumStep = maximumStep
    super.init(learningRate: learningRate)
  }

  override var memoryCount: Int { 2 }
  override func initialMemory(_ index: Int) -> Double { index == 0 ? 0 : learningRate }

  override func fresh() -> Optimizer {
    Rprop(learningRate: learningRate, shrink: shrink, grow: grow, minimumStep: minimumStep, maximumStep: maximumStep)
  }

  override func step(_ numbers: Numbers) {
    if numbers.isDouble { numbers.apply(rule(Double.self)) } else { numbers.apply(rule(Float.self)) }
  }

  private func rule<Number: Real>(_: Number.Type) -> Rule<Number> {
    Rule(
      shrink: Number(shrink), grow: Number(grow), minimumStep: Number(minimumStep), maximumStep: Number(maximumStep))
  }

  private struct Rule<Number: Real>: UpdateRule {
    let shrink: Number
    let grow: Number
    let minimumStep: Number
    let maximumStep: Number

    @inline(__always)
    func update(_ w: inout Number, _ g: Number, _ previous: inout Number, _ size: inout Number, _ _: inout Number) {
      let turn = g * previous
      if turn > 0 { size = size * grow } else if turn < 0 { size = size * shrink }
      size = size < minimumStep ? minimumStep : size > maximumStep ? maximumStep : size
      let followed: Number = turn < 0 ? 0 : g
      if followed > 0 { w -= size } else if followed < 0 { w += size }
      previous = followed
    }
  }
}
