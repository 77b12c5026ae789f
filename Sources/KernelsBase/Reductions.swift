/// Sums `x` seen as `[outer, extent, inner]` over the middle axis.
package func sum(
  _ double: Bool, _ outer: Int, _ extent: Int, _ inner: Int, _ x: UnsafeRawPointer, _ y: UnsafeMutableRawPointer
) {
  @inline(__always) func run<S: BinaryFloatingPoint>(_: S.Type) {
    let x = x.assumingMemoryBound(to: S.self), y = y.assumingMemoryBound(to: S.self)
    for o in 0..<outer {
      for i in 0..<inner {
        var s: S = 0
        for k in 0..<extent { s += x[(o * extent + k) * inner + i] }
        y[o * inner + i] = s
      }
    }
  }
  if double { run(Double.self) } else { run(Float.self) }
}

/// Finds the first largest (or smallest) number along the middle axis of `[outer, extent, inner]`, as a
/// place in `x`; the first NaN wins over numbers. The extent is at least 1.
package func extremum(
  _ double: Bool, _ largest: Bool, _ outer: Int, _ extent: Int, _ inner: Int, _ x: UnsafeRawPointer,
  _ places: UnsafeMutablePointer<Int32>
) {
  @inline(__always) func run<S: BinaryFloatingPoint>(_: S.Type) {
    let x = x.assumingMemoryBound(to: S.self)
    for o in 0..<outer {
      for i in 0..<inner {
        var best = o * extent * inner + i
        for k in 1..<Swift.max(extent, 1) {
          let place = (o * extent + k) * inner + i
          let better = largest ? x[place] > x[best] : x[place] < x[best]
          if x[best] == x[best] && (better || x[place] != x[place]) { best = place }
        }
        places[o * inner + i] = Int32(truncatingIfNeeded: best)
      }
    }
  }
  if double { run(Double.self) } else { run(Float.self) }
}
