import Testing

/// Examples of a lesson share their variables; forks do not.
@Suite struct LessonRunnerTests {
  @Test func examplesSeeWhatEarlierOnesDeclared() {
    let lesson = TestLesson()
    _ = lesson.run("func double(_ x: Int) -> Int { 2 * x }\nstruct P { var x = 1 }\nvar n = 4")
    #expect(lesson.run("n += double(3)\nvar p = P()\np.x = n\nprint(p)").text == "P(x: 10)\n")
    #expect(lesson.run("print(p.x, n)").text == "10 10\n")
  }

  @Test func aForkLeavesTheLessonAsItIs() {
    let lesson = TestLesson()
    _ = lesson.run(
      """
      var a = [1, 2]
      var n = 1
      let add: () -> Void = { n += 1; a.append(n) }
      let model = Sequential(input: 1) { Dense(1) }
      func f() -> Int { n }
      """)
    let fork = lesson.forked()
    #expect(fork.run("add()\na[0] = 9\nlet own = 1\nprint(a, n, f(), own)").text == "[9, 2, 2] 2 2 1\n")
    #expect(lesson.run("print(a, n, f())").text == "[1, 2] 1 1\n")
    #expect(lesson.run("add()\nlet other = 3\nprint(a, other)").text == "[1, 2, 2] 3\n")
    #expect(fork.run("add()\nprint(a)").text == "[9, 2, 2, 3]\n")
  }

  @Test func valuesInProseAreTexts() {
    let lesson = TestLesson()
    _ = lesson.run("let loss = [0.5, 0.123456]\nlet name = \"xor\"")
    #expect(lesson.value("loss.last!, decimals: 3") == "0.123")
    #expect(lesson.value("loss.count") == "2")
    #expect(lesson.value("name") == "xor")
    #expect(lesson.value("loss[7]") == nil)
  }

  @Test func expectationsAreReportedAllTogether() {
    let record = TestLesson().run(
      "let a = 3\nexpect(a < 2)\nexpect(a == 3)\nexpect(a * 2 == 7, \"seven\")\nprint(\"end\")")
    #expect(record.isComplete)
    #expect(record.text == "end\n")
    #expect(record.diagnostics.map(\.id) == ["expectation", "expectation"])
    #expect(record.diagnostics.map { $0.range.start.line } == [2, 4])
    #expect(record.diagnostics.first?.notes.first?.text == "the values: 3 < 2")
    #expect(record.diagnostics.last?.summary == "seven")
  }

  @Test func figuresKnowTheirPlaceInTheText() {
    let record = TestLesson().run("print(\"ab\")\nshow(linePlot([1.0, 2.0]))\nprint(\"c\")")
    #expect(record.diagnostics.map(\.summary) == [])
    #expect(record.shown.map(\.textOffset) == [3])
  }

  @Test func anExampleWithErrorsDoesNotRun() {
    let lesson = TestLesson()
    let record = lesson.run("print(1)\nprint(unknown)\nfunc f() -> Int { 3 }")
    #expect(record.text == "")
    #expect(record.diagnostics.count == 1)
    #expect(lesson.run("print(f())").diagnostics.map(\.id) == ["unset-variable"])
  }

  @Test func trainsAnOwnLayer() {
    let record = TestLesson().run(
      """
      var w: Tensor = [1.0, -0.5]
      let x: Tensor = [[1, 2], [3, 4], [5, 6.5]]
      let t: Tensor = [1, 2, 3]
      for _ in 0..<200 {
        let (_, gradient) = valueWithGradient(at: w) { w in (x • w - t).squared().mean() }
        w -= 0.01 * gradient
      }
      expect((x • w - t).squared().mean().item() < 0.1)
      print(w.shape)
      """)
    #expect(record.diagnostics.map(\.summary) == [])
    #expect(record.text == "[2]\n")
  }
}
