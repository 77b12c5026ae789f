import Diagnostics

/// The parts of code that have a colour, in order, without overlap; also of code that cannot be read.
///
/// - Cost: linear in the length of the text.
package func highlight(_ bytes: [UInt8], as language: HighlightLanguage = .swift) -> [HighlightSpan] {
  switch language {
  case .swift:
    var highlighter = SwiftHighlighter(bytes)
    return highlighter.run()
  case .python, .shell, .json:
    var highlighter = WordHighlighter(bytes, language)
    return highlighter.run()
  }
}
