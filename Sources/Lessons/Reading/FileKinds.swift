import Diagnostics

extension DiagnosticKind {
  /// A lesson is a chapter, not a library.
  package static let lessonTooLong = DiagnosticKind(
    "lesson-too-long", .error, title: "A lesson is a chapter, not a library",
    explanation: """
      A lesson has at most a megabyte of text. What is longer is data or several lessons: data goes into \
      `data/`, from where examples load it by name.
      """)

  /// A lesson is a text file.
  package static let notText = DiagnosticKind(
    "not-text", .error, title: "A lesson is a text file",
    explanation: """
      A file with NUL bytes is no text: an image, an archive, or text saved as UTF-16. Lessons are UTF-8 \
      text; save the file again with that encoding, or take it out of the course.
      """)

  /// A lesson is UTF-8.
  package static let invalidUTF8 = DiagnosticKind(
    "invalid-utf8", .error, title: "A lesson is UTF-8",
    explanation: """
      Every byte of a lesson belongs to a character in UTF-8. A file saved as Latin-1 or Windows-1252 \
      breaks the rule at its first umlaut; most editors can save it again with the encoding UTF-8.
      """)

  /// A lesson says something.
  package static let emptyLesson = DiagnosticKind(
    "empty-lesson", .error, title: "A lesson says something",
    explanation: """
      A page made from an empty file helps nobody. Write the lesson, or take the file out of course.yml.
      """,
    example: """


      """,
    remedy: """
      # Lines

      Two points make a line.

      """)

  /// A lesson has a title.
  package static let missingTitle = DiagnosticKind(
    "missing-title", .warning, title: "A lesson has a title",
    explanation: """
      The title stands at the top of the page, in the course's contents and in the browser's tab. It comes \
      from `title` in the front matter, or from the first heading of level 1.
      """,
    example: """
      Two points make a line.

      """,
    remedy: """
      # Lines

      Two points make a line.

      """)

  /// Lists and quotes are nested a few levels deep.
  package static let nestedTooDeep = DiagnosticKind(
    "nested-too-deep", .error, title: "Lists and quotes are nested a few levels deep",
    explanation: """
      Beyond some forty levels nobody can follow, and no page has room. Most often this is generated text, \
      or a line of marks that was meant as something else.
      """,
    example: """
      >>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> deep

      """,
    remedy: """
      # T

      > not so deep

      """)
}
