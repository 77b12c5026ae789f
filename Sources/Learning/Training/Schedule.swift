import Tensors

/// How the learning rate changes from epoch to epoch.
public enum Schedule: Equatable, Sendable {
  /// Multiplies the rate by a factor after every so many epochs.
  case step(every: Int, factor: Double)
  /// Multiplies the rate by a factor after each epoch.
  case exponential(factor: Double)
  /// Half a wave of a cosine from the first rate to `minimum`, over so many epochs.
  ///
  /// - Source: Loshchilov, Hutter, *SGDR* (2017).
  case cosine(epochs: Int, minimum: Double)
  /// Rises in equal steps to the full rate over so many epochs, then stays.
  case warmUp(epochs: Int)

  /// The rate of an epoch, counted from 0, when the first one is `rate`.
  public func rate(_ rate: Double, epoch: Int) -> Double {
    switch self {
    case .step(let every, let factor): return rate * power(factor, epoch / max(every, 1))
    case .exponential(let factor): return rate * power(factor, epoch)
    case .cosine(let epochs, let minimum):
      let progress = Double(min(epoch, max(epochs, 1))) / Double(max(epochs, 1))
      return minimum + 0.5 * (rate - minimum) * (1 + cos(Double.pi * progress))
    case .warmUp(let epochs):
      guard epoch < epochs else { return rate }
      return rate * (Double(epoch) + 1) / Double(epochs)
    }
  }
}
