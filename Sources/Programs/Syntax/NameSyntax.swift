/// A name or an operator, where it stands.
package struct NameSyntax: Equatable, Sendable {
  /// Without the backticks that may be around it.
  package let text: String
  package let range: Range<Int>

  package init(_ text: String, _ range: Range<Int>) {
    self.text = text
    self.range = range
  }
}
