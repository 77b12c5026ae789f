import Diagnostics
import LessonKit
import Programs

/// Takes the examples of one lesson from text to result, one after the other.
package final class LessonRunner {
  /// Runs the programs; its budgets and its session can be set before each example.
  package let machine: Machine
  /// What the lesson's examples declared so far.
  package let scope: Scope
  private var generator: CodeGenerator

  /// The declarations that lessons are checked against; reading them takes some milliseconds.
  package static func interface() -> Interface {
    Interface(tables: nativeTables.map { (table: $0.id, text: $0.interface) })
  }

  /// A lesson before its first example.
  package convenience init(interface: Interface, precision: Precision = .double, seed: UInt64 = 0) {
    let session = Session()
    session.precision = precision
    session.seed = seed
    self.init(machine: Machine(session: session), scope: Scope(interface: interface), generator: CodeGenerator())
  }

  private init(machine: Machine, scope: Scope, generator: CodeGenerator) {
    self.machine = machine
    self.scope = scope
    self.generator = generator
  }

  /// The lesson as it is now, going on by itself: what runs there changes nothing here.
  package func forked() -> LessonRunner {
    LessonRunner(machine: machine.forked(), scope: scope.forked(), generator: generator)
  }

  /// The first variable of the lesson that holds an object.
  package func name(of object: AnyObject) -> String? {
    for (name, index) in scope.globals where machine.object(at: index) === object { return name }
    return nil
  }

  /// Reads, checks and runs an example; with errors in it, it is not run.
  /// - Parameter example: names the example in the lesson, for its random numbers.
  package func run(_ text: SourceText, example: String) -> RunRecord {
    let (file, syntaxDiagnostics) = parse(text)
    let (program, diagnostics) = check(file, in: scope)
    return run(program, syntaxDiagnostics + diagnostics, example)
  }

  /// Computes a value in prose, `history.loss.last!, decimals: 3`: the record's `value` is its text.
  package func evaluate(_ text: SourceText, example: String) -> RunRecord {
    let (syntax, syntaxDiagnostics) = parseExpression(text)
    let (program, diagnostics) = checkValue(syntax, in: scope)
    return run(program, syntaxDiagnostics + diagnostics, example)
  }

  private func run(_ program: Program, _ diagnostics: [Diagnostic], _ example: String) -> RunRecord {
    var diagnostics = diagnostics
    if !diagnostics.contains(where: { $0.severity == .error }) {
      let (compiled, tooLong) = generator.generate(program)
      diagnostics += tooLong
      if tooLong.isEmpty {
        var record = machine.run(compiled, example: example)
        record.diagnostics = diagnostics + record.diagnostics
        return record
      }
    }
    var record = RunRecord()
    record.isComplete = false
    record.diagnostics = diagnostics
    return record
  }
}
