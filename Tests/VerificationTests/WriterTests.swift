import Diagnostics
import Foundation
import Testing
import Verification

@Suite struct WriterTests {
  private static let kind = DiagnosticKind("a-kind", .error, title: "A title", explanation: "An explanation.")
  private static let range = SourceRange(
    file: "no such/a,b:c.md", start: SourcePosition(line: 3, column: 5), end: SourcePosition(line: 3, column: 9))
  private static let diagnostic = Diagnostic(
    kind, "100 % <wrong> & \"odd\"", at: range, notes: [Diagnostic.Note("a note", at: range)], help: "mend it\nso")

  @Test func textShowsPlaceNotesAndHelp() {
    #expect(
      TextWriter(sources: SourceLines()).text(of: Self.diagnostic) == """
        no such/a,b:c.md:3:5: error: 100 % <wrong> & "odd" [a-kind]
           note: a note: no such/a,b:c.md:3:5
           help: mend it
                 so

        """)
  }

  @Test func textPointsIntoTheLine() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("lines-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    try Data("\u{FEFF}one\r\n\tzwö and three\u{7}\r\n".utf8).write(to: URL(fileURLWithPath: file))
    let range = SourceRange(
      file: file, start: SourcePosition(line: 2, column: 7), end: SourcePosition(line: 2, column: 10))
    #expect(
      TextWriter(sources: SourceLines()).text(of: Diagnostic(Self.kind, "odd", at: range)) == """
        \(file):2:7: error: odd [a-kind]
            2 | \tzwö and three\u{FFFD}
              | \t    ^~~

        """)
  }

  @Test func jsonIsOneObjectALine() {
    #expect(
      JSONWriter().text(of: Self.diagnostic) == """
        {"column":5,"endColumn":9,"endLine":3,"file":"no such/a,b:c.md","help":"mend it\\nso","id":"a-kind","line":3,\
        "message":"100 % <wrong> & \\"odd\\"","notes":[{"message":"a note","place":{"column":5,"endColumn":9,\
        "endLine":3,"file":"no such/a,b:c.md","line":3}}],"severity":"error"}

        """)
  }

  @Test func gitHubEscapesWhatItWouldRead() {
    #expect(
      GitHubWriter().text(of: Self.diagnostic)
        == "::error file=no such/a%2Cb%3Ac.md,line=3,endLine=3,col=5,endColumn=9,title=a-kind::"
        + "100 %25 <wrong> & \"odd\"%0Anote: a note%0Ahelp: mend it%0Aso\n")
  }

  @Test func jUnitCountsFiles() {
    #expect(
      JUnitWriter().text(of: [Self.diagnostic], files: ["fine.md"]) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite name="courseware check" tests="2" failures="1">
          <testcase classname="courseware" name="fine.md"/>
          <testcase classname="courseware" name="no such/a,b:c.md">
            <failure type="a-kind" message="100 % &lt;wrong&gt; &amp; &quot;odd&quot;">no such/a,b:c.md:3:5: \
        100 % &lt;wrong&gt; &amp; &quot;odd&quot;</failure>
          </testcase>
        </testsuite>

        """)
  }

  @Test func sarifNamesItsRules() throws {
    let text = SARIFWriter(sources: SourceLines()).text(of: [Self.diagnostic], version: "1.2.3")
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    #expect((driver["rules"] as? [[String: Any]])?.map { $0["id"] as? String } == ["a-kind"])
    #expect((run["results"] as? [[String: Any]])?.first?["ruleId"] as? String == "a-kind")
  }

  /// The properties of each object that the writer makes, as SARIF 2.1.0's schema has them: it allows no others.
  private static let schema: [String: (required: Set<String>, allowed: Set<String>)] = [
    "log": (["version", "runs"], ["$schema", "version", "runs", "inlineExternalProperties", "properties"]),
    "run": (["tool"], ["tool", "results", "columnKind", "artifacts", "invocations", "language", "properties"]),
    "tool": (["driver"], ["driver", "extensions", "properties"]),
    "driver": (["name"], ["name", "version", "semanticVersion", "informationUri", "rules", "fullName", "properties"]),
    "rule": (
      ["id"],
      [
        "id", "name", "shortDescription", "fullDescription", "help", "helpUri", "defaultConfiguration", "properties",
      ]
    ),
    "result": (
      ["message"],
      ["ruleId", "ruleIndex", "level", "kind", "message", "locations", "relatedLocations", "fixes", "properties"]
    ),
    "message": ([], ["text", "markdown", "id", "arguments", "properties"]),
    "location": ([], ["id", "physicalLocation", "logicalLocations", "message", "annotations", "properties"]),
    "physicalLocation": ([], ["artifactLocation", "region", "contextRegion", "address", "properties"]),
    "artifactLocation": ([], ["uri", "uriBaseId", "index", "description", "properties"]),
    "region": (
      [],
      [
        "startLine", "startColumn", "endLine", "endColumn", "charOffset", "charLength", "byteOffset", "byteLength",
        "snippet", "message", "sourceLanguage", "properties",
      ]
    ),
  ]

  private func object(_ value: Any?, _ kind: String) throws -> [String: Any] {
    let object = try #require(value as? [String: Any], "\(kind)")
    let (required, allowed) = try #require(Self.schema[kind])
    let names = Set(object.keys)
    #expect(required.isSubset(of: names), "\(kind) has \(names)")
    #expect(names.isSubset(of: allowed), "\(kind) has \(names)")
    return object
  }

  private func objects(_ value: Any?, _ kind: String) throws -> [[String: Any]] {
    try #require(value as? [Any], "\(kind)").map { try object($0, kind) }
  }

  @Test func sarifFollowsItsSchema() throws {
    let end = Diagnostic(
      .init("b-kind", .warning, title: "B", explanation: "B."), "odd",
      at: SourceRange(file: "ä/b.md", at: SourcePosition(line: 1, column: 1)))
    let text = SARIFWriter(sources: SourceLines()).text(of: [Self.diagnostic, end, Self.diagnostic], version: "1.2.3")
    let log = try object(try JSONSerialization.jsonObject(with: Data(text.utf8)), "log")
    #expect(log["version"] as? String == "2.1.0")
    for run in try objects(log["runs"], "run") {
      #expect(["utf16CodeUnits", "unicodeCodePoints"].contains(run["columnKind"] as? String))
      let driver = try object(try object(run["tool"], "tool")["driver"], "driver")
      let rules = try objects(driver["rules"], "rule")
      let ids = try rules.map { try #require($0["id"] as? String) }
      #expect(Set(ids).count == ids.count, "rules are unique")
      for rule in rules {
        for part in ["shortDescription", "fullDescription"] {
          #expect(try object(rule[part], "message")["text"] is String, "a description has a text")
        }
      }
      for result in try objects(run["results"], "result") {
        #expect(ids.contains(try #require(result["ruleId"] as? String)))
        #expect(["none", "note", "warning", "error"].contains(result["level"] as? String))
        #expect(try object(result["message"], "message")["text"] is String)
        for location in try objects(result["locations"], "location") {
          let place = try object(location["physicalLocation"], "physicalLocation")
          let uri = try #require(try object(place["artifactLocation"], "artifactLocation")["uri"] as? String)
          #expect(uri.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }, "\(uri)")
          for (_, number) in try object(place["region"], "region") { #expect((number as? Int ?? 0) >= 1) }
        }
      }
    }
    #expect(text.contains("\"no%20such/a%2Cb%3Ac.md\"") && text.contains("\"%C3%A4/b.md\""))
  }

  @Test func sarifCountsColumnsInUTF16() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("lines-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    try Data("zwö 🙂 x\n".utf8).write(to: URL(fileURLWithPath: file))
    // In bytes: z 1, w 2, ö 3–4, blank 5, 🙂 6–9, blank 10, x 11; in UTF-16 units x is the 8th.
    let range = SourceRange(
      file: file, start: SourcePosition(line: 1, column: 11), end: SourcePosition(line: 1, column: 12))
    let text = SARIFWriter(sources: SourceLines()).text(of: [Diagnostic(Self.kind, "odd", at: range)], version: "1")
    #expect(text.contains("\"startColumn\" : 8") && text.contains("\"endColumn\" : 9"))
  }
}
