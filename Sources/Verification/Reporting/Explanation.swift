import Diagnostics

/// What `courseware explain` prints.
package enum Explanation {
  /// A line for each id, in alphabetical order.
  package static var list: String {
    let width = diagnosticCatalog.keys.map(\.utf8.count).max() ?? 0
    return diagnosticCatalog.values.sorted { $0.id < $1.id }.map { kind in
      kind.id + String(repeating: " ", count: width - kind.id.utf8.count + 2) + kind.title + "\n"
    }.joined()
  }

  /// The page of one id, or nothing if there is no such id.
  package static func text(of id: String) -> String? {
    guard let kind = diagnosticCatalog[id] else { return nil }
    var text = "\(kind.id) (\(severityName(kind.severity)))\n\(kind.title)\n\n\(wrapped(kind.explanation))\n"
    if !kind.example.isEmpty { text += "\nFor example:\n\n\(indented(kind.example))\n" }
    if !kind.remedy.isEmpty { text += "\nRemedy:\n\n\(indented(kind.remedy))\n" }
    return text
  }

  /// What is said of an id that does not exist.
  package static func unknown(_ id: String) -> String {
    let nearest = suggestion(for: id, among: diagnosticCatalog.keys.sorted())
    return "there is no diagnostic '\(id)'"
      + (nearest.map { "; did you mean '\($0)'?" } ?? "; 'courseware explain' lists all")
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }
      .joined(separator: "\n")
  }

  private static func wrapped(_ text: String) -> String {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n") {
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty, line.count + word.count >= 80 {
          lines.append(line)
          line = ""
        }
        line += line.isEmpty ? String(word) : " " + word
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }
}
