import Tensors

/// Prints a table of a model: each layer with the shape of its output and its number of parameters.
public func summary(_ model: Sequential) {
  Session.current.write(summaryText(model))
}

/// The table that `summary` prints.
package func summaryText(_ model: Sequential) -> String {
  let rows = model.descriptions.map { row in
    [
      String(repeating: "  ", count: row.depth) + row.name + " (" + row.kind + ")",
      batchText(row.outputShape, row.openAxes),
      grouped(row.parameters),
    ]
  }
  let heads = ["Layer", "Output shape", "Parameters"]
  var widths = heads.map { $0.utf8.count }
  for row in rows {
    for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.utf8.count) }
  }
  func line(_ cells: [String]) -> String {
    var text = padded(cells[0], widths[0]) + "  " + padded(cells[1], widths[1]) + "  "
    text += String(repeating: " ", count: widths[2] - cells[2].utf8.count) + cells[2]
    return text + "\n"
  }
  let width = widths.reduce(4, +)
  var text = line(heads) + String(repeating: "─", count: width) + "\n"
  for row in rows { text += line(row) }
  text += String(repeating: "─", count: width) + "\n"
  let total = model.parameterCount, trainable = model.trainableParameterCount
  text += "Total parameters: " + grouped(total) + "\n"
  if trainable != total {
    text += "Trainable: " + grouped(trainable) + ", not trainable: " + grouped(total - trainable) + "\n"
  }
  return text
}

private func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.utf8.count))
}

/// A whole number with commas between thousands.
private func grouped(_ number: Int) -> String {
  let digits = Array(number.description.utf8)
  var bytes: [UInt8] = []
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(digit)
  }
  return String(decoding: bytes, as: UTF8.self)
}
