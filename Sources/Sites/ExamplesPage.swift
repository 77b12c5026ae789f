import Lessons
import Verification

/// Every named example and exercise of the course, lesson by lesson.
struct ExamplesPage {
  let report: Report

  var content: PageContent {
    PageContent(
      page: "examples.html", title: "Index of examples", description: "Every example of the course.", kind: "examples",
      html: "<h1>Index of examples</h1>\n\(report.lessons.map(section).joined())")
  }

  private func section(_ checked: CheckedLesson) -> String {
    let lesson = checked.lesson
    let context = PageContext(report: report, checked: checked)
    let inline = InlineRenderer(context: context)
    let page = PageContext.page(for: lesson.name)
    let examples = lesson.examples.filter { $0.isNamed && $0.display != .hidden }.map { example in
      let caption = example.caption.map { ": " + inline.html($0.inlines) } ?? ""
      return "<li><a href=\"\(page)#\(escaped(example.id))\"><code>\(escaped(example.id))</code></a>\(caption)</li>\n"
    }
    let exercises = lesson.exercises.map { exercise in
      let title = exercise.title.map { inline.html($0.inlines) } ?? escaped(exercise.id)
      return "<li><a href=\"\(page)#\(escaped(exercise.id))\">Exercise: \(title)</a></li>\n"
    }
    let items = examples + exercises
    guard !items.isEmpty else { return "" }
    return "<h2><a href=\"\(page)\">\(inline.html(lesson.title.inlines))</a></h2>\n<ul>\n\(items.joined())</ul>\n"
  }
}
