import Diagnostics

extension DiagnosticKind {
  /// The course is a folder or a lesson.
  package static let courseNotFound = DiagnosticKind(
    "course-not-found", .error, title: "The course is a folder or a lesson",
    explanation: """
      What is built or checked is a folder with course.yml, or a single Markdown file.
      """)

  /// A course has a course.yml.
  package static let noCourseFile = DiagnosticKind(
    "no-course-file", .error, title: "A course has a course.yml",
    explanation: """
      It gives the course its title and its lessons their order.
      """,
    remedy: """
      title: Lines
      lessons:
        - lines.md

      """)

  /// The files of a course can be read.
  package static let unreadableFile = DiagnosticKind(
    "unreadable-file", .error, title: "The files of a course can be read",
    explanation: """
      A file that is listed is there but cannot be opened: look at its permissions, and whether it is a \
      file.
      """)

  /// Lessons that are listed exist.
  package static let lessonNotFound = DiagnosticKind(
    "lesson-not-found", .error, title: "Lessons that are listed exist",
    explanation: """
      course.yml names files relative to its folder.
      """,
    example: """
      title: Lines
      lessons:
        - line.md

      """,
    remedy: """
      title: Lines
      lessons:
        - lines.md

      """)

  /// A lesson has one place in the course.
  package static let lessonListedTwice = DiagnosticKind(
    "lesson-listed-twice", .error, title: "A lesson has one place in the course",
    explanation: """
      Its page has one page before it and one after it.
      """,
    example: """
      title: Lines
      lessons:
        - lines.md
        - lines.md

      """,
    remedy: """
      title: Lines
      lessons:
        - lines.md

      """)

  /// Every lesson is listed.
  package static let unlistedLesson = DiagnosticKind(
    "unlisted-lesson", .warning, title: "Every lesson is listed",
    explanation: """
      A Markdown file in the folder that course.yml does not list gets no page.
      """,
    example: """
      title: Lines
      lessons:
        - first.md

      """,
    remedy: """
      title: Lines
      lessons:
        - first.md
        - lines.md

      """)

  /// A link inside the course leads somewhere.
  package static let brokenLink = DiagnosticKind(
    "broken-link", .error, title: "A link inside the course leads somewhere",
    explanation: """
      It names a lesson, `moons.md`, a place on one, `moons.md#id`, or a place on the same page, `#id`.
      """,
    example: """
      # Lines

      [above](#linse)

      """,
    remedy: """
      # Lines

      [above](#lines)

      """)

  /// A term is in the glossary.
  package static let unknownTerm = DiagnosticKind(
    "unknown-term", .error, title: "A term is in the glossary",
    explanation: """
      `[text](glossary.md#term)` shows the term's definition, which stands under its heading in \
      glossary.md.
      """,
    example: """
      # Lines

      The [slope](glossary.md#slop).

      """,
    remedy: """
      # Lines

      The [slope](glossary.md#slope).

      """)

  /// A term has a definition.
  package static let emptyTerm = DiagnosticKind(
    "empty-term", .error, title: "A term has a definition",
    explanation: """
      Below a term's heading in glossary.md stands what it means.
      """,
    example: """
      ## Slope

      """,
    remedy: """
      ## Slope

      Rise over run.

      """)

  /// Files that a lesson shows exist.
  package static let fileNotFound = DiagnosticKind(
    "file-not-found", .error, title: "Files that a lesson shows exist",
    explanation: """
      Images and linked files are named by their path from the lesson's folder.
      """,
    example: """
      # Lines

      ![A line](lien.png)

      """,
    remedy: """
      # Lines

      ![A line](line.png)

      """)

  /// A lesson that is named is in the course.
  package static let unknownLesson = DiagnosticKind(
    "unknown-lesson", .error, title: "A lesson that is named is in the course",
    explanation: """
      `prerequisites` and `use` name lessons by their files.
      """,
    example: """
      ---
      title: Lines
      prerequisites: point.md
      ---

      Text

      """,
    remedy: """
      ---
      title: Lines
      prerequisites: points.md
      ---

      Text

      """)
}
