import Diagnostics
import Foundation
import Lessons

/// The form in which a run in the terminal is written.
package enum RunFormat: String, CaseIterable, Sendable {
  case text, json
}

/// Runs a lesson, or one example of it with those before it, and prints what it prints and draws.
package struct ExampleRunner {
  /// The file cannot be read, or has no such example.
  package struct Missing: Error, CustomStringConvertible {
    package let description: String
  }

  private let path: String
  private let wanted: String?
  private let format: RunFormat
  private let usesASCII: Bool
  private let modelFolder: String?

  /// - Parameter file: a lesson, `lesson.md#example`, a file of Swift, or `-` for standard input.
  /// - Parameter modelFolder: where trained models are written, if they are wanted.
  package init(file: String, format: RunFormat, usesASCII: Bool, modelFolder: String? = nil) {
    let parts = file.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    path = parts[0]
    wanted = parts.count > 1 ? parts[1] : nil
    self.format = format
    self.usesASCII = usesASCII
    self.modelFolder = modelFolder
  }

  /// Runs and prints, and answers whether nothing found is an error.
  ///
  /// - Throws: `Missing`, or when a model cannot be written.
  package func run() throws -> Bool {
    let (lesson, readDiagnostics) = try read()
    let script = try cut(Script(of: lesson, in: course(around: lesson)), lesson)
    var runner = ScriptRunner(script, keepsModels: modelFolder != nil)
    let (run, exhibits) = runner.run()
    let sources = script.pieces.map(\.source)
    let diagnostics = readDiagnostics + run.diagnostics.compactMap { $0.diagnostic(in: sources) }
    switch format {
    case .text: printText(lesson, run, exhibits, diagnostics)
    case .json: try printJSON(lesson, run, exhibits, diagnostics)
    }
    try save(runner.models, of: lesson)
    return !diagnostics.contains { $0.severity == .error }
  }

  private func save(_ models: [TrainedModel], of lesson: Lesson) throws {
    guard let modelFolder else { return }
    let written = try ModelWriter(folder: modelFolder).write(models, of: lesson.name)
    let text =
      written.isEmpty ? "no example trained a model, so none was saved\n" : written.map { "saved \($0)\n" }.joined()
    FileHandle.standardError.write(Data(text.utf8))
  }

  // MARK: Reading

  private func read() throws -> (Lesson, [Diagnostic]) {
    let isInput = path == "-"
    guard
      let data = isInput ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path)
    else { throw Missing(description: "cannot read '\(path)': give a lesson's file, or '-' for standard input") }
    let bytes = [UInt8](data)
    let file = isInput ? "<stdin>" : path
    let isMarkdown = path.hasSuffix(".md") || isInput && bytes.contains(UInt8(ascii: "`"))
    if isMarkdown { return readLesson(file: file, bytes: bytes) }
    return (program(file: file, bytes: bytes), [])
  }

  /// A text of Swift as a lesson of one example.
  private func program(file: String, bytes: [UInt8]) -> Lesson {
    let text = SourceText(file: file, bytes: bytes)
    let range = text.range(0..<bytes.count)
    var lesson = Lesson(file: file, name: file, bytes: bytes, title: Prose(text: file, inlines: [], range: range))
    lesson.examples = [Example(index: 0, id: "program", isNamed: false, code: text, range: range)]
    return lesson
  }

  /// The course of the lesson's folder, for the blocks that the lesson uses.
  private func course(around lesson: Lesson) -> Course {
    if lesson.frontMatter.use.isEmpty {
      return Course(
        folder: path == "-" ? "." : path.folderOfPath, file: nil,
        title: Located("", at: lesson.title.range), language: Located("en", at: lesson.title.range))
    }
    return readCourse(folder: path).0
  }

  /// The script up to the example that is wanted; values, exercises and what comes after it are left out.
  private func cut(_ script: Script, _ lesson: Lesson) throws -> Script {
    var steps: [Script.Step] = []
    for step in script.steps {
      switch step {
      case .used: steps.append(step)
      case .example(let example):
        steps.append(step)
        if example.id == wanted { return script.with(steps) }
      case .value, .exercise: if wanted == nil { steps.append(step) }
      }
    }
    guard let wanted else { return script }
    let ids = lesson.examples.map(\.id)
    let near =
      suggestion(for: wanted, among: ids).map { "; did you mean '\($0)'?" } ?? "; it has \(ids.joined(separator: ", "))"
    throw Missing(description: "'\(path)' has no example '\(wanted)'\(near)")
  }

  // MARK: Printing

  private func printText(_ lesson: Lesson, _ run: Run, _ exhibits: Exhibits, _ diagnostics: [Diagnostic]) {
    for example in lesson.examples {
      guard run.examples.indices.contains(example.index), let happened = run.examples[example.index] else { continue }
      if wanted != nil, example.id != wanted { continue }
      if lesson.examples.count > 1 { write("— \(example.id)\n") }
      write(happened.printed)
      if let failure = happened.failure { write("error, as foretold: \(failure)\n") }
      for exhibit in exhibits.examples[example.index] { write(text(of: exhibit)) }
    }
    let writer = TextWriter(sources: SourceLines(), colours: isatty(STDERR_FILENO) == 1)
    FileHandle.standardError.write(Data(diagnostics.map(writer.text).joined().utf8))
  }

  private func text(of exhibit: Exhibit) -> String {
    switch exhibit {
    case .figure(let figure): return (usesASCII ? figure.ascii : figure.text) + "\n"
    case .model(let card):
      let rows = card.rows.map { "  \($0.name)  \($0.outputShape)  \($0.parameters)\n" }.joined()
      return "\(card.name): \(card.parameters) parameters\n\(rows)"
    }
  }

  private func printJSON(
    _ lesson: Lesson, _ run: Run, _ exhibits: Exhibits, _ diagnostics: [Diagnostic]
  ) throws {
    let examples = lesson.examples.compactMap { example -> Written.Example? in
      guard run.examples.indices.contains(example.index), let happened = run.examples[example.index] else { return nil }
      if wanted != nil, example.id != wanted { return nil }
      return Written.Example(
        id: example.id, printed: happened.printed, failure: happened.failure, shown: exhibits.examples[example.index])
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    write(String(decoding: try encoder.encode(Written(examples: examples)), as: UTF8.self) + "\n")
    write(diagnostics.map(JSONWriter().text).joined())
  }

  private struct Written: Encodable {
    struct Example: Encodable {
      let id: String
      let printed: String
      let failure: String?
      let shown: [Exhibit]
    }
    let examples: [Example]
  }

  private func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}
