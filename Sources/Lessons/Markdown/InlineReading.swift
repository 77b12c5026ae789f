import Diagnostics

/// A piece of running text before attributes have found what they belong to, and tildes their partner.
enum InlinePiece {
  case inline(Inline)
  case tildes(SourceRange)
  case attributes(Attributes)
}

/// Reads the inlines of one paragraph, heading or cell.
struct InlineReader {
  /// The most that emphasis, links and images may be nested.
  static let depthLimit = 40

  let reader: LessonReader
  var cursor: InlineCursor
  /// The offset after the formula or attributes whose covered bytes are going by.
  private var coverEnd = 0
  private var isStopped = false

  init(reader: LessonReader, cursor: InlineCursor) {
    self.reader = reader
    self.cursor = cursor
  }

  private var text: MaskedText { cursor.text }
  private var source: SourceText { cursor.text.source }

  /// The inlines below a node; the cursor stands where its content begins.
  mutating func read(_ node: MarkdownNode) -> [InlinePiece] { read(node, depth: 0) }

  private mutating func read(_ node: MarkdownNode, depth: Int) -> [InlinePiece] {
    var pieces: [InlinePiece] = []
    for child in node.children where !isStopped {
      let start = cursor.offset
      switch child.kind {
      case .text: readText(child.literal, into: &pieces)
      case .softBreak, .lineBreak: readBreak(child.kind, into: &pieces)
      case .inlineCode: pieces.append(.inline(readCode(child.literal)))
      case .inlineHTML: readHTML(child.literal, into: &pieces)
      case _ where depth == InlineReader.depthLimit: stop(at: start, into: &pieces)
      case .emphasis: pieces.append(.inline(readEmphasis(child, isStrong: false, depth: depth)))
      case .strong: pieces.append(.inline(readEmphasis(child, isStrong: true, depth: depth)))
      case .link: pieces.append(.inline(readLink(child, depth: depth)))
      case .image: pieces.append(.inline(readImage(child, depth: depth)))
      default: break
      }
    }
    return pieces
  }

  /// Takes the rest of the paragraph as it stands, because it is nested beyond the limit.
  private mutating func stop(at start: Int, into pieces: inout [InlinePiece]) {
    isStopped = true
    let range = source.range(start..<max(start, cursor.end))
    reader.reportDepth(of: "emphasis and links", limit: InlineReader.depthLimit, at: range)
    pieces.append(.inline(.text(source.bytes.text(start..<max(start, cursor.end)), range)))
  }

  // MARK: Text

  private mutating func readText(_ literal: [UInt8], into pieces: inout [InlinePiece]) {
    var run = TextRun(start: cursor.offset)
    var i = 0
    // Behind a backslash break libcmark keeps the indentation of a line that continues a quote lazily.
    while i < literal.count, literal[i].isBlank, cursor.byte != literal[i], cursor.offset >= coverEnd { i += 1 }
    while i < literal.count {
      if cursor.offset < coverEnd {
        cursor.offset += 1
        i += 1
        run.start = cursor.offset
      } else if let span = cursor.byte == 0xC2 ? text.span(at: cursor.offset) : nil, literal[i] == 0xC2 {
        flush(&run, into: &pieces)
        coverEnd = span.range.upperBound
        pieces.append(piece(for: span))
      } else if let length = readMark(literal, at: i, run: &run, into: &pieces) {
        i += length
      } else if let length = takeCharacter(literal, at: i, into: &run) {
        i += length
      } else {
        return recover(literal, from: i, run: &run, into: &pieces)
      }
    }
    flush(&run, into: &pieces)
  }

  private struct TextRun {
    var start: Int
    var bytes: [UInt8] = []
  }

  private func flush(_ run: inout TextRun, into pieces: inout [InlinePiece]) {
    if !run.bytes.isEmpty {
      pieces.append(.inline(.text(run.bytes.text(0..<run.bytes.count), source.range(run.start..<cursor.offset))))
    }
    run = TextRun(start: cursor.offset)
  }

  /// Reads `~~` or `[^name]` and says how many bytes of the literal it took.
  private mutating func readMark(
    _ literal: [UInt8], at i: Int, run: inout TextRun, into pieces: inout [InlinePiece]
  ) -> Int? {
    let start = cursor.offset
    if literal[i] == 0x7E {
      guard text.bytes.begins("~~", at: start), literal.begins("~~", at: i), !text.bytes.begins("~~~", at: start)
      else { return nil }
      flush(&run, into: &pieces)
      cursor.offset += 2
      run.start = cursor.offset
      pieces.append(.tildes(source.range(start..<start + 2)))
      return 2
    }
    guard literal[i] == 0x5B, text.bytes.begins("[^", at: start), literal.begins("[^", at: i) else { return nil }
    var end = start + 2
    while end < cursor.end, end - start < 100, !text.bytes[end].isWhitespace, text.bytes[end] != 0x5D { end += 1 }
    guard end < cursor.end, end > start + 2, text.bytes[end] == 0x5D, i + end - start < literal.count,
      literal[i..<i + end - start] == text.bytes[start..<end]
    else { return nil }
    let range = source.range(start..<end + 1)
    guard let reference = reader.footnoteReference(to: text.bytes.text(start + 2..<end), at: range) else { return nil }
    flush(&run, into: &pieces)
    cursor.offset = end + 1
    run.start = cursor.offset
    pieces.append(.inline(.footnote(reference)))
    return end + 1 - start
  }

  /// Takes one byte, escaped character or entity, and says how many bytes of the literal it took.
  private mutating func takeCharacter(_ literal: [UInt8], at i: Int, into run: inout TextRun) -> Int? {
    guard let byte = cursor.byte else { return nil }
    if byte == 0x5C, cursor.offset + 1 < cursor.end, text.bytes[cursor.offset + 1].isPunctuation {
      guard literal[i] == text.bytes[cursor.offset + 1] else { return nil }
      cursor.offset += 2
      run.bytes.append(literal[i])
      return 1
    }
    if byte == 0x26, let entity = entity(), literal[i...].starts(with: entity.decoded) {
      cursor.offset += entity.length
      run.bytes += entity.decoded
      return entity.decoded.count
    }
    guard byte == literal[i] else { return nil }
    cursor.offset += 1
    run.bytes.append(byte)
    return 1
  }

  /// What the entity at the cursor stands for, if one does.
  private func entity() -> (length: Int, decoded: [UInt8])? {
    var i = cursor.offset + 1
    while i < cursor.end, i - cursor.offset < 34,
      text.bytes[i].isLetter || text.bytes[i].isDigit || text.bytes[i] == 0x23
    {
      i += 1
    }
    guard i < cursor.end, i > cursor.offset + 1, text.bytes[i] == 0x3B else { return nil }
    let written = Array(text.bytes[cursor.offset...i])
    guard let decoded = reader.decodeEntity(written) else { return nil }
    return (written.count, decoded)
  }

  /// Tree and source have parted: shows the rest and looks for a place from which they agree again.
  private mutating func recover(
    _ literal: [UInt8], from i: Int, run: inout TextRun, into pieces: inout [InlinePiece]
  ) {
    let rest = literal[i...].filter { $0 != 0x7F }
    flush(&run, into: &pieces)
    cursor.isLost = true
    let start = cursor.offset
    if reader.mayRecover(), let found = text.bytes.firstOccurrence(of: rest, from: start, to: cursor.end) {
      cursor.offset = found + rest.count
      pieces.append(.inline(.text(rest.text(0..<rest.count), source.range(found..<cursor.offset))))
    } else {
      pieces.append(.inline(.text(rest.text(0..<rest.count), source.range(start..<max(start, cursor.end)))))
    }
  }

  private func piece(for span: MaskedText.Span) -> InlinePiece {
    switch span.kind {
    case .attributes: return .attributes(reader.attributes(in: source, at: span.range))
    case .math, .displayMath:
      return .inline(.math(reader.math(in: text, span: span)))
    }
  }

  // MARK: Breaks, code, HTML

  private mutating func readBreak(_ kind: MarkdownNode.Kind, into pieces: inout [InlinePiece]) {
    cursor.skipBlanks()
    if kind == .lineBreak { _ = cursor.take("\\") }
    let range = source.range(cursor.offset..<min(cursor.offset + 1, cursor.end))
    let isCovered = cursor.offset < coverEnd
    cursor.takeLineEnding()
    if !isCovered { pieces.append(.inline(kind == .softBreak ? .softBreak(range) : .lineBreak(range))) }
  }

  private mutating func readCode(_ literal: [UInt8]) -> Inline {
    let start = cursor.offset
    while cursor.byte == 0x60 { cursor.offset += 1 }
    let length = cursor.offset - start
    guard length > 0, let close = closingRun(ofLength: length) else {
      cursor.isLost = true
      cursor.offset = start
      return .code(literal.text(0..<literal.count), source.range(start..<max(start, cursor.end)))
    }
    let content = start + length..<close
    cursor.offset = close + length
    let range = source.range(start..<cursor.offset)
    if literal.begins("{swift}", at: literal.first == 0x20 ? 1 : 0) {
      return .value(reader.value(written: joinedLines(content), at: range))
    }
    return .code(literal.text(0..<literal.count), range)
  }

  private func closingRun(ofLength length: Int) -> Int? {
    var i = cursor.offset
    while i < cursor.end {
      guard text.bytes[i] == 0x60 else {
        i += 1
        continue
      }
      let start = i
      while i < cursor.end, text.bytes[i] == 0x60 { i += 1 }
      if i - start == length { return start }
    }
    return nil
  }

  /// A stretch of the paragraph with a space for each line ending and what begins the next line.
  private func joinedLines(_ range: Range<Int>) -> SourceText {
    var cut = TextCutter(source)
    var walker = cursor
    walker.offset = range.lowerBound
    var start = range.lowerBound
    while walker.offset < range.upperBound {
      if walker.byte == 0x0A {
        cut.addPiece(start..<walker.offset)
        cut.add([0x20], at: walker.offset)
        walker.takeLineEnding()
        start = min(walker.offset, range.upperBound)
      } else {
        walker.offset += 1
      }
    }
    cut.addPiece(start..<range.upperBound)
    return cut.text
  }

  private mutating func readHTML(_ literal: [UInt8], into pieces: inout [InlinePiece]) {
    let start = cursor.offset
    var i = 0
    while i < literal.count, cursor.offset < cursor.end {
      if literal[i] == 0x0A {
        cursor.takeLineEnding()
        i += 1
        while i < literal.count, literal[i].isBlank { i += 1 }
      } else {
        cursor.offset += 1
        i += 1
      }
    }
    let range = source.range(start..<cursor.offset)
    if literal.begins("<!--", at: 0) { return }
    reader.reportHTML(literal, at: range)
    pieces.append(.inline(.html(source.bytes.text(start..<cursor.offset), range)))
  }

  // MARK: What holds other inlines

  private mutating func readEmphasis(_ node: MarkdownNode, isStrong: Bool, depth: Int) -> Inline {
    let start = cursor.offset
    takeEmphasisMark(isStrong: isStrong)
    let content = reader.inlines(from: read(node, depth: depth + 1))
    if !isStopped { takeEmphasisMark(isStrong: isStrong) }
    let range = source.range(start..<max(start, cursor.offset))
    return isStrong ? .strong(content, range) : .emphasis(content, range)
  }

  private mutating func takeEmphasisMark(isStrong: Bool) {
    let isThere = isStrong ? cursor.take("**") || cursor.take("__") : cursor.take("*") || cursor.take("_")
    if !isThere { cursor.isLost = true }
  }

  private mutating func readLink(_ node: MarkdownNode, depth: Int) -> Inline {
    let start = cursor.offset
    let isBare = cursor.take("<")
    if !isBare, !cursor.take("[") { cursor.isLost = true }
    let content = reader.inlines(from: read(node, depth: depth + 1))
    let address = isStopped ? nil : takeLinkEnd(isBare: isBare)
    let destination = written(node.address, at: address)
    let link = Link(
      target: .unsafe, destination: destination, title: written(node.title, at: nil), content: content,
      range: source.range(start..<max(start, cursor.offset)))
    return .link(reader.resolved(link))
  }

  private mutating func readImage(_ node: MarkdownNode, depth: Int) -> Inline {
    let start = cursor.offset
    if !cursor.take("![") { cursor.isLost = true }
    let alt = reader.inlines(from: read(node, depth: depth + 1))
    let address = isStopped ? nil : takeLinkEnd(isBare: false)
    let image = Image(
      file: nil, destination: written(node.address, at: address), title: written(node.title, at: nil), alt: alt,
      range: source.range(start..<max(start, cursor.offset)))
    return .image(reader.resolved(image))
  }

  private mutating func takeLinkEnd(isBare: Bool) -> Range<Int>? {
    if isBare {
      if !cursor.take(">") { cursor.isLost = true }
      return nil
    }
    guard cursor.take("]") else {
      cursor.isLost = true
      return nil
    }
    return cursor.takeLinkTail()
  }

  /// An address as its author wrote it: where dollars in it were covered as a formula, from the source.
  private func written(_ bytes: [UInt8], at range: Range<Int>?) -> String {
    guard bytes.contains(0x7F) else { return bytes.text(0..<bytes.count) }
    guard let range else { return bytes.filter { $0 != 0x7F }.text(0..<bytes.count) }
    return source.bytes.text(range)
  }
}

extension Array where Element == UInt8 {
  /// The first place in the range where the bytes stand.
  fileprivate func firstOccurrence(of wanted: [UInt8], from start: Int, to end: Int) -> Int? {
    guard let first = wanted.first, start <= end - wanted.count else { return nil }
    for i in start...(end - wanted.count) where self[i] == first && self[i...].starts(with: wanted) { return i }
    return nil
  }
}

extension InlineReader {
  /// The inlines of a paragraph or heading.
  static func inlines(of node: MarkdownNode, in text: MaskedText, quotes: Int, reader: LessonReader) -> [Inline] {
    var inline = InlineReader(reader: reader, cursor: InlineCursor(node, in: text, quotes: quotes))
    return reader.inlines(from: inline.read(node))
  }
}

extension InlineCursor {
  /// A cursor at the beginning of a paragraph's or heading's content.
  init(_ node: MarkdownNode, in text: MaskedText, quotes: Int) {
    let range = text.range(of: node)
    self.init(text: text, quotes: quotes, start: range.lowerBound, end: range.upperBound)
    skipBlanks()
    if node.kind == .heading, byte == 0x23 {
      while byte == 0x23 { offset += 1 }
      skipBlanks()
    } else {
      skipDefinitions()
    }
  }
}

extension MaskedText {
  /// From where a block begins to the end of its last line.
  func range(of node: MarkdownNode) -> Range<Int> {
    let first = min(max(node.startLine - 1, 0), lines.count - 1)
    let last = min(max(node.endLine - 1, first), lines.count - 1)
    let end = lines.content(last).upperBound
    return min(lines.starts[first] + max(node.startColumn - 1, 0), end)..<end
  }
}
