import Diagnostics

/// A link in the text.
package struct Link: Sendable {
  /// Where a link leads.
  package enum Target: Equatable, Sendable {
    /// A web or mail address, kept as written.
    case external(String)
    /// Another lesson's page: `moons.md`, or a place on it: `moons.md#id`.
    case lesson(file: String, anchor: String?)
    /// A place on the same page: `#id`.
    case anchor(String)
    /// A term: `glossary.md#term`; nil is the glossary itself.
    case term(String?)
    /// A file of the course, relative to its folder.
    case file(String)
    /// An address no page may hold, such as `javascript:`; already reported, to be shown as text.
    case unsafe
  }

  package var target: Target
  /// The destination as written.
  package var destination: String
  package var title: String
  package var content: [Inline]
  /// The whole link.
  package var range: SourceRange

  package init(target: Target, destination: String, title: String, content: [Inline], range: SourceRange) {
    self.target = target
    self.destination = destination
    self.title = title
    self.content = content
    self.range = range
  }
}
