import Verification

/// The pages of the reference: one that lists everything, and one for each topic.
struct ReferencePages {
  let reference: Reference

  /// All of them; none for a course that leaves the reference out.
  static func contents(for report: Report) -> [PageContent] {
    guard report.course.hasReference else { return [] }
    let pages = ReferencePages(reference: .own)
    return [pages.overview] + pages.reference.topics.map(pages.content)
  }

  private var overview: PageContent {
    let topics = reference.topics.map { topic in
      let items = zip(topic.entries, Reference.ids(of: topic.entries)).filter { isFirst($0.0, $0.1) }.map { entry, id in
        let summary = DocComment(entry.documentation, reference: reference).summary
        return """
          <li><a href="\(topic.page)#\(id)"><code>\(escaped(entry.name))</code></a> <span>\(summary)</span></li>

          """
      }
      return """
        <section class="topic"><h2 id="\(id(of: topic))"><a href="\(topic.page)">\(escaped(topic.name))</a></h2>
        <ul class="names">
        \(items.joined())</ul></section>

        """
    }
    return PageContent(
      page: Reference.contentsPage, title: "Reference", description: "Everything that an example can name.",
      kind: "reference",
      html: """
        <h1>Reference</h1>
        <p class="lead">Everything that an example can name, beside the Swift language itself.</p>
        \(topics.joined())
        """,
      sections: reference.topics.map { .init(id: id(of: $0), level: 2, text: escaped($0.name)) })
  }

  /// Functions of one name stand in the list once.
  private func isFirst(_ entry: Reference.Entry, _ id: String) -> Bool {
    reference.address(of: entry.name)?.hasSuffix("#" + id) == true
  }

  private func id(of topic: Reference.Topic) -> String { topic.name.lowercased().replacing(" ", with: "-") }

  private func content(of topic: Reference.Topic) -> PageContent {
    let entries = Array(zip(topic.entries, Reference.ids(of: topic.entries)))
    let named = entries.filter { isFirst($0.0, $0.1) }
    return PageContent(
      page: topic.page, title: "\(topic.name) (reference)", description: "Reference: \(topic.name).", kind: "reference",
      html: """
        <p class="kicker"><a href="\(Reference.contentsPage)">Reference</a></p>
        <h1>\(escaped(topic.name))</h1>
        \(grouped(entries))
        """,
      sections: named.map { .init(id: $0.1, level: 2, text: "<code>\(escaped($0.0.name))</code>") })
  }

  /// The entries with a heading for each type, and one for all functions of a name.
  private func grouped(_ entries: [(Reference.Entry, String)]) -> String {
    var html = ""
    for (entry, id) in entries {
      if isFirst(entry, id) { html += heading(entry, id: id) }
      html += "<div class=\"entry\"\(isFirst(entry, id) ? "" : " id=\"\(id)\"")>\n"
      html += signature(entry) + DocComment(entry.documentation, reference: reference).html + "</div>\n"
      if entry.isType, !entry.members.isEmpty { html += members(of: entry, id: id) }
    }
    return html
  }

  private func heading(_ entry: Reference.Entry, id: String) -> String {
    """
    <h2 id="\(id)"><code>\(escaped(entry.name))</code> \
    <a class="anchor" href="#\(id)" aria-label="Link to \(escaped(entry.name))">#</a></h2>

    """
  }

  private func signature(_ entry: Reference.Entry) -> String {
    let code = CodeRenderer.marked(Array(entry.signature.utf8), language: "swift") { name in
      name == entry.name ? nil : reference.address(of: name)
    }
    return "<pre class=\"signature\" tabindex=\"0\"><code>\(code)</code></pre>\n"
  }

  private func members(of type: Reference.Entry, id: String) -> String {
    let items = zip(type.members, Reference.ids(of: type.members, in: id)).map { member, id in
      """
      <div class="inner" id="\(id)">
      \(signature(member))\(DocComment(member.documentation, reference: reference).html)</div>

      """
    }
    return "<div class=\"members\">\n\(items.joined())</div>\n"
  }
}
