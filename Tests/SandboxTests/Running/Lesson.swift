import Diagnostics
import Programs
import Sandbox

/// A lesson of a test: its examples run one after the other.
final class TestLesson {
  // Reading the declarations takes longer than most tests; nothing changes them.
  nonisolated(unsafe) private static let interface = LessonRunner.interface()
  let runner: LessonRunner

  init(seed: UInt64 = 0) { runner = LessonRunner(interface: TestLesson.interface, seed: seed) }

  private init(_ runner: LessonRunner) { self.runner = runner }

  func forked() -> TestLesson { TestLesson(runner.forked()) }

  func run(_ text: String, example: String = "1") -> RunRecord {
    runner.run(SourceText(file: "lesson.md", bytes: Array(text.utf8)), example: example)
  }

  func value(_ text: String) -> String? {
    runner.evaluate(SourceText(file: "lesson.md", bytes: Array(text.utf8)), example: "value").value
  }
}

/// A program in which « and » stand around the place where a diagnostic is expected.
struct MarkedProgram {
  let text: String
  let range: SourceRange

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var places: [Int] = []
    for scalar in marked.unicodeScalars {
      if scalar == "«" || scalar == "»" { places.append(bytes.count) } else { bytes += Array(String(scalar).utf8) }
    }
    text = String(decoding: bytes, as: UTF8.self)
    range = SourceText(file: "lesson.md", bytes: bytes).range(places[0]..<places[1])
  }
}
