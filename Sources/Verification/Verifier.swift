import Diagnostics
import Formulas
import Foundation
import Lessons

/// Checks a course: reads it, runs what changed, and holds everything it says against the results.
package final class Verifier {
  /// What a check is asked for.
  package struct Options: Sendable {
    /// Whether figures and formulas are wanted, for pages, or only the verdict.
    package var wantsPages: Bool
    /// Whether runs of earlier times are taken.
    package var usesStore: Bool

    package init(wantsPages: Bool = false, usesStore: Bool = true) {
      self.wantsPages = wantsPages
      self.usesStore = usesStore
    }
  }

  private let path: String
  private let options: Options
  private let runner: any LessonRunning
  private let progress: ProgressWriter
  private let store: Store
  /// The hash of the executable; it is part of every key.
  private let tool: String

  /// - Parameter path: the course's folder, or one lesson's file.
  package init(
    path: String, options: Options = Options(), runner: any LessonRunning, tool: String,
    progress: ProgressWriter = ProgressWriter(isSilent: true)
  ) {
    self.path = path
    self.options = options
    self.runner = runner
    self.tool = tool
    self.progress = progress
    store = Store(folder: Self.storeFolder(for: path))
  }

  /// One line for each entry of the store that could not be used.
  package var complaints: [String] { store.complaints }

  /// Checks everything.
  ///
  /// - Throws: `Typesetter.Unavailable` where formulas have to be typeset and KaTeX is not there.
  package func verify() throws -> Report {
    let (course, readDiagnostics) = readCourse(folder: path)
    let lessons = course.lessons + (course.glossary.map { [$0.page] } ?? [])
    let runs = ran(lessons, of: course)
    let typesetter = Typesetter(macros: macros(of: course), remembered: rememberedFormulas())
    let found = readDiagnostics + structureDiagnostics(of: course)
    let checked = try zip(lessons, runs).map { lesson, ran in
      try check(lesson, ran, typesetter: typesetter, found: found)
    }
    keepFormulas(of: typesetter)
    let inLessons = checked.flatMap(\.diagnostics)
    let elsewhere = found.filter { diagnostic in !lessons.contains { $0.file == diagnostic.range.file } }
    return Report(course: course, lessons: checked, diagnostics: sorted(elsewhere) + inLessons)
  }

  // MARK: Runs

  private struct RanLesson {
    var run: Run
    var exhibits: Exhibits?
    var diagnostics: [Diagnostic]
    var isKept: Bool
  }

  private func ran(_ lessons: [Lesson], of course: Course) -> [RanLesson] {
    let scripts = lessons.map { Script(of: $0, in: course) }
    let keys = scripts.map { $0.key(tool: tool) }
    var results = zip(scripts, keys).map { script, key in kept(script, key: key) }
    let missing = results.indices.filter { results[$0] == nil }
    progress.begin(total: missing.count)
    let outcomes = runner.run(missing.map { scripts[$0] }, progress: progress)
    progress.end()
    for (index, outcome) in zip(missing, outcomes) {
      results[index] = ranLesson(outcome, lesson: lessons[index], script: scripts[index], key: keys[index])
    }
    let names = Set(keys.flatMap { ["\($0).run", "\($0).exhibits"] })
    store.prune("runs", keeping: names, limit: 8 * max(names.count, 16))
    return results.compactMap(\.self)
  }

  private func kept(_ script: Script, key: String) -> RanLesson? {
    if script.isEmpty {
      let run = Run(exampleCount: 0, valueCount: 0, exerciseCount: 0)
      return RanLesson(run: run, exhibits: Exhibits(examples: []), diagnostics: [], isKept: true)
    }
    guard options.usesStore, let data = store.read("runs/\(key).run"),
      let run = try? JSONDecoder().decode(Run.self, from: data)
    else { return nil }
    var exhibits: Exhibits?
    if options.wantsPages {
      guard let data = store.read("runs/\(key).exhibits") else { return nil }
      exhibits = try? JSONDecoder().decode(Exhibits.self, from: data)
      if exhibits == nil { return nil }
    }
    return RanLesson(run: run, exhibits: exhibits, diagnostics: diagnostics(of: run, script), isKept: true)
  }

  private func ranLesson(_ outcome: RunOutcome, lesson: Lesson, script: Script, key: String) -> RanLesson {
    switch outcome {
    case .finished(let run, let exhibits):
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      if !run.missedData, let run = try? encoder.encode(run), let exhibits = try? encoder.encode(exhibits) {
        store.write("runs/\(key).exhibits", exhibits)
        store.write("runs/\(key).run", run)
      }
      return RanLesson(run: run, exhibits: exhibits, diagnostics: diagnostics(of: run, script), isKept: false)
    case .broken(let reason):
      let place = SourceRange(file: lesson.file, at: SourcePosition(line: 1, column: 1))
      let diagnostic = Diagnostic(
        .brokenRun, "the run of this lesson broke: \(reason)", at: place,
        help: "this is a mistake of courseware, not of the lesson; report it with the lesson")
      let run = Run(
        exampleCount: lesson.examples.count, valueCount: lesson.values.count, exerciseCount: lesson.exercises.count)
      return RanLesson(run: run, exhibits: nil, diagnostics: [diagnostic], isKept: false)
    }
  }

  private func diagnostics(of run: Run, _ script: Script) -> [Diagnostic] {
    let sources = script.pieces.map(\.source)
    return run.diagnostics.compactMap { $0.diagnostic(in: sources) }
  }

  // MARK: Checks

  private func check(
    _ lesson: Lesson, _ ran: RanLesson, typesetter: Typesetter, found: [Diagnostic]
  ) throws -> CheckedLesson {
    var diagnostics = found.filter { $0.range.file == lesson.file }
    diagnostics += ran.diagnostics
    diagnostics += outputDiagnostics(of: lesson, run: ran.run)
    diagnostics += try mathDiagnostics(of: lesson, typesetter: typesetter)
    var formulas: [String?] = []
    if options.wantsPages {
      formulas = try lesson.formulas.map { formula in
        let tex = String(decoding: formula.tex.bytes, as: UTF8.self)
        guard case .html(let html) = try typesetter.typeset(tex, display: formula.isDisplay) else { return nil }
        return html
      }
    }
    return CheckedLesson(
      lesson: lesson, run: ran.run, exhibits: ran.exhibits, formulas: formulas, diagnostics: sorted(diagnostics),
      isKept: ran.isKept, resultHash: resultHash(of: ran.run))
  }

  private func resultHash(of run: Run) -> String {
    var hash = Hash()
    for example in run.examples {
      hash.add([example?.printed ?? "", example?.failure ?? "", example?.exhibitsHash ?? ""])
    }
    hash.add(run.values.map { $0 ?? "" })
    hash.add(run.exercises.map { $0 ? "proved" : "not proved" })
    return hash.text
  }

  /// By place; those at one place keep the order in which they were found.
  private func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.enumerated().sorted { a, b in
      if a.element.range.file != b.element.range.file { return a.element.range.file < b.element.range.file }
      if a.element.range.start != b.element.range.start { return a.element.range.start < b.element.range.start }
      return a.offset < b.offset
    }.map(\.element)
  }

  // MARK: Formulas

  private func macros(of course: Course) -> [String: String] {
    Dictionary(course.macros.map { ($0.name.value, $0.definition.value) }, uniquingKeysWith: { first, _ in first })
  }

  private func rememberedFormulas() -> [String: Typesetter.Outcome] {
    guard options.usesStore, let data = store.read("formulas"), let kept = FormulaRecords(data) else { return [:] }
    return kept.tool == tool ? kept.outcomes : [:]
  }

  private func keepFormulas(of typesetter: Typesetter) {
    guard typesetter.hasLearned else { return }
    let used = typesetter.remembered.filter { typesetter.used.contains($0.key) }
    store.write("formulas", FormulaRecords(tool: tool, outcomes: used).data)
  }

  private static func storeFolder(for path: String) -> URL {
    var isFolder: ObjCBool = false
    let url = URL(fileURLWithPath: path)
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let folder = exists && !isFolder.boolValue ? url.deletingLastPathComponent() : url
    return folder.appendingPathComponent(".courseware")
  }
}

extension DiagnosticKind {
  static let brokenRun = DiagnosticKind(
    "broken-run", .error, title: "The run of a lesson broke",
    explanation: """
      Nothing that a lesson holds may break the tool. When it happens all the same, the lesson is reported and the \
      others are checked as usual.
      """)
}
