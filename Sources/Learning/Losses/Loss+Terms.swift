import Tensors

extension Loss {
  /// The loss of every number of a prediction, or of every row where classes or features belong together, before the
  /// mean.
  func everyTerm(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
    switch self {
    case .hinge: return try hingeTerms(prediction, target, name)
    case .squaredHinge: return try hingeTerms(prediction, target, name).squared()
    case .binaryCrossentropy: return try -binaryTerms(prediction, target)
    case .binaryCrossentropyFromLogits: return try binaryTerms(logits: prediction, target)
    case .categoricalCrossentropy: return try -categoricalTerms(prediction, target).sum(axis: -1)
    case .categoricalCrossentropyFromLogits: return try -categoricalTerms(logits: prediction, target).sum(axis: -1)
    case .sparseCategoricalCrossentropy: return try -sparseTerms(prediction, target)
    case .sparseCategoricalCrossentropyFromLogits: return try -sparseTerms(logits: prediction, target)
    case .kullbackLeibler: return try kullbackLeiblerTerms(prediction, target).sum(axis: -1)
    case .cosineDistance: return try cosineTerms(prediction, target)
    case .focal(let loss, let gamma): return try loss.focalTerms(prediction, target, gamma)
    case .smoothed(let loss, let amount):
      if let oneHot = loss.withOneHotTargets {
        return try Loss.smoothed(oneHot, by: amount).everyTerm(prediction, oneHotTarget(target, like: prediction))
      }
      return try loss.everyTerm(prediction, loss.smoothedTarget(target, like: prediction, amount))
    default: return try termOfEveryNumber(prediction, target)
    }
  }

  /// The loss of every number, for losses of regression.
  private func termOfEveryNumber(_ prediction: Tensor, _ target: Tensor) throws(EngineError) -> Tensor {
    let target = try aligned(target, to: prediction, name)
    switch self {
    case .meanSquaredError: return try (prediction - target).squared()
    case .meanAbsoluteError: return try abs(prediction - target)
    case .huber: return try huberTerms(prediction, target, delta: 1)
    case .huberOf(let delta): return try huberTerms(prediction, target, delta: delta)
    case .logCosh: return try logCoshTerms(prediction, target)
    case .poisson: return try poissonTerms(prediction, target)
    case .meanSquaredLogarithmicError: return try squaredLogarithmicTerms(prediction, target)
    case .meanAbsolutePercentageError: return try percentageTerms(prediction, target)
    case .quantile(let share): return try quantileTerms(prediction, target, share: share)
    default: throw notOfClasses(name)
    }
  }

  /// The loss when what is answered well counts little.
  func focal(_ prediction: Tensor, _ target: Tensor, _ gamma: Double) throws(EngineError) -> Tensor {
    try focalTerms(prediction, target, gamma).mean()
  }

  private func focalTerms(_ prediction: Tensor, _ target: Tensor, _ gamma: Double) throws(EngineError) -> Tensor {
    guard gamma >= 0, gamma.isFinite else {
      throw .argument(operation: "focal", name: "gamma", rule: "0 or more", found: "\(gamma)")
    }
    guard isCrossentropy else {
      throw .argument(operation: "focal", name: "loss", rule: "a cross-entropy", found: name)
    }
    let terms = try everyTerm(prediction, target)
    // The loss is −log p.
    return try gamma == 0 ? terms : pow(-expm1(-terms), gamma) * terms
  }

  private var isCrossentropy: Bool {
    switch self {
    case .binaryCrossentropy, .binaryCrossentropyFromLogits, .categoricalCrossentropy,
      .categoricalCrossentropyFromLogits, .sparseCategoricalCrossentropy, .sparseCategoricalCrossentropyFromLogits:
      true
    default: false
    }
  }
}
