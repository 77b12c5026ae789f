// Matrix products. Every element is one chain of fused multiply-adds in ascending k, beginning with 0; blocks and packing
// only decide where numbers are read from. Few results of many terms are sums in stripes: NarrowProducts.swift.

/// The longest run of k in one go: a tile's rows then stay in the first cache and a panel of `b` near it.
package let longestProductRun = 512

/// `c = a · b`: `a` is `[m, k]` and `b` is `[k, n]`, each with its row and column steps, `c` is `[m, n]`.
///
/// The extents are m, n, k and, where it is not n, the step from row to row of `c`.
package func matrixProduct(_ i: UnsafePointer<Instruction>) {
  if i.pointee.isDouble { Product<Double>(i).run() } else { Product<Float>(i).run() }
}

struct Product<S: Lane> {
  let m: Int, n: Int, k: Int
  let a: UnsafePointer<S>, aRow: Int, aColumn: Int
  let b: UnsafePointer<S>, bRow: Int, bColumn: Int
  let c: UnsafeMutablePointer<S>, cRow: Int
  /// Nothing behind the last column and the last row of `c` may be touched, because another thread writes there.
  var exact = false
  /// `b` as `packRight` wrote it; k is then one run.
  var packed: UnsafePointer<S>?
  /// The chains go on from what stands in `c`.
  var goesOn = false

  func run() {
    if m == 0 || n == 0 { return }
    // A product that is divided has many rows, of which a part may have few.
    if !exact && isNarrow(m, n, k) { return narrowProduct(m, n, k, a, aRow, aColumn, b, bRow, bColumn, c) }
    #if FUSED || arch(arm64)
      if !exact && !goesOn && n == 1 && cRow == 1 && k > 0 && k <= 4 {
        return shortColumn(m, k, a, aRow, aColumn, b, bRow, c)
      }
    #endif
    if packed != nil {
      inBlocks()
    } else if n < S.lanes && m > n && aRow == 1 && k > 0 && cRow == n {
      transposed()
    } else {
      overColumns()
    }
  }

  private var isSmall: Bool { k <= longestProductRun && !exact && m * k <= 16384 }

  private func overColumns() {
    if !isSmall {
      inBlocks()
    } else if bColumn != 1 && n > 1 {
      withScratch(S.self, k * n) { rows in
        turn(b, bRow, bColumn, k, n, into: rows)
        Product(
          m: m, n: n, k: k, a: a, aRow: aRow, aColumn: aColumn, b: UnsafePointer(rows), bRow: n, bColumn: 1, c: c,
          cRow: cRow
        ).small()
      }
    } else {
      small()
    }
  }

  /// Few columns but many rows, which lie side by side: the lanes run over rows.
  private func transposed() {
    if n == 1 {
      // The column of results lies as a row would.
      with(result: c, exact: exact).overColumns()
      return
    }
    withScratch(S.self, m * n) { t in
      with(result: t, exact: false).overColumns()
      transpose(UnsafePointer(t), n, m, m, into: c, n)
    }
  }

  /// The same product with rows and columns exchanged.
  private func with(result: UnsafeMutablePointer<S>, exact: Bool) -> Product {
    Product(
      m: n, n: m, k: k, a: b, aRow: bColumn, aColumn: bRow, b: a, bRow: aColumn, bColumn: 1, c: result, cRow: m,
      exact: exact)
  }

  /// Without packing: the ragged panel goes first, and what its rows write too much is covered later.
  private func small() {
    let rows = Rows(a: a, row: aRow, step: aColumn, run: 0, runs: 1, steps: k)
    let ragged = n % S.lanes
    if ragged > 0 { panel(m, 1, rows, b + (n - ragged), bRow, c + (n - ragged), cRow, true) }
    var j = 0
    while j < n - ragged {
      let vectors = panelVectors == 2 && n - ragged - j >= 2 * S.lanes ? 2 : 1
      panel(m, vectors, rows, b + j, bRow, c + j, cRow, true)
      j += vectors * S.lanes
    }
  }
}

extension Product {
  /// The product that an instruction describes.
  init(_ i: UnsafePointer<Instruction>) {
    let extents = i.pointee.extents
    m = extents.s0
    n = extents.s1
    k = extents.s2
    a = i.a.assumingMemoryBound(to: S.self)
    aRow = i.pointee.left.s0
    aColumn = i.pointee.left.s1
    b = i.b.assumingMemoryBound(to: S.self)
    bRow = i.pointee.right.s0
    bColumn = i.pointee.right.s1
    c = i.y.assumingMemoryBound(to: S.self)
    cRow = extents.s3 == 0 ? extents.s1 : extents.s3
    exact = i.pointee.flag
    packed = i.pointee.operands.c.map { UnsafePointer($0.assumingMemoryBound(to: S.self)) }
    goesOn = i.pointee.code != 0
  }
}

/// Copies a matrix with any steps to row-major order, in squares that fit the cache.
func turn<S: Lane>(
  _ x: UnsafePointer<S>, _ row: Int, _ column: Int, _ rows: Int, _ columns: Int, into y: UnsafeMutablePointer<S>
) {
  if row == 1 { return transpose(x, columns, column, rows, into: y, columns) }
  var i0 = 0
  while i0 < rows {
    let i1 = Swift.min(i0 + 16, rows)
    for j in 0..<columns { for i in i0..<i1 { y[i * columns + j] = x[i * row + j * column] } }
    i0 = i1
  }
}
