import Diagnostics
import Programs
import Sandbox

/// What the language of lessons costs; the counterpart of peers/language.py.
struct Language {
  private let interface = LessonRunner.interface()

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
  func timeAll(rounds: Int, names: [String]) {
    for program in LanguageProgram.all where names.isEmpty || names.contains(program.name) {
      let seconds = least(rounds) {
        let record = runner().run(Language.source(program.text), example: "1")
        precondition(record.isComplete, "\(program.name) does not run: \(record.diagnostics)")
      }
      write(program.name, seconds / Double(program.passes))
    }
    if names.isEmpty || names.contains("compile_lesson") {
      write("compile_lesson", least(rounds * 10) { compile() })
    }
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
