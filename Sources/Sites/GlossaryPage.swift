import Lessons
import Verification

/// Every term of the course with its definition.
struct GlossaryPage {
  let report: Report

  var content: PageContent {
    PageContent(
      page: "glossary.html", title: "Glossary", description: "The words of the course, each defined once.",
      kind: "glossary", html: "<h1>Glossary</h1>\n\(terms)")
  }

  private var terms: String {
    guard let glossary = report.course.glossary,
      let checked = report.lessons.first(where: { $0.lesson.name == glossary.page.name })
    else { return "<p>This course has no glossary.</p>\n" }
    let context = PageContext(report: report, checked: checked)
    let sorted = glossary.terms.sorted { ($0.text.lowercased(), $0.id) < ($1.text.lowercased(), $1.id) }
    let entries = sorted.map { term in
      """
      <dt id="\(escaped(term.id))">\(InlineRenderer(context: context).html(term.name))</dt>
      <dd>\(BlockRenderer(context: context).html(term.definition))</dd>

      """
    }
    return "<dl class=\"glossary\">\n\(entries.joined())</dl>\n"
  }
}
