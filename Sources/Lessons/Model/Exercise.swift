import Diagnostics

/// A task for the reader, with a hidden proof that it can be solved and is not solved yet.
package struct Exercise: Sendable {
  /// Help on the way: code, or text from a `markdown` block.
  package enum Hint: Sendable {
    case code(Example)
    case prose([Block], SourceRange)
  }

  package var id: String
  package var title: Prose?
  package var starter: Example
  package var hints: [Hint]
  /// The tests, nil where they are missing (already reported).
  package var check: Example?
  /// Nil where it is missing (already reported).
  package var solution: Example?
  /// How many of `Lesson.examples` stand before it; their names are in its scope.
  package var scope: Int
  /// The starter's block.
  package var range: SourceRange

  package init(
    id: String, title: Prose?, starter: Example, hints: [Hint] = [], check: Example? = nil,
    solution: Example? = nil, scope: Int, range: SourceRange
  ) {
    self.id = id
    self.title = title
    self.starter = starter
    self.hints = hints
    self.check = check
    self.solution = solution
    self.scope = scope
    self.range = range
  }
}
