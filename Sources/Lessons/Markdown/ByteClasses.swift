extension UInt8 {
  /// Space or tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// Space, tab or line feed.
  var isWhitespace: Bool { self == 0x20 || self == 0x09 || self == 0x0A }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  /// What a backslash can escape in Markdown.
  var isPunctuation: Bool {
    (self >= 0x21 && self <= 0x2F) || (self >= 0x3A && self <= 0x40) || (self >= 0x5B && self <= 0x60)
      || (self >= 0x7B && self <= 0x7E)
  }
  /// What ids, classes and keys are made of; bytes of other scripts count as letters.
  var isNameByte: Bool { isLetter || isDigit || self == 0x2D || self == 0x5F || self >= 0x80 }
}

extension Array where Element == UInt8 {
  /// The text of the bytes in the range, cut to the array's bounds.
  func text(_ range: Range<Int>) -> String { String(decoding: self[range.clamped(to: 0..<count)], as: UTF8.self) }

  /// Answers whether the bytes from `offset` begin with those of `prefix`.
  func begins(_ prefix: StaticString, at offset: Int) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard offset >= 0, offset + length <= count else { return false }
    return prefix.withUTF8Buffer { buffer in
      for i in 0..<length where self[offset + i] != buffer[i] { return false }
      return true
    }
  }

  /// The first offset from `offset` on, up to `end`, that holds no space or tab.
  func skippingBlanks(from offset: Int, to end: Int) -> Int {
    var i = offset
    while i < end, self[i].isBlank { i += 1 }
    return i
  }
}
