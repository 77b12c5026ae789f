import Foundation

/// The programs that inputs are made from, cut into words.
struct Corpus {
  /// Programs as rows of tokens; blanks are tokens too, so that a program is their concatenation.
  let programs: [[[UInt8]]]
  /// All different tokens that are no blanks.
  let words: [[UInt8]]

  /// Reads the examples of Markdown files and whole Swift files, in the order of their paths.
  init(folders: [String]) {
    var texts: [[UInt8]] = []
    for folder in folders {
      let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      for name in found.sorted() {
        guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
        if name.hasSuffix(".md") { texts += Corpus.examples(String(decoding: data, as: UTF8.self)) }
        if name.hasSuffix(".swift") { texts.append(Array(data)) }
      }
    }
    programs = texts.map(Corpus.tokens).filter { !$0.isEmpty }
    var seen: Set<[UInt8]> = []
    words = programs.joined().filter { $0[0] > 0x20 && seen.insert($0).inserted }
  }

  /// The Swift fences of a lesson.
  private static func examples(_ text: String) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var lines: [Substring] = []
    var fence: Substring?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let end = fence {
        if line.hasPrefix(end) {
          found.append(Array(lines.joined(separator: "\n").utf8))
          fence = nil
        } else {
          lines.append(line)
        }
      } else if line.hasPrefix("```swift") || line.hasPrefix("~~~swift") {
        fence = line.prefix(3)
        lines = []
      }
    }
    return found
  }

  /// Words, numbers, runs of blanks, and every other byte alone.
  private static func tokens(_ bytes: [UInt8]) -> [[UInt8]] {
    func kind(_ byte: UInt8) -> Int {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2E, 0x80...0xFF: 1
      case 0x09, 0x0A, 0x20: 2
      default: 0
      }
    }
    var result: [[UInt8]] = []
    for byte in bytes {
      if let last = result.last?.last, kind(last) == kind(byte), kind(byte) > 0 {
        result[result.count - 1].append(byte)
      } else {
        result.append([byte])
      }
    }
    return result
  }
}
