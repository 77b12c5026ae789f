import Diagnostics

/// The words of a course, from `glossary.md`: each heading is a term, what follows its definition.
package struct Glossary: Sendable {
  /// One word.
  package struct Term: Sendable {
    package var id: String
    package var name: [Inline]
    /// The name without markup.
    package var text: String
    package var definition: [Block]
    package var range: SourceRange

    package init(id: String, name: [Inline], text: String, definition: [Block], range: SourceRange) {
      self.id = id
      self.name = name
      self.text = text
      self.definition = definition
      self.range = range
    }
  }

  /// The file as a lesson: its values, formulas and links are checked like any other's.
  package var page: Lesson
  package var terms: [Term]

  package init(page: Lesson, terms: [Term]) {
    self.page = page
    self.terms = terms
  }

  /// The term of that id.
  package func term(_ id: String) -> Term? { terms.first { $0.id == id } }
}
