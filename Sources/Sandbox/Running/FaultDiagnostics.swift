import Diagnostics
import LessonKit

// The one place where a fault becomes words.

extension Fault {
  /// What the author is told; the trace holds the places that were being run, the innermost first.
  func diagnostic(trace: [SourceRange], notes: [Diagnostic.Note], in text: SourceText) -> Diagnostic {
    let range = trace.first ?? text.range(0..<0)
    let callers = trace.dropFirst().prefix(3).map { Diagnostic.Note("called from here", at: $0) }
    let (kind, summary, help) = words
    return Diagnostic(kind, summary, at: range, notes: notes + Array(callers), help: help)
  }

  private var words: (DiagnosticKind, String, String?) {
    switch self {
    case .engine(let error): error.words
    case .trap(let trap): trap.words
    case .budget(let budget, let limit): budget.words(limit)
    }
  }
}

extension EngineError {
  fileprivate var words: (DiagnosticKind, String, String?) {
    switch self {
    case .missingData(let name, let available): (.missingData, message, meant(name, available) ?? help)
    case .missingColumn(_, let name, let available): (.missingData, message, meant(name, available) ?? help)
    case .unreadableData: (.unreadableData, message, help)
    default: (.engineError, message, help)
    }
  }

  private func meant(_ name: String, _ available: [String]) -> String? {
    suggestion(for: name, among: available).map { "did you mean '" + $0 + "'?" }
  }
}

extension RunRecord.Failure {
  /// What the author is told of an expectation that does not hold.
  var diagnostic: Diagnostic {
    Diagnostic(
      .expectationFailed, message, at: range,
      notes: operands.map { [Diagnostic.Note("the values: " + $0)] } ?? [])
  }
}

extension Fault.Trap {
  fileprivate var words: (DiagnosticKind, String, String?) {
    switch self {
    case .overflow(let operation, let left, let right):
      (
        .arithmeticOverflow, "\(left) \(operation) \(right) does not fit in an Int",
        "compute with Double, or with smaller numbers"
      )
    case .divisionByZero(let operation, let left):
      (.divisionByZero, "\(left) \(operation) 0: division by zero", "test the divisor before, or divide Doubles")
    case .shiftCount(let count): (.arithmeticOverflow, "a shift by \(count) bits", nil)
    case .indexOutOfRange(let index, let count):
      (
        .indexOutOfRange,
        count == 0
          ? "index \(index) of an empty array" : "index \(index) of an array with \(count) elements, 0 to \(count - 1)",
        index == count && count > 0
          ? "the last element is at \(count - 1)"
          : index < 0 && count > 0 ? "count from the start: the last element is at \(count - 1), or .last!" : nil
      )
    case .rangeOutOfBounds(let lower, let upper, let count):
      (.indexOutOfRange, "the range \(lower)..<\(upper) of an array with \(count) elements", nil)
    case .reversedRange(let lower, let upper):
      (
        .reversedRange, "a range from \(lower) to \(upper): its end is before its start",
        "count down with stride(from: \(lower), to: \(upper), by: -1)"
      )
    case .unwrappedNil:
      (.unwrappedNil, "'!' on a value that is nil", "give a value for that case with ??, or use if let")
    case .conversion(let value, let type): (.conversionFailed, "\(value) does not fit in an \(type)", nil)
    case .emptyCollection(let operation): (.emptyCollection, "\(operation) of an empty collection", nil)
    case .duplicateKey(let key): (.duplicateKey, "the key \(key) stands twice in a dictionary", nil)
    case .argument(let operation, let rule, let found):
      (.argumentOutOfRange, "\(operation) takes \(rule), but was given \(found)", nil)
    case .message(let operation, let text): (.stoppedItself, operation + (text.utf8.isEmpty ? "" : ": " + text), nil)
    case .unset:
      (
        .unsetVariable, "this has no value: the example that gives it one has an error",
        "mend the first error above; this one follows from it"
      )
    case .missingReturn: (.endedWithoutValue, "the function ended without a value", nil)
    }
  }
}

extension Fault.Budget {
  fileprivate func words(_ limit: Int) -> (DiagnosticKind, String, String?) {
    switch self {
    case .instructions:
      (
        .instructionBudget, "the example takes more than its budget of \(limit) instructions",
        "make the loop shorter, or raise the budget: budget=\(2 * limit) behind the example's fence"
      )
    case .callDepth:
      (
        .callDepthBudget, "calls are nested more than \(limit) deep",
        "see that the recursion comes to its end, or write it as a loop"
      )
    case .output:
      (.outputBudget, "the example prints more than its budget of \(limit) bytes", "print every hundredth step, say")
    case .memory:
      (
        .memoryBudget, "the example's values take more than the budget of \(limit >> 20) MB",
        "keep fewer values at a time, or keep numbers in a tensor"
      )
    case .figures: (.figureBudget, "the example shows more than \(limit) figures", nil)
    }
  }
}
