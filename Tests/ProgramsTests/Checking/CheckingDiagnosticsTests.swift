import Diagnostics
import Programs
import Testing

/// One mistake after the other, with its exact words and, between « and », its exact place.
@Suite struct CheckingDiagnosticsTests {
  struct Mistake: Sendable {
    let text: String
    let found: [String]

    init(_ text: String, _ found: String...) {
      self.text = text
      self.found = found
    }
  }

  static let names: [Mistake] = [
    Mistake("let loss = 1.0\nprint(«los»)", "unknown-name: nothing here is named 'los'"),
    Mistake("let x = «len»([1])", "unknown-name: Swift has no function 'len'"),
    Mistake("let x = «np».sqrt(2)", "unknown-name: Swift knows no 'np'"),
    Mistake("«x» = 1", "unknown-name: nothing here is named 'x'"),
    Mistake("print(«b»)\nlet b = 1", "used-before-set: 'b' is used before it is declared"),
    Mistake("let x: «Float» = 1", "unknown-type: 'Float' is outside the subset of Swift that lessons use"),
    Mistake("let x: [«Tensr»] = []", "unknown-type: there is no type 'Tensr'"),
    Mistake("let x = [1].«cuont»", "no-member: [Int] has no 'cuont'"),
    Mistake("let x = Activation.«rellu»", "no-member: Activation has no 'rellu'"),
    Mistake("let x = Dense(1, activation: .«rellu»)", "no-member: Activation has no 'rellu'"),
    Mistake("let x = 1\nlet «x» = 2", "redeclared: 'x' is declared already"),
    Mistake("let x = (1, 2).«2»", "no-member: '(1, 2)' has 2 elements, .0 to .1"),
  ]

  static let calls: [Mistake] = [
    Mistake("let x = Adam(«lr»: 0.1)", "unknown-label: Adam(learningRate:) has no 'lr:'"),
    Mistake(
      "let x = Adam(«lr=»0.1)",
      "python-habit: a label is followed by ':', not '=', and Adam(learningRate:) has no 'lr:'"),
    Mistake("let x = Adam(«learningRate=»0.1)", "python-habit: a label is followed by ':', not '='"),
    Mistake("let x = Adam(«0.1»)", "missing-label: Adam(learningRate:) wants the label 'learningRate:' before '0.1'"),
    Mistake("let x = Dense(«units»: 8)", "unknown-label: Dense(_:activation:) takes its 'units' without a label"),
    Mistake("let x = Dense(«2.5»)", "type-mismatch: Dense(_:activation:) takes Int, but '2.5' is a Double"),
    Mistake("let x = pow(2«)»", "missing-argument: pow(_:_:) needs a value for 'n', a Double"),
    Mistake("let x = sqrt(2, «3»)", "extra-argument: sqrt(_:) has no place for '3'"),
    Mistake(
      "func f(a: Int, b: Int) {}\nf(b: 1, «a: 2»)", "argument-order: 'a:' has to come earlier in a call of f(a:b:)"),
    Mistake("let x = 2.0\nlet y = «x»(3)", "not-callable: 'x' is a Double and cannot be called"),
    Mistake("let y = «[1].count»()", "not-callable: '[1].count' is an Int and cannot be called"),
    Mistake(
      "func f(_ x: inout Int) {}\nvar n = 1\nf(«n»)",
      "missing-ampersand: f(_:) changes its argument, so it is written with '&'"),
    Mistake("let n = 1\nlet x = sin(«\"a\"»)", "no-matching-form: no form of sin takes (String)"),
    Mistake("let x = «sin»", "needs-type: 'sin' has several forms, and nothing says which one is meant"),
    Mistake("let x = [1].map «{ 0 }»", "closure-parameters: this closure is given 1 value and takes none"),
  ]

  static let types: [Mistake] = [
    Mistake("let n = 3\nlet x: Double = «n»", "type-mismatch: 'x' is a Double, but 'n' is an Int"),
    Mistake(
      "let n = 3\nlet x = n «*» 0.5",
      "operator-types: '*' does not take an Int and a Double: 'n' is an Int, '0.5' a Double"),
    Mistake(
      "var x = 1\nx «+=» 0.5", "operator-types: '+=' does not take an Int and a Double: 'x' is an Int, '0.5' a Double"),
    Mistake(
      "let x = \"a\" «+» 3", "operator-types: '+' does not take a String and an Int: '\"a\"' is a String, '3' an Int"),
    Mistake("if «1» { }", "type-mismatch: a condition is a Bool, but '1' is an Int"),
    Mistake(
      "let x: Double = «[0.5].last»",
      "optional-not-unwrapped: '[0.5].last' is a Double? and may be nil, but 'x' is a Double"),
    Mistake(
      "let x = «[0.5].last» + 1",
      "optional-not-unwrapped: '[0.5].last' is a Double?: it may be nil, so '+' cannot take it"),
    Mistake(
      "let x = [[1]].first.«count»",
      "optional-not-unwrapped: '[[1]].first' is [Int]?: it may be nil, and nil has no 'count'"),
    Mistake("let x = 1\nprint(«x!»)", "needless-unwrap: 'x' is an Int and never nil: there is nothing to unwrap"),
    Mistake("let x: Int = «nil»", "nil-needs-optional: 'nil' is no Int"),
    Mistake("var x = «[]»", "needs-type: an empty array does not say what it is to hold"),
    Mistake(
      "let x = [1, «\"a\"»]",
      "mixed-types: all values here have to be of one type, but '1' is an Int and '\"a\"' is a String"),
    Mistake("func f() -> Int { return «\"a\"» }", "type-mismatch: f() gives an Int, but '\"a\"' is a String"),
    Mistake("func f() {}\nlet x: Int = «f()»", "type-mismatch: 'f()' gives no value, but 'x' is an Int"),
    Mistake(
      "let a = 0.5\nlet x: Tensor = [«a», 1]",
      "tensor-literal-element: a tensor literal holds numbers only, but 'a' is a Double"),
    Mistake(
      "let x: Tensor = [[1, 2], «[3]»]", "ragged-literal: this list has 1 element, but the first one beside it has 2"),
    Mistake(
      "let x = «99999999999999999999»",
      "integer-too-large: '99999999999999999999' is larger than the largest Int, 9223372036854775807"),
    Mistake(
      "let t = Tensor.zeros([2])\nlet x: Double = «t.mean()»",
      "type-mismatch: 'x' is a Double, but 't.mean()' is a Tensor"),
    Mistake("let x = [1][«0.5»]", "type-mismatch: an index into [Int] is an Int, but '0.5' is a Double"),
    Mistake(
      "struct P { var x = 1 }\nlet e = «P() == P()»", "not-conforming: values of type P cannot be compared with '=='"),
  ]

  static let statements: [Mistake] = [
    Mistake("let w = 0.0\n«w» += 1", "constant-changed: 'w' is declared with 'let' and cannot be changed"),
    Mistake(
      "let w = [0]\n«w».append(1)", "constant-changed: 'w' is declared with 'let', so append(_:) cannot change it"),
    Mistake("func f(_ x: Int) { «x» = 1 }", "constant-changed: 'x' is a parameter and cannot be changed"),
    Mistake(
      "struct S { var a = 1\n  func f() { «a» = 2 } }",
      "constant-changed: a method that changes its struct is declared 'mutating'"),
    Mistake(
      "let t = Tensor.zeros([2])\nvar u = t\nu.«shape» = [1]",
      "constant-changed: 'shape' of a Tensor can be read, not set"),
    Mistake("[1].«count» = 2", "constant-changed: 'count' of [Int] can be read, not set"),
    Mistake(
      "for i in «10» { print(i) }",
      "not-a-sequence: a for loop goes over an array, a range or another list, but '10' is an Int"),
    Mistake("let «(a, b)» = 1", "pattern-mismatch: an Int is no tuple and cannot be taken apart into 2 names"),
    Mistake(
      "«switch 3» { case 0: print(0) }",
      "switch-not-exhaustive: this switch does not say what to do for every other value"),
    Mistake(
      "enum D { case a, b }\nlet d = D.a\n«switch d» { case .a: print(0) }",
      "switch-not-exhaustive: this switch does not say what to do for .b"),
    Mistake(
      "func f(_ x: Int) -> Int { if x > 0 { return 1 } «}»",
      "missing-return: this function can end without giving the Int it promises"),
    Mistake(
      "func f(_ x: Int?) { guard let x else «{ print(0) }»; print(x) }",
      "guard-falls-through: the 'else' of a guard has to leave: with return, break, continue or a call that never ends"),
    Mistake("let x: Int\nprint(«x»)", "used-before-set: 'x' is read before it has a value"),
    Mistake("let x: Int\nx = 1\n«x» = 2", "constant-changed: 'x' is a constant and has a value already"),
    Mistake("«f()»\nlet n = 1\nfunc f() { print(n) }", "used-before-set: 'f' uses 'n', which has no value yet"),
    Mistake(
      "struct S { let a: Int\n  init() { «}» }", "used-before-set: this initializer can end without a value for 'a'"),
    Mistake("«break»", "misplaced: 'break' stands outside of a loop"),
    Mistake("«return» 1", "misplaced: 'return' stands only in a function"),
    Mistake("let x = 1\n«x + 1»", "unused-result: this value is not used"),
    Mistake("«sqrt(2)»", "unused-result: what sqrt(_:) gives is not used"),
  ]

  @Test(arguments: names + calls + types + statements)
  func aMistakeIsToldAtItsPlace(mistake: Mistake) {
    let example = CheckedExample(mistake.text)
    #expect(example.found == mistake.found)
    #expect(example.places == example.marked)
  }

  @Test func helpSaysWhatToWrite() {
    func help(_ text: String) -> String? { CheckedExample(text).diagnostics.first?.help }
    #expect(help("let loss = 1.0\nprint(los)") == "did you mean 'loss'?")
    #expect(help("let x = Adam(lr: 0.1)") == "did you mean 'learningRate:'?")
    #expect(help("let x = np.sqrt(2)") == "write sqrt(2)")
    #expect(help("let n = 3\nlet x = n * 0.5") == "Swift never mixes Int and Double: write Double(n)")
    #expect(help("let x = [1]\nprint(x.length)") == "the length is .count")
    #expect(help("for i in 10 { }") == "the numbers from 0 up to it: 0..<10")
    #expect(help("x = 1") == "declare it: var x = 1")
  }

  @Test func aCertainFixMendsTheText() throws {
    let example = CheckedExample("let n = 3\nlet x: Double = n")
    let fix = try #require(example.diagnostics.first?.fixes.first)
    #expect(fix.replacement == "Double(n)")
    #expect(fix.range == example.diagnostics.first?.range)
  }

  @Test func aFirstErrorHidesNoOtherAndBringsNoFollowers() {
    let example = CheckedExample(
      """
      let a = «undefined» + 1
      let b = a * 2
      print(b, a.anything, «alsoUndefined»)
      let c: Double = «"text"»
      print(c + 1)
      func f(_ a: «Vec», _ b: [Int]) -> Int { zip(a, b).map { $0 + $1 }.reduce(0, +) }
      """)
    #expect(example.places == example.marked)
  }

  @Test func theFirstDeclarationIsNoted() {
    let example = CheckedExample("let x = 1", "let x = 2")
    #expect(example.diagnostics.first?.notes.first?.range?.start.column == 5)
  }

  @Test func everyKindExplainsItself() {
    for kind in checkingDiagnosticKinds {
      #expect(!kind.explanation.isEmpty)
      guard !kind.example.isEmpty else { continue }
      #expect(CheckedExample(kind.example).diagnostics.contains { $0.kind == kind }, "\(kind.id)")
      #expect(!CheckedExample(kind.remedy).diagnostics.contains { $0.severity == .error }, "\(kind.id)")
    }
  }
}
