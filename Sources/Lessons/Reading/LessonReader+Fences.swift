import Diagnostics

/// A fenced block as it was opened.
struct Fence {
  /// The first word behind the fence, in the case it was written in.
  var language: Located<String>
  var attributes: Attributes?
  var code: SourceText
  /// The whole block with its fences.
  var range: SourceRange
}

extension LessonReader {
  /// The block a piece of code is: an example, an output, a quiz, a part of an exercise, or just code.
  func fence(_ node: MarkdownNode, in context: BlockContext) -> [Block] {
    let fence = fence(of: node, in: context)
    if isInsidePart { return [.code(otherCode(fence))] }
    switch fence.language.value {
    case "swift": return swift(fence)
    case "output": return output(fence)
    case "quiz": return [.quiz(quiz(fence))]
    case "markdown" where fence.attributes?.has("hint") == true:
      return part(fence, kind: .hint)
    default: return [.code(otherCode(fence))]
    }
  }

  private func otherCode(_ fence: Fence) -> CodeBlock {
    if let attributes = fence.attributes {
      check(attributes, of: "block of code", keys: ["caption"], classes: [])
      if let id = attributes.id { addAnchor(id) }
    }
    let ours = ["swift", "output", "quiz"]
    if !ours.contains(fence.language.value), let meant = suggestion(for: fence.language.value, among: ours) {
      report(
        .unknownBlock, "blocks of ours are swift, output and quiz, not '\(fence.language.value)'",
        at: fence.language.range, help: "did you mean '\(meant)'?",
        fixes: [.init(replace: fence.language.range, with: meant)])
    }
    return CodeBlock(
      language: fence.language.value, attributes: fence.attributes, code: fence.code, range: fence.range)
  }

  // MARK: The parts of a fence

  private func fence(of node: MarkdownNode, in context: BlockContext) -> Fence {
    let text = context.text
    let first = min(max(node.startLine - 1, 0), text.lines.count - 1)
    let line = text.lines.content(first)
    var start = text.source.bytes.skippingBlanks(
      from: min(line.lowerBound + max(node.startColumn - 1, 0), line.upperBound), to: line.upperBound)
    let literal = node.literal
    let range = text.source.range(trimmed(start..<max(start, text.range(of: node).upperBound), in: context))
    let isFenced = isFence(node, literal: literal, at: start, in: text)
    let code = codeText(node, literal: literal, firstLine: first + (isFenced ? 1 : 0), in: context)
    guard isFenced else {
      return Fence(language: Located("", at: range), attributes: nil, code: code, range: range)
    }
    reportUnclosed(node, opening: start..<line.upperBound, in: context)
    let mark = text.source.bytes[start]
    while start < line.upperBound, text.source.bytes[start] == mark { start += 1 }
    let (language, attributes) = info(text.source, start..<line.upperBound)
    return Fence(language: language, attributes: attributes, code: code, range: range)
  }

  /// Answers whether a block of code has fences; an indented one begins with its own first line.
  private func isFence(_ node: MarkdownNode, literal: [UInt8], at start: Int, in text: MaskedText) -> Bool {
    let bytes = text.source.bytes
    guard bytes.begins("```", at: start) || bytes.begins("~~~", at: start) else { return false }
    let line = bytes[start..<text.lines.content(text.lines.line(at: start)).upperBound]
    return !(literal.starts(with: line) && literal.count(of: 0x0A) > node.endLine - node.startLine)
  }

  /// The first word behind a fence, and the attributes behind that.
  private func info(_ source: SourceText, _ range: Range<Int>) -> (Located<String>, Attributes?) {
    let bytes = source.bytes
    let start = bytes.skippingBlanks(from: range.lowerBound, to: range.upperBound)
    var end = start
    while end < range.upperBound, !bytes[end].isBlank, bytes[end] != 0x7B { end += 1 }
    let language = Located(bytes.text(start..<end), at: source.range(start..<end))
    let brace = bytes.skippingBlanks(from: end, to: range.upperBound)
    guard brace < range.upperBound else { return (language, nil) }
    let isOurs = ["swift", "output", "quiz"].contains(language.value)
    guard bytes[brace] == 0x7B, let close = attributesEnd(bytes, from: brace, to: range.upperBound) else {
      if isOurs || bytes[brace] == 0x7B {
        let found = bytes.text(brace..<min(range.upperBound, brace + 100))
        let summary = "attributes stand in braces on one line, '\(found)' do not"
        report(
          .unreadableAttribute, summary, at: source.range(brace..<range.upperBound),
          help: "write them as {#name .class key=value}, text in double quotes")
      }
      return (language, nil)
    }
    let rest = bytes.skippingBlanks(from: close, to: range.upperBound)
    if rest < range.upperBound, isOurs {
      report(
        .unreadableAttribute, "nothing stands behind the attributes of a block",
        at: source.range(rest..<range.upperBound))
    }
    return (language, attributes(in: source, at: brace..<close))
  }

  private func reportUnclosed(_ node: MarkdownNode, opening: Range<Int>, in context: BlockContext) {
    let text = context.text
    let bytes = text.source.bytes
    let last = text.lines.content(min(max(node.endLine - 1, 0), text.lines.count - 1))
    let mark = bytes[opening.lowerBound]
    let width = bytes[opening].prefix { $0 == mark }.count
    var end = last.upperBound
    while end > last.lowerBound, bytes[end - 1].isBlank { end -= 1 }
    var start = end
    while start > last.lowerBound, bytes[start - 1] == mark { start -= 1 }
    if node.endLine > node.startLine, end - start >= width { return }
    let fence = String(decoding: bytes[opening].prefix(width), as: UTF8.self)
    report(
      .unclosedFence, "the block that begins here is never closed", at: text.source.range(opening),
      help: "end it with a line \(fence)")
  }

  /// The lines of a block of code with their places; libcmark has taken off indentation and `>`.
  func codeText(_ node: MarkdownNode, literal: [UInt8], firstLine: Int, in context: BlockContext) -> SourceText {
    let text = context.text
    var bytes: [UInt8] = []
    var lines: [SourceText.Line] = []
    var start = 0
    var line = firstLine
    while start < literal.count {
      let end = literal[start...].firstIndex(of: 0x0A) ?? literal.count
      let place = text.lines.content(min(line, text.lines.count - 1))
      let found = max(place.lowerBound, place.upperBound - (end - start))
      lines.append(.init(offset: bytes.count, position: text.source.position(at: found)))
      // From the source, where formulas are not covered; a tab half taken as indentation is in the tree only.
      let isSame =
        place.upperBound - found == end - start && text.bytes[found..<place.upperBound] == literal[start..<end]
      bytes += isSame ? text.source.bytes[found..<place.upperBound] : literal[start..<end]
      if end < literal.count { bytes.append(0x0A) }
      start = end + 1
      line += 1
    }
    if lines.isEmpty {
      let place = text.lines.content(min(firstLine, text.lines.count - 1)).lowerBound
      lines = [.init(offset: 0, position: text.source.position(at: place))]
    }
    return SourceText(file: text.source.file, bytes: bytes, lines: lines)
  }
}

extension Array where Element == UInt8 {
  fileprivate func count(of byte: UInt8) -> Int { reduce(0) { $0 + ($1 == byte ? 1 : 0) } }
}
