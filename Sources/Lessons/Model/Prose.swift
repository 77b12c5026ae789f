import Diagnostics

/// A line of text with inline markup: a title, a summary, a caption, an alternative text.
package struct Prose: Sendable {
  /// The text as written, markup and all, after YAML's or the attribute's own escapes.
  package var text: String
  package var inlines: [Inline]
  package var range: SourceRange

  package init(text: String, inlines: [Inline], range: SourceRange) {
    self.text = text
    self.inlines = inlines
    self.range = range
  }
}
