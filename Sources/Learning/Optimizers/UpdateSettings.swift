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

/// The power of a share at the current step, by repeated squaring; the squares are computed once.
struct StepPower {
  private var squares: [Double]

  init(_ share: Double) { squares = [share] }

  mutating func callAsFunction(_ step: Int) -> Double {
    var result = 1.0, rest = step, index = 0
    while rest > 0 {
      if index == squares.count { squares.append(squares[index - 1] * squares[index - 1]) }
      if rest & 1 == 1 { result *= squares[index] }
      rest >>= 1
      index += 1
    }
    return result
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
