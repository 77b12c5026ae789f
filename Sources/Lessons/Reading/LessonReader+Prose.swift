import Diagnostics

extension LessonReader {
  /// Reads a line of text with inline markup.
  ///
  /// - Parameter scope: What its values may use, where that is not the place that is being read.
  func prose(_ source: SourceText, range: SourceRange, scope: Int? = nil) -> Prose {
    let outer = scopeOverride
    if let scope { scopeOverride = scope }
    defer { scopeOverride = outer }
    let inlines = inlineParagraphs([oneLine(source)]).first ?? []
    return Prose(text: source.string, inlines: inlines, range: range)
  }

  /// Reads texts of one line each as inlines, whatever blocks they look like.
  ///
  /// A full stop before each keeps libcmark from seeing a list or heading, and changes nothing in what
  /// may begin or end emphasis; it is taken off again.
  func inlineParagraphs(_ texts: [SourceText]) -> [[Inline]] {
    guard let first = texts.first else { return [] }
    var bytes: [UInt8] = []
    var lines: [SourceText.Line] = []
    for text in texts {
      lines.append(.init(offset: bytes.count, position: text.position(at: 0)))
      bytes.append(0x2E)
      lines += text.lines.map { .init(offset: $0.offset + bytes.count, position: $0.position) }
      bytes += text.bytes
      bytes += [0x0A, 0x0A]
    }
    let source = withDefinitions(SourceText(file: first.file, bytes: bytes, lines: lines))
    let text = masked(source, liftingFootnotes: false)
    let tree = MarkdownTree(text.bytes)
    guard let root = tree.root else { return texts.map { _ in [] } }
    return root.children.prefix(texts.count).map { node in
      var inlines = InlineReader.inlines(of: node, in: text, quotes: 0, reader: self)
      inlines.dropLeading(bytes: 1, width: 0)
      return inlines
    }
  }

  /// Reads `{swift} expression, decimals: 3`.
  func value(written text: SourceText, at range: SourceRange) -> ProseValue {
    let bytes = text.bytes
    var start = 0
    while start < bytes.count, bytes[start].isWhitespace { start += 1 }
    if bytes.begins("{swift}", at: start) { start += 7 }
    while start < bytes.count, bytes[start].isWhitespace { start += 1 }
    var end = bytes.count
    while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    let format = decimals(in: bytes, start..<end)
    if let format { end = format.start }
    if start >= end {
      report(
        .emptyValue, "a value needs an expression after '{swift}'", at: range,
        help: "write the name of something an example above defines: `{swift} accuracy, decimals: 3`")
    }
    if let format, format.count > 17 {
      report(
        .tooManyDecimals, "a number has at most 17 digits worth showing, not \(format.count)",
        at: text.range(format.start..<bytes.count))
    }
    let value = ProseValue(
      index: values.count, expression: text.slice(start..<max(start, end)), decimals: format.map { min($0.count, 17) },
      scope: scope, range: range)
    values.append(value)
    return value
  }

  /// The `, decimals: n` at the end of the range: where it starts, and the number.
  private func decimals(in bytes: [UInt8], _ range: Range<Int>) -> (start: Int, count: Int)? {
    var i = range.upperBound
    while i > range.lowerBound, bytes[i - 1].isDigit { i -= 1 }
    guard i < range.upperBound, range.upperBound - i <= 4, let count = Int(bytes.text(i..<range.upperBound)) else {
      return nil
    }
    func skipWhitespace() { while i > range.lowerBound, bytes[i - 1].isWhitespace { i -= 1 } }
    skipWhitespace()
    guard i > range.lowerBound, bytes[i - 1] == 0x3A else { return nil }
    i -= 1
    skipWhitespace()
    guard bytes.begins("decimals", at: i - 8), i - 8 > range.lowerBound else { return nil }
    i -= 8
    skipWhitespace()
    guard i > range.lowerBound, bytes[i - 1] == 0x2C else { return nil }
    i -= 1
    skipWhitespace()
    return (i, count)
  }

  private func oneLine(_ source: SourceText) -> SourceText {
    guard source.bytes.contains(0x0A) else { return source }
    return SourceText(
      file: source.file, bytes: source.bytes.map { $0 == 0x0A ? 0x20 : $0 }, lines: source.lines)
  }
}

extension [Inline] {
  /// Takes bytes off the beginning of the first text; none of its characters may be cut in two.
  ///
  /// - Parameter width: How many columns they take in the file, where that differs.
  mutating func dropLeading(bytes count: Int, width: Int? = nil) {
    guard case .text(let text, var range)? = first else { return }
    let rest = String(decoding: [UInt8](text.utf8).dropFirst(count), as: UTF8.self)
    if rest.isEmpty {
      removeFirst()
    } else {
      range.start.column += width ?? count
      self[0] = .text(rest, range)
    }
  }

  /// The words without markup; formulas as their TeX, values as their expression.
  package var plainText: String {
    var result = ""
    for inline in self {
      switch inline {
      case .text(let text, _), .code(let text, _), .html(let text, _): result += text
      case .emphasis(let content, _), .strong(let content, _), .strikethrough(let content, _):
        result += content.plainText
      case .link(let link): result += link.content.plainText
      case .image(let image): result += image.alt.plainText
      case .math(let math): result += math.tex.string
      case .value(let value): result += value.expression.string
      case .footnote: break
      case .softBreak, .lineBreak: result += " "
      }
    }
    return result
  }
}
