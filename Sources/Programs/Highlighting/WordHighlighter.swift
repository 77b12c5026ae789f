/// Colours comments, strings, numbers and words of languages that lessons only show.
struct WordHighlighter {
  private let bytes: [UInt8]
  private let language: HighlightLanguage
  private var spans: [HighlightSpan] = []
  private var index = 0

  init(_ bytes: [UInt8], _ language: HighlightLanguage) {
    self.bytes = bytes
    self.language = language
  }

  mutating func run() -> [HighlightSpan] {
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "#") where language != .json && startsWord: readComment()
      case UInt8(ascii: "\""): readString(byte)
      case UInt8(ascii: "'") where language != .json: readString(byte)
      case 0x30...0x39 where startsWord: readNumber()
      case UInt8(ascii: "_"), 0x41...0x5A, 0x61...0x7A, 0x80...: readWord()
      default: index += 1
      }
    }
    return spans
  }

  private var startsWord: Bool {
    guard index > 0 else { return true }
    let previous = bytes[index - 1]
    return !(previous == UInt8(ascii: "_") || isDigit(previous) || digitOrLetter(previous))
  }

  private func digitOrLetter(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
  }

  private mutating func readComment() {
    let start = index
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    spans.append(HighlightSpan(.comment, start..<index))
  }

  private mutating func readString(_ quote: UInt8) {
    let start = index
    let isLong = language == .python && repeats(quote, at: index)
    index += isLong ? 3 : 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\") {
        index = min(index + 2, bytes.count)
      } else if byte == 0x0A, !isLong, language != .shell {
        break
      } else if byte == quote, !isLong || repeats(quote, at: index) {
        index += isLong ? 3 : 1
        break
      } else {
        index += 1
      }
    }
    var end = index
    if language == .json { while end < bytes.count, bytes[end] == 0x20 { end += 1 } }
    let isKey = language == .json && end < bytes.count && bytes[end] == UInt8(ascii: ":")
    spans.append(HighlightSpan(isKey ? .label : .string, start..<index))
  }

  private func repeats(_ quote: UInt8, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == quote && bytes[index + 1] == quote && bytes[index + 2] == quote
  }

  private mutating func readNumber() {
    let start = index
    while index < bytes.count, digitOrLetter(bytes[index]) || isPoint() || isSign() { index += 1 }
    spans.append(HighlightSpan(.number, start..<index))
  }

  private func isPoint() -> Bool {
    bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: "_")
  }

  private func isSign() -> Bool {
    (bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+"))
      && bytes[index - 1] | 0x20 == UInt8(ascii: "e")
  }

  private mutating func readWord() {
    let start = index
    while index < bytes.count, digitOrLetter(bytes[index]) || bytes[index] == UInt8(ascii: "_") { index += 1 }
    if start > 0, bytes[start - 1] == UInt8(ascii: "$") || bytes[start - 1] == UInt8(ascii: ".") { return }
    if let kind = kind(String(decoding: bytes[start..<index], as: UTF8.self)) {
      spans.append(HighlightSpan(kind, start..<index))
    } else if language == .python, index < bytes.count, bytes[index] == UInt8(ascii: "(") {
      spans.append(HighlightSpan(.function, start..<index))
    }
  }

  private func kind(_ word: String) -> HighlightSpan.Kind? {
    switch (language, word) {
    case (.json, "true"), (.json, "false"), (.json, "null"): .literal
    case (.python, "None"), (.python, "True"), (.python, "False"): .literal
    case (.python, _): isPythonWord(word) ? .keyword : nil
    case (.shell, _): isShellWord(word) ? .keyword : nil
    default: nil
    }
  }

  private func isPythonWord(_ word: String) -> Bool {
    switch word {
    case "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
      "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
      "pass", "raise", "return", "try", "while", "with", "yield":
      true
    default: false
    }
  }

  private func isShellWord(_ word: String) -> Bool {
    switch word {
    case "if", "then", "else", "elif", "fi", "for", "in", "do", "done", "while", "until", "case", "esac", "function",
      "export", "local", "return", "set", "cd", "echo":
      true
    default: false
    }
  }
}
