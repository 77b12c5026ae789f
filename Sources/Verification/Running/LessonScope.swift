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
    var work = 0
    var diagnostics: [Diagnostic] = []
    /// Whether it ran to its end.
    var isComplete = false
  }

  let machine: Machine
  private let scope: Scope
  private var generator = CodeGenerator()
  private let lessonSeed: UInt64

  /// A lesson of which nothing has run.
  init(interface: Interface, script: Script) {
    let session = Session()
    session.seed = script.seed
    session.precision = script.isSinglePrecision ? .single : .double
    session.memoryLimit = Self.tensorBytes
    machine = Machine(session: session)
    scope = Scope(interface: interface)
    lessonSeed = script.seed
  }

  /// The most bytes that a lesson's tensors may hold at once.
  private static let tensorBytes = 192 << 20

  private init(copying other: LessonScope) {
    machine = other.machine.forked()
    scope = other.scope.forked()
    generator = other.generator
    lessonSeed = other.lessonSeed
  }

  /// A copy that can run on without changing this one.
  func forked() -> LessonScope { LessonScope(copying: self) }

  /// A program, parsed and checked; its names belong to the scope from now on.
  func checked(_ text: SourceText) -> (program: Program, diagnostics: [Diagnostic]) {
    let (file, syntaxDiagnostics) = parse(text, mode: .lesson)
    let (program, typeDiagnostics) = check(file, in: scope)
    return (program, syntaxDiagnostics + typeDiagnostics)
  }

  /// Checks and runs a program.
  ///
  /// - Parameter seed: the example's own, where it differs from the lesson's.
  /// - Parameter budget: the instructions it may take, where they differ from the usual.
  func run(_ text: SourceText, as id: String, seed: UInt64? = nil, budget: Int? = nil) -> Outcome {
    let (program, diagnostics) = checked(text)
    return run(program, diagnostics, as: id, seed: seed, budget: budget)
  }

  /// The value of an expression in prose, as text.
  func value(_ text: SourceText, decimals: Int?, as id: String) -> Outcome {
    var text = text
    if let decimals {
      text = SourceText(file: text.file, bytes: text.bytes + Array(", decimals: \(decimals)".utf8), lines: text.lines)
    }
    let (syntax, syntaxDiagnostics) = parseExpression(text)
    let (program, typeDiagnostics) = checkValue(syntax, in: scope)
    return run(program, syntaxDiagnostics + typeDiagnostics, as: id, seed: nil, budget: nil)
  }

  private func run(
    _ program: Program, _ diagnostics: [Diagnostic], as id: String, seed: UInt64?, budget: Int?
  ) -> Outcome {
    var outcome = Outcome(diagnostics: diagnostics)
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return outcome }
    let (compiled, mistakes) = generator.generate(program)
    outcome.diagnostics += mistakes
    guard mistakes.isEmpty else { return outcome }
    let budgets = machine.budgets
    let operations = machine.session.operations
    if let budget {
      let usual = Budgets()
      machine.budgets.instructions = budget
      let (operations, overflow) = budget.multipliedReportingOverflow(by: usual.operations / usual.instructions)
      machine.budgets.operations = overflow ? .max : operations
    }
    machine.session.seed = seed ?? lessonSeed
    let record = machine.run(compiled, example: id)
    machine.budgets = budgets
    outcome.printed = record.text
    outcome.shown = record.shown.map(\.item)
    outcome.value = record.value
    outcome.isComplete = record.isComplete
    outcome.work = record.instructions + machine.session.operations - operations
    outcome.diagnostics += record.diagnostics
    return outcome
  }
}
