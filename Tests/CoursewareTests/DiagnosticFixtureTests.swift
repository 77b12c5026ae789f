import Foundation
import Testing
import Verification

/// A lesson or a course for every diagnostic, and the text that `courseware check` prints for it.
///
/// `RECORD=1` writes the texts anew; each is to be read before it is committed.
@Suite struct DiagnosticFixtureTests {
  private static let folder = Trial.repository.appendingPathComponent("Tests/Fixtures/Diagnostics")

  /// What no lesson can bring about, and why.
  private static let withoutFixture = [
    "interface": "a mistake in the tool's own declarations", "broken-run": "a process that breaks",
    "not-reproducible": "an engine that gives other results the second time",
    "ended-without-value": "the checker refuses such functions",
    "unset-variable": "follows from another error, which alone is told",
    "unreadable-file": "depends on who runs the tool", "lesson-too-long": "a file of a megabyte",
    "function-too-long": "an example of a hundred kilobytes",
    "course-not-found": "there is no file", "stale-site": "a site beside the course",
  ]

  /// `unknown-name.md`, or the folder of a course; `unknown-name.forms.md` is one more for the same id.
  private static let fixtures: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasSuffix(".txt") && !$0.hasSuffix(".fixed") }.sorted()
  }()

  private static func id(of fixture: String) -> String { String(fixture.prefix { $0 != "." }) }

  @Test func everyIdHasAFixtureOrAReason() {
    let ids = Set(diagnosticCatalog.keys)
    let shown = Set(Self.fixtures.map { Self.id(of: $0) })
    #expect(shown.subtracting(ids) == [])
    #expect(ids.subtracting(shown) == Set(Self.withoutFixture.keys))
  }

  @Test(arguments: fixtures) func saysWhatIsRecorded(_ fixture: String) throws {
    let trial = try Trial().copy(Self.folder.appendingPathComponent(fixture))
    let answer = try trial.run("check", fixture)
    #expect(!answer.isSignal)
    // The last two lines sum up, and change with what the engine computes.
    let text = answer.output.components(separatedBy: "\nchecked ")[0] + "\n"
    #expect(text.contains("[\(Self.id(of: fixture))]"))
    try Self.compare(text, with: fixture + ".txt")
  }

  /// What `check --fix` makes of it: every remedy that is certain, and nothing else.
  @Test(arguments: fixtures.filter { $0.hasSuffix(".md") }) func fixesWhatIsCertain(_ fixture: String) throws {
    let trial = try Trial().copy(Self.folder.appendingPathComponent(fixture))
    let before = try trial.bytes(of: fixture)
    _ = try trial.run("check", fixture, "--fix")
    let once = try trial.bytes(of: fixture)
    if once != before {
      try Self.compare(String(decoding: once, as: UTF8.self), with: fixture + ".fixed")
    } else {
      #expect(!FileManager.default.fileExists(atPath: Self.folder.appendingPathComponent(fixture + ".fixed").path))
    }
  }

  /// The examples in `explain` of what only a whole check finds.
  @Test(arguments: [
    "did-not-fail", "failed-otherwise", "formula", "gradient-differs", "gradient-unchecked", "output-differs",
    "solution-fails", "starter-passes", "unrecorded-output",
  ]) func theExampleShowsItAndTheRemedyMendsIt(_ id: String) throws {
    let kind = try #require(diagnosticCatalog[id])
    for (text, isShown) in [(kind.example, true), (kind.remedy, false)] {
      let found = try Trial().lesson(text).run("check", "course", "--format", "json").entries()
      #expect(found.contains { $0.id == id } == isShown, "\(id)\n\(text)")
    }
  }

  private static func compare(_ text: String, with name: String) throws {
    let file = folder.appendingPathComponent(name)
    let recorded = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name); read it, then run without RECORD")
    } else {
      #expect(text == recorded, "\(name)")
    }
  }
}
