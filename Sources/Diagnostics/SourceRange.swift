/// A place in a file: a 1-based line and a 1-based column, counted in UTF-8 bytes.
package struct SourcePosition: Equatable, Hashable, Comparable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    a.line != b.line ? a.line < b.line : a.column < b.column
  }
}

/// A stretch of a file, from its first byte to just after its last one.
///
/// The file is always the one its author has open, never a program extracted from it.
package struct SourceRange: Equatable, Hashable, Sendable {
  /// The path as it is shown: relative to the folder the command was started in.
  package var file: String
  package var start: SourcePosition
  package var end: SourcePosition

  package init(file: String, start: SourcePosition, end: SourcePosition) {
    self.file = file
    self.start = start
    self.end = end < start ? start : end
  }

  /// A range that holds nothing, for what is missing at a place.
  package init(file: String, at position: SourcePosition) {
    self.init(file: file, start: position, end: position)
  }
}
