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
        transposeSquare(from + p, line, into: to + p * row, row)
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

/// Writes four numbers of four lines, `line` apart, as columns of rows, `row` apart.
@inline(__always)
private func transposeSquare<S: Lane>(
  _ x: UnsafePointer<S>, _ line: Int, into y: UnsafeMutablePointer<S>, _ row: Int
) {
  let a = four(x), b = four(x + line), c = four(x + 2 * line), d = four(x + 3 * line)
  for p in 0..<4 {
    UnsafeMutableRawPointer(y + p * row).storeBytes(of: SIMD4(a[p], b[p], c[p], d[p]), as: SIMD4<S>.self)
  }
}

@inline(__always)
private func four<S: Lane>(_ x: UnsafePointer<S>) -> SIMD4<S> { UnsafeRawPointer(x).loadUnaligned(as: SIMD4<S>.self) }
