/// What an operation of the engine could not do, as facts; who knows the call words it.
public enum EngineError: Error, Equatable, Sendable {
  /// Two operands whose shapes cannot be broadcast or multiplied.
  case shapeMismatch(operation: String, left: [Int], right: [Int])
  /// One operand whose shape does not fit: `expected` says in words what would, such as `rank 2`.
  case unexpectedShape(operation: String, expected: String, found: [Int])
  /// An axis outside the tensor's rank.
  case axisOutOfRange(operation: String, axis: Int, rank: Int)
  /// An index outside its axis.
  case indexOutOfRange(operation: String, index: Int, count: Int)
  /// A single- and a double-precision operand.
  case mixedPrecisions(operation: String)
  /// A nested literal whose parts differ in shape.
  case raggedLiteral(element: Int, expected: [Int], found: [Int])
  /// An argument outside what the operation accepts: `rule` says in words what it accepts.
  case argument(operation: String, name: String, rule: String, found: String)
  /// A layer that got an input it cannot take.
  case layer(name: String, expected: String, found: [Int])
  /// An expectation of the lesson that does not hold.
  case expectation(String)
  /// A data set or table that the course does not have.
  case missingData(name: String, available: [String])
  /// A column that a table does not have.
  case missingColumn(table: String, name: String, available: [String])
  /// A file of the course that cannot be read as what it is to be, with the line if it has lines.
  case unreadableData(file: String, line: Int?, rule: String, found: String)
  /// More live tensor memory than the lesson's budget.
  case memoryBudget(bytes: Int, limit: Int)
  /// More element operations than the lesson's budget.
  case operationBudget(limit: Int)
  /// A closure of the lesson stopped; the sandbox holds the reason.
  case interrupted
}
