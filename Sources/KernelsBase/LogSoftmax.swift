/// The logarithm of the softmax of every row of `[rows, extent]`: `(x − max) − log Σ exp(x − max)`.
package func logSoftmax(_ double: Bool, _ rows: Int, _ extent: Int, _ x: UnsafeRawPointer, _ y: UnsafeMutableRawPointer)
{
  @inline(__always) func run<S: GateLane>(_: S.Type) {
    logSoftmax(rows, extent, x.assumingMemoryBound(to: S.self), y.assumingMemoryBound(to: S.self))
  }
  if double { run(Double.self) } else { run(Float.self) }
}

/// The gradient of `logSoftmax` from that of its result and the operand: `dy − (Σ dy ÷ Σ e) · e` with
/// `e = exp(x − max)`.
package func logSoftmaxBackward(
  _ double: Bool, _ rows: Int, _ extent: Int, _ dy: UnsafeRawPointer, _ x: UnsafeRawPointer,
  _ dx: UnsafeMutableRawPointer
) {
  @inline(__always) func run<S: GateLane>(_: S.Type) {
    logSoftmaxBackward(
      rows, extent, dy.assumingMemoryBound(to: S.self), x.assumingMemoryBound(to: S.self),
      dx.assumingMemoryBound(to: S.self))
  }
  if double { run(Double.self) } else { run(Float.self) }
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
        exponentials(extent, x + row * extent, below: tops[row], y + row * extent)
        sums[row] = sum(extent, UnsafePointer(y + row * extent))
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
    exponentials(extent, x, below: largest(extent, x), dx)
    let share = S.splat(-sum(extent, dy) / sum(extent, UnsafePointer(dx)))
    var j = 0
    while j < extent {
      store(S.add(load(dy + j), S.multiply(share, load(dx + j))), dx + j)
      j += S.lanes
    }
  }
}
