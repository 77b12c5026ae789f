import Diagnostics
import Foundation
import Lessons
import Testing

@Suite struct CourseTests {
  /// A folder with some files, gone after the body.
  private func withCourse(_ files: [String: String], _ body: (String) -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "courseware-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let url = folder.appending(path: name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    body(folder.path)
  }

  private let settings = """
    title: Deep learning
    description: From lines to LSTMs
    language: en
    authors: [A, B]
    licence: CC BY 4.0
    url: https://example.org/course/
    links:
      Source: https://example.org/source
    macros:
      \\R: "\\\\mathbb{R}"
    parts:
      - title: Lines
        lessons: [a.md]
      - title: Curves
        lessons:
          - sub/b.md

    """

  @Test func aFolderIsReadInTheOrderOfItsParts() throws {
    let files = [
      "course.yml": settings, "a.md": "# A\n\n[b](sub/b.md#there) [t](glossary.md#slope)\n",
      "sub/b.md": "---\nprerequisites: [a.md]\n---\n\n# B {#there}\n\n[back](../a.md) ![i](../i.png)\n", "i.png": "",
      "glossary.md": "# Glossary\n\n## Slope\n\nRise over *run*.\n", "README.md": "no lesson",
    ]
    try withCourse(files) { folder in
      let (course, diagnostics) = readCourse(folder: folder)
      #expect(diagnostics.isEmpty)
      #expect(structureDiagnostics(of: course).isEmpty)
      #expect(course.title.value == "Deep learning" && course.title.range.start == SourcePosition(line: 1, column: 8))
      #expect(course.parts.map(\.title?.value) == ["Lines", "Curves"])
      #expect(course.lessons.map(\.name) == ["a.md", "sub/b.md"])
      #expect(course.lessons.first?.file == folder + "/a.md")
      #expect(course.macros.map(\.definition.value) == ["\\mathbb{R}"])
      #expect(course.links.map(\.title.value) == ["Source"])
      #expect(course.glossary?.term("slope")?.definition.map(\.outline) == ["p('Rise over ' em('run') '.')"])
    }
  }

  @Test func whatLeadsNowhereIsReportedWithWhatWasMeant() throws {
    let files = [
      "course.yml": "title: T\nlessons:\n  - a.md\n  - bb.md\n  - a.md\n",
      "a.md": """
      ---
      prerequisites: [c.md]
      use: [b.md#modle]
      ---

      # Lines

      [x](#linse) [x](b.md#modle) [x](bc.md) [x](glossary.md#slop) [x](no.csv) ![i](lien.png)
      """,
      "b.md": "# B\n\n```swift {#model}\n```\n", "glossary.md": "# Glossary\n\n## Slope\n", "line.png": "",
    ]
    try withCourse(files) { folder in
      let (course, diagnostics) = readCourse(folder: folder)
      #expect(diagnostics.map(\.id) == ["lesson-not-found", "lesson-listed-twice", "unlisted-lesson"])
      #expect(diagnostics[0].help == "did you mean 'b.md'?")
      #expect(diagnostics[0].range.start == SourcePosition(line: 4, column: 5))
      let found = structureDiagnostics(of: course)
      #expect(
        found.map(\.id) == [
          "unknown-lesson", "unknown-lesson", "broken-link", "broken-link", "broken-link", "unknown-term",
          "file-not-found", "file-not-found", "empty-term",
        ])
      #expect(found.map(\.help).contains("did you mean 'lines'?"))
      #expect(found.map(\.help).contains("did you mean 'line.png'?"))
    }
  }

  @Test func filesAndFoldersThatAreNoLessonsAreNamed() throws {
    let files = [
      "course.yml": "title: T\nlessons: [a.md]\nunlisted: [notes.md, drafts]\n",
      "a.md": "# A\n", "notes.md": "# Notes\n", "drafts/b.md": "# B\n",
    ]
    try withCourse(files) { folder in #expect(readCourse(folder: folder).1.isEmpty) }
  }

  @Test func aFolderWithoutSettingsSaysHowToWriteThem() throws {
    try withCourse(["a.md": "# A\n"]) { folder in
      let (course, diagnostics) = readCourse(folder: folder)
      #expect(diagnostics.map(\.id) == ["no-course-file"])
      #expect(diagnostics.first?.help?.contains("- a.md") == true)
      #expect(course.lessons.map(\.name) == ["a.md"])
    }
  }

  @Test func oneLessonIsACourse() throws {
    try withCourse(["a.md": "---\nuse: [b.md#m]\n---\n\n# A\n", "b.md": "# B\n\n```swift {#m}\n```\n"]) { folder in
      let (course, diagnostics) = readCourse(folder: folder + "/a.md")
      #expect(diagnostics.isEmpty && structureDiagnostics(of: course).isEmpty)
      #expect(course.lessons.map(\.title.text) == ["A"])
      #expect(course.lesson(named: "b.md")?.examples.count == 1)
    }
  }

  @Test func pipesAndLinksOutOfTheCourseAreNotOpened() throws {
    try withCourse(["course.yml": "title: T\nlessons: [a.md, b.md, c.md]\n", "c.md": "# C\n"]) { folder in
      #expect(mkfifo(folder + "/a.md", 0o600) == 0)
      #expect(symlink("/etc/hostname", folder + "/b.md") == 0)
      let (course, diagnostics) = readCourse(folder: folder)
      #expect(diagnostics.map(\.id) == ["unreadable-file", "unreadable-file"])
      #expect(diagnostics.map(\.range.start.column) == [11, 17])
      #expect(course.lessons.map(\.name) == ["c.md"])
    }
  }

  @Test func whatIsNotThereIsReported() {
    #expect(readCourse(folder: "no-such-folder").1.map(\.id) == ["course-not-found"])
  }

  @Test func strangeCourseSettingsAreReported() throws {
    for yaml in ["", "a", "[a]", "title: [a]\nlessons: a.md", "title: T\nparts: x", "title: T\nparts: [x]", "titel: T"]
    {
      try withCourse(["course.yml": yaml]) { folder in #expect(!readCourse(folder: folder).1.isEmpty, "\(yaml)") }
    }
  }
}
