// `c + a · b` rounded once. Where the instruction set has it, it is one instruction; elsewhere it is put
// together from plain operations so that the bits are the same.

#if FUSED || arch(arm64)
  extension Float {
    @inline(__always) static func fused(_ c: F, _ a: F, _ b: F) -> F { c.addingProduct(a, b) }
  }

  extension Double {
    @inline(__always) static func fused(_ c: D, _ a: D, _ b: D) -> D { c.addingProduct(a, b) }
  }
#else
  extension Float {
    /// The product is exact in double precision; the sum is rounded to odd there, which makes the last rounding right.
    @inline(__always) static func fused(_ c: F, _ a: F, _ b: F) -> F {
      let (a0, a1) = widened(a), (b0, b1) = widened(b), (c0, c1) = widened(c)
      return narrowed(sumRoundedToOdd(a0 * b0, c0), sumRoundedToOdd(a1 * b1, c1))
    }
  }

  extension Double {
    /// - Source: Boldo and Melquiond, *Emulation of FMA and correctly rounded sums* (2008).
    @inline(__always) static func fused(_ c: D, _ a: D, _ b: D) -> D {
      let (u, uLow) = product(a, b)
      let (t, tLow) = sum(c, uLow)
      let (v, vLow) = sum(u, t)
      let zeros = (a .== d(0)) .| (b .== d(0)), p = a * b
      var result = (v + sumRoundedToOdd(tLow, vLow)).replacing(with: p + c, where: zeros)
      // The error of the product must not underflow and its splitting must not overflow.
      let easy = ((size(p) .> d(0x1p-900)) .| zeros) .& (size(a) + size(b) + size(c) .< d(0x1p400))
      if anyLane(.!easy) {
        for lane in 0..<8 where !easy[lane] { result[lane] = fusedExactly(c[lane], a[lane], b[lane]) }
      }
      return result
    }
  }
#endif

/// `a + b` rounded to odd: down or up to the neighbour whose last bit is 1 unless exact.
@inline(__always)
func sumRoundedToOdd(_ a: D, _ b: D) -> D {
  let (s, e) = sum(a, b)
  let one = L(repeating: 1)
  let direction = ((bits(s) ^ bits(e)) &>> L(repeating: 63)) | one
  let still = (e .== d(0)) .| ((bits(s) & one) .!= L.zero) .| (e .!= e)
  return number(bits(s) &+ direction.replacing(with: L.zero, where: still))
}

/// `c + a · b` rounded once, for all doubles, in integers.
func fusedExactly(_ c: Double, _ a: Double, _ b: Double) -> Double {
  if a.isFinite && b.isFinite && !c.isFinite { return c }
  if !a.isFinite || !b.isFinite || !c.isFinite || a == 0 || b == 0 { return a * b + c }
  let (ma, ea) = parts(a), (mb, eb) = parts(b)
  let product = ma.multipliedFullWidth(by: mb)
  let productIsNegative = (a.sign == .minus) != (b.sign == .minus)
  // Both terms as 192-bit whole numbers times a power of two; the smaller one keeps a sticky last bit.
  var x = Wide(high: 0, middle: product.high, low: product.low), ex = ea + eb
  if c == 0 { return x.rounded(ex, negative: productIsNegative) }
  let (mc, ec) = parts(c)
  var y = Wide(high: 0, middle: 0, low: mc), ey = ec
  x.normalize(&ex)
  y.normalize(&ey)
  if ex > ey { y.shiftRight(ex - ey) } else if ey > ex { x.shiftRight(ey - ex) }
  let e = Swift.max(ex, ey), cIsNegative = c.sign == .minus
  if productIsNegative == cIsNegative { return x.adding(y).rounded(e, negative: cIsNegative) }
  if x == y { return 0 }
  return y < x
    ? x.subtracting(y).rounded(e, negative: productIsNegative) : y.subtracting(x).rounded(e, negative: cIsNegative)
}

/// The significand as a whole number and its exponent.
private func parts(_ x: Double) -> (UInt64, Int) {
  let e = Int((x.bitPattern >> 52) & 0x7ff), m = x.bitPattern & 0xf_ffff_ffff_ffff
  return e == 0 ? (m, -1074) : (m | 1 << 52, e - 1075)
}

/// A whole number of 192 bits, less than half of them used by a sum's terms.
private struct Wide: Equatable {
  var high: UInt64, middle: UInt64, low: UInt64

  static func < (a: Wide, b: Wide) -> Bool {
    if a.high != b.high { return a.high < b.high }
    if a.middle != b.middle { return a.middle < b.middle }
    return a.low < b.low
  }

  /// Moves the number up until its first bit is bit 189.
  mutating func normalize(_ exponent: inout Int) {
    var shift: Int
    if high != 0 {
      shift = high.leadingZeroBitCount
    } else if middle != 0 {
      shift = 64 + middle.leadingZeroBitCount
    } else {
      shift = 128 + low.leadingZeroBitCount
    }
    shift -= 2
    exponent -= shift
    if shift < 0 { shiftRight(-shift) }
    while shift >= 64 {
      (high, middle, low) = (middle, low, 0)
      shift -= 64
    }
    if shift > 0 {
      high = high << UInt64(shift) | middle >> UInt64(64 - shift)
      middle = middle << UInt64(shift) | low >> UInt64(64 - shift)
      low <<= UInt64(shift)
    }
  }

  /// Moves the number down; bits that fall out leave a 1 in the last bit.
  mutating func shiftRight(_ count: Int) {
    var count = count, lost = false
    while count >= 64 && self != Wide(high: 0, middle: 0, low: 0) {
      lost = lost || low != 0
      (low, middle, high) = (middle, high, 0)
      count -= 64
    }
    if count > 0 && count < 64 {
      lost = lost || low << UInt64(64 - count) != 0
      low = low >> UInt64(count) | middle << UInt64(64 - count)
      middle = middle >> UInt64(count) | high << UInt64(64 - count)
      high >>= UInt64(count)
    }
    if lost { low |= 1 }
  }

  func adding(_ b: Wide) -> Wide {
    let (l, carry) = low.addingReportingOverflow(b.low)
    let (m, first) = middle.addingReportingOverflow(b.middle)
    let (m2, second) = m.addingReportingOverflow(carry ? 1 : 0)
    return Wide(high: high &+ b.high &+ (first || second ? 1 : 0), middle: m2, low: l)
  }

  func subtracting(_ b: Wide) -> Wide {
    let (l, borrow) = low.subtractingReportingOverflow(b.low)
    let (m, first) = middle.subtractingReportingOverflow(b.middle)
    let (m2, second) = m.subtractingReportingOverflow(borrow ? 1 : 0)
    return Wide(high: high &- b.high &- (first || second ? 1 : 0), middle: m2, low: l)
  }

  /// The number times a power of two as a double, halves to even.
  func rounded(_ exponent: Int, negative: Bool) -> Double {
    var x = self, e = exponent
    x.normalize(&e)
    // The value is x · 2^e with the first bit of x at 189: a normal result keeps 53 bits of it.
    let drop = Swift.max(137, -1074 - e)
    var whole = x
    whole.shiftRight(drop - 2)
    // Two bits below the last place: the first dropped bit, and whether anything is below it.
    var m = whole.low >> 2
    let rest = whole.low & 3
    if rest == 3 || (rest == 2 && m & 1 == 1) { m += 1 }
    // m counts units of 2^(e + drop); a carry into bit 53 rolls into the exponent by itself.
    let units = e + drop
    let pattern: UInt64
    if units <= -1074 {
      pattern = m
    } else {
      let biased = units + 1075 + (m >> 53 == 1 ? 1 : 0)
      if biased >= 2047 { return negative ? -.infinity : .infinity }
      pattern = UInt64(biased) << 52 | ((m >> 53 == 1 ? m >> 1 : m) & 0xf_ffff_ffff_ffff)
    }
    return Double(bitPattern: pattern | (negative ? 1 << 63 : 0))
  }
}
