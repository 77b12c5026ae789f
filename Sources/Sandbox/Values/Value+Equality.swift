extension Value {
  /// Whether two values of one type are equal, part by part; numbers as IEEE 754 compares them.
  package func isEqual(to other: Value) -> Bool {
    switch (self, other) {
    case (.int(let a), .int(let b)): return a == b
    case (.double(let a), .double(let b)): return a == b
    case (.string(let a), .string(let b)): return a === b || a.text.hasSameBytes(as: b.text)
    default: break
    }
    // Without recursion: a lesson can nest values deeper than a stack would hold.
    var pending: [(Value, Value)] = []
    guard Value.compare(self, other, &pending) else { return false }
    while let (a, b) = pending.popLast() {
      if !Walk.goesOn() || !Value.compare(a, b, &pending) { return false }
    }
    return true
  }

  /// Whether nothing tells two values apart so far; what is still to be compared is added to `pending`.
  private static func compare(_ a: Value, _ b: Value, _ pending: inout [(Value, Value)]) -> Bool {
    switch (a, b) {
    case (.int(let a), .int(let b)): return a == b
    case (.double(let a), .double(let b)): return a == b
    case (.bool(let a), .bool(let b)): return a == b
    case (.string(let a), .string(let b)): return a === b || a.text.hasSameBytes(as: b.text)
    // One list is equal to itself in Swift, whatever it holds.
    case (.array(let a), .array(let b)): return a === b || compare(a.elements, b.elements, &pending)
    case (.fields(let a), .fields(let b)), (.some(let a), .some(let b)):
      return compare(a.elements, b.elements, &pending)
    case (.slice(let a), .slice(let b)): return compare(a.elements, b.elements, &pending)
    case (.dictionary(let a), .dictionary(let b)):
      guard a.entries.count == b.entries.count, Walk.goesOn(parts: a.entries.count) else { return false }
      for entry in a.entries {
        guard let value = b[entry.key] else { return false }
        pending.append((entry.value, value))
      }
      return true
    case (.enumeration(let a), .enumeration(let b)):
      return a.tag == b.tag && compare(a.payload, b.payload, &pending)
    case (.none, .none), (.void, .void): return true
    case (.object(let a), .object(let b)): return equateNatives(a, b) ?? (a === b)
    default: return false
    }
  }

  private static func compare(_ a: [Value], _ b: [Value], _ pending: inout [(Value, Value)]) -> Bool {
    guard a.count == b.count, Walk.goesOn(parts: a.count) else { return false }
    for place in 0..<a.count {
      switch (a[place], b[place]) {
      case (.int(let x), .int(let y)): if x != y { return false }
      case (.double(let x), .double(let y)): if x != y { return false }
      case (let x, let y): pending.append((x, y))
      }
    }
    return true
  }

  /// The same for equal values, on every machine.
  package func hash() -> UInt64 {
    if case .string(let box) = self, box.hash != 0 { return box.hash }
    var hash = Hash()
    add(to: &hash, depth: 0)
    if case .string(let box) = self { box.note(hash: hash.finished) }
    return hash.finished
  }

  private func add(to hash: inout Hash, depth: Int) {
    // Equal values have equal hashes also where deep parts are left out.
    if depth > 20 || !Walk.goesOn() { return }
    switch self {
    case .int(let number): hash.add(UInt64(bitPattern: Int64(number)))
    case .double(let number): hash.add(number == 0 ? 0 : number.bitPattern)
    case .bool(let truth): hash.add(truth ? 1 : 0)
    case .string(let box): for byte in box.text.utf8 { hash.add(byte: byte) }
    case .array(let box), .fields(let box), .some(let box):
      for element in box.elements { element.add(to: &hash, depth: depth + 1) }
    case .slice(let box): for element in box.elements { element.add(to: &hash, depth: depth + 1) }
    case .enumeration(let box):
      hash.add(UInt64(truncatingIfNeeded: box.tag))
      for element in box.payload { element.add(to: &hash, depth: depth + 1) }
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
