// Sine and cosine.

/// The sine of `high + low`, at most π/4 in size.
@inline(__always)
private func sineNearZero(_ x: D, _ low: D) -> D {
  let z = x * x
  var p = d(1.5917988979397435e-10)
  p = p * z + d(-2.5051129896450185e-08)
  p = p * z + d(2.7557316093198404e-06)
  p = p * z + d(-0.00019841269836740532)
  p = p * z + d(0.008333333333330936)
  let cube = x * z
  return x + ((z * (d(-0.5) * low + cube * p) + low) + cube * d(-0.16666666666666666))
}

/// The cosine of `high + low`, at most π/4 in size.
@inline(__always)
private func cosineNearZero(_ x: D, _ low: D) -> D {
  let z = x * x
  var p = d(-1.138254464534925e-11)
  p = p * z + d(2.087614504941318e-09)
  p = p * z + d(-2.755731726587808e-07)
  p = p * z + d(2.48015872987544e-05)
  p = p * z + d(-0.0013888888888887389)
  p = p * z + d(0.041666666666666664)
  let half = d(0.5) * z
  let w = d(1) - half
  return w + (((d(1) - w) - half) + (z * z * p - x * low))
}

/// The sine of x plus `quarter` right angles.
/// - Accuracy: below 1 ulp.
@inline(__always)
func sine(_ x: D, quarter: Int64) -> D {
  // Taking away multiples of π/2 in three parts is exact enough for sizes below 12,000.
  let far = .!(size(x) .< d(12000))
  let (n, whole) = nearest(d(0).replacing(with: x * d(0.6366197723675814), where: .!far))
  let first = x - n * d(1.5707963267941523)
  let (high, rest) = sum(first, n * d(-7.443547480488527e-13))
  let (r, low) = quickSum(high, rest - n * d(-1.9034889620193266e-25))
  var turned = turned(r, low, whole &+ L(repeating: quarter))
  if anyLane(far) {
    for lane in 0..<8 where far[lane] { turned[lane] = sineFarAway(x[lane], quarter: quarter) }
  }
  return quarter == 0 ? turned.replacing(with: x, where: x .== d(0)) : turned
}

/// The sine of an angle after so many right angles.
@inline(__always)
private func turned(_ r: D, _ low: D, _ rightAngles: L) -> D {
  let odd = (rightAngles & L(repeating: 1)) .!= L.zero
  let y = sineNearZero(r, low).replacing(with: cosineNearZero(r, low), where: odd)
  return number(bits(y) ^ ((rightAngles & L(repeating: 2)) &<< L(repeating: 62)))
}

/// 2 ÷ π, 64 bits a word, the first of which stands before the point.
private let twoOverPi: [UInt64] = [
  0, 0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041, 0xfe5163abdebbc561, 0xb7246e3a424dd2e0,
  0x06492eea09d1921c, 0xfe1deb1cb129a73e, 0xe88235f52ebb4484, 0xe99c7026b45f7e41, 0x3991d639835339f4,
  0x9c845f8bbdf9283b, 0x1ff897ffde05980f, 0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d,
  0x7527bac7ebe5f17b, 0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab, 0xf0cfbc209af4361d,
]

/// The sine of a large angle: the product with 2 ÷ π to 192 bits, of which the whole right angles fall away.
/// - Source: Payne and Hanek, *Radian reduction for trigonometric functions* (1983).
@inline(never)
func sineFarAway(_ x: Double, quarter: Int64) -> Double {
  if !x.isFinite { return .nan }
  let exponent = Int((x.bitPattern >> 52) & 0x7ff) - 1075
  let m = (x.bitPattern & 0xf_ffff_ffff_ffff) | 1 << 52
  // x = m · 2^exponent; digits that only give multiples of 4 right angles are left out.
  let skip = exponent - 2 + 64
  let word = skip / 64, shift = UInt64(skip % 64)
  func bits(_ index: Int) -> UInt64 {
    let high = twoOverPi[word + index], next = twoOverPi[word + index + 1]
    return shift == 0 ? high : high << shift | next >> (64 - shift)
  }
  let low = m.multipliedFullWidth(by: bits(2)), middle = m.multipliedFullWidth(by: bits(1))
  let top = m &* bits(0)
  let (a1, carry1) = middle.low.addingReportingOverflow(low.high)
  let a0 = top &+ middle.high &+ (carry1 ? 1 : 0)
  // Two bits of (a0, a1, low.low) are whole right angles, the rest is a fraction.
  var turns = a0 >> 62
  var fraction = a0 << 2 | a1 >> 62, below = a1 << 2 | low.low >> 62
  var negative = false
  if fraction >> 63 == 1 {
    turns &+= 1
    negative = true
    below = ~below
    fraction = ~fraction
  }
  let high = Double(fraction >> 11) * 0x1p-53
  let rest = Double(fraction << 53 | below >> 11) * 0x1p-117
  let (p, e) = product(d(high), d(1.5707963267948966))
  let low2 = e + d(rest * 1.5707963267948966 + high * 6.123233995736766e-17)
  let (r, rLow) = quickSum(p, low2)
  let sign = negative ? d(-1) : d(1)
  var angles = Int64(bitPattern: turns)
  var y = d(0)
  if x < 0 {
    // sin(−a) = −sin a, cos(−a) = cos a: turn back.
    angles = -angles
    y = turned(r * sign * d(-1), rLow * sign * d(-1), L(repeating: angles &+ quarter))
  } else {
    y = turned(r * sign, rLow * sign, L(repeating: angles &+ quarter))
  }
  return y[0]
}
