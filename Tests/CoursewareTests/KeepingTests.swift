import Foundation
import Testing

/// What has not changed does not run again, and what is kept is not trusted blindly.
@Suite struct KeepingTests {
  private static let text = "Some words.\n\n```swift {#x}\nprint(1 + 2)\n```\n\n```output {for=x}\n3\n```"

  private func checked() throws -> Trial {
    let trial = try Trial().lesson(Self.text)
    try trial.run("check", "course").exits(0).complains("[1/1] a.md")
    return trial
  }

  @Test func anUnchangedCourseDoesNotRunAgain() throws {
    try checked().run("check", "course").exits(0).isSilent()
  }

  @Test func freshRunsEverything() throws {
    try checked().run("check", "course", "--fresh").exits(0).complains("[1/1] a.md")
  }

  @Test func proseAboveAnExampleDoesNotRunItAgain() throws {
    let trial = try checked().lesson("More words,\n\non more lines.\n\n" + Self.text)
    try trial.run("check", "course").exits(0).isSilent()
  }

  @Test func codeAndAttributesRunAgain() throws {
    let trial = try checked().lesson(Self.text.replacing("1 + 2", with: "2 + 1"))
    try trial.run("check", "course").exits(0).complains("[1/1] a.md")
    try trial.lesson(Self.text.replacing("{#x}", with: "{#x seed=3}")).run("check", "course").exits(0)
      .complains("[1/1] a.md")
  }

  @Test func mistakesOfAKeptRunMoveWithTheirLines() throws {
    let wrong = "```swift\nlet a = [1]\n▸a[3]\n```"
    let trial = try Trial().lesson(wrong.replacing("▸a[3]", with: "print(▸a[3])"))
    try trial.run("check", "course", "--format", "json").finds("index-out-of-range")
    try trial.lesson("More\n\nwords.\n\n" + wrong.replacing("▸a[3]", with: "print(▸a[3])"))
      .run("check", "course", "--format", "json").finds("index-out-of-range").isSilent()
  }

  @Test func aDamagedEntryIsThrownAwayAndSaid() throws {
    let trial = try checked()
    let runs = trial.folder.appendingPathComponent("course/.courseware/runs")
    for name in try FileManager.default.contentsOfDirectory(atPath: runs.path) where name.hasSuffix(".run") {
      var data = try Data(contentsOf: runs.appendingPathComponent(name))
      data[data.count - 3] ^= 1
      try data.write(to: runs.appendingPathComponent(name))
    }
    try trial.run("check", "course").exits(0).complains("damaged", "[1/1] a.md")
    try trial.run("check", "course").exits(0).isSilent()
  }

  @Test func fixAppliesWhatIsCertain() throws {
    let trial = try Trial().lesson("Words.", front: "summry: S\n")
    try trial.run("check", "course").exits(1).says("did you mean 'summary'?")
    try trial.run("check", "course", "--fix").exits(0)
    #expect(try trial.text(of: "course/a.md") == "---\ntitle: A\nsummary: S\n---\n\n# A\n\nWords.\n")
  }
}
