@inline(__always)
private func map<S: BinaryFloatingPoint>(
  _: S.Type, _ n: Int, _ x: UnsafeRawPointer, _ y: UnsafeMutableRawPointer, _ f: (S) -> S
) {
  let x = x.assumingMemoryBound(to: S.self), y = y.assumingMemoryBound(to: S.self)
  for i in 0..<n { y[i] = f(x[i]) }
}

@inline(__always)
private func unary<S: BinaryFloatingPoint>(
  _: S.Type, _ code: UnaryCode, _ p: Double, _ q: Double, _ n: Int, _ x: UnsafeRawPointer, _ y: UnsafeMutableRawPointer
) {
  let s = S(p), t = S(q)
  switch code {
  case .negate: map(S.self, n, x, y) { -$0 }
  case .exp: map(S.self, n, x, y) { S(exponential(Double($0))) }
  case .log: map(S.self, n, x, y) { S(logarithm(Double($0))) }
  case .squareRoot: map(S.self, n, x, y) { $0.squareRoot() }
  case .absolute: map(S.self, n, x, y) { Swift.abs($0) }
  case .sine: map(S.self, n, x, y) { S(sine(Double($0), quarter: 0)) }
  case .cosine: map(S.self, n, x, y) { S(sine(Double($0), quarter: 1)) }
  case .tanh: map(S.self, n, x, y) { S(hyperbolicTangent(Double($0))) }
  case .sigmoid: map(S.self, n, x, y) { S(logistic(Double($0))) }
  case .rectify: map(S.self, n, x, y) { $0 < 0 ? 0 : $0 }
  case .step: map(S.self, n, x, y) { $0 >= 0 ? 1 : ($0 < 0 ? 0 : $0) }
  case .sign: map(S.self, n, x, y) { $0 > 0 ? 1 : ($0 < 0 ? -1 : $0) }
  case .softplus: map(S.self, n, x, y) { S(softplus(Double($0))) }
  case .errorFunction: map(S.self, n, x, y) { S(errorFunction(Double($0))) }
  case .square: map(S.self, n, x, y) { $0 * $0 }
  case .reciprocal: map(S.self, n, x, y) { 1 / $0 }
  case .exponentialMinusOne: map(S.self, n, x, y) { S(exponentialMinusOne(Double($0))) }
  case .logOnePlus: map(S.self, n, x, y) { S(logarithmOnePlus(Double($0))) }
  case .scale: map(S.self, n, x, y) { $0 * s }
  case .shift: map(S.self, n, x, y) { $0 + s }
  case .subtractFrom: map(S.self, n, x, y) { s - $0 }
  case .divideInto: map(S.self, n, x, y) { s / $0 }
  case .divideBy: map(S.self, n, x, y) { $0 / s }
  case .power: map(S.self, n, x, y) { S(power(Double($0), p)) }
  case .exponentialOfBase: map(S.self, n, x, y) { S(power(p, Double($0))) }
  case .clip: map(S.self, n, x, y) { $0 < s ? s : ($0 > t ? t : $0) }
  case .inside: map(S.self, n, x, y) { $0 >= s && $0 <= t ? 1 : 0 }
  case .leakyRectify: map(S.self, n, x, y) { $0 < 0 ? s * $0 : $0 }
  case .round: map(S.self, n, x, y) { ($0 * s).rounded(.toNearestOrEven) / s }
  case .floor: map(S.self, n, x, y) { $0.rounded(.down) }
  case .ceiling: map(S.self, n, x, y) { $0.rounded(.up) }
  }
}

/// Applies a function to `n` numbers.
package func unary(
  _ double: Bool, _ code: UnaryCode, _ p: Double, _ q: Double, _ n: Int, _ x: UnsafeRawPointer,
  _ y: UnsafeMutableRawPointer
) {
  if double { unary(Double.self, code, p, q, n, x, y) } else { unary(Float.self, code, p, q, n, x, y) }
}

@inline(__always)
private func zip<S: BinaryFloatingPoint>(
  _: S.Type, _ rows: Int, _ columns: Int, _ a: UnsafeRawPointer, _ aRow: Int, _ aColumn: Int, _ b: UnsafeRawPointer,
  _ bRow: Int, _ bColumn: Int, _ y: UnsafeMutableRawPointer, _ f: (S, S) -> S
) {
  let a = a.assumingMemoryBound(to: S.self), b = b.assumingMemoryBound(to: S.self)
  let y = y.assumingMemoryBound(to: S.self)
  for i in 0..<rows {
    let a = a + i * aRow, b = b + i * bRow, y = y + i * columns
    for j in 0..<columns { y[j] = f(a[j * aColumn], b[j * bColumn]) }
  }
}

@inline(__always)
private func binary<S: BinaryFloatingPoint>(
  _ s: S.Type, _ code: BinaryCode, _ rows: Int, _ columns: Int, _ a: UnsafeRawPointer, _ aRow: Int, _ aColumn: Int,
  _ b: UnsafeRawPointer, _ bRow: Int, _ bColumn: Int, _ y: UnsafeMutableRawPointer
) {
  @inline(__always) func each(_ f: (S, S) -> S) { zip(s, rows, columns, a, aRow, aColumn, b, bRow, bColumn, y, f) }
  switch code {
  case .add: each { $0 + $1 }
  case .subtract: each { $0 - $1 }
  case .multiply: each { $0 * $1 }
  case .divide: each { $0 / $1 }
  case .maximum: each { $0 > $1 || $0 != $0 ? $0 : $1 }
  case .minimum: each { $0 < $1 || $0 != $0 ? $0 : $1 }
  case .power: each { S(power(Double($0), Double($1))) }
  case .greater: each { $0 > $1 ? 1 : 0 }
  case .less: each { $0 < $1 ? 1 : 0 }
  case .equal: each { $0 == $1 ? 1 : 0 }
  case .greaterOrEqual: each { $0 >= $1 ? 1 : 0 }
  case .lessOrEqual: each { $0 <= $1 ? 1 : 0 }
  case .notEqual: each { $0 != $1 ? 1 : 0 }
  }
}

/// Applies a function to the pairs of two matrices, either of which may repeat rows (row step 0) or
/// columns (column step 0); `y` is `[rows, columns]`.
package func binary(
  _ double: Bool, _ code: BinaryCode, _ rows: Int, _ columns: Int, _ a: UnsafeRawPointer, _ aRow: Int, _ aColumn: Int,
  _ b: UnsafeRawPointer, _ bRow: Int, _ bColumn: Int, _ y: UnsafeMutableRawPointer
) {
  if double {
    binary(Double.self, code, rows, columns, a, aRow, aColumn, b, bRow, bColumn, y)
  } else {
    binary(Float.self, code, rows, columns, a, aRow, aColumn, b, bRow, bColumn, y)
  }
}

/// Takes from `a` where the condition is not zero, else from `b`.
package func select(
  _ double: Bool, _ n: Int, _ condition: UnsafeRawPointer, _ a: UnsafeRawPointer, _ b: UnsafeRawPointer,
  _ y: UnsafeMutableRawPointer
) {
  @inline(__always) func run<S: BinaryFloatingPoint>(_: S.Type) {
    let c = condition.assumingMemoryBound(to: S.self), a = a.assumingMemoryBound(to: S.self)
    let b = b.assumingMemoryBound(to: S.self), y = y.assumingMemoryBound(to: S.self)
    for i in 0..<n { y[i] = c[i] != 0 ? a[i] : b[i] }
  }
  if double { run(Double.self) } else { run(Float.self) }
}
