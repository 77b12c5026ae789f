import Diagnostics

/// What stands in braces behind a fence, heading, formula or image: `{#id .class key=value key="…"}`.
package struct Attributes: Sendable {
  /// One `key=value`.
  package struct Pair: Sendable {
    package var key: Located<String>
    /// The value without quotes and escapes; its offsets lead to the place in the file.
    package var value: SourceText
    /// The value's range, without its quotes.
    package var valueRange: SourceRange

    package init(key: Located<String>, value: SourceText, valueRange: SourceRange) {
      self.key = key
      self.value = value
      self.valueRange = valueRange
    }

    package var text: String { String(decoding: value.bytes, as: UTF8.self) }
  }

  package var id: Located<String>?
  package var classes: [Located<String>]
  package var pairs: [Pair]
  /// From the opening to after the closing brace.
  package var range: SourceRange

  package init(id: Located<String>?, classes: [Located<String>], pairs: [Pair], range: SourceRange) {
    self.id = id
    self.classes = classes
    self.pairs = pairs
    self.range = range
  }

  /// The pair with that key, the first if there are several.
  package func pair(_ key: String) -> Pair? { pairs.first { $0.key.value == key } }

  /// Answers whether the class stands there.
  package func has(_ name: String) -> Bool { classes.contains { $0.value == name } }
}
