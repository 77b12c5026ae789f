import Diagnostics
import Foundation

/// Writes diagnostics as one SARIF 2.1.0 log.
///
/// - Source: OASIS, *Static Analysis Results Interchange Format (SARIF) Version 2.1.0*.
package struct SARIFWriter {
  package init() {}

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
          columnKind: "utf16CodeUnits", results: diagnostics.map(Result.init))
      ])
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    guard let data = try? encoder.encode(log) else { preconditionFailure("strings and integers always encode") }
    return String(decoding: data, as: UTF8.self) + "\n"
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

    init(_ diagnostic: Diagnostic) {
      ruleId = diagnostic.id
      level = severityName(diagnostic.severity)
      message = Message(text: diagnostic.summary + (diagnostic.help.map { "\nhelp: \($0)" } ?? ""))
      locations = [Location(physicalLocation: PhysicalLocation(diagnostic.range))]
    }
  }
  private struct Location: Encodable { let physicalLocation: PhysicalLocation }
  private struct PhysicalLocation: Encodable {
    let artifactLocation: Artifact
    let region: Region

    init(_ range: SourceRange) {
      artifactLocation = Artifact(uri: range.file)
      region = Region(
        startLine: range.start.line, startColumn: range.start.column, endLine: range.end.line,
        endColumn: range.end.column)
    }
  }
  private struct Artifact: Encodable { let uri: String }
  private struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
    let endLine: Int
    let endColumn: Int
  }
}
