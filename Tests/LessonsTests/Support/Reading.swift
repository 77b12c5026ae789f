import Diagnostics
import Lessons

/// Reads a lesson from a text.
func read(_ text: String) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
  let (lesson, diagnostics) = readLesson(file: "lesson.md", bytes: Array(text.utf8))
  return (lesson, diagnostics)
}

extension SourceText {
  var string: String { String(decoding: bytes, as: UTF8.self) }
}

extension Lesson {
  /// The inlines of its first paragraph.
  var firstParagraph: [Inline] {
    for block in body {
      if case .paragraph(let inlines, _) = block { return inlines }
    }
    return []
  }
}

extension [Inline] {
  /// The structure in one line: `a em(b) $x$`.
  var outline: String { map(\.outline).joined(separator: " ") }

  /// Every inline, outer ones first.
  var all: [Inline] {
    flatMap { inline -> [Inline] in
      switch inline {
      case .emphasis(let content, _), .strong(let content, _), .strikethrough(let content, _):
        return [inline] + content.all
      case .link(let link): return [inline] + link.content.all
      case .image(let image): return [inline] + image.alt.all
      default: return [inline]
      }
    }
  }
}

extension Inline {
  var outline: String {
    switch self {
    case .text(let text, _): return "'\(text)'"
    case .emphasis(let content, _): return "em(\(content.outline))"
    case .strong(let content, _): return "strong(\(content.outline))"
    case .strikethrough(let content, _): return "strike(\(content.outline))"
    case .code(let text, _): return "code(\(text))"
    case .math(let math): return math.isDisplay ? "display(\(math.tex.string))" : "math(\(math.tex.string))"
    case .value(let value): return "value(\(value.expression.string))"
    case .link(let link): return "link(\(link.content.outline))"
    case .image(let image): return "image(\(image.destination))"
    case .footnote(let reference): return "note(\(reference.number).\(reference.occurrence))"
    case .softBreak: return "/"
    case .lineBreak: return "//"
    case .html(let text, _): return "html(\(text))"
    }
  }
}

extension Block {
  /// The structure in one line.
  var outline: String {
    switch self {
    case .heading(let heading): return "h\(heading.level)#\(heading.id)(\(heading.content.outline))"
    case .paragraph(let inlines, _): return "p(\(inlines.outline))"
    case .list(let list):
      let items = list.items.map { item in
        (item.isTicked.map { $0 ? "[x]" : "[ ]" } ?? "") + item.body.map(\.outline).joined(separator: " ")
      }
      let mark = list.firstNumber.map { "\($0)." } ?? (list.isTight ? "tight" : "loose")
      return "list \(mark)(\(items.joined(separator: "; ")))"
    case .quote(let blocks, _): return "quote(\(blocks.map(\.outline).joined(separator: " ")))"
    case .callout(let callout):
      return "\(callout.kind.rawValue)(\(callout.body.map(\.outline).joined(separator: " ")))"
    case .table(let table):
      return "table("
        + ([table.header] + table.rows).map { $0.map(\.content.outline).joined(separator: " | ") }
        .joined(separator: "; ") + ")"
    case .code(let code): return "code \(code.language)(\(code.code.string))"
    case .example(let example): return "example \(example.id)"
    case .output(let output): return "output \(output.example ?? "?")"
    case .exercise(let exercise): return "exercise \(exercise.id)"
    case .quiz(let quiz): return "quiz \(quiz.id)"
    case .math(let math): return "math(\(math.tex.string))"
    case .figure(let image): return "figure(\(image.destination))"
    case .thematicBreak: return "rule"
    case .html(let text, _): return "html(\(text.string))"
    }
  }
}
