/// Every row of `[rows, extent]` as positive numbers that add up to 1: `exp(x − max) ÷ Σ exp(x − max)`.
package func softmax(_ double: Bool, _ rows: Int, _ extent: Int, _ x: UnsafeRawPointer, _ y: UnsafeMutableRawPointer) {
  @inline(__always) func run<S: GateLane>(_: S.Type) {
    softmax(rows, extent, x.assumingMemoryBound(to: S.self), y.assumingMemoryBound(to: S.self))
  }
  if double { run(Double.self) } else { run(Float.self) }
}

/// The gradient of `softmax` from that of its result and the result: `y · (dy − Σ dy · y)`.
package func softmaxBackward(
  _ double: Bool, _ rows: Int, _ extent: Int, _ dy: UnsafeRawPointer, _ y: UnsafeRawPointer,
  _ dx: UnsafeMutableRawPointer
) {
  @inline(__always) func run<S: Lane>(_: S.Type) {
    softmaxBackward(
      rows, extent, dy.assumingMemoryBound(to: S.self), y.assumingMemoryBound(to: S.self),
      dx.assumingMemoryBound(to: S.self))
  }
  if double { run(Double.self) } else { run(Float.self) }
}

// Rows are written in order and the next one covers what a row wrote too much.

@inline(__always)
private func softmax<S: GateLane>(_ rows: Int, _ extent: Int, _ x: UnsafePointer<S>, _ y: UnsafeMutablePointer<S>) {
  for row in 0..<rows {
    let x = x + row * extent, y = y + row * extent
    exponentials(extent, x, below: largest(extent, x), y)
    let sum = S.splat(S.stripes(extent, UnsafePointer(y)))
    var j = 0
    while j < extent {
      store(S.divide(load(y + j), sum), y + j)
      j += S.lanes
    }
  }
}

/// Writes `exp(x − top)` of a row.
@inline(__always)
func exponentials<S: GateLane>(_ extent: Int, _ x: UnsafePointer<S>, below top: S, _ y: UnsafeMutablePointer<S>) {
  let top = S.splat(top)
  var j = 0
  while j < extent {
    store(S.subtract(load(x + j), top), y + j)
    j += S.lanes
  }
  S.exponential(extent, y)
}

/// The largest number that is one. A row with NaN becomes NaN by its sum.
@inline(__always)
func largest<S: Lane>(_ n: Int, _ x: UnsafePointer<S>) -> S {
  var best = -S.infinity, j = 0
  if n >= 4 * S.lanes {
    var m0 = load(x), m1 = load(x + S.lanes), m2 = load(x + 2 * S.lanes), m3 = load(x + 3 * S.lanes)
    j = 4 * S.lanes
    while j + 4 * S.lanes <= n {
      m0 = S.larger(load(x + j), m0)
      m1 = S.larger(load(x + j + S.lanes), m1)
      m2 = S.larger(load(x + j + 2 * S.lanes), m2)
      m3 = S.larger(load(x + j + 3 * S.lanes), m3)
      j += 4 * S.lanes
    }
    best = S.largestLane(S.larger(S.larger(m0, m1), S.larger(m2, m3)))
  }
  while j < n {
    best = x[j] > best ? x[j] : best
    j += 1
  }
  return best
}

@inline(__always)
private func softmaxBackward<S: Lane>(
  _ rows: Int, _ extent: Int, _ dy: UnsafePointer<S>, _ y: UnsafePointer<S>, _ dx: UnsafeMutablePointer<S>
) {
  for row in 0..<rows {
    let dy = dy + row * extent, y = y + row * extent, dx = dx + row * extent
    var j = 0
    while j < extent {
      store(S.multiply(load(dy + j), load(y + j)), dx + j)
      j += S.lanes
    }
    let sum = S.splat(S.stripes(extent, UnsafePointer(dx)))
    j = 0
    while j < extent {
      store(S.multiply(load(y + j), S.subtract(load(dy + j), sum)), dx + j)
      j += S.lanes
    }
  }
}
