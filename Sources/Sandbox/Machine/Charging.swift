import LessonKit

extension Machine {
  /// Counts elements that a native makes or moves against the budgets of memory and instructions.
  func charge(elements count: Int) throws(EngineError) {
    let (bytes, overflow) = count.multipliedReportingOverflow(by: Memory.elementBytes)
    try charge(bytes: overflow ? .max : bytes)
  }

  /// Counts the bytes of a text that a native makes.
  func charge(textBytes count: Int) throws(EngineError) { try charge(bytes: count) }

  private func charge(bytes: Int) throws(EngineError) {
    let (total, overflow) = Memory.live.addingReportingOverflow(bytes)
    if overflow || total > state.pointee.valueLimit { throw stop(.budget(.memory, limit: budgets.valueBytes)) }
    state.pointee.fuel &-= bytes >> 4
    if state.pointee.fuel < 0 { throw stop(.budget(.instructions, limit: budgets.instructions)) }
  }
}
