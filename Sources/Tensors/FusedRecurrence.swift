import KernelsBase

/// A walk along sequences as one operation.
///
/// The inputs of all steps are projected by one product; a kernel then takes all steps and keeps a record of gates and
/// states. On the way back a kernel finds the gradients of all steps' sums, and every weight's gradient is one product
/// over all steps.
final class FusedRecurrence {
  let walk: Recurrence
  let code: RecurrentCode
  let givesState: Bool
  private let sizes: RecurrentSizes
  /// The inputs in the order of the turns, a one behind each, and what the kernel wrote down.
  private var inputs: Tensor
  private var record: Tensor

  private var isTracked: Bool { walk.operands.contains { Session.current.tape.tracks($0) } }
  private var gates: Int { code.gates * sizes.units }
  private var states: Int { code.states * sizes.units }

  /// - Throws: when the precisions differ or the memory budget does not allow it.
  init(_ walk: Recurrence, _ code: RecurrentCode, givesState: Bool) throws(EngineError) {
    self.walk = walk
    self.code = code
    self.givesState = givesState
    let x = walk.x
    for operand in walk.operands where operand.precision != x.precision {
      throw .mixedPrecisions(operation: "recurrence")
    }
    if let mask = walk.mask, mask.precision != x.precision { throw .mixedPrecisions(operation: "recurrence") }
    var sizes = RecurrentSizes()
    sizes.time = x.extents[1]
    sizes.batch = x.extents[0]
    sizes.rows = sizes.batch
    sizes.units = walk.state[0].extents[1]
    let isTracked = walk.operands.contains { Session.current.tape.tracks($0) }
    sizes.slots = isTracked ? sizes.time + 1 : 2
    sizes.goesBackwards = walk.goesBackwards
    sizes.givesSequences = walk.returnsSequences
    sizes.givesState = givesState
    sizes.outputRow =
      (walk.returnsSequences ? sizes.time * sizes.units : 0)
      + (givesState ? code.states * sizes.units : walk.returnsSequences ? 0 : sizes.units)
    self.sizes = sizes
    inputs = try walk.turns()
    let width = RecurrentSizes.width(sizes.units, isDouble: x.isDouble)
    record = try Tensor(
      unfilled: Shape([sizes.slots, code.parts, sizes.batch, width], operation: "recurrence"), x.precision)
  }

  func run() throws(EngineError) -> (outputs: Tensor, state: [Tensor]) {
    let session = Session.current, x = walk.x
    let (time, batch, units) = (sizes.time, sizes.batch, sizes.units)
    let fromInput = try concatenate(
      [stopGradient(walk.weights[0]), stopGradient(walk.weights[1]).expandingDimensions(at: 0)], axis: 0)
    let sums = try inputs • fromInput
    let state = try concatenate(walk.state.map { stopGradient($0) }, axis: 1)
    try session.charge(work)
    var y = try Tensor(unfilled: Shape(batch, sizes.outputRow), x.precision)
    let weight = walk.weights[2], bias: Tensor? = code == .gru ? walk.weights[3] : nil
    var instruction = Instruction(
      .recurrentForward, isDouble: x.isDouble,
      .init(
        y.mutablePointer, record.pointer, sums.pointer, weight.pointer, state.pointer, walk.mask?.pointer,
        bias?.pointer))
    describe(&instruction)
    session.perform(
      &instruction,
      operands: [
        y.storage, record.storage, sums.storage, weight.storage, state.storage, walk.mask?.storage, bias?.storage,
      ])
    if isTracked { session.tape.append(.recurrence(self), &y) }
    var outputs = y
    var last: [Tensor] = []
    if givesState {
      let start = walk.returnsSequences ? time * units : 0
      for part in 0..<code.states {
        last.append(try y.slice(axis: 1, from: start + part * units, to: start + (part + 1) * units))
      }
      outputs = walk.returnsSequences ? try y.slice(axis: 1, from: 0, to: start) : last[0]
    }
    return (walk.returnsSequences ? outputs.reshaped(toProven: Shape(proven: [batch, time, units])) : outputs, last)
  }

  /// The sizes as the kernels are told.
  private func describe(_ instruction: inout Instruction) {
    instruction.code = UInt8(truncatingIfNeeded: code.rawValue)
    let flags = (sizes.goesBackwards ? 1 : 0) + (sizes.givesSequences ? 2 : 0) + (sizes.givesState ? 4 : 0)
    instruction.extents = .init(
      sizes.rows, sizes.time, sizes.batch, sizes.units, sizes.slots, sizes.outputRow, flags, 0)
    // The functions of a gate take as long as some thirty products.
    instruction.work = work &* Swift.max(sizes.units, 1)
  }

  /// About how many multiply-adds take as long as all steps.
  private var work: Int { sizes.time &* sizes.batch &* gates &* (sizes.units &+ 32) }

  /// The gradients of input, weights and state, as far as they are wanted, where nothing of it is recorded.
  func gradients(_ dy: Tensor, wanted: [Bool]) throws(EngineError) -> [Tensor?] {
    let session = Session.current, x = walk.x
    let (time, batch, units) = (sizes.time, sizes.batch, sizes.units)
    let steps = time * batch, features = x.extents[2]
    try session.charge(work)
    let d = try Tensor(
      unfilled: Shape([(code == .gru ? 2 : 1) * steps * gates + batch * states], operation: "recurrence"), x.precision)
    let weight = walk.weights[2]
    var instruction = Instruction(
      .recurrentBackward, isDouble: x.isDouble,
      .init(d.mutablePointer, dy.pointer, record.pointer, weight.pointer, walk.mask?.pointer))
    describe(&instruction)
    session.perform(
      &instruction, operands: [d.storage, dy.storage, record.storage, weight.storage, walk.mask?.storage])
    let dSums = d.viewed(as: Shape(steps, gates))
    let dFromState =
      code == .gru ? d.viewed(as: Shape(steps, gates), offset: d.offset + steps * gates + batch * states) : dSums
    var result: [Tensor?] = []
    if wanted[0] {
      var dx = try matrixProduct(dSums, walk.weights[0], transposingRight: true)
        .reshaped(toProven: Shape(proven: [time, batch, features])).permuted([1, 0, 2])
      if walk.goesBackwards { dx = try dx.gathered(backwardsOrder(time), axis: 1) }
      result.append(dx)
    } else {
      result.append(nil)
    }
    let both = try matrixProduct(inputs.viewed(as: Shape(steps, features + 1)), dSums, transposingLeft: true)
    result.append(try both.slice(axis: 0, from: 0, to: features))
    result.append(try both[features])
    result.append(try stateWeightGradient(dFromState))
    if code == .gru { result.append(try dFromState.sum(axis: 0)) }
    let dState = d.viewed(as: Shape(batch, states), offset: d.offset + steps * gates)
    for part in 0..<code.states {
      result.append(try dState.slice(axis: 1, from: part * units, to: (part + 1) * units))
    }
    return result
  }

  /// The product of the outputs before each step, with which the record begins, with the gradients of the sums.
  private func stateWeightGradient(_ dSums: Tensor) throws(EngineError) -> Tensor {
    let result = try Tensor(unfilled: Shape(sizes.units, gates), dSums.precision)
    var instruction = Instruction(
      .product, isDouble: dSums.isDouble, .init(result.mutablePointer, record.pointer, dSums.pointer))
    instruction.extents = .init(sizes.units, gates, sizes.time * sizes.batch)
    instruction.left = .init(1, RecurrentSizes.width(sizes.units, isDouble: dSums.isDouble))
    instruction.right = .init(gates, 1)
    instruction.work = sizes.units &* gates &* sizes.time &* sizes.batch
    try Session.current.charge(instruction.work)
    Session.current.perform(&instruction, result.storage, record.storage, dSums.storage)
    return result
  }

  /// The same gradients made of tensor operations on operands that an enclosing differentiation tracks.
  func recordedGradients(_ dy: Tensor) throws(EngineError) -> [Tensor?] {
    let (_, gradients) = try differentiate(walk.operands) { (operands) throws(EngineError) in
      let (outputs, state) = try walk.with(operands).composed()
      let rows = walk.returnsSequences ? try outputs.reshaped(to: [sizes.batch, -1]) : outputs
      var parts = walk.returnsSequences ? [rows] : []
      if givesState { parts += state } else if !walk.returnsSequences { parts = [rows] }
      return try (concatenate(parts, axis: 1) * dy).sum()
    }
    return gradients.map { $0 }
  }
}

extension Recurrence {
  /// Everything a gradient can be asked for: input, weights, state.
  var operands: [Tensor] { [x] + weights + state }

  /// The same walk with other operands.
  func with(_ operands: [Tensor]) -> Recurrence {
    Recurrence(
      cell, operands[0], weights: Array(operands[1...weights.count]), state: Array(operands[(weights.count + 1)...]),
      mask: mask, goesBackwards: goesBackwards, returnsSequences: returnsSequences)
  }

  /// The inputs as the turns come, with a one behind each, as rows of a matrix that the tape does not know.
  fileprivate func turns() throws(EngineError) -> Tensor {
    let (batch, time, features) = (x.extents[0], x.extents[1], x.extents[2])
    var x = stopGradient(self.x)
    if goesBackwards { x = try x.gathered(backwardsOrder(time), axis: 1) }
    let ones = try Tensor.filled(Shape(proven: [batch, time, 1]), 1, x.precision)
    return try concatenate([x, ones], axis: 2).permuted([1, 0, 2])
      .reshaped(toProven: Shape(time * batch, features + 1))
  }
}

/// The places of an axis from the last to the first.
private func backwardsOrder(_ count: Int) -> [Int] { (0..<count).map { count - 1 - $0 } }

extension BackwardPass {
  /// Hands a walk's gradient on to inputs, weights and state.
  func visit(_ fused: FusedRecurrence, _ dy: Tensor) throws(EngineError) {
    let links = fused.walk.operands.map { $0.link }
    let gradients =
      tape.isIdle
      ? try fused.gradients(dy, wanted: links.map { wants($0) }) : try fused.recordedGradients(dy)
    for (link, gradient) in zip(links, gradients) { try add(gradient, to: link) }
  }
}
