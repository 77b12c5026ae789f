import Foundation

/// Writes the reference for the tool, which makes pages of it: a text of JSON, one entry a line.
struct SiteReferenceWriter {
  let reference: Reference

  /// The text of `Sources/Sites/Reference/Reference+Generated.swift`.
  func text() -> String {
    let topics = reference.topics.map { topic in
      "{\"name\":\(json(topic.name)),\"entries\":[\n\(topic.entries.map(entry).joined(separator: ",\n"))]}"
    }
    return """
      // swift-format-ignore-file
      // Written by Scripts/generate-bindings from the doc comments. Do not edit.

      extension Reference {
        /// Everything that a lesson can name, as JSON.
        static let text = ###\"\"\"
      [\(topics.joined(separator: ",\n"))]
      \"\"\"###
      }

      """
  }

  private func entry(_ entry: Reference.Entry) -> String {
    var text = "{\"name\":\(json(entry.name)),\"signature\":\(json(entry.signature))"
    if entry.isType { text += ",\"isType\":true" }
    text += ",\"documentation\":\(json(entry.documentation.joined(separator: "\n")))"
    if !entry.members.isEmpty {
      text += ",\"members\":[\n\(entry.members.map(self.entry).joined(separator: ",\n"))]"
    }
    return text + "}"
  }

  private func json(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    guard let data = try? encoder.encode(text) else { preconditionFailure("texts always encode") }
    return String(decoding: data, as: UTF8.self)
  }
}
