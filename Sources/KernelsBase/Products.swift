// Matrix products. Every element is one chain of fused multiply-adds in ascending k, beginning with 0; blocks and packing
// only decide where numbers are read from. Few results of many terms are sums in stripes: NarrowProducts.swift.

/// `c = a · b`: `a` is `[m, k]` and `b` is `[k, n]`, each with its row and column steps, `c` is `[m, n]`.
///
/// `exact`: nothing behind the last row of `c` may be touched, because another thread writes there.
package func matrixProduct(
  _ double: Bool, _ m: Int, _ n: Int, _ k: Int, _ a: UnsafeRawPointer, _ aRow: Int, _ aColumn: Int,
  _ b: UnsafeRawPointer, _ bRow: Int, _ bColumn: Int, _ c: UnsafeMutableRawPointer, _ exact: Bool
) {
  if double {
    Product(
      m: m, n: n, k: k, a: a.assumingMemoryBound(to: Double.self), aRow: aRow, aColumn: aColumn,
      b: b.assumingMemoryBound(to: Double.self), bRow: bRow, bColumn: bColumn,
      c: c.assumingMemoryBound(to: Double.self), exact: exact
    ).run()
  } else {
    Product(
      m: m, n: n, k: k, a: a.assumingMemoryBound(to: Float.self), aRow: aRow, aColumn: aColumn,
      b: b.assumingMemoryBound(to: Float.self), bRow: bRow, bColumn: bColumn, c: c.assumingMemoryBound(to: Float.self),
      exact: exact
    ).run()
  }
}

private struct Product<S: Lane> {
  let m: Int, n: Int, k: Int
  let a: UnsafePointer<S>, aRow: Int, aColumn: Int
  let b: UnsafePointer<S>, bRow: Int, bColumn: Int
  let c: UnsafeMutablePointer<S>
  let exact: Bool

  /// The longest run of k in one go: a panel of `b` then stays in the first cache.
  private static var runLength: Int { 512 }
  /// Rows whose packed `a` stays in the second cache.
  private static var blockRows: Int { 192 }

  @inline(__always)
  func run() {
    if m == 0 || n == 0 { return }
    // A product that is divided has many rows, of which a part may have few.
    if !exact && isNarrow(m, n, k) { return narrowProduct(m, n, k, a, aRow, aColumn, b, bRow, bColumn, c) }
    if n < S.lanes && m > n && aRow == 1 && k > 0 {
      transposed()
    } else if bColumn != 1 && n > 1 {
      withScratch(S.self, k * n) { packed in
        turn(b, bRow, bColumn, k, n, into: packed)
        with(b: UnsafePointer(packed), bRow: n).runOverColumns()
      }
    } else {
      runOverColumns()
    }
  }

  private func with(b: UnsafePointer<S>, bRow: Int) -> Product {
    Product(
      m: m, n: n, k: k, a: a, aRow: aRow, aColumn: aColumn, b: b, bRow: bRow, bColumn: 1, c: c, exact: exact)
  }

  /// Few columns but many rows, which lie side by side: the lanes run over rows.
  private func transposed() {
    if n == 1 {
      // The column of results lies as a row would.
      let row = Product(
        m: 1, n: m, k: k, a: b, aRow: bColumn, aColumn: bRow, b: a, bRow: aColumn, bColumn: 1, c: c, exact: exact)
      return row.runOverColumns()
    }
    withScratch(S.self, m * n) { t in
      Product(
        m: n, n: m, k: k, a: b, aRow: bColumn, aColumn: bRow, b: a, bRow: aColumn, bColumn: 1, c: t, exact: false
      ).runOverColumns()
      for i in 0..<m { for j in 0..<n { c[i * n + j] = t[j * m + i] } }
    }
  }

  private func runOverColumns() {
    if k <= Product.runLength && !exact && m * k <= 16384 { small() } else { large() }
  }

  /// Without packing: the ragged panel goes first, and what its rows write too much is covered later.
  private func small() {
    let rows = Rows(a: a, row: aRow, step: aColumn, run: 0, runs: 1, steps: k)
    let ragged = n % S.lanes
    if ragged > 0 { panel(m, 1, rows, b + (n - ragged), bRow, c + (n - ragged), n, true) }
    var j = 0
    while j < n - ragged {
      let vectors = panelVectors == 2 && n - ragged - j >= 2 * S.lanes ? 2 : 1
      panel(m, vectors, rows, b + j, bRow, c + j, n, true)
      j += vectors * S.lanes
    }
  }

  /// In blocks of k and rows, packed so that the innermost loop reads memory in order.
  private func large() {
    let width = (n > S.lanes ? panelVectors : 1) * S.lanes
    let depth = Swift.min(k, Product.runLength), height = Swift.min(m, Product.blockRows)
    let columns = (n + width - 1) / width * width
    withScratch(S.self, height * width + (height + panelRows) * depth + columns * depth) { work in
      let edge = work, packA = edge + height * width, packB = packA + (height + panelRows) * depth
      var k0 = 0
      repeat {
        let kk = Swift.min(depth, k - k0)
        packRight(k0, kk, width, packB)
        var i0 = 0
        while i0 < m {
          let mm = Swift.min(height, m - i0)
          packLeft(i0, mm, k0, kk, packA)
          block(i0, mm, k0, kk, width, edge, packA, packB)
          i0 += mm
        }
        k0 += Swift.max(kk, 1)
      } while k0 < k
    }
  }

  private var packsLeft: Bool { m * k > 16384 }
  private func packsRight(_ width: Int) -> Bool { m > 64 && bRow != width }

  /// Panels of `b` one after the other, the ragged one filled up with zeros.
  private func packRight(_ k0: Int, _ kk: Int, _ width: Int, _ to: UnsafeMutablePointer<S>) {
    var j = 0
    while j < n {
      let w = Swift.min(width, n - j)
      if w < width || packsRight(width) {
        let target = to + j * kk, source = b + (k0 * bRow + j)
        for p in 0..<kk {
          let from = source + p * bRow, into = target + p * width
          if w == width {
            store(load(from), into)
            if width > S.lanes { store(load(from + S.lanes), into + S.lanes) }
          } else {
            for x in 0..<width { into[x] = x < w ? from[x] : 0 }
          }
        }
      }
      j += width
    }
  }

  /// Rows of full tiles interleaved, the rest row by row.
  private func packLeft(_ i0: Int, _ mm: Int, _ k0: Int, _ kk: Int, _ to: UnsafeMutablePointer<S>) {
    if !packsLeft { return }
    let full = mm / panelRows * panelRows
    var i = 0
    while i < full {
      let source = a + ((i0 + i) * aRow + k0 * aColumn), target = to + i * kk
      for p in 0..<kk { for r in 0..<panelRows { target[p * panelRows + r] = source[r * aRow + p * aColumn] } }
      i += panelRows
    }
    while i < mm {
      let source = a + ((i0 + i) * aRow + k0 * aColumn), target = to + i * kk
      for p in 0..<kk { target[p] = source[p * aColumn] }
      i += 1
    }
  }

  private func block(
    _ i0: Int, _ mm: Int, _ k0: Int, _ kk: Int, _ width: Int, _ edge: UnsafeMutablePointer<S>,
    _ packA: UnsafeMutablePointer<S>, _ packB: UnsafeMutablePointer<S>
  ) {
    let full = mm / panelRows * panelRows, vectors = width / S.lanes
    var j = 0
    while j < n {
      let w = Swift.min(width, n - j)
      let packed = w < width || packsRight(width)
      let bp = packed ? UnsafePointer(packB + j * kk) : b + (k0 * bRow + j), ldb = packed ? width : bRow
      let target = c + (i0 * n + j)
      let out = w < width ? edge : target, ldo = w < width ? width : n
      if w < width && k0 > 0 {
        for i in 0..<mm { for x in 0..<w { edge[i * width + x] = target[i * n + x] } }
      }
      if packsLeft {
        var i = 0
        while i < full {
          let rows = Rows(a: UnsafePointer(packA + i * kk), row: 1, step: panelRows, run: 0, runs: 1, steps: kk)
          panel(panelRows, vectors, rows, bp, ldb, out + i * ldo, ldo, k0 == 0)
          i += panelRows
        }
        let rows = Rows(a: UnsafePointer(packA + i * kk), row: kk, step: 1, run: 0, runs: 1, steps: kk)
        panel(mm - i, vectors, rows, bp, ldb, out + i * ldo, ldo, k0 == 0)
      } else {
        let rows = Rows(
          a: a + (i0 * aRow + k0 * aColumn), row: aRow, step: aColumn, run: 0, runs: 1, steps: kk)
        panel(mm, vectors, rows, bp, ldb, out, ldo, k0 == 0)
      }
      if w < width { for i in 0..<mm { for x in 0..<w { target[i * n + x] = edge[i * width + x] } } }
      j += width
    }
  }
}

/// Copies a matrix with any steps to row-major order, in squares that fit the cache.
func turn<S: Lane>(
  _ x: UnsafePointer<S>, _ row: Int, _ column: Int, _ rows: Int, _ columns: Int, into y: UnsafeMutablePointer<S>
) {
  var i0 = 0
  while i0 < rows {
    let i1 = Swift.min(i0 + 16, rows)
    for j in 0..<columns { for i in i0..<i1 { y[i * columns + j] = x[i * row + j * column] } }
    i0 = i1
  }
}
