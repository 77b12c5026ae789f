import Lessons

/// Turns the blocks of a lesson into HTML, each by the file that knows its kind.
struct BlockRenderer {
  let context: PageContext

  private var inline: InlineRenderer { InlineRenderer(context: context) }

  /// The HTML of some blocks.
  func html(_ blocks: [Block]) -> String { blocks.map(html).joined() }

  private func html(_ block: Block) -> String {
    switch block {
    case .heading(let heading): return self.heading(heading)
    case .paragraph(let content, _): return "<p>\(inline.html(content))</p>\n"
    case .list(let list): return self.list(list)
    case .quote(let blocks, _): return "<blockquote>\n\(html(blocks))</blockquote>\n"
    case .callout(let callout): return self.callout(callout)
    case .table(let table): return TableRenderer(context: context).html(table)
    case .code(let code): return CodeRenderer.block(code)
    case .example(let example): return ExampleRenderer(context: context).html(example)
    // Shown with the example it belongs to.
    case .output: return ""
    case .exercise(let exercise): return ExerciseRenderer(context: context).html(exercise)
    case .quiz(let quiz): return QuizRenderer(context: context).html(quiz)
    case .math(let math): return formula(math)
    case .figure(let image): return ImageRenderer(context: context).figure(image)
    case .thematicBreak: return "<hr>\n"
    case .html(let text, _):
      return "<pre tabindex=\"0\"><code>\(escaped(String(decoding: text.bytes, as: UTF8.self)))</code></pre>\n"
    }
  }

  /// The lesson's title is the only heading of level 1; one in the text is a step lower.
  private func heading(_ heading: Heading) -> String {
    let level = max(2, min(heading.level, 6))
    let id = escaped(heading.id)
    return """
      <h\(level) id="\(id)">\(inline.html(heading.content)) \
      <a class="anchor" href="#\(id)" aria-label="Link to this section">#</a></h\(level)>

      """
  }

  private func list(_ list: ListBlock) -> String {
    let isTasks = list.items.contains { $0.isTicked != nil }
    let start = list.firstNumber.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    let tag = list.isOrdered ? "ol" : "ul"
    let items = list.items.map { item in "<li>\(tick(item.isTicked))\(itemBody(item, isTight: list.isTight))</li>\n" }
    return "<\(tag)\(isTasks ? " class=\"tasks\"" : "")\(start)>\n\(items.joined())</\(tag)>\n"
  }

  private func tick(_ isTicked: Bool?) -> String {
    guard let isTicked else { return "" }
    return
      "<span class=\"tick\" role=\"img\" aria-label=\"\(isTicked ? "done" : "open")\">\(isTicked ? "☑" : "☐")</span> "
  }

  private func itemBody(_ item: ListBlock.Item, isTight: Bool) -> String {
    guard isTight else { return html(item.body) }
    return item.body.map { block in
      if case .paragraph(let content, _) = block { return inline.html(content) }
      return "\n" + html(block)
    }.joined()
  }

  private func callout(_ callout: Callout) -> String {
    let name = callout.kind.rawValue.prefix(1).uppercased() + callout.kind.rawValue.dropFirst()
    return """
      <div class="note \(callout.kind.rawValue)" role="note"><strong>\(name)</strong>
      \(html(callout.body))</div>

      """
  }

  private func formula(_ math: Math) -> String {
    let id = math.id.map { " id=\"\(escaped($0.value))\"" } ?? ""
    return "<div class=\"formula\"\(id) tabindex=\"0\">\(inline.html([.math(math)]))</div>\n"
  }
}
