/// Programs that want all of the time, the memory or the stack: each has to end with a diagnostic inside its budgets.
struct Bombs {
  private static let recursions = [
    "func a(_ n: Int) -> Int { b(n + 1) + 1 }\nfunc b(_ n: Int) -> Int { a(n + 1) + 1 }\nprint(a(0))",
    "var f: (Int) -> Int = { $0 }\nf = { f($0 + 1) + 1 }\nprint(f(0))",
    "struct S { var x: Int { y + 1 }; var y: Int { x + 1 } }\nprint(S().x)",
    "struct S { func callAsFunction(_ n: Int) -> Int { self(n + 1) + 1 } }\nprint(S()(0))",
    "struct S: Equatable { static func == (a: S, b: S) -> Bool { a == b } }\nprint(S() == S())",
    "struct S: CustomStringConvertible { var description: String { \"\\(self)\" } }\nprint(S())",
    "struct S { subscript(i: Int) -> Int { self[i + 1] } }\nprint(S()[0])",
    "struct S { init(_ n: Int) { self = S(n + 1) } }\nprint(S(0))",
    "func f(_ g: @escaping () -> Int) -> Int { f({ g() + 1 }) }\nprint(f({ 1 }))",
    "func f(_ n: Int) -> Int { [n].map { f($0) }.reduce(0, +) }\nprint(f(0))",
    "func f(_ n: Int) -> [Int] { [2, 1].sorted { _, _ in f(n).isEmpty } }\nprint(f(0))",
    "func f(_ s: String = g()) -> String { s }\nfunc g() -> String { f() }\nprint(g())",
  ]
  private static let doublings = [
    "var s = \"x\"\nfor _ in 0..<#{ s += s }\nprint(s.count)", "var s = \"x\"\nfor _ in 0..<#{ s = s + s + \"é\" }",
    "var a = [1]\nfor _ in 0..<#{ a += a }\nprint(a.count)", "var a: [[Int]] = [[1]]\nfor _ in 0..<#{ a = a + a }",
    "var d = [0: [0]]\nfor i in 0..<#{ d[i] = d.values.flatMap { $0 } + [i] }",
    "var s = \"x\"\nfor _ in 0..<#{ s = \"\\(s)\\(s)\" }",
    "var t = (\"a\", \"b\")\nfor _ in 0..<#{ t = (t.0 + t.1, t.1 + t.0) }",
    "indirect enum E { case leaf, node(E, E) }\nvar e = E.leaf\nfor _ in 0..<#{ e = .node(e, e) }\nprint(e)",
    "var f = { 1 }\nfor _ in 0..<#{ let g = f; f = { g() + g() } }\nprint(f())",
    "var a = [\"x\"]\nfor _ in 0..<#{ a = [a.joined(separator: a[0])] + a }",
    "struct S { var a: [S] = [] }\nvar s = S()\nfor _ in 0..<#{ s = S(a: [s, s]) }\nprint(s)",
    "var x = Tensor.ones([1])\nfor _ in 0..<#{ x = concatenate([x, x]) }",
  ]
  private static let sizes = [
    "9223372036854775807", "4611686018427387904", "1000000000000", "4294967296", "100000000", "-1", "0",
  ]
  private static let ranges = [
    "for i in 0..<# { print(i) }", "print((0...#).map { $0 }.count)", "print(Array(0..<#).count)",
    "print((1...#).reduce(0, +))",
    "for i in stride(from: 0, to: #, by: 0) { print(i) }", "for i in stride(from: 0.0, through: 1, by: 0) { print(i) }",
    "print(Array(repeating: 0, count: #).count)", "print(String(repeating: \"ab\", count: #).count)",
    "print((0..<#).reversed())",
    "print([1, 2].prefix(#))", "print(Tensor.zeros([#, 2]))", "print(Tensor.ones([2, 3]).reshaped(to: [#]))",
    "print(Tensor.zeros([#, #, #]))", "let x = 1 << #\nprint(x)", "print([1][#])",
    "for i in -#...# where i > 5 { break }",
    "print(Array(stride(from: -#, to: #, by: 3)).count)", "var a = [1]\na.reserveCapacity(#)\nprint(a)",
    "print(zip(0..<#, 0...#).count)", "print((0..<#).contains(#), (0..<#).enumerated())",
  ]

  func program(_ random: inout Randomness) -> String {
    switch random.below(5) {
    case 0: random.pick(Bombs.recursions)
    case 1: filled(random.pick(Bombs.doublings), ["3 ", "60 ", "1000 ", "1000000 "], &random)
    case 2, 3: filled(random.pick(Bombs.ranges), Bombs.sizes, &random)
    default: literal(&random)
    }
  }

  private func filled(_ text: String, _ values: [String], _ random: inout Randomness) -> String {
    let pieces = text.split(separator: "#", omittingEmptySubsequences: false)
    var result = ""
    for (index, piece) in pieces.enumerated() { result += (index > 0 ? random.pick(values) : "") + piece }
    return result
  }

  /// Much text: long literals, types inside types, chains.
  private func literal(_ random: inout Randomness) -> String {
    let count = 1 << random.below(13)
    func many(_ item: String, _ separator: String = ", ") -> String {
      [String](repeating: item, count: count).joined(separator: separator)
    }
    switch random.below(9) {
    case 0:
      return "let a = [\(many(random.pick(["1", "0.5", "nil", "\"s\"", "[1, 2]", "(1, \"a\")", "{ $0 }", ".a"])))]"
    case 1: return "let d = [\(many("\"k\": 1"))]"
    case 2: return "let t: Tensor = [[\(many("1"))], [\(many("2"))]]"
    case 3: return "print(\(many("1 + 0.5")))"
    case 4:
      return
        "let x = \(many(random.pick(["1", "2.5", "\"a\"", "[1]", "x", "f(1)"]), random.pick([" + ", " * ", " ?? ", " && "])))"
    case 5:
      return (0..<min(count, 60)).map { "typealias T\($0 + 1) = (T\($0), T\($0))" }.joined(separator: "\n")
        + "\ntypealias T0 = Int\nvar x: T\(min(count, 60))"
    case 6: return (0..<count).map { "func f(_ x: Int, a\($0): Int) {}" }.joined(separator: "\n") + "\nf(1)"
    case 7: return "switch 1 {\n\(many("case 1: break", "\n"))\ndefault: break\n}"
    default: return "let s = \"\(many(random.pick(["\\(1)", "\\\\", "é", "\\u{1F600}", "\\(\"a\")"]), ""))\""
    }
  }
}
