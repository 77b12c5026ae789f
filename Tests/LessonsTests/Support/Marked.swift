import Diagnostics

/// A lesson's source in which the places a test is about stand between `«` and `»`.
struct Marked {
  /// Without the marks.
  let text: String
  /// In the order of their opening marks.
  let ranges: [SourceRange]

  init(_ marked: String, file: String = "lesson.md") {
    var text = ""
    var position = SourcePosition(line: 1, column: 1)
    var found: [(start: SourcePosition, end: SourcePosition)] = []
    var open: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«":
        open.append(found.count)
        found.append((position, position))
      case "»":
        if let index = open.popLast() { found[index].end = position }
      case "\n":
        text.unicodeScalars.append(scalar)
        position = SourcePosition(line: position.line + 1, column: 1)
      default:
        text.unicodeScalars.append(scalar)
        position.column += UTF8.width(scalar)
      }
    }
    self.text = text
    ranges = found.map { SourceRange(file: file, start: $0.start, end: $0.end) }
  }
}
