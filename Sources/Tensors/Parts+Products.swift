import KernelsBase

/// A product over columns if it has few rows, else over rows, which all read one packed copy of the right operand.
func multiplyInParts(_ whole: UnsafePointer<Instruction>, _ run: ParallelRun) {
  let (m, n) = (whole.pointee.extents.s0, whole.pointee.extents.s1)
  if m < 96 && n >= 64 {
    let parts = Parts(of: n, grain: 32)
    run(parts.count) { part in runPart(whole.pointee.columns(parts[part])) }
  } else if n < 16 || m < 96 {
    let parts = Parts(of: m, grain: 12)
    if parts.count == 1 { return runKernels(whole, 1) }
    run(parts.count) { part in runPart(whole.pointee.rows(parts[part])) }
  } else {
    multiplyPacked(whole, run)
  }
}

/// Run by run of k: the right operand is packed in parts, then multiplied in parts.
private func multiplyPacked(_ whole: UnsafePointer<Instruction>, _ run: ParallelRun) {
  let (m, n, k) = (whole.pointee.extents.s0, whole.pointee.extents.s1, whole.pointee.extents.s2)
  let size = whole.pointee.isDouble ? 8 : 4
  let byteCount = (n + 31) / 32 * 32 * Swift.min(k, longestProductRun) * size
  let packed = BufferPool.shared.pointee.take(byteCount)
  defer { BufferPool.shared.pointee.giveBack(packed, byteCount) }
  let rows = Parts(of: m, grain: 12), columns = Parts(of: n, grain: 32)
  for start in stride(from: 0, to: k, by: longestProductRun) {
    var part = whole.pointee
    part.extents.s2 = Swift.min(longestProductRun, k - start)
    part.move(y: 0, a: start * part.left.s1 * size, b: start * part.right.s0 * size)
    part.operands.c = packed
    part.code = start == 0 ? 0 : 1
    run(columns.count) { [part] index in runPart(part.packing(columns[index])) }
    run(rows.count) { [part] index in runPart(part.rows(rows[index])) }
  }
}

extension Instruction {
  /// A product's part for some rows of the result.
  fileprivate func rows(_ rows: Range<Int>) -> Instruction {
    var part = self
    part.extents.s0 = rows.count
    part.flag = true
    let size = isDouble ? 8 : 4
    part.move(y: rows.lowerBound * extents.s1 * size, a: rows.lowerBound * left.s0 * size)
    return part
  }

  /// A product's part for some columns of the result.
  fileprivate func columns(_ columns: Range<Int>) -> Instruction {
    var part = self
    part.extents.s1 = columns.count
    part.extents.s3 = extents.s1
    part.flag = true
    let size = isDouble ? 8 : 4
    part.move(y: columns.lowerBound * size, a: 0, b: columns.lowerBound * right.s1 * size)
    return part
  }

  /// The packing of some columns of a product's right operand.
  fileprivate func packing(_ columns: Range<Int>) -> Instruction {
    var part = Instruction(.packRight, isDouble: isDouble, .init(operands.c, operands.b))
    part.extents = .init(0, extents.s1, extents.s2, columns.lowerBound, columns.upperBound)
    part.right = right
    return part
  }
}
