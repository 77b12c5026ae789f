/// Something told to an author: what is wrong, where, and what to do about it.
package struct Diagnostic: Equatable, Sendable {
  /// How much harm the page takes.
  package enum Severity: Int, Comparable, Sendable {
    /// The page is still right.
    case warning = 1
    /// The page would be wrong, or cannot be made.
    case error = 2

    package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
  }

  /// A second place that explains the first, such as a declaration.
  package struct Note: Equatable, Sendable {
    package var text: String
    package var range: SourceRange?

    package init(_ text: String, at range: SourceRange? = nil) {
      self.text = text
      self.range = range
    }
  }

  /// A replacement that is certain to be right.
  package struct Fix: Equatable, Sendable {
    package var range: SourceRange
    package var replacement: String

    package init(replace range: SourceRange, with replacement: String) {
      self.range = range
      self.replacement = replacement
    }
  }

  package var kind: DiagnosticKind
  /// The rule that was broken, with the values found: lower case, no full stop.
  package var summary: String
  package var range: SourceRange
  package var notes: [Note]
  /// One remedy, as an author would say it to another.
  package var help: String?
  package var fixes: [Fix]

  package init(
    _ kind: DiagnosticKind, _ summary: String, at range: SourceRange, notes: [Note] = [], help: String? = nil,
    fixes: [Fix] = []
  ) {
    self.kind = kind
    self.summary = summary
    self.range = range
    self.notes = notes
    self.help = help
    self.fixes = fixes
  }

  package var id: String { kind.id }
  package var severity: Severity { kind.severity }
}
