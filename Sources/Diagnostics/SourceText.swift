/// A text to be parsed, with the place of each of its lines in the file it was taken from.
///
/// An example is a piece of a Markdown file: its lines may be indented there, or stand behind a `>`.
/// Whoever cuts it out says where each line came from, and every offset into the text can then be
/// told as a line and column of that file.
package struct SourceText: Sendable {
  /// Where one line of the text stands in its file.
  package struct Line: Equatable, Sendable {
    /// The offset of the line's first byte in `bytes`.
    package var offset: Int
    /// The place of that byte in the file.
    package var position: SourcePosition

    package init(offset: Int, position: SourcePosition) {
      self.offset = offset
      self.position = position
    }
  }

  package let file: String
  /// UTF-8.
  package let bytes: [UInt8]
  /// In ascending order of offset; the first one's offset is 0.
  package let lines: [Line]

  package init(file: String, bytes: [UInt8], lines: [Line]) {
    self.file = file
    self.bytes = bytes
    self.lines = lines.isEmpty ? [Line(offset: 0, position: SourcePosition(line: 1, column: 1))] : lines
  }

  /// A text whose lines follow each other in the file without a gap, the first one from `start`.
  package init(
    file: String, bytes: [UInt8], start: SourcePosition = SourcePosition(line: 1, column: 1)
  ) {
    var lines = [Line(offset: 0, position: start)]
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == 0x0A {
        let next = SourcePosition(line: start.line + lines.count, column: 1)
        lines.append(Line(offset: offset + 1, position: next))
      }
      offset += 1
    }
    self.init(file: file, bytes: bytes, lines: lines)
  }

  /// The place in the file of the byte at `offset`; an offset past the end is taken as the end.
  package func position(at offset: Int) -> SourcePosition {
    let offset = max(0, min(offset, bytes.count))
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].offset <= offset { low = middle } else { high = middle }
    }
    let line = lines[low]
    return SourcePosition(line: line.position.line, column: line.position.column + offset - line.offset)
  }

  /// The range in the file of the bytes from `range.lowerBound` up to `range.upperBound`.
  package func range(_ range: Range<Int>) -> SourceRange {
    SourceRange(file: file, start: position(at: range.lowerBound), end: position(at: range.upperBound))
  }
}
