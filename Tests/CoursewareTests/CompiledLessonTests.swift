import Diagnostics
import Foundation
import Lessons
import Testing

/// Every lesson, compiled by `swiftc` against LessonKit, prints exactly what is recorded.
@Suite struct CompiledLessonTests {
  private static let compiler = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    .map { "\($0)/swiftc" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  private static let course = readCourse(folder: Trial.repository.appendingPathComponent("lessons").path).0

  @Test(
    .enabled(if: compiler != nil, "swiftc is not in the PATH"),
    arguments: course.lessons.map(\.name))
  func printsWhatIsRecorded(_ name: String) throws {
    let lesson = try #require(Self.course.lessons.first { $0.name == name })
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lesson-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let main = folder.appendingPathComponent("main.swift")
    try Data(source(of: lesson).utf8).write(to: main)
    let program = folder.appendingPathComponent("lesson").path
    let arguments =
      try [
        "-Onone", "-swift-version", "6", "-suppress-warnings", "-I",
        Trial.products.appendingPathComponent("Modules").path,
        main.path, "-lm", "-o", program,
      ] + objects()
    let built = try run(try #require(Self.compiler), arguments, in: folder)
    try #require(built.status == 0, "\(built.text.prefix(4000))")
    let printed = try run(program, [], in: folder)
    #expect(printed.status == 0, "\(printed.text.suffix(2000))")
    compare(lesson, outputs(in: printed.text))
  }

  private func compare(_ lesson: Lesson, _ outputs: [String: String]) {
    for example in lesson.examples where runs(example) {
      let recorded = example.output.map { String(decoding: $0.text.bytes, as: UTF8.self) } ?? ""
      let printed = outputs[example.id] ?? "(not reached)"
      #expect(lines(printed) == lines(recorded), "\(lesson.name)#\(example.id)")
    }
  }

  private func lines(_ text: String) -> [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private func runs(_ example: Example) -> Bool {
    if case .succeeds = example.expectation { return true }
    return false
  }

  /// The examples in order, one function: local functions and types may stand there as they do in a lesson.
  private func source(of lesson: Lesson) -> String {
    let seed = lesson.frontMatter.seed?.value ?? 0
    let data = Trial.repository.appendingPathComponent("lessons/data").path
    let isSingle = lesson.frontMatter.precision?.value == .single
    var text = "import LessonKit\nimport LessonHarness\nfunc lesson() {\n"
    text += "beginLesson(seed: \(seed), isSinglePrecision: \(isSingle), data: \"\(data)\")\n"
    for use in lesson.frontMatter.use {
      let used = Self.course.lesson(named: use.file)?.examples.first { $0.id == use.example }
      if let used { text += String(decoding: used.code.bytes, as: UTF8.self) + "\n" }
    }
    for example in lesson.examples where runs(example) {
      let line = example.code.lines.first?.position.line ?? 1
      let code = String(decoding: example.code.bytes, as: UTF8.self)
      text += "beginExample(\"\(example.id)\", seed: \(example.seed?.value ?? seed))\n"
      if example.isIsolated { text += "do {\n" }
      text += "#sourceLocation(file: \"\(lesson.file)\", line: \(line))\n\(code)\n#sourceLocation()\n"
      if example.isIsolated { text += "}\n" }
    }
    return text + "}\nlesson()\n"
  }

  /// What follows each line that the harness prints when an example starts.
  private func outputs(in text: String) -> [String: String] {
    var outputs: [String: String] = [:]
    for part in text.split(separator: "\u{1E}") {
      guard let end = part.firstIndex(of: "\n") else { continue }
      outputs[String(part[..<end])] = String(part[part.index(after: end)...])
    }
    return outputs
  }

  private func objects() throws -> [String] {
    let modules = [
      "KernelsBase", "KernelsV3", "KernelsV4", "Tensors", "Learning", "Figures", "LessonKit", "LessonHarness",
    ]
    return try modules.flatMap { module -> [String] in
      let folder = Trial.products.appendingPathComponent("\(module).build")
      guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
      let sources = try sourceNames(of: module)
      return try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".o") && sources.contains(String($0.dropLast(2))) }
        .map { folder.appendingPathComponent($0).path }
    }
  }

  /// The files of a module: a build folder may still hold objects of files that are gone.
  private func sourceNames(of module: String) throws -> Set<String> {
    let place = (module == "LessonHarness" ? "Tests/" : "Sources/") + module
    let folder = Trial.repository.appendingPathComponent(place).resolvingSymlinksInPath()
    return Set(
      try FileManager.default.subpathsOfDirectory(atPath: folder.path).map { ($0 as NSString).lastPathComponent })
  }

  private func run(_ program: String, _ arguments: [String], in folder: URL) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let place = folder.appendingPathComponent("said")
    try Data().write(to: place)
    let output = try FileHandle(forWritingTo: place)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: place), as: UTF8.self))
  }
}
