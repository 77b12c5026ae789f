/// What one example may use up; counted, never measured.
package struct Budgets: Equatable, Sendable {
  /// Instructions; natives count for their work.
  package var instructions = 200_000_000
  /// Operations on elements of tensors; a multiplication and addition counts as one.
  package var operations = Int(clamping: Int64(20_000_000_000))
  /// Calls inside calls.
  package var callDepth = 10_000
  /// Bytes of printed text.
  package var outputBytes = 64 << 10
  /// Bytes that strings, arrays and other values may hold at once; tensors have a budget of their own.
  package var valueBytes = 128 << 20

  package init() {}
}
