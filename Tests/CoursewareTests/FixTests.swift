import Foundation
import Testing

/// `courseware check --fix`: what is certain is mended, and nothing else of a file is touched.
@Suite struct FixTests {
  private func fixed(_ text: String) throws -> String {
    let trial = try Trial().file("a.md", bytes: Array(text.utf8))
    _ = try trial.run("check", "a.md", "--fix")
    return try trial.text(of: "a.md")
  }

  private func lesson(_ code: String) -> String { "# A\n\n```swift\n\(code)\n```\n" }

  @Test func twoMistakesOnALineAreBothMended() throws {
    #expect(try fixed(lesson("let a = [True, False]")) == lesson("let a = [true, false]"))
  }

  @Test func ofTwoThatMeetTheFirstIsMendedAndTheOtherNextTime() throws {
    let trial = try Trial().lesson("```swift\nlet a = [3.0]\nlet b = len(a) * 0.5\n```")
    _ = try trial.run("check", "course", "--fix")
    _ = try trial.run("check", "course", "--fix")
    #expect(try trial.text(of: "course/a.md").contains("let b = Double(a.count) * 0.5"))
  }

  @Test func lineEndsAndTheLastLineKeepTheirBytes() throws {
    let text = "# A\r\n\r\nTab\tand  blanks \r\n\r\n```swift\r\nlet a = None ?? 1\r\nlet b = True\r\n```"
    #expect(try fixed(text) == text.replacing("None", with: "nil").replacing("True", with: "true"))
  }

  @Test func aBlockOfPythonGetsItsBracesOnLinesOfTheFilesKind() throws {
    let text = "# A\r\n\r\n```swift\r\nfor i in range(3):\r\n    print(i)\r\n```\r\n"
    #expect(
      try fixed(text) == "# A\r\n\r\n```swift\r\nfor i in 0..<3 {\r\n    print(i)\r\n}\r\n```\r\n")
  }

  @Test func aBlockInAListGetsItsBraceOnItsLine() throws {
    let text = "# A\n\n- one\n\n  ```swift\n  for i in range(3):\n      print(i)\n  ```\n"
    #expect(
      try fixed(text) == "# A\n\n- one\n\n  ```swift\n  for i in 0..<3 {\n      print(i) }\n  ```\n")
  }

  @Test func decisionsGetTheirBraces() throws {
    let python = "let s = 0.5\nif s > 0.8:\n    print(1)\nelif s > 0.4:\n    print(2)\nelse:\n    print(3)"
    let swift = "let s = 0.5\nif s > 0.8 {\n    print(1)\n} else if s > 0.4 {\n    print(2)\n} else {\n    print(3)\n}"
    #expect(try fixed(lesson(python)) == lesson(swift))
  }

  @Test func whatIsMendedStaysSo() throws {
    let trial = try Trial().lesson("```swift\nlet n = 3\nlet x = n * 0.5\nlet y: Double = n\n```")
    try trial.run("check", "course", "--fix").exits(0)
    let once = try trial.text(of: "course/a.md")
    #expect(once.contains("let x = Double(n) * 0.5\nlet y: Double = Double(n)"))
    try trial.run("check", "course", "--fix").exits(0)
    #expect(try trial.text(of: "course/a.md") == once)
  }

  @Test func aConstantOfAnEarlierExampleBecomesAVariableThere() throws {
    let trial = try Trial().lesson("```swift\nlet w = 0.0\n```\n\n```swift\nw += 1\n```")
    try trial.run("check", "course", "--fix").exits(0)
    #expect(try trial.text(of: "course/a.md").contains("var w = 0.0"))
  }

  @Test func aFileWithoutCertainRemediesIsNotWritten() throws {
    let trial = try Trial().lesson("```swift\nprint(nothing)\n```")
    let date = {
      try FileManager.default.attributesOfItem(atPath: trial.folder.path + "/course/a.md")[.systemFileNumber] as? Int
    }
    let before = try date()
    try trial.run("check", "course", "--fix").exits(1)
    #expect(try date() == before)
  }

  @Test func aMisspelledNameIsMendedOnlyWhereOneNameIsNear() throws {
    #expect(try fixed(lesson("let history = 1.0\nprint(histry)")).contains("print(history)"))
    let two = lesson("let losses = 1.0, lossez = 2.0\nprint(lossed, losses, lossez)")
    #expect(try fixed(two) == two)
  }
}
