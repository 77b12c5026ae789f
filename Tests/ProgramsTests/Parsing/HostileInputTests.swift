import Diagnostics
import Programs
import Testing

@Suite struct HostileInputTests {
  static let nests = [
    "(", "[", "{", "f(", "f {", "[[1, ", "if x {", "func f() {", "a ? ", "-(", "!(", "\"\\(", "x[", "a ? b : ",
    "switch x { case 1: ", "let x: [", "let x: () -> ", "(a, ", "if x { } else ", "{ x in ", "case .a(", "struct S { ",
    "for x in ", "while ", "return ", "try ", "not ", "a.", "a?.b", "a!", "a + ", "T<", "let let ", "x[:", "lambda x: ",
    "a and ", "@a ", "switch ", "f { } g: ", "\"", "#\"", "/*", "var x: Int { get { ", "1 if 2 else ", "\\", "a: ",
    "case let ",
  ]

  /// 20,000 of each: an answer in linear time, without exhausting the stack.
  @Test(arguments: nests) func deepNestingIsNoTrouble(_ part: String) {
    for start in ["", "let a = ", "switch x { case "] {
      let bytes = Array((start + String(repeating: part, count: 100_000)).utf8)
      let (_, diagnostics) = parse(SourceText(file: "", bytes: bytes))
      let nesting = diagnostics.filter { $0.id == "nesting-too-deep" }
      #expect(nesting.count <= 1)
    }
  }

  @Test(arguments: ["(", "[", "f {", "if x {"]) func deepNestingGivesOneMessage(_ part: String) {
    let closing = ["(": ")", "[": "]", "f {": "}", "if x {": "}"][part] ?? ""
    let source = String(repeating: part, count: 100_000) + String(repeating: closing, count: 100_000)
    let (_, diagnostics) = parse(SourceText(file: "", bytes: Array(source.utf8)))
    #expect(diagnostics.map { $0.id } == ["nesting-too-deep"])
  }

  @Test func longFlatProgramsAreRead() {
    let lines = (0..<20_000).map { "let a\($0) = f(\($0), by: [1, 2, 3]) + 1\n" }.joined()
    let (file, diagnostics) = parse(SourceText(file: "", bytes: Array(lines.utf8)))
    #expect(file.statements.count == 20_000)
    #expect(diagnostics.isEmpty)
    let list = "let a = [" + String(repeating: "1, ", count: 100_000) + "]"
    #expect(parse(SourceText(file: "", bytes: Array(list.utf8))).1.isEmpty)
  }

  @Test func mutatedProgramsNeverStopTheParser() {
    let seeds = ParsingTests.expressions + ParsingTests.literals + ParsingTests.statements + ParsingTests.interface
    let pieces = Array("(){}[]<>.,:;?!&=+-*/\"\\#@'$_ \n\t0a9".utf8) + [0xE2, 0x80, 0xFF, 0]
    var generator = Seeded(state: 1)
    for round in 0..<10_000 {
      var bytes = Array(seeds[round % seeds.count].source.utf8)
      if round % 3 == 0 { bytes += Array(("\n" + seeds[Int(generator.next() % UInt64(seeds.count))].source).utf8) }
      for _ in 0..<(1 + Int(generator.next() % 6)) {
        let place = Int(generator.next() % UInt64(bytes.count + 1))
        switch generator.next() % 3 {
        case 0: bytes.insert(pieces[Int(generator.next() % UInt64(pieces.count))], at: place)
        case 1: if place < bytes.count { bytes.remove(at: place) }
        default: bytes = Array(bytes[place...] + bytes[..<place])
        }
      }
      check(bytes, round % 2 == 0 ? .lesson : .interface)
    }
  }

  @Test func randomBytesNeverStopTheParser() {
    var generator = Seeded(state: 2)
    for round in 0..<3_000 {
      let bytes = (0..<Int(generator.next() % 200)).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
      check(round % 2 == 0 ? bytes : bytes.map { $0 & 0x7F }, .lesson)
    }
  }

  /// Reads, and looks whether every position lies in the text.
  private func check(_ bytes: [UInt8], _ mode: ParseMode) {
    let text = SourceText(file: "", bytes: bytes)
    let (file, _) = parse(text, mode: mode)
    for statement in file.statements {
      #expect(statement.range.lowerBound >= 0 && statement.range.upperBound <= bytes.count)
    }
    _ = parseExpression(text)
    var end = 0
    for span in highlight(bytes) {
      #expect(span.range.lowerBound >= end && span.range.upperBound <= bytes.count)
      end = span.range.upperBound
    }
    _ = highlight(bytes, as: .python) + highlight(bytes, as: .json) + highlight(bytes, as: .shell)
  }
}
