import Foundation
import Formulas
import Verification

/// Writes a checked course as a folder of pages.
package struct SiteWriter {
  /// What was written.
  package struct Summary {
    package let pageCount: Int
  }

  private let report: Report
  private let version: String

  /// - Parameter report: made with pages wanted.
  package init(report: Report, version: String) {
    self.report = report
    self.version = version
  }

  /// Writes every file of the site and removes those that an earlier build wrote and this one does not.
  ///
  /// - Throws: `NoSiteFolder` for a folder that is a course, `Layout.Mistake` for a layout of the course that cannot be
  ///   used, or when a file cannot be written.
  package func write(to folder: URL) throws -> Summary {
    guard !FileManager.default.fileExists(atPath: folder.appendingPathComponent("course.yml").path) else {
      throw NoSiteFolder(path: folder.relativePath)
    }
    let files = try files()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try removeStale(in: folder, keeping: Set(files.keys))
    for (name, data) in files.sorted(by: { $0.key < $1.key }) {
      let place = folder.appendingPathComponent(name)
      // An unchanged file keeps its date, so that a server or a copy does not take it for new.
      if FileManager.default.contents(atPath: place.path) == data { continue }
      try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: place, options: .atomic)
    }
    return Summary(pageCount: files.keys.count { $0.hasSuffix(".html") })
  }

  /// Every file of the site by its path.
  ///
  /// - Throws: `PageTwice`, or `Layout.Mistake`.
  package func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for (name, text) in try Pages(report: report, version: version).all() {
      guard files.updateValue(Data(text.utf8), forKey: name) == nil else { throw PageTwice(name: name) }
    }
    for (name, text) in Assets.texts { files["assets/\(name)"] = Data(text.utf8) }
    files["assets/search-index.js"] = Data(SearchIndex(report: report).script.utf8)
    for (name, data) in try Assets.typesetting() { files["assets/katex/\(name)"] = data }
    for (name, data) in Assets.pictures(of: report) { files[name] = data }
    let names = files.keys.filter { !$0.hasPrefix("assets/katex/") }.sorted()
    files[Self.manifest] = Data((names.joined(separator: "\n") + "\n").utf8)
    return files
  }

  /// The list of what was written; only files on it are ever removed.
  private static let manifest = "files.txt"

  /// The files that an earlier build listed in a folder.
  static func listed(in folder: URL) -> [String] {
    let data = FileManager.default.contents(atPath: folder.appendingPathComponent(manifest).path) ?? Data()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { !$0.contains("..") && !$0.hasPrefix("/") }
  }

  private func removeStale(in folder: URL, keeping names: Set<String>) throws {
    for name in Self.listed(in: folder) where !names.contains(name) {
      try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }
  }

  /// A lesson whose page has the name of another page.
  package struct PageTwice: Error, CustomStringConvertible {
    package let name: String
    package var description: String {
      "two pages would be called '\(name)'; give the lesson with that name another"
    }
  }

  /// The folder that was given for the site holds a course: its own files could be taken for those of an earlier build.
  package struct NoSiteFolder: Error, CustomStringConvertible {
    package let path: String
    package var description: String { "'\(path)' is the folder of a course; give the site another with --output" }
  }
}
