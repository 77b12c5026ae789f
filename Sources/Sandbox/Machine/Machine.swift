import LessonKit

/// Runs compiled programs of one lesson, one after the other, inside its budgets.
package final class Machine {
  /// Why the program stops, kept while `EngineError.interrupted` travels through the engine.
  package var pendingFault: Fault?

  package init() {}

  /// Keeps the reason why a native stops, and gives the error to throw.
  package func stop(_ fault: Fault) -> EngineError {
    if pendingFault == nil { pendingFault = fault }
    return .interrupted
  }

  /// Calls a function of the lesson from a native.
  /// - Throws: `.interrupted` when the function stops; the machine keeps the reason.
  package func call(_ function: Value, _ arguments: [Value]) throws(EngineError) -> Value {
    throw .interrupted
  }
}
