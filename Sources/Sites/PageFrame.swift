import Foundation
import Lessons
import Verification

/// Puts the frame around pages: bar, contents, style sheets, scripts.
struct PageFrame {
  private let report: Report
  private let version: String
  private let layout: Layout

  init(report: Report, version: String, folder: URL) throws {
    self.report = report
    self.version = version
    layout = try Layout(name: FrameLayout.name, text: FrameLayout.text, tags: FrameLayout.tags, folder: folder)
  }

  /// The whole page.
  func page(_ content: PageContent) -> String {
    let course = report.course
    return layout.page([
      "language": course.language.value,
      "title": content.title == course.title.value ? content.title : "\(content.title) · \(course.title.value)",
      "course": course.title.value,
      "description": content.description,
      "generator": "courseware \(version)",
      "kind": content.kind,
      "head": head(content),
      "contents": contents(current: content.page),
      "hasReference": course.hasReference,
      "isReference": content.page == Reference.contentsPage,
      "topics": topics(of: content),
      "content": content.html,
      "hasSections": content.sections.count > 1,
      "sections": content.sections.map { ["id": $0.id, "level": $0.level, "text": $0.text] as [String: Any] },
      "scripts": Assets.scripts(for: content.kind).map { "<script src=\"assets/\($0)\" defer></script>" }.joined(
        separator: "\n"),
      "authors": course.authors.map(\.value).joined(separator: ", "),
      "licence": course.licence?.value ?? "",
      "links": course.links.map { ["text": $0.title.value, "address": $0.address.value] },
    ])
  }

  private func head(_ content: PageContent) -> String {
    var lines = ["<link rel=\"stylesheet\" href=\"assets/theme.css\">"]
    if content.html.contains("class=\"katex") {
      lines.append("<link rel=\"stylesheet\" href=\"assets/katex/katex.css\">")
    }
    // Before anything is drawn, so that a page does not flash in the other theme.
    lines.append("<script src=\"assets/theme.js\"></script>")
    return lines.joined(separator: "\n")
  }

  /// The topics of the reference, on its pages only.
  private func topics(of content: PageContent) -> [[String: Any]] {
    guard content.kind == "reference" else { return [] }
    return Reference.own.topics.map { ["page": $0.page, "name": $0.name, "isCurrent": $0.page == content.page] }
  }

  private func contents(current: String) -> [[String: Any]] {
    var number = 0
    return report.course.parts.map { part in
      let lessons: [[String: Any]] = part.lessons.compactMap { entry in
        guard let lesson = report.course.lesson(named: entry.value) else { return nil }
        number += 1
        let page = PageContext.page(for: lesson.name)
        return [
          "page": page, "lessonTitle": lesson.title.text, "number": number, "isCurrent": page == current,
        ]
      }
      return ["name": part.title?.value ?? "", "lessons": lessons]
    }
  }
}
