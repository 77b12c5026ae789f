import Diagnostics

/// Reads a lesson from the bytes of its Markdown file; whatever they are, there is a lesson.
///
/// - Cost: linear in the bytes.
package func readLesson(file: String, name: String? = nil, bytes: [UInt8]) -> (Lesson, [Diagnostic]) {
  let range = SourceRange(file: file, at: SourcePosition(line: 1, column: 1))
  return (
    Lesson(file: file, name: name ?? file, bytes: bytes, title: Prose(text: file, inlines: [], range: range)), []
  )
}
