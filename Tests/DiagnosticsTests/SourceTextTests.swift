import Diagnostics
import Testing

@Suite struct SourceTextTests {
  @Test func linesThatFollowEachOtherStartAtColumnOne() {
    let text = SourceText(file: "a.md", bytes: Array("let x\n  y".utf8), start: SourcePosition(line: 4, column: 7))
    #expect(text.position(at: 0) == SourcePosition(line: 4, column: 7))
    #expect(text.position(at: 5) == SourcePosition(line: 4, column: 12))
    #expect(text.position(at: 8) == SourcePosition(line: 5, column: 3))
    #expect(text.position(at: 900) == SourcePosition(line: 5, column: 4))
  }

  @Test func anIndentedLineKeepsItsColumnInTheFile() {
    let lines = [
      SourceText.Line(offset: 0, position: SourcePosition(line: 9, column: 5)),
      SourceText.Line(offset: 3, position: SourcePosition(line: 10, column: 3)),
    ]
    let text = SourceText(file: "a.md", bytes: Array("ab\ncd".utf8), lines: lines)
    #expect(text.range(1..<4).start == SourcePosition(line: 9, column: 6))
    #expect(text.range(1..<4).end == SourcePosition(line: 10, column: 4))
  }

  @Test func anEmptyTextHasOnePosition() {
    #expect(SourceText(file: "a.md", bytes: []).position(at: 0) == SourcePosition(line: 1, column: 1))
  }
}
