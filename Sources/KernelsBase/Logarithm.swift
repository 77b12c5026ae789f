// The natural logarithm, alone and in the functions that are made of it.

/// log(u) + c ÷ u as a number and a small rest, for normal positive u.
///
/// With m = u ÷ 2^k near 1, f = m − 1 and s = f ÷ (2 + f): log m = f − f²/2 + s · (f²/2 + R(s²)).
@inline(__always)
func logarithmParts(_ u: D, _ c: D) -> (D, D) {
  let shifted = bits(u) &- L(repeating: 0x3fe6_a09e_667f_3bcd)
  let k = shifted &>> L(repeating: 52)
  return logarithmParts(mantissa: number(bits(u) &- (k &<< L(repeating: 52))), number(counting: k), c / u)
}

/// The same from the mantissa and the exponent; `extra` is added.
@inline(__always)
func logarithmParts(mantissa m: D, _ k: D, _ extra: D) -> (D, D) {
  let f = m - d(1)
  let s = f / (d(2) + f), z = s * s
  var p = d(0.13088034850927555)
  p = p * z + d(0.13268638369266825)
  p = p * z + d(0.15386244737621665)
  p = p * z + d(0.18181795547521137)
  p = p * z + d(0.22222222392581045)
  p = p * z + d(0.28571428570799784)
  p = p * z + d(0.40000000000000885)
  p = p * z + d(0.6666666666666666)
  let half = d(0.5) * f * f
  let (high, rest) = sum(k * d(0.6931471806019545), f)
  return (high, rest - (half - (s * (half + p * z) + (k * d(-4.2009150726810846e-11) + extra))))
}

/// - Accuracy: below 1 ulp.
@inline(__always)
func logarithm(_ x: D) -> D {
  let tiny = x .< d(0x1p-1022)
  let y = x.replacing(with: x * d(0x1p54), where: tiny)
  let shifted = bits(y) &- L(repeating: 0x3fe6_a09e_667f_3bcd)
  let k = shifted &>> L(repeating: 52)
  let (high, low) = logarithmParts(
    mantissa: number(bits(y) &- (k &<< L(repeating: 52))),
    number(counting: k) - d(0).replacing(with: d(54), where: tiny), d(0))
  return atEnds(high + low, x)
}

/// The value of a logarithm at infinity, NaN, 0 and negative numbers.
@inline(__always)
func atEnds(_ y: D, _ x: D) -> D {
  y.replacing(with: x, where: (x .== d(.infinity)) .| (x .!= x))
    .replacing(with: d(-.infinity), where: x .== d(0)).replacing(with: d(.nan), where: x .< d(0))
}

/// - Accuracy: below 1 ulp.
@inline(__always)
func logarithmOnePlus(_ x: D) -> D {
  let bounded = clamped(x, -0.9999999999999999, 0x1p1000)
  let (u, c) = sum(d(1), bounded)
  let (high, low) = logarithmParts(u, c)
  let y = (high + low).replacing(with: logarithm(x), where: x .> d(0x1p60))
  return y.replacing(with: x, where: (x .== d(0)) .| (x .!= x))
    .replacing(with: d(-.infinity), where: x .== d(-1)).replacing(with: d(.nan), where: x .< d(-1))
}

/// log(1 + e^x) as the larger of x and 0 plus log(1 + e^−|x|); far below 0, where 1 + e^x would lose what e^x has, as
/// e^x − e^2x ÷ 2.
/// - Accuracy: below 1 ulp.
@inline(__always)
func softplus(_ x: D) -> D {
  let parts = exponentialParts(clamped(size(x) * d(-1), -746, 0)), n = parts.n
  let (high, low) = quickSum(parts.high, parts.low)
  let e = scaled(high, n)
  let (u, c) = sum(d(1), e)
  let (l, lLow) = logarithmParts(u, c + scaled(low, n))
  let positive = d(0).replacing(with: x, where: x .> d(0))
  let (s, rest) = sum(positive, l)
  let small = scaled(high + (low - high * (d(0.5) * e)), n)
  return (s + (rest + lLow)).replacing(with: small, where: x .< d(-30))
    .replacing(with: x, where: (x .!= x) .| (x .== d(.infinity)))
}
