import Diagnostics
import Foundation

/// Applies the replacements that are certain to be right.
package struct Fixer {
  private let report: Report

  package init(report: Report) { self.report = report }

  /// Changes the files and answers how many diagnostics were mended.
  ///
  /// - Throws: when a file cannot be written.
  package func apply() throws -> Int {
    var count = 0
    for checked in report.lessons {
      let fixes = checked.diagnostics.map { $0.fixes.filter { $0.range.file == checked.lesson.file } }
      let (bytes, applied) = Self.applying(fixes, to: checked.lesson.bytes)
      guard applied > 0 else { continue }
      try Data(bytes).write(to: URL(fileURLWithPath: checked.lesson.file), options: .atomic)
      count += applied
    }
    return count
  }

  /// The text with the replacements of each diagnostic made, all of them or none; where those of two diagnostics
  /// meet, the first is mended, and how many were.
  static func applying(_ diagnostics: [[Diagnostic.Fix]], to bytes: [UInt8]) -> ([UInt8], Int) {
    let starts = lineStarts(of: bytes)
    var accepted: [Edit] = []
    var applied = 0
    for fixes in diagnostics where !fixes.isEmpty {
      let edits = fixes.compactMap { Edit($0, lineStarts: starts, count: bytes.count) }
      guard edits.count == fixes.count, !edits.contains(where: { edit in accepted.contains { $0.meets(edit) } }) else {
        continue
      }
      accepted += edits
      applied += 1
    }
    accepted.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    return (replacing(accepted, in: bytes), applied)
  }

  private static func replacing(_ edits: [Edit], in bytes: [UInt8]) -> [UInt8] {
    let hasReturns = bytes.indices.dropFirst().contains { bytes[$0] == 0x0A && bytes[$0 - 1] == 0x0D }
    var result: [UInt8] = []
    var done = 0
    for edit in edits where edit.range.lowerBound >= done {
      result += bytes[done..<edit.range.lowerBound]
      for byte in edit.replacement.utf8 {
        if byte == 0x0A, hasReturns { result.append(0x0D) }
        result.append(byte)
      }
      done = edit.range.upperBound
    }
    return result + bytes[done...]
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    // A byte-order mark is no part of the first line's columns.
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    return starts
  }
}

/// A replacement by offsets.
private struct Edit {
  let range: Range<Int>
  let replacement: String

  init?(_ fix: Diagnostic.Fix, lineStarts: [Int], count: Int) {
    func offset(_ position: SourcePosition) -> Int? {
      guard position.line >= 1, position.line <= lineStarts.count else { return nil }
      return min(lineStarts[position.line - 1] + position.column - 1, count)
    }
    guard let start = offset(fix.range.start), let end = offset(fix.range.end), end >= start else { return nil }
    range = start..<end
    replacement = fix.replacement
  }

  /// Whether both cannot be made: they share bytes, or put something into one place.
  func meets(_ other: Edit) -> Bool {
    if range == other.range { return true }
    if range.isEmpty || other.range.isEmpty {
      let (point, stretch) = range.isEmpty ? (range.lowerBound, other.range) : (other.range.lowerBound, range)
      return stretch.lowerBound < point && point < stretch.upperBound
    }
    return range.overlaps(other.range)
  }
}
