import Diagnostics
import Foundation
import LessonKit
import Programs
import Sandbox

/// Runs a script from its first step to its last, in one scope and one machine.
///
/// What goes wrong in one step does not keep the others from running; what only follows from an earlier
/// mistake is not reported again.
struct ScriptRunner {
  private let script: Script
  private let scope: LessonScope
  private let interface: Interface
  private let data: DataFolder
  private let watch: ModelWatch?
  /// The models that examples trained, where they were asked for.
  private(set) var models: [TrainedModel] = []
  private let audit = GradientAudit()
  private var result: Run
  private var exhibits: Exhibits
  private var found: [Diagnostic] = []

  /// - Parameter keepsModels: whether trained models are wanted.
  init(_ script: Script, keepsModels: Bool = false) {
    self.script = script
    interface = LessonRunner.interface()
    data = DataFolder(of: script)
    watch = keepsModels ? ModelWatch() : nil
    scope = LessonScope(interface: interface, script: script, data: data)
    let counts = Self.counts(script)
    result = Run(exampleCount: counts.examples, valueCount: counts.values, exerciseCount: counts.exercises)
    exhibits = Exhibits(examples: Array(repeating: [], count: counts.examples))
  }

  /// Runs everything.
  mutating func run() -> (Run, Exhibits) {
    Session.current = scope.session
    audit.start()
    defer { audit.stop() }
    for step in script.steps {
      switch step {
      case .used(let id, let piece): report(scope.run(piece.source, as: id).diagnostics)
      case .example(let example): run(example)
      case .value(let index, let piece, let decimals): value(index, piece, decimals)
      case .exercise(let exercise): prove(exercise)
      }
    }
    if !found.contains(where: { $0.severity == .error }) { found += scope.idleVariables() }
    let sources = script.pieces.map(\.source)
    result.missedData = data.wasMissed
    result.diagnostics = found.map { RunDiagnostic($0, in: sources) }
    return (result, exhibits)
  }

  // MARK: Examples

  private mutating func run(_ example: Script.ExampleStep) {
    let text = example.piece.source
    switch example.expectation {
    case .isNotRun:
      // Checked in a copy: names without values would mislead the examples below.
      report(scope.forked().diagnostics(of: text))
      result.examples[example.index] = Run.ExampleRun()
    case .fails(let wanted): fail(example, text, wanted)
    case .succeeds:
      let own = example.isIsolated ? LessonScope(interface: interface, script: script, data: data) : scope
      let findings = audit.findings.count
      let unchecked = audit.uncheckedCount
      watch?.begin(own.session)
      let outcome = own.run(text, as: example.id, seed: example.seed, budget: example.budget)
      models += watch?.end(lesson: script.lesson, example: example.id, name: own.name) ?? []
      keep(outcome, of: example)
      report(outcome.diagnostics)
      reportGradients(since: findings, in: example, text)
      if outcome.isComplete { reportUnchecked(audit.uncheckedCount - unchecked, in: example, text) }
    }
  }

  private mutating func keep(_ outcome: LessonScope.Outcome, of example: Script.ExampleStep) {
    var happened = Run.ExampleRun()
    happened.printed = outcome.printed
    happened.isComplete = outcome.isComplete
    let rendering = ExhibitRenderer(lesson: script.lesson, example: example.id)
    exhibits.examples[example.index] = rendering.exhibits(of: outcome.shown)
    happened.exhibitCount = outcome.shown.count
    happened.exhibitsHash = hash(of: exhibits.examples[example.index])
    happened.modelCount = exhibits.examples[example.index].count { exhibit in
      if case .model = exhibit { return true }
      return false
    }
    result.examples[example.index] = happened
  }

  private func hash(of exhibits: [Exhibit]) -> String {
    guard !exhibits.isEmpty else { return "" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let data = try? encoder.encode(exhibits) else { preconditionFailure("texts and integers always encode") }
    var hash = Hash()
    hash.add([UInt8](data))
    return hash.text
  }

  /// An example that is to fail runs in a copy of the scope, so that the lesson goes on as if it were not there.
  private mutating func fail(_ example: Script.ExampleStep, _ text: SourceText, _ wanted: String?) {
    let outcome = scope.forked().run(text, as: example.id, seed: example.seed, budget: example.budget)
    var happened = Run.ExampleRun()
    happened.printed = outcome.printed
    let errors = outcome.diagnostics.filter { $0.severity == .error }
    happened.failure = errors.first?.summary
    result.examples[example.index] = happened
    guard let first = errors.first else {
      found.append(
        Diagnostic(
          .didNotFail, "example '\(example.id)' was to fail, but it succeeded", at: text.range(0..<0),
          help: "take '.fails' from its fence, or make it fail"))
      return
    }
    guard let wanted, !errors.contains(where: { $0.summary.contains(wanted) }) else { return }
    found.append(
      Diagnostic(
        .failedOtherwise, "example '\(example.id)' was to fail with '\(wanted)', but it failed with '\(first.summary)'",
        at: first.range, help: "error=\"\(first.summary)\" in its fence"))
  }

  private mutating func reportGradients(since start: Int, in example: Script.ExampleStep, _ text: SourceText) {
    for finding in audit.findings[start...] {
      result.examples[example.index]?.gradientsChecked += finding.check.checked
      guard !finding.check.passed else { continue }
      let subject = finding.subject == "fit" ? "a model trained here" : "a function differentiated here"
      let percent = Int((100 * min(finding.check.maxRelativeError, 1e9)).rounded(.up))
      found.append(
        Diagnostic(
          .gradientDiffers,
          "the gradient of \(subject) is not what central differences give: of \(finding.check.checked) entries "
            + "compared, the worst is off by \(percent) %",
          at: text.range(0..<0),
          help: "look for a value that is taken out of a tensor and put back: its gradient is lost"))
    }
  }

  private mutating func reportUnchecked(_ count: Int, in example: Script.ExampleStep, _ text: SourceText) {
    guard count > 0 else { return }
    let usual = example.budget ?? Budgets().instructions
    found.append(
      Diagnostic(
        .gradientUnchecked,
        "\(count) \(count == 1 ? "gradient" : "gradients") of example '\(example.id)' could not be checked: "
          + "that would take more than the example itself may",
        at: text.range(0..<0),
        help:
          "raise its budget: budget=\(usual > .max / 4 ? usual : 4 * usual) behind its fence, or differentiate less at once"
      ))
  }

  /// What only follows from an earlier error says nothing new.
  private mutating func report(_ diagnostics: [Diagnostic]) {
    let hasErrors = found.contains { $0.severity == .error }
    found += diagnostics.filter { !(hasErrors && $0.kind == .unsetVariable) }
  }

  // MARK: Values

  private mutating func value(_ index: Int, _ piece: Script.Piece, _ decimals: Int?) {
    let outcome = scope.forked().value(piece.source, decimals: decimals, as: "value \(index)")
    result.values[index] = outcome.value
    report(outcome.diagnostics)
  }

  // MARK: Exercises

  private mutating func prove(_ exercise: Script.ExerciseStep) {
    let check = exercise.check.source
    let solved = outcome(of: [exercise.solution.source, check], as: exercise.id)
    let started = outcome(of: [exercise.starter.source, check], as: exercise.id)
    if let error = solved.first(where: { $0.severity == .error }) {
      found.append(
        Diagnostic(
          .solutionFails, "the solution of exercise '\(exercise.id)' does not pass its check: \(error.summary)",
          at: error.range, notes: error.notes, help: error.help))
    } else if !started.contains(where: { $0.severity == .error }) {
      found.append(
        Diagnostic(
          .starterPasses, "the start of exercise '\(exercise.id)' passes its check already, so there is nothing to do",
          at: exercise.starter.source.range(0..<0), help: "let the check ask for what the solution adds"))
    } else {
      result.exercises[exercise.index] = true
    }
  }

  private func outcome(of parts: [SourceText], as id: String) -> [Diagnostic] {
    let own = scope.forked()
    var diagnostics: [Diagnostic] = []
    for part in parts where !diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics += own.run(part, as: id).diagnostics
    }
    return diagnostics
  }

  private static func counts(_ script: Script) -> (examples: Int, values: Int, exercises: Int) {
    var counts = (examples: 0, values: 0, exercises: 0)
    for step in script.steps {
      switch step {
      case .used: break
      case .example(let example): counts.examples = max(counts.examples, example.index + 1)
      case .value(let index, _, _): counts.values = max(counts.values, index + 1)
      case .exercise(let exercise): counts.exercises = max(counts.exercises, exercise.index + 1)
      }
    }
    return counts
  }
}

extension DiagnosticKind {
  static let didNotFail = DiagnosticKind(
    "did-not-fail", .error, title: "An example that was to fail succeeded",
    explanation: """
      An example with '.fails' in its fence shows a mistake and its message. If it no longer fails, the page would \
      teach something that is not so.
      """,
    example: "```swift {.fails}\nprint(1)\n```", remedy: "```swift\nprint(1)\n```")
  static let failedOtherwise = DiagnosticKind(
    "failed-otherwise", .error, title: "An example failed with another message than the one foretold",
    explanation: "With error=\"…\" beside '.fails', the message of the failure has to hold that text.",
    example: "```swift {.fails error=\"division\"}\nlet x: Int = \"one\"\n```",
    remedy: "```swift {.fails error=\"division\"}\nlet x = 1 / (2 - 2)\n```")
  static let gradientDiffers = DiagnosticKind(
    "gradient-differs", .error, title: "A gradient is not what central differences give",
    explanation: """
      Every function that a lesson differentiates and every model that it trains has its gradient held against central \
      differences, in double precision, on a few entries of every tensor.
      """,
    example: """
      ```swift
      let slope = gradient(at: Tensor([1, 2])) { w in w.sum() * w[0].item() }
      ```
      """,
    remedy: """
      ```swift
      let slope = gradient(at: Tensor([1, 2])) { w in w.sum() * w[0] }
      ```
      """)
  static let gradientUnchecked = DiagnosticKind(
    "gradient-unchecked", .warning, title: "A gradient was not checked, because that would take too much",
    explanation: """
      Gradients are checked by running the function again, some times for every tensor. All checks of an example together \
      may take as much as the example itself may; where that is used up, the rest is not checked, and the page is right \
      as far as everything else tells.
      """,
    example: """
      ```swift {budget=120000}
      func cost(_ w: Tensor) -> Tensor {
        var sum = w.squared().sum()
        for _ in 0..<200 { sum = sum + w.sum() }
        return sum
      }
      let slope = gradient(at: Tensor([1, 2, 3])) { w in cost(w) }
      ```
      """,
    remedy: """
      ```swift {budget=4000000}
      func cost(_ w: Tensor) -> Tensor {
        var sum = w.squared().sum()
        for _ in 0..<200 { sum = sum + w.sum() }
        return sum
      }
      let slope = gradient(at: Tensor([1, 2, 3])) { w in cost(w) }
      ```
      """)
  static let solutionFails = DiagnosticKind(
    "solution-fails", .error, title: "The solution of an exercise does not pass its check",
    explanation: "The solution is run where the exercise stands, then the check: everything in it has to hold.",
    example: """
      ```swift {#two .exercise}
      let a = 1
      ```

      ```swift {.check for=two}
      expect(a == 2)
      ```

      ```swift {.solution for=two}
      let a = 3
      ```
      """,
    remedy: """
      ```swift {#two .exercise}
      let a = 1
      ```

      ```swift {.check for=two}
      expect(a == 2)
      ```

      ```swift {.solution for=two}
      let a = 2
      ```
      """)
  static let starterPasses = DiagnosticKind(
    "starter-passes", .error, title: "The start of an exercise passes its check",
    explanation: "A check that the unsolved exercise passes proves nothing about an answer.",
    example: """
      ```swift {#two .exercise}
      let a = 2
      ```

      ```swift {.check for=two}
      expect(a == 2)
      ```

      ```swift {.solution for=two}
      let a = 2
      ```
      """,
    remedy: """
      ```swift {#two .exercise}
      let a = 1
      ```

      ```swift {.check for=two}
      expect(a == 2)
      ```

      ```swift {.solution for=two}
      let a = 2
      ```
      """)
}
