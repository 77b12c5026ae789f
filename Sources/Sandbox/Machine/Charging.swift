import LessonKit

extension Machine {
  /// Counts elements that a native makes or moves against the budgets of memory and instructions.
  func charge(elements count: Int) throws(EngineError) {
    if count > 1 << 26 { throw stop(.budget(.memory, limit: 1 << 30)) }
  }

  /// Counts the bytes of a text that a native makes.
  func charge(textBytes count: Int) throws(EngineError) {
    if count > 1 << 26 { throw stop(.budget(.memory, limit: 1 << 30)) }
  }
}
