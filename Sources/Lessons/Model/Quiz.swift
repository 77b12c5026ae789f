import Diagnostics

/// A question whose answer can be checked.
package struct Quiz: Sendable {
  /// One answer to choose.
  package struct Option: Sendable {
    package var isRight: Bool
    package var content: [Block]
    /// What is shown after choosing it.
    package var explanation: [Block]
    package var range: SourceRange

    package init(isRight: Bool, content: [Block], explanation: [Block], range: SourceRange) {
      self.isRight = isRight
      self.content = content
      self.explanation = explanation
      self.range = range
    }
  }

  /// How it is answered.
  package enum Answer: Sendable {
    case choice([Option])
    /// A number, computed by an expression, right within the tolerance.
    case number(ProseValue, tolerance: Located<Double>?)
    /// None could be read (already reported).
    case missing
  }

  /// As given by `{#id}`, else `quiz-1`, … by its place; unique in the lesson.
  package var id: String
  package var question: [Block]
  package var answer: Answer
  /// How many of `Lesson.examples` stand before it; their names are in its scope.
  package var scope: Int
  package var range: SourceRange

  package init(id: String, question: [Block], answer: Answer, scope: Int, range: SourceRange) {
    self.id = id
    self.question = question
    self.answer = answer
    self.scope = scope
    self.range = range
  }
}
