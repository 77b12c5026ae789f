import Foundation
import Sites
import Verification

/// A course in a folder of its own, which is removed with it.
final class TemporaryCourse {
  let folder: URL
  /// Where its site is written.
  let site: URL

  /// - Parameter files: their texts by their path.
  init(_ files: [String: String]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("courseware-\(UUID().uuidString)")
    site = folder.appendingPathComponent("public")
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to path: String) throws {
    let file = folder.appendingPathComponent("course").appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The checked course, pages wanted, nothing taken from earlier runs.
  func report() throws -> Report {
    let path = folder.appendingPathComponent("course").path
    let options = Verifier.Options(wantsPages: true, usesStore: false)
    return try Verifier(path: path, options: options, runner: InProcessRunner(), tool: "test").verify()
  }

  /// Every file of the site by its path.
  func files() throws -> [String: Data] { try SiteWriter(report: report(), version: "0").files() }

  /// The text of one page.
  func page(_ name: String) throws -> String {
    guard let data = try files()[name] else { throw MissingPage(name: name) }
    return String(decoding: data, as: UTF8.self)
  }

  struct MissingPage: Error {
    let name: String
  }
}

/// A course of one lesson.
func course(lesson body: String, frontMatter: String = "title: One lesson") throws -> TemporaryCourse {
  try TemporaryCourse([
    "course.yml": "title: A course\nlanguage: en\nparts:\n  - title: A part\n    lessons:\n      - one.md\n",
    "one.md": "---\n\(frontMatter)\n---\n\n\(body)\n",
  ])
}
