import Diagnostics
import Lessons

/// Holds what every example printed against what is recorded for it.
func outputDiagnostics(of lesson: Lesson, run: Run) -> [Diagnostic] {
  lesson.examples.compactMap { example in
    guard run.examples.indices.contains(example.index), let happened = run.examples[example.index] else { return nil }
    if case .isNotRun = example.expectation { return nil }
    // What stopped half-way has an error of its own.
    if !happened.isComplete { return nil }
    return outputDiagnostic(of: example, printed: happened.printed)
  }
}

private func outputDiagnostic(of example: Example, printed: String) -> Diagnostic? {
  guard let output = example.output else {
    guard !printed.isEmpty else { return nil }
    return Diagnostic(
      .unrecordedOutput, "example '\(example.id)' prints, but no output block records what",
      at: example.code.range(0..<0),
      help: "courseware record \(example.code.file)")
  }
  let recorded = String(decoding: output.text.bytes, as: UTF8.self)
  let tolerance = example.tolerance?.value
  let now = lines(printed)
  let then = lines(recorded)
  let wrong = (0..<max(now.count, then.count)).filter { index in
    index >= now.count || index >= then.count || !isSame(now[index], then[index], tolerance: tolerance)
  }
  guard let first = wrong.first else { return nil }
  let notes = wrong.dropFirst().prefix(8).map { index in
    Diagnostic.Note("line \(index + 1): \(difference(index, now, then))", at: range(of: index, in: output.text))
  }
  return Diagnostic(
    .outputDiffers,
    "example '\(example.id)' \(difference(first, now, then))", at: range(of: first, in: output.text), notes: notes,
    help: "if the new output is right, courseware record \(example.code.file)")
}

private func difference(_ index: Int, _ now: [Substring], _ then: [Substring]) -> String {
  if index >= now.count { return "no longer prints '\(then[index])'" }
  if index >= then.count { return "prints '\(now[index])', which is not recorded" }
  return "prints '\(now[index])', but recorded is '\(then[index])'"
}

private func lines(_ text: String) -> [Substring] {
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  if lines.last?.isEmpty == true { lines.removeLast() }
  return lines
}

private func range(of index: Int, in text: SourceText) -> SourceRange {
  guard index < text.lines.count else { return text.range(text.bytes.count..<text.bytes.count) }
  let start = text.lines[index].offset
  var end = start
  while end < text.bytes.count, text.bytes[end] != 0x0A { end += 1 }
  return text.range(start..<end)
}

/// Whether two lines are the same, their numbers taken as equal within the tolerance if there is one.
private func isSame(_ a: Substring, _ b: Substring, tolerance: Double?) -> Bool {
  if a == b { return true }
  guard let tolerance else { return false }
  let number = #/-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/#
  guard a.replacing(number, with: "#") == b.replacing(number, with: "#") else { return false }
  return zip(a.matches(of: number), b.matches(of: number)).allSatisfy { x, y in
    guard let x = Double(x.output), let y = Double(y.output) else { return false }
    return abs(x - y) <= tolerance
  }
}

extension DiagnosticKind {
  static let unrecordedOutput = DiagnosticKind(
    "unrecorded-output", .warning, title: "An example prints, and nothing records what",
    explanation: """
      What an example prints stands on the page in an output block beneath it, so that the Markdown can be read \
      by itself and a change is noticed. 'courseware record' writes the block.
      """,
    example: "```swift {#sum}\nprint(1 + 2)\n```",
    remedy: "```swift {#sum}\nprint(1 + 2)\n```\n\n```output {for=sum}\n3\n```")
  static let outputDiffers = DiagnosticKind(
    "output-differs", .error, title: "An example prints something else than what is recorded",
    explanation: """
      Results are the same bits on every machine, so outputs are compared exactly. Either the example has changed \
      and its output is to be recorded anew ('courseware record' shows the difference), or the example is wrong. \
      An example with 'tolerance=' in its fence has its numbers compared within that tolerance.
      """,
    example: "```swift {#sum}\nprint(1 + 2)\n```\n\n```output {for=sum}\n4\n```",
    remedy: "```swift {#sum}\nprint(1 + 2)\n```\n\n```output {for=sum}\n3\n```")
}
