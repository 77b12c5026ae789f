/// The extents of a pooling in their order in memory: images `[batch, height, width, channels]`, windows that begin
/// `top` rows and `left` columns outside, outputs `[batch, outputHeight, outputWidth, channels]`; and how many numbers of
/// other images stand before these.
private struct Windows {
  let batch, height, width, channels, windowHeight, windowWidth: Int
  let rowStride, columnStride, top, left, outputHeight, outputWidth, before: Int

  init(_ e: UnsafePointer<Int>) {
    (batch, height, width, channels) = (e[0], e[1], e[2], e[3])
    (windowHeight, windowWidth, rowStride, columnStride) = (e[4], e[5], e[6], e[7])
    (top, left, outputHeight, outputWidth, before) = (e[8], e[9], e[10], e[11], e[12])
  }

  /// Whether the windows lie side by side and cover the images.
  var tileImages: Bool {
    rowStride == windowHeight && columnStride == windowWidth && top == 0 && left == 0
      && outputHeight * windowHeight == height && outputWidth * windowWidth == width
  }

  /// The part of a window that begins at `start` and lies inside the image.
  @inline(__always)
  func inside(_ start: Int, _ window: Int, _ extent: Int) -> Range<Int> {
    let first = Swift.max(start, 0)
    return first..<Swift.max(first, Swift.min(start + window, extent))
  }

  /// Calls `body` with the place of every output and the rows and columns of its window inside the image.
  @inline(__always)
  func eachWindow(_ body: (_ output: Int, _ image: Int, _ rows: Range<Int>, _ columns: Range<Int>) -> Void) {
    for b in 0..<batch {
      for i in 0..<outputHeight {
        let rows = inside(i * rowStride - top, windowHeight, height)
        for j in 0..<outputWidth {
          let columns = inside(j * columnStride - left, windowWidth, width)
          body(((b * outputHeight + i) * outputWidth + j) * channels, b * height * width * channels, rows, columns)
        }
      }
    }
  }
}

/// Writes the lanes for which there is room: behind it another thread may write.
@inline(__always)
private func store<S: Lane>(_ v: S.Vector, _ p: UnsafeMutablePointer<S>, room: Int) {
  if room >= S.lanes {
    store(v, p)
  } else {
    withUnsafeTemporaryAllocation(of: S.self, capacity: 16) { lanes in
      guard let from = lanes.baseAddress else { return }
      store(v, from)
      p.update(from: from, count: room)
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

/// A vector of channels at a time; what one writes too much, the next pixel covers.
private func poolLargest<S: Lane>(
  _ w: Windows, _ x: UnsafePointer<S>, _ places: UnsafeMutablePointer<Int32>, _ y: UnsafeMutablePointer<S>
) {
  let end = w.batch * w.outputHeight * w.outputWidth * w.channels
  w.eachWindow { output, image, rows, columns in
    var c = 0
    while c < w.channels {
      var place = image + (rows.lowerBound * w.width + columns.lowerBound) * w.channels + c
      var best = load(x + place), kept = S.places(from: w.before + place)
      for row in rows {
        for column in columns {
          place = image + (row * w.width + column) * w.channels + c
          S.keepLarger(&best, &kept, load(x + place), S.places(from: w.before + place))
        }
      }
      let room = end - output - c
      store(best, y + output + c, room: room)
      if room >= S.lanes {
        S.store(places: kept, places + output + c)
      } else {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 16) { lanes in
          guard let from = lanes.baseAddress else { return }
          S.store(places: kept, from)
          (places + output + c).update(from: from, count: room)
        }
      }
      c += S.lanes
    }
  }
}

/// The sum of every window, taps in row-major order.
package func poolSum(
  _ double: Bool, _ extents: UnsafePointer<Int>, _ x: UnsafeRawPointer, _ y: UnsafeMutableRawPointer
) {
  if double {
    poolSum(Windows(extents), x.assumingMemoryBound(to: Double.self), y.assumingMemoryBound(to: Double.self))
  } else {
    poolSum(Windows(extents), x.assumingMemoryBound(to: Float.self), y.assumingMemoryBound(to: Float.self))
  }
}

private func poolSum<S: Lane>(_ w: Windows, _ x: UnsafePointer<S>, _ y: UnsafeMutablePointer<S>) {
  let end = w.batch * w.outputHeight * w.outputWidth * w.channels
  w.eachWindow { output, image, rows, columns in
    var c = 0
    while c < w.channels {
      var total = S.splat(0)
      for row in rows {
        for column in columns { total = S.add(total, load(x + image + (row * w.width + column) * w.channels + c)) }
      }
      store(total, y + output + c, room: end - output - c)
      c += S.lanes
    }
  }
}

/// Adds every output to all numbers of its window: the derivative of `poolSum`.
package func poolSpread(
  _ double: Bool, _ extents: UnsafePointer<Int>, _ g: UnsafeRawPointer, _ y: UnsafeMutableRawPointer
) {
  if double {
    poolSpread(Windows(extents), g.assumingMemoryBound(to: Double.self), y.assumingMemoryBound(to: Double.self))
  } else {
    poolSpread(Windows(extents), g.assumingMemoryBound(to: Float.self), y.assumingMemoryBound(to: Float.self))
  }
}

private func poolSpread<S: Lane>(_ w: Windows, _ g: UnsafePointer<S>, _ y: UnsafeMutablePointer<S>) {
  if w.tileImages {
    spreadOverTiles(w, g, y)
    return
  }
  y.update(repeating: 0, count: w.batch * w.height * w.width * w.channels)
  w.eachWindow { output, image, rows, columns in
    for row in rows {
      for column in columns {
        let place = image + (row * w.width + column) * w.channels
        for c in 0..<w.channels { y[place + c] += g[output + c] }
      }
    }
  }
}

/// Every pixel is in one window, and the rows of a window are the same: one is made, then copied.
private func spreadOverTiles<S: Lane>(_ w: Windows, _ g: UnsafePointer<S>, _ y: UnsafeMutablePointer<S>) {
  let zero = S.splat(0), length = w.width * w.channels
  withScratch(S.self, length) { row in
    for outputRow in 0..<(w.batch * w.outputHeight) {
      var from = g + outputRow * w.outputWidth * w.channels, to = row
      for _ in 0..<w.outputWidth {
        for _ in 0..<w.windowWidth {
          // What a pixel writes too much, the next covers.
          var c = 0
          while c < w.channels {
            store(S.add(zero, load(from + c)), to + c)
            c += S.lanes
          }
          to += w.channels
        }
        from += w.channels
      }
      for i in 0..<w.windowHeight {
        (y + (outputRow * w.windowHeight + i) * length).update(from: row, count: length)
      }
    }
  }
}
