import Tensors

/// What a model is punished for while it learns.
public indirect enum Loss: Equatable, Sendable {
  /// The mean of the squared differences; large mistakes count most.
  case meanSquaredError
  /// The mean of the absolute differences; outliers count no more than their distance.
  case meanAbsoluteError
  /// Squared below a difference of 1 and absolute above.
  case huber
  /// `max(0, 1 − y·p)` with targets −1 and 1; targets 0 and 1 are taken as these.
  case hinge
  /// `max(0, 1 − y·p)²`, with targets as for `hinge`.
  case squaredHinge
  /// `−y log p − (1 − y) log(1 − p)` for probabilities of yes.
  case binaryCrossentropy
  /// Binary cross-entropy of scores before the sigmoid.
  case binaryCrossentropyFromLogits
  /// `−Σ y log p` for one probability per class and one-hot targets.
  case categoricalCrossentropy
  /// Categorical cross-entropy of scores before the softmax.
  case categoricalCrossentropyFromLogits
  /// `−log p` of the right class, whose number is the target.
  case sparseCategoricalCrossentropy
  /// Sparse categorical cross-entropy of scores before the softmax.
  case sparseCategoricalCrossentropyFromLogits
  /// `Σ y log(y / p)`: how far a predicted distribution is from the target's.
  case kullbackLeibler
  /// One minus the cosine of the angle between prediction and target.
  case cosineDistance
  /// `log cosh` of the differences: like half the squared error for small ones, like the absolute error for large.
  case logCosh
  /// `p − y log p` for rates of events and counts.
  case poisson
  /// The mean of the squared differences of `log(1 + …)`, for targets of many orders of size.
  case meanSquaredLogarithmicError
  /// The mean of the absolute differences in percent of the targets.
  case meanAbsolutePercentageError
  /// What `huber(delta:)` makes.
  case huberOf(delta: Double)
  /// The mean of `share · d` where the target is higher by `d` and of `(1 − share) · d` where it is lower: a model of this
  /// loss learns the quantile of a share, the median for 0.5.
  case quantile(Double)
  /// A cross-entropy in which what is answered well already counts little: `(1 − p)ᵞ` times the loss, where `p` is the
  /// probability of the right answer.
  ///
  /// - Source: Lin, Goyal, Girshick, He, Dollár, *Focal loss for dense object detection* (2017).
  case focal(Loss, gamma: Double)
  /// A loss of classes in which the rows of each class count as much as its weight: `Σ w·loss ÷ Σ w`.
  case weighted(Loss, classes: [Double])
  /// A loss of classes with targets a little less certain: `(1 − amount) · y + amount ÷ classes`.
  ///
  /// - Source: Szegedy et al., *Rethinking the Inception architecture* (2016).
  case smoothed(Loss, by: Double)
  /// What training makes of a loss when rows have weights: each row of a target begins with its weight, the numbers of
  /// the shape of a row follow.
  case rowWeighted(Loss, rowShape: [Int])

  /// Squared up to a difference of `delta` and absolute above.
  public static func huber(delta: Double) -> Loss { .huberOf(delta: delta) }

  /// The losses that stand alone.
  public static var allCases: [Loss] {
    [
      .meanSquaredError, .meanAbsoluteError, .huber, .hinge, .squaredHinge, .binaryCrossentropy,
      .binaryCrossentropyFromLogits, .categoricalCrossentropy, .categoricalCrossentropyFromLogits,
      .sparseCategoricalCrossentropy, .sparseCategoricalCrossentropyFromLogits, .kullbackLeibler, .cosineDistance,
      .logCosh, .poisson,
      .meanSquaredLogarithmicError, .meanAbsolutePercentageError,
    ]
  }

  /// What the loss is called, such as `meanSquaredError`.
  public var name: String {
    switch self {
    case .meanSquaredError: "meanSquaredError"
    case .meanAbsoluteError: "meanAbsoluteError"
    case .huber: "huber"
    case .hinge: "hinge"
    case .squaredHinge: "squaredHinge"
    case .binaryCrossentropy: "binaryCrossentropy"
    case .binaryCrossentropyFromLogits: "binaryCrossentropyFromLogits"
    case .categoricalCrossentropy: "categoricalCrossentropy"
    case .categoricalCrossentropyFromLogits: "categoricalCrossentropyFromLogits"
    case .sparseCategoricalCrossentropy: "sparseCategoricalCrossentropy"
    case .sparseCategoricalCrossentropyFromLogits: "sparseCategoricalCrossentropyFromLogits"
    case .kullbackLeibler: "kullbackLeibler"
    case .cosineDistance: "cosineDistance"
    case .logCosh: "logCosh"
    case .poisson: "poisson"
    case .meanSquaredLogarithmicError: "meanSquaredLogarithmicError"
    case .meanAbsolutePercentageError: "meanAbsolutePercentageError"
    case .huberOf: "huber"
    case .quantile: "quantile"
    case .weighted(let loss, _), .smoothed(let loss, _), .focal(let loss, _), .rowWeighted(let loss, _): loss.name
    }
  }

  /// The loss of predictions, a tensor of rank 0.
  package func callAsFunction(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
    switch self {
    case .meanSquaredError: try Learning.meanSquaredError(prediction, target)
    case .meanAbsoluteError: try Learning.meanAbsoluteError(prediction, target)
    case .huber: try Learning.huber(prediction, target)
    case .hinge: try Learning.hinge(prediction, target)
    case .squaredHinge: try Learning.squaredHinge(prediction, target)
    case .binaryCrossentropy: try Learning.binaryCrossentropy(prediction, target)
    case .binaryCrossentropyFromLogits: try Learning.binaryCrossentropy(logits: prediction, target)
    case .categoricalCrossentropy: try Learning.categoricalCrossentropy(prediction, target)
    case .categoricalCrossentropyFromLogits: try Learning.categoricalCrossentropy(logits: prediction, target)
    case .sparseCategoricalCrossentropy: try Learning.sparseCategoricalCrossentropy(prediction, target)
    case .sparseCategoricalCrossentropyFromLogits:
      try Learning.sparseCategoricalCrossentropy(logits: prediction, target)
    case .kullbackLeibler: try Learning.kullbackLeibler(prediction, target)
    case .cosineDistance: try Learning.cosineDistance(prediction, target)
    case .logCosh: try Learning.logCosh(prediction, target)
    case .poisson: try Learning.poisson(prediction, target)
    case .meanSquaredLogarithmicError: try Learning.meanSquaredLogarithmicError(prediction, target)
    case .meanAbsolutePercentageError: try Learning.meanAbsolutePercentageError(prediction, target)
    case .huberOf(let delta): try Learning.huber(prediction, target, delta: delta)
    case .quantile(let share): try Learning.quantileLoss(prediction, target, share: share)
    case .focal(let loss, let gamma): try loss.focal(prediction, target, gamma)
    case .rowWeighted(let loss, let rowShape): try loss.rowWeighted(prediction, target, rowShape)
    case .weighted(let loss, let classes): try loss.weighted(prediction, target, classes)
    case .smoothed(let loss, let amount): try loss.smoothed(prediction, target, amount)
    }
  }

  /// The same loss of scores before an activation, where there is a stable form of the pair.
  func fused(with activation: Activation) -> Loss? {
    switch (self, activation) {
    case (.binaryCrossentropy, .sigmoid): .binaryCrossentropyFromLogits
    case (.categoricalCrossentropy, .softmax): .categoricalCrossentropyFromLogits
    case (.sparseCategoricalCrossentropy, .softmax): .sparseCategoricalCrossentropyFromLogits
    case (_, .linear): self
    case (.weighted(let loss, let classes), _): loss.fused(with: activation).map { .weighted($0, classes: classes) }
    case (.smoothed(let loss, let amount), _): loss.fused(with: activation).map { .smoothed($0, by: amount) }
    case (.focal(let loss, let gamma), _): loss.fused(with: activation).map { .focal($0, gamma: gamma) }
    case (.rowWeighted(let loss, let shape), _):
      loss.fused(with: activation).map { .rowWeighted($0, rowShape: shape) }
    default: nil
    }
  }

  /// The loss of a model's outputs, from the scores before their activation where that form is stable.
  func value(
    sums: Tensor, _ activation: Activation, _ target: Tensor
  ) throws(EngineError) -> Tensor {
    if let fused = fused(with: activation) { return try fused(sums, target) }
    return try self(activation(sums), target)
  }

  /// Where a prediction of one number turns from no to yes.
  var threshold: Double {
    switch self {
    case .hinge, .squaredHinge, .binaryCrossentropyFromLogits: 0
    case .weighted(let loss, _), .smoothed(let loss, _), .focal(let loss, _), .rowWeighted(let loss, _): loss.threshold
    default: 0.5
    }
  }

  /// The loss whose targets are one-hot, for one whose targets are class numbers.
  var withOneHotTargets: Loss? {
    switch self {
    case .sparseCategoricalCrossentropy: .categoricalCrossentropy
    case .sparseCategoricalCrossentropyFromLogits: .categoricalCrossentropyFromLogits
    case .weighted(let loss, let classes): loss.withOneHotTargets.map { .weighted($0, classes: classes) }
    case .smoothed(let loss, let amount): loss.withOneHotTargets.map { .smoothed($0, by: amount) }
    case .focal(let loss, let gamma): loss.withOneHotTargets.map { .focal($0, gamma: gamma) }
    default: nil
    }
  }
}
