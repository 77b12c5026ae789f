/// The form in which diagnostics are written.
package enum ReportFormat: String, CaseIterable, Sendable {
  /// For people, with the source line and a caret.
  case text
  /// One JSON object a line.
  case json
  /// Workflow commands that GitHub shows beside the lines of a pull request.
  case github
  /// SARIF 2.1.0, for code-scanning services.
  case sarif
  /// JUnit's XML, for CI systems that count test cases.
  case junit
}
