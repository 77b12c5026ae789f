// Convolutions without a matrix of patches: tiles walk over the images themselves.

/// The extents of a convolution without padding, in their order in memory: images `[batch, height, width, channels]`,
/// kernels `[kernelHeight, kernelWidth, channels, filters]`, outputs `[batch, outputHeight, outputWidth, filters]`.
struct Extents {
  var batch: Int
  let height, width, channels, kernelHeight, kernelWidth, filters: Int
  let rowStride, columnStride, rowDilation, columnDilation, outputHeight, outputWidth: Int

  init(_ e: UnsafePointer<Int>) {
    (batch, height, width, channels) = (e[0], e[1], e[2], e[3])
    (kernelHeight, kernelWidth, filters) = (e[4], e[5], e[6])
    (rowStride, columnStride, rowDilation, columnDilation) = (e[7], e[8], e[9], e[10])
    (outputHeight, outputWidth) = (e[11], e[12])
  }

  var image: Int { height * width * channels }
  var output: Int { outputHeight * outputWidth * filters }
}

/// The images whose gradient is wanted within images that have zeros around them: where they begin and how large they are.
struct Inside {
  let top, left, height, width: Int

  /// The numbers behind three rows of eight hold it, zeros if nothing is around the images.
  init(_ e: UnsafePointer<Int>) {
    let isAll = e[18] == 0
    (top, left) = (e[16], e[17])
    (height, width) = isAll ? (e[1], e[2]) : (e[18], e[19])
  }
}

/// `y`: each output is one chain over (kernel row, kernel column, channel).
///
/// `exact`: nothing behind the last image of `y` may be touched, because another thread writes there.
package func convolve(
  _ double: Bool, _ e: UnsafePointer<Int>, _ x: UnsafeRawPointer, _ k: UnsafeRawPointer, _ y: UnsafeMutableRawPointer,
  _ exact: Bool
) {
  if double {
    convolve(
      Extents(e), x.assumingMemoryBound(to: Double.self), k.assumingMemoryBound(to: Double.self),
      y.assumingMemoryBound(to: Double.self), exact)
  } else {
    convolve(
      Extents(e), x.assumingMemoryBound(to: Float.self), k.assumingMemoryBound(to: Float.self),
      y.assumingMemoryBound(to: Float.self), exact)
  }
}

/// The gradient of the images: the convolution of the outputs' gradient, with zeros around it and between its
/// pixels where there are strides, with the kernel turned by 180°; one chain over (row, column, filter) of that.
///
/// Only the gradient of what lies inside of the zeros that were put around the images is computed: `Inside`.
package func convolveBackToImages(
  _ double: Bool, _ e: UnsafePointer<Int>, _ g: UnsafeRawPointer, _ k: UnsafeRawPointer, _ y: UnsafeMutableRawPointer,
  _ exact: Bool
) {
  if double {
    backToImages(
      Extents(e), Inside(e), g.assumingMemoryBound(to: Double.self), k.assumingMemoryBound(to: Double.self),
      y.assumingMemoryBound(to: Double.self), exact)
  } else {
    backToImages(
      Extents(e), Inside(e), g.assumingMemoryBound(to: Float.self), k.assumingMemoryBound(to: Float.self),
      y.assumingMemoryBound(to: Float.self), exact)
  }
}

private func convolve<S: Lane>(
  _ e: Extents, _ x: UnsafePointer<S>, _ k: UnsafePointer<S>, _ y: UnsafeMutablePointer<S>, _ exact: Bool
) {
  let steps = e.kernelWidth * e.channels, pitch = e.width * e.channels
  if e.filters < S.lanes && e.rowStride == 1 && e.columnStride == 1 && e.outputWidth > 4 {
    convolvePlanes(e, x, k, y)
    return
  }
  if exact && e.filters % S.lanes != 0 && e.batch > 0 {
    // All images but the last spill into the next; the last one goes to memory of its own.
    var before = e
    before.batch -= 1
    convolve(before, x, k, y, false)
    before.batch = 1
    withScratch(S.self, e.output) { last in
      convolve(before, x + (e.batch - 1) * e.image, k, last, false)
      (y + (e.batch - 1) * e.output).update(from: last, count: e.output)
    }
    return
  }
  if e.columnDilation == 1 {
    for row in 0..<(e.batch * e.outputHeight) {
      let (b, i) = (row / e.outputHeight, row % e.outputHeight)
      let rows = Rows(
        a: x + (b * e.image + i * e.rowStride * pitch), row: e.columnStride * e.channels, step: 1,
        run: e.rowDilation * pitch, runs: e.kernelHeight, steps: steps)
      outputRow(e, rows, k, y + row * e.outputWidth * e.filters)
    }
    return
  }
  let patch = e.kernelHeight * steps
  withScratch(S.self, e.outputWidth * patch) { patches in
    for row in 0..<(e.batch * e.outputHeight) {
      let (b, i) = (row / e.outputHeight, row % e.outputHeight)
      for j in 0..<e.outputWidth {
        for r in 0..<e.kernelHeight {
          for q in 0..<e.kernelWidth {
            let from =
              x + (b * e.image + (i * e.rowStride + r * e.rowDilation) * pitch)
              + (j * e.columnStride + q * e.columnDilation) * e.channels
            let to = patches + (j * patch + (r * e.kernelWidth + q) * e.channels)
            to.update(from: from, count: e.channels)
          }
        }
      }
      let rows = Rows(a: UnsafePointer(patches), row: patch, step: 1, run: 0, runs: 1, steps: patch)
      outputRow(e, rows, k, y + row * e.outputWidth * e.filters)
    }
  }
}

/// One row of outputs. The ragged panel goes first; what it writes too much is covered by the panels and rows after.
@inline(__always)
private func outputRow<S: Lane>(
  _ e: Extents, _ rows: Rows<S>, _ k: UnsafePointer<S>, _ y: UnsafeMutablePointer<S>
) {
  let n = e.filters, ragged = n % S.lanes
  if ragged > 0 { panel(e.outputWidth, 1, rows, k + (n - ragged), n, y + (n - ragged), n, true) }
  var j = 0
  while j < n - ragged {
    let vectors = panelVectors == 2 && n - ragged - j >= 2 * S.lanes ? 2 : 1
    panel(e.outputWidth, vectors, rows, k + j, n, y + j, n, true)
    j += vectors * S.lanes
  }
}

private func backToImages<S: Lane>(
  _ e: Extents, _ inside: Inside, _ g: UnsafePointer<S>, _ k: UnsafePointer<S>, _ y: UnsafeMutablePointer<S>,
  _ exact: Bool
) {
  let wide = WideGradient(e, inside), taps = e.kernelHeight * e.kernelWidth
  if e.channels < S.lanes && inside.width > 4 {
    backToImagePlanes(e, inside, g, k, y)
    return
  }
  let size = wide.height * wide.width * e.filters, image = inside.height * inside.width * e.channels
  withScratch(S.self, size + taps * e.filters * e.channels) { work in
    let turned = work + size
    for t in 0..<taps {
      turn(
        k + t * e.channels * e.filters, 1, e.filters, e.filters, e.channels,
        into: turned + (taps - 1 - t) * e.filters * e.channels)
    }
    work.update(repeating: 0, count: size)
    let extents: [Int] = [
      1, wide.height, wide.width, e.filters, e.kernelHeight, e.kernelWidth, e.channels, 1, 1, e.rowDilation,
      e.columnDilation, inside.height, inside.width,
    ]
    for b in 0..<e.batch {
      for i in wide.rows {
        let from = g + (b * e.output + (i * e.outputWidth + wide.columns.lowerBound) * e.filters)
        let to = work + wide.place(i, wide.columns.lowerBound) * e.filters
        if e.columnStride == 1 {
          to.update(from: from, count: wide.columns.count * e.filters)
        } else {
          for j in 0..<wide.columns.count {
            (to + j * e.columnStride * e.filters).update(from: from + j * e.filters, count: e.filters)
          }
        }
      }
      convolve(Extents(extents), UnsafePointer(work), UnsafePointer(turned), y + b * image, exact && b == e.batch - 1)
    }
  }
}

/// Where the outputs' gradient lies among zeros, so that the turned kernel sees all of it.
struct WideGradient {
  /// With what the kernel sees around the images that are inside.
  let height: Int, width: Int
  /// The outputs of which the images inside are seen.
  let rows: Range<Int>, columns: Range<Int>
  private let top: Int, left: Int, rowStride: Int, columnStride: Int

  init(_ e: Extents, _ inside: Inside) {
    let above = (e.kernelHeight - 1) * e.rowDilation, before = (e.kernelWidth - 1) * e.columnDilation
    height = inside.height + above
    width = inside.width + before
    top = above - inside.top
    left = before - inside.left
    rowStride = e.rowStride
    columnStride = e.columnStride
    rows = WideGradient.seen(top, e.rowStride, height, e.outputHeight)
    columns = WideGradient.seen(left, e.columnStride, width, e.outputWidth)
  }

  /// The pixel of an output.
  @inline(__always)
  func place(_ i: Int, _ j: Int) -> Int { (i * rowStride + top) * width + j * columnStride + left }

  /// Which of the outputs, `stride` apart from `first` on, are within so many pixels.
  private static func seen(_ first: Int, _ stride: Int, _ extent: Int, _ outputs: Int) -> Range<Int> {
    let start = first < 0 ? (stride - 1 - first) / stride : 0
    let end = extent > first ? (extent - first + stride - 1) / stride : 0
    return start..<Swift.max(start, Swift.min(end, outputs))
  }
}
