/// What every diagnostic with one id has in common; `courseware explain ID` prints it.
///
/// Declared beside the check that reports it, as a static constant in an extension, and listed in the
/// catalog of its module.
package struct DiagnosticKind: Equatable, Sendable {
  /// Lasting, in kebab case: `unknown-name`.
  package let id: String
  package let severity: Diagnostic.Severity
  /// One line: the rule, as a heading.
  package let title: String
  /// A paragraph: why the rule is there and how it is met.
  package let explanation: String
  /// The smallest lesson text that breaks the rule; empty where none can be shown.
  package let example: String
  /// The same text, mended.
  package let remedy: String

  package init(
    _ id: String, _ severity: Diagnostic.Severity, title: String, explanation: String, example: String = "",
    remedy: String = ""
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.explanation = explanation
    self.example = example
    self.remedy = remedy
  }
}
