import Diagnostics

/// A pipe table.
package struct Table: Sendable {
  /// To which side the cells of a column keep.
  package enum Alignment: Sendable {
    case none, left, center, right
  }

  /// One cell.
  package struct Cell: Sendable {
    package var content: [Inline]
    package var range: SourceRange

    package init(content: [Inline], range: SourceRange) {
      self.content = content
      self.range = range
    }
  }

  /// One for each column.
  package var alignments: [Alignment]
  package var header: [Cell]
  /// Each row has as many cells as the header.
  package var rows: [[Cell]]
  package var range: SourceRange

  package init(alignments: [Alignment], header: [Cell], rows: [[Cell]], range: SourceRange) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
    self.range = range
  }
}
