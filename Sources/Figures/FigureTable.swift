/// Data of a figure as a table of text.
package struct FigureTable: Sendable {
  /// What the table holds; empty if the figure has only this one.
  package let caption: String
  /// The heads of the columns.
  package let columns: [String]
  /// The rows, each as long as `columns`; numbers are digits with a plain hyphen as their sign.
  package let rows: [[String]]
  /// What was left out, such as `200 of 5000 rows, evenly chosen`; empty if nothing was.
  package let note: String

  /// The most rows a table keeps.
  package static let rowLimit = 200

  /// A table of at most `rowLimit` rows: of more, that many are chosen evenly, the first and last among them.
  package init(caption: String = "", columns: [String], rowCount: Int, row: (Int) -> [String]) {
    if rowCount <= FigureTable.rowLimit {
      self.init(caption: caption, columns: columns, rows: (0..<rowCount).map(row), note: "")
    } else {
      let last = FigureTable.rowLimit - 1
      let rows = (0...last).map { row(Int(Int64($0) * Int64(rowCount - 1) / Int64(last))) }
      let note = "\(FigureTable.rowLimit) of \(rowCount) rows, evenly chosen"
      self.init(caption: caption, columns: columns, rows: rows, note: note)
    }
  }

  private init(caption: String, columns: [String], rows: [[String]], note: String) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.note = note
  }

  /// This table under a caption.
  func captioned(_ caption: String) -> FigureTable {
    FigureTable(
      caption: self.caption.utf8.isEmpty ? caption : "\(caption): \(self.caption)", columns: columns, rows: rows,
      note: note)
  }

  /// This table with the columns of another one whose first column is the same; nil if it is not.
  func widened(by other: FigureTable) -> FigureTable? {
    guard rows.count == other.rows.count, columns.count < 12, caption.utf8.isEmpty, other.caption.utf8.isEmpty,
      let head = columns.first, let otherHead = other.columns.first, head.utf8.elementsEqual(otherHead.utf8),
      zip(rows, other.rows).allSatisfy({ $0[0].utf8.elementsEqual($1[0].utf8) })
    else { return nil }
    return FigureTable(
      caption: "", columns: columns + other.columns.dropFirst(),
      rows: zip(rows, other.rows).map { $0 + $1.dropFirst() }, note: note)
  }
}
