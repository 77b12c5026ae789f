import Diagnostics

/// A stretch of running text; every one knows its place in the file.
package indirect enum Inline: Sendable {
  /// Characters to show as they are (entities and backslash escapes already resolved).
  case text(String, SourceRange)
  case emphasis([Inline], SourceRange)
  case strong([Inline], SourceRange)
  case strikethrough([Inline], SourceRange)
  /// A code span; the range covers its backticks.
  case code(String, SourceRange)
  case math(Math)
  /// A `{swift}` code span, shown as the value of its expression.
  case value(ProseValue)
  case link(Link)
  case image(Image)
  case footnote(FootnoteReference)
  /// A line ending that shows as a space.
  case softBreak(SourceRange)
  /// A line ending that shows as one.
  case lineBreak(SourceRange)
  /// Raw HTML, already reported; shown escaped.
  case html(String, SourceRange)

  package var range: SourceRange {
    switch self {
    case .text(_, let range), .emphasis(_, let range), .strong(_, let range), .strikethrough(_, let range),
      .code(_, let range), .softBreak(let range), .lineBreak(let range), .html(_, let range):
      return range
    case .math(let math): return math.range
    case .value(let value): return value.range
    case .link(let link): return link.range
    case .image(let image): return image.range
    case .footnote(let reference): return reference.range
    }
  }
}
