import Diagnostics
import Lessons
import Testing

@Suite struct FrontMatterTests {
  @Test func everySettingIsReadWithItsPlace() {
    let marked = Marked(
      """
      ---
      title: "«Gradient $x$»"
      summary: >
        Folded
        text, `{swift} «loss», decimals: 2`
      objectives:
        - «see a loss fall»
        - '«it''s so»'
      prerequisites: [«lines.md», «ä.md»]
      minutes: «12»
      seed: «18446744073709551615»
      precision: «single»
      sources: «A book»
      use: [«lenet.md#lenet»]
      ---

      ```swift
      let loss = 1
      ```
      """)
    let (lesson, diagnostics) = read(marked.text)
    let front = lesson.frontMatter
    #expect(diagnostics.isEmpty)
    #expect(lesson.title.inlines.outline == "'Gradient ' math(x)")
    #expect(front.objectives.map(\.text) == ["see a loss fall", "it's so"])
    #expect(front.minutes?.value == 12 && front.seed?.value == .max && front.precision?.value == .single)
    #expect(front.summary?.inlines.outline == "'Folded text, ' value(loss)")
    #expect(lesson.values.first?.scope == 1)
    #expect(lesson.values.first?.decimals == 2)
    var ranges = [front.title?.range, lesson.values.first.map { $0.expression.range(0..<4) }]
    ranges += front.objectives.map(\.range)
    ranges += front.prerequisites.map(\.range)
    ranges += [front.minutes?.range, front.seed?.range, front.precision?.range]
    ranges += front.sources.map(\.range)
    ranges += front.use.map(\.range)
    #expect(ranges == marked.ranges.map { $0 })
  }

  @Test func unknownAndWrongSettingsAreReportedAtTheirPlace() {
    let marked = Marked("---\n«titel»: a\nminutes: «ten»\nprecision: «half»\nobjectives: [[«a»]]\n---\n\n# T\n")
    let (_, diagnostics) = read(marked.text)
    #expect(diagnostics.map(\.id) == ["unknown-setting", "wrong-setting", "wrong-setting", "wrong-setting"])
    #expect(diagnostics[0].help == "did you mean 'title'?")
    #expect(Array(diagnostics.map(\.range).prefix(3)) == Array(marked.ranges.prefix(3)))
  }

  @Test func brokenYAMLIsReportedAtItsPlace() {
    let (_, diagnostics) = read("---\ntitle: a: b\n---\n\n# T\n")
    #expect(diagnostics.map(\.id) == ["unreadable-settings"])
    #expect(diagnostics.map(\.range.start.line) == [2])
  }

  @Test func aSettingGivenTwiceIsReported() {
    let (_, diagnostics) = read("---\ntitle: a\ntitle: b\n---\n\n# T\n")
    #expect(diagnostics.map(\.id) == ["unreadable-settings"])
    #expect(diagnostics.map(\.range.start.line) == [3])
  }

  @Test func withoutTitleTheFirstHeadingIsIt() {
    #expect(read("# A *b*\n").lesson.title.text == "A b")
    #expect(read("a").diagnostics.map(\.id) == ["missing-title"])
  }

  @Test func aRuleOnTheFirstLineIsNoFrontMatter() {
    #expect(read("---\n\n# T\n").diagnostics.isEmpty)
  }
}
