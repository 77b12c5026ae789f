import KernelsBase

extension PlanBuilder {
  /// The gradient of an activation before padding: the middle of a wide gradient, times the activation's slope. Taken of the
  /// wide one and the padded activations before the middle is cut out, it has the same numbers there, and the activations
  /// without padding need not be kept for the way back.
  mutating func scaleBeforeCutting() {
    var uses = Uses(self)
    for index in constantSteps..<Swift.max(steps.count, constantSteps) {
      guard let (cuts, gradient, activations) = cutGradient(index, uses), let first = cuts.last else { continue }
      let scaled = Place(value: values.count, offset: 0)
      values.append(.init(source: .step, byteCount: values[gradient.value].byteCount))
      var slope = steps[index]
      slope.instruction.extents.s1 = values[gradient.value].byteCount / (slope.instruction.isDouble ? 8 : 4)
      slope.instruction.work = slope.instruction.extents.s1 &* 4
      let result = slope.operands[0]
      slope.operands = [scaled, gradient, activations] + slope.operands.dropFirst(3)
      // The slope first, then each cut where its reader stood.
      var target = index
      for (place, cut) in cuts.enumerated() {
        steps[target] = steps[cut]
        if place == 0 { steps[target].operands[0] = result }
        if place == cuts.count - 1 { steps[target].operands[1].value = scaled.value }
        target = cut
      }
      steps[first] = slope
      uses = Uses(self)
    }
  }

  /// The cuts that a flat function of pairs reads the last of, from it back to the whole gradient, where its right operand
  /// was padded in the same way; the whole gradient and the padded operand.
  private func cutGradient(_ index: Int, _ uses: Uses) -> (cuts: [Int], gradient: Place, activations: Place)? {
    let slopes: [BinaryCode] = [.rectifyGradient, .tanhGradient, .sigmoidGradient]
    guard slopes.contains(where: { isFlat(index, $0) }) else { return nil }
    var cuts: [Int] = []
    var gradient = steps[index].operands[1], activations = steps[index].operands[2], reader = index
    while activations.offset == 0, let cut = uses.writer(of: gradient, self), steps[cut].instruction.kind == .copy,
      isMade(gradient.value), uses.readers(of: gradient) == [reader], !uses.isOutput(gradient),
      let padding = uses.readers(of: activations).first(where: { pads($0, undoing: cut, uses) })
    {
      cuts.append(cut)
      reader = cut
      gradient = Place(value: steps[cut].operands[1].value, offset: 0)
      activations = Place(value: steps[padding].operands[0].value, offset: 0)
    }
    guard !cuts.isEmpty, isMade(gradient.value) else { return nil }
    return (cuts, gradient, activations)
  }

  /// Whether a copy puts numbers among zeros just where a cut takes them from.
  private func pads(_ padding: Int, undoing cut: Int, _ uses: Uses) -> Bool {
    let (inner, outer) = (steps[cut], steps[padding])
    guard outer.instruction.kind == .copy, outer.instruction.code == inner.instruction.code,
      outer.operands[0].offset == inner.operands[1].offset, outer.operands[1].offset == 0,
      inner.operands[0].offset == 0, isMade(outer.operands[0].value),
      values[outer.operands[0].value].byteCount == values[inner.operands[1].value].byteCount
    else { return false }
    for axis in 0..<Int(outer.instruction.code) {
      guard outer.instruction.extents[axis] == inner.instruction.extents[axis],
        outer.instruction.left[axis] == inner.instruction.right[axis],
        outer.instruction.right[axis] == inner.instruction.left[axis]
      else { return false }
    }
    let writers = uses.writers(of: outer.operands[0])
    return writers.count == 2 && steps[writers[0]].instruction.kind == .fill && writers[1] == padding
  }
}
