import Diagnostics

/// A formula in TeX, between `$` or `$$`.
package struct Math: Sendable {
  /// The place of this formula in `Lesson.formulas`, from 0.
  package var index: Int
  /// The TeX without its dollars; its offsets lead to the place in the file.
  package var tex: SourceText
  package var isDisplay: Bool
  /// From the first dollar to after the last.
  package var range: SourceRange
  /// The `{#id check="…"}` behind a display formula.
  package var attributes: Attributes?

  package init(
    index: Int, tex: SourceText, isDisplay: Bool, range: SourceRange, attributes: Attributes? = nil
  ) {
    self.index = index
    self.tex = tex
    self.isDisplay = isDisplay
    self.range = range
    self.attributes = attributes
  }

  package var id: Located<String>? { attributes?.id }
}
