import Diagnostics

/// A Markdown text whose formulas and attributes are covered, byte for byte, so that libcmark leaves
/// them alone and every offset stays true.
///
/// The first two bytes of a span become the private-use control U+0091, the rest U+007F; line feeds,
/// indentation and the `>` of quotes stay. (Of three bytes the third would be the line feed behind a
/// `$$` that stands alone on its line.) What a span is tells its offset in `spans`.
struct MaskedText {
  enum Kind {
    case math, displayMath, attributes
  }

  struct Span {
    var kind: Kind
    /// With dollars or braces.
    var range: Range<Int>
    /// Without them.
    var content: Range<Int>
  }

  let source: SourceText
  let lines: LineTable
  /// The same length as the source.
  private(set) var bytes: [UInt8]
  /// By the offset of the first byte.
  private(set) var spans: [Int: Span] = [:]
  /// Which lines hold code or raw HTML.
  let isVerbatim: [Bool]

  init(_ source: SourceText, lines: LineTable, isVerbatim: [Bool]) {
    self.source = source
    self.lines = lines
    self.isVerbatim = isVerbatim
    bytes = source.bytes
  }

  /// Covers a span.
  mutating func cover(_ span: Span) {
    spans[span.range.lowerBound] = span
    let first = lines.line(at: span.range.lowerBound)
    let quotes = lines.starts[first] == span.range.lowerBound ? 0 : quoteMarks(inLine: first)
    var quotesLeft = 0
    var isAtLineStart = false
    for i in span.range {
      if bytes[i] == 0x0A {
        isAtLineStart = true
        quotesLeft = quotes
      } else if isAtLineStart && (bytes[i].isBlank || (bytes[i] == 0x3E && quotesLeft > 0)) {
        if bytes[i] == 0x3E { quotesLeft -= 1 }
      } else {
        isAtLineStart = false
        bytes[i] = 0x7F
      }
    }
    let start = span.range.lowerBound
    bytes.replaceSubrange(start..<start + 2, with: [0xC2, 0x91])
  }

  /// Covers whole lines with spaces, as if they were empty.
  mutating func blank(lines range: Range<Int>) {
    for i in lines.lines(range) where bytes[i] != 0x0A { bytes[i] = 0x20 }
  }

  /// Answers whether a span begins at the offset and still covers it.
  func span(at offset: Int) -> Span? {
    guard bytes[offset] == 0xC2, let span = spans[offset] else { return nil }
    return span
  }

  /// How many `>` stand before the text of a line.
  private func quoteMarks(inLine line: Int) -> Int {
    var count = 0
    for i in lines.content(line) {
      switch source.bytes[i] {
      case 0x3E: count += 1
      case 0x20, 0x09, 0x2D, 0x2A, 0x2B, 0x2E, 0x29: continue
      case let byte where byte.isDigit: continue
      default: return count
      }
    }
    return count
  }
}
