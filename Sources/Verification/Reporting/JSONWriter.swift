import Diagnostics
import Foundation

/// Writes diagnostics as JSON, one object a line, keys in alphabetical order.
package struct JSONWriter {
  package init() {}

  /// The line of one diagnostic, newline included.
  package func text(of diagnostic: Diagnostic) -> String {
    let entry = Entry(
      id: diagnostic.id, severity: severityName(diagnostic.severity), message: diagnostic.summary,
      place: Place(diagnostic.range), help: diagnostic.help,
      notes: diagnostic.notes.map { Note(message: $0.text, place: $0.range.map(Place.init)) },
      fixes: diagnostic.fixes.map { Fix(place: Place($0.range), replacement: $0.replacement) })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(entry) else { preconditionFailure("strings and integers always encode") }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private struct Entry: Encodable {
    let id: String
    let severity: String
    let message: String
    let place: Place
    let help: String?
    let notes: [Note]
    let fixes: [Fix]

    func encode(to encoder: Encoder) throws {
      var container = encoder.container(keyedBy: Keys.self)
      try container.encode(id, forKey: .id)
      try container.encode(severity, forKey: .severity)
      try container.encode(message, forKey: .message)
      try container.encode(place.file, forKey: .file)
      try container.encode(place.line, forKey: .line)
      try container.encode(place.column, forKey: .column)
      try container.encode(place.endLine, forKey: .endLine)
      try container.encode(place.endColumn, forKey: .endColumn)
      try container.encodeIfPresent(help, forKey: .help)
      if !notes.isEmpty { try container.encode(notes, forKey: .notes) }
      if !fixes.isEmpty { try container.encode(fixes, forKey: .fixes) }
    }

    enum Keys: CodingKey {
      case id, severity, message, file, line, column, endLine, endColumn, help, notes, fixes
    }
  }

  private struct Place: Encodable {
    let file: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int

    init(_ range: SourceRange) {
      file = range.file
      line = range.start.line
      column = range.start.column
      endLine = range.end.line
      endColumn = range.end.column
    }
  }

  private struct Note: Encodable {
    let message: String
    let place: Place?
  }

  private struct Fix: Encodable {
    let place: Place
    let replacement: String
  }
}

/// The word for a severity in machine-readable forms.
func severityName(_ severity: Diagnostic.Severity) -> String {
  severity == .error ? "error" : "warning"
}
