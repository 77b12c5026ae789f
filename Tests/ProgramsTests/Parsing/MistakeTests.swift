import Diagnostics
import Programs
import Testing

/// A program with its mistakes marked `⟦…⟧`, the ids in order, and a part of the first help.
struct Mistake: CustomTestStringConvertible, Sendable {
  let marked: String
  let ids: [String]
  let help: String
  var testDescription: String { marked }

  init(_ marked: String, _ ids: String..., help: String = "") {
    self.marked = marked
    self.ids = ids
    self.help = help
  }
}

@Suite struct MistakeTests {
  static let mistakes = [
    Mistake("print(⟦“hello”⟧)", "unexpected-character", help: "type \""),
    Mistake("let a = ⟦\"abc⟧", "unterminated-string"), Mistake("⟦/*⟧ a", "unterminated-comment"),
    Mistake("let a = ⟦.5⟧", "number-literal", help: "0.5"), Mistake("let a = 2⟦x⟧", "number-literal", help: "2 * x"),
    Mistake("let a = ⟦1e400⟧", "number-literal"), Mistake("let a = \"⟦\\a⟧lpha\"", "string-escape"),
    Mistake("let a = ⟦\"\"\"⟧abc\n\"\"\"", "multi-line-string"), Mistake("let a = 1 ⟦+⟧", "unexpected-token"),
    Mistake("let a = x⟦.⟧", "unexpected-token"), Mistake("let a = 1⟦.⟧", "unexpected-token", help: "1.0"),
    Mistake("if x ⟦print⟧(x)", "missing-block"), Mistake("func f(⟦x⟧) { }", "missing-type", help: "x: Double"),
    Mistake("let a = [1 ⟦2⟧]", "missing-separator"),
    Mistake("let a = [1, 2⟦;⟧ 3]", "missing-separator", help: "[[1, 2]"),
    Mistake("a ⟦b⟧ c d", "missing-separator"), Mistake("let a = f⟦(⟧1, 2\nlet b = 3", "unclosed-bracket"),
    Mistake("func f() ⟦{⟧\n  a\n", "unclosed-bracket"), Mistake("f(1)⟦)⟧", "stray-bracket"),
    Mistake("if x ⟦=⟧ 1 { }", "assignment-as-value", help: "=="), Mistake("a = b ⟦=⟧ c", "assignment-as-value"),
    Mistake("let a = b ⟦-⟧c", "operator-spacing"), Mistake("let a ⟦=⟧1", "operator-spacing"),
    Mistake("let a = b⟦?⟧ c : d", "operator-spacing"), Mistake("if 0 < x ⟦<⟧ 1 { }", "operator-chain", help: "&&"),
    Mistake("let a = 2 ⟦×⟧ 3", "unknown-operator", help: "*"),
    Mistake("let a = b ⟦<-⟧ c", "unknown-operator", help: "< -"),
    Mistake("switch x {\n⟦case 1:⟧\ndefault: a\n}", "empty-case", help: "break"),
    // Outside the subset.
    Mistake("⟦import Foundation⟧\nlet a = 1", "outside-subset"),
    Mistake("⟦class⟧ A { var x = 1 }\nlet a = 1", "outside-subset", help: "struct"),
    Mistake("⟦protocol⟧ P { }", "outside-subset"), Mistake("⟦extension⟧ P { func f() { } }", "outside-subset"),
    Mistake("func f⟦<⟧T>(x: T) -> T { x }", "outside-subset"),
    Mistake("let a = x ⟦as⟧? Double", "outside-subset", help: "Double(x)"),
    Mistake("⟦try⟧ f()", "outside-subset"), Mistake("⟦await⟧ f()", "outside-subset"),
    Mistake("xs.map(⟦\\⟧.a?.b)", "outside-subset", help: "{ $0"),
    Mistake("⟦#if⟧ a", "outside-subset"), Mistake("⟦throw⟧ a", "outside-subset"),
    Mistake("let a = { [⟦weak⟧ self] in 1 }", "outside-subset"),
    Mistake("func f() ⟦throws⟧ -> Int { 1 }", "outside-subset"), Mistake("⟦@MainActor⟧ func f() { }", "outside-subset"),
    // Habits of Python and others.
    Mistake("⟦for i in range(10):⟧\n  print(i)\n", "python-habit", help: "for i in 0..<10 {"),
    Mistake("for i in ⟦range(2, n)⟧ { }", "python-habit", help: "2..<n"),
    Mistake("⟦def f(x)⟧:\n  return x ** 2\nlet a = 1", "python-habit", help: "func f(_ x: Double)"),
    Mistake("let y = x ⟦**⟧ 2", "python-habit", help: "pow(x, 2)"),
    Mistake("if a ⟦and⟧ b { }", "python-habit", help: "&&"),
    Mistake("if a ⟦or⟧ b { }", "python-habit", help: "||"), Mistake("if ⟦not⟧ a { }", "python-habit", help: "!"),
    Mistake("print(⟦'text'⟧)", "python-habit", help: "\"text\""), Mistake("⟦#⟧ comment", "python-habit", help: "//"),
    Mistake("let a = ⟦None⟧", "python-habit", help: "nil"), Mistake("let a = ⟦True⟧", "python-habit", help: "true"),
    Mistake("⟦print x⟧", "python-habit", help: "print(x)"),
    Mistake("if x == 1⟦:⟧\n  y = 2\n", "python-habit", help: "{"),
    Mistake("if x { } ⟦elif⟧ y { }", "python-habit", help: "else if"),
    Mistake("let f = ⟦lambda x⟧: x + 1", "python-habit", help: "{ x in"),
    Mistake("print(⟦f⟧\"loss {x}\")", "python-habit", help: "\\(x)"),
    Mistake("let a = [x * 2 ⟦for⟧ x in xs]", "python-habit", help: "xs.map { x in x * 2 }"),
    Mistake("⟦import numpy as np⟧", "outside-subset"),
    Mistake("x[⟦1:3⟧]", "python-habit", help: "1..<3"), Mistake("x[⟦:2⟧]", "python-habit", help: "..<2"),
    Mistake("⟦pass⟧", "python-habit"),
    Mistake("let a = b ⟦if⟧ c else d", "python-habit", help: "c ? b : d"),
    Mistake("if x ⟦in⟧ xs { }", "python-habit", help: "xs.contains(x)"),
    Mistake("if ⟦x is None⟧ { }".replacing("⟦x is", with: "x ⟦is"), "python-habit", help: "== nil"),
    Mistake("let d = ⟦{\"a\": 1}⟧", "python-habit", help: "["), Mistake("⟦i++⟧", "python-habit", help: "i += 1"),
    Mistake("let a = b ⟦@⟧ c", "python-habit", help: "•"), Mistake("⟦const⟧ a = 1", "python-habit", help: "let"),
  ]

  @Test(arguments: mistakes) func isToldAtItsPlace(_ mistake: Mistake) {
    var bytes: [UInt8] = []
    var marks: [Int] = []
    for character in mistake.marked {
      if character == "⟦" || character == "⟧" { marks.append(bytes.count) } else { bytes += Array(character.utf8) }
    }
    let text = SourceText(file: "lesson.md", bytes: bytes)
    let (_, diagnostics) = parse(text)
    #expect(diagnostics.map { $0.id } == mistake.ids)
    guard let first = diagnostics.first, marks.count == 2 else { return }
    // Of a range that is marked as a whole, the diagnostic may point at its beginning only.
    #expect(first.range.start == text.position(at: marks[0]))
    #expect(first.range.end <= text.position(at: marks[1]))
    #expect(first.help?.contains(mistake.help) ?? mistake.help.isEmpty || mistake.help.isEmpty)
  }

  @Test func everyKindIsShownByAMistake() {
    let shown = Set(MistakeTests.mistakes.flatMap { $0.ids } + ["nesting-too-deep"])
    #expect(shown == Set(parsingDiagnosticKinds.map { $0.id }))
  }

  @Test(arguments: parsingDiagnosticKinds.map { $0.id }) func itsExampleShowsItAndItsRemedyDoesNot(_ id: String) {
    guard let kind = parsingDiagnosticKinds.first(where: { $0.id == id }), !kind.example.isEmpty else { return }
    #expect(diagnostics(kind.example).contains { $0.id == id })
    #expect(diagnostics(kind.remedy).isEmpty)
  }

  @Test func threeUnrelatedMistakesGiveThreeMessages() {
    let source = """
      let a = [1 2]
      func f() {
        let b = (1 + ) * 2
        print(b)
      }
      for i in 0..<3 { print(i }
      let c = 4
      """
    #expect(diagnostics(source).map { $0.range.start.line } == [1, 3, 6])
  }

  /// Applying every fix leaves a program that can be read.
  @Test func fixesMend() {
    for mistake in MistakeTests.mistakes {
      let source = mistake.marked.replacing("⟦", with: "").replacing("⟧", with: "")
      let found = diagnostics(source)
      guard found.count == 1, let fix = found[0].fixes.first, found[0].fixes.count == 1 else { continue }
      guard fix.range.start.line == fix.range.end.line else { continue }
      var lines = source.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
      let line = fix.range.start.line - 1
      let columns = fix.range.start.column - 1..<fix.range.end.column - 1
      lines[line].replaceSubrange(columns, with: Array(fix.replacement.utf8))
      let mended = lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
      guard !mended.hasSuffix("{\n  print(i)\n"), fix.replacement != "\"" else { continue }
      #expect(diagnostics(mended).isEmpty, "\(mended)")
    }
  }

  @Test func lostNamesAreKept() {
    let (file, _) = parse(SourceText(file: "", bytes: Array("import numpy as np\ndef f(x):\n  pass\nclass A { }".utf8)))
    #expect(file.lostNames == ["np", "f", "A"])
  }

  private func diagnostics(_ source: String) -> [Diagnostic] {
    parse(SourceText(file: "", bytes: Array(source.utf8))).1
  }
}
