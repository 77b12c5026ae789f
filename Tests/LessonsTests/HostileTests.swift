import Diagnostics
import Foundation
import Lessons
import Testing

/// What a stranger might send: each is read in time proportional to its size, and answered.
@Suite struct HostileTests {
  private func ids(_ bytes: [UInt8]) -> [String] { readLesson(file: "a.md", bytes: bytes).1.map(\.id) }
  private func ids(_ text: String) -> [String] { ids(Array(text.utf8)) }

  @Test func filesThatAreNoLessonsAreReported() {
    #expect(ids([]) == ["empty-lesson"])
    #expect(ids(Array("# a\u{0}b".utf8)) == ["not-text"])
    #expect(ids([UInt8](repeating: 0x61, count: 50_000_000)) == ["lesson-too-long"])
    #expect(ids(Array("# T".utf8) + [0xFF, 0xFE]) == ["invalid-utf8"])
    #expect(ids((0..<20_000).map { UInt8(($0 &* 7919) % 255 + 1) }) == ["invalid-utf8"])
  }

  @Test func invalidUTF8IsReportedAtItsByte() {
    for bad: [UInt8] in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82]] {
      let (_, diagnostics) = readLesson(file: "a.md", bytes: Array("# T\n\nä".utf8) + bad + Array(" b\n".utf8))
      #expect(diagnostics.map(\.id) == ["invalid-utf8"])
      #expect(diagnostics.map(\.range.start) == [SourcePosition(line: 3, column: 3)])
    }
  }

  @Test(arguments: [
    String(repeating: ">", count: 100_000), String(repeating: "- ", count: 100_000),
    String(repeating: "1. ", count: 100_000),
    (0..<700).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined(),
    String(repeating: "> - ", count: 50_000) + "a",
    String(repeating: "*a _b ", count: 50) + "c" + String(repeating: " b_ a*", count: 50),
    String(repeating: "![[]()", count: 100_000),
  ])
  func nestingBeyondReasonIsReportedOnce(text: String) {
    #expect(ids(text + "\n").filter { $0 == "nested-too-deep" }.count == 1)
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000),
    String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000),
    String(repeating: "`", count: 300_000), (0..<600).map { "e" + String(repeating: "`", count: $0) }.joined(),
    String(repeating: "$", count: 300_000), String(repeating: "$a `x` ", count: 40_000),
    String(repeating: "<?", count: 100_000), String(repeating: "&a;", count: 100_000),
    String(repeating: "*", count: 300_000),
    String(repeating: "[a](b", count: 60_000), String(repeating: "){a", count: 100_000),
    String(repeating: "\n", count: 300_000),
    String(repeating: "a", count: 1_000_000), String(repeating: "~~a", count: 100_000),
    String(repeating: "|a", count: 100_000) + "|\n" + String(repeating: "|-", count: 100_000) + "|\n|b\n|c\n",
    "```swift\n" + String(repeating: "x\n", count: 100_000), String(repeating: "\\", count: 300_000),
  ])
  func longAndStrangeTextIsReadInBoundedTime(text: String) {
    let start = DispatchTime.now().uptimeNanoseconds
    _ = ids("# T\n\n" + text)
    // A quadratic reader would need minutes; this allows for a slow and busy machine.
    #expect(DispatchTime.now().uptimeNanoseconds - start < 20_000_000_000)
  }

  @Test(arguments: [
    "a: " + String(repeating: "[", count: 30_000), String(repeating: "- ", count: 30_000) + "a",
    String(repeating: "{", count: 30_000), "a: [" + String(repeating: "x, ", count: 30_000) + "]",
    "a: &a [x]\nb: [*a, *a]", "title: \"a", "a\tb: c\n\t- d", "%YAML 9", "--- a",
    String(repeating: "? ", count: 30_000),
  ])
  func hostileSettingsAreReported(yaml: String) {
    let found = ids("---\n" + yaml + "\n---\n\n# T\n")
    #expect(!found.isEmpty)
  }

  @Test func randomMarkdownKeepsTextWhereItStands() {
    let tokens = [
      "a", "b c", "*", "**", "_", "`", "[", "](u)", "]", "![", "\n", "\n\n", "> ", "- ", "1. ", "    ", "\\*", "&amp;",
      "$",
      "$$", "$x$", "{#i}", "<b>", "~~", "| a |\n|---|\n", "# ", "```\n", "[^n]", "  \n", "\\\n", "ä", "(", " ",
      "[!NOTE]\n",
    ]
    var state: UInt64 = 1
    for seed in 0..<3000 {
      var text = "x "
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += tokens[Int(state >> 33) % tokens.count]
      }
      let lesson = read(text).lesson
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
      for case .text(let shown, let range) in lesson.firstParagraph.all
      where !shown.contains(where: { "*&".contains($0) }) {
        let line = lines[range.start.line - 1]
        let written = String(decoding: line[(range.start.column - 1)..<(range.end.column - 1)], as: UTF8.self)
        #expect(written == shown, "seed \(seed): \(text.debugDescription)")
      }
    }
  }
}
