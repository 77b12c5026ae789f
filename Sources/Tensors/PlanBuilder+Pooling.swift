import KernelsBase

extension PlanBuilder {
  /// The gradient of an activation before a largest pooling: zeros everywhere but at the places of the largest, times the
  /// activation's slope. It is enough to take the slope where the largest are, whose activations the pooling gave: the
  /// activations of all others need not be kept for the way back.
  mutating func scaleBeforePutting() {
    var uses = Uses(self)
    for index in constantSteps..<Swift.max(steps.count, constantSteps) {
      guard let found = slopeOfLargest(index, uses) else { continue }
      let scaled = Place(value: values.count, offset: 0)
      values.append(.init(source: .step, byteCount: values[found.gradient.value].byteCount))
      var slope = steps[index].instruction
      slope.extents = .init(1, found.count)
      slope.work = found.count &* 4
      let result = steps[index].operands[0]
      let none = Place(value: -1, offset: 0)
      var fill = steps[found.fill], put = steps[found.put]
      fill.operands[0] = result
      put.operands[0] = result
      put.operands[2] = scaled
      steps[found.fill] = Step(instruction: slope, operands: [scaled, found.gradient, found.largest, none])
      steps[found.put] = fill
      steps[index] = put
      uses = Uses(self)
    }
  }

  /// What is known of a slope that can be taken before.
  private struct SlopeOfLargest {
    let fill: Int, put: Int
    let gradient: Place, largest: Place
    let count: Int
  }

  /// `slope(put(places, gradient), y)` where `places` are those of the largest of `y`.
  ///
  /// A product with a slope of zero may give −0 where a zero is put now, so whoever reads the result must not care: sums
  /// and products begin with 0, and `0 + −0` is 0.
  private func slopeOfLargest(_ index: Int, _ uses: Uses) -> SlopeOfLargest? {
    let slopes: [BinaryCode] = [.rectifyGradient, .tanhGradient, .sigmoidGradient]
    guard slopes.contains(where: { isFlat(index, $0) }) else { return nil }
    let (result, whole, activations) = (steps[index].operands[0], steps[index].operands[1], steps[index].operands[2])
    let writers = uses.writers(of: whole)
    guard writers.count == 2, steps[writers[0]].instruction.kind == .fill, steps[writers[1]].instruction.kind == .put,
      uses.readers(of: whole) == [index], !uses.isOutput(whole), !uses.isOutput(result),
      uses.writers(of: result) == [index], result.offset == 0
    else { return nil }
    let put = steps[writers[1]], gradient = put.operands[2]
    guard let pool = uses.writers(of: put.operands[1]).last, steps[pool].instruction.isPoolingOfParts,
      uses.writers(of: put.operands[1]).count == 1, steps[pool].operands[2] == activations,
      steps[pool].operands[0].offset == 0, gradient.value >= 0, isMade(gradient.value), gradient.offset == 0,
      put.instruction.extents.s0 * (put.instruction.isDouble ? 8 : 4) == values[gradient.value].byteCount,
      (uses.writers(of: gradient).last ?? .max) < writers[0],
      uses.readers(of: result).allSatisfy({ steps[$0].instruction.kind.beginsWithZero })
    else { return nil }
    return SlopeOfLargest(
      fill: writers[0], put: writers[1], gradient: gradient, largest: steps[pool].operands[0],
      count: put.instruction.extents.s0)
  }
}

extension Instruction {
  /// Whether it takes the largest of windows that do not overlap.
  fileprivate var isPoolingOfParts: Bool {
    kind == .poolLargest && extents.s6 >= extents.s4 && extents.s7 >= extents.s5
  }
}

extension Instruction.Kind {
  /// Whether every result is a sum that begins with 0.
  fileprivate var beginsWithZero: Bool {
    switch self {
    case .sum, .product, .convolveBackToImages, .convolveBackToKernel: true
    default: false
    }
  }
}
