import Diagnostics
import Lessons
import Testing

@Suite struct ExampleTests {
  @Test func theCodeOfAnExampleKnowsItsPlaceAlsoWhenIndented() throws {
    let marked = Marked("> 1. a\n>\n>    ```swift {#x}\n>    let a = 1\n>\n>      print(«ä»)\n>    ```\n")
    let example = try #require(read(marked.text).lesson.examples.first)
    #expect(example.code.string == "let a = 1\n\n  print(ä)\n")
    let offset = try #require(Array(example.code.bytes).firstIndex(of: 0xC3))
    #expect(example.code.range(offset..<offset + 2) == marked.ranges[0])
  }

  @Test func attributesSayHowAnExampleRunsAndShows() throws {
    let (lesson, diagnostics) = read(
      """
      # T

      ~~~swift {#a .setup .isolated seed=7 budget=1_000 tolerance=1e-3 caption="Loss *falls* to `{swift} b`" alt="a \\"b\\""}
      let b = 1
      ~~~

      ```swift {.hidden .norun}
      ```

      ```swift {.fails error="shape"}
      ```
      """)
    #expect(diagnostics.isEmpty)
    let a = try #require(lesson.examples.first)
    #expect(a.id == "a" && a.isNamed && a.isIsolated && a.display == .folded)
    #expect(a.seed?.value == 7 && a.budget?.value == 1000 && a.tolerance?.value == 1e-3)
    #expect(a.caption?.inlines.outline == "'Loss ' em('falls') ' to ' value(b)")
    #expect(a.alt?.text == "a \"b\"")
    #expect(lesson.values.first?.scope == 1)
    #expect(lesson.examples.map(\.id) == ["a", "example-2", "example-3"])
    #expect(lesson.examples[1].display == .hidden)
    guard case .isNotRun = lesson.examples[1].expectation else { Issue.record("it runs"); return }
    guard case .fails(let error) = lesson.examples[2].expectation else { Issue.record("it does not fail"); return }
    #expect(error?.value == "shape")
  }

  @Test func aWrongAttributeIsReportedAtItsPlace() {
    let marked = Marked("# T\n\n```swift {«.»«hiden» «caption»=a «seed»=«x» «nonsense»}\n```\n")
    let (_, diagnostics) = read(marked.text)
    #expect(diagnostics.map(\.range) == [marked.ranges[1], marked.ranges[4], marked.ranges[5]])
    #expect(diagnostics.map(\.id) == ["unknown-attribute", "wrong-attribute-value", "unreadable-attribute"])
    #expect(diagnostics[0].help == "did you mean 'hidden'?")
    #expect(diagnostics[0].fixes.map(\.replacement) == ["hidden"])
  }

  @Test func outputsGoToTheirExample() {
    let (lesson, diagnostics) = read(
      "# T\n\n```swift {#a}\n```\n\n```swift\n```\n\n```output\n2\n```\n\n```output {for=a}\n1\n```\n")
    #expect(diagnostics.isEmpty)
    #expect(lesson.examples.map { $0.output?.text.string } == ["1\n", "2\n"])
    #expect(lesson.body.suffix(2).map(\.outline) == ["output example-2", "output a"])
  }

  @Test func anOutputForNoExampleIsReported() {
    let marked = Marked("# T\n\n```swift {#sum}\n```\n\n```output {for=«sun»}\n```\n")
    let (_, diagnostics) = read(marked.text)
    #expect(diagnostics.map(\.range) == marked.ranges)
    #expect(diagnostics.map(\.help) == ["did you mean 'sum'?"])
  }

  @Test func aMisspeltBlockIsReported() {
    let marked = Marked("# T\n\n```swift\n```\n\n```«ouput»\n```\n\n```python\n```\n\n```text\n```\n")
    let (_, diagnostics) = read(marked.text)
    #expect(diagnostics.map(\.range) == marked.ranges)
    #expect(diagnostics.map(\.help) == ["did you mean 'output'?"])
  }

  @Test func anExerciseHoldsAllOfItsParts() throws {
    let text = """
      # T

      ```swift
      let a = 1
      ```

      ```swift {#and .exercise title="Weights for *AND*"}
      let w = 0
      ```

      ```swift {.hint for=and}
      // higher
      ```

      ```markdown {.hint for=and}
      Try *two*.
      ```

      ```swift {.check for=and}
      expect(w == 2)
      ```

      ```swift {.solution for=and}
      let w = 2
      ```
      """
    let (lesson, diagnostics) = read(text)
    #expect(diagnostics.isEmpty)
    let exercise = try #require(lesson.exercises.first)
    #expect(exercise.scope == 1 && lesson.examples.count == 1)
    #expect(exercise.title?.inlines.outline == "'Weights for ' em('AND')")
    #expect(exercise.hints.count == 2)
    #expect(exercise.check?.code.string == "expect(w == 2)\n")
    #expect(exercise.solution?.code.string == "let w = 2\n")
    guard case .exercise(let inBody)? = lesson.body.last else { Issue.record("no exercise in the body"); return }
    #expect(inBody.solution != nil)
  }

  @Test func aChoiceQuizHasOptionsAndExplanations() throws {
    let text = "```quiz {#q}\nWhat is $2+2$?\n\n- [x] *four*\n  Because.\n- [ ] five\n\n  No.\n```\n"
    let quiz = try #require(read(text).lesson.quizzes.first)
    guard case .choice(let options) = quiz.answer else { Issue.record("no choice"); return }
    #expect(quiz.id == "q")
    #expect(quiz.question.map(\.outline) == ["p('What is ' math(2+2) '?')"])
    #expect(options.map(\.isRight) == [true, false])
    #expect(options.map { $0.content.map(\.outline) } == [["p(em('four'))"], ["p('five')"]])
    #expect(options.map { $0.explanation.map(\.outline) } == [["p('Because.')"], ["p('No.')"]])
  }

  @Test func aNumericQuizComputesItsAnswer() throws {
    let marked = Marked("# T\n\n```quiz\nHow many?\n\nanswer: {swift} «2000 / 500»\ntolerance: «0.5»\n```\n")
    let (lesson, diagnostics) = read(marked.text)
    #expect(diagnostics.isEmpty)
    guard case .number(let value, let tolerance)? = lesson.quizzes.first?.answer else {
      Issue.record("no number"); return
    }
    #expect(value.expression.string == "2000 / 500")
    #expect(value.expression.range(0..<10) == marked.ranges[0])
    #expect(tolerance?.value == 0.5)
    #expect(tolerance?.range == marked.ranges[1])
  }

  @Test func codeInAQuizIsShownAndNotRun() {
    let lesson = read("````quiz\nWhat prints this?\n\n```swift\nprint(1)\n```\n\n- [x] 1\n````\n").lesson
    #expect(lesson.examples.isEmpty)
    #expect(lesson.quizzes.first?.question.map(\.outline) == ["p('What prints this?')", "code swift(print(1)\n)"])
  }
}
