import Diagnostics
import Programs
import Testing

/// A program and its tree.
struct Worked: CustomTestStringConvertible, Sendable {
  let source: String
  let tree: String
  var testDescription: String { source }

  init(_ source: String, _ tree: String) {
    self.source = source
    self.tree = tree
  }
}

func tree(_ source: String, mode: ParseMode = .lesson) -> String {
  let (file, diagnostics) = parse(SourceText(file: "lesson.md", bytes: Array(source.utf8)), mode: mode)
  guard diagnostics.isEmpty else { return diagnostics.map { $0.id + ": " + $0.summary }.joined(separator: "\n") }
  return dump(file)
}

@Suite struct ParsingTests {
  static let expressions = [
    Worked("1 + 2 * 3 - 4", "(- (+ 1 (* 2 3)) 4)"),
    Worked("a * b • c", "(• (* a b) c)"),
    Worked("a ?? b ?? c", "(?? a (?? b c))"),
    Worked("a || b && c == d", "(|| a (&& b (== c d)))"),
    Worked("0..<n - 1", "(..< 0 (- n 1))"),
    Worked("a ? b : c ? d : e", "(?: a b (?: c d e))"),
    Worked("a == b ? c : d", "(?: (== a b) c d)"),
    Worked("-x.y + !z", "(+ (prefix- (. x y)) (prefix! z))"),
    Worked("a - b", "(- a b)"), Worked("a-b", "(- a b)"), Worked("a\n-b", "a\n(prefix- b)"),
    Worked("a\n- b", "(- a b)"), Worked("a\n  .b\n  .c()", "(call (. (. a b) c))"),
    Worked("x[1...]", "(subscript x (postfix... 1))"), Worked("x[..<2]", "(subscript x (prefix..< 2))"),
    Worked("x[...2, 3]", "(subscript x (prefix... 2) 3)"),
    Worked("f(1, by: 2)", "(call f 1 by:2)"), Worked("f (1)", "(call f 1)"), Worked("f\n(1)", "f\n(paren 1)"),
    Worked("f(in: 1, default: 2)", "(call f in:1 default:2)"),
    Worked("xs.reduce(0, +)", "(call (. xs reduce) 0 `+`)"), Worked("f(-)", "(call f `-`)"),
    Worked("f { $0 + $1 }", "(call f (closure $2 (+ $0 $1)))"),
    Worked("f { $0 { $3 } }", "(call f (closure $1 (call $0 (closure $4 $3))))"),
    Worked("f(1) { x in x } next: { 2 }", "(call f 1 (closure (x) x) next:(closure 2))"),
    Worked("f { (x: Int, y) -> Int in x }", "(call f (closure (x:Int y) ->Int x))"),
    Worked("f { _, i in i }", "(call f (closure (_ i) i))"), Worked("f { () in 1 }", "(call f (closure () 1))"),
    Worked("let g = { }", "(let (let:g = (closure)))"),
    Worked("x?.a.b + 1", "(+ (chain (. (. (? x) a) b)) 1)"), Worked("x!.a![0]!", "(! (subscript (! (. (! x) a)) 0))"),
    Worked("x?[0]?.f()", "(chain (call (. (? (subscript (? x) 0)) f)))"),
    Worked("t.0.1", "(. (. t 0) 1)"), Worked("(a, b: 1)", "(tuple a b:1)"), Worked("()", "(tuple)"),
    Worked("(a)", "(paren a)"), Worked("[]", "[]"), Worked("[:]", "[:]"), Worked("[1, 2,]", "[1 2]"),
    Worked("[\"a\": 1]", "[(string \"a\"):1:]"), Worked("[Int]()", "(call type:[Int])"),
    Worked("[String: [Double]]()", "(call type:[String:[Double]])"),
    Worked("[(Int) -> Int]()", "(call type:[((Int)->Int)])"),
    Worked("Array<Int>(a)", "(call type:Array<Int> a)"), Worked("a < b", "(< a b)"),
    Worked("f(a<b, c>d)", "(call f (< a b) (> c d))"),
    Worked(".relu", ".relu"), Worked("f(.a(1), .b)", "(call f (call .a 1) .b)"),
    Worked("if a { 1 } else { 2 }", "(if a {1} {2})"),
    Worked("let x = if a { 1 } else { 2 }", "(let (let:x = (if a {1} {2})))"),
    Worked("_ = f()", "(= _ (call f))"), Worked("(a, b) = (b, a)", "(= (tuple a b) (tuple b a))"),
    Worked("x[0] += 1", "(+= (subscript x 0) 1)"), Worked("x?.y = 1", "(= (chain (. (? x) y)) 1)"),
    Worked("swap(&a, &b[0])", "(call swap (& a) (& (subscript b 0)))"),
    Worked("a; b", "a\nb"), Worked("self.x", "(. self x)"), Worked("`class`", "class"),
  ]

  @Test(arguments: expressions) func readsExpressions(_ one: Worked) { #expect(tree(one.source) == one.tree) }

  static let literals = [
    Worked("1_000", "1000"), Worked("0xFF", "255"), Worked("0b101", "5"), Worked("0o17", "15"), Worked("1e3", "1000.0"),
    Worked("0.5", "0.5"), Worked("1.5e-3", "0.0015"), Worked("18446744073709551615", "18446744073709551615"),
    Worked("18446744073709551616", "too-large"), Worked("true", "true"), Worked("nil", "nil"),
    Worked(#""a\n\t\"\\\u{41}""#, "(string \"a\\n\t\"\\A\")"), Worked(##"#"\alpha "x""#"##, #"(string "\alpha "x"")"#),
    Worked(#""\(a) and \(b, decimals: 2)""#, #"(string (\ a) " and " (\ b decimals:2))"#),
    Worked(#""\(f("x") + "\(y)")""#, #"(string (\ (+ (call f (string "x")) (string (\ y)))))"#),
    Worked("\"\"\"\n  a\n    b \\\n  c\n  \"\"\"", "(string \"a\\n  b c\")"), Worked("\"\"", "(string)"),
    Worked("\"\"\"\n  \\(x)\n\n  y\n  \"\"\"", "(string (\\ x) \"\\n\\ny\")"),
    Worked("##\"a\\##(b)\"##", "(string \"a\" (\\ b))"),
  ]

  @Test(arguments: literals) func readsLiterals(_ one: Worked) { #expect(tree(one.source) == one.tree) }

  static let statements = [
    Worked("let a = 1, b: Int, (c, _) = d", "(let (let:a = 1) (let:b :Int) ((tuple let:c _) = d))"),
    Worked("var x: [String: Int?]?", "(var (var:x :[String:Int?]?))"),
    Worked("var f: (Int, inout Double) -> (a: Int, b: Int)", "(var (var:f :((Int,inout Double)->(a:Int,b:Int))))"),
    Worked(
      "if let x, let y = f(), x > y { } else if z { } else { }",
      "(if (let let:x) (let let:y (call f)) (> x y) {} (if z {} {}))"),
    Worked("guard let x else { return }", "(guard (let let:x) {(return)})"),
    Worked(
      "for (i, x) in xs.enumerated() where i > 1 { continue }",
      "(for (tuple let:i let:x) (call (. xs enumerated)) (where (> i 1)) {(continue)})"),
    Worked("for case let x? in xs { }", "(for-case (some let:x) xs {})"),
    Worked("a: while true { break a }", "(a while true {(break a)})"),
    Worked("repeat { x += 1 } while x < 3", "(repeat {(+= x 1)} (< x 3))"),
    Worked("do { let x = 1 }", "(do {(let (let:x = 1))})"), Worked("defer { f() }", "(defer {(call f)})"),
    Worked("if xs.contains { $0 > 1 } { }", "(if (call (. xs contains) (closure $1 (> $0 1))) {})"),
    Worked("if f { }", "(if f {})"), Worked("while x { }\ny", "(while x {})\ny"),
    Worked(
      "switch x { case 1, 2...3: a\ncase .b(let y) where y: fallthrough\ncase let .c(z, 1): b\ncase E.d: c\ndefault: d }",
      "(switch x (case 1, (... 2 3) a) (case (enum b (let:y)) where y (fallthrough)) (case (enum c (let:z 1)) b) (case (enum E d) c) (default d))"
    ),
    Worked(
      "switch (a, b) { case (let x, _): x\ncase (1, 2...): y\ncase let (p, q): p }",
      "(switch (tuple a b) (case (tuple let:x _) x) (case (tuple 1 (postfix... 2)) y) (case (tuple let:p let:q) p))"),
    Worked("if case .a(x: let y)? = z { }", "(if (case (some (enum a (x:let:y))) z) {})"),
    Worked(
      "func f(_ a: Int, by b: Double = 1.5, c: inout Int, d: Int...) -> Int { a }",
      "(func f (_ a:Int, by b:Double=1.5, c c:inout Int, d d:Int...) ->Int {a})"),
    Worked("@discardableResult func f() { func g() { } }", "@discardableResult (func f () {(func g () {})})"),
    Worked(
      "struct P: Equatable { var x = 1; static let y = 2\n init(x: Int) { self.x = x }\n var z: Int { x }\n mutating func f() { x = 1 } }",
      "(struct P :Equatable (var (var:x = 1)) static (let (let:y = 2)) (init (x x:Int) {(= (. self x) x)}) (var (var:z :Int (get{x}))) mutating (func f () {(= x 1)}))"
    ),
    Worked(
      "struct S { var a: Int { get { 1 } set { b = newValue } }\n subscript(i: Int) -> Int { get { 1 } set(v) { } } }",
      "(struct S (var (var:a :Int (get{1} set newValue{(= b newValue)}))) (subscript (_ i:Int) ->Int (get{1} set v{})))"
    ),
    Worked(
      "enum E: String { case a, b = \"x\"; case c(Int, r: Double = 1)\n static let z = 1 }",
      "(enum E :String (case a b=(string \"x\")) (case c(Int r:Double=1)) static (let (let:z = 1)))"),
    Worked("struct V { static func + (a: V, b: V) -> V { a } }", "(struct V static (func + (a a:V, b b:V) ->V {a}))"),
    Worked("typealias I = [[Double]]", "(typealias I [[Double]])"), Worked("return\n", "(return)"),
    Worked("return x", "(return x)"),
    Worked("let x = 1 // c\n/* d /* e */ */ let y = 2", "(let (let:x = 1))\n(let (let:y = 2))"),
    Worked("\u{FEFF}a\r\nb", "a\nb"),
  ]

  @Test(arguments: statements) func readsStatements(_ one: Worked) { #expect(tree(one.source) == one.tree) }

  static let interface = [
    Worked(
      "public struct T: P { public init(_ x: Double)\n static func + (a: T, b: T) -> T\n static prefix func - (a: T) -> T }",
      "access (struct T :P access (init (_ x:Double)) static (func + (a a:T, b b:T) ->T) static prefix (func - (a a:T) ->T))"
    ),
    Worked(
      "struct T { var shape: [Int] { get }\n subscript(i: Int, at j: Int) -> T { get set }\n static var x: T { get } }",
      "(struct T (var (var:shape :[Int] (get))) (subscript (_ i:Int, at j:Int) ->T (get set newValue)) static (var (var:x :T (get))))"
    ),
    Worked(
      "final class D: Layer { init(_ n: Int, a: A = .linear) }",
      "final (class D :Layer (init (_ n:Int, a a:A=.linear)))"),
    Worked("enum A { case a, b(slope: Double = 0.01) }", "(enum A (case a b(slope:Double=0.01)))"),
    Worked(
      "protocol P { func f() }\nextension Array where Element: Comparable { func sorted() -> [Element] }",
      "(protocol P (func f ()))\n(extension Array {Element:Comparable} (func sorted () ->[Element]))"),
    Worked(
      "func max<T: Comparable, U>(_ a: T, b: Range<U>?) throws(E) -> T where U == Int",
      "(func max <T:Comparable,U>{U==Int} (_ a:T, b b:Range<U>?) ->T)"),
    Worked(
      "func m(@LayerBuilder _ layers: [any Layer], f: @escaping (Int) -> Int) -> S",
      "(func m (@LayerBuilder _ layers:[any Layer], @escaping f f:((Int)->Int)) ->S)"),
    Worked(
      "infix operator •: MultiplicationPrecedence\nfunc == <T>(a: T, b: T) -> Bool",
      "infix (operator • MultiplicationPrecedence)\n(func == <T> (a a:T, b b:T) ->Bool)"),
  ]

  @Test(arguments: interface) func readsInterfaces(_ one: Worked) {
    #expect(tree(one.source, mode: .interface) == one.tree)
  }

  @Test func keepsDocumentation() {
    let source = "// no\n/// Makes it.\n///  More.\nfunc f()\n"
    let (file, _) = parse(SourceText(file: "", bytes: Array(source.utf8)), mode: .interface)
    guard case .declaration(let declaration)? = file.statements.first?.kind else { return #expect(Bool(false)) }
    #expect(declaration.documentation == "Makes it.\nMore.")
  }

  @Test func readsValuesInProse() {
    let (value, diagnostics) = parseExpression(
      SourceText(file: "", bytes: Array("history.loss.last!, decimals: 3".utf8)))
    #expect(diagnostics.isEmpty)
    #expect(dump(value.expression) == "(! (. (. history loss) last))")
    #expect(value.format.map { dump($0) } == ["decimals:3"])
    let (_, mistakes) = parseExpression(SourceText(file: "", bytes: Array("x y".utf8)))
    #expect(mistakes.map { $0.id } == ["unexpected-token"])
  }

  @Test func everyNodeHasItsBytes() {
    let source = "let total = model(x, rate: 0.5) + 1"
    let (file, _) = parse(SourceText(file: "", bytes: Array(source.utf8)))
    guard case .declaration(let declaration)? = file.statements.first?.kind,
      case .variable(let variable) = declaration.kind, let value = variable.bindings.first?.value,
      case .infix(let left, let name, _) = value.kind, case .call(let call) = left.kind
    else { return #expect(Bool(false)) }
    func text(_ range: Range<Int>) -> String { String(decoding: Array(source.utf8)[range], as: UTF8.self) }
    #expect(text(value.range) == "model(x, rate: 0.5) + 1")
    #expect(text(left.range) == "model(x, rate: 0.5)")
    #expect(text(name.range) == "+")
    #expect(call.argumentsRange.map(text) == "(x, rate: 0.5)")
    #expect(call.arguments.map { text($0.range) } == ["x", "rate: 0.5"])
  }
}
