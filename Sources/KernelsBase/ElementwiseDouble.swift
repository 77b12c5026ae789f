/// Applies a function to `n` numbers in double precision.
func unary(
  _ code: UnaryCode, _ p: Double, _ q: Double, _ n: Int, _ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>
) {
  let s = d(p), t = d(q), zero = d(0), one = d(1)
  switch code {
  case .negate: map(n, x, y) { number(bits($0) ^ L(repeating: Int64.min)) }
  case .exp: map(n, x, y) { exponential($0) }
  case .log: map(n, x, y) { logarithm($0) }
  case .squareRoot: map(n, x, y) { $0.squareRoot() }
  case .absolute: map(n, x, y) { size($0) }
  case .sine: map(n, x, y) { sine($0, quarter: 0) }
  case .cosine: map(n, x, y) { sine($0, quarter: 1) }
  case .tanh: map(n, x, y) { hyperbolicTangent($0) }
  case .sigmoid: map(n, x, y) { logistic($0) }
  case .rectify: map(n, x, y) { $0.replacing(with: zero, where: $0 .< zero) }
  case .step: map(n, x, y) { $0.replacing(with: one, where: $0 .>= zero).replacing(with: zero, where: $0 .< zero) }
  case .sign: map(n, x, y) { $0.replacing(with: one, where: $0 .> zero).replacing(with: d(-1), where: $0 .< zero) }
  case .softplus: map(n, x, y) { softplus($0) }
  case .errorFunction: map(n, x, y) { errorFunction($0) }
  case .square: map(n, x, y) { $0 * $0 }
  case .reciprocal: map(n, x, y) { one / $0 }
  case .exponentialMinusOne: map(n, x, y) { exponentialMinusOne($0) }
  case .logOnePlus: map(n, x, y) { logarithmOnePlus($0) }
  case .scale: map(n, x, y) { $0 * s }
  case .shift: map(n, x, y) { $0 + s }
  case .subtractFrom: map(n, x, y) { s - $0 }
  case .divideInto: map(n, x, y) { s / $0 }
  case .divideBy: map(n, x, y) { $0 / s }
  case .power: if p == 2 { map(n, x, y) { $0 * $0 } } else { map(n, x, y) { power($0, s) } }
  case .exponentialOfBase: map(n, x, y) { power(s, $0) }
  case .clip: map(n, x, y) { $0.replacing(with: s, where: $0 .< s).replacing(with: t, where: $0 .> t) }
  case .inside: map(n, x, y) { zero.replacing(with: one, where: ($0 .>= s) .& ($0 .<= t)) }
  case .leakyRectify: map(n, x, y) { $0.replacing(with: s * $0, where: $0 .< zero) }
  case .round: map(n, x, y) { ($0 * s).rounded(.toNearestOrEven) / s }
  case .floor: map(n, x, y) { $0.rounded(.down) }
  case .ceiling: map(n, x, y) { $0.rounded(.up) }
  }
}
