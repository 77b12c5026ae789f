import Diagnostics
import Foundation
import Lessons

/// Rewrites the recorded outputs of a course's lessons and shows what changed.
package struct Recorder {
  private let report: Report

  package init(report: Report) { self.report = report }

  /// Records every lesson in which nothing failed, and answers whether that was every lesson.
  ///
  /// - Parameter writing: whether files are changed, or the differences only shown.
  /// - Throws: when a file cannot be written.
  package func record(writing: Bool) throws -> Bool {
    var isSound = showErrorsElsewhere()
    for checked in report.lessons where !checked.lesson.examples.isEmpty {
      let failures = checked.diagnostics.filter { $0.severity == .error && !Self.recordable.contains($0.id) }
      let outputs = newOutputs(of: checked)
      if outputs.isEmpty && failures.isEmpty { continue }
      if !failures.isEmpty {
        isSound = false
        let writer = TextWriter(sources: SourceLines())
        show(failures.map(writer.text).joined())
        show(
          "\(checked.lesson.file): left as it is, because \(failures.count == 1 ? "an error was" : "errors were") found\n"
        )
        continue
      }
      try record(outputs, in: checked.lesson, writing: writing)
    }
    return isSound
  }

  /// Shows the errors of the course itself, and answers whether there are none.
  private func showErrorsElsewhere() -> Bool {
    let files = Set(report.lessons.map(\.lesson.file))
    let errors = report.diagnostics.filter { $0.severity == .error && !files.contains($0.range.file) }
    let writer = TextWriter(sources: SourceLines())
    show(errors.map(writer.text).joined())
    return errors.isEmpty
  }

  /// What recording mends; any other error means that the outputs cannot be trusted.
  private static let recordable = [DiagnosticKind.outputDiffers.id]

  private func newOutputs(of checked: CheckedLesson) -> [String: String] {
    var outputs: [String: String] = [:]
    for example in checked.lesson.examples {
      guard let run = checked.run.examples[example.index] else { continue }
      if case .isNotRun = example.expectation { continue }
      let recorded = example.output.map { String(decoding: $0.text.bytes, as: UTF8.self) } ?? ""
      let ended = run.printed.isEmpty || run.printed.hasSuffix("\n") ? run.printed : run.printed + "\n"
      if recorded != ended { outputs[example.id] = run.printed }
    }
    return outputs
  }

  private func record(_ outputs: [String: String], in lesson: Lesson, writing: Bool) throws {
    for example in lesson.examples {
      guard let new = outputs[example.id] else { continue }
      let old = example.output.map { String(decoding: $0.text.bytes, as: UTF8.self) } ?? ""
      show("\(lesson.file): \(example.id)\n" + difference(from: old, to: new))
    }
    if writing {
      try Data(replacing(outputs: outputs, in: lesson)).write(to: URL(fileURLWithPath: lesson.file), options: .atomic)
    }
  }

  /// The lines that went and came, between the first and the last that differ.
  private func difference(from old: String, to new: String) -> String {
    let before = old.split(separator: "\n", omittingEmptySubsequences: false)
    let after = new.split(separator: "\n", omittingEmptySubsequences: false)
    var text = ""
    for change in after.difference(from: before) {
      switch change {
      case .remove(_, let line, _): if !line.isEmpty { text += "  - \(line)\n" }
      case .insert(_, let line, _): if !line.isEmpty { text += "  + \(line)\n" }
      }
    }
    return text
  }

  private func show(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}
