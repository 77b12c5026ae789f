import Diagnostics

extension Glossary {
  /// The terms of a page: each heading below the first level, with the blocks up to the next heading.
  init(page: Lesson) {
    var terms: [Term] = []
    var isInTerm = false
    for block in page.body {
      if case .heading(let heading) = block {
        isInTerm = heading.level > 1
        if isInTerm {
          terms.append(
            Term(
              id: heading.id, name: heading.content, text: heading.text, definition: [], range: heading.range))
        }
      } else if isInTerm {
        terms[terms.count - 1].definition.append(block)
      }
    }
    self.init(page: page, terms: terms)
  }
}
