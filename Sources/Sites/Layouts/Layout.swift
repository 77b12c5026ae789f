import Diagnostics
import Foundation
import Mustache

/// A page's frame as a Mustache template: the built-in one, or the course's own of the same name in
/// its folder `theme`.
struct Layout {
  /// A layout of the course that cannot be used, with the place in its file.
  struct Mistake: Error, CustomStringConvertible {
    let file: String
    let line: Int
    let column: Int
    let text: String
    var description: String { "\(file):\(line):\(column): error: \(text)" }
  }

  private let template: MustacheTemplate
  private let name: String

  /// - Parameter name: the file's name without its ending, such as `lesson`.
  /// - Parameter text: the built-in template.
  /// - Parameter tags: every name that the page's context has; any other is a mistake, because
  ///   Mustache would leave it blank without a word.
  /// - Parameter folder: the course's folder.
  /// - Throws: `Mistake`.
  init(name: String, text: String, tags: Set<String>, folder: URL) throws {
    let file = folder.appendingPathComponent("theme").appendingPathComponent(name + ".mustache")
    var (text, shown) = (text, "\(name).mustache")
    if let own = FileManager.default.contents(atPath: file.path) {
      text = String(decoding: own, as: UTF8.self)
      shown = file.relativePath
    }
    try Self.check(text, tags: tags, file: shown)
    do {
      template = try MustacheTemplate(string: text)
    } catch {
      throw Mistake(file: shown, line: 1, column: 1, text: "Mustache does not understand this layout: \(error)")
    }
    self.name = name
  }

  /// The page.
  func page(_ context: [String: Any]) -> String { template.render(context) }

  private static func check(_ text: String, tags: Set<String>, file: String) throws {
    for match in text.matches(of: #/\{\{\{?\s*[#^/&>]?\s*([A-Za-z.][\w.]*)\s*\}?\}\}/#) where match.output.1 != "." {
      let tag = String(match.output.1)
      guard !tags.contains(tag) else { continue }
      let before = text[..<match.output.1.startIndex]
      let line = before.count { $0 == "\n" } + 1
      let column = before.utf8.count - (before.lastIndex(of: "\n").map { before[...$0].utf8.count } ?? 0) + 1
      let near = suggestion(for: tag, among: tags.sorted()).map { "; did you mean '\($0)'?" } ?? ""
      throw Mistake(file: file, line: line, column: column, text: "this page has no '\(tag)'\(near)")
    }
  }
}
