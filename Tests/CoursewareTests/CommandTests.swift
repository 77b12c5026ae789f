import Foundation
import Testing
import Verification

/// Each command, as it is typed.
@Suite struct CommandTests {
  private static let sum = "```swift {#x}\nprint(1 + 2)\n```\n"
  private static let wrong = sum + "\n```output {for=x}\n4\n```"

  @Test(arguments: ["build", "check", "record", "run", "serve", "new", "explain"])
  func everyCommandHasHelpWithAnExample(_ command: String) throws {
    try Trial().run(command, "--help").exits(0).says(
      "USAGE: courseware \(command)", "courseware \(command) ", "Example")
  }

  @Test(arguments: [
    ["chek"], ["check", "--format", "xml"], ["check", "--threads", "0"], ["new", "corse", "x"], ["run"],
  ])
  func wrongUsageExitsWith64(_ arguments: [String]) throws {
    try Trial().run(arguments).exits(64).complains("Usage:")
  }

  @Test func aNewCourseChecksAndBuilds() throws {
    let trial = try Trial()
    try trial.run("new", "course", "mine").exits(0).says("courseware check mine")
    try trial.run("check", "mine").exits(0).says("nothing wrong")
    try trial.run("build", "mine", "--output", "site").exits(0).says("wrote")
    #expect(trial.exists("site/index.html"))
    try trial.run("new", "lesson", "mine/second.md").exits(0)
    try trial.run("new", "course", "mine").exits(1).complains("is there already")
  }

  @Test func recordWritesOutputsAndShowsTheDifference() throws {
    let trial = try Trial().lesson(Self.wrong)
    let before = try trial.text(of: "course/a.md")
    try trial.run("record", "course", "--dry-run").exits(0).says("- 4", "+ 3")
    #expect(try trial.text(of: "course/a.md") == before)
    try trial.run("record", "course").exits(0).says("- 4", "+ 3")
    #expect(try trial.text(of: "course/a.md") == before.replacing("\n4\n", with: "\n3\n"))
    try trial.run("check", "course").exits(0)
  }

  @Test func recordRefusesWhereAnExpectationFails() throws {
    let trial = try Trial().lesson(Self.wrong + "\n\n```swift\nexpect(false)\n```")
    let before = try trial.text(of: "course/a.md")
    try trial.run("record", "course").exits(1).says("left as it is", "[expectation]")
    #expect(try trial.text(of: "course/a.md") == before)
  }

  @Test func buildDoesNotPublishAPageWhoseCheckFailed() throws {
    let trial = try Trial().lesson(Self.wrong)
    try trial.run("build", "course", "--output", "site").exits(1).complains("not written")
    #expect(!trial.exists("site"))
    try trial.run("build", "course", "--output", "site", "--keep-going").exits(1)
    #expect(trial.exists("site/index.html"))
  }

  @Test func aSiteInsideItsCourseIsNoPartOfIt() throws {
    let trial = try Trial().lesson(Self.sum + "\n```output {for=x}\n3\n```")
    try trial.run("build", "course", "--output", "course/site").exits(0)
    try trial.run("build", "course", "--output", "course/site").exits(0)
    try trial.run("check", "course", "--frozen", "--output", "course/site").exits(0).says("nothing wrong")
    try trial.run("build", "course", "--output", "course").exits(1).complains("'course' is the folder of a course")
    #expect(!trial.exists("course/index.html"))
  }

  @Test func frozenTellsWhatABuildWouldChange() throws {
    let trial = try Trial().lesson(Self.sum + "\n```output {for=x}\n3\n```")
    try trial.run("build", "course").exits(0)
    try trial.run("check", "course", "--frozen").exits(0)
    _ = try trial.lesson("More words.\n\n" + Self.sum + "\n```output {for=x}\n3\n```")
    try trial.run("check", "course").exits(0)
    let found = try trial.run("check", "course", "--frozen", "--format", "json").exits(1).entries()
    #expect(Set(found.map(\.id)) == ["stale-site"])
    #expect(found.map(\.file) == ["site/a.html", "site/assets/search-index.js"])
  }

  @Test func runReadsStandardInputAndSingleExamples() throws {
    try Trial().run("run", "-", input: "print(1 + 2)\n").exits(0).says("3\n")
    let trial = try Trial().lesson("```swift {#a}\nlet a = 2\nprint(a)\n```\n\n```swift {#b}\nprint(a * 21)\n```")
    try trial.run("run", "course/a.md#b").exits(0).says("42\n")
    try trial.run("run", "course/a.md#c").exits(1).complains("no example 'c'")
    try trial.run("run", "-", input: "print(nothing)\n").exits(1).complains("<stdin>:1:7: error")
  }

  /// Nothing that is not run may count as fine.
  @Test func anExampleThatIsTooLongToRunIsToldOf() throws {
    let terms = String(repeating: " + 1", count: 40_000)
    let trial = try Trial().lesson("```swift\nprint(1\(terms))\n```")
    try trial.run("check", "course").exits(1).says("function-too-long")
  }

  /// Foundation stops the process where it is asked for the folder of such a name.
  @Test func filesAndLinksMayHaveNamesOfOneLetter() throws {
    let trial = try Trial().lesson("[a](b) and ![c](d)")
    try trial.run("check", "course").exits(1).says("the link names 'b'", "the image names 'd'")
    try trial.run("check", "x").exits(1).says("there is no folder or lesson 'x'")
    try trial.run("run", "x").exits(1)
  }

  @Test func explainKnowsEveryId() throws {
    let trial = try Trial()
    let list = try trial.run("explain").exits(0).output
    for id in diagnosticCatalog.keys {
      #expect(list.contains("\(id) "))
      try trial.run("explain", id).exits(0).says(id, diagnosticCatalog[id]?.title ?? "")
    }
    try trial.run("explain", "output-difers").exits(64).complains("did you mean 'output-differs'")
  }

  @Test func everyFormatIsWellFormed() throws {
    let trial = try Trial().lesson(Self.wrong)
    let json = try trial.run("check", "course", "--format", "json").exits(1).entries()
    #expect(json.map(\.id) == ["output-differs"])
    try trial.run("check", "course", "--format", "github").exits(1)
      .says("::error file=course/a.md,line=12,endLine=12,col=1,endColumn=2,title=output-differs::")
    let sarif = try trial.run("check", "course", "--format", "sarif").exits(1).output
    let log = try #require(try JSONSerialization.jsonObject(with: Data(sarif.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    #expect((log["runs"] as? [Any])?.count == 1)
    let junit = try trial.run("check", "course", "--format", "junit").exits(1)
    junit.says(
      "<testsuite name=\"courseware check\" tests=\"1\" failures=\"1\">", "type=\"output-differs\"", "</testsuite>")
  }
}
