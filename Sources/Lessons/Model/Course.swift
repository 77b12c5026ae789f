import Diagnostics

/// A folder of lessons and what `course.yml` says of it, read.
package struct Course: Sendable {
  /// Some lessons in a row, under a name.
  package struct Part: Sendable {
    /// Nil for a course without named parts.
    package var title: Located<String>?
    /// File names relative to the folder.
    package var lessons: [Located<String>]

    package init(title: Located<String>?, lessons: [Located<String>]) {
      self.title = title
      self.lessons = lessons
    }
  }

  /// A link the course shows on every page.
  package struct NamedLink: Sendable {
    package var title: Located<String>
    package var address: Located<String>

    package init(title: Located<String>, address: Located<String>) {
      self.title = title
      self.address = address
    }
  }

  /// A macro of KaTeX: `\R` and what stands for it.
  package struct Macro: Sendable {
    package var name: Located<String>
    package var definition: Located<String>

    package init(name: Located<String>, definition: Located<String>) {
      self.name = name
      self.definition = definition
    }
  }

  /// As given on the command line; files are shown relative to where that was.
  package var folder: String
  /// The path of `course.yml` as it is shown; nil for a single lesson.
  package var file: String?
  package var title: Located<String>
  package var description: Located<String>?
  /// A BCP 47 tag.
  package var language: Located<String>
  package var authors: [Located<String>] = []
  package var licence: Located<String>?
  package var baseURL: Located<String>?
  /// The folder in which the lessons' Markdown can be edited on the web.
  package var editURL: Located<String>?
  package var links: [NamedLink] = []
  package var macros: [Macro] = []
  /// Whether the site has pages about everything that an example can name.
  package var hasReference = true
  package var parts: [Part] = []
  /// Markdown files, and folders of them, that are no lessons.
  package var unlisted: [Located<String>] = []
  /// Those that could be read, in the order of the parts.
  package var lessons: [Lesson] = []
  package var glossary: Glossary?
  /// Lessons beside a single lesson, read because it uses blocks of theirs; they have no pages.
  package var neighbours: [Lesson] = []

  package init(folder: String, file: String?, title: Located<String>, language: Located<String>) {
    self.folder = folder
    self.file = file
    self.title = title
    self.language = language
  }

  /// The lesson of that file name, neighbours included.
  package func lesson(named name: String) -> Lesson? {
    lessons.first { $0.name == name } ?? neighbours.first { $0.name == name }
  }
}
