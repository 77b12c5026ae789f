import Diagnostics
import Lessons
import Testing

@Suite struct InlineTests {
  @Test func everyInlineStandsWhereItIsWritten() {
    let marked = Marked("«Text »«*«em »«**«strong»**»*» and «`code`»\n  «second ä »«[«link»](b.md 'title')»")
    let inlines = read(marked.text).lesson.firstParagraph.all.filter { !$0.outline.isEmpty && $0.outline != "/" }
    let wanted = Set(marked.ranges)
    let found = inlines.map(\.range).filter { wanted.contains($0) }
    #expect(Set(found) == wanted)
    #expect(inlines.outline.contains("code(code)"))
  }

  @Test func escapesAndEntitiesAreResolvedWithoutLosingThePlace() {
    let marked = Marked(#"a &amp; \* b &#35; «*c*»"#)
    let inlines = read(marked.text).lesson.firstParagraph
    #expect(inlines.outline == "'a & * b # ' em('c')")
    #expect(inlines.last?.range == marked.ranges[0])
  }

  @Test func placesSurviveReferenceDefinitionsBeforeTheParagraph() {
    let marked = Marked("[r]: https://example.org\n  'a title'\n«[words][r]» «*more*»")
    let inlines = read(marked.text).lesson.firstParagraph
    #expect(inlines.map(\.range).filter { marked.ranges.contains($0) } == marked.ranges)
    guard case .link(let link)? = inlines.first else { Issue.record("no link"); return }
    #expect(link.target == .external("https://example.org"))
    #expect(link.title == "a title")
  }

  @Test func placesAreRightInQuotesAndLists() {
    let marked = Marked("> - one\n>   two «`three`»\n> lazy «**four**»\n")
    guard case .quote(let blocks, _)? = read(marked.text).lesson.body.first, case .list(let list)? = blocks.first,
      case .paragraph(let inlines, _)? = list.items.first?.body.first
    else { Issue.record("no list in a quote"); return }
    #expect(inlines.map(\.range).filter { marked.ranges.contains($0) } == marked.ranges)
  }

  @Test func tildesInPairsStrikeThrough() {
    #expect(read("a ~~b *c*~~ d").lesson.firstParagraph.outline == "'a ' strike('b ' em('c')) ' d'")
    #expect(read("a ~~b").lesson.firstParagraph.outline == "'a ' '~~' 'b'")
  }

  @Test func aValueKnowsItsExpressionFormatAndScope() {
    let marked = Marked("```swift\nlet a = 1\n```\n\nIt is `{swift} «f(a, b: 2)», decimals: 3`.")
    let values = read(marked.text).lesson.values
    #expect(values.count == 1)
    #expect(values.first?.expression.string == "f(a, b: 2)")
    #expect(values.first?.expression.range(0..<10) == marked.ranges[0])
    #expect(values.first?.decimals == 3)
    #expect(values.first?.scope == 1)
  }

  @Test func aValueOverTwoLinesOfAQuoteIsOneExpression() {
    let value = read("> It is `{swift} a +\n> b`.").lesson.values.first
    #expect(value?.expression.string == "a + b")
    #expect(value?.expression.position(at: 4) == SourcePosition(line: 2, column: 3))
  }

  @Test func linksSayWhereTheyLead() {
    let text = "[a](x.md#y) [b](#z) [c](glossary.md#slope) [d](data/i.csv) [e](mailto:a@b.c) <https://f.g>"
    #expect(
      read(text).lesson.links.map(\.target) == [
        .lesson(file: "x.md", anchor: "y"), .anchor("z"), .term("slope"), .file("data/i.csv"),
        .external("mailto:a@b.c"), .external("https://f.g"),
      ])
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScript:x", "data:text/html,x", "//evil.org", "/etc/passwd", "../../x.md",
  ])
  func addressesThatNoPageMayHoldAreReported(address: String) {
    let (lesson, diagnostics) = read("# T\n\n[a](\(address))")
    #expect(lesson.links.map(\.target) == [.unsafe])
    #expect(diagnostics.map(\.id) == ["unsafe-link"])
  }

  @Test func dollarsInAnAddressAreNoFormula() {
    let lesson = read("[a](https://b.c/$x$/d) $y$").lesson
    #expect(lesson.links.first?.destination == "https://b.c/$x$/d")
    #expect(lesson.formulas.map(\.tex.string) == ["y"])
  }

  @Test func htmlIsReportedWhereItStands() {
    let marked = Marked("# T\n\nA «<b>»bold«</b>» claim <!-- a comment -->.")
    let (lesson, diagnostics) = read(marked.text)
    #expect(diagnostics.map(\.range) == marked.ranges)
    #expect(lesson.firstParagraph.outline == "'A ' html(<b>) 'bold' html(</b>) ' claim ' '.'")
  }
}
