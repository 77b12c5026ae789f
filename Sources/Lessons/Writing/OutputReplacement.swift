import Diagnostics

/// The bytes of a lesson's file with new recorded outputs, and everything else as it was.
///
/// An example without a recorded output gets a block below it; one that prints nothing any more loses
/// its block. Line endings, indentation, quote marks and a byte-order mark stay.
///
/// - Parameter outputs: What each example printed, by `Example.id`; those left out keep what they have.
package func replacing(outputs: [String: String], in lesson: Lesson) -> [UInt8] {
  let file = RawLines(lesson.bytes)
  var edits: [LineEdit] = []
  for example in lesson.examples {
    guard let text = outputs[example.id] else { continue }
    if let edit = file.edit(recording: text, for: example) { edits.append(edit) }
  }
  return edits.isEmpty ? lesson.bytes : file.applying(edits.sorted { $0.lines.lowerBound < $1.lines.lowerBound })
}

/// Some lines of a file, from 0, and what stands there afterwards.
private struct LineEdit {
  var lines: Range<Int>
  var replacement: [[UInt8]]
}

/// A file's lines as they are, with their endings.
private struct RawLines {
  private let bytes: [UInt8]
  /// Without endings.
  private var contents: [Range<Int>] = []
  private var ending: [UInt8] = [0x0A]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var i = start
    while i < bytes.count {
      if bytes[i] == 0x0A || bytes[i] == 0x0D {
        let width = bytes[i] == 0x0D && i + 1 < bytes.count && bytes[i + 1] == 0x0A ? 2 : 1
        if contents.isEmpty { ending = Array(bytes[i..<i + width]) }
        contents.append(start..<i)
        i += width
        start = i
      } else {
        i += 1
      }
    }
    contents.append(start..<bytes.count)
  }

  // MARK: One output

  func edit(recording text: String, for example: Example) -> LineEdit? {
    let lines = outputLines(text)
    guard let output = example.output else {
      return lines.isEmpty ? nil : insertion(of: lines, for: example)
    }
    if outputLines(output.text.string) == lines { return nil }
    let range = output.range.start.line - 1..<output.range.end.line
    guard range.upperBound <= contents.count, range.count >= 2 else { return nil }
    return lines.isEmpty ? removal(of: range) : replacement(of: range, column: output.range.start.column, with: lines)
  }

  private func replacement(of range: Range<Int>, column: Int, with lines: [[UInt8]]) -> LineEdit? {
    let opening = Array(bytes[contents[range.lowerBound]])
    guard column >= 1, column <= opening.count else { return nil }
    let prefix = Array(opening[..<(column - 1)])
    let mark = opening[column - 1]
    let width = opening[(column - 1)...].prefix { $0 == mark }.count
    // A block that is never closed runs to the end of what holds it: there is nothing to replace safely.
    guard
      bytes[contents[range.upperBound - 1]].reversed().drop(while: \.isBlank).prefix(width).allSatisfy({ $0 == mark })
    else { return nil }
    let fence = fence(of: mark, atLeast: width, around: lines)
    let first = prefix + fence + opening[(column - 1 + width)...]
    return LineEdit(lines: range, replacement: [first] + block(lines, fence: fence, prefix: continuation(of: prefix)))
  }

  private func insertion(of lines: [[UInt8]], for example: Example) -> LineEdit? {
    let (first, last) = (example.range.start.line - 1, example.range.end.line - 1)
    guard last < contents.count else { return nil }
    let opening = Array(bytes[contents[first]])
    let prefix = continuation(of: Array(opening.prefix(example.range.start.column - 1)))
    let fence = fence(of: 0x60, atLeast: 3, around: lines)
    let info = example.isNamed ? "output {for=\(example.id)}" : "output"
    let blank = trimmedEnd(prefix)
    var added = [blank, prefix + fence + Array(info.utf8)] + block(lines, fence: fence, prefix: prefix)
    let next = last + 1 < contents.count ? bytes[contents[last + 1]] : []
    if !next.allSatisfy({ $0.isBlank || $0 == 0x3E }) { added.append(blank) }
    return LineEdit(lines: last + 1..<last + 1, replacement: added)
  }

  /// Takes the block out together with the blank line above it.
  private func removal(of range: Range<Int>) -> LineEdit {
    let above = range.lowerBound - 1
    let isBlank = above >= 0 && bytes[contents[above]].allSatisfy { $0.isBlank || $0 == 0x3E }
    return LineEdit(lines: (isBlank ? above : range.lowerBound)..<range.upperBound, replacement: [])
  }

  /// The lines between the fences and the closing fence.
  private func block(_ lines: [[UInt8]], fence: [UInt8], prefix: [UInt8]) -> [[UInt8]] {
    lines.map { $0.isEmpty ? trimmedEnd(prefix) : prefix + $0 } + [prefix + fence]
  }

  /// A fence longer than any that stands in the lines.
  private func fence(of mark: UInt8, atLeast width: Int, around lines: [[UInt8]]) -> [UInt8] {
    let longest = lines.map { $0.drop(while: \.isBlank).prefix { $0 == mark }.count }.max() ?? 0
    return Array(repeating: mark, count: max(width, longest + 1))
  }

  /// What begins the further lines of a block: quote marks stay, a list's mark becomes indentation.
  private func continuation(of prefix: [UInt8]) -> [UInt8] {
    prefix.map { $0 == 0x3E || $0.isBlank ? $0 : 0x20 }
  }

  private func trimmedEnd(_ line: [UInt8]) -> [UInt8] {
    Array(line.reversed().drop(while: \.isBlank).reversed())
  }

  private func outputLines(_ text: String) -> [[UInt8]] {
    guard !text.isEmpty else { return [] }
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  // MARK: All together

  func applying(_ edits: [LineEdit]) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for edit in edits where edit.lines.lowerBound >= contents.startIndex {
      let start = edit.lines.lowerBound < contents.count ? contents[edit.lines.lowerBound].lowerBound : bytes.count
      result += bytes[position..<max(position, start)]
      if edit.lines.lowerBound == contents.count { result += ending }
      let reachesEnd = edit.lines.upperBound >= contents.count
      for (index, line) in edit.replacement.enumerated() {
        result += line
        if !(reachesEnd && index == edit.replacement.count - 1) { result += ending }
      }
      position = reachesEnd ? bytes.count : contents[edit.lines.upperBound].lowerBound
    }
    return result + bytes[position...]
  }
}
