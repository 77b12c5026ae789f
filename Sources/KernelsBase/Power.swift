/// x to the power y. Squares, reciprocals and first powers are the plain operations.
///
/// The logarithm is taken to 2⁻⁶⁴ as the sum of two doubles: log m = 2s + 2s · (s²/3 + s⁴/5 + …), s = (m − 1) ÷ (m + 1).
/// - Accuracy: below 1 ulp.
@inline(__always)
func power(_ x: D, _ y: D) -> D {
  let a = size(x)
  let tiny = a .< d(0x1p-1022)
  let u = a.replacing(with: a * d(0x1p54), where: tiny)
  let k = (bits(u) &- L(repeating: 0x3fe6_a09e_667f_3bcd)) &>> L(repeating: 52)
  let m = number(bits(u) &- (k &<< L(repeating: 52)))
  let (high, low) = preciseLogarithm(m, number(counting: k) - d(0).replacing(with: d(54), where: tiny))
  let bounded = clamped(y, -0x1p65, 0x1p65)
  let (p, e) = product(high, bounded)
  let inside = clamped(p, -746, 710)
  let (s, rest, n) = exponentialParts(inside, d(0).replacing(with: e + low * bounded, where: inside .== p))
  return powerAtEnds(scaled(s + rest, n), x, y, a)
}

/// log m + k · log 2 as a sum.
@inline(__always)
private func preciseLogarithm(_ m: D, _ k: D) -> (D, D) {
  let f = m - d(1)
  let (g, gLow) = sum(m, d(1))
  let s = f / g
  let (p, pLow) = product(s, g)
  let sLow = (((f - p) - pLow) - s * gLow) / g
  let (z, e) = product(s, s)
  let zLow = e + d(2) * s * sLow
  var w = d(0.0538181075750563)
  w = w * z + d(0.05228097555200746)
  w = w * z + d(0.05883409510814777)
  w = w * z + d(0.06666648198981917)
  w = w * z + d(0.07692307881454075)
  w = w * z + d(0.09090909089822495)
  w = w * z + d(0.11111111111114234)
  w = w * z + d(0.14285714285714282)
  w = w * z + d(0.2)
  let (c, cLow) = quickSum(d(0.3333333333333333), w * z + d(1.850371707708594e-17))
  let (t, tError) = product(z, c)
  let tLow = tError + (z * cLow + zLow * c)
  let (v, vError) = product(s, t)
  let vLow = vError + (s * tLow + sLow * t)
  let (l, lError) = quickSum(s + s, v + v)
  let lLow = lError + (vLow + vLow + sLow + sLow)
  let (high, rest) = sum(k * d(0.6931471806019545), l)
  return quickSum(high, (rest + lLow) + (k * d(-4.2009150726810846e-11) + k * d(-1.3124698417785255e-27)))
}

/// The value of a power where the general formula does not hold.
@inline(__always)
func powerAtEnds(_ general: D, _ x: D, _ y: D, _ a: D) -> D {
  let zero = d(0), one = d(1), infinity = d(.infinity)
  // Whole numbers above 2⁵³ are even, and adding 2⁵² rounds to whole numbers below it.
  let v = size(y), big = d(0x1p52), half = v * d(0.5)
  let whole = (v .>= big) .| (((v + big) - big) .== v)
  let odd = whole .& (v .< d(0x1p53)) .& (((half + big) - big) .!= half)
  var z = general
  let grows = ((a .> one) .& (y .> zero)) .| ((a .< one) .& (y .< zero))
  let extreme = (a .== zero) .| (a .== infinity) .| (size(y) .== infinity)
  z = z.replacing(with: zero.replacing(with: infinity, where: grows), where: extreme)
  z = z.replacing(with: one, where: a .== one)
  z = number(bits(z) ^ (signBit(x) & L.zero.replacing(with: L(repeating: -1), where: odd)))
  z = z.replacing(with: d(.nan), where: (x .< zero) .& .!whole .& (a .!= infinity) .& (size(y) .!= infinity))
  z = z.replacing(with: d(.nan), where: (x .!= x) .| (y .!= y))
  z = z.replacing(with: one, where: (y .== zero) .| (x .== one))
  z = z.replacing(with: x, where: y .== one).replacing(with: x * x, where: y .== d(2))
  return z.replacing(with: one / x, where: y .== d(-1))
}
