import Diagnostics

/// Comments, and what begins with `#`.
extension Lexer {
  /// Up to the line's end, which is left.
  mutating func skipLine() {
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n"), bytes[index] != UInt8(ascii: "\r") { index += 1 }
  }

  /// `/* … */`, which nests.
  mutating func skipBlockComment() {
    let start = index
    var depth = 0
    repeat {
      if index + 1 >= bytes.count {
        index = bytes.count
        report(
          .unterminatedComment, "a comment that begins with /* ends with */", at: start..<start + 2,
          help: "close it with */, or write // before each line")
        return
      }
      if bytes[index] == UInt8(ascii: "/"), next(is: "*") {
        depth += 1
        index += 2
      } else if bytes[index] == UInt8(ascii: "*"), next(is: "/") {
        depth -= 1
        index += 2
      } else {
        if bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") { startsLine = true }
        index += 1
      }
    } while depth > 0
  }

  /// A raw string, a `#word`, or a Python comment.
  mutating func readPound() {
    let start = index
    while index < bytes.count, bytes[index] == UInt8(ascii: "#") { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      startString(from: start)
      return
    }
    let word = index
    while index < bytes.count, let (scalar, length) = decodeScalar(bytes, at: index), continuesName(scalar) {
      index += length
    }
    if index > word, word == start + 1, Lexer.isPoundWord(string(word..<index)) {
      add(.pound, from: start)
      return
    }
    index = word
    skipLine()
    report(
      .pythonHabit, "a comment begins with //", at: start..<word, help: "write // instead of #", replacement: "//")
  }

  /// Words that Swift knows after `#`; any other is taken for a comment.
  private static func isPoundWord(_ word: String) -> Bool {
    switch word {
    case "if", "else", "elseif", "endif", "available", "unavailable", "selector", "keyPath", "file", "fileID",
      "filePath", "line", "column", "function", "dsohandle", "warning", "error", "sourceLocation", "colorLiteral",
      "Predicate", "Preview", "expect", "require", "externalMacro", "isolation":
      true
    default: false
    }
  }
}
