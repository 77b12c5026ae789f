import KernelsBase

extension Session {
  /// Executes an instruction, or writes it down when a step is being traced. Every kernel is called through here.
  ///
  /// The storages are those of the instruction's operands, in their order.
  @inline(__always)
  func perform(
    _ instruction: inout Instruction, _ y: Storage, _ a: Storage? = nil, _ b: Storage? = nil, _ c: Storage? = nil
  ) {
    if Trace.isOn { note(instruction, y, a, b, c) } else { execute(&instruction) }
  }

  @inline(never)
  private func note(_ instruction: Instruction, _ y: Storage, _ a: Storage?, _ b: Storage?, _ c: Storage?) {
    trace?.append(instruction, [y, a, b, c])
  }

  /// The same for an instruction with more operands.
  func perform(_ instruction: inout Instruction, operands: [Storage?]) {
    if Trace.isOn { trace?.append(instruction, operands) } else { execute(&instruction) }
  }
}

/// Executes an instruction in this thread, or in parts if it is worth it.
@inline(__always)
func execute(_ instruction: inout Instruction) {
  withUnsafePointer(to: &instruction) { execute($0) }
}

/// Executes an instruction in this thread, or in parts if it is worth it.
@inline(__always)
func execute(_ instruction: UnsafePointer<Instruction>) {
  if instruction.pointee.work >= leastParallelWork, let run = parallelRunner {
    executeInParts(instruction.pointee, run)
  } else {
    runKernels(instruction, 1)
  }
}

/// Divides an instruction over independent results. The partition never depends on how many threads there are, and no
/// result depends on the partition.
private func executeInParts(_ whole: Instruction, _ run: (_ chunks: Int, _ body: (Int) -> Void) -> Void) {
  if whole.isLongSum { return sumInParts(whole, run) }
  let (count, grain) = whole.pieces
  let grains = (count + grain - 1) / grain, chunks = Swift.min(grains, 8)
  guard chunks > 1 else {
    var whole = whole
    return withUnsafePointer(to: &whole) { runKernels($0, 1) }
  }
  run(chunks) { chunk in
    let start = grains * chunk / chunks * grain, end = Swift.min(grains * (chunk + 1) / chunks * grain, count)
    var part = whole.part(start..<end)
    withUnsafePointer(to: &part) { runKernels($0, 1) }
  }
}

/// The sums of blocks in parts, then their sum: what the kernel does with a long vector.
private func sumInParts(_ whole: Instruction, _ run: (_ chunks: Int, _ body: (Int) -> Void) -> Void) {
  let n = whole.extents.s1, blocks = (n + sumBlock - 1) / sumBlock, size = whole.isDouble ? 8 : 4
  let partial = UnsafeMutableRawPointer.allocate(byteCount: blocks * size + 128, alignment: 64)
  defer { partial.deallocate() }
  let chunks = Swift.min(blocks, 8)
  run(chunks) { chunk in
    for block in (blocks * chunk / chunks)..<(blocks * (chunk + 1) / chunks) {
      var part = whole
      part.extents.s1 = Swift.min(sumBlock, n - block * sumBlock)
      part.operands.y = partial + block * size
      part.operands.a = whole.operands.a.map { $0 + block * sumBlock * size }
      withUnsafePointer(to: &part) { runKernels($0, 1) }
    }
  }
  var total = whole
  total.extents.s1 = blocks
  total.operands.a = partial
  withUnsafePointer(to: &total) { runKernels($0, 1) }
}

extension Instruction {
  /// How many independent pieces there are, and how many of them at least make a part.
  fileprivate var pieces: (count: Int, grain: Int) {
    switch kind {
    case .unary, .update: (extents.s0, 1024)
    case .binary where extents.s0 == 1: (extents.s1, 1024)
    case .product: (extents.s0, 48)
    case .convolve, .convolveBackToImages, .poolLargest, .poolSum, .poolSpread: (extents.s0, 1)
    case .sum where extents.s2 == 1: (extents.s0, 1)
    case .convolveBackToKernel: (extents.s4, 1)
    case .recurrentForward, .recurrentBackward: (extents.s0, 16)
    default: (1, 1)
    }
  }

  /// The instruction for some of its pieces.
  fileprivate func part(_ pieces: Range<Int>) -> Instruction {
    var part = self
    let start = pieces.lowerBound, size = isDouble ? 8 : 4
    switch kind {
    case .unary:
      part.extents.s0 = pieces.count
      part.move(y: start * size, a: start * size)
    case .update:
      part.extents.s0 = pieces.count
      part.operands.y = operands.y.map { $0 + start * size }
      part.operands.b = operands.b.map { $0 + start * size }
      part.operands.c = operands.c.map { $0 + start * size }
      part.operands.d = operands.d.map { $0 + start * size }
      part.operands.e = operands.e.map { $0 + start * size }
    case .binary:
      part.extents.s1 = pieces.count
      part.move(y: start * size, a: start * left.s1 * size, b: start * right.s1 * size)
    case .product:
      part.extents.s0 = pieces.count
      part.flag = true
      part.move(y: start * extents.s1 * size, a: start * left.s0 * size)
    case .convolve, .convolveBackToImages:
      part.extents.s0 = pieces.count
      part.flag = true
      let image = extents.s1 * extents.s2 * extents.s3 * size, output = left.s3 * left.s4 * extents.s6 * size
      if kind == .convolve {
        part.move(y: start * output, a: start * image)
      } else {
        part.move(y: start * image, a: start * output)
      }
    case .convolveBackToKernel:
      // Rows of the kernel are independent; each is summed over all images.
      part.extents.s4 = pieces.count
      part.move(
        y: start * extents.s5 * extents.s3 * extents.s6 * size,
        a: start * left.s1 * extents.s2 * extents.s3 * size)
    case .poolLargest, .poolSum, .poolSpread:
      part.extents.s0 = pieces.count
      let inputs = start * extents.s1 * extents.s2 * extents.s3, outputs = start * left.s2 * left.s3 * extents.s3
      switch kind {
      case .poolLargest:
        // Places of single width are written too; they count from the first image of all.
        part.left.s4 = inputs
        part.move(y: outputs * size, a: outputs * 4, b: inputs * size)
      case .poolSum: part.move(y: outputs * size, a: inputs * size)
      default: part.move(y: inputs * size, a: outputs * size)
      }
    case .sum:
      part.extents.s0 = pieces.count
      part.move(y: start * size, a: start * extents.s1 * size)
    case .recurrentForward, .recurrentBackward:
      part.extents.s0 = pieces.count
      part.extents.s7 = start
    default: break
    }
    return part
  }

  /// A sum of all numbers of a long vector.
  fileprivate var isLongSum: Bool { kind == .sum && extents.s0 == 1 && extents.s2 == 1 && extents.s1 > sumBlock }

  private mutating func move(y: Int, a: Int, b: Int = 0) {
    operands.y = operands.y.map { $0 + y }
    operands.a = operands.a.map { $0 + a }
    operands.b = operands.b.map { $0 + b }
  }
}

extension Instruction.Sizes {
  /// Numbers in a row.
  init(lanes: SIMD8<Int32>) {
    self.init(
      Int(lanes[0]), Int(lanes[1]), Int(lanes[2]), Int(lanes[3]), Int(lanes[4]), Int(lanes[5]), Int(lanes[6]),
      Int(lanes[7]))
  }

  /// Numbers in a row, zeros behind them; at most eight are taken.
  init(_ numbers: some Collection<Int>) {
    self.init()
    withUnsafeMutableBytes(of: &self) { bytes in
      for (place, number) in numbers.prefix(8).enumerated() {
        bytes.storeBytes(of: number, toByteOffset: place * MemoryLayout<Int>.stride, as: Int.self)
      }
    }
  }

  /// The number of an axis.
  subscript(_ axis: Int) -> Int {
    get { withUnsafeBytes(of: self) { $0.load(fromByteOffset: axis * MemoryLayout<Int>.stride, as: Int.self) } }
    set {
      withUnsafeMutableBytes(of: &self) {
        $0.storeBytes(of: newValue, toByteOffset: axis * MemoryLayout<Int>.stride, as: Int.self)
      }
    }
  }
}

extension Shape {
  /// The extents in a row.
  var sizes: Instruction.Sizes {
    var sizes = Instruction.Sizes()
    for axis in 0..<rank { sizes[axis] = self[axis] }
    return sizes
  }

  /// The distances between neighbours along each axis of a row-major tensor of this shape.
  var steps: Instruction.Sizes {
    var steps = Instruction.Sizes()
    var step = 1, axis = rank
    while axis > 0 {
      axis -= 1
      steps[axis] = step
      step &*= self[axis]
    }
    return steps
  }

  /// The distances with which this shape is read as the larger `result`, 0 where it repeats.
  func steps(broadcastTo result: Shape) -> Instruction.Sizes {
    let own = steps
    var all = Instruction.Sizes()
    for axis in 0..<rank where self[axis] != 1 { all[axis + result.rank - rank] = own[axis] }
    return all
  }
}
