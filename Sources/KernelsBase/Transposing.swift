/// Writes lines of numbers side by side: `y[p · row + j]` is number p of line j, `line` apart.
///
/// Sixteen numbers of a line before the next lines: those a power of two apart would drive each other from the cache.
@inline(__always)
func transpose<S: Lane>(
  _ x: UnsafePointer<S>, _ lines: Int, _ line: Int, _ length: Int, into y: UnsafeMutablePointer<S>, _ row: Int
) {
  let wholeLines = lines & ~3
  var p0 = 0
  while p0 < length {
    let p1 = Swift.min(p0 + 16, length), wholePlaces = p0 + (p1 - p0) & ~3
    var j = 0
    while j < wholeLines {
      let from = x + j * line, to = y + j
      var p = p0
      while p < wholePlaces {
        S.transposeSquare(from + p, line, into: to + p * row, row)
        p += 4
      }
      while p < p1 {
        for k in 0..<4 { to[p * row + k] = from[k * line + p] }
        p += 1
      }
      j += 4
    }
    while j < lines {
      for p in p0..<p1 { y[p * row + j] = x[j * line + p] }
      j += 1
    }
    p0 = p1
  }
}

extension Float {
  /// Four numbers of four lines.
  @inline(__always)
  static func transposeSquare(
    _ x: UnsafePointer<Float>, _ line: Int, into y: UnsafeMutablePointer<Float>, _ row: Int
  ) {
    let a = fourSingles(x), b = fourSingles(x + line), c = fourSingles(x + 2 * line), d = fourSingles(x + 3 * line)
    for p in 0..<4 {
      UnsafeMutableRawPointer(y + p * row).storeBytes(of: SIMD4(a[p], b[p], c[p], d[p]), as: SIMD4<Float>.self)
    }
  }
}

extension Double {
  /// Four numbers of four lines.
  @inline(__always)
  static func transposeSquare(
    _ x: UnsafePointer<Double>, _ line: Int, into y: UnsafeMutablePointer<Double>, _ row: Int
  ) {
    let a = fourDoubles(x), b = fourDoubles(x + line), c = fourDoubles(x + 2 * line), d = fourDoubles(x + 3 * line)
    for p in 0..<4 {
      UnsafeMutableRawPointer(y + p * row).storeBytes(of: SIMD4(a[p], b[p], c[p], d[p]), as: SIMD4<Double>.self)
    }
  }
}

@inline(__always)
private func fourSingles(_ x: UnsafePointer<Float>) -> SIMD4<Float> {
  UnsafeRawPointer(x).loadUnaligned(as: SIMD4<Float>.self)
}

@inline(__always)
private func fourDoubles(_ x: UnsafePointer<Double>) -> SIMD4<Double> {
  UnsafeRawPointer(x).loadUnaligned(as: SIMD4<Double>.self)
}
