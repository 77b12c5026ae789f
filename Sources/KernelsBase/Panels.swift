/// The left operand of a panel: where its numbers are.
struct Rows<S: Lane> {
  /// The first number.
  let a: UnsafePointer<S>
  /// Steps from row to row, along k, and from one run of k to the next.
  let row: Int, step: Int, run: Int
  /// How many runs, of how many steps.
  let runs: Int, steps: Int
  /// How much further the right operand goes on after a run.
  var runRight = 0

  @inline(__always)
  func from(_ i: Int) -> UnsafePointer<S> { a + i * row }
}

#if WIDE
  /// Vectors in the widest tile and rows in the tallest.
  let panelVectors = 2, panelRows = 12
#elseif FUSED || arch(arm64)
  let panelVectors = 1, panelRows = 6
#else
  let panelVectors = 1, panelRows = 4
#endif

/// Computes `m` rows of one or two vectors of results: covers them with tiles.
@inline(__always)
func panel<S: Lane>(
  _ m: Int, _ vectors: Int, _ rows: Rows<S>, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>,
  _ ldc: Int, _ first: Bool
) {
  #if WIDE
    if vectors == 2 { widePanel(m, rows, b, ldb, c, ldc, first) } else { panel(m, rows, b, ldb, c, ldc, first) }
  #else
    panel(m, rows, b, ldb, c, ldc, first)
  #endif
}

#if WIDE
  private func widePanel<S: Lane>(
    _ m: Int, _ r: Rows<S>, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    var i = 0
    while m - i >= 12 {
      tile12x2(r.runs, r.run, r.steps, r.from(i), r.row, r.step, b, ldb, r.runRight, c + i * ldc, ldc, first)
      i += 12
    }
    if m - i >= 8 {
      tile8x2(r.runs, r.run, r.steps, r.from(i), r.row, r.step, b, ldb, r.runRight, c + i * ldc, ldc, first)
      i += 8
    }
    if m - i >= 4 {
      tile4x2(r.runs, r.run, r.steps, r.from(i), r.row, r.step, b, ldb, r.runRight, c + i * ldc, ldc, first)
      i += 4
    }
    if m - i >= 2 {
      tile2x2(r.runs, r.run, r.steps, r.from(i), r.row, r.step, b, ldb, r.runRight, c + i * ldc, ldc, first)
      i += 2
    }
    if i < m { tile1x2(r.runs, r.run, r.steps, r.from(i), r.row, r.step, b, ldb, r.runRight, c + i * ldc, ldc, first) }
  }
#endif

private func panel<S: Lane>(
  _ m: Int, _ r: Rows<S>, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
) {
  var i = 0
  #if WIDE
    while m - i >= 12 {
      tile12x1(r.runs, r.run, r.steps, r.from(i), r.row, r.step, b, ldb, r.runRight, c + i * ldc, ldc, first)
      i += 12
    }
    if m - i >= 8 {
      tile8x1(r.runs, r.run, r.steps, r.from(i), r.row, r.step, b, ldb, r.runRight, c + i * ldc, ldc, first)
      i += 8
    }
  #endif
  #if FUSED || arch(arm64)
    while m - i >= 6 {
      tile6x1(r.runs, r.run, r.steps, r.from(i), r.row, r.step, b, ldb, r.runRight, c + i * ldc, ldc, first)
      i += 6
    }
  #endif
  while m - i >= 4 {
    tile4x1(r.runs, r.run, r.steps, r.from(i), r.row, r.step, b, ldb, r.runRight, c + i * ldc, ldc, first)
    i += 4
  }
  if m - i >= 2 {
    tile2x1(r.runs, r.run, r.steps, r.from(i), r.row, r.step, b, ldb, r.runRight, c + i * ldc, ldc, first)
    i += 2
  }
  if i < m { tile1x1(r.runs, r.run, r.steps, r.from(i), r.row, r.step, b, ldb, r.runRight, c + i * ldc, ldc, first) }
}

/// Memory for the length of a call, aligned and with a vector to spare.
@inline(__always)
func withScratch<S: Lane>(_: S.Type, _ count: Int, _ body: (UnsafeMutablePointer<S>) -> Void) {
  let raw = UnsafeMutableRawPointer.allocate(byteCount: (count + 64) * MemoryLayout<S>.stride, alignment: 64)
  body(raw.bindMemory(to: S.self, capacity: count + 64))
  raw.deallocate()
}
