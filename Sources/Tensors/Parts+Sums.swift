import KernelsBase

/// The sum of a long vector: the sums of blocks in parts, then their sum, which is what the kernel does.
func sumInParts(_ whole: UnsafePointer<Instruction>, _ run: ParallelRun) {
  let n = whole.pointee.extents.s1, blocks = (n + sumBlock - 1) / sumBlock, size = whole.pointee.isDouble ? 8 : 4
  if blocks < 2 { return runKernels(whole, 1) }
  let partial = BufferPool.shared.pointee.take(blocks * size)
  defer { BufferPool.shared.pointee.giveBack(partial, blocks * size) }
  let parts = Parts(of: blocks, grain: 1)
  run(parts.count) { index in
    for block in parts[index] {
      var part = whole.pointee
      part.extents.s1 = Swift.min(sumBlock, n - block * sumBlock)
      part.operands.y = partial + block * size
      part.move(y: 0, a: block * sumBlock * size)
      runPart(part)
    }
  }
  var total = whole.pointee
  total.extents.s1 = blocks
  total.operands.a = partial
  runPart(total)
}

/// The sum of many rows: the sums of blocks of rows in parts, then their sum, which is what the kernel does.
func sumRowsInParts(_ whole: UnsafePointer<Instruction>, _ run: ParallelRun) {
  let (outer, rows, inner) = (whole.pointee.extents.s0, whole.pointee.extents.s1, whole.pointee.extents.s2)
  let blocks = (rows + rowBlock - 1) / rowBlock, size = whole.pointee.isDouble ? 8 : 4
  // More blocks than fit one would be summed in blocks again.
  if outer != 1 || blocks < 2 || blocks > rowBlock { return runKernels(whole, 1) }
  // Whole vectors, so that no block writes into another's place.
  let lanes = whole.pointee.isDouble ? 8 : 16, width = (inner + lanes - 1) / lanes * lanes,
    byteCount = blocks * width * size
  let partial = BufferPool.shared.pointee.take(byteCount)
  defer { BufferPool.shared.pointee.giveBack(partial, byteCount) }
  let parts = Parts(of: blocks, grain: 1)
  run(parts.count) { index in
    for block in parts[index] {
      var part = whole.pointee
      part.extents.s1 = Swift.min(rowBlock, rows - block * rowBlock)
      part.operands.y = partial + block * width * size
      part.move(y: 0, a: block * rowBlock * inner * size)
      runPart(part)
    }
  }
  var total = whole.pointee
  total.extents = .init(1, blocks, width)
  total.operands.a = partial
  runPart(total)
}
