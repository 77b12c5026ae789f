import Diagnostics

/// A note at the foot of the page: `[^name]: text`.
package struct Footnote: Sendable {
  package var name: String
  /// Counted from 1 in the order in which the text refers to them; 0 where nothing does.
  package var number: Int
  /// How many times the text refers to it.
  package var references: Int
  package var body: [Block]
  package var range: SourceRange

  package init(name: String, number: Int, references: Int, body: [Block], range: SourceRange) {
    self.name = name
    self.number = number
    self.references = references
    self.body = body
    self.range = range
  }
}

/// A mark in the text that leads to a footnote: `[^name]`.
package struct FootnoteReference: Sendable {
  package var name: String
  /// The number of the footnote, from 1.
  package var number: Int
  /// Counts the references to the same footnote, from 1.
  package var occurrence: Int
  package var range: SourceRange

  package init(name: String, number: Int, occurrence: Int, range: SourceRange) {
    self.name = name
    self.number = number
    self.occurrence = occurrence
    self.range = range
  }
}
