import Diagnostics

/// Reads a course from its folder, or a single lesson file as a course of one.
package func readCourse(folder: String) -> (Course, [Diagnostic]) {
  let range = SourceRange(file: folder, at: SourcePosition(line: 1, column: 1))
  return (
    Course(folder: folder, file: nil, title: Located(folder, at: range), language: Located("en", at: range)), []
  )
}
