import Diagnostics

/// A file's bytes made fit for reading: UTF-8 without byte-order mark, lines ending in a line feed.
///
/// The place of every line stays the one in the author's file; a byte-order mark takes no column.
struct FileText {
  /// The most bytes a lesson may have: more than any book has in a chapter.
  static let sizeLimit = 1 << 20

  var source: SourceText
  /// Answers whether the bytes are no text at all, so that `source` is empty.
  var isUnreadable: Bool
  var diagnostics: [Diagnostic]

  init(file: String, bytes: [UInt8]) {
    let start = SourcePosition(line: 1, column: 1)
    let here = SourceRange(file: file, at: start)
    source = SourceText(file: file, bytes: [])
    isUnreadable = true
    diagnostics = []
    if bytes.count > FileText.sizeLimit {
      let summary = "a lesson has at most \(FileText.sizeLimit) bytes, this file has more"
      diagnostics = [
        Diagnostic(.lessonTooLong, summary, at: here, help: "divide it into several lessons, or move data into `data/`")
      ]
      return
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    var text = SourceText(file: file, bytes: withLineFeeds(body))
    if let offset = text.bytes.firstIndex(of: 0) {
      let summary = "a lesson is a text file, but byte \(offset + 1) of this one is NUL"
      diagnostics = [
        Diagnostic(
          .notText, summary, at: text.range(offset..<offset + 1),
          help: "save the lesson as UTF-8 text without NUL bytes")
      ]
      return
    }
    if let repaired = repairedUTF8(text.bytes) {
      diagnostics.append(FileText.invalidUTF8(repaired, in: text))
      // So many wrong bytes are another encoding or no text: what the rest says would be noise.
      if repaired.count > 100, repaired.count > text.bytes.count / 50 { return }
      text = SourceText(file: file, bytes: repaired.bytes, lines: text.lines)
    }
    source = text
    isUnreadable = false
  }

  private static func invalidUTF8(
    _ repaired: (bytes: [UInt8], first: Int, count: Int), in text: SourceText
  ) -> Diagnostic {
    let digits = Array("0123456789abcdef")
    let byte = Int(text.bytes[repaired.first])
    let more = repaired.count > 1 ? ", the first of \(repaired.count) such bytes" : ""
    return Diagnostic(
      .invalidUTF8, "a lesson is UTF-8, which byte 0x\(digits[byte / 16])\(digits[byte % 16]) breaks here\(more)",
      at: text.range(repaired.first..<repaired.first + 1),
      help: "save the file with the encoding UTF-8; other encodings are not read")
  }
}

/// Turns CR LF and a lone CR into LF.
private func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(0x0D) else { return bytes }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  for i in bytes.indices {
    if bytes[i] != 0x0D {
      result.append(bytes[i])
    } else if i + 1 == bytes.count || bytes[i + 1] != 0x0A {
      result.append(0x0A)
    }
  }
  return result
}

/// The bytes with `?` for each that is not part of a well-formed UTF-8 sequence; nil if all are.
private func repairedUTF8(_ bytes: [UInt8]) -> (bytes: [UInt8], first: Int, count: Int)? {
  var result = bytes
  var first = -1
  var count = 0
  var i = 0
  while i < bytes.count {
    let length = sequenceLength(bytes, at: i)
    if length == 0 {
      if first < 0 { first = i }
      count += 1
      result[i] = 0x3F
    }
    i += max(1, length)
  }
  return first < 0 ? nil : (result, first, count)
}

/// How many bytes the well-formed UTF-8 sequence at `i` has, 0 if there is none.
private func sequenceLength(_ bytes: [UInt8], at i: Int) -> Int {
  let lead = bytes[i]
  if lead < 0x80 { return 1 }
  let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
  guard lead >= 0xC2, lead <= 0xF4, i + length <= bytes.count else { return 0 }
  for k in 1..<length where bytes[i + k] & 0xC0 != 0x80 { return 0 }
  let second = bytes[i + 1]
  switch lead {  // overlong forms, surrogates, beyond U+10FFFF
  case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F: return 0
  default: return length
  }
}
