import Foundation
import Lessons
import Verification

/// The pages of a course, as texts.
struct Pages {
  let report: Report
  let version: String

  /// Every page by its file name.
  ///
  /// - Throws: `Layout.Mistake`.
  func all() throws -> [(String, String)] {
    let course = report.course
    let folder = URL(fileURLWithPath: course.folder, isDirectory: true)
    let frame = try PageFrame(report: report, version: version, folder: folder)
    let lessonLayout = try Layout(
      name: LessonLayout.name, text: LessonLayout.text, tags: LessonLayout.tags, folder: folder)
    var pages: [(String, String)] = []
    for (index, checked) in lessons.enumerated() {
      let page = LessonPage(report: report, checked: checked, index: index, version: version)
      pages.append((page.name, frame.page(try page.content(layout: lessonLayout))))
    }
    for content in [
      HomePage(report: report).content, GlossaryPage(report: report).content, ExamplesPage(report: report).content,
      VerificationPage(report: report, version: version).content, SearchPage(report: report).content,
    ] + ReferencePages.contents(for: report) {
      pages.append((content.page, frame.page(content)))
    }
    return pages
  }

  /// The lessons proper, without the glossary's page.
  private var lessons: [CheckedLesson] {
    report.lessons.filter { $0.lesson.name != report.course.glossary?.page.name }
  }
}

/// What a page brings to the frame around it.
struct PageContent {
  /// A line of "on this page".
  struct Section {
    let id: String
    let level: Int
    /// HTML.
    let text: String
  }

  /// The file's name.
  let page: String
  /// Plain text.
  let title: String
  /// Plain text.
  let description: String
  /// What the page is, for styles and scripts: `lesson`, `home`, …
  let kind: String
  /// HTML.
  let html: String
  var sections: [Section] = []
}
