import Diagnostics
import LessonKit
import Programs

extension Machine {
  /// What a native's error means: an expectation that does not hold is noted, and the program goes on.
  func handle(_ error: EngineError, _ next: UnsafePointer<Instruction>, _ function: Int) throws(Fault) {
    guard case .expectation(let message) = error else { throw fault(error) }
    let range = functions[function].range(before: next)
    record.failures.append(RunRecord.Failure(message: message, operands: expectationNote, range: range))
    expectationNote = nil
  }

  func fault(_ error: EngineError) -> Fault {
    if case .interrupted = error { return pendingFault ?? .engine(error) }
    return .engine(error)
  }

  @inline(never)
  func exhausted(_ fuel: Int) -> Fault {
    fuel < 0 ? .budget(.instructions, limit: budgets.instructions) : .budget(.memory, limit: budgets.valueBytes)
  }

  /// A variable is read whose example stopped before it was set; its name stands at the instruction.
  @inline(never)
  func unset(_ next: UnsafePointer<Instruction>) -> Fault { .trap(.unset) }

  @inline(never)
  func reversed(_ lower: Register, _ upper: Register) -> Fault {
    .trap(.reversedRange(lower: plain(lower.pointee), upper: plain(upper.pointee)))
  }

  /// Keeps the places of the calls that are given up, if no inner loop has done so.
  func keepTrace(_ next: UnsafePointer<Instruction>, _ function: Int, _ entryDepth: Int) {
    if trace.count < 8 { trace.append(functions[function].range(before: next)) }
    var depth = state.pointee.depth
    while depth > entryDepth, trace.count < 8 {
      depth -= 1
      let frame = state.pointee.frames[depth]
      trace.append(functions[frame.function].range(before: frame.next))
    }
  }

  func noteExpectation(_ operands: Register, _ comparison: Value) {
    expectationNote = operands.text + " " + String.fromLesson(comparison) + " " + (operands + 1).text
    operands.pointee = .void
    (operands + 1).pointee = .void
  }
}
