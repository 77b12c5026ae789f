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
    "let x = 1" + String(repeating: " + 1", count: 20_000), "let x = [" + String(repeating: "[", count: 500),
    "let x: [[[[Tensor]]]] = [[[[]]]]\nx.y.z.w()!?", "let (a, (b, c)) = 1", "func f(", "switch", "f(f(f(",
    "let x = { { { $0 } } }", "struct S { var s: S }\nlet s = S()", "enum E { case a(E) }\nlet e = E.a", "self.x = $3",
    "let x = .a.b.c", "guard let x else { }", "for (a, b, c) in [1] { a + b }", "let x = [:]", "_ = _", "&x = 3",
    "typealias A = A", "func f(x: Int = f()) -> Int { x }", "let a: Int = a",
  ])
  func nothingStopsTheChecker(text: String) {
    #expect(CheckedExample(text).diagnostics.contains { $0.severity == .error } || text.utf8.count < 60)
  }
}
