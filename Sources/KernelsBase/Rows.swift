// Rows of a matrix by their numbers.

/// Whole numbers at `x` as places of rows below a limit, each `step` further on than the one before it. What is no such
/// number becomes 0 and sets `outside` to 1 more than its own place.
package func places(
  _ double: Bool, _ n: Int, _ limit: Int, _ step: Int, _ x: UnsafeRawPointer, _ places: UnsafeMutablePointer<Int32>,
  _ outside: UnsafeMutablePointer<Int32>
) {
  // Conversions are of concrete types: a generic one would be emitted under one name for every instruction set.
  var first: Int32 = 0
  for i in 0..<n {
    let value =
      double
      ? x.load(fromByteOffset: i &* 8, as: Double.self) : Double(x.load(fromByteOffset: i &* 4, as: Float.self))
    let fits = value >= 0 && value < Double(limit) && value.rounded(.towardZero) == value
    places[i] = Int32(truncatingIfNeeded: (fits ? Int(value) : 0) &+ i &* step)
    if !fits && first == 0 { first = Int32(truncatingIfNeeded: i &+ 1) }
  }
  outside[0] = first
}

/// `y[i, …] = x[places[i], …]` for rows of some width.
package func takeRows(
  _ double: Bool, _ n: Int, _ width: Int, _ places: UnsafePointer<Int32>, _ x: UnsafeRawPointer,
  _ y: UnsafeMutableRawPointer
) {
  let size = width * (double ? 8 : 4)
  for i in 0..<n { (y + i * size).copyMemory(from: x + Int(places[i]) * size, byteCount: size) }
}

/// `y[places[i], …] += x[i, …]`, in order.
package func putRows(
  _ double: Bool, _ n: Int, _ width: Int, _ places: UnsafePointer<Int32>, _ x: UnsafeRawPointer,
  _ y: UnsafeMutableRawPointer
) {
  @inline(__always) func run<S: Lane>(_: S.Type) {
    let x = x.assumingMemoryBound(to: S.self), y = y.assumingMemoryBound(to: S.self)
    for i in 0..<n {
      let target = y + Int(places[i]) * width, source = x + i * width
      for j in 0..<width { target[j] += source[j] }
    }
  }
  if double { run(Double.self) } else { run(Float.self) }
}

/// `y[i, …]` is 0 but 1 at `places[i]`.
package func oneHot(
  _ double: Bool, _ n: Int, _ width: Int, _ places: UnsafePointer<Int32>, _ y: UnsafeMutableRawPointer
) {
  @inline(__always) func run<S: Lane>(_: S.Type) {
    let y = y.assumingMemoryBound(to: S.self)
    y.update(repeating: 0, count: n * width)
    for i in 0..<n { y[i * width + Int(places[i])] = 1 }
  }
  if double { run(Double.self) } else { run(Float.self) }
}
