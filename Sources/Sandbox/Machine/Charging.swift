import LessonKit

extension Machine {
  /// Counts elements that a native makes or moves against the budgets of memory and instructions.
  /// - Parameter made: how many it has made before that are in no array of the lesson yet.
  func charge(elements count: Int, beside made: Int = 0) throws(EngineError) {
    let (bytes, overflow) = count.multipliedReportingOverflow(by: Memory.elementBytes)
    try charge(bytes: overflow ? .max : bytes, beside: made &* Memory.elementBytes)
  }

  /// Counts the bytes of a text that a native makes.
  func charge(textBytes count: Int) throws(EngineError) { try charge(bytes: count) }

  /// Counts the room for so many elements as alive as long as a native works on them.
  func holding(elements count: Int, _ body: () throws(EngineError) -> Value) throws(EngineError) -> Value {
    let bytes = count &* Memory.elementBytes
    do throws(Fault) { try room(for: bytes) } catch { throw stop(error) }
    Memory.add(bytes)
    defer { Memory.add(-bytes) }
    return try body()
  }

  /// Counts steps of a native that takes longer than its arguments tell.
  func charge(steps count: Int) throws(EngineError) {
    state.pointee.fuel &-= count
    if state.pointee.fuel < 0 { throw stop(.budget(.instructions, limit: budgets.instructions)) }
  }

  /// Counts the comparisons of a sort.
  func charge(sorting count: Int) throws(EngineError) {
    var rounds = 1
    while 1 << rounds < count { rounds += 1 }
    try charge(steps: count &* rounds)
  }

  private func charge(bytes: Int, beside made: Int = 0) throws(EngineError) {
    let (total, overflow) = (Memory.live &+ made).addingReportingOverflow(bytes)
    if overflow || total > state.pointee.valueLimit { throw stop(.budget(.memory, limit: budgets.valueBytes)) }
    state.pointee.fuel &-= bytes >> 4
    if state.pointee.fuel < 0 { throw stop(.budget(.instructions, limit: budgets.instructions)) }
  }
}
