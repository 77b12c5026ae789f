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

  override var code: UpdateCode { .rprop }

  override func checkSettings() throws(EngineError) {
    guard shrink > 0, shrink < 1 else {
      throw .argument(operation: "Rprop", name: "shrink", rule: "above 0 and below 1", found: "\(shrink)")
    }
    guard grow > 1, grow < .infinity else {
      throw .argument(operation: "Rprop", name: "grow", rule: "a finite number above 1", found: "\(grow)")
    }
    try Optimizer.require("Rprop", ("minimumStep", "maximumStep"), from: minimumStep, to: maximumStep)
  }

  override func set(_ settings: UpdateSettings) {
    settings.set(shrink, grow, minimumStep, maximumStep)
  }
}
