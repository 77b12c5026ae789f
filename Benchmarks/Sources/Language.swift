import Diagnostics
import Programs
import Sandbox

/// What the language of lessons costs; the counterpart of peers/language.py.
struct Language {
  private static let count = 1_000_000
  private let interface = LessonRunner.interface()

  private static let programs = [
    (name: "empty_loop", text: "func work() { for _ in 0..<\(count) { } }\nwork()"),
    (
      name: "operations_loop",
      text: """
      func work() -> Double {
        var x = 0.5
        for _ in 0..<\(count) { x = x * 0.5 + x / 3.0 - 0.25 + 1.0 }
        return x
      }
      print(work())
      """
    ),
    (
      name: "call",
      text: """
      func add(_ a: Int, _ b: Int) -> Int { a + b }
      func work() -> Int {
        var total = 0
        for i in 0..<\(count) { total = add(total, i) }
        return total
      }
      print(work())
      """
    ),
  ]

  /// A hundred lines such as lessons have them.
  private static let lesson: String = (0..<10).map { number in
    """
    func square\(number)(_ x: Double) -> Double {
      x * x
    }
    var values\(number): [Double] = []
    for i in 0..<10 where i % 2 == 0 {
      values\(number).append(square\(number)(Double(i)))
    }
    var total\(number) = 0.0
    for value in values\(number) { total\(number) += value }
    print("\\(total\(number))")

    """
  }.joined()

  /// Prints a line of JSON for each program: seconds of one pass of its loop, or of checking and compiling the lesson.
  func timeAll(rounds: Int) {
    for program in Language.programs {
      let seconds = least(rounds) {
        let record = runner().run(Language.source(program.text), example: "1")
        precondition(record.isComplete, "\(program.name) does not run: \(record.diagnostics)")
      }
      write(program.name, seconds / Double(Language.count))
    }
    write("compile_lesson", least(rounds * 10) { compile() })
  }

  private func runner() -> LessonRunner {
    let runner = LessonRunner(interface: interface)
    runner.machine.budgets.instructions = 1 << 40
    runner.machine.session.write = { _ in }
    return runner
  }

  private func compile() {
    let (file, mistakes) = parse(Language.source(Language.lesson))
    let (program, diagnostics) = check(file, in: Scope(interface: interface))
    precondition(mistakes.isEmpty && diagnostics.isEmpty, "the lesson has mistakes: \(diagnostics)")
    var generator = CodeGenerator()
    _ = generator.generate(program)
  }

  private static func source(_ text: String) -> SourceText { SourceText(file: "lesson.md", bytes: Array(text.utf8)) }

  private func least(_ rounds: Int, _ work: () -> Void) -> Double {
    (0..<rounds).map { _ in
      let watch = Stopwatch()
      work()
      return watch.seconds.processor
    }.min() ?? 0
  }

  private func write(_ name: String, _ seconds: Double) {
    answer(#"{"name": "\#(name)", "seconds": \#(seconds)}"#)
  }
}
