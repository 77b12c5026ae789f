import Diagnostics
import Foundation
import Testing
import Verification

/// Outputs held against what is recorded, through a whole check in this process.
@Suite struct OutputCheckTests {
  private func found(_ recorded: String, attributes: String = "#x") throws -> [Diagnostic] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("output-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a.md")
    let text =
      "# A\n\n```swift {\(attributes)}\nprint(\"a 1.5\")\nprint(\"b\")\n```\n\n```output {for=x}\n\(recorded)```\n"
    try Data(text.utf8).write(to: file)
    let options = Verifier.Options(wantsPages: false, usesStore: false)
    return try Verifier(path: file.path, options: options, runner: InProcessRunner(), tool: "tool").verify().diagnostics
  }

  @Test func whatIsTheSameIsFine() throws {
    #expect(try found("a 1.5\nb\n").isEmpty)
  }

  @Test func theFirstLineThatDiffersIsShownWithBothTexts() throws {
    let diagnostic = try #require(try found("a 1.6\nc\n").first)
    #expect(diagnostic.summary == "example 'x' prints 'a 1.5', but recorded is 'a 1.6'")
    #expect(diagnostic.range.start == SourcePosition(line: 9, column: 1))
    #expect(diagnostic.notes.map(\.text) == ["line 2: prints 'b', but recorded is 'c'"])
  }

  @Test func missingAndAddedLinesAreSaid() throws {
    #expect(try found("a 1.5\n").map(\.summary) == ["example 'x' prints 'b', which is not recorded"])
    #expect(try found("a 1.5\nb\nc\n").map(\.summary) == ["example 'x' no longer prints 'c'"])
  }

  @Test func toleranceIsForNumbersOnly() throws {
    #expect(try found("a 1.6\nb\n", attributes: "#x tolerance=0.2").isEmpty)
    #expect(try found("a 1.8\nb\n", attributes: "#x tolerance=0.2").count == 1)
    #expect(try found("c 1.5\nb\n", attributes: "#x tolerance=0.2").count == 1)
  }
}
