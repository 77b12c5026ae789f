import Foundation
import Testing

/// The folder around the lessons: its settings, its names, and files as other systems write them.
@Suite struct CourseTests {
  private static let lesson =
    "---\ntitle: A\n---\n\n# A\n\n```swift {#x}\nprint(1 + 2)\n```\n\n```output {for=x}\n3\n```\n"

  @Test(arguments: ["crlf", "mark", "both"]) func lineEndingsAndByteOrderMarkAreNoMatter(_ kind: String) throws {
    var text = Self.lesson
    if kind != "mark" { text = text.replacing("\n", with: "\r\n") }
    let bytes = (kind != "crlf" ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
    try Trial().course(lessons: "a.md").file("course/a.md", bytes: bytes).run("check", "course").exits(0)
      .says("nothing wrong")
  }

  @Test func namesMayHoldSpacesAndUmlauts() throws {
    try Trial().file("Über uns/course.yml", "title: C\nlessons:\n  - a b.md\n").file("Über uns/a b.md", Self.lesson)
      .run("check", "Über uns").exits(0).says("nothing wrong")
  }

  @Test func aLessonMayBeCheckedAlone() throws {
    try Trial().file("a.md", Self.lesson).run("check", "a.md").exits(0)
    try Trial().file("a.md", Self.lesson.replacing("\n3\n", with: "\n4\n")).run("check", "a.md").exits(1)
      .says("a.md:12:1: error")
  }

  @Test(arguments: [
    ("title: [a\n", "unreadable-settings"), ("title: C\ndescripton: D\nlessons:\n  - a.md\n", "unknown-setting"),
    ("title: C\nlessons:\n  - a.md\n  - b.md\n", "lesson-not-found"),
    ("title: C\nlessons:\n  - a.md\n  - a.md\n", "lesson-listed-twice"), ("", "missing-setting"),
    ("a: &a [x]\nb: *a\n", "unreadable-settings"),
  ]) func mistakesOfTheCourseFileAreErrors(_ text: String, _ id: String) throws {
    let found = try Trial().file("course/course.yml", text).file("course/a.md", Self.lesson)
      .run("check", "course", "--format", "json").exits(1).entries()
    #expect(found.contains { $0.id == id && $0.file == "course/course.yml" })
  }

  @Test(arguments: [
    ("---\ntitle: [a\n---\n\n# A\n", "unreadable-settings"),
    ("---\ntitle: A\nsummry: S\n---\n\n# A\n", "unknown-setting"),
    ("---\ntitle: A\n\n# A\n", "unclosed-front-matter"),
  ]) func mistakesOfFrontMatterAreErrors(_ text: String, _ id: String) throws {
    let found = try Trial().course(lessons: "a.md").file("course/a.md", text)
      .run("check", "course", "--format", "json").exits(1).entries()
    #expect(found.map(\.id) == [id])
  }

  @Test func whatIsNotThereIsSaid() throws {
    let trial = try Trial()
    for arguments in [["check", "nowhere"], ["build", "nowhere"], ["record", "nowhere"], ["run", "nowhere.md"]] {
      let answer = try trial.run(arguments).exits(1)
      #expect((answer.output + answer.errors).contains("nowhere"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: trial.folder.path).isEmpty)
  }

  @Test func theSiteIsNotPutWhereItCannotBe() throws {
    let trial = try Trial().course(lessons: "a.md").file("course/a.md", Self.lesson).file("taken", "a file")
    try trial.run("build", "course", "--output", "taken").exits(1).complains("taken")
    #expect(try trial.text(of: "taken") == "a file")
  }
}
