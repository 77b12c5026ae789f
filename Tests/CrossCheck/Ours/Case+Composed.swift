import LessonKit

extension Case {
  /// An operation that is made of several, by its name; nothing of another name.
  func composed(_ name: String, _ x: [Tensor]) throws(EngineError) -> Tensor? {
    if let y = try lossAlone(name, x) { return y }
    if let y = try parts(name, x[0]) { return y }
    return switch name {
    case "attention": try scaledDotProductAttention(x[0], x[1], x[2])
    case "causalAttention": try scaledDotProductAttention(x[0], x[1], x[2], isCausal: true)
    case "maskedAttention": try scaledDotProductAttention(x[0], x[1], x[2], mask: tensor("mask"))
    case "solve": try solve(x[0], x[1])
    case "inverse": try inverse(x[0])
    case "determinant": try determinant(x[0])
    case "trace": try x[0].trace()
    case "covariance": try covariance(x[0])
    case "correlation": try correlation(x[0])
    case "pairwiseDistances": try pairwiseDistances(x[0], x[1])
    default: nil
    }
  }

  private func lossAlone(_ name: String, _ x: [Tensor]) throws(EngineError) -> Tensor? {
    switch name {
    case "tripletMarginLoss": try tripletMarginLoss(x[0], x[1], x[2], margin: number("a"))
    case "negativeLogLikelihood": try negativeLogLikelihood(logSoftmax(x[0]), tensor("labels"))
    case "gaussianLikelihoodLoss": try gaussianLikelihoodLoss(x[0], x[1], variance: exp(x[2]))
    case "normalDivergence": try normalDivergence(mean: x[0], logVariance: x[1])
    case "huberLoss": try huber(x[0], x[1], delta: number("a"))
    default: nil
    }
  }

  private func parts(_ name: String, _ x: Tensor) throws(EngineError) -> Tensor? {
    let axis = whole("axis"), axes = [axis, whole("other")], keep = whole("keep") == 1
    switch name {
    case "sliceAt": return try x.slice(axis: axis, at: whole("at"))
    case "unstacked":
      let parts = try x.unstacked(axis: axis)
      var sum = parts[0]
      for (index, part) in parts.enumerated().dropFirst() { sum = try sum + Double(index + 1) * part }
      return sum
    case "split": return try concatenate(x.split(into: whole("count"), axis: axis).reversed(), axis: axis)
    case "squeezed": return try x.expandingDimensions(at: axis).squeezed(at: axis)
    case "argmax": return try Tensor(x.argmax(axis: axis).map { Double($0) })
    case "argmin": return try Tensor(x.argmin(axis: axis).map { Double($0) })
    case "isNaN": return try (x / x.greater(than: 0)).isNaN()
    case "anyAlong": return try x.greater(than: 1).any(axis: axis, keepDimensions: keep)
    case "allAlong": return try x.greater(than: -1).all(axis: axis, keepDimensions: keep)
    case "meanAxes": return try x.mean(axes: axes, keepDimensions: keep)
    case "maxAxes": return try x.max(axes: axes, keepDimensions: keep)
    case "minAxes": return try x.min(axes: axes, keepDimensions: keep)
    default: return nil
    }
  }
}
