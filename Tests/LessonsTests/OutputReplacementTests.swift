import Diagnostics
import Lessons
import Testing

@Suite struct OutputReplacementTests {
  private func replace(_ text: String, _ outputs: [String: String]) -> String {
    String(decoding: replacing(outputs: outputs, in: read(text).lesson), as: UTF8.self)
  }

  @Test func onlyTheLinesOfTheOutputChange() {
    let text = "# T\n\n```swift {#a}\n```\n\n~~~output {for=a}\n1\n2\n~~~\n\nText  \n"
    #expect(replace(text, ["a": "3\n"]) == "# T\n\n```swift {#a}\n```\n\n~~~output {for=a}\n3\n~~~\n\nText  \n")
    #expect(replace(text, ["a": "1\n2\n"]) == text)
    #expect(replace(text, [:]) == text)
  }

  @Test func aNewOutputStandsBelowItsExample() {
    #expect(
      replace("```swift {#a}\n```\nText\n", ["a": "1\n"])
        == "```swift {#a}\n```\n\n```output {for=a}\n1\n```\n\nText\n")
    #expect(replace("```swift\n```", ["example-1": "1"]) == "```swift\n```\n\n```output\n1\n```")
  }

  @Test func whatPrintsNothingAnyMoreLosesItsOutput() {
    #expect(replace("```swift {#a}\n```\n\n```output\n1\n```\n\nText\n", ["a": ""]) == "```swift {#a}\n```\n\nText\n")
  }

  @Test func indentationQuotesAndLineEndingsStay() {
    let text = "> - a\r\n>\r\n>   ```swift {#b}\r\n>   print()\r\n>   ```\r\n>   ```output\r\n>   1\r\n>   ```\r\n"
    #expect(replace(text, ["b": "2\n\n3\n"]) == text.replacing(">   1\r\n", with: ">   2\r\n>\r\n>   3\r\n"))
    #expect(
      replace("- ```swift {#b}\n  ```\n", ["b": "1\n"])
        == "- ```swift {#b}\n  ```\n\n  ```output {for=b}\n  1\n  ```\n")
  }

  @Test func fencesGrowAroundFencesInTheOutput() {
    let text = "```swift {#a}\n```\n\n```output\n1\n```\n"
    let changed = replace(text, ["a": "```\nx\n```\n"])
    #expect(changed == "```swift {#a}\n```\n\n````output\n```\nx\n```\n````\n")
    #expect(read(changed).lesson.examples.first?.output?.text.string == "```\nx\n```\n")
  }

  @Test func aByteOrderMarkStays() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("```swift {#a}\n```\n".utf8)
    let lesson = readLesson(file: "a.md", bytes: bytes).0
    let changed = replacing(outputs: ["a": "1\n"], in: lesson)
    #expect(changed.starts(with: bytes))
    #expect(readLesson(file: "a.md", bytes: changed).0.examples.first?.output?.text.string == "1\n")
  }
}
