import Diagnostics
import LessonKit
import Programs

extension Machine {
  /// Runs a program to its end, or until it stops.
  ///
  /// What it did to the lesson's variables stays, also where it stopped; variables that it was just changing get
  /// back the value they had before.
  /// - Parameter example: names the example in the lesson, for its random numbers.
  package func run(_ program: CompiledProgram, example: String) -> RunRecord {
    begin(example)
    load(program)
    let before = (0..<globalCount).map { state.pointee.globals[$0] }
    let base = state.pointee.stack
    do throws(Fault) {
      try prepare(base, 1)
      try run(program.firstFunction, base)
      let value = base.taken()
      if program.hasValue { record.value = String.fromLesson(value) }
    } catch {
      record.isComplete = false
      record.diagnostics.append(error.diagnostic(trace: trace, notes: notes, in: program.text))
      restore(before)
    }
    return finish()
  }

  private func begin(_ example: String) {
    record = RunRecord()
    trace = []
    notes = []
    pendingFault = nil
    expectationNote = nil
    state.pointee.fuel = budgets.instructions
    Walk.left = budgets.instructions
    state.pointee.depth = 0
    state.pointee.depthLimit = min(budgets.callDepth, state.pointee.frameCapacity)
    state.pointee.nesting = 0
    state.pointee.top = state.pointee.stack
    let (limit, overflow) = Memory.live.addingReportingOverflow(budgets.valueBytes)
    state.pointee.valueLimit = overflow ? .max : limit
    Session.current = session
    Machine.current = self
    session.begin(example: example)
    let (operations, isEndless) = session.operations.addingReportingOverflow(budgets.operations)
    session.operationLimit = isEndless ? .max : operations
    session.write = { text in self.write(text) }
    session.rehearse = { body in self.rehearse(body) }
    rehearsal = Rehearsal(instructions: budgets.instructions, operations: budgets.operations)
    _ = Notebook.current.take()
  }

  private func finish() -> RunRecord {
    // Nothing of the lesson is printed between runs, and the closure would keep the machine alive.
    session.write = { _ in }
    session.rehearse = { body in body() }
    Machine.current = nil
    record.instructions = budgets.instructions &- state.pointee.fuel
    for failure in record.failures { record.diagnostics.append(failure.diagnostic) }
    defer { record = RunRecord() }
    return record
  }

  /// Gives variables that were being changed when the program stopped the value they had before.
  private func restore(_ before: [Value]) {
    for (place, value) in before.enumerated() {
      if case .void = state.pointee.globals[place] { state.pointee.globals[place] = value }
    }
  }

  private func write(_ text: String) {
    let bytes = record.text.utf8.count + text.utf8.count
    if bytes > budgets.outputBytes {
      _ = stop(.budget(.output, limit: budgets.outputBytes))
    } else {
      record.text += text
    }
  }

  /// Notes where in the text a figure stands that the last native showed.
  @inline(__always)
  func noteShown() {
    if Notebook.current.items.count > 0 { collectShown() }
  }

  private func collectShown() {
    let offset = record.text.utf8.count
    for item in Notebook.current.take() { record.shown.append(RunRecord.Shown(item: item, textOffset: offset)) }
    let limit = Notebook.current.limit
    if record.shown.count > limit, pendingFault == nil { pendingFault = .budget(.figures, limit: limit) }
  }
}
