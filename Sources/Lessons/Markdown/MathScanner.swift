import Diagnostics

/// Finds the formulas of a Markdown text, and the attributes behind them, behind images and headings.
///
/// A backslash escapes a dollar, code spans and verbatim lines hold none, a blank line ends every
/// search. `$` does not close before a digit nor open between a digit and a space, so that prices stay
/// prices.
///
/// - Cost: linear in the text, but for a binary search among backtick runs.
struct MathScanner {
  private(set) var text: MaskedText
  /// Places of dollars that look like the beginning of a formula that never ends.
  private(set) var unclosed: [Int] = []
  private let bytes: [UInt8]
  /// The offsets of backtick runs by their length, ascending.
  private var runs: [Int: [Int]] = [:]
  /// The offset just after the last text that belongs together with what is being scanned.
  private var segmentEnd = 0

  /// Headings in one line, which nothing reaches into or out of.
  private let headings: Set<Int>

  /// - Parameter headings: The 0-based lines of headings that take one line.
  init(_ text: MaskedText, headings: Set<Int>) {
    self.text = text
    self.headings = headings
    bytes = text.source.bytes
  }

  /// The text with its formulas covered.
  mutating func scan() {
    findRuns()
    var line = 0
    while line < text.lines.count {
      if isBreak(line) {
        line += 1
        continue
      }
      var last = line
      while !headings.contains(last), last + 1 < text.lines.count, !isBreak(last + 1), !headings.contains(last + 1) {
        last += 1
      }
      segmentEnd = text.lines.content(last).upperBound
      scanSegment(from: text.lines.starts[line])
      line = last + 1
    }
  }

  /// Answers whether nothing can reach across the line: it is verbatim, covered, or blank but for `>`.
  private func isBreak(_ line: Int) -> Bool {
    if text.isVerbatim[line] { return true }
    for i in text.lines.content(line) where !text.bytes[i].isBlank && text.bytes[i] != 0x3E { return false }
    return true
  }

  private mutating func findRuns() {
    var i = 0
    while i < bytes.count {
      guard bytes[i] == 0x60 else {
        i += 1
        continue
      }
      let length = runLength(at: i)
      runs[length, default: []].append(i)
      i += length
    }
  }

  private func runLength(at offset: Int) -> Int {
    var i = offset
    while i < bytes.count, bytes[i] == 0x60 { i += 1 }
    return i - offset
  }

  private mutating func scanSegment(from start: Int) {
    var i = start
    while i < segmentEnd {
      switch bytes[i] {
      case 0x5C: i += 2
      case 0x60: i = codeSpanEnd(at: i) ?? i + runLength(at: i)
      case 0x24: i = scanDollar(at: i)
      case 0x29: i = scanAttributes(after: i + 1, allowingBlanks: false)
      default: i += 1
      }
    }
  }

  /// The offset after the code span whose opening backticks stand at the offset.
  private func codeSpanEnd(at offset: Int) -> Int? {
    let length = runLength(at: offset)
    guard let places = runs[length] else { return nil }
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] < segmentEnd ? places[low] + length : nil
  }

  private mutating func scanDollar(at start: Int) -> Int {
    let isDisplay = start + 1 < segmentEnd && bytes[start + 1] == 0x24
    let width = isDisplay ? 2 : 1
    guard let end = isDisplay ? displayEnd(from: start + 2) : inlineEnd(from: start + 1) else {
      noteUnclosed(from: start, isDisplay: isDisplay)
      return start + width
    }
    let content = start + width..<end - width
    guard content.contains(where: { !bytes[$0].isWhitespace }) else { return start + width }
    text.cover(.init(kind: isDisplay ? .displayMath : .math, range: start..<end, content: content))
    return isDisplay ? scanAttributes(after: end, allowingBlanks: true) : end
  }

  private func displayEnd(from start: Int) -> Int? {
    var i = start
    while i + 1 < segmentEnd {
      if bytes[i] == 0x5C {
        i += 2
      } else if bytes[i] == 0x24 && bytes[i + 1] == 0x24 {
        return i + 2
      } else {
        i += 1
      }
    }
    return nil
  }

  private func inlineEnd(from start: Int) -> Int? {
    guard start < segmentEnd, bytes[start] != 0x0A else { return nil }
    // The dollar of "50$ or less" is behind its number.
    if start > 1, bytes[start - 2].isDigit, bytes[start].isBlank { return nil }
    var i = start
    while i < segmentEnd {
      switch bytes[i] {
      case 0x5C: i += 2
      case 0x60 where codeSpanEnd(at: i) != nil: return nil
      case 0x0A where beginsBlock(at: i + 1): return nil
      case 0x24: return i + 1 < bytes.count && bytes[i + 1].isDigit ? nil : i + 1
      default: i += 1
      }
    }
    return nil
  }

  /// Answers whether a line begins with what cannot be the middle of a sentence: a list's mark, a
  /// heading's, a table's.
  private func beginsBlock(at lineStart: Int) -> Bool {
    var i = lineStart
    while i < segmentEnd, bytes[i].isBlank || bytes[i] == 0x3E { i += 1 }
    guard i + 1 < segmentEnd else { return false }
    switch bytes[i] {
    case 0x7C, 0x23: return true
    case 0x2D, 0x2A, 0x2B: return bytes[i + 1].isBlank
    default:
      let digits = i
      while i < segmentEnd, bytes[i].isDigit, i - digits < 10 { i += 1 }
      return i > digits && i + 1 < segmentEnd && (bytes[i] == 0x2E || bytes[i] == 0x29) && bytes[i + 1].isBlank
    }
  }

  /// Remembers a dollar without partner if TeX follows it, behind a single one on its line.
  private mutating func noteUnclosed(from start: Int, isDisplay: Bool) {
    let content = start + (isDisplay ? 2 : 1)
    var i = content
    while i + 1 < min(segmentEnd, content + 200), bytes[i] != 0x24, isDisplay || bytes[i] != 0x0A {
      let isCommand = bytes[i] == 0x5C && bytes[i + 1].isLetter
      let isIndex = (bytes[i] == 0x5F || bytes[i] == 0x5E) && i > content && !bytes[i + 1].isWhitespace
      if isCommand || isIndex { return unclosed.append(start) }
      i += 1
    }
  }

  /// Covers the attributes that stand there, and gives the offset after them.
  private mutating func scanAttributes(after offset: Int, allowingBlanks: Bool) -> Int {
    let i = allowingBlanks ? bytes.skippingBlanks(from: offset, to: segmentEnd) : offset
    guard i + 1 < segmentEnd, bytes[i] == 0x7B, bytes[i + 1].isNameByte || [0x23, 0x2E].contains(bytes[i + 1]),
      let end = attributesEnd(bytes, from: i, to: segmentEnd)
    else { return offset }
    text.cover(.init(kind: .attributes, range: i..<end, content: i + 1..<end - 1))
    return end
  }

  /// Covers the attributes at the end of a heading's 0-based line.
  mutating func coverAttributes(ofHeadingInLine line: Int) {
    let content = text.lines.content(line)
    var end = content.upperBound
    while end > content.lowerBound, bytes[end - 1].isBlank { end -= 1 }
    guard end > content.lowerBound, bytes[end - 1] == 0x7D else { return }
    var i = end - 1
    while i > content.lowerBound, bytes[i] != 0x7B { i -= 1 }
    guard end - i >= 4, bytes[i] == 0x7B, i == content.lowerBound || bytes[i - 1].isBlank,
      [0x23, 0x2E].contains(bytes[i + 1]), text.bytes[i] == 0x7B, attributesEnd(bytes, from: i, to: end) == end
    else { return }
    text.cover(.init(kind: .attributes, range: i..<end, content: i + 1..<end - 1))
  }
}

/// The offset after the brace that closes the attributes opened at `start`, on the same line and
/// within 1024 bytes, so that a line of braces costs no more than its length.
func attributesEnd(_ bytes: [UInt8], from start: Int, to end: Int) -> Int? {
  var i = start + 1
  var quote: UInt8?
  let end = min(end, start + 1024)
  while i < end, bytes[i] != 0x0A {
    if bytes[i] == 0x5C, quote != nil {
      i += 1
    } else if let open = quote {
      if bytes[i] == open { quote = nil }
    } else if bytes[i] == 0x22 {
      quote = 0x22
    } else if bytes[i] == 0x7D {
      return i + 1
    }
    i += 1
  }
  return nil
}
