import Learning
import Tensors

extension EngineError {
  /// The rule that was broken, with the values: one clause, lower case, no full stop.
  package var message: String {
    switch self {
    case .shapeMismatch("fit", let x, let y):
      "each row of x needs a target, but x has shape \(text(x)) and y has shape \(text(y))"
    case .shapeMismatch("reshaped", let found, let wanted):
      "a tensor of shape \(text(found)) has \(count(found)) elements, but shape \(text(wanted)) holds \(count(wanted))"
    case .shapeMismatch(let operation, let output, let targets) where isLoss(operation):
      "\(operation) does not take predictions of shape \(text(output)) with targets of shape \(text(targets))"
    case .shapeMismatch(let operation, let left, let right):
      "\(operation) does not take tensors of shapes \(text(left)) and \(text(right)) together"
    case .unexpectedShape(let operation, let expected, let found):
      "\(operation) takes \(expected), but the shape is \(text(found))"
    case .axisOutOfRange(let operation, let axis, let rank):
      rank == 0
        ? "\(operation) along axis \(axis): a tensor of rank 0 has no axes"
        : "\(operation) along axis \(axis): a tensor of rank \(rank) has axes 0 to \(rank - 1)"
    case .indexOutOfRange(let operation, let index, let count):
      count == 0
        ? "\(operation) at \(index): the axis is empty"
        : "\(operation) at \(index): the axis has \(count) elements, 0 to \(count - 1)"
    case .mixedPrecisions(let operation):
      "\(operation) takes tensors of one precision, but one is single and one is double"
    case .raggedLiteral(let element, let expected, let found):
      "element \(element) of the literal has shape \(text(found)), but those before it have shape \(text(expected))"
    case .argument(let operation, let name, let rule, let found):
      "'\(name)' of \(operation) is to be \(rule), but is \(found)"
    case .layer(let name, let expected, let found):
      "\(name) takes \(expected), but was given shape \(text(found))"
    case .expectation(let message): message
    case .missingData(let name, _): "the course has no data named '\(name)'"
    case .missingColumn(let table, let name, _): "'\(table)' has no column '\(name)'"
    case .unreadableData(let file, let line, let rule, let found):
      "'\(file)'" + (line.map { ", line \($0)" } ?? "") + ": \(rule), but \(found)"
    case .memoryBudget(let bytes, let limit):
      "tensors of \(size(bytes)) would be alive at once, more than the budget of \(size(limit))"
    case .operationBudget: "the example does more than its budget of element operations"
    case .interrupted: "a closure of the lesson stopped"
    }
  }
}

/// Whether a loss is called so.
func isLoss(_ name: String) -> Bool { Loss.allCases.contains { $0.name == name } }

/// A shape as a lesson writes it: `[2, 3]`.
func text(_ shape: [Int]) -> String {
  var text = "["
  for i in shape.indices { text += i == 0 ? "\(shape[i])" : ", \(shape[i])" }
  return text + "]"
}

/// How many elements a shape has that the engine has counted; before an extent of 0 there may be too many to count.
private func count(_ shape: [Int]) -> Int { shape.reduce(1, &*) }

private func size(_ bytes: Int) -> String {
  if bytes >= 10 << 30 { return "\(bytes >> 30) GB" }
  if bytes >= 10 << 20 { return "\(bytes >> 20) MB" }
  if bytes >= 10 << 10 { return "\(bytes >> 10) kB" }
  return "\(bytes) bytes"
}

/// Ends a compiled lesson at a mistake that the sandbox would report at its line.
func stop(_ error: EngineError) -> Never {
  fatalError(error.message)
}
