import Diagnostics
import LessonKit

/// What may be used up by running functions of an example again to check their gradients.
struct Rehearsal {
  var instructions = 0
  var operations = 0
}

extension Machine {
  /// Runs functions of the lesson again without a trace: what they print, show, use up or stop for is forgotten.
  ///
  /// They may use up as much as the example itself may, all rehearsals of an example together.
  func rehearse(_ body: () -> Void) {
    let fuel = state.pointee.fuel, walk = Walk.left
    let operationLimit = session.operationLimit, operations = session.operations
    let kept = (record: record, trace: trace, notes: notes, fault: pendingFault, note: expectationNote)
    state.pointee.fuel = rehearsal.instructions
    Walk.left = rehearsal.instructions
    let (limit, isEndless) = operations.addingReportingOverflow(rehearsal.operations)
    session.operationLimit = isEndless ? .max : limit
    body()
    rehearsal.instructions = state.pointee.fuel
    rehearsal.operations &-= session.operations &- operations
    state.pointee.fuel = fuel
    Walk.left = walk
    session.operationLimit = operationLimit
    session.operations = operations
    (record, trace, notes, pendingFault, expectationNote) = kept
    _ = Notebook.current.take()
  }
}
