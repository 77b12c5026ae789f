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

/// The axes of a copy, neighbours joined that both sides walk through in one stride.
private struct Box {
  var rank = 0
  var extents = SIMD8<Int>(repeating: 1), x = SIMD8<Int>(), y = SIMD8<Int>()

  init(_ rank: Int, _ extents: UnsafePointer<Int>, _ x: UnsafePointer<Int>, _ y: UnsafePointer<Int>) {
    for axis in 0..<rank where extents[axis] != 1 {
      let last = self.rank - 1
      if last >= 0 && self.x[last] == x[axis] * extents[axis] && self.y[last] == y[axis] * extents[axis] {
        self.extents[last] *= extents[axis]
        self.x[last] = x[axis]
        self.y[last] = y[axis]
      } else {
        self.extents[last + 1] = extents[axis]
        self.x[last + 1] = x[axis]
        self.y[last + 1] = y[axis]
        self.rank += 1
      }
    }
    self.rank = Swift.max(self.rank, 1)
  }
}

@inline(__always)
private func copyBox<S: FixedWidthInteger>(
  _ rank: Int, _ extents: UnsafePointer<Int>, _ x: UnsafePointer<S>, _ xStrides: UnsafePointer<Int>,
  _ y: UnsafeMutablePointer<S>, _ yStrides: UnsafePointer<Int>
) {
  for axis in 0..<rank where extents[axis] == 0 { return }
  let box = Box(rank, extents, xStrides, yStrides)
  let last = box.rank - 1, n = box.extents[last], xs = box.x[last], ys = box.y[last]
  var place = SIMD8<Int>(repeating: 0)
  var x = x, y = y
  while true {
    if xs == 1 && ys == 1 && n > 16 {
      y.update(from: x, count: n)
    } else {
      for i in 0..<n { y[i * ys] = x[i * xs] }
    }
    var axis = last - 1
    while axis >= 0 {
      place[axis] += 1
      x += box.x[axis]
      y += box.y[axis]
      if place[axis] < box.extents[axis] { break }
      x -= box.x[axis] * box.extents[axis]
      y -= box.y[axis] * box.extents[axis]
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
