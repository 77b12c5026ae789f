import LessonKit
import Programs

// How texts are put together.

extension Machine {
  func concatenateStrings(_ result: Register, _ left: Register, _ right: Register) throws(Fault) -> Int {
    let more = right.text
    if isKnownUniquelyReferenced(&left.stringPlace.pointee) {
      try room(for: more.utf8.count)
      left.stringPlace.pointee.append(more)
      result.fill(from: left)
      return more.utf8.count >> 4
    }
    let bytes = left.text.utf8.count + more.utf8.count
    try room(for: bytes)
    let joined = left.text + more
    left.pointee = .void
    result.pointee = .string(StringBox(joined))
    return bytes >> 4
  }

  func join(_ result: Register, _ first: Register, _ count: Int) throws(Fault) -> Int {
    let bytes = bytes(first, count)
    try room(for: bytes)
    result.pointee = .string(StringBox(joined(first, count, bytes)))
    return bytes >> 4 + 16
  }

  /// Adds a row of texts and whole numbers to a text, in place if it is held once.
  func appendStrings(_ place: Register, _ first: Register, _ count: Int) throws(Fault) -> Int {
    let more = bytes(first, count)
    var bytes = more
    if isKnownUniquelyReferenced(&place.stringPlace.pointee) {
      try room(for: bytes)
    } else {
      bytes += place.text.utf8.count
      try room(for: bytes)
      place.pointee = .string(StringBox(place.text))
    }
    place.stringPlace.pointee.append(joined(first, count, more))
    return bytes >> 4 + 16
  }

  /// How many bytes a row of texts and whole numbers takes.
  private func bytes(_ first: Register, _ count: Int) -> Int {
    var bytes = 0
    for piece in first..<first + count {
      bytes += piece.tag == 0 ? piece.int.decimalBytes : piece.text.utf8.count
    }
    return bytes
  }

  /// A row of texts and whole numbers as one text; the row is emptied.
  private func joined(_ first: Register, _ count: Int, _ bytes: Int) -> String {
    guard bytes > 0 else {
      for piece in first..<first + count { piece.empty() }
      return ""
    }
    return String(unsafeUninitializedCapacity: bytes) { buffer in
      var end = buffer.baseAddress.unsafelyUnwrapped
      for piece in first..<first + count {
        if piece.tag == 0 {
          end += piece.int.writeDecimal(to: end)
        } else {
          var text = piece.text
          text.withUTF8 { bytes in
            if let start = bytes.baseAddress { end.initialize(from: start, count: bytes.count) }
            end += bytes.count
          }
          piece.empty()
        }
      }
      return bytes
    }
  }

  /// Stops if so many bytes more would go over the budget.
  func room(for bytes: Int) throws(Fault) {
    let (total, overflow) = Memory.live.addingReportingOverflow(bytes)
    if overflow || total > state.pointee.valueLimit { throw .budget(.memory, limit: budgets.valueBytes) }
  }
}

extension Int {
  /// How many bytes it takes in decimal.
  fileprivate var decimalBytes: Int {
    var count = self < 0 ? 2 : 1
    var rest = magnitude
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    return count
  }

  /// Writes it in decimal, and gives the number of bytes.
  fileprivate func writeDecimal(to place: UnsafeMutablePointer<UInt8>) -> Int {
    let count = decimalBytes
    if self < 0 { place.initialize(to: UInt8(ascii: "-")) }
    var end = count
    var rest = magnitude
    repeat {
      end -= 1
      (place + end).initialize(to: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    return count
  }
}
