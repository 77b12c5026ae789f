/// Why a formula cannot be typeset, and where in its TeX.
package struct FormulaMistake: Codable, Equatable, Sendable {
  /// Lower case, no full stop.
  package let text: String
  /// The byte of the TeX, in UTF-8, that the mistake is about.
  package let offset: Int

  package init(text: String, offset: Int) {
    self.text = text
    self.offset = offset
  }

  /// From KaTeX's own message, which repeats the TeX behind "at position" and counts in UTF-16.
  init(message: String, position: Int?, tex: String) {
    var text = message[...]
    if text.hasPrefix("KaTeX parse error: ") { text = text.dropFirst("KaTeX parse error: ".count) }
    if let match = text.firstMatch(of: #/ at (?:position \d+|end of input):/#) {
      text = text[..<match.range.lowerBound]
    }
    let units = tex.utf16
    let index = units.index(units.startIndex, offsetBy: position ?? 0, limitedBy: units.endIndex) ?? units.endIndex
    self.init(text: lowercasedFirst(text), offset: tex.utf8.distance(from: tex.startIndex, to: index))
  }

  /// What is longer would take seconds to typeset: KaTeX takes about a millisecond a symbol.
  private static let greatestLength = 5000
  /// What is nested deeper would take seconds too: the time grows with the square of the depth.
  private static let greatestDepth = 80

  /// What KaTeX takes without a word but must not stand on a page: text lost behind a comment sign,
  /// constructs whose HTML no validator accepts, and what would keep it busy for seconds.
  static func beforeTypesetting(_ tex: String) -> FormulaMistake? {
    let bytes = Array(tex.utf8)
    if bytes.count > greatestLength {
      return FormulaMistake(
        text: "a formula has at most \(greatestLength) bytes, this one has \(bytes.count)", offset: 0)
    }
    var offset = 0
    var depth = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "{") { depth += 1 }
      if bytes[offset] == UInt8(ascii: "}") { depth -= 1 }
      if depth > greatestDepth {
        return FormulaMistake(text: "braces are nested more than \(greatestDepth) deep here", offset: offset)
      }
      if bytes[offset] == UInt8(ascii: "%") {
        return FormulaMistake(
          text: "'%' starts a comment in TeX, so what follows it vanishes; write '\\%'", offset: offset)
      }
      if bytes[offset] == UInt8(ascii: "\\") {
        if let refused = refusedCommand(bytes, at: offset) { return FormulaMistake(text: refused, offset: offset) }
        offset += 1
      }
      offset += 1
    }
    return nil
  }

  private static func refusedCommand(_ bytes: [UInt8], at offset: Int) -> String? {
    var end = offset + 1
    while end < bytes.count, isLetter(bytes[end]) { end += 1 }
    switch String(decoding: bytes[offset..<end], as: UTF8.self) {
    case "\\tag": return "'\\tag' makes HTML that no browser has to accept; give the formula an {#id} instead"
    case "\\pmod": return "'\\pmod' makes HTML that no browser has to accept; write '(\\mathrm{mod}\\ n)'"
    case "\\mathop": return "'\\mathop' makes HTML that no browser has to accept; write '\\operatorname{…}'"
    default: return nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }
}

private func lowercasedFirst(_ text: Substring) -> String {
  guard let first = text.first else { return "not understood" }
  return first.lowercased() + text.dropFirst()
}
