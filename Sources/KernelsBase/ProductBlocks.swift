// Large products in blocks of k and rows, packed so that the innermost loop reads memory in order.

/// Packs columns of the right operand of a product, from `extents.s3` to before `s4`, as every part of a divided product
/// reads them: the extents are 0, n, k, k one run.
package func packRight(_ i: UnsafePointer<Instruction>) {
  if i.pointee.isDouble { packRight(i, Double.self) } else { packRight(i, Float.self) }
}

private func packRight<S: Lane>(_ i: UnsafePointer<Instruction>, _: S.Type) {
  let (n, k) = (i.pointee.extents.s1, i.pointee.extents.s2), (row, column) = (i.pointee.right.s0, i.pointee.right.s1)
  let from = i.a.assumingMemoryBound(to: S.self), to = i.y.assumingMemoryBound(to: S.self)
  let width = panelWidth(S.self, n)
  var j = i.pointee.extents.s3
  while j < i.pointee.extents.s4 {
    interleave(from + j * column, Swift.min(width, n - j), column, k, row, panelWidth(S.self, n - j), to + j * k)
    j += width
  }
}

/// How wide the panel is where so many columns are left.
@inline(__always)
private func panelWidth<S: Lane>(_: S.Type, _ columns: Int) -> Int {
  columns > S.lanes ? panelVectors * S.lanes : S.lanes
}

/// Writes lines of numbers side by side: `y[p · width + j]` is number p of line j, zero behind the last line.
@inline(__always)
private func interleave<S: Lane>(
  _ x: UnsafePointer<S>, _ lines: Int, _ line: Int, _ length: Int, _ step: Int, _ width: Int,
  _ y: UnsafeMutablePointer<S>
) {
  if lines < width { for place in 0..<(width * length) { y[place] = 0 } }
  if line == 1 {
    // What a vector writes too much, the next ones cover, as long as there is room for it.
    var p = 0
    if lines == width && lines < S.lanes {
      while p * width + S.lanes <= length * width {
        store(load(x + p * step), y + p * width)
        p += 1
      }
    }
    while p < length {
      copyShort(x + p * step, lines, y + p * width)
      p += 1
    }
    return
  }
  if step == 1 { return transpose(x, lines, line, length, into: y, width) }
  var p0 = 0
  while p0 < length {
    let p1 = Swift.min(p0 + 16, length)
    for j in 0..<lines {
      let from = x + j * line
      for p in p0..<p1 { y[p * width + j] = from[p * step] }
    }
    p0 = p1
  }
}

/// Copies a few numbers and writes nothing behind them.
@inline(__always)
private func copyShort<S: Lane>(_ x: UnsafePointer<S>, _ count: Int, _ y: UnsafeMutablePointer<S>) {
  var j = 0
  while j + S.lanes <= count {
    store(load(x + j), y + j)
    j += S.lanes
  }
  while j < count {
    y[j] = x[j]
    j += 1
  }
}

extension Product {
  /// Rows whose packed `a` stays in the second cache.
  private static var blockRows: Int { 192 }
  private var packsLeft: Bool { m * k > 16384 }
  private var width: Int { panelWidth(S.self, n) }
  /// Whether all panels of `b` are packed here; the ragged one always is.
  private var packsRight: Bool { bColumn != 1 || (m > 64 && bRow != width) }

  func inBlocks() {
    let depth = Swift.min(k, longestProductRun), height = Swift.min(m, Product.blockRows), width = width
    let left = packsLeft ? height * depth : 0, columns = packsRight ? (n + width - 1) / width * width : width
    withScratch(S.self, height * width + left + (packed == nil ? columns * depth : 0)) { work in
      let edge = work, packA = edge + height * width, packB = packA + left
      var k0 = 0
      repeat {
        let run = Swift.min(depth, k - k0)
        if packed == nil { packRight(k0, run, packB) }
        var i0 = 0
        while i0 < m {
          let rows = Swift.min(height, m - i0)
          packLeft(i0, rows, k0, run, packA)
          block(i0, rows, k0, run, edge, packA, packB)
          i0 += rows
        }
        k0 += Swift.max(run, 1)
      } while k0 < k
    }
  }

  /// Panels of `b` one after the other.
  private func packRight(_ k0: Int, _ run: Int, _ to: UnsafeMutablePointer<S>) {
    var j = packsRight ? 0 : n / width * width
    while j < n {
      interleave(
        b + (k0 * bRow + j * bColumn), Swift.min(width, n - j), bColumn, run, bRow, panelWidth(S.self, n - j),
        packsRight ? to + j * run : to)
      j += width
    }
  }

  /// Rows of tiles interleaved, one group after the other.
  private func packLeft(_ i0: Int, _ rows: Int, _ k0: Int, _ run: Int, _ to: UnsafeMutablePointer<S>) {
    if !packsLeft { return }
    var i = 0
    while i < rows {
      let height = Swift.min(panelRows, rows - i), from = a + ((i0 + i) * aRow + k0 * aColumn)
      if height == panelRows {
        interleave(from, panelRows, aRow, run, aColumn, panelRows, to + i * run)
      } else {
        interleave(from, height, aRow, run, aColumn, height, to + i * run)
      }
      i += height
    }
  }

  /// All panels of a block of rows.
  private func block(
    _ i0: Int, _ rows: Int, _ k0: Int, _ run: Int, _ edge: UnsafeMutablePointer<S>, _ packA: UnsafeMutablePointer<S>,
    _ packB: UnsafeMutablePointer<S>
  ) {
    let first = k0 == 0 && !goesOn
    var j = 0
    while j < n {
      let wide = panelWidth(S.self, n - j), w = Swift.min(wide, n - j), target = c + (i0 * cRow + j)
      var right = Panel(b: b + (k0 * bRow + j), ldb: bRow)
      if let packed {
        right = Panel(b: packed + j * run, ldb: wide)
      } else if packsRight || w < wide {
        right = Panel(b: UnsafePointer(packsRight ? packB + j * run : packB), ldb: wide)
      }
      if w == wide {
        tiles(i0, rows, k0, run, packA, right, wide / S.lanes, target, cRow, first)
      } else {
        // A ragged panel writes whole vectors, so it writes elsewhere.
        if !first { for i in 0..<rows { copyShort(target + i * cRow, w, edge + i * wide) } }
        tiles(i0, rows, k0, run, packA, right, wide / S.lanes, edge, wide, first)
        for i in 0..<rows { copyShort(edge + i * wide, w, target + i * cRow) }
      }
      j += wide
    }
  }

  /// Where a panel of `b` is.
  private struct Panel {
    let b: UnsafePointer<S>, ldb: Int
  }

  @inline(__always)
  private func tiles(
    _ i0: Int, _ rows: Int, _ k0: Int, _ run: Int, _ packA: UnsafeMutablePointer<S>, _ right: Panel, _ vectors: Int,
    _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    if !packsLeft {
      let left = Rows(a: a + (i0 * aRow + k0 * aColumn), row: aRow, step: aColumn, run: 0, runs: 1, steps: run)
      panel(rows, vectors, left, right.b, right.ldb, c, ldc, first)
      return
    }
    var i = 0
    while i < rows {
      let height = Swift.min(panelRows, rows - i)
      let left = Rows(a: UnsafePointer(packA + i * run), row: 1, step: height, run: 0, runs: 1, steps: run)
      panel(height, vectors, left, right.b, right.ldb, c + i * ldc, ldc, first)
      i += height
    }
  }
}
