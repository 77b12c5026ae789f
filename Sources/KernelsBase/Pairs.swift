// Functions of pairs of numbers, a vector at a time.

/// The pairs of two matrices, of which either may repeat rows (row step 0) or columns (column step 0).
///
/// Rows are written in order and the next one covers what a row wrote too much.
@inline(__always)
private func zip<S: Lane>(_ m: Pairs<S>, _ f: (S.Vector, S.Vector) -> S.Vector) {
  for row in 0..<m.rows {
    let a = m.a + row * m.aRow, b = m.b + row * m.bRow, y = m.y + row * m.columns
    var j = 0
    if m.aColumn == 1 && m.bColumn == 1 {
      while j < m.columns {
        store(f(load(a + j), load(b + j)), y + j)
        j += S.lanes
      }
    } else if m.aColumn == 1 {
      let right = S.splat(b[0])
      while j < m.columns {
        store(f(load(a + j), right), y + j)
        j += S.lanes
      }
    } else if m.bColumn == 1 {
      let left = S.splat(a[0])
      while j < m.columns {
        store(f(left, load(b + j)), y + j)
        j += S.lanes
      }
    } else {
      store(f(S.splat(a[0]), S.splat(b[0])), y)
    }
  }
}

/// The operands of a function of pairs.
struct Pairs<S: Lane> {
  let rows: Int, columns: Int
  let a: UnsafePointer<S>, aRow: Int, aColumn: Int
  let b: UnsafePointer<S>, bRow: Int, bColumn: Int
  let y: UnsafeMutablePointer<S>
}

/// Applies a function, a `BinaryCode`, to the pairs of two matrices, either of which may repeat rows (row step 0) or
/// columns (column step 0); `y` is `[rows, columns]`. `exact`: nothing behind the last row of `y` may be touched.
package func binary(
  _ double: Bool, _ code: Int, _ rows: Int, _ columns: Int, _ a: UnsafeRawPointer, _ aRow: Int, _ aColumn: Int,
  _ b: UnsafeRawPointer, _ bRow: Int, _ bColumn: Int, _ y: UnsafeMutableRawPointer, exact: Bool = false
) {
  if exact {
    // The last rows, whose vectors may reach behind them all, go to memory of their own.
    let last = Swift.min(rows, columns == 0 ? 0 : (16 + columns - 1) / columns), size = double ? 8 : 4
    let before = rows - last
    binary(double, code, before, columns, a, aRow, aColumn, b, bRow, bColumn, y)
    withScratch(Double.self, last * columns) { scratch in
      binary(
        double, code, last, columns, a + before * aRow * size, aRow, aColumn, b + before * bRow * size, bRow, bColumn,
        scratch)
      (y + before * columns * size).copyMemory(from: scratch, byteCount: last * columns * size)
    }
    return
  }
  guard let code = BinaryCode(rawValue: code) else { return }
  if double {
    binary(
      code,
      Pairs(
        rows: rows, columns: columns, a: a.assumingMemoryBound(to: Double.self), aRow: aRow, aColumn: aColumn,
        b: b.assumingMemoryBound(to: Double.self), bRow: bRow, bColumn: bColumn,
        y: y.assumingMemoryBound(to: Double.self)))
  } else {
    binary(
      code,
      Pairs(
        rows: rows, columns: columns, a: a.assumingMemoryBound(to: Float.self), aRow: aRow, aColumn: aColumn,
        b: b.assumingMemoryBound(to: Float.self), bRow: bRow, bColumn: bColumn, y: y.assumingMemoryBound(to: Float.self)
      ))
  }
}

// Families of functions have loops of their own: in one big function the compiler stops inlining.

private func binary(_ code: BinaryCode, _ m: Pairs<Double>) {
  switch code {
  case .add: zip(m) { $0 + $1 }
  case .subtract: zip(m) { $0 - $1 }
  case .multiply: zip(m) { $0 * $1 }
  case .divide: zip(m) { $0 / $1 }
  case .maximum: zip(m) { Double.larger($0, $1) }
  case .minimum: zip(m) { Double.smaller($0, $1) }
  case .power: powers(m)
  case .greater, .less, .equal, .greaterOrEqual, .lessOrEqual, .notEqual: compare(code, m)
  case .tanhGradient, .sigmoidGradient, .rectifyGradient, .squareGradient: backward(code, m)
  }
}

@inline(never)
private func compare(_ code: BinaryCode, _ m: Pairs<Double>) {
  let zero = d(0), one = d(1)
  switch code {
  case .greater: zip(m) { zero.replacing(with: one, where: $0 .> $1) }
  case .less: zip(m) { zero.replacing(with: one, where: $0 .< $1) }
  case .equal: zip(m) { zero.replacing(with: one, where: $0 .== $1) }
  case .greaterOrEqual: zip(m) { zero.replacing(with: one, where: $0 .>= $1) }
  case .lessOrEqual: zip(m) { zero.replacing(with: one, where: $0 .<= $1) }
  default: zip(m) { zero.replacing(with: one, where: $0 .!= $1) }
  }
}

@inline(never)
private func backward(_ code: BinaryCode, _ m: Pairs<Double>) {
  let zero = d(0), one = d(1)
  switch code {
  case .tanhGradient: zip(m) { $0 * (one - $1 * $1) }
  case .sigmoidGradient: zip(m) { $0 * ($1 * (one - $1)) }
  case .rectifyGradient:
    zip(m) { $0 * $1.replacing(with: one, where: $1 .> zero).replacing(with: d(-1), where: $1 .< zero) }
  default: zip(m) { $0 * ($1 * d(2)) }
  }
}

/// The function stands in the program once, whatever is repeated.
@inline(never)
private func powers(_ m: Pairs<Double>) {
  for row in 0..<m.rows {
    let a = m.a + row * m.aRow, b = m.b + row * m.bRow, y = m.y + row * m.columns
    let left = d(a[0]), right = d(b[0])
    var j = 0
    while j < m.columns {
      let x = m.aColumn == 1 ? load(a + j) : left, e = m.bColumn == 1 ? load(b + j) : right
      store(power(x, e), y + j)
      j += 8
    }
  }
}

private func binary(_ code: BinaryCode, _ m: Pairs<Float>) {
  switch code {
  case .add: zip(m) { $0 + $1 }
  case .subtract: zip(m) { $0 - $1 }
  case .multiply: zip(m) { $0 * $1 }
  case .divide: zip(m) { $0 / $1 }
  case .maximum: zip(m) { Float.larger($0, $1) }
  case .minimum: zip(m) { Float.smaller($0, $1) }
  case .power: powers(m)
  case .greater, .less, .equal, .greaterOrEqual, .lessOrEqual, .notEqual: compare(code, m)
  case .tanhGradient, .sigmoidGradient, .rectifyGradient, .squareGradient: backward(code, m)
  }
}

@inline(never)
private func compare(_ code: BinaryCode, _ m: Pairs<Float>) {
  let zero = f(0), one = f(1)
  switch code {
  case .greater: zip(m) { zero.replacing(with: one, where: $0 .> $1) }
  case .less: zip(m) { zero.replacing(with: one, where: $0 .< $1) }
  case .equal: zip(m) { zero.replacing(with: one, where: $0 .== $1) }
  case .greaterOrEqual: zip(m) { zero.replacing(with: one, where: $0 .>= $1) }
  case .lessOrEqual: zip(m) { zero.replacing(with: one, where: $0 .<= $1) }
  default: zip(m) { zero.replacing(with: one, where: $0 .!= $1) }
  }
}

@inline(never)
private func backward(_ code: BinaryCode, _ m: Pairs<Float>) {
  let zero = f(0), one = f(1)
  switch code {
  case .tanhGradient: zip(m) { $0 * (one - $1 * $1) }
  case .sigmoidGradient: zip(m) { $0 * ($1 * (one - $1)) }
  case .rectifyGradient:
    zip(m) { $0 * $1.replacing(with: one, where: $1 .> zero).replacing(with: f(-1), where: $1 .< zero) }
  default: zip(m) { $0 * ($1 * f(2)) }
  }
}

/// The function stands in the program once, whatever is repeated.
@inline(never)
private func powers(_ m: Pairs<Float>) {
  for row in 0..<m.rows {
    let a = m.a + row * m.aRow, b = m.b + row * m.bRow, y = m.y + row * m.columns
    let left = d(Double(a[0])), right = d(Double(b[0]))
    var j = 0
    while j < m.columns {
      let x = m.aColumn == 1 ? loadWidened(a + j) : left, e = m.bColumn == 1 ? loadWidened(b + j) : right
      storeNarrowed(powerForSingles(x, e), y + j)
      j += 8
    }
  }
}

/// Takes from `a` where the condition is not zero, else from `b`.
package func select(
  _ double: Bool, _ n: Int, _ condition: UnsafeRawPointer, _ a: UnsafeRawPointer, _ b: UnsafeRawPointer,
  _ y: UnsafeMutableRawPointer
) {
  var i = 0
  if double {
    let c = condition.assumingMemoryBound(to: Double.self), a = a.assumingMemoryBound(to: Double.self)
    let b = b.assumingMemoryBound(to: Double.self), y = y.assumingMemoryBound(to: Double.self)
    while i < n {
      store((load(b + i) as D).replacing(with: load(a + i), where: (load(c + i) as D) .!= d(0)), y + i)
      i += 8
    }
  } else {
    let c = condition.assumingMemoryBound(to: Float.self), a = a.assumingMemoryBound(to: Float.self)
    let b = b.assumingMemoryBound(to: Float.self), y = y.assumingMemoryBound(to: Float.self)
    while i < n {
      store((load(b + i) as F).replacing(with: load(a + i), where: (load(c + i) as F) .!= f(0)), y + i)
      i += 16
    }
  }
}
