import Diagnostics
import Foundation

/// Applies the replacements that are certain to be right.
package struct Fixer {
  private let report: Report

  package init(report: Report) { self.report = report }

  /// Changes the files and answers how many replacements were made; of two that overlap, the first is.
  ///
  /// - Throws: when a file cannot be written.
  package func apply() throws -> Int {
    var count = 0
    for checked in report.lessons {
      let fixes = checked.diagnostics.flatMap(\.fixes).filter { $0.range.file == checked.lesson.file }
      guard !fixes.isEmpty else { continue }
      let (bytes, applied) = Self.applying(fixes, to: checked.lesson.bytes)
      try Data(bytes).write(to: URL(fileURLWithPath: checked.lesson.file), options: .atomic)
      count += applied
    }
    return count
  }

  static func applying(_ fixes: [Diagnostic.Fix], to bytes: [UInt8]) -> ([UInt8], Int) {
    let starts = lineStarts(of: bytes)
    func offset(_ position: SourcePosition) -> Int? {
      guard position.line >= 1, position.line <= starts.count else { return nil }
      return min(starts[position.line - 1] + position.column - 1, bytes.count)
    }
    var result: [UInt8] = []
    var (done, applied) = (0, 0)
    for fix in fixes.sorted(by: { $0.range.start < $1.range.start }) {
      guard let start = offset(fix.range.start), let end = offset(fix.range.end), start >= done, end >= start else {
        continue
      }
      result += bytes[done..<start] + Array(fix.replacement.utf8)
      done = end
      applied += 1
    }
    return (result + bytes[done...], applied)
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    // A byte-order mark is no part of the first line's columns.
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    return starts
  }
}
