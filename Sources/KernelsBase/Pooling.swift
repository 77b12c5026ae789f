/// The extents of a pooling in their order in memory: images `[batch, height, width, channels]`, windows that begin
/// `top` rows and `left` columns outside, outputs `[batch, outputHeight, outputWidth, channels]`.
private struct Windows {
  let batch, height, width, channels, windowHeight, windowWidth: Int
  let rowStride, columnStride, top, left, outputHeight, outputWidth: Int

  init(_ e: UnsafePointer<Int>) {
    (batch, height, width, channels) = (e[0], e[1], e[2], e[3])
    (windowHeight, windowWidth, rowStride, columnStride) = (e[4], e[5], e[6], e[7])
    (top, left, outputHeight, outputWidth) = (e[8], e[9], e[10], e[11])
  }

  /// The part of a window that begins at `start` and lies inside the image.
  @inline(__always)
  func inside(_ start: Int, _ window: Int, _ extent: Int) -> Range<Int> {
    let first = Swift.max(start, 0)
    return first..<Swift.max(first, Swift.min(start + window, extent))
  }

  /// Calls `body` with the place of every output and of the input's first channel, for every tap inside the images.
  @inline(__always)
  func eachTap(_ body: (_ output: Int, _ input: Int) -> Void) {
    for b in 0..<batch {
      for i in 0..<outputHeight {
        for j in 0..<outputWidth {
          let output = ((b * outputHeight + i) * outputWidth + j) * channels
          for r in 0..<windowHeight {
            let row = i * rowStride + r - top
            if row < 0 || row >= height { continue }
            for q in 0..<windowWidth {
              let column = j * columnStride + q - left
              if column < 0 || column >= width { continue }
              body(output, ((b * height + row) * width + column) * channels)
            }
          }
        }
      }
    }
  }
}

/// The first largest number of every window and its place; the first NaN wins.
package func poolLargest(
  _ double: Bool, _ extents: UnsafePointer<Int>, _ x: UnsafeRawPointer, _ places: UnsafeMutablePointer<Int32>,
  _ y: UnsafeMutableRawPointer
) {
  if double {
    poolLargest(
      Windows(extents), x.assumingMemoryBound(to: Double.self), places, y.assumingMemoryBound(to: Double.self))
  } else {
    poolLargest(
      Windows(extents), x.assumingMemoryBound(to: Float.self), places, y.assumingMemoryBound(to: Float.self))
  }
}

/// A vector of channels at a time; what the last one writes too much, the next pixel covers.
private func poolLargest<S: Lane>(
  _ w: Windows, _ x: UnsafePointer<S>, _ places: UnsafeMutablePointer<Int32>, _ y: UnsafeMutablePointer<S>
) {
  for b in 0..<w.batch {
    for i in 0..<w.outputHeight {
      let rows = w.inside(i * w.rowStride - w.top, w.windowHeight, w.height)
      for j in 0..<w.outputWidth {
        let columns = w.inside(j * w.columnStride - w.left, w.windowWidth, w.width)
        let output = ((b * w.outputHeight + i) * w.outputWidth + j) * w.channels
        var c = 0
        while c < w.channels {
          var place = ((b * w.height + rows.lowerBound) * w.width + columns.lowerBound) * w.channels + c
          var best = load(x + place), kept = S.places(from: place)
          for row in rows {
            for column in columns {
              place = ((b * w.height + row) * w.width + column) * w.channels + c
              S.keepLarger(&best, &kept, load(x + place), S.places(from: place))
            }
          }
          store(best, y + output + c)
          S.store(places: kept, places + output + c)
          c += S.lanes
        }
      }
    }
  }
}

/// The sum of every window, taps in row-major order.
package func poolSum(
  _ double: Bool, _ extents: UnsafePointer<Int>, _ x: UnsafeRawPointer, _ y: UnsafeMutableRawPointer
) {
  let w = Windows(extents)
  @inline(__always) func run<S: BinaryFloatingPoint>(_: S.Type) {
    let x = x.assumingMemoryBound(to: S.self), y = y.assumingMemoryBound(to: S.self)
    y.update(repeating: 0, count: w.batch * w.outputHeight * w.outputWidth * w.channels)
    w.eachTap { output, input in for c in 0..<w.channels { y[output + c] += x[input + c] } }
  }
  if double { run(Double.self) } else { run(Float.self) }
}

/// Adds every output to all numbers of its window: the derivative of `poolSum`.
package func poolSpread(
  _ double: Bool, _ extents: UnsafePointer<Int>, _ g: UnsafeRawPointer, _ y: UnsafeMutableRawPointer
) {
  let w = Windows(extents)
  @inline(__always) func run<S: BinaryFloatingPoint>(_: S.Type) {
    let g = g.assumingMemoryBound(to: S.self), y = y.assumingMemoryBound(to: S.self)
    y.update(repeating: 0, count: w.batch * w.height * w.width * w.channels)
    w.eachTap { output, input in for c in 0..<w.channels { y[input + c] += g[output + c] } }
  }
  if double { run(Double.self) } else { run(Float.self) }
}
