import Tensors

/// Gradient descent with a gain of its own for every weight, which rises while the weight's gradient keeps its sign and
/// falls when it turns: `w −= rate · gain · g`.
///
/// A gain starts at 1, gets `increase` added where two gradients in a row agree, is multiplied by `decrease` where they
/// differ, and stays from `minimumGain` to `maximumGain`. For whole data sets or large batches, where signs tell more
/// than chance.
///
/// - Source: Hinton, *Neural networks for machine learning*, lecture 6d (2012); Jacobs (1988).
public final class AdaptiveGains: Optimizer {
  private let increase: Double
  private let decrease: Double
  private let minimumGain: Double
  private let maximumGain: Double

  /// An optimizer that has not stepped.
  public init(
    learningRate: Double = 0.01, increase: Double = 0.05, decrease: Double = 0.95, minimumGain: Double = 0.1,
    maximumGain: Double = 10
  ) {
    self.increase = increase
    self.decrease = decrease
    self.minimumGain = minimumGain
    self.maximumGain = maximumGain
    super.init(learningRate: learningRate)
  }

  override var memoryCount: Int { 2 }
  override func initialMemory(_ index: Int) -> Double { index == 0 ? 0 : 1 }

  override func fresh() -> Optimizer {
    AdaptiveGains(
      learningRate: learningRate, increase: increase, decrease: decrease, minimumGain: minimumGain,
      maximumGain: maximumGain)
  }

  override var code: UpdateCode { .adaptiveGains }

  override func checkSettings() throws(EngineError) {
    try Optimizer.require("AdaptiveGains", shares: [("decrease", decrease)], sizes: [("increase", increase)])
    try Optimizer.require("AdaptiveGains", ("minimumGain", "maximumGain"), from: minimumGain, to: maximumGain)
  }

  override func set(_ settings: UpdateSettings) {
    settings.set(learningRate, increase, decrease, minimumGain, maximumGain)
  }
}
