import Lessons
import Verification

/// The first page: what the course teaches, its parts and lessons.
struct HomePage {
  let report: Report

  var content: PageContent {
    let course = report.course
    return PageContent(
      page: "index.html", title: course.title.value, description: course.description?.value ?? "", kind: "home",
      html: html)
  }

  private var html: String {
    let course = report.course
    let lead = course.description.map { "<p class=\"lead\">\(escaped($0.value))</p>\n" } ?? ""
    var number = 0
    let parts = course.parts.map { part -> String in
      let title = part.title.map { "<h2>\(escaped($0.value))</h2>\n" } ?? ""
      let items = part.lessons.compactMap { entry -> String? in
        guard let checked = report.lessons.first(where: { $0.lesson.name == entry.value }) else { return nil }
        number += 1
        return card(checked, number: number)
      }
      guard !items.isEmpty else { return "" }
      return """
        <section class="part">\(title)<ol class="lessons" start="\(number - items.count + 1)">\(items.joined())</ol></section>

        """
    }
    return "<h1>\(escaped(course.title.value))</h1>\n\(lead)\(start)\(parts.joined())"
  }

  private var start: String {
    guard let first = report.course.lessons.first else { return "" }
    return """
      <p class="start"><a class="button" href="\(PageContext.page(for: first.name))">Start with \(escaped(first.title.text))</a> \
      <a href="verification.html">What was checked, and how</a></p>
      \(counts)
      """
  }

  /// What the machine did for this course, in numbers.
  private var counts: String {
    let lessons = report.lessons.filter { $0.lesson.name != report.course.glossary?.page.name }
    let counts = [
      (lessons.count, "lesson"), (lessons.reduce(0) { $0 + $1.lesson.examples.count }, "running example"),
      (lessons.reduce(0) { $0 + $1.lesson.exercises.count + $1.lesson.quizzes.count }, "exercises and quizzes"),
      (lessons.reduce(0) { $0 + $1.run.gradientsChecked }, "checked gradient"),
    ]
    let items = counts.filter { $0.0 > 0 }.map { count, word in
      "<li><b>\(count)</b> \(word)\(count == 1 || word.hasSuffix("s") ? "" : "s")</li>"
    }
    return "<ul class=\"counts\">\(items.joined())</ul>\n"
  }

  private func card(_ checked: CheckedLesson, number: Int) -> String {
    let lesson = checked.lesson
    let inline = InlineRenderer(context: PageContext(report: report, checked: checked))
    let summary = lesson.frontMatter.summary.map { "<p>\(inline.html($0.inlines))</p>" } ?? ""
    let minutes = lesson.frontMatter.minutes.map { "\($0.value) minutes" }
    let needs = lesson.frontMatter.prerequisites.compactMap { report.course.lesson(named: $0.value)?.title.text }
    let facts = [minutes, needs.isEmpty ? nil : "needs " + needs.joined(separator: ", ")].compactMap(\.self)
    let page = PageContext.page(for: lesson.name)
    return """
      <li data-lesson="\(page)"><span class="number">\(number)</span><div><h3><a href="\(page)">\(inline.html(lesson.title.inlines))</a></h3>\
      \(summary)<p class="facts">\(escaped(facts.joined(separator: " · ")))</p></div>\
      \(Glimpse(checked: checked, number: number).html)</li>

      """
  }
}
