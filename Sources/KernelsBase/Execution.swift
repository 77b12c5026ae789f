/// Runs instructions that lie one after the other in memory.
package func run(_ instructions: UnsafeRawPointer, _ count: Int) {
  var next = instructions.assumingMemoryBound(to: Instruction.self)
  for _ in 0..<count {
    execute(next)
    next += 1
  }
}

private func execute(_ pointer: UnsafePointer<Instruction>) {
  let i = pointer.pointee
  // Each kind has the operands that it names: they are not nil.
  let y = i.operands.y.unsafelyUnwrapped
  let double = i.isDouble, n = i.extents.s0
  switch i.kind {
  case .fill: fill(double, n, i.p, y)
  case .fromDoubles: fromDoubles(double, n, i.a.assumingMemoryBound(to: Double.self), y)
  case .toDoubles: toDoubles(double, n, i.a, y.assumingMemoryBound(to: Double.self))
  case .take: take(double, n, i.a.assumingMemoryBound(to: Int32.self), i.b, y)
  case .put: put(double, n, i.a.assumingMemoryBound(to: Int32.self), i.b, y)
  case .unary: unary(double, Int(i.code), i.p, i.q, n, i.a, y)
  case .binary:
    binary(double, Int(i.code), n, i.extents.s1, i.a, i.left.s0, i.left.s1, i.b, i.right.s0, i.right.s1, y)
  case .binaryBroadcast: binaryBroadcast(pointer)
  case .select: select(double, n, i.a, i.b, i.c, y)
  case .sum: sum(double, n, i.extents.s1, i.extents.s2, i.a, y)
  case .extremum:
    extremum(double, i.flag, n, i.extents.s1, i.extents.s2, i.a, y.assumingMemoryBound(to: Int32.self))
  case .product:
    matrixProduct(
      double, n, i.extents.s1, i.extents.s2, i.a, i.left.s0, i.left.s1, i.b, i.right.s0, i.right.s1, y, i.flag)
  case .copy, .convolve, .convolveBackToImages, .convolveBackToKernel, .poolLargest, .poolSum, .poolSpread:
    executeSized(pointer)
  case .uniform, .normal: break
  }
}

/// Kernels that take a row of extents.
private func executeSized(_ pointer: UnsafePointer<Instruction>) {
  let i = pointer.pointee, y = i.operands.y.unsafelyUnwrapped
  var sizes = (i.extents, i.left, i.right)
  withUnsafePointer(to: &sizes) { sizes in
    let e = UnsafeRawPointer(sizes).assumingMemoryBound(to: Int.self)
    switch i.kind {
    case .copy: copyStrided(i.isDouble, Int(i.code), e, i.a, e + 8, y, e + 16)
    case .convolve: convolve(i.isDouble, e, i.a, i.b, y, i.flag)
    case .convolveBackToImages: convolveBackToImages(i.isDouble, e, i.a, i.b, y, i.flag)
    case .convolveBackToKernel: convolveBackToKernel(i.isDouble, e, i.a, i.b, y)
    case .poolLargest:
      poolLargest(i.isDouble, e, i.b, i.operands.a.unsafelyUnwrapped.assumingMemoryBound(to: Int32.self), y)
    case .poolSum: poolSum(i.isDouble, e, i.a, y)
    case .poolSpread: poolSpread(i.isDouble, e, i.a, y)
    default: break
    }
  }
}

/// Walks the outer axes and hands two at a time to the kernel; `code` functions, extents of unused axes are 1.
private func binaryBroadcast(_ pointer: UnsafePointer<Instruction>) {
  let i = pointer.pointee
  var sizes = (i.extents, i.left, i.right)
  withUnsafePointer(to: &sizes) { sizes in
    let e = UnsafeRawPointer(sizes).assumingMemoryBound(to: Int.self), left = e + 8, right = e + 16
    let size = i.isDouble ? 8 : 4
    var a = i.a, b = i.b, y = i.operands.y.unsafelyUnwrapped
    var places = SIMD8<Int>(repeating: 0)
    while true {
      binary(i.isDouble, Int(i.code), e[6], e[7], a, left[6], left[7], b, right[6], right[7], y)
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
}

extension Instruction {
  /// The operands that are read.
  @inline(__always) fileprivate var a: UnsafeRawPointer { UnsafeRawPointer(operands.a.unsafelyUnwrapped) }
  @inline(__always) fileprivate var b: UnsafeRawPointer { UnsafeRawPointer(operands.b.unsafelyUnwrapped) }
  @inline(__always) fileprivate var c: UnsafeRawPointer { UnsafeRawPointer(operands.c.unsafelyUnwrapped) }
}
