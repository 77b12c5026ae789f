import Diagnostics

extension DiagnosticKind {
  /// Settings are YAML.
  package static let unreadableSettings = DiagnosticKind(
    "unreadable-settings", .error, title: "Settings are YAML",
    explanation: """
      Front matter and course.yml hold lines `key: value`. Text with a colon and a space in it, or \
      beginning with a special character, stands in quotes; repeated parts are written out.
      """,
    example: """
      ---
      title: "Lines
      ---

      Text

      """,
    remedy: """
      ---
      title: "Lines"
      ---

      Text

      """)

  /// Front matter is closed.
  package static let unclosedFrontMatter = DiagnosticKind(
    "unclosed-front-matter", .error, title: "Front matter is closed",
    explanation: """
      Front matter stands between two lines `---`. Without the second one, it would be shown as text.
      """,
    example: """
      ---
      title: Lines

      # Lines

      """,
    remedy: """
      ---
      title: Lines
      ---

      # Lines

      """)

  /// Settings are those that mean something.
  package static let unknownSetting = DiagnosticKind(
    "unknown-setting", .error, title: "Settings are those that mean something",
    explanation: """
      A misspelt setting would silently do nothing, so only the known ones are allowed.
      """,
    example: """
      ---
      titel: Lines
      ---

      # Lines

      """,
    remedy: """
      ---
      title: Lines
      ---

      # Lines

      """)

  /// A setting has the right kind of value.
  package static let wrongSetting = DiagnosticKind(
    "wrong-setting", .error, title: "A setting has the right kind of value",
    explanation: """
      `minutes` and `seed` are whole numbers, `precision` is double or single, `objectives`, `sources` and \
      `prerequisites` are lists of texts, and so on.
      """,
    example: """
      ---
      title: Lines
      minutes: ten
      ---

      Text

      """,
    remedy: """
      ---
      title: Lines
      minutes: 10
      ---

      Text

      """)

  /// A course has a title and lessons.
  package static let missingSetting = DiagnosticKind(
    "missing-setting", .error, title: "A course has a title and lessons",
    explanation: """
      course.yml says what the course is called and which lessons it has, in their order.
      """,
    example: """
      description: About lines

      """,
    remedy: """
      title: Lines
      lessons:
        - lines.md

      """)
}
