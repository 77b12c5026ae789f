import Diagnostics

/// A piece of a lesson's body, from top to bottom; every one knows its place in the file.
package indirect enum Block: Sendable {
  case heading(Heading)
  case paragraph([Inline], SourceRange)
  case list(ListBlock)
  case quote([Block], SourceRange)
  case callout(Callout)
  case table(Table)
  /// Code in another language, shown and not run.
  case code(CodeBlock)
  case example(Example)
  /// A recorded output; `Example.output` holds the same for the example it belongs to.
  case output(Output)
  /// An exercise with all of its parts, at the place of its starter.
  case exercise(Exercise)
  case quiz(Quiz)
  /// A display formula that stands by itself.
  case math(Math)
  /// A paragraph that is one image.
  case figure(Image)
  case thematicBreak(SourceRange)
  /// Raw HTML, already reported; shown escaped.
  case html(SourceText, SourceRange)

  package var range: SourceRange {
    switch self {
    case .heading(let heading): return heading.range
    case .paragraph(_, let range), .quote(_, let range), .thematicBreak(let range), .html(_, let range):
      return range
    case .list(let list): return list.range
    case .callout(let callout): return callout.range
    case .table(let table): return table.range
    case .code(let code): return code.range
    case .example(let example): return example.range
    case .output(let output): return output.range
    case .exercise(let exercise): return exercise.range
    case .quiz(let quiz): return quiz.range
    case .math(let math): return math.range
    case .figure(let image): return image.range
    }
  }
}
