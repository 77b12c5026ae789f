import Diagnostics
import Programs
import Testing

/// What is looked for after checking, on the typed tree.
@Suite struct AnalysisTests {
  private func found(_ text: String) -> [String] { CheckedExample(text).found }

  @Test func constantsAreFollowedThroughStatements() {
    #expect(found("let a = 5\nlet b = a - 5\nprint(10 / b)") == ["constant-arithmetic: 10 / 0: division by zero"])
    #expect(found("var x = 1\nx = 4\nx -= 4\nprint(3 % x)") == ["constant-arithmetic: 3 % 0: division by zero"])
    #expect(found("let (a, b) = (1, 0)\nprint(a / b)").count == 1)
    #expect(found("let z = 0\nif z == 1 { print(1 / z) }").count == 1)
  }

  @Test func whatTheProgramDecidesIsNotKnown() {
    #expect(found("func f(_ a: Int, _ b: Int) -> Int { a / b }\nprint(f(1, 0))") == [])
    #expect(found("let a = [0]\nfor z in a { print(1 / z) }") == [])
    #expect(found("var n = 3\nwhile n >= 0 { n -= 1 }\nprint(6 / n)") == [])
    #expect(found("let z = 0\nlet f = { 1 / z }\nprint(f())") == [])
    #expect(found("func f(_ a: inout Int) {}\nvar z = 0\nf(&z)\nprint(1 / z)") == [])
    #expect(found("if false { print(1 / 0) }") == [])
  }

  @Test func aClosureThatIsNotEscapingIsCalledOrHandedOn() {
    #expect(found("func f(_ g: (Int) -> Int) -> [Int] { [1, 2].map(g) }") == [])
    #expect(found("func f(_ g: () -> Int) -> Int { let h = g; return h() }") == [])
    #expect(CheckedExample("func f(_ g: () -> Int) -> () -> Int { «g» }").places.count == 1)
    #expect(found("func f(_ g: () -> Int) -> () -> Int { { g() } }").first?.hasPrefix("escaping-closure") == true)
    #expect(found("func f(_ x: inout Int) { let g = { x += 1 }; g() }").first?.hasPrefix("escaping-closure") == true)
  }

  @Test func partsThatAreStoredApartMayBeChangedTogether() {
    #expect(found("struct S { var x = 1, y = 2 }\nvar s = S()\nswap(&s.x, &s.y)") == [])
    #expect(found("var a = [1, 2]\nswap(&a[0], &a[1])").first?.hasPrefix("overlapping-access") == true)
    #expect(
      found("func m(_ x: inout Int, _ f: () -> Void) { f() }\nvar n = 0\nm(&n) { n = 5 }").first?
        .hasPrefix("overlapping-access") == true)
  }

  @Test func aSwitchIsHeldAgainstEveryWayToMakeAValue() {
    let types = "enum A { case x(Bool), y(Int?) }\n"
    func missing(_ cases: String) -> String? {
      found(types + "func f(_ a: A) { switch a { " + cases + " } }").first
    }
    #expect(missing("case .x: break; case .y(nil): break; case .y(.some): break") == nil)
    #expect(missing("case .x(true): break; case .y: break")?.hasSuffix(".x(false)") == true)
    #expect(missing("case .x: break; case .y(let n?): print(n)")?.hasSuffix(".y(nil)") == true)
    #expect(missing("case .x(let b) where b: break; case .y: break")?.hasSuffix(".x") == true)
  }

  @Test func aSwitchOverCasesThatHoldThemselvesIsHeldAgainstThemInShortTime() {
    let tree = "indirect enum E { case node(E, E), leaf }\nfunc f(_ e: E) { switch e { "
    #expect(found(tree + "case .leaf: break } }").first?.hasSuffix(".node") == true)
    #expect(
      found(tree + "case .leaf: break; case .node(.leaf, _): break } }").first?.hasSuffix(".node(.node, _)") == true)
    #expect(found(tree + "case .leaf: break; case .node: break } }") == [])
  }

  @Test func aFunctionMayUseVariablesThatAreDeclaredAfterIt() {
    #expect(found("func f() -> Int { x }\nlet x = 1\nprint(f())") == [])
    #expect(found("func f() -> Int { x }\nprint(f())\nlet x = 1").first?.hasPrefix("used-before-set") == true)
  }

  @Test func whatIsPrivateBelongsToItsType() {
    let type = "struct S { private var a = 1; func f() -> Int { a } }\n"
    #expect(found(type + "print(S().f())") == [])
    #expect(found(type + "print(S().a)").first?.hasPrefix("misplaced") == true)
  }
}
