import Diagnostics
import Lessons
import Testing

@Suite struct DiagnosticKindTests {
  /// Kinds that only a course or a file that is no text shows.
  private static let ofCourses: Set<String> = [
    "lesson-too-long", "not-text", "invalid-utf8", "missing-setting", "course-not-found", "no-course-file",
    "unreadable-file",
    "lesson-not-found", "lesson-listed-twice", "unlisted-lesson", "broken-link", "unknown-term", "empty-term",
    "file-not-found", "unknown-lesson",
  ]

  @Test func idsAreUnique() {
    #expect(Set(lessonsDiagnosticKinds.map(\.id)).count == lessonsDiagnosticKinds.count)
  }

  @Test(arguments: lessonsDiagnosticKinds.filter { !ofCourses.contains($0.id) }.map(\.id))
  func theExampleShowsItAndTheRemedyMendsIt(id: String) throws {
    let kind = try #require(lessonsDiagnosticKinds.first { $0.id == id })
    #expect(read(kind.example).diagnostics.contains { $0.kind == kind })
    #expect(!kind.remedy.isEmpty)
    #expect(read(kind.remedy).diagnostics.isEmpty)
  }
}
