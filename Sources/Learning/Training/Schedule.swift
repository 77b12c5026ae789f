import Tensors

/// How the learning rate changes from epoch to epoch.
public indirect enum Schedule: Equatable, Sendable {
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
  /// Multiplies the rate by a factor at each of the given epochs, counted from 0.
  case milestones([Int], factor: Double)
  /// From the first rate to `minimum` over so many epochs: in a straight line for power 1, flattening towards the end for
  /// higher ones.
  case polynomial(epochs: Int, power: Double, minimum: Double)
  /// The cosine again and again, each time from the first rate and over `growth` times as many epochs.
  ///
  /// - Source: Loshchilov, Hutter, *SGDR* (2017).
  case cosineRestarts(epochs: Int, growth: Int, minimum: Double)
  /// Rises from a 25th of the rate to the rate over the first 30 % of so many epochs, then falls to a 250,000th, both in
  /// half waves of a cosine.
  ///
  /// - Source: Smith, Topin, *Super-convergence* (2018), with the numbers of `torch.optim.lr_scheduler.OneCycleLR`.
  case oneCycle(epochs: Int)
  /// Between `minimum` and the rate in straight lines, up over so many epochs and down again over as many.
  ///
  /// - Source: Smith, *Cyclical learning rates* (2017).
  case triangular(epochs: Int, minimum: Double)
  /// Rises in equal steps to the full rate over so many epochs, then follows another schedule from its beginning.
  case warmUpThen(epochs: Int, Schedule)

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
    case .milestones(let epochs, let factor): return rate * power(factor, epochs.filter { $0 <= epoch }.count)
    case .polynomial(let epochs, let exponent, let minimum):
      let left = 1 - Double(min(epoch, max(epochs, 1))) / Double(max(epochs, 1))
      return minimum + (rate - minimum) * pow(left, exponent)
    case .cosineRestarts(let epochs, let growth, let minimum):
      var place = max(epoch, 0), length = max(epochs, 1)
      if growth <= 1 { place %= length }
      while place >= length {
        place -= length
        let (longer, overflows) = length.multipliedReportingOverflow(by: growth)
        length = overflows ? Int.max : longer
      }
      return Schedule.wave(from: rate, to: minimum, Double(place) / Double(length))
    case .oneCycle(let epochs): return Schedule.cycle(rate, Double(epoch), Double(max(epochs, 1)))
    case .triangular(let epochs, let minimum):
      let half = max(min(epochs, 1 << 30), 1), place = max(epoch, 0) % (2 * half)
      return minimum + (rate - minimum) * Double(min(place, 2 * half - place)) / Double(half)
    case .warmUpThen(let epochs, let schedule):
      return epoch < epochs
        ? Schedule.warmUp(epochs: epochs).rate(rate, epoch: epoch)
        : schedule.rate(rate, epoch: max(epoch, 0) - max(epochs, 0))
    }
  }

  /// The rate of an epoch of one cycle.
  private static func cycle(_ rate: Double, _ epoch: Double, _ epochs: Double) -> Double {
    let top = 0.3 * epochs - 1, end = epochs - 1
    if epoch < top { return wave(from: rate / 25, to: rate, epoch / top) }
    return wave(from: rate, to: rate / 250_000, end > top ? min((epoch - top) / (end - top), 1) : 1)
  }

  /// Half a wave of a cosine from one number to another.
  private static func wave(from start: Double, to end: Double, _ progress: Double) -> Double {
    end + 0.5 * (start - end) * (1 + cos(Double.pi * progress))
  }

  /// The schedule, if not too many schedules stand in each other.
  ///
  /// - Seam: for the sandbox, after each schedule that a lesson makes: what is deeper could not even be let go.
  package func checkedNesting() throws(EngineError) -> Schedule {
    var depth = 0, schedule = self
    while case .warmUpThen(_, let next) = schedule {
      depth += 1
      guard depth <= 16 else {
        throw .argument(
          operation: "Schedule", name: "schedule", rule: "at most 16 schedules inside each other", found: "more")
      }
      schedule = next
    }
    return self
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
