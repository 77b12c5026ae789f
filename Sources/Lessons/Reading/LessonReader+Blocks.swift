import Diagnostics

/// Where in a text blocks are being read.
struct BlockContext {
  let text: MaskedText
  /// How many quotes are open.
  var quotes: Int
  /// How many lists and quotes are open.
  var depth: Int

  var source: SourceText { text.source }

  func inside(quote: Bool) -> BlockContext {
    BlockContext(text: text, quotes: quotes + (quote ? 1 : 0), depth: depth + 1)
  }
}

extension LessonReader {
  /// The blocks below a node, in order.
  func blocks(below node: MarkdownNode, in context: BlockContext) -> [Block] {
    if context.depth > LessonReader.depthLimit {
      let range = context.text.range(of: node)
      reportDepth(of: "lists and quotes", limit: LessonReader.depthLimit, at: context.source.range(range))
      return [
        .paragraph([.text(context.source.bytes.text(range), context.source.range(range))], context.source.range(range))
      ]
    }
    return node.children.flatMap { block($0, in: context) }
  }

  private func block(_ node: MarkdownNode, in context: BlockContext) -> [Block] {
    let range = trimmed(context.text.range(of: node), in: context)
    switch node.kind {
    case .paragraph: return paragraph(node, in: context)
    case .heading: return [.heading(heading(node, in: context))]
    case .list: return [.list(list(node, in: context))]
    case .quote: return [quote(node, in: context)]
    case .code: return fence(node, in: context)
    case .html: return html(node, in: context)
    case .thematicBreak: return [.thematicBreak(context.source.range(range))]
    default: return []
    }
  }

  /// A range without the blanks at its end.
  func trimmed(_ range: Range<Int>, in context: BlockContext) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, context.source.bytes[end - 1].isWhitespace { end -= 1 }
    return range.lowerBound..<end
  }

  // MARK: Paragraphs

  private func paragraph(_ node: MarkdownNode, in context: BlockContext) -> [Block] {
    let cursor = InlineCursor(node, in: context.text, quotes: context.quotes)
    let range = context.source.range(trimmed(cursor.offset..<max(cursor.offset, cursor.end), in: context))
    if let table = table(from: cursor, in: context) { return table }
    reportBackticksBehindFence(cursor, in: context)
    var inline = InlineReader(reader: self, cursor: cursor)
    return divided(inlines(from: inline.read(node)), range: range)
  }

  /// A paragraph as blocks: display formulas, and an image that stands alone, are blocks of their own.
  func divided(_ inlines: [Inline], range: SourceRange) -> [Block] {
    if inlines.count == 1, case .image(let image) = inlines[0] { return [.figure(image)] }
    guard inlines.contains(where: { $0.isDisplayMath }) else { return [.paragraph(inlines, range)] }
    var blocks: [Block] = []
    var run: [Inline] = []
    func endRun() {
      let text = run.trimmed
      if let first = text.first, let last = text.last {
        blocks.append(
          .paragraph(text, SourceRange(file: range.file, start: first.range.start, end: last.range.end)))
      }
      run = []
    }
    for inline in inlines {
      if case .math(let math) = inline, math.isDisplay {
        endRun()
        blocks.append(.math(math))
      } else {
        run.append(inline)
      }
    }
    endRun()
    return blocks
  }

  /// Reports a line that was meant to open a block of code: behind three backticks stands no backtick.
  private func reportBackticksBehindFence(_ cursor: InlineCursor, in context: BlockContext) {
    let line = context.text.lines.content(context.text.lines.line(at: cursor.offset))
    guard context.source.bytes.begins("```", at: cursor.offset) else { return }
    let opening = context.source.bytes.text(cursor.offset..<line.upperBound)
    guard opening.contains("{") else { return }
    report(
      .backtickInFence, "a line that opens a block with ``` holds no other backtick",
      at: context.source.range(cursor.offset..<line.upperBound),
      help: "open and close the block with ~~~ instead; then values between backticks may stand in its attributes")
  }

  // MARK: Headings

  private func heading(_ node: MarkdownNode, in context: BlockContext) -> Heading {
    let cursor = InlineCursor(node, in: context.text, quotes: context.quotes)
    var inline = InlineReader(reader: self, cursor: cursor)
    var pieces = inline.read(node)
    var given: Located<String>?
    if case .attributes(let attributes)? = pieces.last {
      pieces.removeLast()
      check(attributes, of: "heading", keys: [], classes: [])
      given = attributes.id
    }
    let content = inlines(from: pieces).trimmed
    let text = content.plainText
    let range = context.source.range(trimmed(context.text.range(of: node), in: context))
    let id = given?.value ?? slugs.slug(for: text)
    addAnchor(given ?? Located(id, at: range))
    let heading = Heading(level: node.level, id: id, content: content, text: text, range: range)
    headings.append(heading)
    return heading
  }

  // MARK: Lists and quotes

  private func list(_ node: MarkdownNode, in context: BlockContext) -> ListBlock {
    let items = node.children.map { item($0, in: context.inside(quote: false)) }
    var range = context.source.range(trimmed(context.text.range(of: node), in: context))
    range.end = max(range.start, items.last?.range.end ?? range.end)
    return ListBlock(firstNumber: node.firstNumber, isTight: node.isTight, items: items, range: range)
  }

  private func item(_ node: MarkdownNode, in context: BlockContext) -> ListBlock.Item {
    let isTicked = node.firstChild.flatMap { tick(of: $0, in: context) }
    var body = blocks(below: node, in: context)
    if isTicked != nil, case .paragraph(var inlines, var range)? = body.first {
      inlines.dropLeading(bytes: 3)
      inlines = inlines.trimmed
      if let first = inlines.first { range.start = first.range.start }
      body[0] = .paragraph(inlines, range)
    }
    let start = context.text.range(of: node).lowerBound
    var range = context.source.range(start..<start)
    range.end = max(body.last?.range.end ?? range.end, range.start)
    return ListBlock.Item(isTicked: isTicked, body: body, range: range)
  }

  /// Whether an item's first paragraph begins with `[x]` or `[ ]`, and which.
  private func tick(of node: MarkdownNode, in context: BlockContext) -> Bool? {
    guard node.kind == .paragraph else { return nil }
    let start = InlineCursor(node, in: context.text, quotes: context.quotes).offset
    let bytes = context.text.bytes
    guard start + 3 < bytes.count, bytes[start] == 0x5B, bytes[start + 2] == 0x5D, bytes[start + 3].isWhitespace
    else { return nil }
    switch bytes[start + 1] {
    case 0x20: return false
    case 0x78, 0x58: return true
    default: return nil
    }
  }

  private func quote(_ node: MarkdownNode, in context: BlockContext) -> Block {
    let inner = context.inside(quote: true)
    let range = context.source.range(trimmed(context.text.range(of: node), in: context))
    let kind = node.firstChild.flatMap { calloutKind($0, in: inner) }
    var body = blocks(below: node, in: inner)
    guard let kind else { return .quote(body, range) }
    body.dropFirstLine()
    return .callout(Callout(kind: kind, body: body, range: range))
  }

  /// What call-out a quote's first line `[!NOTE]` makes of it.
  private func calloutKind(_ node: MarkdownNode, in context: BlockContext) -> Callout.Kind? {
    guard node.kind == .paragraph else { return nil }
    let start = InlineCursor(node, in: context.text, quotes: context.quotes).offset
    let bytes = context.text.bytes
    guard bytes.begins("[!", at: start) else { return nil }
    var end = start + 2
    while end < bytes.count, bytes[end].isLetter || bytes[end] == 0x2D { end += 1 }
    guard end > start + 2, end < bytes.count, bytes[end] == 0x5D else { return nil }
    let rest = bytes.skippingBlanks(from: end + 1, to: bytes.count)
    guard rest == bytes.count || bytes[rest] == 0x0A else { return nil }
    let word = bytes.text(start + 2..<end)
    if let kind = Callout.Kind(rawValue: word.lowercased()) { return kind }
    let known = Callout.Kind.allCases.map { $0.rawValue.uppercased() }
    reportUnknown(
      .unknownCallout, "no call-out is called '\(word)'",
      name: Located(word, at: context.source.range(start + 2..<end)), among: known,
      list: "there are \(known.joined(separator: ", "))")
    return nil
  }

  // MARK: HTML

  private func html(_ node: MarkdownNode, in context: BlockContext) -> [Block] {
    let literal = node.literal
    let text = String(decoding: literal, as: UTF8.self)
    if let end = text.firstRange(of: "-->"), text.hasPrefix("<!--"),
      text[end.upperBound...].utf8.allSatisfy(\.isWhitespace)
    {
      return []
    }
    let offsets = trimmed(context.text.range(of: node), in: context)
    let range = context.source.range(offsets)
    reportHTML(literal, at: range)
    return [.html(codeText(node, literal: literal, firstLine: node.startLine - 1, in: context), range)]
  }
}

extension Inline {
  fileprivate var isDisplayMath: Bool {
    if case .math(let math) = self { return math.isDisplay }
    return false
  }
}

extension [Inline] {
  /// Without breaks and blanks at both ends.
  var trimmed: [Inline] {
    var result = self
    while let last = result.last, last.isBlank { result.removeLast() }
    while let first = result.first, first.isBlank { result.removeFirst() }
    if case .text(let text, _)? = result.first {
      result.dropLeading(bytes: text.utf8.prefix { $0.isWhitespace }.count)
    }
    if case .text(let text, var range)? = result.last {
      let kept = text.utf8.reversed().drop { $0.isWhitespace }.count
      if range.end.line == range.start.line { range.end.column -= text.utf8.count - kept }
      result[result.count - 1] = .text(String(decoding: [UInt8](text.utf8).prefix(kept), as: UTF8.self), range)
    }
    return result
  }
}

extension Inline {
  fileprivate var isBlank: Bool {
    switch self {
    case .softBreak, .lineBreak: return true
    case .text(let text, _): return text.utf8.allSatisfy { $0.isWhitespace }
    default: return false
    }
  }
}

extension [Block] {
  /// Takes the first line off the first paragraph.
  mutating func dropFirstLine() {
    guard case .paragraph(let inlines, var range)? = first else { return }
    let rest = inlines.drop { !$0.isBreak }.dropFirst()
    guard let start = rest.first?.range.start else {
      removeFirst()
      return
    }
    range.start = start
    self[0] = .paragraph([Inline](rest), range)
  }
}

extension Inline {
  /// Answers whether a line ends here.
  var isBreak: Bool {
    switch self {
    case .softBreak, .lineBreak: return true
    default: return false
    }
  }
}
