/// Applies a function to `n` numbers in single precision; `exponent` is `p` before it was rounded.
func unary(
  _ code: UnaryCode, _ p: Float, _ q: Float, _ exponent: Double, _ n: Int, _ x: UnsafePointer<Float>,
  _ y: UnsafeMutablePointer<Float>
) {
  let s = f(p), t = f(q), zero = f(0), one = f(1)
  switch code {
  case .negate: map(n, x, y) { number(bits($0) ^ SIMD16<Int32>(repeating: Int32.min)) }
  case .exp: exponentials(n, x, y)
  case .log: logarithms(n, x, y)
  case .squareRoot: map(n, x, y) { $0.squareRoot() }
  case .absolute: map(n, x, y) { size($0) }
  case .sine: sines(n, x, y)
  case .cosine: cosines(n, x, y)
  case .tanh: hyperbolicTangents(n, x, y)
  case .sigmoid: logistics(n, x, y)
  case .rectify: map(n, x, y) { $0.replacing(with: zero, where: $0 .< zero) }
  case .step: map(n, x, y) { $0.replacing(with: one, where: $0 .>= zero).replacing(with: zero, where: $0 .< zero) }
  case .sign: map(n, x, y) { $0.replacing(with: one, where: $0 .> zero).replacing(with: f(-1), where: $0 .< zero) }
  case .softplus: softpluses(n, x, y)
  case .errorFunction: errorFunctions(n, x, y)
  case .square: map(n, x, y) { $0 * $0 }
  case .reciprocal: map(n, x, y) { one / $0 }
  case .exponentialMinusOne: exponentialsMinusOne(n, x, y)
  case .logOnePlus: logarithmsOnePlus(n, x, y)
  case .scale: map(n, x, y) { $0 * s }
  case .shift: map(n, x, y) { $0 + s }
  case .subtractFrom: map(n, x, y) { s - $0 }
  case .divideInto: map(n, x, y) { s / $0 }
  case .divideBy: map(n, x, y) { $0 / s }
  case .power: if p == 2 { map(n, x, y) { $0 * $0 } } else { powers(exponent, n, x, y) }
  case .exponentialOfBase: exponentials(ofBase: exponent, n, x, y)
  case .clip: map(n, x, y) { $0.replacing(with: s, where: $0 .< s).replacing(with: t, where: $0 .> t) }
  case .inside: map(n, x, y) { zero.replacing(with: one, where: ($0 .>= s) .& ($0 .<= t)) }
  case .leakyRectify: map(n, x, y) { $0.replacing(with: s * $0, where: $0 .< zero) }
  case .round: map(n, x, y) { ($0 * s).rounded(.toNearestOrEven) / s }
  case .floor: map(n, x, y) { $0.rounded(.down) }
  case .ceiling: map(n, x, y) { $0.rounded(.up) }
  }
}

// Every elementary function has a loop of its own: in one big function the compiler stops inlining, and a vector that
// crosses a call is taken apart.

@inline(never) private func logarithms(
  _ n: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
) { map(n, x, y) { logarithm($0) } }

@inline(never) private func sines(
  _ n: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
) { mapThroughDouble(n, x, y) { sineForSingles($0, quarter: 0) } }

@inline(never) private func cosines(
  _ n: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
) { mapThroughDouble(n, x, y) { sineForSingles($0, quarter: 1) } }

@inline(never) private func softpluses(
  _ n: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
) { map(n, x, y) { softplus($0) } }

@inline(never) private func errorFunctions(
  _ n: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
) { map(n, x, y) { errorFunction($0) } }

@inline(never) private func exponentialsMinusOne(
  _ n: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
) { mapThroughDouble(n, x, y) { exponentialMinusOne($0) } }

@inline(never) private func logarithmsOnePlus(
  _ n: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
) { mapThroughDouble(n, x, y) { logarithmOnePlus($0) } }

@inline(never) private func powers(
  _ exponent: Double, _ n: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
) {
  let right = d(exponent)
  mapThroughDouble(n, x, y) { powerForSingles($0, right) }
}

@inline(never) private func exponentials(
  ofBase base: Double, _ n: Int, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>
) {
  let left = d(base)
  mapThroughDouble(n, x, y) { powerForSingles(left, $0) }
}
