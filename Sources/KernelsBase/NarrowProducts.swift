// Products with few results and many terms: one chain of fused multiply-adds would wait for itself at every step, so
// the products of a result are added as the numbers of a sum are: number i goes to stripe i mod 64, each stripe is a
// chain, and the stripes are added by halves.

/// Whether a product's results are sums in stripes. The sizes of the whole product decide and nothing else, so that it is
/// so everywhere or nowhere.
@inline(__always)
func isNarrow(_ m: Int, _ n: Int, _ k: Int) -> Bool { k >= 32 && m <= 4 && n <= 4 && m * n <= 4 }

/// `c = a · b` for few results, whose operands may have any steps.
func narrowProduct<S: Lane>(
  _ m: Int, _ n: Int, _ k: Int, _ a: UnsafePointer<S>, _ aRow: Int, _ aColumn: Int, _ b: UnsafePointer<S>, _ bRow: Int,
  _ bColumn: Int, _ c: UnsafeMutablePointer<S>
) {
  if aColumn == 1 && bRow == 1 {
    for i in 0..<m { for j in 0..<n { c[i * n + j] = S.dotProduct(k, a + i * aRow, b + j * bColumn) } }
    return
  }
  // Rows of `a` and columns of `b`, each in a row of its own with a vector to spare.
  let pitch = k + 64
  withScratch(S.self, (m + n) * pitch) { rows in
    turn(a, aColumn, aRow, k, m, pitch, into: rows)
    turn(b, bRow, bColumn, k, n, pitch, into: rows + m * pitch)
    for i in 0..<m {
      for j in 0..<n {
        c[i * n + j] = S.dotProduct(
          k, UnsafePointer(rows + i * pitch), UnsafePointer(rows + (m + j) * pitch))
      }
    }
  }
}

#if FUSED || arch(arm64)
  /// A column of results from few terms each, without a tile: `a` is `[m, k]`, `b` has `k` numbers `bRow` apart.
  ///
  /// Where neighbouring rows of `a` lie side by side, so do their chains in the lanes; the last vector may reach past the
  /// last result.
  func shortColumn<S: Lane>(
    _ m: Int, _ k: Int, _ a: UnsafePointer<S>, _ aRow: Int, _ aColumn: Int, _ b: UnsafePointer<S>, _ bRow: Int,
    _ c: UnsafeMutablePointer<S>
  ) {
    if aRow != 1 { return singleChains(m, k, a, aRow, aColumn, b, bRow, c) }
    let zero = S.splat(0), first = S.splat(b[0])
    var i = 0
    while i < m {
      var sums = S.fused(zero, first, load(a + i))
      for p in 1..<k { sums = S.fused(sums, S.splat(b[p * bRow]), load(a + (i + p * aColumn))) }
      store(sums, c + i)
      i += S.lanes
    }
  }

  /// The chains of rows that do not lie side by side, several of which the processor walks along at a time.
  private func singleChains<S: Lane>(
    _ m: Int, _ k: Int, _ a: UnsafePointer<S>, _ aRow: Int, _ aColumn: Int, _ b: UnsafePointer<S>, _ bRow: Int,
    _ c: UnsafeMutablePointer<S>
  ) {
    for i in 0..<m {
      let row = a + i * aRow
      var sum: S = 0
      for p in 0..<k { sum.addProduct(b[p * bRow], row[p * aColumn]) }
      c[i] = sum
    }
  }
#endif

/// Copies `count` vectors of `k` numbers, each with a step of its own, to rows.
@inline(__always)
private func turn<S: Lane>(
  _ x: UnsafePointer<S>, _ step: Int, _ next: Int, _ k: Int, _ count: Int, _ pitch: Int,
  into y: UnsafeMutablePointer<S>
) {
  for row in 0..<count { for i in 0..<k { y[row * pitch + i] = x[row * next + i * step] } }
}

extension Float {
  static func dotProduct(_ n: Int, _ x: UnsafePointer<Float>, _ y: UnsafePointer<Float>) -> Float {
    var s0 = F.zero, s1 = F.zero, s2 = F.zero, s3 = F.zero, i = 0
    while i + 64 <= n {
      s0 = fused(s0, load(x + i), load(y + i))
      s1 = fused(s1, load(x + i + 16), load(y + i + 16))
      s2 = fused(s2, load(x + i + 32), load(y + i + 32))
      s3 = fused(s3, load(x + i + 48), load(y + i + 48))
      i += 64
    }
    let rest = n - i
    if rest > 0 { s0 = fusedFirst(s0, rest, x + i, y + i) }
    if rest > 16 { s1 = fusedFirst(s1, rest - 16, x + i + 16, y + i + 16) }
    if rest > 32 { s2 = fusedFirst(s2, rest - 32, x + i + 32, y + i + 32) }
    if rest > 48 { s3 = fusedFirst(s3, rest - 48, x + i + 48, y + i + 48) }
    return fold((s0 + s1) + (s2 + s3))
  }
}

extension Double {
  static func dotProduct(_ n: Int, _ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>) -> Double {
    var s0 = D.zero, s1 = D.zero, s2 = D.zero, s3 = D.zero
    var s4 = D.zero, s5 = D.zero, s6 = D.zero, s7 = D.zero, i = 0
    while i + 64 <= n {
      s0 = fused(s0, load(x + i), load(y + i))
      s1 = fused(s1, load(x + i + 8), load(y + i + 8))
      s2 = fused(s2, load(x + i + 16), load(y + i + 16))
      s3 = fused(s3, load(x + i + 24), load(y + i + 24))
      s4 = fused(s4, load(x + i + 32), load(y + i + 32))
      s5 = fused(s5, load(x + i + 40), load(y + i + 40))
      s6 = fused(s6, load(x + i + 48), load(y + i + 48))
      s7 = fused(s7, load(x + i + 56), load(y + i + 56))
      i += 64
    }
    let rest = n - i
    if rest > 0 { s0 = fusedFirst(s0, rest, x + i, y + i) }
    if rest > 8 { s1 = fusedFirst(s1, rest - 8, x + i + 8, y + i + 8) }
    if rest > 16 { s2 = fusedFirst(s2, rest - 16, x + i + 16, y + i + 16) }
    if rest > 24 { s3 = fusedFirst(s3, rest - 24, x + i + 24, y + i + 24) }
    if rest > 32 { s4 = fusedFirst(s4, rest - 32, x + i + 32, y + i + 32) }
    if rest > 40 { s5 = fusedFirst(s5, rest - 40, x + i + 40, y + i + 40) }
    if rest > 48 { s6 = fusedFirst(s6, rest - 48, x + i + 48, y + i + 48) }
    if rest > 56 { s7 = fusedFirst(s7, rest - 56, x + i + 56, y + i + 56) }
    return fold(((s0 + s2) + (s4 + s6)) + ((s1 + s3) + (s5 + s7)))
  }
}

/// A step of the stripes before `count`; the others meet zeros.
@inline(__always)
private func fusedFirst<S: Lane>(
  _ sum: S.Vector, _ count: Int, _ x: UnsafePointer<S>, _ y: UnsafePointer<S>
) -> S.Vector {
  S.fused(sum, S.first(count, x), S.first(count, y))
}
