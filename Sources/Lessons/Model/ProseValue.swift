import Diagnostics

/// A number in the text that a run computes: `` `{swift} history.loss.last!, decimals: 3` ``.
package struct ProseValue: Sendable {
  /// The place of this value in `Lesson.values`, from 0.
  package var index: Int
  package var expression: SourceText
  /// How many digits to show after the point; nil shows the value as `print` would.
  package var decimals: Int?
  /// How many of `Lesson.examples` stand before it, so that their names are in its scope.
  ///
  /// In a caption or alternative text of an example that example counts; in front matter all do.
  package var scope: Int
  package var range: SourceRange

  package init(index: Int, expression: SourceText, decimals: Int?, scope: Int, range: SourceRange) {
    self.index = index
    self.expression = expression
    self.decimals = decimals
    self.scope = scope
    self.range = range
  }
}
