import Diagnostics
import Foundation
import Programs
import Sandbox

/// Answers programs from standard input: the other half of randomprograms.py.
///
/// Programs end with a line `#### end`; for each, the verdict, what it printed and why it ended are written as JSON.
@main
struct Main {
  struct Answer: Encodable {
    let verdict: String
    let output: String
    let reason: String?
  }

  private static let traps = Set(sandboxDiagnosticKinds.map(\.id))

  static func main() throws {
    let encoder = JSONEncoder()
    let interface = LessonRunner.interface()
    var lines: [String] = []
    while let line = readLine() {
      if line == "#### end" {
        FileHandle.standardOutput.write(
          try encoder.encode(answer(lines.joined(separator: "\n"), interface)) + Data("\n".utf8))
        lines = []
      } else {
        lines.append(line)
      }
    }
  }

  private static func answer(_ text: String, _ interface: Interface) -> Answer {
    let runner = LessonRunner(interface: interface)
    runner.machine.budgets.instructions = 20_000_000
    runner.machine.session.write = { _ in }
    let record = runner.run(SourceText(file: "lesson.md", bytes: Array(text.utf8)), example: "1")
    let error = record.diagnostics.first { $0.severity == .error }
    let verdict =
      record.isComplete ? "runs" : error.map { traps.contains($0.kind.id) } == true ? "traps" : "rejected"
    return Answer(
      verdict: verdict, output: record.text,
      reason: error.map { "\($0.range.start.line): \($0.kind.id): \($0.summary)" })
  }
}
