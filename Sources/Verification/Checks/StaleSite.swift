import Diagnostics

extension DiagnosticKind {
  /// Reported by whoever writes sites; `check --frozen` asks for it.
  package static let staleSite = DiagnosticKind(
    "stale-site", .error, title: "The site is not what a build would write",
    explanation: """
      'courseware check --frozen' holds the site that is there, file by file, against what a build of the lessons would \
      write: for a site that is kept in the same repository, so that what readers see is what was checked.
      """,
    example: "courseware check lessons --frozen", remedy: "courseware build lessons")
}
