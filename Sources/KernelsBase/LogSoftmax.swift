/// The logarithm of the softmax of every row of `[rows, extent]`: `(x − max) − log Σ exp(x − max)`.
package func logSoftmax(_ double: Bool, _ rows: Int, _ extent: Int, _ x: UnsafeRawPointer, _ y: UnsafeMutableRawPointer)
{
  if double {
    logSoftmax(rows, extent, x.assumingMemoryBound(to: Double.self), y.assumingMemoryBound(to: Double.self))
  } else {
    logSoftmax(rows, extent, x.assumingMemoryBound(to: Float.self), y.assumingMemoryBound(to: Float.self))
  }
}

/// The gradient of `logSoftmax` from that of its result and the operand: `dy − (Σ dy ÷ Σ e) · e` with
/// `e = exp(x − max)`.
package func logSoftmaxBackward(
  _ double: Bool, _ rows: Int, _ extent: Int, _ dy: UnsafeRawPointer, _ x: UnsafeRawPointer,
  _ dx: UnsafeMutableRawPointer
) {
  if double {
    logSoftmaxBackward(
      rows, extent, dy.assumingMemoryBound(to: Double.self), x.assumingMemoryBound(to: Double.self),
      dx.assumingMemoryBound(to: Double.self))
  } else {
    logSoftmaxBackward(
      rows, extent, dy.assumingMemoryBound(to: Float.self), x.assumingMemoryBound(to: Float.self),
      dx.assumingMemoryBound(to: Float.self))
  }
}

// Rows are written in order and the next one covers what a row wrote too much. The logarithms of so many rows are taken
// at once: whole vectors.

private let rowsAtOnce = 32

@inline(__always)
private func logSoftmax<S: GateLane>(
  _ rows: Int, _ extent: Int, _ x: UnsafePointer<S>, _ y: UnsafeMutablePointer<S>
) {
  withUnsafeTemporaryAllocation(of: S.self, capacity: 2 * rowsAtOnce) { room in
    guard let sums = room.baseAddress else { return }
    let tops = sums + rowsAtOnce
    for start in stride(from: 0, to: rows, by: rowsAtOnce) {
      let count = min(rowsAtOnce, rows - start), x = x + start * extent, y = y + start * extent
      for row in 0..<count {
        tops[row] = largest(extent, x + row * extent)
        sums[row] = exponentials(extent, x + row * extent, below: tops[row], y + row * extent)
      }
      S.logarithm(count, sums)
      for row in 0..<count {
        let x = x + row * extent, y = y + row * extent, top = S.splat(tops[row]), logarithm = S.splat(sums[row])
        var j = 0
        while j < extent {
          store(S.subtract(S.subtract(load(x + j), top), logarithm), y + j)
          j += S.lanes
        }
      }
    }
  }
}

@inline(__always)
private func logSoftmaxBackward<S: GateLane>(
  _ rows: Int, _ extent: Int, _ dy: UnsafePointer<S>, _ x: UnsafePointer<S>, _ dx: UnsafeMutablePointer<S>
) {
  for row in 0..<rows {
    let dy = dy + row * extent, x = x + row * extent, dx = dx + row * extent
    let total = exponentials(extent, x, below: largest(extent, x), dx)
    let share = S.splat(-sum(extent, dy) / total)
    var j = 0
    while j < extent {
      store(S.add(load(dy + j), S.multiply(share, load(dx + j))), dx + j)
      j += S.lanes
    }
  }
}

/// Writes `exp(x − top)` of a row and answers the sum.
@inline(__always)
private func exponentials<S: GateLane>(
  _ extent: Int, _ x: UnsafePointer<S>, below top: S, _ y: UnsafeMutablePointer<S>
) -> S {
  let top = S.splat(top)
  var j = 0
  while j < extent {
    store(S.subtract(load(x + j), top), y + j)
    j += S.lanes
  }
  S.exponential(extent, y)
  return sum(extent, UnsafePointer(y))
}
