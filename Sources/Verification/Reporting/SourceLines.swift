import Foundation

/// The lines of the files that diagnostics speak of, read when they are first asked for.
package final class SourceLines {
  private var files: [String: [ArraySlice<UInt8>]] = [:]

  package init() {}

  /// A line, numbered from 1, without its line ending; nothing if the file or the line is not there.
  ///
  /// The slice's indices start at 0.
  package func line(_ number: Int, of file: String) -> ArraySlice<UInt8>? {
    let lines = files[file] ?? read(file)
    files[file] = lines
    guard number >= 1, number <= lines.count else { return nil }
    return lines[number - 1]
  }

  private func read(_ file: String) -> [ArraySlice<UInt8>] {
    guard let data = FileManager.default.contents(atPath: file), data.count <= 1 << 24 else { return [] }
    var bytes = [UInt8](data)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      ArraySlice(Array(line.last == 0x0D ? line.dropLast() : line))
    }
  }
}
