import KernelsBase

/// What a plan is made of while it is made: instructions on values instead of addresses.
struct PlanBuilder {
  /// A place in a value; −1 where an instruction has no such operand.
  struct Place: Equatable {
    var value: Int
    var offset: Int
  }

  /// One instruction.
  struct Step {
    var instruction: Instruction
    var operands: [Place]
    /// Whether a joined instruction does its work.
    var isDropped = false

    var results: ArraySlice<Place> { operands.prefix(instruction.kind.results) }
    var sources: ArraySlice<Place> { operands.dropFirst(instruction.kind.results) }
  }

  var steps: [Step]
  var values: [Trace.Value]
  let slotCount: Int
  /// Where the plan's answers are.
  private(set) var outputs: [Place] = []
  /// How many instructions at the beginning need to run only once.
  private(set) var constantSteps = 0

  /// The trace's instructions, and copies of new numbers back to their slots at the end; nil where the step cannot be
  /// replayed.
  init?(_ trace: Trace, slotCount: Int, outputs: [Tensor], state: [(slot: Int, value: Tensor)]) {
    guard trace.isReplayable else { return nil }
    self.slotCount = slotCount
    values = trace.values
    steps = trace.entries.map { entry in
      Step(
        instruction: entry.instruction,
        operands: entry.operands.map { Place(value: $0.value, offset: $0.offset) })
    }
    for output in outputs {
      guard let place = place(of: output, in: trace), isMade(place.value) else { return nil }
      self.outputs.append(place)
    }
    for (slot, tensor) in state {
      guard let place = place(of: tensor, in: trace), isMade(place.value), let target = value(ofSlot: slot) else {
        return nil
      }
      var copy = Instruction(.copy, isDouble: tensor.isDouble, .init(nil))
      copy.code = 1
      copy.extents.s0 = tensor.count
      copy.left.s0 = 1
      copy.right.s0 = 1
      steps.append(Step(instruction: copy, operands: [Place(value: target, offset: 0), place]))
    }
  }

  private func place(of tensor: Tensor, in trace: Trace) -> Place? {
    guard let value = trace.known(tensor.storage) else { return nil }
    return Place(value: value, offset: tensor.offset * tensor.precision.byteCount)
  }

  private func value(ofSlot slot: Int) -> Int? {
    values.firstIndex {
      if case .slot(let number) = $0.source { number == slot } else { false }
    }
  }

  /// The storages that the plan must keep.
  var constants: [Storage] {
    values.compactMap { if case .constant(let storage) = $0.source { storage } else { nil } }
  }

  /// Makes the instructions fewer.
  mutating func optimize() {
    dropUnread()
    gatherConstants()
    joinLosses()
    scaleBeforePutting()
    readAmongZeros()
  }

  /// Whether a value is a slot.
  private func isSlot(_ value: Int) -> Bool {
    if case .slot = values[value].source { true } else { false }
  }

  /// Drops instructions whose results nobody reads.
  private mutating func dropUnread() {
    var wanted = [Bool](repeating: false, count: values.count)
    for place in outputs { wanted[place.value] = true }
    var kept: [Step] = []
    for step in steps.reversed() {
      // Random numbers are drawn even if nobody reads them: the next ones depend on it. Places are checked.
      let isKept = step.instruction.kind.hasEffects || step.results.contains { wanted[$0.value] || isSlot($0.value) }
      guard isKept else { continue }
      for place in step.operands where place.value >= 0 { wanted[place.value] = true }
      kept.append(step)
    }
    steps = kept.reversed()
  }

  /// The most bytes of a value that is computed once and kept.
  private static let mostConstantBytes = 1 << 16

  /// Moves instructions to the beginning whose results are the same in every run.
  private mutating func gatherConstants() {
    var varies = values.map { value in
      if case .slot = value.source { true } else { value.byteCount > PlanBuilder.mostConstantBytes }
    }
    for place in values.indices { if case .constant = values[place].source { varies[place] = false } }
    var changes = true
    while changes {
      changes = false
      for step in steps {
        let isFixed =
          !(step.instruction.kind.isRandom && !step.instruction.flag)
          && step.operands.allSatisfy { $0.value < 0 || !varies[$0.value] }
        if isFixed { continue }
        for place in step.results where !varies[place.value] {
          varies[place.value] = true
          changes = true
        }
      }
    }
    let fixed = steps.filter { step in step.results.allSatisfy { !varies[$0.value] } }
    constantSteps = fixed.count
    steps = fixed + steps.filter { step in !step.results.allSatisfy { !varies[$0.value] } }
  }
}
