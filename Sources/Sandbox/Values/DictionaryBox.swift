/// The entries of a dictionary, in order of insertion.
///
/// Swift's own order differs from run to run; this one does not, and results must not.
package final class DictionaryBox {
  package typealias Entry = (key: Value, value: Value)

  package private(set) var entries: [Entry]
  /// Open addressing: places in `entries`, -1 where free. Its size is a power of two.
  private var slots: [Int32] = []

  /// A dictionary of these entries, whose keys differ.
  package init(_ entries: [Entry]) {
    self.entries = entries
    index()
    recount()
  }

  package func copied() -> DictionaryBox { DictionaryBox(copying: self) }

  private init(copying other: DictionaryBox) {
    entries = other.entries
    slots = other.slots
    recount()
  }

  /// The bytes it counts for.
  private var counted = 0

  private func recount() {
    let bytes = Memory.boxBytes + entries.count &* (3 &* Memory.elementBytes)
    Memory.add(bytes &- counted)
    counted = bytes
  }

  deinit {
    Memory.add(-counted)
    var values: [Value] = []
    values.reserveCapacity(entries.count)
    for entry in entries { values.append(entry.value) }
    entries = []
    Memory.release(&values)
  }

  package subscript(key: Value) -> Value? {
    guard let place = place(of: key) else { return nil }
    return entries[place].value
  }

  /// Where the entry with this key stands.
  package func place(of key: Value) -> Int? {
    guard !slots.isEmpty, case .found(let place) = find(key) else { return nil }
    return place
  }

  private enum Search {
    /// The place in `entries`.
    case found(Int)
    /// The place in `slots` where it would be noted.
    case free(Int)
  }

  private func find(_ key: Value) -> Search { withUnsafePointer(to: key) { find($0) } }

  /// Where a key stands, or would; there are slots.
  private func find(_ key: UnsafePointer<Value>) -> Search {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key.keyHash & UInt64(truncatingIfNeeded: mask))
    return slots.withUnsafeBufferPointer { slots in
      entries.withUnsafeBufferPointer { entries in
        while slots[slot] >= 0 {
          let place = Int(slots[slot])
          // The key stands first in an entry.
          let other = UnsafeRawPointer(entries.baseAddress.unsafelyUnwrapped + place)
          if key.isSameKey(as: other.assumingMemoryBound(to: Value.self)) { return .found(place) }
          slot = (slot + 1) & mask
        }
        return .free(slot)
      }
    }
  }

  /// Where the value of a key stands, as long as nothing else changes; if there was none, it is added at the end.
  func changeableValue(
    of key: UnsafeMutablePointer<Value>, inserting value: UnsafeMutablePointer<Value>
  ) -> UnsafeMutablePointer<Value> {
    let place = self.place(of: key, inserting: value)
    return entries.withUnsafeMutableBufferPointer { entries in
      // The value stands behind the key.
      UnsafeMutableRawPointer(entries.baseAddress.unsafelyUnwrapped + place)
        .assumingMemoryBound(to: Value.self) + 1
    }
  }

  /// Changes the value of a key, or adds it at the end.
  package func set(_ value: Value, for key: Value) {
    let count = entries.count
    let place = place(of: key, inserting: value)
    if place < count { entries[place].value = value }
  }

  /// Where the entry with this key stands; if there was none, it is added at the end with this value.
  func place(of key: Value, inserting value: Value) -> Int {
    withUnsafePointer(to: key) { key in withUnsafePointer(to: value) { place(of: key, inserting: $0) } }
  }

  private func place(of key: UnsafePointer<Value>, inserting value: UnsafePointer<Value>) -> Int {
    var free = 0
    if !slots.isEmpty {
      switch find(key) {
      case .found(let place): return place
      case .free(let slot): free = slot
      }
    }
    entries.append((key.pointee, value.pointee))
    recount()
    if entries.count * 2 > slots.count {
      index()
    } else {
      slots[free] = Int32(truncatingIfNeeded: entries.count - 1)
    }
    return entries.count - 1
  }

  /// Removes a key; the others keep their order.
  /// - Cost: linear, unless the entry is the last one.
  package func remove(_ key: Value) -> Value? {
    guard let place = place(of: key) else { return nil }
    free(place)
    let removed = entries.remove(at: place)
    if place < entries.count {
      for slot in slots.indices where Int(slots[slot]) > place { slots[slot] -= 1 }
    }
    recount()
    return removed.value
  }

  /// Frees the slot of an entry; those behind it that were kept from it move up.
  private func free(_ place: Int) {
    let mask = slots.count - 1
    var hole = slot(entries[place].key)
    while Int(slots[hole]) != place { hole = (hole + 1) & mask }
    var next = (hole + 1) & mask
    while slots[next] >= 0 {
      let distance = (next - slot(entries[Int(slots[next])].key)) & mask
      if distance >= (next - hole) & mask {
        slots[hole] = slots[next]
        hole = next
      }
      next = (next + 1) & mask
    }
    slots[hole] = -1
  }

  /// Moves the value of a place out, so that who changes it holds it alone.
  package func take(at place: Int) -> Value {
    var value = Value.void
    swap(&value, &entries[place].value)
    return value
  }

  package func put(_ value: Value, at place: Int) { entries[place].value = value }

  private func index() {
    var size = 8
    while size < entries.count * 3 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    for place in 0..<entries.count { insert(place) }
  }

  private func insert(_ place: Int) {
    var slot = self.slot(entries[place].key)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: place)
  }

  private func slot(_ key: Value) -> Int {
    Int(truncatingIfNeeded: key.hash() & UInt64(truncatingIfNeeded: slots.count - 1))
  }
}

extension UnsafePointer<Value> {
  /// `hash()`; that of a text, once it is known, without counting references.
  @inline(__always)
  fileprivate var keyHash: UInt64 {
    if UnsafeMutablePointer(mutating: self).tag == 3 {
      let box = UnsafeRawPointer(self).load(as: Unmanaged<StringBox>.self)
      let known = box._withUnsafeGuaranteedRef { $0.hash }
      if known != 0 { return known }
    }
    return pointee.hash()
  }

  /// `isEqual(to:)`; numbers and texts, which most keys are, are told without a call.
  @inline(__always)
  fileprivate func isSameKey(as other: UnsafePointer<Value>) -> Bool {
    let place = UnsafeMutablePointer(mutating: self)
    let otherPlace = UnsafeMutablePointer(mutating: other)
    if place.tag == 0, otherPlace.tag == 0 { return place.int == otherPlace.int }
    // One box is one text.
    if place.tag == 3, otherPlace.tag == 3, place.int == otherPlace.int { return true }
    switch (pointee, other.pointee) {
    case (.string(let a), .string(let b)): return a.hash == b.hash && a.text.hasSameBytes(as: b.text)
    default: return pointee.isEqual(to: other.pointee)
    }
  }
}
