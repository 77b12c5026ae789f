import Diagnostics
import Foundation
import LessonKit
import Programs
import Sandbox

/// Takes one input all the way from text to result inside small budgets, and looks at what comes back.
struct Trial {
  private let interface = LessonRunner.interface()

  /// What is wrong with how the tool took the input, if anything.
  func complaint(_ input: [UInt8], again: Bool) -> String? {
    let text = SourceText(file: "lesson.md", bytes: input)
    let first = run(text)
    for diagnostic in first.diagnostics {
      if diagnostic.summary.isEmpty { return "a diagnostic without words" }
      let end = text.position(at: input.count)
      if diagnostic.range.end > end || diagnostic.range.start > diagnostic.range.end {
        return "'\(diagnostic.summary)' stands outside the text, at \(diagnostic.range)"
      }
    }
    if !first.isComplete, first.diagnostics.isEmpty { return "it stopped without a diagnostic" }
    guard again else { return nil }
    let second = run(text)
    if first.text != second.text || first.diagnostics != second.diagnostics { return "two runs differ" }
    return nil
  }

  private func run(_ text: SourceText) -> RunRecord {
    let runner = LessonRunner(interface: interface)
    runner.machine.budgets.instructions = 300_000
    runner.machine.budgets.operations = 100_000_000
    runner.machine.budgets.valueBytes = 16 << 20
    runner.machine.session.memoryLimit = 32 << 20
    runner.machine.session.write = { _ in }
    return runner.run(text, example: "1")
  }
}
