/// A stream of random numbers that follows from its key alone.
///
/// - Source: Salmon, Moraes, Dror, Shaw, *Parallel random numbers: as easy as 1, 2, 3* (2011): Philox 4x32-10.
package struct RandomNumbers {
  private let key: SIMD2<UInt32>
  private let high: SIMD2<UInt32>
  private var counter: UInt64 = 0
  private var block = SIMD4<UInt32>()
  private var used = 4
  private var spareNormal: Double?

  /// The stream of a key, from its beginning.
  package init(_ key: RandomKey) {
    self.key = SIMD2(UInt32(truncatingIfNeeded: key.seed), UInt32(truncatingIfNeeded: key.seed >> 32))
    high = SIMD2(UInt32(truncatingIfNeeded: key.stream), UInt32(truncatingIfNeeded: key.stream >> 32))
  }

  /// 32 random bits.
  package mutating func next() -> UInt32 {
    if used == 4 {
      block = RandomNumbers.philox(
        SIMD4(UInt32(truncatingIfNeeded: counter), UInt32(truncatingIfNeeded: counter >> 32), high.x, high.y), key)
      counter &+= 1
      used = 0
    }
    used += 1
    return block[used - 1]
  }

  /// A number in 0 ..< 1 with 53 random bits.
  package mutating func nextUniform() -> Double {
    let low = UInt64(next()), top = UInt64(next())
    return Double((top << 32 | low) >> 11) * 0x1p-53
  }

  /// A standard normal number (Box–Muller).
  package mutating func nextNormal() -> Double {
    if let spare = spareNormal {
      spareNormal = nil
      return spare
    }
    let radius = sqrt(-2 * log(1 - nextUniform())), angle = 6.283185307179586 * nextUniform()
    spareNormal = radius * sin(angle)
    return radius * cos(angle)
  }

  /// A whole number in 0 ..< `bound`, each equally likely (Lemire's method).
  package mutating func nextIndex(below bound: Int) -> Int {
    let bound = UInt32(truncatingIfNeeded: bound)
    var product = UInt64(next()) &* UInt64(bound)
    if UInt32(truncatingIfNeeded: product) < bound {
      let threshold = (0 &- bound) % bound
      while UInt32(truncatingIfNeeded: product) < threshold { product = UInt64(next()) &* UInt64(bound) }
    }
    return Int(product >> 32)
  }

  /// Ten rounds of Philox 4x32.
  package static func philox(_ counter: SIMD4<UInt32>, _ key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var (c0, c1, c2, c3) = (counter.x, counter.y, counter.z, counter.w)
    var (k0, k1) = (key.x, key.y)
    for _ in 0..<10 {
      let a = UInt64(c0) &* 0xD251_1F53, b = UInt64(c2) &* 0xCD9E_8D57
      (c0, c1, c2, c3) = (
        UInt32(truncatingIfNeeded: b >> 32) ^ c1 ^ k0, UInt32(truncatingIfNeeded: b),
        UInt32(truncatingIfNeeded: a >> 32) ^ c3 ^ k1, UInt32(truncatingIfNeeded: a)
      )
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return SIMD4(c0, c1, c2, c3)
  }
}
