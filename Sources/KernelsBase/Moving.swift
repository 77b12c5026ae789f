/// Sets `n` numbers to one value.
package func fill(_ double: Bool, _ n: Int, _ value: Double, _ y: UnsafeMutableRawPointer) {
  if double {
    y.assumingMemoryBound(to: Double.self).update(repeating: value, count: n)
  } else {
    y.assumingMemoryBound(to: Float.self).update(repeating: Float(value), count: n)
  }
}

/// Converts doubles to the numbers of a tensor.
package func fromDoubles(_ double: Bool, _ n: Int, _ x: UnsafePointer<Double>, _ y: UnsafeMutableRawPointer) {
  if double {
    y.copyMemory(from: x, byteCount: n * 8)
  } else {
    let y = y.assumingMemoryBound(to: Float.self)
    for i in 0..<n { y[i] = Float(x[i]) }
  }
}

/// Converts the numbers of a tensor to doubles.
package func toDoubles(_ double: Bool, _ n: Int, _ x: UnsafeRawPointer, _ y: UnsafeMutablePointer<Double>) {
  if double {
    UnsafeMutableRawPointer(y).copyMemory(from: x, byteCount: n * 8)
  } else {
    let x = x.assumingMemoryBound(to: Float.self)
    for i in 0..<n { y[i] = Double(x[i]) }
  }
}

/// Copies a box of numbers between two places, each with its strides, over at most seven axes.
package func copyStrided(
  _ double: Bool, _ rank: Int, _ extents: UnsafePointer<Int>, _ x: UnsafeRawPointer, _ xStrides: UnsafePointer<Int>,
  _ y: UnsafeMutableRawPointer, _ yStrides: UnsafePointer<Int>
) {
  if double {
    copyBox(
      rank, extents, x.assumingMemoryBound(to: UInt64.self), xStrides, y.assumingMemoryBound(to: UInt64.self), yStrides)
  } else {
    copyBox(
      rank, extents, x.assumingMemoryBound(to: UInt32.self), xStrides, y.assumingMemoryBound(to: UInt32.self), yStrides)
  }
}

@inline(__always)
private func copyBox<S: FixedWidthInteger>(
  _ rank: Int, _ extents: UnsafePointer<Int>, _ x: UnsafePointer<S>, _ xStrides: UnsafePointer<Int>,
  _ y: UnsafeMutablePointer<S>, _ yStrides: UnsafePointer<Int>
) {
  if rank == 0 {
    y[0] = x[0]
    return
  }
  for axis in 0..<rank where extents[axis] == 0 { return }
  let last = rank - 1, n = extents[last], xs = xStrides[last], ys = yStrides[last]
  var place = SIMD8<Int>(repeating: 0)
  var x = x, y = y
  while true {
    if xs == 1 && ys == 1 { y.update(from: x, count: n) } else { for i in 0..<n { y[i * ys] = x[i * xs] } }
    var axis = last - 1
    while axis >= 0 {
      place[axis] += 1
      x += xStrides[axis]
      y += yStrides[axis]
      if place[axis] < extents[axis] { break }
      x -= xStrides[axis] * extents[axis]
      y -= yStrides[axis] * extents[axis]
      place[axis] = 0
      axis -= 1
    }
    if axis < 0 { return }
  }
}

/// `y[i] = x[places[i]]`
package func take(
  _ double: Bool, _ n: Int, _ places: UnsafePointer<Int32>, _ x: UnsafeRawPointer, _ y: UnsafeMutableRawPointer
) {
  @inline(__always) func run<S: FixedWidthInteger>(_: S.Type) {
    let x = x.assumingMemoryBound(to: S.self), y = y.assumingMemoryBound(to: S.self)
    for i in 0..<n { y[i] = x[Int(places[i])] }
  }
  if double { run(UInt64.self) } else { run(UInt32.self) }
}

/// `y[places[i]] += x[i]`, in order.
package func put(
  _ double: Bool, _ n: Int, _ places: UnsafePointer<Int32>, _ x: UnsafeRawPointer, _ y: UnsafeMutableRawPointer
) {
  @inline(__always) func run<S: BinaryFloatingPoint>(_: S.Type) {
    let x = x.assumingMemoryBound(to: S.self), y = y.assumingMemoryBound(to: S.self)
    for i in 0..<n { y[Int(places[i])] += x[i] }
  }
  if double { run(Double.self) } else { run(Float.self) }
}
