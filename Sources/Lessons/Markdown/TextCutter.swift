import Diagnostics

/// Puts a text together from lines of another, each keeping its place in the file.
struct TextCutter {
  private let source: SourceText
  private var bytes: [UInt8] = []
  private var lines: [SourceText.Line] = []

  init(_ source: SourceText) { self.source = source }

  /// Adds a piece of a line, and a line feed.
  mutating func add(_ range: Range<Int>) {
    lines.append(.init(offset: bytes.count, position: source.position(at: range.lowerBound)))
    bytes += source.bytes[range]
    bytes.append(0x0A)
  }

  /// Adds a piece of a line, without line feed.
  mutating func addPiece(_ range: Range<Int>) {
    lines.append(.init(offset: bytes.count, position: source.position(at: range.lowerBound)))
    bytes += source.bytes[range]
  }

  /// Adds bytes that do not stand in the file, told as if they stood at an offset.
  mutating func add(_ text: [UInt8], at offset: Int) {
    lines.append(.init(offset: bytes.count, position: source.position(at: offset)))
    bytes += text
  }

  /// What was put together.
  var text: SourceText { SourceText(file: source.file, bytes: bytes, lines: lines) }
}

extension SourceText {
  /// A stretch of the text that keeps its place in the file; each of its lines begins where it began.
  func slice(_ range: Range<Int>) -> SourceText {
    var lines = [Line(offset: 0, position: position(at: range.lowerBound))]
    var index = firstLine(after: range.lowerBound)
    while index < self.lines.count, self.lines[index].offset <= range.upperBound {
      let line = self.lines[index]
      lines.append(Line(offset: line.offset - range.lowerBound, position: line.position))
      index += 1
    }
    return SourceText(file: file, bytes: Array(bytes[range]), lines: lines)
  }

  /// The index of the first line that begins after the offset.
  private func firstLine(after offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The text as a string.
  var string: String { String(decoding: bytes, as: UTF8.self) }
}
