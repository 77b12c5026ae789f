import Diagnostics
import Foundation

/// Prints a report to standard output, in the form that was asked for.
package struct ReportPrinter {
  private let format: ReportFormat
  private let version: String

  package init(format: ReportFormat, version: String) {
    self.format = format
    self.version = version
  }

  /// Prints everything found, and for people and GitHub what was checked.
  package func print(_ report: Report) {
    write(text(of: report.diagnostics, files: report.lessons.map(\.lesson.file)))
    if format == .text || format == .github { write(summary(of: report)) }
  }

  /// Prints where two reports of one course differ, and answers whether they do not.
  package func compare(_ report: Report, _ again: Report) -> Bool {
    var differing: [Diagnostic] = []
    for (first, second) in zip(report.lessons, again.lessons) where first.resultHash != second.resultHash {
      let place = SourceRange(file: first.lesson.file, at: SourcePosition(line: 1, column: 1))
      let summary =
        "a second run gave other results: \(first.resultHash.prefix(12)), then \(second.resultHash.prefix(12))"
      differing.append(
        Diagnostic(
          .notReproducible, summary, at: place, help: "this is a mistake of courseware; report it with the lesson"))
    }
    write(text(of: differing, files: []))
    return differing.isEmpty
  }

  private func text(of diagnostics: [Diagnostic], files: [String]) -> String {
    switch format {
    case .text:
      let writer = TextWriter(sources: SourceLines(), colours: isatty(STDOUT_FILENO) == 1)
      return diagnostics.map(writer.text).joined()
    case .json: return diagnostics.map(JSONWriter().text).joined()
    case .github: return diagnostics.map(GitHubWriter().text).joined()
    case .sarif: return SARIFWriter(sources: SourceLines()).text(of: diagnostics, version: version)
    case .junit: return JUnitWriter().text(of: diagnostics, files: files)
    }
  }

  private func summary(of report: Report) -> String {
    let examples = report.lessons.reduce(0) { $0 + $1.lesson.examples.count }
    let values = report.lessons.reduce(0) { $0 + $1.lesson.values.count }
    let formulas = report.lessons.reduce(0) { $0 + $1.lesson.formulas.count }
    let gradients = report.lessons.reduce(0) { $0 + $1.run.gradientsChecked }
    let quizzes = report.lessons.reduce(0) { $0 + $1.lesson.quizzes.count + $1.lesson.exercises.count }
    let (errors, warnings) = report.counts
    let found =
      errors == 0 && warnings == 0 ? "nothing wrong" : "\(counted(errors, "error")), \(counted(warnings, "warning"))"
    return """
      checked \(counted(report.lessons.count, "lesson")): \(counted(examples, "example")), \(counted(values, "value")), \
      \(counted(formulas, "formula")), \(counted(quizzes, "exercise or quiz", "exercises and quizzes")), \
      \(counted(gradients, "gradient")): \(found)
      results \(report.resultHash.prefix(16))

      """
  }

  private func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }

  private func write(_ text: String) {
    if !text.isEmpty { FileHandle.standardOutput.write(Data(text.utf8)) }
  }
}

extension DiagnosticKind {
  static let notReproducible = DiagnosticKind(
    "not-reproducible", .error, title: "A second run gave other results",
    explanation: """
      Every result is defined to the bit and does not depend on the number of threads or on the processor. \
      'courseware check --twice' runs everything again and compares.
      """)
}
