import Diagnostics

/// A quote that begins with `[!NOTE]` or one of its kin.
package struct Callout: Sendable {
  /// What a call-out is for.
  package enum Kind: String, CaseIterable, Sendable {
    case note, tip, warning, important, caution
  }

  package var kind: Kind
  package var body: [Block]
  package var range: SourceRange

  package init(kind: Kind, body: [Block], range: SourceRange) {
    self.kind = kind
    self.body = body
    self.range = range
  }
}
