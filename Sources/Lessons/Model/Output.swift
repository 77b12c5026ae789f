import Diagnostics

/// What an example printed when it was recorded.
package struct Output: Sendable {
  /// The `Example.id` it belongs to, nil where none was found (already reported).
  package var example: String?
  /// Ends with a line feed unless it is empty.
  package var text: SourceText
  /// The whole block with its fences.
  package var range: SourceRange

  package init(example: String?, text: SourceText, range: SourceRange) {
    self.example = example
    self.text = text
    self.range = range
  }
}
