import KernelsBase

/// A training step that was traced and can be run again: its instructions in memory of its own.
///
/// Numbers that differ from run to run come in through slots: batches and parameters, read where they lie. Running
/// averages are written back to their slots. What the step answered lies in `outputs` after every run.
package final class Plan {
  /// Instructions that run one after the other.
  struct Segment {
    enum Manner {
      /// All in this thread.
      case together
      /// One that is worth dividing.
      case divided
      /// One that draws random numbers.
      case drawn
    }
    var manner: Manner
    var start: Int
    var count: Int
  }

  /// Where an instruction reads or writes a slot.
  struct Use {
    var instruction: Int
    var operand: Int
    var offset: Int
  }

  /// The results of the last run, in the order in which they were asked for.
  package let outputs: [Tensor]
  /// How many bytes the plan holds.
  package var byteCount: Int { memory.byteCount }

  private let instructions: UnsafeMutablePointer<Instruction>
  private let segments: UnsafeMutableBufferPointer<Segment>
  private let memory: Storage
  private let constants: [Storage]
  private let uses: [[Use]]
  private let bound: UnsafeMutableBufferPointer<UnsafeMutableRawPointer?>
  private let operations: Int
  private let firstNumbers: [UnsafeRawPointer]
  private let isDouble: Bool
  /// Instructions that find whether numbers are places.
  private let checks: [Int]
  private let needsChecks: Bool

  /// The plan of a traced step, or nil if it cannot be replayed.
  ///
  /// `state` tells which slots have new numbers after the step; `operations` is what the step counted.
  /// - Throws: when there is no memory left for it.
  package convenience init?(
    _ trace: Trace, slotCount: Int, outputs: [Tensor], state: [(slot: Int, value: Tensor)], operations: Int
  ) throws(EngineError) {
    guard var builder = PlanBuilder(trace, slotCount: slotCount, outputs: outputs, state: state) else { return nil }
    builder.optimize()
    try self.init(builder, outputs: outputs, operations: operations)
  }

  private init(_ builder: PlanBuilder, outputs: [Tensor], operations: Int) throws(EngineError) {
    let precision = outputs.first?.precision ?? .single
    let layout = MemoryLayoutOfPlan(builder)
    // What the traced step needed is not needed beside the plan's memory.
    BufferPool.shared.pointee.releaseLargeIdle()
    let memory = try Storage(
      count: (layout.byteCount + 7) / precision.byteCount, precision: precision, session: Session.current)
    self.memory = memory
    self.operations = operations
    constants = builder.constants
    instructions = .allocate(capacity: Swift.max(builder.steps.count, 1))
    var uses = [[Use]](repeating: [], count: builder.slotCount)
    for (index, step) in builder.steps.enumerated() {
      (instructions + index).initialize(to: step.instruction)
      for (operand, place) in step.operands.enumerated() where place.value >= 0 {
        switch builder.values[place.value].source {
        case .slot(let slot): uses[slot].append(Use(instruction: index, operand: operand, offset: place.offset))
        case .constant(let storage): instructions[index].set(operand, storage.base + place.offset)
        case .step: instructions[index].set(operand, memory.base + layout.offsets[place.value] + place.offset)
        }
      }
    }
    self.uses = uses
    bound = .allocate(capacity: builder.slotCount)
    bound.initialize(repeating: nil)
    let segments = Plan.segments(builder.steps, from: builder.constantSteps)
    self.segments = .allocate(capacity: segments.count)
    _ = self.segments.initialize(from: segments)
    isDouble = precision == .double
    let results = zip(outputs, builder.outputs).map { tensor, place in
      Tensor(
        storage: memory, offset: (layout.offsets[place.value] + place.offset) / precision.byteCount,
        extents: tensor.extents)
    }
    self.outputs = results
    firstNumbers = results.map { $0.pointer }
    checks = builder.steps.indices.filter { builder.steps[$0].instruction.kind == .places }
    needsChecks = !checks.isEmpty
    for segment in Plan.segments(Array(builder.steps.prefix(builder.constantSteps)), from: 0) { run(segment) }
  }

  deinit {
    instructions.deallocate()
    segments.deallocate()
    bound.deallocate()
  }

  private static func segments(_ steps: [PlanBuilder.Step], from first: Int) -> [Segment] {
    var segments: [Segment] = []
    for index in first..<Swift.max(steps.count, first) {
      let instruction = steps[index].instruction
      let manner: Segment.Manner =
        instruction.kind.isRandom ? .drawn : instruction.work >= leastParallelWork ? .divided : .together
      if let last = segments.last, last.manner == .together, manner == .together {
        segments[segments.count - 1].count += 1
      } else {
        segments.append(Segment(manner: manner, start: index, count: 1))
      }
    }
    return segments
  }

  /// Tells where the numbers of a slot lie from now on.
  @inline(__always)
  package func bind(_ slot: Int, _ tensor: Tensor) {
    let pointer = tensor.mutablePointer
    if bound[slot] != pointer { move(slot, to: pointer) }
  }

  private func move(_ slot: Int, to pointer: UnsafeMutableRawPointer) {
    bound[slot] = pointer
    for use in uses[slot] { instructions[use.instruction].set(use.operand, pointer + use.offset) }
  }

  /// The first number of an output.
  package func number(_ output: Int) -> Double {
    let pointer = firstNumbers[output]
    return isDouble ? pointer.load(as: Double.self) : Double(pointer.load(as: Float.self))
  }

  /// Does the step again, with the same bits as if it were done anew. All slots must be bound.
  /// - Throws: when the budget of operations does not allow it.
  /// - Returns: whether it could; if not, numbers are no places, and the step done anew tells which.
  package func run() throws(EngineError) -> Bool {
    let session = Session.current, position = session.randomPosition
    try session.count(operations: operations)
    for index in 0..<segments.count { run(segments[index]) }
    if needsChecks { return passesChecks(session, position) }
    return true
  }

  private func passesChecks(_ session: Session, _ position: UInt64) -> Bool {
    for check in checks where instructions[check].foundOutside {
      session.randomPosition = position
      return false
    }
    return true
  }

  @inline(__always)
  private func run(_ segment: Segment) {
    let first = instructions + segment.start
    switch segment.manner {
    case .together: runKernels(first, segment.count)
    case .divided: execute(UnsafePointer(first))
    case .drawn: first.pointee.draw(Session.current)
    }
  }
}

extension Instruction {
  /// Changes an operand by its number.
  fileprivate mutating func set(_ index: Int, _ pointer: UnsafeMutableRawPointer) {
    withUnsafeMutableBytes(of: &operands) { bytes in
      bytes.storeBytes(
        of: pointer, toByteOffset: index * MemoryLayout<UnsafeMutableRawPointer?>.stride,
        as: UnsafeMutableRawPointer?.self)
    }
  }
}

extension Instruction.Kind {
  /// Whether random numbers are drawn.
  var isRandom: Bool { self == .uniform || self == .normal }

  /// Whether it does more than write its results.
  var hasEffects: Bool { isRandom || self == .places }
}
