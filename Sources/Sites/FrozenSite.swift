import Diagnostics
import Foundation
import Verification

/// Holds a written site against what a build would write now.
package struct FrozenSite {
  private let writer: SiteWriter

  /// - Parameter report: made with pages wanted.
  package init(report: Report, version: String) { writer = SiteWriter(report: report, version: version) }

  /// What differs in a folder, file by file.
  ///
  /// Files that no build lists are nobody's business, and those of KaTeX are not part of a repository.
  ///
  /// - Parameter lessons: as the command line names them, for the remedy.
  /// - Throws: what a build would throw.
  package func diagnostics(of folder: String, lessons: String) throws -> [Diagnostic] {
    let place = URL(fileURLWithPath: folder, isDirectory: true)
    let files = try writer.files()
    var found: [(name: String, text: String)] = []
    for (name, data) in files where !name.hasPrefix("assets/katex/") {
      guard let written = FileManager.default.contents(atPath: place.appendingPathComponent(name).path) else {
        found.append((name, "is missing"))
        continue
      }
      if written != data { found.append((name, "is not what a build would write")) }
    }
    for name in SiteWriter.listed(in: place) where files[name] == nil {
      if FileManager.default.fileExists(atPath: place.appendingPathComponent(name).path) {
        found.append((name, "is of an earlier build, and no longer part of the site"))
      }
    }
    return found.sorted { $0.name < $1.name }.map { name, text in
      let file = (folder as NSString).appendingPathComponent(name)
      return Diagnostic(
        .staleSite, "'\(file)' \(text)", at: SourceRange(file: file, at: SourcePosition(line: 1, column: 1)),
        help: "courseware build \(lessons) --output \(folder)")
    }
  }
}
