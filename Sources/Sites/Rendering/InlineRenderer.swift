import Lessons

/// Turns running text into HTML.
struct InlineRenderer {
  let context: PageContext

  /// The HTML of some inlines.
  func html(_ inlines: [Inline]) -> String { inlines.map(html).joined() }

  /// The same without any markup, for titles, alternative texts and the search index.
  func plainText(_ inlines: [Inline]) -> String { inlines.map(plainText).joined() }

  private func html(_ inline: Inline) -> String {
    switch inline {
    case .text(let text, _): return escaped(text)
    case .emphasis(let content, _): return "<em>\(html(content))</em>"
    case .strong(let content, _): return "<strong>\(html(content))</strong>"
    case .strikethrough(let content, _): return "<del>\(html(content))</del>"
    case .code(let code, _): return "<code>\(escaped(code))</code>"
    case .math(let math): return self.math(math)
    case .value(let value): return self.value(value)
    case .link(let link): return self.link(link)
    case .image(let image): return ImageRenderer(context: context).inline(image)
    case .footnote(let reference): return footnote(reference)
    case .softBreak: return "\n"
    case .lineBreak: return "<br>\n"
    case .html(let text, _): return escaped(text)
    }
  }

  /// A formula; where it could not be typeset, its TeX.
  private func math(_ math: Math) -> String {
    let tex = String(decoding: math.tex.bytes, as: UTF8.self)
    guard context.checked.formulas.indices.contains(math.index), let html = context.checked.formulas[math.index] else {
      return "<code class=\"tex\">\(escaped(tex))</code>"
    }
    return html
  }

  private func value(_ value: ProseValue) -> String {
    let origin = context.origin(of: value).map { " title=\"computed by example \(escaped($0))\"" } ?? ""
    return "<span class=\"value\"\(origin)>\(escaped(context.text(of: value)))</span>"
  }

  private func link(_ link: Link) -> String {
    guard let address = context.address(of: link.target) else { return html(link.content) }
    let title = link.title.isEmpty ? "" : " title=\"\(escaped(link.title))\""
    switch link.target {
    case .external:
      return "<a href=\"\(escapedAddress(address))\" rel=\"external\"\(title)>\(html(link.content))</a>"
    case .term(let id?):
      let definition = definition(of: id)
      let data = definition.isEmpty ? "" : " data-definition=\"\(escaped(definition))\""
      return "<a class=\"term\" href=\"\(escapedAddress(address))\"\(data)\(title)>\(html(link.content))</a>"
    default:
      return "<a href=\"\(escapedAddress(address))\"\(title)>\(html(link.content))</a>"
    }
  }

  /// The first paragraph of a term's definition, as text.
  private func definition(of id: String) -> String {
    guard let term = context.report.course.glossary?.term(id) else { return "" }
    for block in term.definition {
      if case .paragraph(let inlines, _) = block { return plainText(inlines) }
    }
    return ""
  }

  private func footnote(_ reference: FootnoteReference) -> String {
    let id = "fnref-\(reference.number)" + (reference.occurrence > 1 ? "-\(reference.occurrence)" : "")
    return """
      <sup class="footnote"><a id="\(id)" href="#fn-\(reference.number)" \
      aria-label="Footnote \(reference.number)">\(reference.number)</a></sup>
      """
  }

  private func plainText(_ inline: Inline) -> String {
    switch inline {
    case .text(let text, _), .code(let text, _), .html(let text, _): return text
    case .emphasis(let content, _), .strong(let content, _), .strikethrough(let content, _): return plainText(content)
    case .math(let math): return String(decoding: math.tex.bytes, as: UTF8.self)
    case .value(let value): return context.text(of: value)
    case .link(let link): return plainText(link.content)
    case .image(let image): return plainText(image.alt)
    case .footnote: return ""
    case .softBreak, .lineBreak: return " "
    }
  }
}
