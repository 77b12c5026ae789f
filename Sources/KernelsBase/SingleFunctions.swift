// Elementary functions in single precision. The three that networks call most, and the logarithm, work in
// single precision throughout; the others go through double precision.

/// e^r − 1 for the rest r, and the whole number of halvings or doublings n.
@inline(__always)
private func reduced(_ x: F) -> (n: F, q: F) {
  let magic = f(12582912)
  let n = (x * f(1.442695) + magic) - magic
  let high = x - n * f(0.693359375), low = n * f(-0.00021219444170128554)
  let r = high - low
  var p = f(0.00019890991097781807)
  p = p * r + f(0.0013933649752289057)
  p = p * r + f(0.00833331048488617)
  p = p * r + f(0.04166646674275398)
  p = p * r + f(0.1666666716337204)
  p = p * r + f(0.5)
  return (n, high + (r * r * p - low))
}

/// Two to the power of a whole number between −126 and 127.
@inline(__always)
private func powerOfTwo(_ n: F) -> F { number(bits(n + f(12583039)) &<< SIMD16<Int32>(repeating: 23)) }

@inline(__always)
private func clamped(_ x: F, _ low: Float, _ high: Float) -> F {
  x.replacing(with: f(low), where: x .< f(low)).replacing(with: f(high), where: x .> f(high))
}

/// - Accuracy: below 1 ulp.
@inline(__always)
func exponential(_ x: F) -> F {
  let (n, q) = reduced(clamped(x, -104, 89))
  let magic = f(12582912)
  let half = (n * f(0.5) + magic) - magic
  return ((q + f(1)) * powerOfTwo(half) * powerOfTwo(n - half)).replacing(with: x, where: x .!= x)
}

/// - Accuracy: below 2 ulp.
@inline(__always)
func hyperbolicTangent(_ x: F) -> F {
  // With E = e^(−2|x|): (1 − E) ÷ (1 + E) for small x, where 1 − E has all its digits; else 1 − 2E ÷ (1 + E).
  let a = size(x), t = f(0) - (a + a)
  let (n, q) = reduced(t.replacing(with: f(-20), where: t .< f(-20)))
  let s = powerOfTwo(n), part = s * q
  let small = a .< f(0.55)
  let numerator = (f(2) * (s + part)).replacing(with: (f(1) - s) - part, where: small)
  let y = numerator / ((f(1) + s) + part)
  return number(bits((f(1) - y).replacing(with: y, where: small)) | signBit(x)).replacing(with: x, where: x .!= x)
}

/// - Accuracy: below 2 ulp.
@inline(__always)
func logistic(_ x: F) -> F {
  // 1 ÷ (1 + 2^n · (1 + q)) with e^−x = 2^n · (1 + q), for positive n taken as 2^−n ÷ ((1 + 2^−n) + q).
  let (n, q) = reduced(clamped(f(0) - x, -104, 104))
  let grows = n .> f(0), magic = f(12582912)
  let away = f(0) - size(n)
  let p = powerOfTwo(away.replacing(with: f(-126), where: away .< f(-126)))
  let whole = f(1) + p, rest = p - (whole - f(1))
  let y = f(1) / (whole + ((p * q).replacing(with: q, where: grows) + rest))
  let half = (away * f(0.5) + magic) - magic
  let scaled = y * powerOfTwo(half) * powerOfTwo(away - half)
  return y.replacing(with: scaled, where: grows).replacing(with: x, where: x .!= x)
}

/// - Accuracy: below 1 ulp.
@inline(__always)
func logarithm(_ x: F) -> F {
  let tiny = x .< f(0x1p-126)
  let y = x.replacing(with: x * f(8388608), where: tiny)
  var k = (bits(y) &- SIMD16<Int32>(repeating: 0x3F35_04F3)) &>> SIMD16<Int32>(repeating: 23)
  let m = number(bits(y) &- (k &<< SIMD16<Int32>(repeating: 23)))
  k = k &- SIMD16<Int32>.zero.replacing(with: SIMD16<Int32>(repeating: 23), where: tiny)
  let n = number(k &+ SIMD16<Int32>(repeating: 0x4B40_0000)) - f(12582912)
  let g = m - f(1), z = g * g
  var p = f(0.06971346586942673)
  p = p * g + f(-0.11483081430196762)
  p = p * g + f(0.11687024682760239)
  p = p * g + f(-0.12425360083580017)
  p = p * g + f(0.1424887627363205)
  p = p * g + f(-0.16667810082435608)
  p = p * g + f(0.20000720024108887)
  p = p * g + f(-0.2499999701976776)
  p = p * g + f(0.3333333134651184)
  let low = (p * g * z - f(0.5) * z) + n * f(-0.00021219444170128554)
  let r = n * f(0.693359375) + (g + low)
  return r.replacing(with: x, where: (x .== f(.infinity)) .| (x .!= x))
    .replacing(with: f(-.infinity), where: x .== f(0)).replacing(with: f(.nan), where: x .< f(0))
}

/// A function of doubles for singles.
@inline(__always)
func throughDouble(_ x: F, _ function: (D) -> D) -> F {
  let (low, high) = widened(x)
  return narrowed(function(low), function(high))
}

/// x to the power y; the double's 53 bits leave no need for a precise logarithm.
@inline(__always)
func power(_ x: F, _ y: F) -> F {
  let (xl, xh) = widened(x), (yl, yh) = widened(y)
  return narrowed(power(xl, yl), power(xh, yh))
}
