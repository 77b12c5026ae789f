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

  func join(_ result: Register, _ pieces: Pieces) throws(Fault) -> Int {
    let bytes = pieces.bytes
    try room(for: bytes)
    var text = ""
    if bytes > 0 {
      text = String(unsafeUninitializedCapacity: bytes) { buffer in
        pieces.write(to: buffer.baseAddress.unsafelyUnwrapped)
        return bytes
      }
    }
    pieces.empty()
    result.pointee = .string(StringBox(text))
    return bytes >> 4 + 16
  }

  /// Adds texts and whole numbers to a text, in place if it is held once.
  func appendStrings(_ place: Register, _ pieces: Pieces) throws(Fault) -> Int {
    let more = pieces.bytes
    var bytes = more
    if isKnownUniquelyReferenced(&place.stringPlace.pointee) {
      try room(for: bytes)
    } else {
      bytes += place.byteCount
      try room(for: bytes)
      place.pointee = .string(StringBox(place.text))
    }
    place.stringBox._withUnsafeGuaranteedRef { text in text.append(more) { pieces.write(to: $0) } }
    pieces.empty()
    return bytes >> 4 + 16
  }

  /// Stops if so many bytes more would go over the budget.
  func room(for bytes: Int) throws(Fault) {
    let (total, overflow) = Memory.live.addingReportingOverflow(bytes)
    if overflow || total > state.pointee.valueLimit { throw .budget(.memory, limit: budgets.valueBytes) }
  }
}

/// The pieces that a text is put together from: what stands in registers and in the code.
struct Pieces {
  let list: UnsafePointer<Instruction>
  let count: Int
  let registers: Register
  let constants: Register

  @inline(__always)
  private func place(_ piece: Instruction) -> Register {
    (piece.extra == 2 ? constants : registers) + Int(piece.a)
  }

  /// How many bytes they take.
  @inline(__always)
  var bytes: Int {
    var bytes = 0
    for index in 0..<count {
      let place = place(list[index])
      bytes &+= place.tag == 0 ? place.int.decimalBytes : place.byteCount
    }
    return bytes
  }

  /// Writes one after the other.
  @inline(__always)
  func write(to start: UnsafeMutablePointer<UInt8>) {
    var end = start
    for index in 0..<count {
      let place = place(list[index])
      if place.tag == 0 {
        end += place.int.writeDecimal(to: end)
      } else {
        end += place.stringBox._withUnsafeGuaranteedRef { $0.write(to: end) }
      }
    }
  }

  /// Empties the registers that were moved.
  @inline(__always)
  func empty() {
    for index in 0..<count where list[index].extra == 1 { place(list[index]).empty() }
  }
}

extension Register {
  /// The box of a text, without counting a reference to it.
  @inline(__always)
  fileprivate var stringBox: Unmanaged<StringBox> { UnsafeRawPointer(self).load(as: Unmanaged<StringBox>.self) }

  /// How many bytes of UTF-8 a text has.
  @inline(__always)
  fileprivate var byteCount: Int { stringBox._withUnsafeGuaranteedRef { $0.byteCount } }
}

extension Int {
  /// How many bytes it takes in decimal.
  fileprivate var decimalBytes: Int {
    var count = self < 0 ? 2 : 1
    var limit: UInt = 10
    while magnitude >= limit {
      count += 1
      let (next, overflow) = limit.multipliedReportingOverflow(by: 10)
      if overflow { break }
      limit = next
    }
    return count
  }

  /// Writes it in decimal, and gives the number of bytes.
  fileprivate func writeDecimal(to place: UnsafeMutablePointer<UInt8>) -> Int {
    let count = decimalBytes
    if self < 0 { place.initialize(to: UInt8(ascii: "-")) }
    var end = count
    var rest = magnitude
    while rest >= 100 {
      end -= 2
      let pair = UInt8(truncatingIfNeeded: rest % 100)
      rest /= 100
      (place + end).initialize(to: UInt8(ascii: "0") + pair / 10)
      (place + end + 1).initialize(to: UInt8(ascii: "0") + pair % 10)
    }
    let last = UInt8(truncatingIfNeeded: rest)
    (place + end - 1).initialize(to: UInt8(ascii: "0") + last % 10)
    if last >= 10 { (place + end - 2).initialize(to: UInt8(ascii: "0") + last / 10) }
    return count
  }
}
