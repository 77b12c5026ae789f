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
  /// - Throws: `Layout.Mistake` for a layout of the course that cannot be used, or when a file cannot be written.
  package func write(to folder: URL) throws -> Summary {
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
  package func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for (name, text) in try Pages(report: report, version: version).all() { files[name] = Data(text.utf8) }
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

  private func removeStale(in folder: URL, keeping names: Set<String>) throws {
    guard let data = FileManager.default.contents(atPath: folder.appendingPathComponent(Self.manifest).path) else {
      return
    }
    for name in String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    where !names.contains(name) && !name.contains("..") && !name.hasPrefix("/") {
      try? FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }
  }
}
