/// `value` with exactly so many digits after the point, correctly rounded, ties to even.
///
/// Zero has no sign, also where it is the rounded form of a small negative number. Infinities and NaN are
/// `inf`, `-inf` and `nan`.
///
/// - Accuracy: exact: the digits are those of the binary number's whole decimal expansion, cut and rounded once.
/// - Cost: grows with the square of the number's decimal size, about 10 µs at most.
package func fixed(_ value: Double, decimals: Int) -> String {
  guard value.isFinite else { return value.description }
  let decimals = min(max(decimals, 0), 100)
  let digits = LongNumber.rounded(value.magnitude, decimals: decimals).digits
  var text: [UInt8] = []
  if value < 0, digits.contains(where: { $0 != 0x30 }) { text.append(UInt8(ascii: "-")) }
  let whole = digits.count - decimals
  if whole <= 0 {
    text.append(0x30)
  } else {
    text += digits[..<whole]
  }
  if decimals > 0 {
    text.append(UInt8(ascii: "."))
    text += [UInt8](repeating: 0x30, count: max(0, -whole))
    text += digits[max(0, whole)...]
  }
  return String(decoding: text, as: UTF8.self)
}

/// A whole number of any size.
private struct LongNumber {
  /// Base 2³², lowest first.
  private var limbs: [UInt32]

  /// `value` · 10^`decimals`, rounded to a whole number, ties to even.
  static func rounded(_ value: Double, decimals: Int) -> LongNumber {
    let exponent = Int(value.exponentBitPattern)
    let fraction = value.significandBitPattern
    let significand = exponent == 0 ? fraction : fraction | (1 << 52)
    let power = max(exponent, 1) - 1075
    var number = LongNumber(limbs: [UInt32(truncatingIfNeeded: significand), UInt32(significand >> 32)])
    for _ in 0..<decimals { number.multiply(by: 10) }
    if power >= 0 {
      for _ in 0..<power { number.multiply(by: 2) }
    } else {
      number.divideByPowerOfTwo(-power)
    }
    return number
  }

  private mutating func multiply(by factor: UInt32) {
    var carry: UInt64 = 0
    for i in limbs.indices {
      let product = UInt64(limbs[i]) * UInt64(factor) + carry
      limbs[i] = UInt32(truncatingIfNeeded: product)
      carry = product >> 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  private func bit(_ place: Int) -> Bool {
    place / 32 < limbs.count && limbs[place / 32] >> UInt32(place % 32) & 1 == 1
  }

  private mutating func divideByPowerOfTwo(_ power: Int) {
    let isHalf = bit(power - 1)
    var hasMore = false
    for place in 0..<(power - 1) where bit(place) {
      hasMore = true
      break
    }
    let isOdd = bit(power)
    let whole = power / 32, part = UInt32(power % 32)
    var quotient: [UInt32] = []
    var i = whole
    while i < limbs.count {
      let high = i + 1 < limbs.count ? UInt64(limbs[i + 1]) : 0
      quotient.append(UInt32(truncatingIfNeeded: (high << 32 | UInt64(limbs[i])) >> part))
      i += 1
    }
    limbs = quotient.isEmpty ? [0] : quotient
    if isHalf, hasMore || isOdd { increment() }
  }

  private mutating func increment() {
    for i in limbs.indices {
      limbs[i] &+= 1
      if limbs[i] != 0 { return }
    }
    limbs.append(1)
  }

  /// The decimal digits as ASCII, none for zero.
  var digits: [UInt8] {
    var rest = limbs
    var digits: [UInt8] = []
    while let top = rest.last {
      if top == 0 {
        rest.removeLast()
        continue
      }
      var remainder: UInt64 = 0
      for i in rest.indices.reversed() {
        let part = remainder << 32 | UInt64(rest[i])
        rest[i] = UInt32(part / 1_000_000_000)
        remainder = part % 1_000_000_000
      }
      for _ in 0..<9 {
        digits.append(0x30 + UInt8(remainder % 10))
        remainder /= 10
      }
    }
    while digits.last == 0x30 { digits.removeLast() }
    return digits.reversed()
  }
}
