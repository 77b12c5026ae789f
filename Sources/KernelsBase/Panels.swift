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
  /// How many times all of that, and the steps of both operands from one image to the next.
  var images = 1, image = 0, imageRight = 0

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
      tile12x2(r, i, b, ldb, c, ldc, first)
      i += 12
    }
    if m - i >= 8 {
      tile8x2(r, i, b, ldb, c, ldc, first)
      i += 8
    }
    if m - i >= 6 {
      tile6x2(r, i, b, ldb, c, ldc, first)
      i += 6
    }
    if m - i >= 4 {
      tile4x2(r, i, b, ldb, c, ldc, first)
      i += 4
    }
    if m - i >= 2 {
      tile2x2(r, i, b, ldb, c, ldc, first)
      i += 2
    }
    if i < m { tile1x2(r, i, b, ldb, c, ldc, first) }
  }
#endif

#if FUSED || arch(arm64)
  /// Tiles of nearly the same height, because a low one waits for its own results.
  private func panel<S: Lane>(
    _ m: Int, _ r: Rows<S>, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    var i = 0
    while i < m {
      let tiles = (m - i + panelRows - 1) / panelRows, rows = (m - i + tiles - 1) / tiles
      switch rows {
      case 1: tile1x1(r, i, b, ldb, c, ldc, first)
      case 2: tile2x1(r, i, b, ldb, c, ldc, first)
      case 3: tile3x1(r, i, b, ldb, c, ldc, first)
      case 4: tile4x1(r, i, b, ldb, c, ldc, first)
      case 5: tile5x1(r, i, b, ldb, c, ldc, first)
      #if WIDE
        case 6: tile6x1(r, i, b, ldb, c, ldc, first)
        case 7: tile7x1(r, i, b, ldb, c, ldc, first)
        case 8: tile8x1(r, i, b, ldb, c, ldc, first)
        case 9: tile9x1(r, i, b, ldb, c, ldc, first)
        case 10: tile10x1(r, i, b, ldb, c, ldc, first)
        case 11: tile11x1(r, i, b, ldb, c, ldc, first)
        default: tile12x1(r, i, b, ldb, c, ldc, first)
      #else
        default: tile6x1(r, i, b, ldb, c, ldc, first)
      #endif
      }
      i += rows
    }
  }
#else
  private func panel<S: Lane>(
    _ m: Int, _ r: Rows<S>, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>, _ ldc: Int, _ first: Bool
  ) {
    var i = 0
    while m - i >= 4 {
      tile4x1(r, i, b, ldb, c, ldc, first)
      i += 4
    }
    if m - i >= 2 {
      tile2x1(r, i, b, ldb, c, ldc, first)
      i += 2
    }
    if i < m { tile1x1(r, i, b, ldb, c, ldc, first) }
  }
#endif

/// Memory for the length of a call, aligned and with a vector to spare.
@inline(__always)
func withScratch<S: Lane>(_: S.Type, _ count: Int, _ body: (UnsafeMutablePointer<S>) -> Void) {
  let raw = UnsafeMutableRawPointer.allocate(byteCount: (count + 64) * MemoryLayout<S>.stride, alignment: 64)
  body(raw.bindMemory(to: S.self, capacity: count + 64))
  raw.deallocate()
}
