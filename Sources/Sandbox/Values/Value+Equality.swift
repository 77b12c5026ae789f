extension Value {
  /// Whether two values of one type are equal, part by part; numbers as IEEE 754 compares them.
  package func isEqual(to other: Value) -> Bool {
    switch (self, other) {
    case (.int(let a), .int(let b)): a == b
    case (.double(let a), .double(let b)): a == b
    case (.bool(let a), .bool(let b)): a == b
    case (.string(let a), .string(let b)): a === b || a.text.hasSameBytes(as: b.text)
    case (.array(let a), .array(let b)), (.fields(let a), .fields(let b)), (.some(let a), .some(let b)):
      Value.areEqual(a.elements, b.elements)
    case (.dictionary(let a), .dictionary(let b)):
      a.entries.count == b.entries.count
        && a.entries.allSatisfy { entry in
          b[entry.key].map { $0.isEqual(to: entry.value) } ?? false
        }
    case (.enumeration(let a), .enumeration(let b)):
      a === b || (a.tag == b.tag && Value.areEqual(a.payload, b.payload))
    case (.none, .none), (.void, .void): true
    case (.object(let a), .object(let b)): equateNatives(a, b) ?? (a === b)
    default: false
    }
  }

  private static func areEqual(_ a: [Value], _ b: [Value]) -> Bool {
    guard a.count == b.count else { return false }
    for place in 0..<a.count where !a[place].isEqual(to: b[place]) { return false }
    return true
  }

  /// The same for equal values, on every machine.
  package func hash() -> UInt64 {
    var hash = Hash()
    add(to: &hash)
    return hash.finished
  }

  private func add(to hash: inout Hash) {
    switch self {
    case .int(let number): hash.add(UInt64(bitPattern: Int64(number)))
    case .double(let number): hash.add(number == 0 ? 0 : number.bitPattern)
    case .bool(let truth): hash.add(truth ? 1 : 0)
    case .string(let box): for byte in box.text.utf8 { hash.add(byte: byte) }
    case .array(let box), .fields(let box), .some(let box): for element in box.elements { element.add(to: &hash) }
    case .enumeration(let box):
      hash.add(UInt64(truncatingIfNeeded: box.tag))
      for element in box.payload { element.add(to: &hash) }
    default: hash.add(0)
    }
  }

  /// FNV-1a with a last mix.
  private struct Hash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
    mutating func add(_ word: UInt64) { state = (state ^ word) &* 0x9e37_79b9_7f4a_7c15 }
    var finished: UInt64 { (state ^ (state >> 32)) &* 0xd6e8_feb8_6659_fd93 ^ (state >> 29) }
  }
}

extension String {
  /// Whether both are the same UTF-8: equal text of one normal form, without Unicode tables.
  func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
