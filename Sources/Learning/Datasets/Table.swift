import Tensors

/// Named columns of numbers and texts, read from a file of the course.
public struct Table: Sendable, CustomStringConvertible {
  /// The names in the file's first line.
  public let columnNames: [String]
  /// How many rows there are beneath it.
  public var count: Int { lines.count }

  private let file: String
  private let text: [UInt8]
  /// Where each cell ends in the text; the cells of the first line are left out.
  private let ends: [Int32]
  /// Where the first cell begins.
  private let start: Int32
  /// In which line of the file each row begins.
  private let lines: [Int]

  /// The comma-separated values of a file in the course's folder `data`; its first line names the columns.
  ///
  /// The file's name has to stand in the lesson as it is, so that the file is read before the lesson runs. Cells may be
  /// quoted; empty lines are stepped over.
  ///
  /// - Source: RFC 4180.
  /// - Throws: when there is no such file, a row has more or fewer cells than there are columns, two columns have one
  ///   name, or there are no rows.
  package static func csv(_ file: String, separator: String = ",") throws(EngineError) -> Table {
    let sign = Array(separator.utf8)
    guard sign.count == 1, sign[0] != UInt8(ascii: "\""), sign[0] >= 0x20 || sign[0] == 0x09 else {
      throw .argument(operation: "csv", name: "separator", rule: "one sign, such as ; or \\t", found: separator)
    }
    var reader = CSVReader(try Session.current.data.bytes(of: file), separator: sign[0], file: file)
    try reader.read()
    return try Table(reader, file: file)
  }

  private init(_ reader: CSVReader, file: String) throws(EngineError) {
    guard let head = reader.rows.first else {
      throw .unreadableData(
        file: file, line: nil, rule: "a table's first line names its columns", found: "the file is empty")
    }
    var names: [String] = []
    var end = 0
    for cell in 0..<head.end {
      names.append(try Self.string(reader.text[end..<Int(reader.ends[cell])], file, line: head.line))
      end = Int(reader.ends[cell])
    }
    for (index, name) in names.enumerated() where names[..<index].contains(where: { $0.utf8.elementsEqual(name.utf8) })
    {
      throw .unreadableData(
        file: file, line: head.line, rule: "every column has a name of its own", found: "two are called '\(name)'")
    }
    var cells = head.end
    for row in reader.rows.dropFirst() {
      guard row.end - cells == head.end else {
        throw .unreadableData(
          file: file, line: row.line, rule: "a row has \(counted(head.end, "cell")), one for each column",
          found: "this one has \(row.end - cells)")
      }
      cells = row.end
    }
    guard reader.rows.count > 1 else {
      throw .unreadableData(
        file: file, line: nil, rule: "a table has rows", found: "there are none beneath its columns' names")
    }
    self.file = file
    columnNames = names
    text = reader.text
    start = Int32(truncatingIfNeeded: end)
    ends = Array(reader.ends.dropFirst(head.end))
    lines = reader.rows.dropFirst().map { $0.line }
  }

  /// A line for a reader: the number of rows and the columns' names.
  public var description: String {
    var text = "\(counted(count, "row")) of "
    for (index, name) in columnNames.enumerated() { text += index == 0 ? name : ", " + name }
    return text
  }

  /// A column as numbers.
  ///
  /// - Throws: when there is no such column, or a cell of it is not a number.
  package subscript(name: String) -> [Double] {
    get throws(EngineError) { try numbers(column(name)) }
  }

  /// A column as texts.
  ///
  /// - Throws: when there is no such column.
  package func texts(_ name: String) throws(EngineError) -> [String] {
    let column = try column(name)
    var texts: [String] = []
    for row in 0..<count { texts.append(try Self.string(cell(row, column), file, line: lines[row])) }
    return texts
  }

  /// Some columns as numbers, side by side.
  ///
  /// - Shapes: the result is `[rows, columns]`.
  /// - Throws: when there is no such column, or a cell is not a number.
  package func tensor(_ names: [String]) throws(EngineError) -> Tensor {
    var columns: [Int] = []
    for name in names { columns.append(try column(name)) }
    var values: [Double] = []
    for row in 0..<count {
      for column in columns { values.append(try number(row, column)) }
    }
    return try Tensor(shape: [count, columns.count], values: values)
  }

  // MARK: Cells

  func column(_ name: String) throws(EngineError) -> Int {
    for (index, known) in columnNames.enumerated() where known.utf8.elementsEqual(name.utf8) { return index }
    throw .missingColumn(table: file, name: name, available: columnNames)
  }

  func numbers(_ column: Int) throws(EngineError) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(count)
    for row in 0..<count { values.append(try number(row, column)) }
    return values
  }

  /// Whether every cell of a column is a number.
  func isNumeric(_ column: Int) -> Bool {
    for row in 0..<count where value(cell(row, column)) == nil { return false }
    return true
  }

  private func cell(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    let index = row * columnNames.count + column
    return text[Int(index == 0 ? start : ends[index - 1])..<Int(ends[index])]
  }

  private func number(_ row: Int, _ column: Int) throws(EngineError) -> Double {
    let cell = cell(row, column)
    if let value = value(cell) { return value }
    let shown = try Self.string(cell.prefix(40), file, line: lines[row])
    throw .unreadableData(
      file: file, line: lines[row], rule: "column '\(columnNames[column])' is to be numbers",
      found: cell.isEmpty ? "here it is empty" : "here it is '\(shown)'")
  }

  /// The number that a cell writes: up to 15 digits and no exponent are exact in a double and need no long arithmetic.
  private func value(_ cell: ArraySlice<UInt8>) -> Double? {
    let isNegative = cell.first == UInt8(ascii: "-")
    let digits = isNegative ? cell.dropFirst() : cell
    guard (1...16).contains(digits.count) else { return longValue(cell) }
    var whole = 0.0
    var scale = 1.0
    var hasPoint = false
    var count = 0
    for byte in digits {
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if 0x30...0x39 ~= byte, count < 15 {
        whole = whole * 10 + Double(byte & 15)
        if hasPoint { scale *= 10 }
        count += 1
      } else {
        return longValue(cell)
      }
    }
    guard count > 0 else { return nil }
    return (isNegative ? -whole : whole) / scale
  }

  /// Decimal numbers only: Swift's own reading also takes hexadecimal ones, infinity and NaN, which in a table are slips.
  private func longValue(_ cell: ArraySlice<UInt8>) -> Double? {
    let isDecimal = cell.allSatisfy { 0x30...0x39 ~= $0 || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }
    return cell.isEmpty || !isDecimal ? nil : Session.current.data.number(String(decoding: cell, as: UTF8.self))
  }

  private static func string(_ cell: ArraySlice<UInt8>, _ file: String, line: Int) throws(EngineError) -> String {
    let text = String(decoding: cell, as: UTF8.self)
    guard text.utf8.elementsEqual(cell) else {
      throw .unreadableData(file: file, line: line, rule: "a table is text in UTF-8", found: "this line is not")
    }
    return text
  }
}

/// A number of things in words.
private func counted(_ count: Int, _ one: String) -> String { "\(count) \(one)" + (count == 1 ? "" : "s") }
