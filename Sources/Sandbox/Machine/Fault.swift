import Diagnostics
import LessonKit

/// Why a program stopped before its end, as facts; `FaultDiagnostics.swift` words it.
package enum Fault: Error {
  /// An operation of the engine could not be done.
  case engine(EngineError)
  /// What stops a program in Swift too.
  case trap(Trap)
  /// The lesson went over one of its budgets.
  case budget(Budget, limit: Int)

  /// What stops a program in Swift too.
  package enum Trap {
    case overflow(operation: String, left: Int, right: Int)
    case divisionByZero(operation: String, left: Int)
    case shiftCount(Int)
    case indexOutOfRange(index: Int, count: Int)
    case rangeOutOfBounds(lower: Int, upper: Int, count: Int)
    /// A range whose upper bound is below its lower one, in the words of the program.
    case reversedRange(lower: String, upper: String)
    case unwrappedNil
    case conversion(value: String, type: String)
    case emptyCollection(operation: String)
    case duplicateKey(String)
    case argument(operation: String, rule: String, found: String)
    /// `fatalError`, `precondition` and `assert`.
    case message(operation: String, text: String)
    /// A variable is read whose example stopped before it was set.
    case unset
    /// A function came to its end without a value.
    case missingReturn
  }

  /// What a lesson may use up; all are counted, none measured, so that a verdict never depends on the machine.
  package enum Budget: Sendable {
    case instructions
    case callDepth
    case output
    case memory
    case figures
  }
}
