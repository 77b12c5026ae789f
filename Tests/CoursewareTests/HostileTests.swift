import Testing

/// What nobody writes by accident ends in a verdict, in bounded time and memory, and never in a crash.
@Suite struct HostileTests {
  private func found(_ text: String, at place: SourceLocation = #_sourceLocation) throws -> [String] {
    try Trial().lesson(text).run("check", "course", "--format", "json").exits(1, at: place).entries().map(\.id)
  }

  private func found(swift code: String, at place: SourceLocation = #_sourceLocation) throws -> [String] {
    try found("```swift\n\(code)\n```", at: place)
  }

  @Test(arguments: [
    "while true { }",
    "var w = Tensor([1, 2])\nlet g = Tensor([1, 2])\nwhile true { w -= 0.1 * g }",
    "var w = Tensor([1, 2])\nwhile true {\n  let (_, g) = valueWithGradient(at: w) { w in (w * w).sum() }\n  w -= 0.1 * g\n}",
  ]) func endlessLoopsEndAtTheBudgetOfInstructions(_ code: String) throws {
    #expect(try found(swift: code) == ["budget-instructions"])
  }

  @Test(arguments: [
    "let m = Sequential(input: 1) { Dense(1) }\n"
      + "m.fit([[1], [2]], [[1], [2]], loss: .meanSquaredError, optimizer: SGD(learningRate: 0.01), epochs: 1_000_000_000)",
    "while true { _ = Tensor.randomNormal([1000]) }",
  ]) func endlessTensorWorkEndsAtTheBudgetOfOperations(_ code: String) throws {
    #expect(try found(swift: code) == ["engine"])
  }

  @Test func endlessPrintingAndShowingEnd() throws {
    #expect(try found(swift: "while true { print(\"hello\") }") == ["budget-output"])
    #expect(try found(swift: "while true { show(linePlot([1, 2, 3])) }") == ["budget-figures"])
  }

  @Test(arguments: [
    "func f(_ n: Int) -> Int { f(n + 1) + 1 }\nlet a = f(0)",
    "func f(_ n: Int) -> Int { [1].map { f($0 + n) }[0] }\nlet a = f(0)",
    "func f(_ w: Tensor) -> Tensor { gradient(at: w) { w in f(w).sum() } }\nlet a = f([1, 2])",
  ]) func endlessRecursionEnds(_ code: String) throws {
    #expect(try found(swift: code) == ["budget-call-depth"])
  }

  @Test(arguments: [
    "var s = \"abc\"\nfor _ in 0..<60 { s += s }", "var a = [1, 2, 3]\nfor _ in 0..<60 { a += a }",
    "let a = Array(repeating: 0, count: 1_000_000_000_000)", "let a = (0..<1_000_000_000_000).map { $0 }",
  ]) func endlessGrowthEndsAtTheBudgetOfMemory(_ code: String) throws {
    #expect(try found(swift: code) == ["budget-memory"])
  }

  @Test func hugeTensorsAndModelsAreNotMade() throws {
    #expect(try found(swift: "let t = Tensor.zeros([1000000, 1000000])") == ["engine"])
    #expect(try found(swift: "let m = Sequential(input: 1_000_000) { Dense(1_000_000) }") == ["engine"])
  }

  @Test(arguments: ["(", "[", "{", "-", "if true {", "\\(", "f("]) func bracketsInCodeNestWithoutEnd(_ part: String)
    throws
  {
    #expect(try !found(swift: "let x = " + String(repeating: part, count: 100_000)).isEmpty)
  }

  @Test(arguments: ["> ", "![a]("]) func bracketsInProseNestWithoutEnd(_ part: String) throws {
    #expect(try found(String(repeating: part, count: 100_000) + "a") == ["nested-too-deep"])
  }

  @Test func bracketsInMathNestWithoutEnd() throws {
    for (part, end) in [("{", "}"), ("\\frac{1}{", "}"), ("\\left(", "\\right)")] {
      let text = "$" + String(repeating: part, count: 10_000) + "x" + String(repeating: end, count: 10_000) + "$"
      #expect(try found(text) == ["formula"])
    }
  }

  @Test(arguments: [
    (Array(0...255) as [UInt8], "not-text"), ([], "empty-lesson"), (Array("# A\n\nBad \u{0} byte.\n".utf8), "not-text"),
    (Array("# A\n\nBad ".utf8) + [0xFF, 0xFE, 0x0A], "invalid-utf8"),
  ]) func whatIsNoTextIsSaid(_ bytes: [UInt8], _ id: String) throws {
    let found = try Trial().course(lessons: "a.md").file("course/a.md", bytes: bytes)
      .run("check", "course", "--format", "json").exits(1).entries()
    #expect(found.map(\.id) == [id])
  }

  @Test func aFileOfFiftyMegabytesIsNotRead() throws {
    try Trial().course(lessons: "a.md").file("course/a.md", bytes: Array(repeating: 0x78, count: 50_000_000))
      .run("check", "course").exits(1).says("course/a.md:1:1: error", "[lesson-too-long]")
  }
}
