import Foundation
import Testing

/// A folder of its own, and the built tool to run in it.
///
/// Calls chain: `Trial().lesson("…").run("check", "course").exits(1).says("…")`.
final class Trial {
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let products = repository.appendingPathComponent(".build/release")
  /// Stands in a lesson before the place where a diagnostic is expected; it is taken out.
  static let mark = "▸"

  let folder: URL
  /// Where the mark stood in the last lesson, as `line:column`.
  private(set) var markedPlace = ""

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("courseware-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file, with the folders it stands in.
  func file(_ path: String, bytes: [UInt8]) throws -> Trial {
    let place = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
    return self
  }

  /// Writes a file of text, and notes where the mark stood.
  func file(_ path: String, _ text: String) throws -> Trial {
    if let mark = text.range(of: Trial.mark) {
      let before = text[..<mark.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
      markedPlace = "\(before.count):\((before.last?.utf8.count ?? 0) + 1)"
    }
    return try file(path, bytes: Array(text.replacing(Trial.mark, with: "").utf8))
  }

  /// Writes `course/course.yml` and `course/a.md` with this text under its title.
  func lesson(_ text: String, front: String = "") throws -> Trial {
    try course(lessons: "a.md").file("course/a.md", "---\ntitle: A\n\(front)---\n\n# A\n\n\(text)\n")
  }

  /// Writes `course/course.yml` that lists these lessons.
  func course(lessons: String...) throws -> Trial {
    try file("course/course.yml", "title: C\nlessons:\n" + lessons.map { "  - \($0)\n" }.joined())
  }

  /// Copies a file or folder of the repository.
  func copy(_ original: URL) throws -> Trial {
    try FileManager.default.copyItem(at: original, to: folder.appendingPathComponent(original.lastPathComponent))
    return self
  }

  func text(of path: String) throws -> String { String(decoding: try bytes(of: path), as: UTF8.self) }

  func bytes(of path: String) throws -> Data { try Data(contentsOf: folder.appendingPathComponent(path)) }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
  }

  /// Runs the tool in the folder.
  func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Answer {
    try run(arguments, input: input, environment: environment)
  }

  func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Answer {
    let process = Process()
    process.executableURL = Trial.products.appendingPathComponent("courseware")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
    // Files and not pipes, which fill up while nobody reads them.
    let names = ["input", "output", "errors"].map { folder.appendingPathComponent(".\($0)-\(UUID().uuidString)") }
    for name in names { try Data(name == names[0] ? Array(input.utf8) : []).write(to: name) }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    let texts = try names.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    for name in names { try FileManager.default.removeItem(at: name) }
    return Answer(
      trial: self, command: arguments.joined(separator: " "), status: process.terminationStatus,
      isSignal: process.terminationReason == .uncaughtSignal, output: texts[1], errors: texts[2])
  }
}
