import Lessons
import Verification

/// The page of one lesson.
struct LessonPage {
  let report: Report
  let checked: CheckedLesson
  /// Its place in the course, from 0.
  let index: Int
  let version: String

  private var lesson: Lesson { checked.lesson }
  private var context: PageContext { PageContext(report: report, checked: checked) }
  private var inline: InlineRenderer { InlineRenderer(context: context) }

  var name: String { PageContext.page(for: lesson.name) }

  /// The page's content, laid out.
  func content(layout: Layout) throws -> PageContent {
    let front = lesson.frontMatter
    let html = layout.page([
      "kicker": kicker,
      "title": inline.html(lesson.title.inlines),
      "summary": front.summary.map { inline.html($0.inlines) } ?? "",
      "facts": facts.map { ["text": $0] },
      "hasObjectives": !front.objectives.isEmpty,
      "objectives": front.objectives.map { ["text": inline.html($0.inlines)] },
      "body": BlockRenderer(context: context).html(bodyWithoutTitle),
      "hasSources": !front.sources.isEmpty,
      "sources": front.sources.map { ["text": inline.html($0.inlines)] },
      "hasFootnotes": !lesson.footnotes.isEmpty,
      "footnotes": lesson.footnotes.map(footnote),
      "proof": proof,
      "edit": edit as Any,
      "previous": neighbour(-1) as Any,
      "next": neighbour(1) as Any,
    ])
    return PageContent(
      page: name, title: inline.plainText(lesson.title.inlines),
      description: front.summary.map { inline.plainText($0.inlines) } ?? "", kind: "lesson", html: html,
      sections: sections)
  }

  /// A first heading of level 1 that only repeats the title is not shown again.
  private var bodyWithoutTitle: [Block] {
    guard case .heading(let heading)? = lesson.body.first, heading.level == 1 else { return lesson.body }
    return Array(lesson.body.dropFirst())
  }

  private var sections: [PageContent.Section] {
    lesson.headings.filter { $0.level == 2 || $0.level == 3 }.map { heading in
      PageContent.Section(id: heading.id, level: heading.level, text: inline.html(heading.content))
    }
  }

  private var kicker: String {
    let part = report.course.parts.first { $0.lessons.contains { $0.value == lesson.name } }
    return [part?.title?.value, "lesson \(index + 1)"].compactMap(\.self).joined(separator: " · ")
  }

  private var facts: [String] {
    var facts: [String] = []
    if let minutes = lesson.frontMatter.minutes { facts.append("\(minutes.value) minutes") }
    let needed = lesson.frontMatter.prerequisites.compactMap { report.course.lesson(named: $0.value) }
    if !needed.isEmpty {
      facts.append(
        "needs "
          + needed.map { other in
            "<a href=\"\(PageContext.page(for: other.name))\">\(escaped(other.title.text))</a>"
          }.joined(separator: ", "))
    }
    facts.append(counts.joined(separator: ", "))
    return facts.filter { !$0.isEmpty }
  }

  private var counts: [String] {
    let models = checked.run.examples.reduce(0) { $0 + ($1?.modelCount ?? 0) }
    return [
      counted(lesson.examples.count, "example"), counted(models, "model"),
      counted(checked.run.gradientsChecked, "gradient", suffix: " checked"),
    ].compactMap(\.self)
  }

  private func counted(_ count: Int, _ word: String, suffix: String = "") -> String? {
    count == 0 ? nil : "\(count) \(word)\(count == 1 ? "" : "s")\(suffix)"
  }

  private func footnote(_ footnote: Footnote) -> [String: Any] {
    let back = (1...max(1, footnote.references)).map { occurrence in
      let id = "fnref-\(footnote.number)" + (occurrence > 1 ? "-\(occurrence)" : "")
      return "<a href=\"#\(id)\" aria-label=\"Back to the text\">↩</a>"
    }
    let html = BlockRenderer(context: context).html(footnote.body)
    return [
      "number": footnote.number, "text": html, "back": footnote.references == 0 ? "" : back.joined(separator: " "),
    ]
  }

  private var proof: String {
    let found = [
      counted(lesson.examples.count, "example"), counted(lesson.values.count, "value"),
      counted(checked.run.gradientsChecked, "gradient"), counted(lesson.formulas.count, "formula"),
    ].compactMap(\.self)
    return "Checked with courseware \(version): \(found.joined(separator: ", ")). "
      + "Results <code>\(checked.resultHash.prefix(8))…\(checked.resultHash.suffix(4))</code>, the same on every machine."
  }

  private var edit: [String: Any]? {
    report.course.editURL.map { folder in
      let base = folder.value.hasSuffix("/") ? folder.value : folder.value + "/"
      return ["address": base + lesson.name]
    }
  }

  private func neighbour(_ step: Int) -> [String: Any]? {
    let lessons = report.course.lessons
    guard lessons.indices.contains(index + step) else { return nil }
    let other = lessons[index + step]
    return ["page": PageContext.page(for: other.name), "name": escaped(other.title.text)]
  }
}
