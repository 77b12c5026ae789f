import Testing

/// One mistake in a lesson: one error at its place, and nothing that only follows from it.
@Suite struct MistakeTests {
  struct Mistake: CustomTestStringConvertible, Sendable {
    let id: String
    let text: String
    var testDescription: String { id + ": " + text.prefix(60).replacing("\n", with: " ") }

    init(_ id: String, _ text: String) {
      self.id = id
      self.text = text
    }

    init(_ id: String, swift: String, after: String = "") {
      self.init(id, "```swift {#x}\n\(swift)\n```\n\(after)")
    }
  }

  static let inPrograms = [
    Mistake("output-differs", swift: "print(1 + 2)", after: "\n```output {for=x}\n▸4\n```"),
    Mistake("expectation", swift: "▸expect(1 + 2 == 4)"),
    Mistake("expectation", swift: "▸expect(Tensor([1, 2]), isClose: Tensor([1, 2.5]))"),
    Mistake("unknown-name", swift: "let model = Sequential(input: 2) {\n  ▸Dens(3)\n}"),
    Mistake("unknown-label", swift: "let model = Sequential(input: 2) {\n  Dense(3, ▸activaton: .relu)\n}"),
    Mistake("no-member", swift: "let model = Sequential(input: 2) {\n  Dense(3, activation: .▸rellu)\n}"),
    Mistake("index-out-of-range", swift: "let a = [1, 2]\nprint(▸a[5])"),
    Mistake("overflow", swift: "var x = 1\nfor _ in 0..<100 { ▸x *= 10 }"),
    Mistake("unwrapped-nil", swift: "let a: Int? = nil\nprint(▸a!)"),
    Mistake("unknown-name", "The value is `{swift} ▸nothing`."),
  ]

  static let inStructure = [
    Mistake("unknown-attribute", "```swift {#x ▸cpation=\"a\"}\nlet a = 1\n```"),
    Mistake("duplicate-id", "```swift {#x}\nlet a = 1\n```\n\n```swift {#▸x}\nlet b = 1\n```"),
    Mistake("unclosed-fence", "▸```swift {#x}\nlet a = 1"),
    Mistake("broken-link", "See ▸[there](nowhere.md)."),
    Mistake("broken-link", "See ▸[there](#nowhere)."),
    Mistake("file-not-found", "▸![a picture](nowhere.png)"),
    Mistake("formula", "The $▸\\foo{x}$ stands."),
    Mistake("raw-html", "▸<script>alert(1)</script>"),
    Mistake("quiz-without-answer", "▸```quiz {#q}\nWhich?\n\n- [ ] one\n- [ ] two\n```"),
    Mistake("duplicate-option", "```quiz {#q}\nWhich?\n\n- [x] one\n▸- [ ] one\n```"),
    Mistake("unknown-name", "```quiz {#q}\nHow many?\n\nanswer: {swift} 2000 / ▸nothing\n```"),
  ]

  @Test(arguments: inPrograms + inStructure) func isReportedOnceAtItsPlace(_ mistake: Mistake) throws {
    try Trial().lesson(mistake.text).run("check", "course", "--format", "json").finds(mistake.id)
  }

  /// A check of a gradient that costs more than the example may is told of, and the page is right all the same.
  @Test func aGradientThatIsNotCheckedIsToldOf() throws {
    let text = """
      ```swift {#x budget=120000}
      func loss(_ w: Tensor) -> Tensor {
        var sum = w.squared().sum()
        for _ in 0..<200 { sum = sum + w.sum() }
        return sum
      }
      let (_, slope) = valueWithGradient(at: Tensor([1, 2, 3])) { w in loss(w) }
      expect(slope.shape, equals: [3])
      ```
      """
    try Trial().lesson(text).run("check", "course").exits(0)
      .says("warning: 1 gradient of example 'x' could not be checked", "[gradient-unchecked]")
  }

  @Test func showsFileLineColumnValuesAndRemedy() throws {
    try Trial().lesson("```swift {#x}\nprint(1 + 2)\n```\n\n```output {for=x}\n4\n```").run("check", "course").exits(1)
      .says(
        "course/a.md:12:1: error: example 'x' prints '3', but recorded is '4' [output-differs]",
        "   12 | 4\n      | ^", "help: if the new output is right, courseware record course/a.md")
  }

  @Test func namesWhatWasMeant() throws {
    try Trial().lesson("```swift\nlet model = Sequential(input: 2) { Dens(3) }\n```").run("check", "course").exits(1)
      .says("did you mean 'Dense'?")
  }

  @Test func whatFollowsFromAMistakeIsNotReported() throws {
    let text = """
      ```swift {#first}
      let w = ▸Tensr([1, 2])
      let v = w + 1
      print(v)
      ```

      ```output {for=first}
      [2.0, 3.0]
      ```

      ```swift {#second}
      let z = v * 2
      print(z)
      ```

      ```output {for=second}
      [4.0, 6.0]
      ```

      It is `{swift} z.sum().item()`.
      """
    try Trial().lesson(text).run("check", "course", "--format", "json").finds("unknown-name")
  }

  @Test func severalMistakesAreAllReportedInOrder() throws {
    let found = try Trial().lesson(
      "```swift\nlet a = b\nlet c: Int = \"x\"\n```\n\nSee [there](no.md), and $\\foo$.\n\n```swift\nprint([1][2])\n```"
    ).run("check", "course", "--format", "json").exits(1).entries()
    #expect(found.map(\.id).filter { $0 != "unrecorded-output" }.count == 5)
    #expect(found.map(\.line) == found.map(\.line).sorted())
  }
}
