import Diagnostics
import Lessons
import Testing

@Suite struct MathTests {
  private func tex(_ text: String) -> [String] { read(text).lesson.formulas.map(\.tex.string) }

  @Test(arguments: [
    ("$a_i*b_i + c*d$", "a_i*b_i + c*d"), ("$ x_0 $", " x_0 "), (#"$a \\ b$"#, #"a \\ b"#), (#"$\{a\}$"#, #"\{a\}"#),
    (#"$\$5$"#, #"\$5"#), ("*$x$*", "x"), ("[$x$](a.md)", "x"), ("- $x$", "x"), ("> $x$", "x"), ("# $x$", "x"),
    ("$a\nb$", "a\nb"), ("> $a\n> b$", "a\nb"), ("$$a$$", "a"), ("$a<b>c$", "a<b>c"),
  ])
  func markdownLeavesTeXAlone(text: String, expected: String) {
    #expect(tex(text) == [expected])
  }

  @Test(arguments: [
    "It costs $5 and $6.", "50$ or 60$ more", "`$x$`", "```\n$x$\n```", #"\$x\$"#, "    $x$", "$a\n\nb$", "$$",
    "<div>\n$x$\n</div>",
  ])
  func whatIsNoFormulaStaysText(text: String) { #expect(tex(text).isEmpty) }

  @Test func everyFormulaStandsWhereItIsWritten() {
    let marked = Marked("a «$x$» b\n\n> «$$\n> y \\\\\n> - z\n> $$»\n\n| «$P(A|B)$» | 2 |\n|---|---|\n| 1 | «$w$» |\n")
    let lesson = read(marked.text).lesson
    #expect(Set(lesson.formulas.map(\.range)) == Set(marked.ranges))
    #expect(lesson.formulas.first { $0.isDisplay }?.tex.string == "\ny \\\\\n- z\n")
  }

  @Test func offsetsIntoTeXLeadToTheFile() throws {
    let marked = Marked("> $$\n> a + «\\foo»\n> $$\n")
    let math = try #require(read(marked.text).lesson.formulas.first)
    let offset = 5
    #expect(math.tex.range(offset..<offset + 4) == marked.ranges[0])
  }

  @Test func displayFormulasAreBlocksOfTheirOwn() {
    #expect(read("a\n$$x$$\nb").lesson.body.map(\.outline) == ["p('a')", "math(x)", "p('b')"])
    #expect(read("- a\n  $$x$$").lesson.body.map(\.outline) == ["list tight(p('a') math(x))"])
  }

  @Test func aCheckedFormulaHasAttributes() {
    let marked = Marked(#"$$ \sigma(z) $$ {#«sigmoid» check="«s(z) * a_b*»"}"#)
    let (lesson, diagnostics) = read("# T\n\n" + marked.text)
    let math = lesson.formulas.first
    #expect(diagnostics.isEmpty)
    #expect(math?.id?.value == "sigmoid")
    #expect(math?.attributes?.pair("check")?.text == "s(z) * a_b*")
    #expect(math?.attributes?.pair("check")?.valueRange.start.column == marked.ranges[1].start.column)
    #expect(lesson.anchors.contains { $0.value == "sigmoid" })
  }

  @Test func aDollarThatSeemsToBeginAFormulaIsReported() {
    let marked = Marked("# T\n\nThe weight «$»w_0 is the bias, and $5 is money.")
    let (_, diagnostics) = read(marked.text)
    #expect(diagnostics.map(\.id) == ["unclosed-math"])
    #expect(diagnostics.map(\.range) == marked.ranges)
  }

  @Test func aFormulaCutByAnEmptyLineIsReported() {
    let marked = Marked("# T\n\n«$»$\n\\begin{aligned}\n\na\n\\end{aligned}\n$$\n")
    let (_, diagnostics) = read(marked.text)
    #expect(diagnostics.map(\.id) == ["unclosed-math"])
    #expect(diagnostics.map(\.range) == marked.ranges)
  }

  @Test func aDollarPairOnItsOwnLineKeepsTheLinesBelowInPlace() {
    let marked = Marked("$$\na\n$$\n\n«*b*»")
    #expect(read(marked.text).lesson.firstParagraph.first?.range == marked.ranges[0])
  }
}
