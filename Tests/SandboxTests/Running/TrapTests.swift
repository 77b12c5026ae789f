import Diagnostics
import Sandbox
import Testing

/// What stops a program in Swift stops it here, at the author's place, with the values.
@Suite struct TrapTests {
  static let cases: [(String, String, String)] = [
    ("let a = [Int.max]\nprint(«a[0] + 1»)", "overflow", "9223372036854775807 + 1 does not fit in an Int"),
    ("var n = 3\nfor _ in 0..<80 { «n *= 3» }", "overflow", "* 3 does not fit in an Int"),
    ("let zero = [0]\nprint(«7 / zero[0]»)", "division-by-zero", "7 / 0: division by zero"),
    ("let zero = [0]\nprint(«7 % zero[0]»)", "division-by-zero", "7 % 0: division by zero"),
    (
      "let a = [1, 2, 3]\nlet i = 3\nprint(«a[i]»)", "index-out-of-range", "index 3 of an array with 3 elements, 0 to 2"
    ),
    ("let a: [Int] = []\nprint(«a[0]»)", "index-out-of-range", "index 0 of an empty array"),
    ("var a = [[1], [2]]\nlet i = 2\n«a[i][0] = 5»", "index-out-of-range", "index 2 of an array with 2 elements"),
    ("let a: [Int] = []\nprint(«a.first!»)", "unwrapped-nil", "'!' on a value that is nil"),
    ("let n = 1\nfor i in «5...n» { print(i) }", "reversed-range", "a range from 5 to 1"),
    ("let x = [1e300]\nprint(«Int(x[0])»)", "conversion", "1e+300 does not fit in an Int"),
    ("let x = 0.0\nprint(«Int(x / x)»)", "conversion", "does not fit in an Int"),
    ("var a: [Int] = []\n_ = «a.removeLast()»", "empty-collection", "removeLast of an empty collection"),
    ("«fatalError(\"not yet\")»", "stopped", "fatalError: not yet"),
    ("let x = Tensor.ones([2, 3])\nprint(«x • x»)", "engine", "[2, 3]"),
  ]

  @Test(arguments: cases) func stopsAtItsPlace(_ marked: String, _ kind: String, _ summary: String) {
    let program = MarkedProgram(marked)
    let record = TestLesson().run(program.text)
    #expect(!record.isComplete)
    #expect(record.diagnostics.map(\.id) == [kind])
    guard let diagnostic = record.diagnostics.first else { return }
    #expect(diagnostic.summary.contains(summary), "\(diagnostic.summary)")
    #expect(diagnostic.range.start.line == program.range.start.line)
    #expect(diagnostic.range == program.range, "\(diagnostic.range) in \(program.text)")
  }

  /// What an explanation shows breaks its rule, and its remedy does not. Files of data are not at hand here.
  @Test(arguments: sandboxDiagnosticKinds.map(\.id).filter { !$0.hasSuffix("-data") })
  func theExampleShowsItAndTheRemedyMendsIt(_ id: String) throws {
    let kind = try #require(sandboxDiagnosticKinds.first { $0.id == id })
    guard !kind.example.isEmpty else { return }
    #expect(TestLesson().run(kind.example).diagnostics.map(\.id).contains(id))
    #expect(TestLesson().run(kind.remedy).diagnostics.filter { $0.severity == .error }.isEmpty)
  }

  @Test func showsWhereTheStoppedFunctionWasCalled() {
    let record = TestLesson().run("func f(_ n: Int) -> Int { 1 / n }\nfunc g() -> Int { f(0) }\nprint(g())")
    #expect(record.diagnostics.first?.range.start.line == 1)
    #expect(record.diagnostics.first?.notes.map { $0.range?.start.line } == [2, 3])
  }

  @Test func stopsInsideAClosureThatTheEngineCalls() {
    let record = TestLesson().run("let zero = 0\nprint([1, 2].map { $0 / zero })")
    #expect(record.diagnostics.map(\.id) == ["division-by-zero"])
    #expect(record.diagnostics.first?.range.start.line == 2)
  }

  @Test func keepsWhatWasPrintedBefore() {
    let record = TestLesson().run("print(1)\nlet a = [1]\nprint(a[a.count])\nprint(2)")
    #expect(record.text == "1\n")
  }

  @Test func leavesVariablesThatWereBeingChangedAsTheyWere() {
    let lesson = TestLesson()
    _ = lesson.run("var a = [1, 2]\nvar b = 5")
    _ = lesson.run("a[a.count] = 3")
    #expect(lesson.run("print(a, b)").text == "[1, 2] 5\n")
  }

  @Test func saysThatAVariableOfAStoppedExampleHasNoValue() {
    let lesson = TestLesson()
    _ = lesson.run("let zero = [0]\nlet c = 1 / zero[0]")
    #expect(lesson.run("print(c)").diagnostics.map(\.id) == ["unset-variable"])
  }
}
