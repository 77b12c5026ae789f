/// A whole number of any size, just capable enough to write a `Double` exactly.
struct WholeNumber {
  /// Its digits to base 2³², the lowest first, without zeros at the top.
  private var limbs: [UInt32]

  init(_ value: UInt64) {
    limbs = [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
    trim()
  }

  var isOdd: Bool { (limbs.first ?? 0) & 1 == 1 }

  mutating func multiply(by factor: UInt32) {
    var carry: UInt64 = 0
    for i in 0..<limbs.count {
      let product = UInt64(limbs[i]) * UInt64(factor) + carry
      limbs[i] = UInt32(truncatingIfNeeded: product)
      carry = product >> 32
    }
    if carry > 0 { limbs.append(UInt32(truncatingIfNeeded: carry)) }
  }

  /// Divides and answers the remainder.
  mutating func divide(by divisor: UInt32) -> UInt32 {
    var remainder: UInt64 = 0
    var i = limbs.count
    while i > 0 {
      i -= 1
      let part = remainder << 32 | UInt64(limbs[i])
      limbs[i] = UInt32(truncatingIfNeeded: part / UInt64(divisor))
      remainder = part % UInt64(divisor)
    }
    trim()
    return UInt32(truncatingIfNeeded: remainder)
  }

  mutating func shiftLeft(by count: Int) {
    for _ in 0..<(count / 31) { multiply(by: 1 << 31) }
    multiply(by: 1 << UInt32(count % 31))
  }

  /// Shifts right and answers whether a bit that was not zero fell out.
  mutating func shiftRight(by count: Int) -> Bool {
    let whole = min(count / 32, limbs.count)
    var lost = false
    for i in 0..<whole where limbs[i] != 0 { lost = true }
    limbs.removeFirst(whole)
    if count / 32 > whole || limbs.isEmpty { return lost }
    return divide(by: 1 << UInt32(count % 32)) != 0 || lost
  }

  mutating func addOne() {
    for i in 0..<limbs.count {
      limbs[i] = limbs[i] &+ 1
      if limbs[i] != 0 { return }
    }
    limbs.append(1)
  }

  /// Its decimal digits as ASCII bytes; empty for zero.
  func digits() -> [UInt8] {
    var rest = self
    var result: [UInt8] = []
    while !rest.limbs.isEmpty {
      var part = rest.divide(by: 1_000_000_000)
      let isLast = rest.limbs.isEmpty
      for _ in 0..<9 where !isLast || part > 0 {
        result.append(48 + UInt8(truncatingIfNeeded: part % 10))
        part /= 10
      }
    }
    result.reverse()
    return result
  }

  private mutating func trim() {
    while let last = limbs.last, last == 0 { limbs.removeLast() }
  }
}
