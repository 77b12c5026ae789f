import Tensors

/// The numbers of an optimizer's equation at one step; what they are in which order tell the equations beside the
/// kernels.
struct UpdateSettings {
  let numbers: UnsafeMutablePointer<Double>
  /// The most an equation has.
  static let most = 9

  func set(
    _ s0: Double, _ s1: Double, _ s2: Double, _ s3: Double = 0, _ s4: Double = 0, _ s5: Double = 0, _ s6: Double = 0,
    _ s7: Double = 0, _ s8: Double = 0
  ) {
    numbers[0] = s0
    numbers[1] = s1
    numbers[2] = s2
    numbers[3] = s3
    numbers[4] = s4
    numbers[5] = s5
    numbers[6] = s6
    numbers[7] = s7
    numbers[8] = s8
  }
}

/// The power of a share at the current step, computed once a step.
struct StepPower {
  private let share: Double
  private var step = 0
  private var value = 1.0

  init(_ share: Double) { self.share = share }

  mutating func callAsFunction(_ step: Int) -> Double {
    if step != self.step {
      self.step = step
      value = power(share, step)
    }
    return value
  }
}

/// A whole power by repeated squaring.
func power(_ base: Double, _ exponent: Int) -> Double {
  var result = 1.0, square = base, rest = exponent
  while rest > 0 {
    if rest & 1 == 1 { result *= square }
    square *= square
    rest >>= 1
  }
  return result
}
