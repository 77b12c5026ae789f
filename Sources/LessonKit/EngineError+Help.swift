extension EngineError {
  /// One remedy, as an author would say it to another; nothing where there is no likely one.
  package var help: String? {
    switch self {
    case .shapeMismatch("matmul", let left, let right): productHelp(left, right)
    case .shapeMismatch("fit", let x, let y):
      "x has \(x.first ?? 0) rows, y has \(y.first ?? 0)"
    case .shapeMismatch("reshaped", _, _): "one extent may be -1: it is then as large as the others leave room for"
    case .shapeMismatch(let operation, let output, let targets) where isLoss(operation):
      lossHelp(operation, output, targets)
    case .shapeMismatch(_, let left, let right): broadcastHelp(left, right)
    case .argument("sparseCategoricalCrossentropy", _, _, _):
      "the targets are the numbers of the classes, from 0 to one less than the model's outputs"
    case .unexpectedShape("item", _, _): "take one element first, such as x[0], or reduce it, such as x.mean()"
    case .axisOutOfRange: "axes count from 0, or from the end as -1, -2"
    case .indexOutOfRange(_, let index, let count): indexHelp(index, count)
    case .mixedPrecisions: "make both of one precision: the lesson's 'precision' in its front matter sets it for all"
    case .layer(_, let expected, let found): EngineError.layerHelp(expected, found)
    case .missingData(_, let available):
      available.isEmpty
        ? "put the file into the folder 'data' of the course" : "the folder 'data' of the course has " + list(available)
    case .missingColumn(_, _, let available): "its columns are " + list(available)
    case .memoryBudget: "use smaller tensors or batches"
    case .operationBudget:
      "use fewer epochs or less data, or raise the budget: {budget=1000000000} behind the example's fence"
    default: nil
    }
  }

  private func productHelp(_ left: [Int], _ right: [Int]) -> String? {
    guard left.count == 2, right.count == 2 else { return nil }
    if left[1] == right[1] {
      return "transpose the second: .transposed() makes it \(text([right[1], right[0]]))"
    }
    if left[0] == right[0] {
      return "transpose the first: .transposed() makes it \(text([left[1], left[0]]))"
    }
    return "the first's columns have to be as many as the second's rows: \(left[1]) and \(right[0])"
  }

  private func lossHelp(_ loss: String, _ output: [Int], _ targets: [Int]) -> String? {
    let rows = output.dropLast().reduce(1, *)
    if loss.utf8.starts(with: "sparse".utf8) { return "one class number for each of the \(rows) rows" }
    if targets.reduce(1, *) == rows, loss.utf8.starts(with: "categorical".utf8) {
      let sparse = loss.utf8.count == 23 ? "sparseCategoricalCrossentropy" : "sparseCategoricalCrossentropyFromLogits"
      return "for targets that are class numbers, use .\(sparse)"
    }
    if targets.reduce(1, *) == output.reduce(1, *) {
      return "give the targets the shape of the predictions: .reshaped(to: \(text(output)))"
    }
    guard output.count == targets.count, output.dropLast() == targets.dropLast(), let wanted = targets.last else {
      return nil
    }
    return "the last layer is to give as many numbers as a target has: \(wanted), not \(output[output.count - 1])"
  }

  /// Says which axes keep two shapes from being broadcast, or what would make them fit.
  private func broadcastHelp(_ left: [Int], _ right: [Int]) -> String? {
    if left.count == 2, right.count == 2, left[0] == right[1], left[1] == right[0] {
      return "transpose one of them: .transposed() makes the second \(text([right[1], right[0]]))"
    }
    // A number for each row is a column.
    if left.count == 1, right.count == 2, left[0] == right[0] {
      return "make the first a column: .reshaped(to: \(text([left[0], 1])))"
    }
    if left.count == 2, right.count == 1, left[0] == right[0] {
      return "make the second a column: .reshaped(to: \(text([right[0], 1])))"
    }
    let (a, b) = (Array(left.reversed()), Array(right.reversed()))
    for i in 0..<min(a.count, b.count) where a[i] != b[i] && a[i] != 1 && b[i] != 1 {
      return "counted from the last, axes are to be equal or 1; here \(a[i]) meets \(b[i])"
    }
    return nil
  }

  private func indexHelp(_ index: Int, _ count: Int) -> String {
    guard index < 0, count > 0, -count <= index else { return "indices count from 0" }
    return "indices count from 0: counted from the end, \(index) is \(count + index)"
  }
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
