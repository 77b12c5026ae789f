import Diagnostics

extension LessonReader {
  /// The most columns a table may have; wider ones are text. Short rows are filled up, so that without
  /// a limit a small file could ask for a table of any size.
  static let columnLimit = 256

  /// The blocks of a paragraph that holds a pipe table, nil if it holds none.
  func table(from cursor: InlineCursor, in context: BlockContext) -> [Block]? {
    let text = context.text
    let lines = lineRanges(from: cursor)
    let found = lines.indices.dropFirst().first { index in
      guard let alignments = alignments(text.bytes, lines[index]) else { return false }
      return cells(text.bytes, lines[index - 1]).count == alignments.count
    }
    guard let found, let alignments = alignments(text.bytes, lines[found]) else { return nil }
    var before: [Block] = []
    if found > 1 {
      var cut = TextCutter(text.source)
      for line in lines[..<(found - 1)] { cut.add(line) }
      before = blocks(of: withDefinitions(cut.text), liftingFootnotes: false)
    }
    let rows = [lines[found - 1]] + lines[(found + 1)...]
    let range = text.source.range(lines[found - 1].lowerBound..<(lines.last?.upperBound ?? cursor.end))
    return before + [.table(table(rows: rows, alignments: alignments, in: text, range: range))]
  }

  private func table(
    rows: [Range<Int>], alignments: [Table.Alignment], in text: MaskedText, range: SourceRange
  ) -> Table {
    let columns = alignments.count
    var places: [[Range<Int>]] = []
    for row in rows {
      let found = cells(text.bytes, row)
      if found.count > columns {
        report(
          .tableTooWide, "a row has as many cells as its header, \(columns), this one has \(found.count)",
          at: text.source.range(found[columns].lowerBound..<row.upperBound),
          help: "write \\| for a bar inside a cell")
      }
      let missing = max(0, columns - found.count)
      places.append(Array(found.prefix(columns)) + Array(repeating: row.upperBound..<row.upperBound, count: missing))
    }
    let inlines = inlineParagraphs(places.flatMap { $0 }.map { cellText($0, in: text) })
    var cells: [[Table.Cell]] = []
    for (row, ranges) in places.enumerated() {
      cells.append(
        ranges.enumerated().map { column, range in
          let index = row * columns + column
          return Table.Cell(content: index < inlines.count ? inlines[index] : [], range: text.source.range(range))
        })
    }
    return Table(alignments: alignments, header: cells[0], rows: Array(cells.dropFirst()), range: range)
  }

  /// The lines of a paragraph, without what begins them in lists and quotes, and without final blanks.
  private func lineRanges(from cursor: InlineCursor) -> [Range<Int>] {
    var cursor = cursor
    let bytes = cursor.text.bytes
    var lines: [Range<Int>] = []
    while cursor.offset < cursor.end {
      let start = cursor.offset
      while cursor.offset < cursor.end, bytes[cursor.offset] != 0x0A { cursor.offset += 1 }
      var end = cursor.offset
      while end > start, bytes[end - 1].isBlank { end -= 1 }
      lines.append(start..<end)
      if cursor.offset < cursor.end {
        cursor.offset += 1
        cursor.skipLinePrefix()
      }
    }
    return lines
  }

  /// What the line under a table's header says of its columns, nil if it is no such line.
  private func alignments(_ bytes: [UInt8], _ line: Range<Int>) -> [Table.Alignment]? {
    guard bytes[line].contains(0x7C), bytes[line].allSatisfy({ [0x7C, 0x2D, 0x3A].contains($0) || $0.isBlank }) else {
      return nil
    }
    var result: [Table.Alignment] = []
    for cell in cells(bytes, line) {
      guard let first = bytes[cell].first, let last = bytes[cell].last, bytes[cell].contains(0x2D),
        bytes[cell].dropFirst().dropLast().allSatisfy({ $0 == 0x2D })
      else { return nil }
      switch (first == 0x3A, last == 0x3A) {
      case (true, true): result.append(.center)
      case (true, false): result.append(.left)
      case (false, true): result.append(.right)
      case (false, false): result.append(.none)
      }
    }
    return result.isEmpty || result.count > LessonReader.columnLimit ? nil : result
  }

  /// The cells of a row, without bars and blanks; `\|` is no bar.
  private func cells(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
    var i = line.lowerBound
    var end = line.upperBound
    if i < end, bytes[i] == 0x7C { i += 1 }
    if end > i, bytes[end - 1] == 0x7C, end < 2 || bytes[end - 2] != 0x5C || end - 1 == i { end -= 1 }
    var result: [Range<Int>] = []
    var start = i
    while i <= end {
      if i == end || bytes[i] == 0x7C {
        result.append(trimmedBlanks(bytes, start..<i))
        start = i + 1
        i += 1
      } else {
        i += bytes[i] == 0x5C && i + 1 < end ? 2 : 1
      }
    }
    return result
  }

  private func trimmedBlanks(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let start = bytes.skippingBlanks(from: range.lowerBound, to: range.upperBound)
    var end = range.upperBound
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// A cell's text, with `|` for `\|` outside of formulas.
  private func cellText(_ range: Range<Int>, in text: MaskedText) -> SourceText {
    var cut = TextCutter(text.source)
    var start = range.lowerBound
    var i = start
    while i + 1 < range.upperBound {
      if text.bytes[i] == 0x5C, text.bytes[i + 1] == 0x7C {
        cut.addPiece(start..<i)
        start = i + 1
      }
      i += text.bytes[i] == 0x5C ? 2 : 1
    }
    cut.addPiece(start..<range.upperBound)
    return cut.text
  }
}
