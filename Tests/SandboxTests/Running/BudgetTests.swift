import Testing

/// Hostile programs end in bounded time and memory, with a diagnostic that names the budget.
@Suite struct BudgetTests {
  static let cases: [(String, String)] = [
    ("while true { }", "budget-instructions"),
    ("var n = 0\nrepeat { n = n & 1 } while n < 2", "budget-instructions"),
    ("func f(_ n: Int) -> Int { f(n + 1) + 1 }\nprint(f(0))", "budget-call-depth"),
    ("func f(_ n: Int) -> Int { [n].map { f($0 + 1) }[0] }\nprint(f(0))", "budget-call-depth"),
    ("var s = \"ab\"\nfor _ in 0..<60 { s += s }\nprint(s.count)", "budget-memory"),
    ("var s = \"ab\"\nfor _ in 0..<60 { s = \"\\(s)\\(s)\" }\nprint(s.count)", "budget-memory"),
    ("var a = [1]\nfor _ in 0..<60 { a += a }\nprint(a.count)", "budget-memory"),
    ("let a = [Int](repeating: 0, count: 1_000_000_000_000)\nprint(a.count)", "budget-memory"),
    ("let s = String(repeating: \"x\", count: 1_000_000_000_000)\nprint(s.count)", "budget-memory"),
    ("let a = Array(0..<1_000_000_000_000)\nprint(a.count)", "budget-memory"),
    ("let a = Array(0..<100_000)\nprint((0..<1000).flatMap { _ in a }.count)", "budget-memory"),
    ("let a = Array(0..<100_000)\nprint([[Int]](repeating: a, count: 1000).joined().count)", "budget-memory"),
    (
      "let s = String(repeating: \"x\", count: 1_000_000)\nprint([String](repeating: s, count: 1000).joined().count)",
      "budget-memory"
    ),
    ("print(Array(stride(from: 0, to: 1_000_000_000, by: 1)).count)", "budget-memory"),
    ("print(Array(stride(from: 0.0, to: 1e9, by: 1)).count)", "budget-memory"),
    ("var a = Array(0..<500_000)\nwhile true { a.sort()\na.reverse() }", "budget-instructions"),
    ("let a = Array(0..<500_000)\nvar n = 0\nwhile true { n += a.sorted().count }", "budget-instructions"),
    (
      "let a = [String](repeating: \"ab\", count: 500_000)\nvar n = 0\nwhile true { n += a.joined().count }",
      "budget-instructions"
    ),
    ("var s = Set(0..<300_000)\nwhile let x = s.popFirst() { if x < 0 { print(x) } }", "budget-instructions"),
    ("for i in 0..<100_000_000 { print(i) }", "budget-output"),
    ("print(String(repeating: \"x\", count: 1_000_000))", "budget-output"),
    ("var f = { 0 }\nwhile true { let g = f\n f = { g() + 1 } }", "budget-memory"),
  ]

  @Test(arguments: cases) func stopsHostilePrograms(_ program: String, _ kind: String) {
    let lesson = TestLesson()
    lesson.runner.machine.budgets.instructions = 20_000_000
    lesson.runner.machine.budgets.valueBytes = 64 << 20
    let record = lesson.run(program)
    #expect(record.diagnostics.filter { $0.severity == .error }.map(\.id) == [kind])
  }

  /// Values that hold another twice, sixty times over: small in memory, endless to walk through.
  @Test(arguments: [
    "struct S { var a: [S] = [] }\nvar s = S()\nfor _ in 0..<60 { s = S(a: [s, s]) }\nprint(s)",
    "indirect enum E: Equatable { case leaf, node(E, E) }\nfunc tree() -> E {\n  var e = E.leaf\n"
      + "  for _ in 0..<60 { e = .node(e, e) }\n  return e\n}\nprint(tree() == tree())",
    "indirect enum E: Hashable { case leaf, node(E, E, E, E) }\nvar e = E.leaf\nfor _ in 0..<60 { e = .node(e, e, e, e) }\n"
      + "var d: [E: Int] = [:]\nfor i in 0..<1000 { d[e] = i }",
    "indirect enum E: Comparable { case leaf, node(E, E) }\nfunc tree() -> E {\n  var e = E.leaf\n"
      + "  for _ in 0..<60 { e = .node(e, e) }\n  return e\n}\nprint(tree() < tree(), [tree(), tree()].sorted().count)",
    "let s = String(repeating: \"x\", count: 1_000_000)\nvar a = [s]\nfor _ in 0..<9 { a += a }\nvar b = [a]\n"
      + "for _ in 0..<9 { b += b }\nlet t = \"\\(b)\"",
  ])
  func valuesThatShareTheirPartsAreWalkedInBoundedTime(_ program: String) {
    let lesson = TestLesson()
    lesson.runner.machine.budgets.instructions = 20_000_000
    lesson.runner.machine.budgets.valueBytes = 64 << 20
    let found = lesson.run(program).diagnostics.filter { $0.severity == .error }.map(\.id)
    #expect(found == ["budget-instructions"] || found == ["budget-memory"])
  }

  @Test func deepCasesAreComparedWithoutRecursion() {
    let record = TestLesson().run(
      "indirect enum E: Comparable { case leaf, node(Int, E) }\nfunc chain(_ n: Int) -> E {\n  var e = E.leaf\n"
        + "  for i in 0..<n { e = .node(i, e) }\n  return e\n}\nprint(chain(3000) < chain(3000), chain(2) < chain(3))")
    #expect(record.text == "false true\n")
  }

  @Test func letsGoOfALongChainOfClosures() {
    let lesson = TestLesson()
    let record = lesson.run(
      "var f = { 0 }\nfor _ in 0..<200_000 { let g = f\n f = { g() + 1 } }\nf = { 1 }\nprint(f())")
    #expect(record.text == "1\n")
  }

  @Test func recursesThousandsDeep() {
    let record = TestLesson().run("func f(_ n: Int) -> Int { n == 0 ? 0 : 1 + f(n - 1) }\nprint(f(9_000))")
    #expect(record.text == "9000\n")
  }

  /// What a built-in function holds is counted while it calls back, where the same may happen again.
  @Test(arguments: [
    "a.filter { _ in deep(n + 1) }.isEmpty", "a.map { _ in deep(n + 1) }.isEmpty",
    "a.sorted { _, _ in deep(n + 1) }.isEmpty",
    "a.compactMap { $0 == 999_999 ? deep(n + 1) : true }.isEmpty",
    "a.flatMap { [$0 == 999_999 ? deep(n + 1) : true] }.isEmpty",
  ]) func countsWhatIsHeldMeanwhile(_ expression: String) {
    let record = TestLesson().run(
      "let a = Array(0..<1_000_000)\nfunc deep(_ n: Int) -> Bool { \(expression) }\nprint(deep(0))")
    #expect(record.diagnostics.map(\.kind.id) == ["budget-memory"])
  }

  @Test func countsTheSameEveryTime() {
    let program = "var a: [Int] = []\nfor i in 0..<1000 { a.append(i * i) }\nprint(a.map { $0 + 1 }.reduce(0, +))"
    #expect(TestLesson().run(program).instructions == TestLesson().run(program).instructions)
  }

  @Test func appendsInConstantTime() {
    let record = TestLesson().run("var a: [Int] = []\nfor i in 0..<200_000 { a.append(i) }\nprint(a.count)")
    #expect(record.text == "200000\n")
    #expect(record.instructions < 4_000_000)
  }

  @Test func startsEachExampleWithAFullBudget() {
    let lesson = TestLesson()
    lesson.runner.machine.budgets.instructions = 10_000
    for _ in 0..<5 { #expect(lesson.run("for _ in 0..<4000 { }").isComplete) }
  }

  /// Who calls whom is followed once, however long the way: else these would not end.
  @Test(arguments: [
    (
      "let g: [Int] = [1]\n" + (0..<3000).map { "func f\($0)() -> Int { f\($0 + 1)() + g[0] }\n" }.joined()
        + "func f3000() -> Int { 1 }\nprint(f0())", "3001\n"
    ),
    (
      (0..<2000).map { "let g\($0) = \($0)\nfunc f\($0)() -> Int { f\($0 + 1)() + g\($0) }\n" }.joined()
        + "func f2000() -> Int { 1 }\nprint(f0())", "1999001\n"
    ),
    (
      (0..<2000).map { "struct T\($0) { static let a: Int = T\($0 + 1).a }\n" }.joined()
        + "struct T2000 { static let a = 1 }\nprint(T5.a)", "1\n"
    ),
    ("enum E { case " + (0..<20_000).map { "c\($0)" }.joined(separator: ", ") + " }\nprint(E.c7)", "c7\n"),
  ]) func longWaysAreFollowedOnce(_ program: String, _ printed: String) {
    let record = TestLesson().run(program)
    #expect(record.diagnostics.map(\.summary) == [])
    #expect(record.text == printed)
  }
}
