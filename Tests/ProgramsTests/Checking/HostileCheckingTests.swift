import Diagnostics
import Programs
import Testing

/// Texts that would take a careless checker for ever, or off its stack.
@Suite struct HostileCheckingTests {
  private func steps(_ text: String) -> Int {
    let scope = Scope(interface: testInterface)
    let (file, _) = parse(SourceText(file: "a", bytes: Array(text.utf8)))
    return countedSteps(of: file, in: scope)
  }

  private func chain(_ count: Int) -> String {
    let terms = ["1", "2.5", "n", "3", "x"]
    var text = "let n = 2.0\nlet x = 0.5\nlet sum = 1"
    for i in 0..<count { text += (i % 3 == 0 ? " * " : i % 3 == 1 ? " + " : " - ") + terms[i % terms.count] }
    return text
  }

  @Test func aLongChainOfMixedTermsTakesWorkInProportion() {
    let short = steps(chain(50))
    let long = steps(chain(200))
    #expect(CheckedExample(chain(200)).found == [])
    #expect(long < 5 * short)
    #expect(long < 4_000)
  }

  @Test(arguments: [
    ("let x = 0", " + 1"), ("let x = 0.5", " + 1"), ("let x: Double = 0", " + 1"), ("let x = true", " && 1 < 2"),
    ("let x = false", " || x0 < 2"), ("let x = \"a\"", " + \"b\""), ("let x = [1]", " + [2]"),
    ("let x = t", " + t * 2.0"),
    ("let x = x0", " - x0 * 3"), ("let x = \"a\"", " + \"\\(x0)\""), ("let x = 1 + (x0", " + 2"),
    ("let x = [x0", ", 2"),
    ("let x = [1.5", ", 2"), ("let x = [[1, 2]", ", [3.5, 4]"), ("let x: Tensor = [[1, 2]", ", [3.5, 4]"),
  ])
  func longRowsTakeWorkInProportion(start: String, term: String) {
    let end =
      start.contains("(") ? ")" : start.contains("[[") || start.contains("[x") || start.contains("[1.") ? "]" : ""
    func text(_ count: Int) -> String {
      "let x0 = 1\nlet t = Tensor(1)\n" + start + String(repeating: term, count: count) + end
    }
    let counts = [500, 1000, 2000].map { steps(text($0)) }
    #expect(CheckedExample(text(2000)).found == [])
    #expect(counts[1] < 2 * counts[0] + 100 && counts[2] < 2 * counts[1] + 100, "\(counts)")
  }

  @Test(arguments: [
    "let x = 2 > 1 #", "let x = 1 # + 0.5", "let x: Double = 1 #", "let x = a #", "let x = -a #",
  ])
  func aMistakeAtTheEndOfALongRowIsToldOnce(text: String) {
    let row = String(repeating: "+ a ", count: 300)
    let example = CheckedExample("let a = 1\n" + text.replacing("#", with: row + "+ unknown"))
    #expect(example.diagnostics.count == 1, "\(example.diagnostics)")
  }

  @Test(arguments: [("_ s: S#", "S#()"), ("a#: Int", "a#: 1"), ("_ n: Int, _ s: S#", "1, S#()")])
  func aNameWithAThousandFormsTakesWorkInProportion(parameters: String, arguments: String) {
    func text(_ count: Int) -> String {
      let form = "struct S# { }\nfunc f(\(parameters)) -> Int { # }\nprint(f(\(arguments)))\n"
      return (0..<count).map { form.replacing("#", with: String($0)) }.joined()
    }
    let counts = [250, 500, 1000].map { steps(text($0)) }
    #expect(CheckedExample(text(500)).found == [])
    #expect(counts[1] < 2 * counts[0] + 100 && counts[2] < 2 * counts[1] + 100, "\(counts)")
  }

  @Test(arguments: ["print(a#)\n", "x = y\n"]) func noMoreThanAHundredMistakesAreTold(line: String) {
    let lines = (0..<3000).map { line.replacing("#", with: String($0)) }
    #expect(CheckedExample(lines.joined()).diagnostics.count == 100)
    #expect(CheckedExample("let s = 1" + String(repeating: " + y", count: 20_000)).diagnostics.count <= 100)
  }

  @Test(arguments: [
    ("switch s {\n", "case \"k#\": print(#)\n", "default: break\n}"), ("", "print(n < # ? 1 : 2)\n", ""),
    ("switch n {\n", "case #: print(#)\n", "default: break\n}"),
    ("let d = [", "\"k#\": [#, 1.5], ", "\"k\": []]\nprint(d)"),
    ("if n == -1 { }\n", "else if n == # { print(#) }\n", ""),
    ("func f() {\n", "let a# = n + #\nprint(a#)\n", "}\nf()"),
    ("let f = { (x: Int) in\n", "print(x + #)\n", "}\nf(1)"),
    ("enum E { case x\n", "case a#(Int)\n", "}\nprint(E.a1(2))"),
    ("struct S {\nlet n = 1\n", "var a#: Int { n + # }\n", "}\nprint(S().a1)"),
  ])
  func longConstructsTakeWorkInProportion(start: String, part: String, end: String) {
    func text(_ count: Int) -> String {
      let parts = (0..<count).map { part.replacing("#", with: String($0)) }
      return "let n = [1, 2].count\nlet s = \"k\\(n)\"\n" + start + parts.joined() + end
    }
    // One 'else if' stands inside the other, and more than 200 are too many.
    let counts = [45, 90, 180].map { steps(text($0)) }
    #expect(CheckedExample(text(180)).found == [])
    #expect(counts[1] < 2 * counts[0] + 100 && counts[2] < 2 * counts[1] + 100, "\(counts)")
  }

  @Test func nestedGenericCallsTakeBoundedWork() {
    var text = "1"
    for _ in 0..<40 { text = "max(\(text), 2)" }
    #expect(steps("let x: Double = " + text) < 10_000)
    #expect(CheckedExample("let x: Double = " + text).found == [])
  }

  @Test func nestedClosuresEndWithADiagnosticAtWorst() {
    var text = "1.0"
    for _ in 0..<12 { text = "[1, 2].map { _ in \(text) }.count" }
    let example = CheckedExample("let x = " + text)
    #expect(example.diagnostics.count <= 2)
  }

  @Test(arguments: [
    "typealias T# = (T@, T@)", "typealias T# = [T@: (T@) -> T@]", "let t# = (t@, t@)",
    "let t# = Array(zip([t@], [t@]))[0]",
    "let t# = [1].map { _ in (t@, t@) }",
  ])
  func typesThatDoubleWithEveryLineAreRefused(line: String) {
    var text = "typealias T0 = Int\nlet t0 = 1\n"
    for i in 1...60 { text += line.replacing("#", with: String(i)).replacing("@", with: String(i - 1)) + "\n" }
    #expect(CheckedExample(text + "print(t0)").found.contains { $0.hasPrefix("expression-too-complex") })
  }

  @Test(arguments: [
    "let x = " + String(repeating: "-", count: 400) + "1", "let x = " + String(repeating: "(", count: 300) + "1",
    "let x = 1" + String(repeating: " + 1", count: 20_000) + " + nothing",
    "let x = [" + String(repeating: "[", count: 500),
    "let x: [[[[Tensor]]]] = [[[[]]]]\nx.y.z.w()!?", "let (a, (b, c)) = 1", "func f(", "switch", "f(f(f(",
    "let x = { { { $0 } } }", "struct S { var s: S }\nlet s = S()", "enum E { case a(E) }\nlet e = E.a", "self.x = $3",
    "let x = .a.b.c", "guard let x else { }", "for (a, b, c) in [1] { a + b }", "let x = [:]", "_ = _", "&x = 3",
    "typealias A = A", "func f(x: Int = f()) -> Int { x }", "let a: Int = a",
  ])
  func nothingStopsTheChecker(text: String) {
    #expect(CheckedExample(text).diagnostics.contains { $0.severity == .error } || text.utf8.count < 60)
  }
}
