import Diagnostics
import Programs
import Testing

/// A mistake hides no other one, and brings none with it: wherever it stands, whatever stands beside it.
@Suite struct RecoveryTests {
  /// A few statements with one mistake, and what is told of them; `§` stands for a number that makes names its own.
  struct Mistake {
    let id: String
    let code: String

    init(_ id: String, _ code: String) {
      self.id = id
      self.code = code
    }
  }

  static let mistakes = [
    Mistake("unknown-name", "let a§ = undefined§ + 1\nprint(a§ * 2, a§.foo)"),
    Mistake("unknown-name", "loss§ = 3\nloss§ += 1\nprint(loss§)"),
    Mistake("unknown-name", "print(len([1]))"),
    Mistake("unknown-type", "let b§: Vec§ = [1]\nprint(b§.x, b§[0])"),
    Mistake("unknown-type", "func g§(_ v: Vec§, n: Int) -> Int { v.a + n }\nprint(g§(3, n: 1) + 2)"),
    Mistake("unknown-label", "let c§ = Adam(foo: 0.1)\nprint(c§)"),
    Mistake("missing-label", "let d§ = Adam(0.1)\nprint(d§)"),
    Mistake("missing-argument", "func f§(_ a: Int, b: Int) -> Int { a + b }\nprint(f§(1) * 2)"),
    Mistake("extra-argument", "func h§(_ a: Int) -> Int { a }\nlet i§ = h§(1, 2)\nprint(i§ + 1)"),
    Mistake("no-member", "let j§ = [1, 2].lenght\nprint(j§ + 1)"),
    Mistake("type-mismatch", "let k§: Double = \"a\"\nprint(k§ + 1)"),
    Mistake("type-mismatch", "if 1 { print(2) }"),
    Mistake("operator-types", "let m§ = 3\nlet n§ = m§ * 0.5\nprint(n§ + 1)"),
    Mistake("optional-not-unwrapped", "let o§ = [0.5].last + 1\nprint(o§ * 2)"),
    Mistake("needs-type", "var p§ = []\np§.append(1)\nprint(p§[0])"),
    Mistake("mixed-types", "let q§ = [1, \"two\"]\nprint(q§.count, q§[0])"),
    Mistake("not-callable", "let r§ = 2.0\nlet s§ = r§(3)\nprint(s§ + 1)"),
    Mistake("constant-changed", "let t§ = 0.0\nt§ += 1\nprint(t§)"),
    Mistake("redeclared", "let u§ = 1\nlet u§ = 2\nprint(u§)"),
    Mistake("pattern-mismatch", "let (v§, w§) = (1, 2, 3)\nprint(v§ + w§)"),
    Mistake("not-a-sequence", "for x§ in 10 { print(x§ + 1) }"),
    Mistake("switch-not-exhaustive", "switch 3 { case 0: print(0) }"),
    Mistake("missing-return", "func y§(_ x: Int) -> Int { if x > 0 { return 1 } }\nprint(y§(1) + 1)"),
    Mistake("closure-parameters", "let z§ = [1, 2].map { 0 }\nprint(z§)"),
    Mistake("unexpected-token", "let aa§ = (1 + ) * 2\nprint(aa§ + 1)"),
    Mistake("unexpected-token", "let ab§ = [1, 2].\nfor _ in 0..<1 { print(ab§) }"),
    Mistake("missing-separator", "let ac§ = [1 2]\nprint(ac§.count)"),
    Mistake("missing-block", "let ad§ = 2\nif ad§ > 1 print(ad§)"),
    Mistake("missing-type", "func ae§(x) -> Int { x + 1 }\nprint(ae§(x: 2) + 1)"),
    Mistake("outside-subset", "class Af§ { var n = 1 }\nlet af§ = Af§()\nprint(af§.n)"),
    Mistake("outside-subset", "func ag§<T>(_ x: T) -> T { x }\nprint(ag§(1) + 1)"),
    Mistake("outside-subset", "let ah§ = 1 as? Double\nprint(ah§)"),
    Mistake(
      "outside-subset",
      "struct Ai§ { var n = 1; func m<T>(_ x: T) -> T { x }\n func k() -> Int { n } }\nprint(Ai§().m(1) + 1, Ai§().k())"
    ),
    Mistake(
      "missing-block",
      "struct Aj§ { var n = 1; var k: Int { get 3 }\n let z: Int }\nprint(Aj§(z: 1).k, Aj§(n: 1, z: 2).z)"),
    Mistake("python-habit", "def ak§(x):\n    return x\nprint(ak§(1) + 1)"),
    Mistake("python-habit", "let al§ = [v * 2 for v in [1, 2]]\nprint(al§.count, al§[0])"),
    Mistake("python-habit", "let am§ = 3 if true else 4\nprint(am§ + 1)"),
    Mistake("python-habit", "let an§ = lambda x: x + 1\nprint(an§(2))"),
    Mistake("python-habit", "let ao§ = {\"a\": 1}\nprint(ao§[\"a\"])"),
    Mistake("python-habit", "for ap, aq in enumerate([1, 2]):\n    print(ap, aq)"),
    Mistake("python-habit", "let ar§ = 2.0 ** 3\nprint(ar§ + 1)"),
    Mistake("python-habit", "let as§ = Adam(lr=0.1)\nprint(as§)"),
    Mistake("number-literal", "let at§ = .5\nprint(at§ + 1)"),
    Mistake("operator-chain", "let au§ = 0.5\nif 0 < au§ < 1 { print(au§) }"),
    Mistake("assignment-as-value", "let av§ = 1\nif av§ = 1 { print(av§) }"),
    Mistake("unterminated-string", "let aw§ = \"abc\nprint(aw§)"),
    Mistake("empty-case", "let ax§ = 2\nswitch ax§ {\ncase 0:\ndefault: print(ax§)\n}"),
    Mistake("tensor-literal-element", "let ay§ = 1.0\nlet az§: Tensor = [ay§, 2]\nprint(az§.mean())"),
    Mistake("ragged-literal", "let ba§: Tensor = [[1, 2], [3]]\nprint(ba§.mean())"),
    Mistake("nil-needs-optional", "let bb§: Double = nil\nprint(bb§ + 1)"),
    Mistake("needless-unwrap", "let bc§ = 1\nprint(bc§! + 1)"),
    Mistake("no-member", "let bd§ = Dense(1, activation: .rellu)\nprint(bd§)"),
    Mistake(
      "unknown-name",
      "let be§ = Sequential(input: 2) {\n  Densee(3)\n  Dense(1)\n}\nlet bf§: Tensor = [[1, 2]]\nprint(be§(bf§).mean())"
    ),
    Mistake(
      "guard-falls-through",
      "func bi§(_ x: Int?) -> Int {\n  guard let x else { print(0) }\n  return x\n}\nprint(bi§(1))"),
    Mistake("unclosed-bracket", "print((1 + 2)"),
    Mistake("stray-bracket", "print(1 + 2))"),
    Mistake("unknown-type", "struct Bj§ { var a: Foo§; var b = 1 }\nprint(Bj§(a: 1).b + 1, Bj§(a: 2).a.x)"),
    Mistake("type-mismatch", "struct Bk§ { var a: Int = \"x\"; var b = 1 }\nprint(Bk§().a + 1, Bk§(a: 1, b: 2).b)"),
    Mistake(
      "unknown-name", "struct Bl§ { var a = undefined§; func f() -> Int { a + 1 } }\nprint(Bl§().f() + 1, Bl§().a)"),
    Mistake("redeclared", "enum Bm§ { case a, a }\nprint(Bm§.a)"),
    Mistake(
      "unknown-name",
      "enum Bn§ { case a(Int)\n  var v: Int { switch self { case .a(let n): n + undefined§ } } }\nprint(Bn§.a(1).v + 1)"
    ),
  ]

  /// Where statements can stand.
  enum Place: CaseIterable {
    case example, condition, loop, function, closure, method

    func around(_ code: String, _ number: Int) -> String {
      let inside = code.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(
        separator: "\n")
      return switch self {
      case .example: code
      case .condition: "if true {\n\(inside)\n}"
      case .loop: "for q\(number) in [1, 2] {\n\(inside)\n    print(q\(number))\n}"
      case .function: "func place\(number)() {\n\(inside)\n}"
      case .closure:
        "let place\(number) = { () -> Int in\n\(inside)\n    return 1\n}\nprint(place\(number)() + 1)"
      case .method:
        "struct Place\(number) {\n  var a = 1\n  func run() -> Int {\n\(inside)\n    return a\n  }\n}\n"
          + "print(Place\(number)().run() + 1)"
      }
    }
  }

  /// What is told of a lesson with these examples.
  private func found(_ examples: [String]) -> [String] {
    let scope = Scope(interface: testInterface)
    var ids: [String] = []
    for text in examples {
      let (file, parsing) = parse(SourceText(file: "lesson.md", bytes: Array(text.utf8)))
      ids += (parsing + check(file, in: scope).1).map(\.id)
    }
    return ids.sorted()
  }

  private func text(_ mistake: Mistake, _ number: Int, in place: Place) -> String {
    place.around(mistake.code.replacing("§", with: String(number)), number)
  }

  @Test(arguments: Place.allCases) func aMistakeIsToldOnce(_ place: Place) {
    for mistake in RecoveryTests.mistakes {
      let text = text(mistake, 1, in: place)
      #expect(found([text]) == [mistake.id], "\(text)")
    }
  }

  /// A thousand triples, in one example or in three.
  @Test func threeMistakesAreToldAndNothingElse() {
    var state: UInt64 = 2026
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<1000 {
      var chosen: [Int] = []
      while chosen.count < 3 {
        let index = random(RecoveryTests.mistakes.count)
        if !chosen.contains(index) { chosen.append(index) }
      }
      let texts = chosen.enumerated().map { number, index in
        text(RecoveryTests.mistakes[index], number + 1, in: Place.allCases[random(Place.allCases.count)])
      }
      let ids = chosen.map { RecoveryTests.mistakes[$0].id }.sorted()
      let examples = random(2) == 0 ? texts : [texts.joined(separator: "\n")]
      #expect(found(examples) == ids, "\(examples.joined(separator: "\n----\n"))")
    }
  }
}
