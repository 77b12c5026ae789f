extension EngineError {
  /// The rule that was broken, with the values: one clause, lower case, no full stop.
  package var message: String {
    switch self {
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

  /// One remedy, as an author would say it to another; nothing where there is no likely one.
  package var help: String? {
    switch self {
    case .shapeMismatch(_, let left, let right): mismatchHelp(left, right)
    case .unexpectedShape("item", _, _): "take one element first, such as x[0], or reduce it, such as x.mean()"
    case .axisOutOfRange: "axes count from 0, or from the end as -1, -2"
    case .indexOutOfRange: "indices count from 0"
    case .mixedPrecisions: "make both of one precision: the lesson's 'precision' in its front matter sets it for all"
    case .layer(_, let expected, let found): layerHelp(expected, found)
    case .missingData(_, let available):
      available.isEmpty
        ? "put the file into the folder 'data' of the course" : "the folder 'data' of the course has " + list(available)
    case .missingColumn(_, _, let available): "its columns are " + list(available)
    case .memoryBudget: "use smaller tensors or batches"
    case .operationBudget:
      "use fewer epochs or less data, or raise the budget: budget=1000000000 behind the example's fence"
    default: nil
    }
  }

  private func mismatchHelp(_ left: [Int], _ right: [Int]) -> String? {
    if left.count == 2, right.count == 2, left[1] == right[1] {
      return "transpose the second: .transposed() makes it \(text([right[1], right[0]]))"
    }
    if left.count == 2, right.count == 2, left[0] == right[0] {
      return "transpose the first: .transposed() makes it \(text([left[1], left[0]]))"
    }
    return nil
  }

  private func layerHelp(_ expected: String, _ found: [Int]) -> String? {
    // The commonest slip: one input where a batch is wanted.
    var batched = "[batch"
    for size in found { batched += ", \(size)" }
    return expected.utf8.elementsEqual((batched + "]").utf8)
      ? "add a batch axis: .reshaped(to: \(text([1] + found)))" : nil
  }
}

/// A shape as a lesson writes it: `[2, 3]`.
func text(_ shape: [Int]) -> String {
  var text = "["
  for i in shape.indices { text += i == 0 ? "\(shape[i])" : ", \(shape[i])" }
  return text + "]"
}

private func list(_ names: [String]) -> String {
  var text = ""
  // A folder or a table may have thousands.
  let shown = names.count > 12 ? Array(names.prefix(12)) + ["\(names.count - 12) more"] : names
  for i in shown.indices {
    if i > 0 { text += i == shown.count - 1 ? " and " : ", " }
    text += shown[i]
  }
  return text
}

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
