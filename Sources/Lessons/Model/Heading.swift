import Diagnostics

/// A heading, with the id by which links find it.
package struct Heading: Sendable {
  /// From 1 to 6.
  package var level: Int
  /// As given by `{#id}`, or made from the words; unique in the lesson.
  package var id: String
  package var content: [Inline]
  /// The content without markup.
  package var text: String
  package var range: SourceRange

  package init(level: Int, id: String, content: [Inline], text: String, range: SourceRange) {
    self.level = level
    self.id = id
    self.content = content
    self.text = text
    self.range = range
  }
}
