import Testing

/// What one instruction does, or an array that is used again, is told apart from the long way by nothing but time.
@Suite struct QuickPathTests {
  /// A program whose errors are expected in its marked part, with their id.
  static let mistakes: [(String, String)] = [
    ("let a = [1.5]\nlet i = 0\nprint(«a[i - 1]»)", "index-out-of-range"),
    ("let a = [1.5]\nlet i = 0\nprint(«a[i + 1]»)", "index-out-of-range"),
    ("let a = [1.5]\nvar i = Int.max - 1\ni += a.count\nprint(a[«i + 1»])", "overflow"),
    ("let a = [1.5]\nvar i = Int.min + 1\ni -= a.count\nprint(a[«i - 1»])", "overflow"),
    ("var d = [\"k\": Int.max]\nlet k = \"k\"\n«d[k, default: 0] += 1»", "overflow"),
    ("var d = [\"k\": Int.min]\nlet k = \"k\"\n«d[k, default: 0] -= 1»", "overflow"),
    ("let a = [3, 0]\nprint(a.map { «6 / $0» })", "division-by-zero"),
    ("let a = [3, 0]\nprint(a.map { $0 + 1 }.filter { «12 % ($0 - 1)» == 0 })", "division-by-zero"),
    ("let a = [Int.max, 1]\nprint(a.reduce(0) { «$0 + $1» })", "overflow"),
    ("var c = [[1.0]]\nlet i = 0, j = 1\nc[i][i] += c[i][i] * «c[i][j]»", "index-out-of-range"),
    ("var c = [[1.0]]\nlet i = 0, j = 1\n«c[i][j] += c[i][i] * c[i][i]»", "index-out-of-range"),
    ("var c = [1.0]\nlet i = 1\n«c[i] += c[i - 1] * c[i - 1]»", "index-out-of-range"),
    ("[1, 0].forEach { print(«1 / $0») }", "division-by-zero"),
  ]

  @Test(arguments: mistakes) func aMistakeInsideIsToldAtItsPlace(marked: String, id: String) {
    let program = MarkedProgram("func work() {\n" + marked + "\n}\nwork()")
    let errors = TestLesson().run(program.text).diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.id) == [id])
    #expect(errors.map(\.range) == [program.range], "\(marked)")
  }

  static let programs: [(String, String)] = [
    // A second name keeps what it holds.
    (
      "let a = [1, 2, 3]\nlet b = a.map { $0 * 2 }\nlet c = a.filter { $0 > 1 }\nprint(a, b, c)",
      "[1, 2, 3] [2, 4, 6] [2, 3]"
    ),
    (
      "let b = [3, 1, 2].map { $0 + 1 }\nlet c = b.filter { $0 > 2 }\nprint(b, c, b.map { -$0 })",
      "[4, 2, 3] [4, 3] [-4, -2, -3]"
    ),
    // The receiver is used again: what comes out may be of another type, shorter, or hold arrays.
    ("print([3, 1, 2].map { $0 + 1 }.map { \"\\($0)\" }.filter { $0 != \"2\" })", "[\"4\", \"3\"]"),
    ("print((0..<9).map { [$0] }.filter { $0[0] % 4 == 0 }.map { $0 + [1] })", "[[0, 1], [4, 1], [8, 1]]"),
    (
      "print((0..<3).map { $0 }.filter { $0 > 5 }.map { $0 }, [Int]().map { $0 }, [Int]().filter { $0 > 0 })",
      "[] [] []"
    ),
    ("let d = [1: 2, 3: 4]\nprint(d.map { $0.key + $0.value }, d.filter { $0.value > 2 })", "[3, 7] [3: 4]"),
    (
      "let a = [1, 2, 3, 4]\nprint(a[1...].map { $0 * 10 }, a[1...].filter { $0 > 2 }, a)",
      "[20, 30, 40] [3, 4] [1, 2, 3, 4]"
    ),
    (
      "var kept: [[Int]] = []\nprint([[1], [2]].map { (x: [Int]) -> Int in\n  kept.append(x)\n  return x[0]\n}, kept)",
      "[1, 2] [[1], [2]]"
    ),
    // Closures in closures, and one that stops the others' rounds for a while.
    (
      "let n = 3\nprint((0..<n).map { i in (0..<n).filter { $0 != i }.reduce(0) { $0 * 10 + $1 + n } })",
      "[45, 35, 34]"
    ),
    (
      "var calls = 0\nlet a = [1, 2, 3].map { (x: Int) -> Int in\n  calls += 1\n  return x * calls\n}\nprint(a, calls)",
      "[1, 4, 9] 3"
    ),
    ("print([1, 2].reduce([Int]()) { $0 + [$1] }, [[1], [2]].reduce([Int]()) { $0 + $1 })", "[1, 2] [1, 2]"),
    ("func fact(_ n: Int) -> Int { n < 2 ? 1 : (1...1).map { _ in n * fact(n - 1) }[0] }\nprint(fact(6))", "720"),
    // Fields, near elements, counts.
    (
      "struct P {\n  var x = 3.0, y = 4.0\n  func f(_ k: Double) -> Double { x * x + y * y - x * k + (y + k) * (x - y) }\n}\nvar p = P()\nlet q = p\np.x = 1\nprint(p.f(2), q.f(2), q.x - p.x)",
      "-3.0 13.0 2.0"
    ),
    (
      "struct P {\n  var x = 2.0\n  mutating func g() -> Double { x * h() }\n  mutating func h() -> Double {\n    x = 5\n    return 3\n  }\n}\nvar p = P()\nprint(p.g())",
      "6.0"
    ),
    (
      "var a = [1, 2, 3]\nvar i = 1\na[i] = a[i - 1] + a[i + 1]\nlet b = a\na[i] += a[i - 0]\nprint(a, b)",
      "[1, 8, 3] [1, 4, 3]"
    ),
    (
      "var d: [String: Int] = [:]\nlet e = d\nfor w in [\"a\", \"b\", \"a\"] { d[w, default: 0] += 2 }\nlet f = d\nd[\"b\", default: 0] -= 5\nd[\"c\", default: 0] -= 1\nprint(d, e, f)",
      "[\"a\": 4, \"b\": -3, \"c\": -1] [:] [\"a\": 4, \"b\": 2]"
    ),
    (
      "var d: [Int?: Int] = [:]\nfor k: Int? in [1, nil, 0, nil, 1] { d[k, default: 0] += 1 }\nprint(d[nil]!, d[1]!, d[0]!, d.count)",
      "2 2 1 3"
    ),
    (
      "var d: [String?: Int] = [:]\nfor k: String? in [\"x\", nil, nil] { d[k, default: 0] += 1 }\nprint(d[nil]!, d[\"x\"]!)",
      "2 1"
    ),
    (
      "var c = [[1.0, 2], [3, 4]]\nlet a = c\nfor i in 0..<2 {\n  for j in 0..<2 { c[i][j] += a[i][j] * a[j][i] }\n}\nvar s = [0.5]\nfor i in 0..<2 { s[0] += a[i][0] * a[i][1] }\nprint(c, a, s)",
      "[[2.0, 8.0], [9.0, 20.0]] [[1.0, 2.0], [3.0, 4.0]] [14.5]"
    ),
    // Pieces of texts are read where they stand, unless one changes another.
    (
      "func bump(_ x: inout Int) -> Int {\n  x += 1\n  return x\n}\nvar i = 1\nprint(\"\\(i)\\(bump(&i))\\(i)\")",
      "122"
    ),
    (
      "var t = \"a\"\nlet n = -5\nt = \"\\(t)\\(n)\\(t)|\\(n * 2)\"\nt += \"\\(t)\\(n)\"\nprint(t, \"\\(n)\")",
      "a-5a|-10a-5a|-10-5 -5"
    ),
    // A call whose result takes the place of a variable that is its argument.
    ("func g(_ a: [Int]) -> [Int] { a + [a.count] }\nvar a = [7]\na = g(a)\na = g(g(a))\nprint(a)", "[7, 1, 2, 3]"),
    ("func h(_ x: Int, _ y: Int) -> Int { x * 10 + y }\nvar x = 1\nx = h(h(x, 2), h(x, h(0, x)))\nprint(x)", "131"),
  ]

  @Test(arguments: programs) func theResultsAreThoseOfTheLongWay(program: String, output: String) {
    for text in [program, "func work() {\n" + program + "\n}\nwork()"] {
      let record = TestLesson().run(text)
      #expect(record.text == output + "\n", "\(text) \(record.diagnostics)")
    }
  }

  /// Numbers of every length, read in between or not, short pieces and long ones.
  @Test func textsAreTheSameHoweverTheyAreAddedTo() {
    let record = TestLesson().run(
      """
      var numbers = [0, 9, 10, 99, 100, 101, 999, 1000, 123456789, Int.max, Int.min, -1, -10, -99, -100]
      numbers += (0..<200).map { $0 * $0 * $0 * 37 - 5000 }
      let long = String(repeating: "ä€", count: 120)
      var quick = "", read = "", whole = "", wrong = 0
      var old = ""
      for (i, n) in numbers.enumerated() {
        quick += "\\(n), é\\(i % 3 == 0 ? long : "")"
        read += "\\(n), "
        if read.utf8.count < quick.utf8.count / 2 { wrong += 0 }
        read += "é"
        read += i % 3 == 0 ? long : ""
        whole = whole + n.description + ", é" + (i % 3 == 0 ? long : "")
        if i == 100 { old = quick }
        if i > 100, !quick.hasPrefix(old) || old == quick { wrong += 1 }
      }
      print(quick == read, read == whole, quick.count == whole.count, wrong)
      print([quick: 1][whole]!, Set([quick, read, whole]).count)
      """)
    #expect(record.text == "true true true 0\n1 1\n", "\(record.diagnostics)")
  }

  /// What is added to a text counts at once: these numbers take 940 and 1080 thousand bytes.
  @Test(arguments: [(150_000, ["false"], []), (170_000, [], ["budget-memory"])])
  func whatIsAddedToATextCountsAtOnce(count: Int, output: [String], errors: [String]) {
    let lesson = TestLesson()
    lesson.runner.machine.budgets.valueBytes = 1 << 20
    let record = lesson.run("var t = \"\"\nfor i in 0..<\(count) { t += \"\\(i) \" }\nprint(t.isEmpty)")
    #expect(record.text == output.map { $0 + "\n" }.joined())
    #expect(record.diagnostics.map(\.id) == errors)
  }

  /// A few elements chosen of many do not keep the room of all, and those of arrays that nobody holds any more are let go of.
  @Test func arraysThatAreUsedAgainGiveTheirMemoryBack() {
    let lesson = TestLesson()
    lesson.runner.machine.budgets.valueBytes = 1 << 20
    let record = lesson.run(
      """
      var kept: [[Int]] = []
      for i in 0..<50 { kept.append(Array(0..<20_000).map { $0 + 1 }.filter { $0 == i + 1 }) }
      print(kept.count, kept[7], kept.map { $0.count }.reduce(0, +))
      """)
    #expect(record.text == "50 [8] 50\n", "\(record.diagnostics)")
  }

  @Test(arguments: [
    "print([1].map { _ in forever() })", "print((0..<1_000_000_000).map { $0 }.filter { $0 > 0 })",
    "var n = 0\nwhile true { n += (0..<1000).map { $0 }.filter { $0 > 1 }.reduce(0, { $0 + $1 }) }",
    "func deep(_ n: Int) -> Int { [n].map { deep($0 + 1) }[0] }\nprint(deep(0))",
  ])
  func roundsStopAtTheBudgets(text: String) {
    let lesson = TestLesson()
    lesson.runner.machine.budgets.instructions = 3_000_000
    let record = lesson.run("func forever() -> Int {\n  while true {}\n}\n" + text)
    #expect(record.diagnostics.filter { $0.severity == .error }.map { $0.id.hasPrefix("budget-") } == [true])
  }
}
