import Diagnostics

/// Writes diagnostics for people: where, what, the source line with a caret, notes and a remedy.
package struct TextWriter {
  private let sources: SourceLines
  private let colours: Bool

  /// - Parameter colours: whether to use a terminal's colours.
  package init(sources: SourceLines, colours: Bool = false) {
    self.sources = sources
    self.colours = colours
  }

  /// The text of one diagnostic; every line ends in a newline.
  package func text(of diagnostic: Diagnostic) -> String {
    let word = diagnostic.severity == .error ? painted("error", "1;31") : painted("warning", "1;33")
    var text = "\(place(diagnostic.range)): \(word): \(painted(diagnostic.summary, "1")) [\(diagnostic.id)]\n"
    text += excerpt(of: diagnostic.range)
    for note in diagnostic.notes {
      let end = note.range.map { ": \(place($0))" } ?? ""
      text += "   \(painted("note", "36")): \(indented(note.text))\(end)\n"
    }
    if let help = diagnostic.help { text += "   \(painted("help", "32")): \(indented(help))\n" }
    return text
  }

  private func place(_ range: SourceRange) -> String {
    "\(range.file):\(range.start.line):\(range.start.column)"
  }

  private func indented(_ text: String) -> String {
    text.replacing("\n", with: "\n         ")
  }

  /// The line the range starts in, and a caret with a tail as long as the range within that line.
  private func excerpt(of range: SourceRange) -> String {
    guard let line = sources.line(range.start.line, of: range.file) else { return "" }
    let start = min(max(range.start.column - 1, 0), line.count)
    let last = range.end.line == range.start.line ? range.end.column - 1 : line.count
    let end = min(max(last, start), line.count)
    let window = shown(line, around: start)
    let number = String(range.start.line)
    let margin = String(repeating: " ", count: max(0, 5 - number.count))
    let code = String(decoding: line[window], as: UTF8.self)
    let before = String(decoding: line[window.lowerBound..<start], as: UTF8.self)
    let inside = String(decoding: line[start..<min(end, window.upperBound)], as: UTF8.self)
    let blank = String(before.map { $0 == "\t" ? "\t" : " " })
    let caret = "^" + String(repeating: "~", count: max(0, inside.count - 1))
    let gutter = String(repeating: " ", count: 5)
    return "\(margin)\(number) | \(printable(code))\n\(gutter) | \(blank)\(painted(caret, "1;32"))\n"
  }

  /// At most 160 bytes of a long line, cut between characters.
  private func shown(_ line: ArraySlice<UInt8>, around start: Int) -> Range<Int> {
    guard line.count > 160 else { return 0..<line.count }
    var low = max(0, start - 60)
    var high = min(line.count, low + 160)
    while low > 0, line[low] & 0xC0 == 0x80 { low -= 1 }
    while high < line.count, line[high] & 0xC0 == 0x80 { high += 1 }
    return low..<high
  }

  /// Control characters would move the cursor or ring a bell.
  private func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 && $0 != "\t" || $0.value == 0x7F ? "\u{FFFD}" : $0 }))
  }

  private func painted(_ text: String, _ code: String) -> String {
    colours ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
