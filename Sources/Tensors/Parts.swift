import KernelsBase

/// Divides an instruction over independent results. No result depends on the partition or on how many threads there are.
func executeInParts(_ whole: UnsafePointer<Instruction>, _ run: ParallelRun) {
  switch whole.pointee.kind {
  case .product: multiplyInParts(whole, run)
  case .sum where whole.pointee.extents.s2 == 1 && whole.pointee.extents.s0 == 1: sumInParts(whole, run)
  case .sum where whole.pointee.extents.s2 > 1: sumRowsInParts(whole, run)
  default:
    let parts = whole.pointee.parts
    if parts.count < 2 { return runKernels(whole, 1) }
    run(parts.count) { part in runPart(whole.pointee.part(parts[part])) }
  }
}

/// Independent pieces of work in at most eight parts.
struct Parts {
  private let pieces: Int, grain: Int, grains: Int
  /// How many parts there are.
  let count: Int

  /// All parts but the last have a multiple of `grain` pieces.
  init(of pieces: Int, grain: Int) {
    self.pieces = pieces
    self.grain = grain
    grains = (pieces + grain - 1) / grain
    count = Swift.min(grains, 8)
  }

  /// The pieces of a part.
  subscript(part: Int) -> Range<Int> {
    grains * part / count * grain..<Swift.min(grains * (part + 1) / count * grain, pieces)
  }
}

/// Runs an instruction in this thread.
func runPart(_ instruction: Instruction) {
  withUnsafePointer(to: instruction) { runKernels($0, 1) }
}

extension Instruction {
  /// The parts that do not depend on each other.
  fileprivate var parts: Parts {
    switch kind {
    case .unary, .update: Parts(of: extents.s0, grain: 1024)
    case .binary where extents.s0 == 1: Parts(of: extents.s1, grain: 1024)
    case .binary: Parts(of: extents.s0, grain: Swift.max(1, 1024 / Swift.max(extents.s1, 1)))
    case .binaryBroadcast where readsImages && extents.s7.isMultiple(of: 16): Parts(of: extents.s5, grain: 1)
    case .copy: Parts(of: extents[outerAxis], grain: 1)
    case .convolve, .convolveBackToImages, .poolLargest, .poolSum, .poolSpread, .sum:
      Parts(of: extents.s0, grain: 1)
    case .convolveBackToKernel: Parts(of: kernelPieces, grain: 1)
    case .recurrentForward, .recurrentBackward: Parts(of: extents.s0, grain: 16)
    default: Parts(of: 1, grain: 1)
    }
  }

  /// The lines of a kernel's gradient in pieces.
  private var kernelPieces: Int {
    kernelGradientPieces(
      isDouble, channels: extents.s3, kernelHeight: extents.s4, kernelWidth: extents.s5, filters: extents.s6,
      columnDilation: left.s2)
  }

  /// The first axis of a copy that has more than one place.
  private var outerAxis: Int { (0..<7).first { extents[$0] != 1 } ?? 0 }

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
      part.move(y: start * size, a: 0, b: start * size)
      part.operands.c = operands.c.map { $0 + start * size }
      part.operands.d = operands.d.map { $0 + start * size }
      part.operands.e = operands.e.map { $0 + start * size }
    case .binary where extents.s0 == 1:
      part.extents.s1 = pieces.count
      part.move(y: start * size, a: start * left.s1 * size, b: start * right.s1 * size)
    case .binary:
      part.extents.s0 = pieces.count
      part.flag = true
      part.move(y: start * extents.s1 * size, a: start * left.s0 * size, b: start * right.s0 * size)
    case .binaryBroadcast:
      part.extents.s5 = pieces.count
      part.move(y: start * left.s5 * size, a: start * left.s5 * size, b: start * right.s5 * size)
    case .copy:
      let axis = outerAxis
      part.extents[axis] = pieces.count
      part.move(y: start * right[axis] * size, a: start * left[axis] * size)
    case .convolve, .convolveBackToImages: part.takeImages(pieces)
    case .convolveBackToKernel:
      // Every part sums over all images.
      part.left.s5 = start
      part.left.s6 = pieces.upperBound
    case .poolLargest, .poolSum, .poolSpread: part.takePooledImages(pieces)
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

  private mutating func takeImages(_ images: Range<Int>) {
    extents.s0 = images.count
    flag = true
    let size = isDouble ? 8 : 4, image = extents.s1 * extents.s2 * extents.s3 * size
    let output = left.s3 * left.s4 * extents.s6 * size
    if kind == .convolve {
      move(y: images.lowerBound * output, a: images.lowerBound * image)
    } else {
      let inside = right.s2 == 0 ? image : right.s2 * right.s3 * extents.s3 * size
      move(y: images.lowerBound * inside, a: images.lowerBound * output)
    }
  }

  private mutating func takePooledImages(_ images: Range<Int>) {
    extents.s0 = images.count
    let size = isDouble ? 8 : 4, inputs = images.lowerBound * extents.s1 * extents.s2 * extents.s3
    let outputs = images.lowerBound * left.s2 * left.s3 * extents.s3
    switch kind {
    case .poolLargest:
      // Places of single width are written too; they count from the first image of all.
      left.s4 = inputs
      move(y: outputs * size, a: outputs * 4, b: inputs * size)
    case .poolSum: move(y: outputs * size, a: inputs * size)
    default: move(y: inputs * size, a: outputs * size)
    }
  }

  /// Lets the first operands begin so many bytes further.
  mutating func move(y: Int, a: Int, b: Int = 0) {
    operands.y = operands.y.map { $0 + y }
    operands.a = operands.a.map { $0 + a }
    operands.b = operands.b.map { $0 + b }
  }
}
