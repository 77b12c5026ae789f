// e to the power x, alone and in the functions that are made of it.

/// e^x as a sum near 1 with its small rest, times 2^n.
///
/// - Accuracy: the rest, at most 0.07, is exact to 2⁻⁵⁷; the caller's one addition rounds.
@inline(__always)
func exponentialParts(_ x: D, _ xLow: D = d(0)) -> (high: D, low: D, n: L) {
  let (n, whole) = nearest(x * d(1.4426950408889634))
  let high = x - n * d(0.6931471806019545)
  let low = n * d(-4.2009150726810846e-11) - xLow
  let r = high - low
  var p = d(2.0914686968086876e-09)
  p = p * r + d(2.5105217004720745e-08)
  p = p * r + d(2.75572736431103e-07)
  p = p * r + d(2.7557255400206422e-06)
  p = p * r + d(2.4801587325547743e-05)
  p = p * r + d(0.00019841269874820627)
  p = p * r + d(0.0013888888888883748)
  p = p * r + d(0.008333333333326136)
  p = p * r + d(0.04166666666666667)
  p = p * r + d(0.1666666666666667)
  p = p * r + d(0.5)
  let (s, e) = quickSum(d(1), high)
  return (s, e + (r * r * p - low), whole)
}

/// A number times 2^n for n between −2044 and 2046, rounded once.
@inline(__always)
func scaled(_ x: D, _ n: L) -> D {
  let half = n &>> L(repeating: 1)
  return x * powerOfTwo(half) * powerOfTwo(n &- half)
}

@inline(__always)
func clamped(_ x: D, _ low: Double, _ high: Double) -> D {
  x.replacing(with: d(low), where: x .< d(low)).replacing(with: d(high), where: x .> d(high))
}

/// - Accuracy: below 0.6 ulp.
@inline(__always)
func exponential(_ x: D) -> D {
  let (high, low, n) = exponentialParts(clamped(x, -746, 710))
  return scaled(high + low, n).replacing(with: x, where: x .!= x)
}

/// e^x − 1 with its rest.
@inline(__always)
func exponentialMinusOneParts(_ x: D) -> (D, D) {
  let (high, low, n) = exponentialParts(x)
  let a = scaled(high, n)
  let (s, e) = sum(a, d(-1))
  return (s, e + scaled(low, n))
}

/// - Accuracy: below 1 ulp.
@inline(__always)
func exponentialMinusOne(_ x: D) -> D {
  let (high, low) = exponentialMinusOneParts(clamped(x, -50, 710))
  let y = (high + low).replacing(with: d(.infinity), where: x .> d(709.782712893384))
  return y.replacing(with: x, where: (x .!= x) .| (x .== d(0)))
}

/// - Accuracy: below 1 ulp.
@inline(__always)
func hyperbolicTangent(_ x: D) -> D {
  // tanh |x| = −t ÷ (2 + t) with t = e^(−2|x|) − 1
  let a = size(x)
  let parts = exponentialMinusOneParts(clamped(a * d(-2), -50, 0))
  let (t, tLow) = sum(parts.0, parts.1)
  let (denominator, e) = sum(d(2), t)
  let y = quotient(d(0) - t, d(0) - tLow, denominator, e + tLow)
  // Below 2⁻²⁸ the function is x itself to the last bit, and the products above would underflow.
  let small = a .< d(0x1p-28)
  return number(bits(y) | signBit(x)).replacing(with: x, where: small .| (x .!= x))
}

/// - Accuracy: below 1 ulp.
@inline(__always)
func logistic(_ x: D) -> D {
  // 1 ÷ (1 + e) for positive x and e ÷ (1 + e) for negative x, where e = e^−|x|
  let parts = exponentialParts(clamped(size(x) * d(-1), -746, 0)), n = parts.n
  let (high, low) = quickSum(parts.high, parts.low)
  let e = scaled(high, n), eLow = scaled(low, n)
  let (denominator, rest) = sum(d(1), e)
  let negative = x .< d(0)
  let y = quotient(
    d(1).replacing(with: e, where: negative), d(0).replacing(with: eLow, where: negative), denominator, rest + eLow)
  // Where e is tiny the quotient of a negative x is e to the last bit.
  let tiny = x .< d(-40)
  return y.replacing(with: scaled(high + low, n), where: tiny).replacing(with: x, where: x .!= x)
}
