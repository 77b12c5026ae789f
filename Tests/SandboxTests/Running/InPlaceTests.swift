import Testing

/// Changes of values that nobody else holds copy nothing: twice as many take twice the work.
@Suite struct InPlaceTests {
  /// With what each pass changes; `n` is how many passes there are.
  static let changes: [(String, String)] = [
    ("var a: [Int] = []", "a.append(i)"), ("var a = Array(repeating: 0, count: n)", "a[i] = i"),
    ("var a = Array(repeating: 0, count: n)", "a[i] += i\na.swapAt(0, i)"),
    ("var a = [Array(repeating: 0, count: n)]", "a[0][i] = i"),
    ("var a = [Array(repeating: 0, count: n)]", "a[0][i] += a[0][n - 1 - i] + 1"),
    ("var a = [[Array(repeating: 0, count: n)]]", "a[0][0][i] += 1"), ("var a: [[Int]] = [[]]", "a[0].append(i)"),
    ("var a: [Int] = []", "a += [i]"), ("var a: [Int] = []", "a.append(contentsOf: [i, i])"),
    ("struct S { var a: [Int] = [] }\nvar s = S()", "s.a.append(i)\ns.a[i] += 1"),
    ("struct S {\n  var a: [Int] = []\n  mutating func add(_ i: Int) { a.append(i) }\n}\nvar s = S()", "s.add(i)"),
    ("struct S { var a: [Int] = [] }\nvar s = [S()]", "s[0].a.append(i)"),
    ("struct S { var t = \"\" }\nstruct R { var s = S() }\nvar r = [R()]", "r[0].s.t += \"x\""),
    ("func add(_ a: inout [Int], _ i: Int) { a.append(i) }\nvar a: [Int] = []", "add(&a, i)"),
    ("func add(_ a: inout [Int], _ i: Int) { a.append(i) }\nvar a: [[Int]] = [[]]", "add(&a[0], i)"),
    ("var d: [String: [Int]] = [:]", "d[\"k\", default: []].append(i)"), ("var d = [1: [0]]", "d[1]![0] += i"),
    ("var d = [1: [0]]", "d[1]?.append(i)"), ("var d: [Int: Int] = [:]", "d[i] = i"),
    ("var d: [Int: Int] = [:]", "d[i % 9, default: 0] += i"), ("var d: [Int: Double] = [:]", "d[i, default: 1] *= 2"),
    ("var d: [Int: [Int: Int]] = [1: [:]]", "d[1]?[i] = i"),
    ("var d: [Int: [Int: Int]] = [:]", "d[1, default: [:]][i, default: 0] += 1"),
    ("struct S { var d: [String: Int] = [:] }\nvar s = S()", "s.d[\"\\(i)\", default: 0] += 1"),
    ("var t = \"\"", "t += \"x\""), ("var t = \"\"", "t += \"\\(i), \""), ("var t = \"\"", "t.append(\"x\")"),
    ("var t = [\"\"]", "t[0] += \"\\(i)\""), ("var t = \"\"\nlet word = \"word\"", "t += word"),
    ("var t = \"\"\nlet c: Character = \"c\"", "t.append(c)"), ("var t = (\"\", [0])", "t.0 += \"x\"\nt.1.append(i)"),
    ("var t = [1: \"\"]", "t[1, default: \"\"] += \"x\""), ("var a: [Int]? = []", "a?.append(i)\na![0] += 1"),
    ("var s: Set<Int> = []", "s.insert(i)"), ("var a = Array(0..<n)", "a.removeLast()"),
    ("var a: [Int] = []\nlet add = { (i: Int) in a.append(i) }", "add(i)"),
    ("var a: [(x: Int, t: String)] = []", "a.append((i, \"t\"))\na[i].x += 1\na[0].t += \"x\""),
    ("var s = Set(0..<n)", "s.insert(i + n)\n_ = s.contains(i)"),
    ("var d: [Int: Int] = [:]", "d.updateValue(i, forKey: i)\n_ = d.first"),
    (
      "var a = Array(0..<n)\nvar groups = 0",
      "if i == 0 { groups = Dictionary(grouping: a) { _ in 1 }.count }\na[i] += groups"
    ),
    ("var total = 0\nlet a = Array(0..<n)", "for x in a[0..<1] { total += x }"),
  ]

  @Test(arguments: changes) func changesOfAValueHeldOnceCopyNothing(start: String, change: String) {
    for isLocal in [false, true] {
      let counts = [2000, 4000].map { n in
        let loop = "let n = \(n)\n" + start + "\nfor i in 0..<n {\n" + change + "\n}"
        let record = TestLesson().run(isLocal ? "func work() {\n" + loop + "\n}\nwork()" : loop)
        #expect(record.diagnostics.filter { $0.severity == .error } == [], "\(loop)")
        return record.instructions
      }
      #expect(counts[1] < counts[0] * 2 + counts[0] / 10, "\(counts): \(change)")
    }
  }

  /// What stood in the way of a change in place: somebody else holds the value.
  @Test(arguments: [
    ("var a = [[1, 2], [3]]\nlet b = a\na[0][1] = 9\na[0][0] += a[0][1]\nprint(a, b)", "[[10, 9], [3]] [[1, 2], [3]]"),
    ("var a = [[1, 2], [3]]\nvar b = a[0]\nb[0] = 7\na[0][1] += 5\nprint(a, b)", "[[1, 7], [3]] [7, 2]"),
    ("var t = \"a\"\nlet u = t\nt += \"\\(t)\\(u)!\"\nt += t\nprint(t, u)", "aaa!aaa! a"),
    ("var t = \"a\"\nlet u = t\nt.append(t)\nt.append(\"b\")\nprint(t, u)", "aab a"),
    (
      "var d = [\"a\": 1]\nlet e = d\nd[\"a\", default: 0] += 2\nd[\"b\", default: 5] *= 2\nprint(d[\"a\"]!, d[\"b\"]!, e)",
      "3 10 [\"a\": 1]"
    ),
    ("var d: [Int: Double] = [:]\nd[3, default: 1] -= 0.5\nd[3, default: 1] += 2\nprint(d)", "[3: 2.5]"),
    ("var a = [1, 2]\nfor x in a { a.append(x * 10) }\nprint(a)", "[1, 2, 10, 20]"),
    (
      "func f() -> [[Int]] {\n  var a = [[1], [2]]\n  let i = 1\n  a[i][0] += a[0][0]\n  return a\n}\nprint(f())",
      "[[1], [3]]"
    ),
    (
      "func f(_ n: Int) -> Double {\n  let x = Double(n)\n  if n > 2 { return x * x }\n  return f(n + 1) + x\n}\nprint(f(0))",
      "12.0"
    ),
  ])
  func valuesStayWhatTheyAreForWhoeverElseHoldsThem(program: String, output: String) {
    for text in [program, "func work() {\n" + program + "\n}\nwork()"] {
      let record = TestLesson().run(text)
      #expect(record.text == output + "\n", "\(record.diagnostics)")
    }
  }

  @Test(arguments: [
    "let a = [[1]]\nlet i = 1\nprint(«a[i]»[0])", "let a = [[1]]\nlet i = 1\nprint(«a[0][i]»)",
    "var a = [[1]]\nlet i = 1\n«a[0][i] = 2»", "var a = [[1]]\nlet i = 1\n«a[i][0] += 2»",
  ])
  func anIndexOutOfRangeIsToldAtItsPlace(marked: String) {
    let program = MarkedProgram("func work() {\n" + marked + "\n}\nwork()")
    let errors = TestLesson().run(program.text).diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.id) == ["index-out-of-range"])
    #expect(errors.map(\.range) == [program.range])
  }

  @Test(arguments: ["+= 1", "-= -1", "*= 2"]) func aNumberInADictionaryOverflows(change: String) {
    let record = TestLesson().run("var d = [1: Int.max]\nd[1, default: 0] \(change)\nprint(d)")
    #expect(record.diagnostics.map(\.id) == ["overflow"])
  }

  /// Removing keeps the others findable and in order, whatever slots they were pushed to.
  @Test func dictionariesKeepTheirEntriesWhileOthersAreRemoved() {
    let record = TestLesson().run(
      """
      var d: [Int: Int] = [:]
      for i in 0..<300 { d[i * 7919 % 1009] = i }
      var keys = d.keys.map { $0 }
      var lost = 0
      while keys.count > 1 {
        let key = keys.remove(at: keys.count * 37 % 101 % keys.count)
        if d.removeValue(forKey: key) == nil { lost += 1 }
        if d[key] != nil || d.count != keys.count { lost += 1 }
        for (place, other) in keys.enumerated() where d[other] != place && d[other] == nil { lost += 1 }
        if d.keys.map({ $0 }) != keys { lost += 1 }
      }
      d[keys[0]] = nil
      d[5] = 6
      print(lost, d)
      """)
    #expect(record.text == "0 [5: 6]\n")
  }
}
