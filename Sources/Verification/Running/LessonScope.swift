import Diagnostics
import LessonKit
import Programs
import Sandbox

/// The names of a lesson and the machine that holds their values; it grows from example to example.
final class LessonScope {
  /// What running a program gave.
  struct Outcome {
    var printed = ""
    var shown: [Notebook.Item] = []
    var value: String?
    var diagnostics: [Diagnostic] = []
    /// Whether it ran to its end.
    var isComplete = false
  }

  private let runner: LessonRunner
  private let lessonSeed: UInt64

  /// A lesson of which nothing has run.
  ///
  /// - Parameter data: the files that it may read.
  init(interface: Interface, script: Script, data: DataFolder) {
    lessonSeed = script.seed
    runner = LessonRunner(
      interface: interface, precision: script.isSinglePrecision ? .single : .double, seed: script.seed)
    session.memoryLimit = Self.tensorBytes
    session.data = data
  }

  /// The most bytes that a lesson's tensors may hold at once.
  private static let tensorBytes = 192 << 20

  private init(copying other: LessonScope) {
    lessonSeed = other.lessonSeed
    runner = other.runner.forked()
  }

  /// What the lesson's operations share.
  var session: Session { runner.machine.session }

  /// The variable of the lesson that holds an object.
  func name(of object: AnyObject) -> String? { runner.name(of: object) }

  /// A copy that can run on without changing this one.
  func forked() -> LessonScope { LessonScope(copying: self) }

  /// What is told of the lesson's variables when everything has run.
  func idleVariables() -> [Diagnostic] { runner.scope.idleVariables() }

  /// What is wrong with a program that is not to run; its names belong to the scope from now on.
  func diagnostics(of text: SourceText) -> [Diagnostic] {
    let (file, syntaxDiagnostics) = parse(text, mode: .lesson)
    return syntaxDiagnostics + check(file, in: runner.scope).1
  }

  /// Checks and runs a program.
  ///
  /// - Parameter seed: the example's own, where it differs from the lesson's.
  /// - Parameter budget: the instructions it may take, where they differ from the usual; its share of element
  ///   operations follows.
  func run(_ text: SourceText, as id: String, seed: UInt64? = nil, budget: Int? = nil) -> Outcome {
    let budgets = runner.machine.budgets
    if let budget {
      let usual = Budgets()
      runner.machine.budgets.instructions = budget
      let (operations, overflow) = budget.multipliedReportingOverflow(by: usual.operations / usual.instructions)
      runner.machine.budgets.operations = overflow ? .max : operations
    }
    session.seed = seed ?? lessonSeed
    let record = runner.run(text, example: id)
    runner.machine.budgets = budgets
    return Outcome(record)
  }

  /// The value of an expression in prose, as text.
  func value(_ text: SourceText, decimals: Int?, as id: String) -> Outcome {
    var text = text
    if let decimals {
      text = SourceText(file: text.file, bytes: text.bytes + Array(", decimals: \(decimals)".utf8), lines: text.lines)
    }
    session.seed = lessonSeed
    return Outcome(runner.evaluate(text, example: id))
  }
}

extension LessonScope.Outcome {
  fileprivate init(_ record: RunRecord) {
    printed = record.text
    shown = record.shown.map(\.item)
    value = record.value
    diagnostics = record.diagnostics
    isComplete = record.isComplete
  }
}
