import KernelsBase

extension Tensor {
  /// Normally distributed random numbers.
  ///
  /// They follow from the lesson, the example and the call, or from `seed` alone if there is one.
  package static func randomNormal(
    _ shape: [Int], mean: Double = 0, standardDeviation: Double = 1, seed: Int? = nil
  ) throws(EngineError) -> Tensor {
    try drawn(.normal, shape, "randomNormal", mean, standardDeviation, seed)
  }

  /// Random numbers evenly spread over a range.
  ///
  /// They follow from the lesson, the example and the call, or from `seed` alone if there is one.
  package static func randomUniform(
    _ shape: [Int], in range: ClosedRange<Double> = 0...1, seed: Int? = nil
  ) throws(EngineError) -> Tensor {
    try drawn(
      .uniform, shape, "randomUniform", range.lowerBound, range.upperBound - range.lowerBound, seed)
  }

  private static func drawn(
    _ kind: Instruction.Kind, _ shape: [Int], _ operation: String, _ p: Double, _ q: Double, _ seed: Int?
  ) throws(EngineError) -> Tensor {
    let session = Session.current
    let extents = try Shape(shape, operation: operation)
    // A random number takes about as long as so many products.
    try session.charge(extents.count &* 512)
    let result = try Tensor(unfilled: extents, session.precision)
    var instruction = Instruction(kind, isDouble: result.isDouble, .init(result.mutablePointer))
    instruction.extents.s0 = extents.count
    instruction.p = p
    instruction.q = q
    if let seed {
      instruction.flag = true
      instruction.extents.s1 = seed
    }
    if let trace = session.trace { trace.append(instruction, [result.storage]) } else { instruction.draw(session) }
    return result
  }
}

extension Instruction {
  /// Draws `p + q · x` with the next key of the session, or with the key of a seed where `flag` says so.
  func draw(_ session: Session) {
    var numbers = RandomNumbers(flag ? RandomKey(seed: extents.s1) : session.drawKey())
    guard let y = operands.y else { return }
    if isDouble {
      draw(&numbers, y.assumingMemoryBound(to: Double.self))
    } else {
      draw(&numbers, y.assumingMemoryBound(to: Float.self))
    }
  }

  @inline(__always)
  private func draw<Number: BinaryFloatingPoint>(
    _ numbers: inout RandomNumbers, _ y: UnsafeMutablePointer<Number>
  ) {
    let count = extents.s0
    if kind == .normal {
      for index in 0..<count { y[index] = Number(p + q * numbers.nextNormal()) }
    } else {
      for index in 0..<count { y[index] = Number(p + q * numbers.nextUniform()) }
    }
  }
}
