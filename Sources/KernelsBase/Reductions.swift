// Sums in an order that is fixed by the shape alone.

/// How many numbers are summed in stripes before the partial sums are summed in turn.
package let sumBlock = 16384

/// How many rows are added one after the other before the partial sums are.
package let rowBlock = 512

/// Sums `x` seen as `[outer, extent, inner]` over the middle axis.
///
/// Along the last axis: 64 stripes, added as a tree, of blocks of 16,384 numbers, whose sums are summed the
/// same way. Along another: row by row in blocks of 512 rows, whose sums are added in order.
package func sum(
  _ double: Bool, _ outer: Int, _ extent: Int, _ inner: Int, _ x: UnsafeRawPointer, _ y: UnsafeMutableRawPointer
) {
  if double {
    sum(outer, extent, inner, x.assumingMemoryBound(to: Double.self), y.assumingMemoryBound(to: Double.self))
  } else {
    sum(outer, extent, inner, x.assumingMemoryBound(to: Float.self), y.assumingMemoryBound(to: Float.self))
  }
}

@inline(__always)
private func sum<S: Lane>(
  _ outer: Int, _ extent: Int, _ inner: Int, _ x: UnsafePointer<S>, _ y: UnsafeMutablePointer<S>
) {
  if inner == 1 {
    for o in 0..<outer { y[o] = sum(extent, x + o * extent) }
  } else {
    for o in 0..<outer { sumRows(extent, inner, x + o * extent * inner, y + o * inner) }
  }
}

/// All numbers of a row.
func sum<S: Lane>(_ n: Int, _ x: UnsafePointer<S>) -> S {
  if n <= sumBlock { return S.stripes(n, x) }
  let blocks = (n + sumBlock - 1) / sumBlock
  return withUnsafeTemporaryAllocation(of: S.self, capacity: blocks + 64) { partial in
    guard let sums = partial.baseAddress else { return 0 }
    for b in 0..<blocks { sums[b] = S.stripes(Swift.min(sumBlock, n - b * sumBlock), x + b * sumBlock) }
    return sum(blocks, UnsafePointer(sums))
  }
}

// Number i goes to stripe i mod 64; stripes are added by halves.

extension Float {
  static func stripes(_ n: Int, _ x: UnsafePointer<Float>) -> Float {
    var s0 = F.zero, s1 = F.zero, s2 = F.zero, s3 = F.zero, i = 0
    while i + 64 <= n {
      s0 += load(x + i)
      s1 += load(x + i + 16)
      s2 += load(x + i + 32)
      s3 += load(x + i + 48)
      i += 64
    }
    let rest = n - i
    if rest > 0 { s0 += first(Swift.min(rest, 16), x + i) }
    if rest > 16 { s1 += first(Swift.min(rest - 16, 16), x + i + 16) }
    if rest > 32 { s2 += first(Swift.min(rest - 32, 16), x + i + 32) }
    if rest > 48 { s3 += first(rest - 48, x + i + 48) }
    return fold((s0 + s1) + (s2 + s3))
  }
}

extension Double {
  static func stripes(_ n: Int, _ x: UnsafePointer<Double>) -> Double {
    var s0 = D.zero, s1 = D.zero, s2 = D.zero, s3 = D.zero
    var s4 = D.zero, s5 = D.zero, s6 = D.zero, s7 = D.zero, i = 0
    while i + 64 <= n {
      s0 += load(x + i)
      s1 += load(x + i + 8)
      s2 += load(x + i + 16)
      s3 += load(x + i + 24)
      s4 += load(x + i + 32)
      s5 += load(x + i + 40)
      s6 += load(x + i + 48)
      s7 += load(x + i + 56)
      i += 64
    }
    let rest = n - i
    if rest > 0 { s0 += first(Swift.min(rest, 8), x + i) }
    if rest > 8 { s1 += first(Swift.min(rest - 8, 8), x + i + 8) }
    if rest > 16 { s2 += first(Swift.min(rest - 16, 8), x + i + 16) }
    if rest > 24 { s3 += first(Swift.min(rest - 24, 8), x + i + 24) }
    if rest > 32 { s4 += first(Swift.min(rest - 32, 8), x + i + 32) }
    if rest > 40 { s5 += first(Swift.min(rest - 40, 8), x + i + 40) }
    if rest > 48 { s6 += first(Swift.min(rest - 48, 8), x + i + 48) }
    if rest > 56 { s7 += first(rest - 56, x + i + 56) }
    return fold(((s0 + s2) + (s4 + s6)) + ((s1 + s3) + (s5 + s7)))
  }
}

/// Adds rows; the last store of a row of results may reach past it, the next row of results covers that.
@inline(__always)
private func sumRows<S: Lane>(_ extent: Int, _ inner: Int, _ x: UnsafePointer<S>, _ y: UnsafeMutablePointer<S>) {
  var j = 0
  while j < inner {
    var total = S.splat(0), k = 0
    while k < extent {
      let end = Swift.min(k + rowBlock, extent)
      var part = S.splat(0)
      while k < end {
        part = S.add(part, load(x + k * inner + j))
        k += 1
      }
      total = S.add(total, part)
    }
    store(total, y + j)
    j += S.lanes
  }
}

/// Finds the first largest (or smallest) number along the middle axis of `[outer, extent, inner]`, as a
/// place in `x`; the first NaN wins over numbers. The extent is at least 1.
package func extremum(
  _ double: Bool, _ largest: Bool, _ outer: Int, _ extent: Int, _ inner: Int, _ x: UnsafeRawPointer,
  _ places: UnsafeMutablePointer<Int32>
) {
  if double {
    extremum(largest, outer, extent, inner, x.assumingMemoryBound(to: Double.self), places)
  } else {
    extremum(largest, outer, extent, inner, x.assumingMemoryBound(to: Float.self), places)
  }
}

@inline(__always)
private func extremum<S: Lane>(
  _ largest: Bool, _ outer: Int, _ extent: Int, _ inner: Int, _ x: UnsafePointer<S>,
  _ places: UnsafeMutablePointer<Int32>
) {
  let zero = S.splat(0)
  for o in 0..<outer {
    if inner == 1 {
      places[o] = Int32(truncatingIfNeeded: o * extent + extremum(largest, extent, x + o * extent))
      continue
    }
    // The smallest is the largest of the negatives. A store too wide is covered by the next one.
    var i = 0
    while i < inner {
      var place = o * extent * inner + i
      var best = load(x + place), kept = S.places(from: place)
      if !largest { best = S.subtract(zero, best) }
      for _ in 1..<Swift.max(extent, 1) {
        place += inner
        let next = load(x + place)
        S.keepLarger(&best, &kept, largest ? next : S.subtract(zero, next), S.places(from: place))
      }
      S.store(places: kept, places + (o * inner + i))
      i += S.lanes
    }
  }
}

/// The place of the first largest (or smallest) of some numbers.
private func extremum<S: Lane>(_ largest: Bool, _ n: Int, _ x: UnsafePointer<S>) -> Int {
  let zero = S.splat(0)
  var start = 0, best = 0
  if n >= 4 * S.lanes {
    var values = load(x), kept = S.places(from: 0)
    if !largest { values = S.subtract(zero, values) }
    start = S.lanes
    while start + S.lanes <= n {
      let next = load(x + start)
      S.keepLarger(&values, &kept, largest ? next : S.subtract(zero, next), S.places(from: start))
      start += S.lanes
    }
    best = withUnsafeTemporaryAllocation(of: Int32.self, capacity: 64) { candidates in
      guard let lanes = candidates.baseAddress else { return 0 }
      S.store(places: kept, lanes)
      var best = Int(lanes[0])
      for lane in 1..<S.lanes { best = better(largest, best, Int(lanes[lane]), x) }
      return best
    }
  }
  for place in start..<n { best = better(largest, best, place, x) }
  return best
}

/// The place of the better of two numbers: NaN before numbers, then the earlier of equals.
@inline(__always)
private func better<S: Lane>(_ largest: Bool, _ a: Int, _ b: Int, _ x: UnsafePointer<S>) -> Int {
  let (u, v) = (x[a], x[b])
  if u != u || v != v { return u != u && (v == v || a < b) ? a : b }
  if u == v { return Swift.min(a, b) }
  return (largest ? u > v : u < v) ? a : b
}
