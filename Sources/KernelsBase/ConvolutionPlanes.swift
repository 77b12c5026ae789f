// Convolutions with few results a pixel: the lanes run over pixels, the rows of a tile over filters (or channels).
//
// Pixels of all rows follow one another, so that a tap is one step in memory: positions behind the end of a row are
// computed too, and left out at the end.

/// Planes that a tap's vector is read from, and the weights of every result.
private struct Planes<S: Lane> {
  /// The pixels of a row and of a plane, and how many planes there are.
  let width: Int, size: Int, count: Int
  let kernelHeight: Int, kernelWidth: Int, rowDilation: Int, columnDilation: Int
  /// Results a pixel, and their rows and columns.
  let results: Int, height: Int, columns: Int
  /// Steps in the kernel: from result to result, plane to plane, column to column and row to row.
  let result: Int, plane: Int, column: Int, row: Int

  /// The results' planes need so much room.
  var pitch: Int { (height * width + 2 * S.lanes - 1) / S.lanes * S.lanes }

  /// Writes `[height, columns, results]` to `y` by way of planes in `work`.
  func convolve(
    _ x: UnsafePointer<S>, _ k: UnsafePointer<S>, _ y: UnsafeMutablePointer<S>, _ work: UnsafeMutablePointer<S>
  ) {
    let positions = (height - 1) * width + columns
    var j = 0
    while j < positions {
      let vectors = panelVectors == 2 && positions - j > S.lanes ? 2 : 1
      if count == 1 {
        let taps = Rows(
          a: k, row: result, step: column, run: row, runs: kernelHeight, steps: kernelWidth,
          runRight: rowDilation * width - kernelWidth * columnDilation)
        panel(results, vectors, taps, x + j, columnDilation, work + j, pitch, true)
      } else {
        for r in 0..<kernelHeight {
          let taps = Rows(
            a: k + r * row, row: result, step: plane, run: column, runs: kernelWidth, steps: count,
            runRight: columnDilation - count * size)
          panel(results, vectors, taps, x + (r * rowDilation * width + j), size, work + j, pitch, r == 0)
        }
      }
      j += vectors * S.lanes
    }
    for i in 0..<height {
      let from = work + i * width, to = y + i * columns * results
      for j in 0..<columns { for f in 0..<results { to[j * results + f] = from[f * pitch + j] } }
    }
  }
}

/// `convolve` for few filters and strides of 1.
func convolvePlanes<S: Lane>(
  _ e: Extents, _ x: UnsafePointer<S>, _ k: UnsafePointer<S>, _ y: UnsafeMutablePointer<S>
) {
  let planes = Planes<S>(
    width: e.width, size: e.height * e.width, count: e.channels, kernelHeight: e.kernelHeight,
    kernelWidth: e.kernelWidth, rowDilation: e.rowDilation, columnDilation: e.columnDilation, results: e.filters,
    height: e.outputHeight, columns: e.outputWidth, result: 1, plane: e.filters, column: e.channels * e.filters,
    row: e.kernelWidth * e.channels * e.filters)
  withScratch(S.self, e.image + S.lanes * 2 + e.filters * planes.pitch) { scratch in
    let work = scratch + e.image + S.lanes * 2
    for b in 0..<e.batch {
      let image = x + b * e.image
      if e.channels > 1 { turn(image, 1, e.channels, e.channels, planes.size, into: scratch) }
      planes.convolve(e.channels > 1 ? UnsafePointer(scratch) : image, k, y + b * e.output, work)
    }
  }
}

/// The gradient of images of few channels: planes of the outputs' gradient with zeros around and between, and the
/// kernel read backwards.
func backToImagePlanes<S: Lane>(
  _ e: Extents, _ inside: Inside, _ g: UnsafePointer<S>, _ k: UnsafePointer<S>, _ y: UnsafeMutablePointer<S>
) {
  let wide = WideGradient(e, inside), size = wide.height * wide.width, taps = e.channels * e.filters
  let planes = Planes<S>(
    width: wide.width, size: size, count: e.filters, kernelHeight: e.kernelHeight, kernelWidth: e.kernelWidth,
    rowDilation: e.rowDilation, columnDilation: e.columnDilation, results: e.channels, height: inside.height,
    columns: inside.width, result: e.filters, plane: 1, column: -taps, row: -e.kernelWidth * taps)
  let last = k + (e.kernelHeight * e.kernelWidth - 1) * taps
  withScratch(S.self, e.filters * size + S.lanes * 2 + e.channels * planes.pitch) { work in
    work.update(repeating: 0, count: e.filters * size + S.lanes * 2)
    for b in 0..<e.batch {
      for i in wide.rows {
        let from = g + (b * e.output + (i * e.outputWidth + wide.columns.lowerBound) * e.filters)
        let to = work + wide.place(i, wide.columns.lowerBound)
        for j in 0..<wide.columns.count {
          for f in 0..<e.filters { to[f * size + j * e.columnStride] = from[j * e.filters + f] }
        }
      }
      planes.convolve(
        UnsafePointer(work), last, y + b * inside.height * inside.width * e.channels,
        work + e.filters * size + S.lanes * 2)
    }
  }
}

/// The gradient of a kernel of few filters whose rows fit a vector: the lanes run over (column, channel).
func backToSmallKernel<S: Lane>(
  _ e: Extents, _ kernelRows: Range<Int>, _ x: UnsafePointer<S>, _ g: UnsafePointer<S>, _ y: UnsafeMutablePointer<S>
) {
  let pitch = e.width * e.channels, step = e.columnStride * e.channels, lanes = e.kernelWidth * e.channels
  withScratch(S.self, e.kernelHeight * e.filters * S.lanes) { sums in
    for b in 0..<e.batch {
      let rows = Rows(
        a: g + b * e.output, row: 1, step: e.filters, run: e.outputWidth * e.filters, runs: e.outputHeight,
        steps: e.outputWidth, runRight: e.rowStride * pitch - e.outputWidth * step)
      for r in kernelRows {
        panel(
          e.filters, 1, rows, x + (b * e.image + r * e.rowDilation * pitch), step, sums + r * e.filters * S.lanes,
          S.lanes, b == 0)
      }
    }
    for r in kernelRows {
      for lane in 0..<lanes {
        for f in 0..<e.filters {
          y[(r * lanes + lane) * e.filters + f] = sums[(r * e.filters + f) * S.lanes + lane]
        }
      }
    }
  }
}
