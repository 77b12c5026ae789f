// exp, tanh and sigmoid in single precision: the functions that networks call most, with as few operations as keep them
// within two units in the last place.
//
// exp and sigmoid are quick where no power of two leaves the normal numbers. A vector with any other number is done once
// more carefully; for the numbers that are in range the careful way has the same bits.

/// Twelve million and a half: a small number added to it is rounded to a whole one, which stands in its last bits.
private let magic: Float = 12582912

/// Sizes below this are in the quick range of exp and sigmoid.
private let quickRange: Float = 87

/// The whole number of halvings or doublings nearest to `x` in powers of e, still added to `magic`, and e^r − 1 for the
/// rest r.
@inline(__always)
private func split(_ x: F) -> (n: F, q: F) {
  let shifted = x * f(1.442695) + f(magic), n = shifted - f(magic)
  let r = (x - n * f(0.693359375)) - n * f(-0.00021219444170128554)
  var p = f(0.0013838902814313769)
  p = p * r + f(0.008369192481040955)
  p = p * r + f(0.04166810214519501)
  p = p * r + f(0.16666516661643982)
  p = p * r + f(0.4999999403953552)
  return (shifted, r + r * r * p)
}

/// A whole number added to `magic` as what it adds to the bits of a number's exponent.
@inline(__always)
private func exponentBits(_ shifted: F) -> SIMD16<Int32> { bits(shifted) &<< SIMD16<Int32>(repeating: 23) }

/// - Accuracy: below 1 ulp.
@inline(__always)
private func quickExponential(_ x: F) -> F {
  let (shifted, q) = split(x)
  return number(bits(f(1) + q) &+ exponentBits(shifted))
}

private func careful(exponentialsAt x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>) {
  let x: F = load(x), (shifted, q) = split(clamped(x, -104, 89)), n = shifted - f(magic)
  let half = (n * f(0.5) + f(magic)) - f(magic)
  store(((f(1) + q) * powerOfTwo(half) * powerOfTwo(n - half)).replacing(with: x, where: x .!= x), y)
}

/// With e^−x = 2^n · (1 + q): 1 ÷ (1 + 2^n · (1 + q)), for positive n taken as 2^−n ÷ ((1 + 2^−n) + q).
@inline(__always)
private func logisticParts(_ x: F) -> (n: F, denominator: F) {
  let (shifted, q) = split(f(0) - x), n = shifted - f(magic), away = f(0) - size(n)
  let p = powerOfTwo(away.replacing(with: f(-126), where: away .< f(-126)))
  let whole = f(1) + p, rest = p - (whole - f(1))
  return (n, whole + ((p * q).replacing(with: q, where: n .> f(0)) + rest))
}

/// - Accuracy: below 2 ulp.
@inline(__always)
private func quickLogistic(_ x: F) -> F {
  let (n, denominator) = logisticParts(x)
  return f(1).replacing(with: powerOfTwo(f(0) - n), where: n .> f(0)) / denominator
}

private func careful(logisticsAt x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>) {
  let x: F = load(x), (n, denominator) = logisticParts(clamped(x, -104, 104))
  let near = f(1) / denominator, half = (n * f(-0.5) + f(magic)) - f(magic)
  let scaled = near * powerOfTwo(half) * powerOfTwo((f(0) - n) - half)
  store(near.replacing(with: scaled, where: n .> f(0)).replacing(with: x, where: x .!= x), y)
}

/// (1 − E) ÷ (1 + E) with E = e^(−2|x|) = 2^n · (1 + q).
/// - Accuracy: below 2 ulp.
@inline(__always)
private func hyperbolicTangent(_ x: F) -> F {
  let t = size(x) * f(-2), (shifted, q) = split(t.replacing(with: f(-20), where: t .< f(-20)))
  let s = number(exponentBits(shifted) &+ bits(f(1))), part = s * q
  let y = ((f(1) - s) - part) / ((f(1) + s) + part)
  return number(bits(y) | signBit(x)).replacing(with: x, where: x .!= x)
}

@inline(never) func exponentials(_ n: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>) {
  var i = 0
  while i < n {
    let v: F = load(x + i)
    if anyLane(.!(size(v) .< f(quickRange))) {
      careful(exponentialsAt: x + i, y + i)
    } else {
      store(quickExponential(v), y + i)
    }
    i += Float.lanes
  }
}

@inline(never) func logistics(_ n: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>) {
  var i = 0
  while i < n {
    let v: F = load(x + i)
    if anyLane(.!(size(v) .< f(quickRange))) {
      careful(logisticsAt: x + i, y + i)
    } else {
      store(quickLogistic(v), y + i)
    }
    i += Float.lanes
  }
}

@inline(never) func hyperbolicTangents(_ n: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>) {
  map(n, x, y) { hyperbolicTangent($0) }
}
