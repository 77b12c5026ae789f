import Diagnostics
import Programs
import Testing

@Suite struct InferenceTests {
  /// The type of `x` in `let x = …`, or what is wrong.
  private func type(_ expression: String, after setup: String = "") -> String {
    let example = CheckedExample(setup + "\nlet x = " + expression)
    return example.found.first ?? example.type(of: "x") ?? "?"
  }

  @Test func literalsAreIntAndDoubleByThemselves() {
    #expect(type("1 + 2") == "Int")
    #expect(type("1 + 2.0") == "Double")
    #expect(type("[1, 2.5]") == "[Double]")
    #expect(type("[1, nil]") == "[Int?]")
    #expect(type("[\"a\": 1]") == "[String: Int]")
    #expect(type("-9223372036854775808") == "Int")
  }

  @Test func literalsTakeTheTypeThatIsExpected() {
    #expect(CheckedExample("let x: Double = 2 * 3 + 1").found == [])
    #expect(CheckedExample("let x: [[Double]] = [[1, 2], []]").found == [])
    #expect(CheckedExample("let x: Double? = 1").found == [])
    #expect(CheckedExample("let x: (Int, Double) = (1, 2)").found == [])
    #expect(CheckedExample("let x: Tensor = [[0, 1], [-1, 2.5]]").found == [])
  }

  @Test func halfOfATensorIsNotZero() throws {
    // 1 / 2 is checked as Doubles, because only Double * Tensor fits: 0.5, not 0.
    let example = CheckedExample("let t: Tensor = [1, 2]\nlet x = 1 / 2 * t")
    #expect(example.found == [])
    guard case .native(_, let arguments)? = example.value(of: "x")?.kind, case .value(let half)? = arguments.first,
      case .builtin(let builtin, _) = half.kind
    else {
      Issue.record("no product")
      return
    }
    #expect(builtin == .divideDouble)
  }

  @Test func genericsAreFoundFromArgumentsClosuresAndWhatIsExpected() {
    #expect(type("[1, 2].map { Double($0) * 0.5 }") == "[Double]")
    #expect(type("[1.0, 2.0].reduce(0, +)") == "Double")
    #expect(type("[1.0, 2.0].reduce(0) { $0 + $1 }") == "Double")
    #expect(type("max(0, y)", after: "let y = 2.5") == "Double")
    #expect(type("[3, 1].max()") == "Int?")
    #expect(type("Array(repeating: 0.5, count: 3) + [1]") == "[Double]")
    #expect(type("zip([1, 2], [\"a\"]).map { \"\\($0)\\($1)\" }.joined()") == "String")
    #expect(type("(0..<3).map { $0 * $0 }") == "[Int]")
    #expect(type("[0.5, 1].enumerated().map { i, v in Double(i) * v }") == "[Double]")
    #expect(type("[1, 2].map { x in\n  let y = x * 2\n  return y\n}") == "[Int]")
    #expect(type("[0.0].map(sin)") == "[Double]")
    #expect(type("[2, 1].sorted(by: >)") == "[Int]")
  }

  @Test func valuesOfBranchesAreJoined() {
    #expect(type("true ? 1 : 2.5") == "Double")
    #expect(type("if true { 1 } else { 2 }") == "Int")
    #expect(type("if true { 1 } else { 2.5 }").hasPrefix("mixed-types"))
    #expect(type("switch 3 { case 0: \"none\" case let n where n > 2: \"many\" default: \"few\" }") == "String")
  }

  @Test func optionalsChainFlatAndAreReplaced() {
    #expect(type("[[1]].first?.first") == "Int?")
    #expect(type("[[1]].first?.first ?? 0") == "Int")
    #expect(type("[1].first!") == "Int")
  }

  @Test func layersAreListedInABuilder() {
    let example = CheckedExample(
      """
      let deep = 2
      let model = Sequential(input: 2) {
        for i in 0..<deep { Dense(8 * (i + 1), activation: .relu) }
        if deep > 1 { Dropout(0.5) }
        Dense(1)
      }
      let other = Sequential(shape: [2]) { Dense(1, activation: .leakyRelu(slope: 0.1)) }
      model.layers[0].weight = Tensor.zeros([2, 8])
      model.layers[0].weight[0, 1] += 1
      model.fit([[1, 2]], epochs: 3)
      """)
    #expect(example.found == [])
  }

  @Test func expectationsKeepTheirOperands() {
    let example = CheckedExample("let loss = 0.25\nexpect(loss < 0.1, \"too large\")")
    guard case .expression(let call)? = example.program.statements.last?.kind,
      case .expectation(let expectation) = call.kind
    else {
      Issue.record("no expectation")
      return
    }
    #expect(expectation.comparison == "<")
    #expect(expectation.operands.map { $0.value.type.description } == ["Double", "Double"])
  }

  @Test func capturesReachThroughLocalFunctionsThatCallEachOther() {
    let example = CheckedExample(
      """
      func outer() -> Int {
        var n = 0
        func inner() { helper() }
        func helper() { n += 1 }
        inner()
        return n
      }
      """)
    #expect(example.found == [])
    let inner = example.program.functions.first { $0.name == "inner" }
    #expect(inner?.captures.map { $0.name } == ["n"])
    #expect(inner?.assignsCaptured == true)
  }

  @Test func laterExamplesSeeEarlierNames() {
    #expect(CheckedExample("let n = 3", "let m = n + 1").found == [])
    #expect(CheckedExample("let n = 3", "let «n» = 4").found == ["redeclared: 'n' is declared already"])
  }

  @Test func aForkLeavesItsLessonAlone() {
    let scope = Scope(interface: testInterface)
    let fork = scope.forked()
    _ = check(parse(SourceText(file: "a", bytes: Array("let a = 1".utf8))).0, in: fork)
    #expect(fork.names == ["a"])
    #expect(scope.names == [])
  }

  @Test func aValueInProseIsText() {
    let scope = Scope(interface: testInterface)
    let (syntax, _) = parseExpression(SourceText(file: "a", bytes: Array("1.0 / 3, decimals: 2".utf8)))
    let (program, found) = checkValue(syntax, in: scope)
    #expect(found == [])
    #expect(program.value?.type == .string)
  }
}
