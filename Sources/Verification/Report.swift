import Diagnostics
import Formulas
import Lessons

/// A course after everything in it was checked.
package struct Report {
  package let course: Course
  /// In the order of the course; the glossary's page comes last, if there is one.
  package let lessons: [CheckedLesson]
  /// Everything found, in the order of the files and the places in them.
  package let diagnostics: [Diagnostic]

  /// The same with more that was found, outside of the lessons.
  package func adding(_ more: [Diagnostic]) -> Report {
    Report(course: course, lessons: lessons, diagnostics: diagnostics + more)
  }

  /// Answers whether nothing found is an error.
  package var isSound: Bool { !diagnostics.contains { $0.severity == .error } }

  /// The errors and the warnings, counted.
  package var counts: (errors: Int, warnings: Int) {
    let errors = diagnostics.count { $0.severity == .error }
    return (errors, diagnostics.count - errors)
  }

  /// A hash over every result of the course: the same on every machine.
  package var resultHash: String {
    var hash = Hash()
    for lesson in lessons { hash.add([lesson.lesson.name, lesson.resultHash]) }
    return hash.text
  }
}

/// A lesson with what came of it.
package struct CheckedLesson {
  package let lesson: Lesson
  package let run: Run
  /// Only where they were asked for.
  package let exhibits: Exhibits?
  /// By `Math.index`: the formula as HTML and MathML, or nothing where it cannot be typeset.
  package let formulas: [String?]
  /// Everything found in this file.
  package let diagnostics: [Diagnostic]
  /// Whether the run was kept from an earlier time.
  package let isKept: Bool
  /// A hash over what was printed, shown and computed.
  package let resultHash: String
}
