import Diagnostics

/// One Markdown file, read.
package struct Lesson: Sendable {
  /// The path as it is shown in diagnostics.
  package var file: String
  /// The path inside the course, by which `course.yml` and links name it: `xor.md`.
  package var name: String
  /// The file's bytes as they were read.
  package var bytes: [UInt8]
  package var frontMatter = FrontMatter()
  /// From the front matter, else the first heading of level 1, else the file's name.
  package var title: Prose
  package var body: [Block] = []
  /// The lesson's own programs from top to bottom, without the parts of exercises.
  package var examples: [Example] = []
  package var outputs: [Output] = []
  package var exercises: [Exercise] = []
  package var quizzes: [Quiz] = []
  /// In the order of their numbers, those nothing refers to last.
  package var footnotes: [Footnote] = []
  package var headings: [Heading] = []
  /// Every `{swift}` value of the lesson, wherever it stands.
  package var values: [ProseValue] = []
  /// Every formula of the lesson, wherever it stands.
  package var formulas: [Math] = []
  package var links: [Link] = []
  package var images: [Image] = []
  /// Every id a link can lead to, with the place where it is given.
  package var anchors: [Located<String>] = []

  package init(file: String, name: String, bytes: [UInt8], title: Prose) {
    self.file = file
    self.name = name
    self.bytes = bytes
    self.title = title
  }
}
