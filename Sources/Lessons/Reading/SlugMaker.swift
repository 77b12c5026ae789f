/// Makes ids from words, each one only once.
struct SlugMaker {
  private var taken: Set<String> = []
  private var counts: [String: Int] = [:]

  /// Keeps ids free for the authors who give them, wherever in the lesson they do.
  mutating func reserve(_ ids: [String]) { taken.formUnion(ids) }

  /// An id for a heading: its letters and digits in lower case, hyphens for its spaces.
  mutating func slug(for text: String) -> String {
    var base = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" || scalar == "-" {
        base += scalar.properties.lowercaseMapping
      } else if scalar.properties.isWhitespace {
        base += "-"
      }
    }
    while base.hasPrefix("-") { base.removeFirst() }
    while base.hasSuffix("-") { base.removeLast() }
    return unique(base.isEmpty ? "section" : base)
  }

  /// An id made of a word and the lowest number from `number` on that nothing has.
  mutating func numbered(_ word: String, from number: Int) -> String {
    var number = max(number, counts[word] ?? 0)
    while taken.contains("\(word)-\(number)") { number += 1 }
    counts[word] = number + 1
    taken.insert("\(word)-\(number)")
    return "\(word)-\(number)"
  }

  private mutating func unique(_ base: String) -> String {
    if taken.insert(base).inserted { return base }
    return numbered(base, from: 1)
  }
}

/// The ids that stand in braces anywhere in a text, told from their form alone.
func givenIDs(in bytes: [UInt8]) -> [String] {
  var ids: [String] = []
  var i = 0
  while i + 2 < bytes.count {
    guard bytes[i] == 0x7B, bytes[i + 1] == 0x23 else {
      i += 1
      continue
    }
    let start = i + 2
    i = start
    while i < bytes.count, bytes[i].isNameByte || bytes[i] == 0x2E || bytes[i] == 0x3A { i += 1 }
    if i > start { ids.append(bytes.text(start..<i)) }
  }
  return ids
}
