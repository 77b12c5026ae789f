import Diagnostics
import Lessons
import Testing

@Suite struct BlockTests {
  private func outline(_ text: String) -> [String] { read(text).lesson.body.map(\.outline) }

  @Test func listsKeepTheirKindTightnessAndTicks() {
    #expect(outline("3. a\n4. b") == ["list 3.(p('a'); p('b'))"])
    #expect(outline("- a\n\n- b") == ["list loose(p('a'); p('b'))"])
    #expect(outline("- [ ] a\n- [x] b *c*") == ["list tight([ ]p('a'); [x]p('b ' em('c')))"])
    #expect(outline("- a\n  - b\n    1. c") == ["list tight(p('a') list tight(p('b') list 1.(p('c'))))"])
  }

  @Test(arguments: ["note", "tip", "warning", "important", "caution"])
  func aQuoteWithItsWordIsACallout(word: String) {
    #expect(outline("> [!\(word.uppercased())]\n> a *b*\n>\n> c") == ["\(word)(p('a ' em('b')) p('c'))"])
  }

  @Test func aMisspeltCalloutStaysAQuoteAndIsReported() {
    let marked = Marked("# T\n\n> [!«WARNIG»]\n> a\n")
    let (_, diagnostics) = read(marked.text)
    #expect(diagnostics.map(\.range) == marked.ranges)
    #expect(diagnostics.first?.help == "did you mean 'WARNING'?")
  }

  @Test func headingsHaveGivenOrMadeIDs() {
    let lesson = read("# Über *all* $x$\n\n## A {#top}\n\n## Top\n\n## Top\n\n## ?\n").lesson
    #expect(lesson.headings.map(\.id) == ["über-all-x", "top", "top-1", "top-2", "section"])
    #expect(lesson.headings[1].text == "A")
  }

  @Test func anIDGivenFurtherDownIsNotTakenByASlug() {
    let (lesson, diagnostics) = read("# Loss\n\n```swift {#loss}\n```\n")
    #expect(lesson.headings.map(\.id) == ["loss-1"])
    #expect(diagnostics.isEmpty)
  }

  @Test func anImageAloneIsAFigure() {
    let lesson = read("![A `{swift} 1` line](img/a.png){#fig}").lesson
    #expect(lesson.body.map(\.outline) == ["figure(img/a.png)"])
    #expect(lesson.images.first?.file == "img/a.png")
    #expect(lesson.images.first?.id?.value == "fig")
    #expect(lesson.values.count == 1)
  }

  @Test func tablesHaveAlignmentsAndCells() {
    let text = "| a | b *c* |\n|:--|--:|\n| `x` | y \\| z |\n| 1 |\n"
    #expect(outline(text) == ["table('a' | 'b ' em('c'); code(x) | 'y | z'; '1' | )"])
    guard case .table(let table)? = read(text).lesson.body.first else { Issue.record("no table"); return }
    #expect(table.alignments == [.left, .right])
  }

  @Test func cellsStandWhereTheyAreWritten() {
    let marked = Marked("> | «a» | «*b*» |\n> |---|---|\n> | «c» | «[d](e.md)» |\n")
    guard case .quote(let blocks, _)? = read(marked.text).lesson.body.first, case .table(let table)? = blocks.first
    else { Issue.record("no table"); return }
    let cells = (table.header + table.rows.flatMap { $0 })
    #expect(cells.map(\.range) == marked.ranges)
    #expect(cells.compactMap(\.content.first?.range) == marked.ranges)
  }

  @Test func aCellIsNeverABlock() {
    #expect(outline("| a |\n|---|\n| - b |\n| # c |\n| 1. d |\n") == ["table('a'; '- b'; '# c'; '1. d')"])
  }

  @Test func linesAboveATableAreAParagraph() {
    #expect(outline("text\n| a |\n|---|\n| b |\n") == ["p('text')", "table('a'; 'b')"])
  }

  @Test func referencesWorkInTablesFootnotesAndQuizzes() {
    let text = "| [a][r] |\n|---|\n\n[^n]\n\n[^n]: [b][r]\n\n```quiz\n[c][r]?\n- [x] d\n```\n\n[R]: https://e.f\n"
    #expect(read(text).lesson.links.map(\.destination) == ["https://e.f", "https://e.f", "https://e.f"])
  }

  @Test func footnotesAreNumberedByTheirFirstReference() {
    let marked = Marked(
      "a[^two] b[^one] c[^two]\n\n[^one]: One.\n\n[^two]: «*Two*» $x$.\n\n    More[^three].\n[^three]: Three.")
    let (lesson, diagnostics) = read("# T\n\n" + marked.text)
    #expect(lesson.firstParagraph.outline == "'a' note(1.1) ' b' note(2.1) ' c' note(1.2)")
    #expect(lesson.footnotes.map(\.name) == ["two", "one", "three"])
    #expect(lesson.footnotes[0].body.map(\.outline) == ["p(em('Two') ' ' math(x) '.')", "p('More' note(3.1) '.')"])
    #expect(lesson.footnotes[0].references == 2)
    #expect(diagnostics.isEmpty)
    guard case .paragraph(let inlines, _)? = lesson.footnotes[0].body.first else { return }
    #expect(inlines.first?.range.start.column == marked.ranges[0].start.column)
    #expect(inlines.first?.range.start.line == marked.ranges[0].start.line + 2)
  }

  @Test func codeInOtherLanguagesIsKept() {
    #expect(outline("```python {#p caption=\"x\"}\na\n```\n\n    b\n    c\n") == ["code python(a\n)", "code (b\nc\n)"])
  }

  @Test func carriageReturnsAndByteOrderMarksChangeNothing() {
    let text =
      "---\ntitle: T\n---\n\n# A *b*\n\n- c\n  ```swift {#d}\n  let a = 1\n\n  let b = 2\n  ```\n\n| a |\n|---|\n| $x$ |\n"
    let plain = read(text).lesson
    let windows = readLesson(
      file: "lesson.md", bytes: [0xEF, 0xBB, 0xBF] + Array(text.replacing("\n", with: "\r\n").utf8))
    #expect(windows.1.isEmpty)
    #expect(windows.0.body.map(\.outline) == plain.body.map(\.outline))
    #expect(windows.0.body.map(\.range) == plain.body.map(\.range))
    #expect(windows.0.title.text == "T")
    #expect(windows.0.examples.first?.code.string == "let a = 1\n\nlet b = 2\n")
  }
}
