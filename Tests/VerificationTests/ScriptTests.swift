import Foundation
import Lessons
import Testing
import Verification

@Suite struct ScriptTests {
  private func key(_ text: String, front: String = "") -> String {
    let bytes = Array("---\ntitle: A\n\(front)---\n\n# A\n\n\(text)\n".utf8)
    let lesson = readLesson(file: "a.md", bytes: bytes).0
    return Script(of: lesson, in: readCourse(folder: "/nowhere").0).key(tool: "tool")
  }

  private static let text = "Words.\n\n```swift {#x}\nlet a = 1\n```\n\nIt is `{swift} a`.\n"

  @Test func proseDoesNotChangeIt() {
    let key = key(Self.text)
    #expect(self.key("More\n\nwords.\n\n" + Self.text) == key)
    #expect(self.key(Self.text.replacing("It is", with: "The value is")) == key)
    #expect(self.key(Self.text, front: "summary: S\n") == key)
  }

  @Test func whatRunsChangesIt() {
    let texts = [
      Self.text, Self.text.replacing("= 1", with: "= 2"), Self.text.replacing("#x", with: "#y"),
      Self.text.replacing("{#x}", with: "{#x seed=2}"), Self.text.replacing("{#x}", with: "{#x budget=1000}"),
      Self.text.replacing("{#x}", with: "{#x .norun}"), Self.text.replacing("{#x}", with: "{#x .isolated}"),
      Self.text.replacing("swift} a", with: "swift} a + 1"), Self.text + "\n```swift\nlet b = 1\n```",
    ]
    var keys = Set(texts.map { key($0) })
    #expect(keys.count == texts.count)
    keys.insert(key(Self.text, front: "seed: 7\n"))
    keys.insert(key(Self.text, front: "precision: single\n"))
    #expect(keys.count == texts.count + 2)
  }
}
