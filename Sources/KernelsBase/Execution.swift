/// Runs instructions that lie one after the other in memory.
package func run(_ instructions: UnsafeRawPointer, _ count: Int) {
  var next = instructions.assumingMemoryBound(to: Instruction.self)
  for _ in 0..<count {
    execute(next)
    next += 1
  }
}

@inline(__always)
private func execute(_ i: UnsafePointer<Instruction>) {
  let double = i.pointee.isDouble, n = i.pointee.extents.s0, m = i.pointee.extents.s1
  switch i.pointee.kind {
  case .fill: fill(double, n, i.pointee.p, i.y)
  case .fromDoubles: fromDoubles(double, n, i.a.assumingMemoryBound(to: Double.self), i.y)
  case .toDoubles: toDoubles(double, n, i.a, i.y.assumingMemoryBound(to: Double.self))
  case .take: take(double, n, i.places, i.b, i.y)
  case .put: put(double, n, i.places, i.b, i.y)
  case .places:
    places(
      double, n, m, i.pointee.extents.s2, i.b, i.y.assumingMemoryBound(to: Int32.self),
      i.secondResult.assumingMemoryBound(to: Int32.self))
  case .takeRows: takeRows(double, n, m, i.places, i.b, i.y)
  case .putRows: putRows(double, n, m, i.places, i.b, i.y)
  case .oneHot: oneHot(double, n, m, i.places, i.y)
  case .unary: unary(double, Int(i.pointee.code), i.pointee.p, i.pointee.q, n, i.a, i.y)
  case .binary:
    binary(
      double, Int(i.pointee.code), n, m, i.a, i.pointee.left.s0, i.pointee.left.s1, i.b, i.pointee.right.s0,
      i.pointee.right.s1, i.y, exact: i.pointee.flag)
  case .binaryBroadcast: binaryBroadcast(i)
  case .select: select(double, n, i.a, i.b, i.c, i.y)
  case .sum: sum(double, n, m, i.pointee.extents.s2, i.a, i.y)
  case .extremum:
    extremum(double, i.pointee.flag, n, m, i.pointee.extents.s2, i.a, i.y.assumingMemoryBound(to: Int32.self))
  case .product: matrixProduct(i)
  case .packRight: packRight(i)
  case .copy: copyStrided(double, Int(i.pointee.code), i.sizes, i.a, i.sizes + 8, i.y, i.sizes + 16)
  case .convolve: convolve(double, i.sizes, i.a, i.b, i.y, i.pointee.flag)
  case .convolveBackToImages: convolveBackToImages(double, i.sizes, i.a, i.b, i.y, i.pointee.flag)
  case .convolveBackToKernel: convolveBackToKernel(double, i.sizes, i.a, i.b, i.y)
  case .poolLargest:
    poolLargest(double, i.sizes, i.b, i.secondResult.assumingMemoryBound(to: Int32.self), i.y)
  case .poolSum: poolSum(double, i.sizes, i.a, i.y)
  case .poolSpread: poolSpread(double, i.sizes, i.a, i.y)
  case .update: update(i)
  case .squaredError, .logisticLoss: lossWithGradient(i)
  case .recurrentForward, .recurrentBackward: walk(i)
  case .softmax: softmax(double, n, m, i.a, i.y)
  case .softmaxBackward: softmaxBackward(double, n, m, i.a, i.b, i.y)
  case .logSoftmax: logSoftmax(double, n, m, i.a, i.y)
  case .logSoftmaxBackward: logSoftmaxBackward(double, n, m, i.a, i.b, i.y)
  case .uniform, .normal: break
  }
}

/// Walks the outer axes and hands two at a time to the kernel; extents of unused axes are 1.
private func binaryBroadcast(_ i: UnsafePointer<Instruction>) {
  let e = i.sizes, left = e + 8, right = e + 16
  let size = i.pointee.isDouble ? 8 : 4
  var a = i.a, b = i.b, y = i.y
  var places = SIMD8<Int>(repeating: 0)
  while true {
    binary(
      i.pointee.isDouble, Int(i.pointee.code), e[6], e[7], a, left[6], left[7], b, right[6], right[7], y)
    y += e[6] * e[7] * size
    var axis = 5
    while axis >= 0 {
      places[axis] += 1
      a += left[axis] * size
      b += right[axis] * size
      if places[axis] < e[axis] { break }
      a -= left[axis] * e[axis] * size
      b -= right[axis] * e[axis] * size
      places[axis] = 0
      axis -= 1
    }
    if axis < 0 { return }
  }
}

// Each kind of instruction has the operands that its kernel takes: they are not nil.
extension UnsafePointer<Instruction> {
  @inline(__always) var y: UnsafeMutableRawPointer { pointee.operands.y.unsafelyUnwrapped }
  @inline(__always) var a: UnsafeRawPointer { UnsafeRawPointer(pointee.operands.a.unsafelyUnwrapped) }
  @inline(__always) var b: UnsafeRawPointer { UnsafeRawPointer(pointee.operands.b.unsafelyUnwrapped) }
  @inline(__always) var c: UnsafeRawPointer { UnsafeRawPointer(pointee.operands.c.unsafelyUnwrapped) }
  @inline(__always) var secondResult: UnsafeMutableRawPointer { pointee.operands.a.unsafelyUnwrapped }
  @inline(__always) var places: UnsafePointer<Int32> { a.assumingMemoryBound(to: Int32.self) }
  /// All extents in a row.
  @inline(__always) var sizes: UnsafePointer<Int> {
    // The three rows of eight lie one behind the other.
    let first = MemoryLayout<Instruction>.size - MemoryLayout<Instruction.Sizes>.size * 3
    return (UnsafeRawPointer(self) + first).assumingMemoryBound(to: Int.self)
  }
}
