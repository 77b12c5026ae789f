import Diagnostics

/// Code that is shown and not run.
package struct CodeBlock: Sendable {
  /// The first word behind the fence, empty where there is none.
  package var language: String
  package var attributes: Attributes?
  package var code: SourceText
  package var range: SourceRange

  package init(language: String, attributes: Attributes?, code: SourceText, range: SourceRange) {
    self.language = language
    self.attributes = attributes
    self.code = code
    self.range = range
  }

  package var id: Located<String>? { attributes?.id }
}
