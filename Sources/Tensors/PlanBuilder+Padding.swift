import KernelsBase

extension PlanBuilder {
  /// The gradient of an activation that was also written among zeros for a convolution: taken of the activations among
  /// the zeros it has the same numbers, and those without zeros need not be kept for the way back.
  mutating func readAmongZeros() {
    let uses = Uses(self)
    for index in constantSteps..<Swift.max(steps.count, constantSteps) {
      let slopes: [BinaryCode] = [.rectifyGradient, .tanhGradient, .sigmoidGradient]
      let activations = steps[index].operands[2 < steps[index].operands.count ? 2 : 0]
      guard slopes.contains(where: { isFlat(index, $0) }), activations.offset == 0, isMade(activations.value),
        let padding = uses.readers(of: activations).first(where: { pads($0, steps[index], uses) })
      else { continue }
      let copy = steps[padding].instruction
      steps[index].operands[2] = steps[padding].operands[0]
      // Images are read as matrices of rows and of columns with channels.
      let columns = copy.extents.s2 &* copy.extents.s3
      steps[index].instruction.kind = .binaryBroadcast
      steps[index].instruction.extents = .init(1, 1, 1, 1, 1, copy.extents.s0, copy.extents.s1, columns)
      steps[index].instruction.left = .init(0, 0, 0, 0, 0, copy.left.s0, copy.left.s1, 1)
      steps[index].instruction.right = .init(0, 0, 0, 0, 0, copy.right.s0, copy.right.s1, 1)
    }
  }

  /// Whether a copy puts all images that a slope is taken of among zeros, whose columns lie as before.
  private func pads(_ padding: Int, _ slope: Step, _ uses: Uses) -> Bool {
    let copy = steps[padding].instruction, wide = steps[padding].operands[0]
    guard copy.kind == .copy, copy.code == 4, steps[padding].operands[1] == slope.operands[2], isMade(wide.value),
      copy.left.s0 &* copy.extents.s0 == slope.instruction.extents.s1,
      copy.left.s3 == 1, copy.right.s3 == 1, copy.left.s2 == copy.extents.s3, copy.right.s2 == copy.extents.s3
    else { return false }
    let writers = uses.writers(of: wide)
    return writers.count == 2 && steps[writers[0]].instruction.kind == .fill && writers[1] == padding
  }
}
