// The gradient of a convolution's kernel: one chain over (image, output row, output column).
//
// A line is a place of the kernel with its filters; every piece of the work has lines of its own and sums over all images.

/// How many lines a piece has at most: the rows of the tallest tile.
private let linesOfPiece = 12
/// How many numbers of images and outputs a tile walks over before the next tile does: they stay in a cache.
private let numbersOfWalk = 16384

/// In how many pieces the gradient of a kernel is cut.
package func kernelGradientPieces(
  _ double: Bool, channels: Int, kernelHeight: Int, kernelWidth: Int, filters: Int, columnDilation: Int
) -> Int {
  let lanes = double ? Double.lanes : Float.lanes
  if isSmallKernel(lanes, channels, kernelWidth, filters, columnDilation) { return kernelHeight }
  let groups = columnDilation == 1 ? 1 : kernelWidth
  return kernelHeight * groups * ((kernelWidth / groups * channels + linesOfPiece - 1) / linesOfPiece)
}

/// Whether a row of the kernel fits a vector and the filters do not fill one.
private func isSmallKernel(
  _ lanes: Int, _ channels: Int, _ kernelWidth: Int, _ filters: Int, _ columnDilation: Int
) -> Bool {
  filters < lanes && kernelWidth * channels <= lanes && columnDilation == 1
}

/// The gradient of the kernel, of its pieces from `e[13]` to before `e[14]` if that is not 0.
package func convolveBackToKernel(
  _ double: Bool, _ e: UnsafePointer<Int>, _ x: UnsafeRawPointer, _ g: UnsafeRawPointer, _ y: UnsafeMutableRawPointer
) {
  let all = kernelGradientPieces(
    double, channels: e[3], kernelHeight: e[4], kernelWidth: e[5], filters: e[6], columnDilation: e[10])
  let pieces = e[14] == 0 ? 0..<all : e[13]..<e[14]
  if double {
    backToKernel(
      Extents(e), pieces, x.assumingMemoryBound(to: Double.self), g.assumingMemoryBound(to: Double.self),
      y.assumingMemoryBound(to: Double.self))
  } else {
    backToKernel(
      Extents(e), pieces, x.assumingMemoryBound(to: Float.self), g.assumingMemoryBound(to: Float.self),
      y.assumingMemoryBound(to: Float.self))
  }
}

private func backToKernel<S: Lane>(
  _ e: Extents, _ pieces: Range<Int>, _ x: UnsafePointer<S>, _ g: UnsafePointer<S>, _ y: UnsafeMutablePointer<S>
) {
  if isSmallKernel(S.lanes, e.channels, e.kernelWidth, e.filters, e.columnDilation) && e.batch > 0 {
    return backToSmallKernel(e, pieces, x, g, y)
  }
  let lines = Lines(e), n = e.filters, whole = (n + S.lanes - 1) / S.lanes * S.lanes
  let first = lines.first(of: pieces.lowerBound), count = lines.first(of: pieces.upperBound) - first
  // Sums go to rows of whole vectors, so that a ragged panel writes into nobody's place.
  withScratch(S.self, count * whole) { sums in
    let together = Swift.max(numbersOfWalk / Swift.max(e.image + e.output, 1), 1)
    for b in stride(from: 0, to: e.batch, by: together) {
      for group in 0..<lines.groups {
        let some = lines.of(group, in: first..<(first + count))
        if some.isEmpty { continue }
        let rows = Rows(
          a: x + (b * e.image + lines.place(group) + some.lowerBound), row: 1, step: e.columnStride * e.channels,
          run: e.rowStride * e.width * e.channels, runs: e.outputHeight, steps: e.outputWidth,
          images: Swift.min(together, e.batch - b), image: e.image, imageRight: e.output)
        let target = sums + (group * lines.inGroup + some.lowerBound - first) * whole
        var j = 0
        while j < n {
          let vectors = panelVectors == 2 && whole - j >= 2 * S.lanes ? 2 : 1
          panel(some.count, vectors, rows, g + (b * e.output + j), n, target + j, whole, b == 0)
          j += vectors * S.lanes
        }
      }
    }
    for line in 0..<count {
      for j in 0..<n { y[(first + line) * n + j] = e.batch == 0 ? 0 : sums[line * whole + j] }
    }
  }
}

/// The lines of a kernel in groups that lie side by side in the image: rows of the kernel, or single places of them if it
/// is dilated.
private struct Lines {
  let e: Extents
  let inRow: Int, groups: Int, inGroup: Int

  init(_ e: Extents) {
    self.e = e
    inRow = e.columnDilation == 1 ? 1 : e.kernelWidth
    groups = e.kernelHeight * inRow
    inGroup = e.kernelWidth / inRow * e.channels
  }

  /// The first line of a piece.
  func first(of piece: Int) -> Int {
    let pieces = (inGroup + linesOfPiece - 1) / linesOfPiece
    return piece / pieces * inGroup + piece % pieces * linesOfPiece
  }

  /// Which of the lines are in a group, counted from its first.
  func of(_ group: Int, in lines: Range<Int>) -> Range<Int> {
    let start = group * inGroup
    return (lines.lowerBound - start..<lines.upperBound - start).clamped(to: 0..<inGroup)
  }

  /// Where the first output of an image sees the first line of a group.
  func place(_ group: Int) -> Int {
    (group / inRow * e.rowDilation * e.width + group % inRow * e.columnDilation) * e.channels
  }
}
