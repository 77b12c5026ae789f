extension Tensor {
  /// Normally distributed random numbers.
  ///
  /// They follow from the lesson, the example and the call, or from `seed` alone if there is one.
  package static func randomNormal(
    _ shape: [Int], mean: Double = 0, standardDeviation: Double = 1, seed: Int? = nil
  ) throws(EngineError) -> Tensor {
    var numbers = RandomNumbers(key(seed))
    return try drawn(shape, "randomNormal") { mean + standardDeviation * numbers.nextNormal() }
  }

  /// Random numbers evenly spread over a range.
  ///
  /// They follow from the lesson, the example and the call, or from `seed` alone if there is one.
  package static func randomUniform(
    _ shape: [Int], in range: ClosedRange<Double> = 0...1, seed: Int? = nil
  ) throws(EngineError) -> Tensor {
    var numbers = RandomNumbers(key(seed))
    let width = range.upperBound - range.lowerBound
    return try drawn(shape, "randomUniform") { range.lowerBound + width * numbers.nextUniform() }
  }

  private static func key(_ seed: Int?) -> RandomKey {
    if let seed { return RandomKey(seed: seed) }
    return Session.current.nextRandomKey()
  }

  private static func drawn(
    _ shape: [Int], _ operation: String, _ draw: () -> Double
  ) throws(EngineError) -> Tensor {
    let session = Session.current
    let extents = try Shape(shape, operation: operation)
    // A random number takes about as long as so many products.
    try session.charge(extents.count &* 512)
    let result = try Tensor(unfilled: extents, session.precision)
    for index in 0..<extents.count { result.store(draw(), index) }
    return result
  }
}
