import Diagnostics

extension LessonReader {
  /// The most that lists and quotes may be nested.
  static let depthLimit = 40
  /// The most images that may begin in one paragraph: libcmark 0.30 looks through all of them at each
  /// link, so that `![[]()` repeated takes quadratic time (CVE-2023-22486).
  static let imageLimit = 1000

  /// Reads a Markdown text as blocks: a lesson's body, a footnote, a quiz.
  func blocks(of source: SourceText, liftingFootnotes: Bool = true) -> [Block] {
    let deepest = deepestMarks(in: source.bytes)
    if deepest.count > 4 * LessonReader.depthLimit {
      reportDepth(
        of: "lists and quotes", limit: LessonReader.depthLimit, at: source.range(deepest.offset..<deepest.offset + 1))
      return [unread(source)]
    }
    if mostImageMarks(in: source.bytes) > LessonReader.imageLimit {
      reportDepth(of: "images of one paragraph", limit: LessonReader.imageLimit, at: source.range(0..<1))
      return [unread(source)]
    }
    let text = masked(source, liftingFootnotes: liftingFootnotes)
    let tree = MarkdownTree(text.bytes)
    guard let root = tree.root else { return [] }
    return blocks(below: root, in: BlockContext(text: text, quotes: 0, depth: 0))
  }

  /// A text as the code it would be to anyone else: it is not read, and nothing of it is lost.
  private func unread(_ source: SourceText) -> Block {
    let whole = source.range(0..<source.bytes.count)
    return .code(CodeBlock(language: "", attributes: nil, code: source, range: whole))
  }

  /// Reads the Markdown inside a quiz or hint; code in it is shown and not run.
  func partBlocks(of source: SourceText) -> [Block] {
    isInsidePart = true
    defer { isInsidePart = false }
    return blocks(of: withDefinitions(source))
  }

  /// A text with its formulas, attributes and footnotes covered, so that libcmark can read it.
  func masked(_ source: SourceText, liftingFootnotes: Bool) -> MaskedText {
    let lines = LineTable(source.bytes)
    var isVerbatim = [Bool](repeating: false, count: lines.count)
    var headings: [Int] = []
    var oneLineHeadings: Set<Int> = []
    let tree = MarkdownTree(source.bytes)
    tree.forEachBlock { node in
      let first = max(node.startLine - 1, 0)
      let last = min(node.endLine, lines.count)
      switch node.kind {
      case .code, .html: for line in first..<max(first, last) { isVerbatim[line] = true }
      case .heading where last > first:
        headings.append(last - first > 1 ? last - 2 : last - 1)
        if last - first == 1 { oneLineHeadings.insert(first) }
      default: break
      }
    }
    var text = MaskedText(source, lines: lines, isVerbatim: isVerbatim)
    if liftingFootnotes { lift(from: &text) }
    var scanner = MathScanner(text, headings: oneLineHeadings)
    scanner.scan()
    for line in headings { scanner.coverAttributes(ofHeadingInLine: line) }
    reportUnclosed(scanner.unclosed, in: source)
    return scanner.text
  }

  private func lift(from text: inout MaskedText) {
    collectDefinitions(text)
    for footnote in liftFootnotes(from: &text) {
      if liftedNames.insert(footnote.name).inserted {
        lifted.append(footnote)
      } else {
        report(
          .duplicateID, "a footnote is written once, '\(footnote.name)' is written twice", at: footnote.range,
          notes: lifted.first { $0.name == footnote.name }.map { [.init("first written here", at: $0.range)] } ?? [])
      }
    }
  }

  private func reportUnclosed(_ offsets: [Int], in source: SourceText) {
    for offset in offsets {
      report(
        .unclosedMath, "the formula that seems to begin here has no closing dollar, so it is shown as text",
        at: source.range(offset..<offset + 1), help: "close it before the next empty line, or write \\$ for a dollar")
    }
  }

  // MARK: Link references

  /// Notes the definitions of link references, for the texts that are read by themselves.
  private func collectDefinitions(_ text: MaskedText) {
    let bytes = text.source.bytes
    for line in 0..<text.lines.count where !text.isVerbatim[line] {
      let content = text.lines.content(line)
      var start = content.lowerBound
      while start < content.upperBound, bytes[start].isBlank || bytes[start] == 0x3E { start += 1 }
      guard start < content.upperBound, bytes[start] == 0x5B, !bytes.begins("[^", at: start) else { continue }
      var cursor = InlineCursor(text: text, quotes: 0, start: start, end: min(bytes.count, start + 4096))
      guard cursor.takeLabel() else { continue }
      let label = normalizedLabel(bytes[start + 1..<cursor.offset - 1])
      cursor.offset = start
      guard cursor.takeDefinition(), definitions[label] == nil else { continue }
      definitions[label] = Array(bytes[start..<cursor.offset])
    }
  }

  /// The text with the definitions of the link references it uses behind it.
  func withDefinitions(_ source: SourceText) -> SourceText {
    guard !definitions.isEmpty else { return source }
    var added: [UInt8] = []
    var used: Set<[UInt8]> = []
    var open: Int?
    for (i, byte) in source.bytes.enumerated() {
      if byte == 0x5B {
        open = i
      } else if byte == 0x5D, let start = open {
        open = nil
        let label = normalizedLabel(source.bytes[start + 1..<i])
        if let definition = definitions[label], used.insert(label).inserted { added += definition + [0x0A, 0x0A] }
      }
    }
    guard !added.isEmpty else { return source }
    return SourceText(file: source.file, bytes: source.bytes + [0x0A, 0x0A] + added, lines: source.lines)
  }

  private func normalizedLabel(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes.prefix(1000) {
      if !byte.isWhitespace {
        result.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      } else if let last = result.last, last != 0x20 {
        result.append(0x20)
      }
    }
    if result.last == 0x20 { result.removeLast() }
    return result
  }
}

extension MarkdownTree {
  /// Visits every block, from top to bottom, without recursion.
  func forEachBlock(_ visit: (MarkdownNode) -> Void) {
    var pending = root.map { [$0] } ?? []
    while let node = pending.popLast() {
      visit(node)
      switch node.kind {
      case .paragraph, .heading: continue
      default: pending += Array(node.children).reversed()
      }
    }
  }
}

/// The most marks of lists and quotes that stand in a row, on one line or ever deeper over several.
///
/// An upper bound of how deep the blocks of a text nest, found before anything is built from it.
private func deepestMarks(in bytes: [UInt8]) -> (count: Int, offset: Int) {
  var deepest = (count: 0, offset: 0)
  var indents: [Int] = []
  var i = 0
  while i < bytes.count {
    let start = i
    var marks = 0
    var indent = -1
    while i < bytes.count, bytes[i] != 0x0A {
      let isListMark =
        [0x2D, 0x2A, 0x2B, 0x2E, 0x29].contains(bytes[i]) && i + 1 < bytes.count && bytes[i + 1].isWhitespace
      if isListMark || bytes[i] == 0x3E {
        if indent < 0 { indent = i - start }
        marks += 1
      } else if !bytes[i].isBlank && !bytes[i].isDigit {
        break
      }
      i += 1
    }
    if marks > 0 {
      while let last = indents.last, last >= indent { indents.removeLast() }
      if marks + indents.count > deepest.count { deepest = (marks + indents.count, start + indent) }
      indents.append(indent)
    }
    while i < bytes.count, bytes[i] != 0x0A { i += 1 }
    i += 1
  }
  return deepest
}

/// The most `![` that stand between two empty lines.
private func mostImageMarks(in bytes: [UInt8]) -> Int {
  var most = 0
  var count = 0
  for i in bytes.indices.dropLast() {
    if bytes[i] == 0x21, bytes[i + 1] == 0x5B { count += 1 }
    if bytes[i] == 0x0A, bytes[i + 1] == 0x0A { count = 0 }
    most = max(most, count)
  }
  return most
}
