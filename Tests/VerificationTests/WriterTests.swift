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
    let text = SARIFWriter().text(of: [Self.diagnostic], version: "1.2.3")
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
    #expect((driver["rules"] as? [[String: Any]])?.map { $0["id"] as? String } == ["a-kind"])
    #expect((run["results"] as? [[String: Any]])?.first?["ruleId"] as? String == "a-kind")
  }
}
