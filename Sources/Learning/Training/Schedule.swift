import Tensors

/// How the learning rate changes from epoch to epoch.
public enum Schedule: Equatable, Sendable {
  /// Multiplies the rate by a factor after every so many epochs.
  case step(every: Int, factor: Double)
  /// Multiplies the rate by a factor after each epoch.
  case exponential(factor: Double)
  /// Divides the rate by one more `decay` after each epoch: `rate ÷ (1 + decay · epoch)`.
  case inverseTime(decay: Double)
  /// Half a wave of a cosine from the first rate to `minimum`, over so many epochs.
  ///
  /// - Source: Loshchilov, Hutter, *SGDR* (2017).
  case cosine(epochs: Int, minimum: Double)
  /// Rises in equal steps to the full rate over so many epochs, then stays.
  case warmUp(epochs: Int)
  /// Multiplies the rate by a factor, down to `minimum`, when the watched loss has not fallen for more than `patience`
  /// epochs in a row; the validation loss is watched, or the training loss when there is none.
  ///
  /// - Source: as `torch.optim.lr_scheduler.ReduceLROnPlateau`: a loss has fallen when it is less by a part in 10⁴.
  case onPlateau(patience: Int, factor: Double, minimum: Double)

  /// The rate of an epoch, counted from 0, when the first one is `rate`.
  public func rate(_ rate: Double, epoch: Int) -> Double {
    switch self {
    case .step(let every, let factor): return rate * power(factor, epoch / max(every, 1))
    case .exponential(let factor): return rate * power(factor, epoch)
    case .inverseTime(let decay): return rate / (1 + decay * Double(epoch))
    case .cosine(let epochs, let minimum):
      let progress = Double(min(epoch, max(epochs, 1))) / Double(max(epochs, 1))
      return minimum + 0.5 * (rate - minimum) * (1 + cos(Double.pi * progress))
    case .warmUp(let epochs):
      guard epoch < epochs else { return rate }
      return rate * (Double(epoch) + 1) / Double(epochs)
    case .onPlateau: return rate
    }
  }

  /// The rate of the next epoch after the watched losses of all epochs so far, when the first one is `rate`.
  public func rate(_ rate: Double, after losses: [Double]) -> Double {
    guard case .onPlateau(let patience, let factor, let minimum) = self else {
      return self.rate(rate, epoch: losses.count)
    }
    var rate = rate, best = Double.infinity, waited = 0
    for loss in losses {
      waited += 1
      if loss < best * (1 - 1e-4) { (best, waited) = (loss, 0) }
      if waited > patience {
        // A minimum above the first rate does not raise it.
        rate = min(rate, max(rate * factor, minimum))
        waited = 0
      }
    }
    return rate
  }
}
