// Elementary functions in single precision. Those that networks call most, and the logarithm, work in single precision
// throughout (exp, tanh and sigmoid: QuickFunctions.swift); the others go through double precision.

/// e^r − 1 for the rest r, rounded once, and the whole number of halvings or doublings n.
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
func powerOfTwo(_ n: F) -> F { number(bits(n + f(12583039)) &<< SIMD16<Int32>(repeating: 23)) }

@inline(__always)
func clamped(_ x: F, _ low: Float, _ high: Float) -> F {
  x.replacing(with: f(low), where: x .< f(low)).replacing(with: f(high), where: x .> f(high))
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

/// log(1 + e^x) as the larger of x and 0 plus log(1 + e), e = e^−|x|, where log(1 + e) = e − e²/2 + e³ · p(e).
/// - Accuracy: below 2 ulp.
@inline(__always)
func softplus(_ x: F) -> F {
  let (n, q) = reduced(clamped(f(0) - size(x), -104, 0))
  let s = q + f(1), rest = q - (s - f(1)), magic = f(12582912)
  let half = (n * f(0.5) + magic) - magic
  let first = powerOfTwo(half), second = powerOfTwo(n - half)
  let e = s * first * second
  var p = f(0.0022042884957045317)
  p = p * e + f(-0.0143276397138834)
  p = p * e + f(0.043561432510614395)
  p = p * e + f(-0.08507776260375977)
  p = p * e + f(0.12622396647930145)
  p = p * e + f(-0.16204847395420074)
  p = p * e + f(0.19920675456523895)
  p = p * e + f(-0.24992595613002777)
  p = p * e + f(0.33333057165145874)
  let square = e * e, bent = square * (p * e) - square * f(0.5)
  let positive = f(0).replacing(with: x, where: x .> f(0)), whole = positive + e, part = whole - positive
  let lost = (positive - (whole - part)) + (e - part)
  let y = whole + (bent + (rest * first * second + lost))
  return y.replacing(with: x, where: (x .!= x) .| (x .== f(.infinity)))
}

/// The error function: a polynomial near 0; further out 1 − e^p(|x|), p the logarithm of 1 − erf.
/// - Accuracy: below 2 ulp.
@inline(__always)
func errorFunction(_ x: F) -> F {
  let a = size(x), z = x * x
  var near = f(8.513105422025546e-05)
  near = near * z + f(-0.0008175639668479562)
  near = near * z + f(0.00520385941490531)
  near = near * z + f(-0.02686050906777382)
  near = near * z + f(0.11283715069293976)
  near = near * z + f(-0.37612634897232056)
  near = near * z + f(0.12837916612625122)
  let t = a.replacing(with: f(4), where: a .> f(4))
  var p = f(-2.019837666011881e-05)
  p = p * t + f(0.00042421490070410073)
  p = p * t + f(-0.004122050479054451)
  p = p * t + f(0.0249922052025795)
  p = p * t + f(-0.10808642953634262)
  p = p * t + f(-0.6335198879241943)
  p = p * t + f(-1.129430890083313)
  p = p * t + f(0.0001575479400344193)
  let (n, q) = reduced(p)
  let s = powerOfTwo(n), far = (f(1) - s) - s * q
  return (x + x * near).replacing(with: number(bits(far) | signBit(x)), where: a .> f(0.9))
    .replacing(with: x, where: x .!= x)
}

// Of the functions that go through double precision, those that are called most have shorter polynomials there.

/// x to the power y, to 2⁻³⁰: doubles leave no need for a precise logarithm.
@inline(__always)
func powerForSingles(_ x: D, _ y: D) -> D {
  let a = size(x)
  let k = (bits(a) &- L(repeating: 0x3fe6_a09e_667f_3bcd)) &>> L(repeating: 52)
  let m = number(bits(a) &- (k &<< L(repeating: 52)))
  let g = m - d(1), s = g / (d(2) + g), z = s * s
  var l = d(0.1958589511414363)
  l = l * z + d(0.22176079449008254)
  l = l * z + d(0.2857211145078733)
  l = l * z + d(0.3999999560380322)
  l = l * z + d(0.6666666667584034)
  l = s * (d(2) + z * l) + number(counting: k) * d(0.6931471805599453)
  let e = clamped(l * clamped(y, -0x1p65, 0x1p65), -150, 130)
  let (n, whole) = nearest(e * d(1.4426950408889634))
  let r = e - n * d(0.6931471805599453)
  var p = d(0.0001991837317491358)
  p = p * r + d(0.0013945911976675559)
  p = p * r + d(0.008333264425271037)
  p = p * r + d(0.04166627326604177)
  p = p * r + d(0.16666666860097515)
  p = p * r + d(0.500000007633461)
  return powerAtEnds((d(1) + (r + r * r * p)) * powerOfTwo(whole), x, y, a)
}

/// The sine of x plus `quarter` right angles, to 2⁻³⁰ of it.
@inline(__always)
func sineForSingles(_ x: D, quarter: Int64) -> D {
  let far = .!(size(x) .< d(12000))
  let (n, whole) = nearest(d(0).replacing(with: x * d(0.6366197723675814), where: .!far))
  let r = (x - n * d(1.5707963267941523)) + n * d(-7.443547480488527e-13), z = r * r
  var s = d(2.718346695189011e-06)
  s = s * z + d(-0.00019839339386011105)
  s = s * z + d(0.008333329404193098)
  s = s * z + d(-0.16666666641848704)
  var c = d(-2.7180491717741866e-07)
  c = c * z + d(2.4799047382632476e-05)
  c = c * z + d(-0.0013888881114964982)
  c = c * z + d(0.04166666656292322)
  c = c * z + d(-0.4999999999955165)
  let rightAngles = whole &+ L(repeating: quarter)
  let odd = (rightAngles & L(repeating: 1)) .!= L.zero
  let y = (r + r * (z * s)).replacing(with: d(1) + z * c, where: odd)
  var turned = number(bits(y) ^ ((rightAngles & L(repeating: 2)) &<< L(repeating: 62)))
  if anyLane(far) {
    for lane in 0..<8 where far[lane] { turned[lane] = sineFarAway(x[lane], quarter: quarter) }
  }
  return quarter == 0 ? turned.replacing(with: x, where: x .== d(0)) : turned
}
