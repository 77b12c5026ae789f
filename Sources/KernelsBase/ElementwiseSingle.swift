/// Applies a function to `n` numbers in single precision; `exponent` is `p` before it was rounded.
func unary(
  _ code: UnaryCode, _ p: Float, _ q: Float, _ exponent: Double, _ n: Int, _ x: UnsafePointer<Float>,
  _ y: UnsafeMutablePointer<Float>
) {
  let s = f(p), t = f(q), zero = f(0), one = f(1)
  switch code {
  case .negate: map(n, x, y) { number(bits($0) ^ SIMD16<Int32>(repeating: Int32.min)) }
  case .exp: map(n, x, y) { exponential($0) }
  case .log: map(n, x, y) { logarithm($0) }
  case .squareRoot: map(n, x, y) { $0.squareRoot() }
  case .absolute: map(n, x, y) { size($0) }
  case .sine: map(n, x, y) { throughDouble($0) { sine($0, quarter: 0) } }
  case .cosine: map(n, x, y) { throughDouble($0) { sine($0, quarter: 1) } }
  case .tanh: map(n, x, y) { hyperbolicTangent($0) }
  case .sigmoid: map(n, x, y) { logistic($0) }
  case .rectify: map(n, x, y) { $0.replacing(with: zero, where: $0 .< zero) }
  case .step: map(n, x, y) { $0.replacing(with: one, where: $0 .>= zero).replacing(with: zero, where: $0 .< zero) }
  case .sign: map(n, x, y) { $0.replacing(with: one, where: $0 .> zero).replacing(with: f(-1), where: $0 .< zero) }
  case .softplus: map(n, x, y) { throughDouble($0) { softplus($0) } }
  case .errorFunction: map(n, x, y) { throughDouble($0) { errorFunction($0) } }
  case .square: map(n, x, y) { $0 * $0 }
  case .reciprocal: map(n, x, y) { one / $0 }
  case .exponentialMinusOne: map(n, x, y) { throughDouble($0) { exponentialMinusOne($0) } }
  case .logOnePlus: map(n, x, y) { throughDouble($0) { logarithmOnePlus($0) } }
  case .scale: map(n, x, y) { $0 * s }
  case .shift: map(n, x, y) { $0 + s }
  case .subtractFrom: map(n, x, y) { s - $0 }
  case .divideInto: map(n, x, y) { s / $0 }
  case .divideBy: map(n, x, y) { $0 / s }
  case .power:
    let wide = d(exponent)
    if p == 2 { map(n, x, y) { $0 * $0 } } else { map(n, x, y) { throughDouble($0) { power($0, wide) } } }
  case .exponentialOfBase:
    let wide = d(exponent)
    map(n, x, y) { throughDouble($0) { power(wide, $0) } }
  case .clip: map(n, x, y) { $0.replacing(with: s, where: $0 .< s).replacing(with: t, where: $0 .> t) }
  case .inside: map(n, x, y) { zero.replacing(with: one, where: ($0 .>= s) .& ($0 .<= t)) }
  case .leakyRectify: map(n, x, y) { $0.replacing(with: s * $0, where: $0 .< zero) }
  case .round: map(n, x, y) { ($0 * s).rounded(.toNearestOrEven) / s }
  case .floor: map(n, x, y) { $0.rounded(.down) }
  case .ceiling: map(n, x, y) { $0.rounded(.up) }
  }
}
