import Diagnostics

/// A footnote's definition, taken out of the text before libcmark can read it as a link's.
struct LiftedFootnote {
  var name: String
  var range: SourceRange
  /// Without the mark and the indentation.
  var content: SourceText
}

/// Finds the definitions `[^name]: …` at the beginning of lines and covers them in the text.
///
/// A definition goes on over the lines of its paragraph, and over blank lines as long as the text is
/// indented by four spaces.
func liftFootnotes(from text: inout MaskedText) -> [LiftedFootnote] {
  var footnotes: [LiftedFootnote] = []
  let bytes = text.source.bytes
  var line = 0
  while line < text.lines.count {
    guard !text.isVerbatim[line], let head = footnoteHead(bytes, in: text.lines.content(line)) else {
      line += 1
      continue
    }
    let last = lastLine(ofFootnoteIn: line, of: text)
    let range = text.lines.content(line).lowerBound..<text.lines.content(last).upperBound
    footnotes.append(
      LiftedFootnote(
        name: bytes.text(head.name), range: text.source.range(range),
        content: footnoteContent(text, lines: line...last, from: head.content)))
    text.blank(lines: line..<last + 1)
    line = last + 1
  }
  return footnotes
}

/// The name, and the offset where the text begins, if a line begins a definition.
private func footnoteHead(_ bytes: [UInt8], in line: Range<Int>) -> (name: Range<Int>, content: Int)? {
  var i = line.lowerBound
  while i < line.upperBound, bytes[i] == 0x20 { i += 1 }
  guard i - line.lowerBound <= 3, bytes.begins("[^", at: i) else { return nil }
  let name = i + 2
  i = name
  while i < line.upperBound, !bytes[i].isWhitespace, bytes[i] != 0x5D, bytes[i] != 0x5B { i += 1 }
  guard i > name, i + 1 < line.upperBound, bytes[i] == 0x5D, bytes[i + 1] == 0x3A else { return nil }
  return (name..<i, bytes.skippingBlanks(from: i + 2, to: line.upperBound))
}

private func lastLine(ofFootnoteIn first: Int, of text: MaskedText) -> Int {
  let bytes = text.source.bytes
  var last = first
  var line = first + 1
  var isAfterBlank = false
  while line < text.lines.count {
    let content = text.lines.content(line)
    let start = bytes.skippingBlanks(from: content.lowerBound, to: content.upperBound)
    if start == content.upperBound {
      isAfterBlank = true
    } else if start - content.lowerBound >= 4 || bytes[content.lowerBound] == 0x09 {
      last = line
      isAfterBlank = false
    } else if isAfterBlank || beginsAnotherBlock(bytes, content) {
      break
    } else {
      last = line
    }
    line += 1
  }
  return last
}

private func beginsAnotherBlock(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
  let first = bytes[line.lowerBound]
  return footnoteHead(bytes, in: line) != nil || first == 0x23 || first == 0x3E
    || bytes.begins("```", at: line.lowerBound)
    || bytes.begins("- ", at: line.lowerBound) || bytes.begins("* ", at: line.lowerBound)
    || bytes.begins("+ ", at: line.lowerBound)
}

private func footnoteContent(_ text: MaskedText, lines: ClosedRange<Int>, from start: Int) -> SourceText {
  var cut = TextCutter(text.source)
  cut.add(start..<text.lines.content(lines.lowerBound).upperBound)
  for line in lines.dropFirst() {
    let content = text.lines.content(line)
    var i = content.lowerBound
    while i < content.upperBound, text.source.bytes[i].isBlank, i - content.lowerBound < 4 {
      i += 1
      if text.source.bytes[i - 1] == 0x09 { break }
    }
    cut.add(i..<content.upperBound)
  }
  return cut.text
}
