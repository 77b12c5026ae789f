import Diagnostics
import Foundation

/// Writes diagnostics as one SARIF 2.1.0 log.
///
/// - Source: OASIS, *Static Analysis Results Interchange Format (SARIF) Version 2.1.0*.
package struct SARIFWriter {
  private let sources: SourceLines

  package init(sources: SourceLines) { self.sources = sources }

  /// The whole log, newline included.
  package func text(of diagnostics: [Diagnostic], version: String) -> String {
    var rules: [String: DiagnosticKind] = [:]
    for diagnostic in diagnostics { rules[diagnostic.id] = diagnostic.kind }
    let log = Log(
      schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0",
      runs: [
        Run(
          tool: Tool(
            driver: Driver(
              name: "courseware", version: version,
              rules: rules.values.sorted { $0.id < $1.id }.map(Rule.init))),
          columnKind: "utf16CodeUnits",
          results: diagnostics.map { Result($0, region: region(of: $0.range)) })
      ])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    guard let data = try? encoder.encode(log) else { preconditionFailure("strings and integers always encode") }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private func region(of range: SourceRange) -> Region {
    Region(
      startLine: range.start.line, startColumn: column(of: range.start, in: range.file), endLine: range.end.line,
      endColumn: column(of: range.end, in: range.file))
  }

  /// A column in UTF-16 units, which SARIF counts in; ours are bytes.
  private func column(of position: SourcePosition, in file: String) -> Int {
    guard let line = sources.line(position.line, of: file) else { return position.column }
    let bytes = position.column - 1
    return String(decoding: line.prefix(bytes), as: UTF8.self).utf16.count + max(0, bytes - line.count) + 1
  }

  /// A path as a relative reference: what may not stand in one is percent-encoded, and its slashes are kept.
  private static func reference(to path: String) -> String {
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var text = String.UnicodeScalarView()
    for byte in path.utf8 {
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII,
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "-._~/".unicodeScalars.contains(scalar)
      {
        text.append(scalar)
      } else {
        text += ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(text)
  }

  private struct Log: Encodable {
    let schema: String
    let version: String
    let runs: [Run]
    enum CodingKeys: String, CodingKey {
      case schema = "$schema", version, runs
    }
  }
  private struct Run: Encodable {
    let tool: Tool
    let columnKind: String
    let results: [Result]
  }
  private struct Tool: Encodable { let driver: Driver }
  private struct Driver: Encodable {
    let name: String
    let version: String
    let rules: [Rule]
  }
  private struct Message: Encodable { let text: String }
  private struct Rule: Encodable {
    let id: String
    let shortDescription: Message
    let fullDescription: Message

    init(_ kind: DiagnosticKind) {
      id = kind.id
      shortDescription = Message(text: kind.title)
      fullDescription = Message(text: kind.explanation)
    }
  }
  private struct Result: Encodable {
    let ruleId: String
    let level: String
    let message: Message
    let locations: [Location]

    init(_ diagnostic: Diagnostic, region: Region) {
      ruleId = diagnostic.id
      level = severityName(diagnostic.severity)
      message = Message(text: diagnostic.summary + (diagnostic.help.map { "\nhelp: \($0)" } ?? ""))
      locations = [
        Location(
          physicalLocation: PhysicalLocation(
            artifactLocation: Artifact(uri: SARIFWriter.reference(to: diagnostic.range.file)), region: region))
      ]
    }
  }
  private struct Location: Encodable { let physicalLocation: PhysicalLocation }
  private struct PhysicalLocation: Encodable {
    let artifactLocation: Artifact
    let region: Region
  }
  private struct Artifact: Encodable { let uri: String }
  private struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
  }
}
