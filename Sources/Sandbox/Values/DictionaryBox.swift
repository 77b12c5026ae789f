/// The entries of a dictionary, in order of insertion.
///
/// Swift's own order differs from run to run; this one does not, and results must not.
package final class DictionaryBox {
  package typealias Entry = (key: Value, value: Value)

  private var list: [Entry]
  /// Where the entries stand, and whether nobody else can hold the list.
  private var start: UnsafeMutablePointer<Entry>?
  private var isAlone = false
  /// Open addressing: places in the list, -1 where free. There are `mask + 1`, a power of two, or none.
  private var slots: UnsafeMutablePointer<Int32>?
  private var mask = -1

  /// A dictionary of these entries, whose keys differ.
  package init(_ entries: [Entry]) {
    list = entries
    if !list.isEmpty { index() }
    find()
  }

  package func copied() -> DictionaryBox { DictionaryBox(copying: self) }

  private init(copying other: DictionaryBox) {
    list = other.entries
    if let known = other.slots {
      mask = other.mask
      slots = .allocate(capacity: mask + 1)
      slots?.initialize(from: known, count: mask + 1)
    }
    find()
  }

  /// The bytes it counts for.
  private var counted = 0

  /// Notes and counts the entries anew after a change of their number.
  private func find() {
    isAlone = false
    start = list.withUnsafeBufferPointer { UnsafeMutablePointer(mutating: $0.baseAddress) }
    let bytes = Memory.boxBytes + list.count &* (3 &* Memory.elementBytes)
    Memory.add(bytes &- counted)
    counted = bytes
  }

  @inline(never)
  private func beAlone() {
    start = list.withUnsafeMutableBufferPointer { $0.baseAddress }
    isAlone = true
  }

  deinit {
    Memory.add(-counted)
    slots?.deallocate()
    var values: [Value] = []
    values.reserveCapacity(list.count)
    for entry in list { values.append(entry.value) }
    list = []
    Memory.release(&values)
  }

  /// All of them.
  package var entries: [Entry] {
    isAlone = false
    return list
  }

  package var count: Int { list.count }

  package subscript(key: Value) -> Value? {
    guard let place = place(of: key) else { return nil }
    return list[place].value
  }

  /// Where the entry with this key stands.
  package func place(of key: Value) -> Int? {
    let place = withUnsafePointer(to: key) { search($0) }
    return place >= 0 ? place : nil
  }

  /// The place of a key; or, below zero, the complement of the slot where it would be noted, or of 0 if there are no slots.
  @inline(__always)
  private func search(_ key: UnsafePointer<Value>) -> Int {
    guard let slots else { return ~0 }
    var slot = Int(truncatingIfNeeded: key.keyHash) & mask
    while true {
      let place = Int(slots[slot])
      if place < 0 { return ~slot }
      // The key stands first in an entry.
      let other = UnsafeRawPointer(start.unsafelyUnwrapped + place).assumingMemoryBound(to: Value.self)
      if key.isSameKey(as: other) { return place }
      slot = (slot &+ 1) & mask
    }
  }

  /// Where the value of a key stands, as long as nothing else changes; if there was none, it is added at the end.
  func changeableValue(
    of key: UnsafePointer<Value>, inserting value: UnsafePointer<Value>
  ) -> UnsafeMutablePointer<Value> {
    let found = search(key)
    let place = found >= 0 ? found : insert(key, value, ~found)
    if !isAlone { beAlone() }
    // The value stands behind the key.
    return UnsafeMutableRawPointer(start.unsafelyUnwrapped + place).assumingMemoryBound(to: Value.self) + 1
  }

  /// Changes the value of a key, or adds it at the end.
  package func set(_ value: Value, for key: Value) {
    withUnsafePointer(to: key) { key in
      let place = search(key)
      if place >= 0 {
        list[place].value = value
        find()
      } else {
        _ = withUnsafePointer(to: value) { insert(key, $0, ~place) }
      }
    }
  }

  /// Where the entry with this key stands; if there was none, it is added at the end with this value.
  func place(of key: Value, inserting value: Value) -> Int {
    withUnsafePointer(to: key) { key in
      let place = search(key)
      return place >= 0 ? place : withUnsafePointer(to: value) { insert(key, $0, ~place) }
    }
  }

  @inline(never)
  private func insert(_ key: UnsafePointer<Value>, _ value: UnsafePointer<Value>, _ slot: Int) -> Int {
    list.append((key.pointee, value.pointee))
    find()
    if list.count * 2 > mask + 1 {
      index()
    } else {
      slots?[slot] = Int32(truncatingIfNeeded: list.count - 1)
    }
    return list.count - 1
  }

  /// Removes a key; the others keep their order.
  /// - Cost: linear, unless the entry is the last one.
  package func remove(_ key: Value) -> Value? {
    guard let place = place(of: key), let slots else { return nil }
    free(place, slots)
    let removed = list.remove(at: place)
    if place < list.count {
      for slot in 0...mask where Int(slots[slot]) > place { slots[slot] -= 1 }
    }
    find()
    return removed.value
  }

  /// Frees the slot of an entry; those behind it that were kept from it move up.
  private func free(_ place: Int, _ slots: UnsafeMutablePointer<Int32>) {
    var hole = slot(list[place].key)
    while Int(slots[hole]) != place { hole = (hole + 1) & mask }
    var next = (hole + 1) & mask
    while slots[next] >= 0 {
      let distance = (next - slot(list[Int(slots[next])].key)) & mask
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
    swap(&value, &list[place].value)
    find()
    return value
  }

  private func index() {
    var size = 8
    while size < list.count * 3 { size *= 2 }
    self.slots?.deallocate()
    let slots = UnsafeMutablePointer<Int32>.allocate(capacity: size)
    slots.initialize(repeating: -1, count: size)
    self.slots = slots
    mask = size - 1
    for place in 0..<list.count {
      var slot = self.slot(list[place].key)
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(truncatingIfNeeded: place)
    }
  }

  private func slot(_ key: Value) -> Int { Int(truncatingIfNeeded: key.hash()) & mask }
}

extension UnsafePointer<Value> {
  /// `hash()`; that of a text, once it is known, without counting references.
  @inline(__always)
  fileprivate var keyHash: UInt64 {
    if UnsafeMutablePointer(mutating: self).tag == 3 {
      let known = box._withUnsafeGuaranteedRef { $0.hash }
      if known != 0 { return known }
    }
    return pointee.hash()
  }

  /// The box of a text.
  @inline(__always)
  private var box: Unmanaged<StringBox> { UnsafeRawPointer(self).load(as: Unmanaged<StringBox>.self) }

  /// `isEqual(to:)`; numbers and texts, which most keys are, are told without a call. The hashes of texts are known.
  @inline(__always)
  fileprivate func isSameKey(as other: UnsafePointer<Value>) -> Bool {
    let place = UnsafeMutablePointer(mutating: self)
    let otherPlace = UnsafeMutablePointer(mutating: other)
    // One box is one text.
    if place.tag == 0, otherPlace.tag == 0 { return place.int == otherPlace.int }
    if place.tag == 3, otherPlace.tag == 3 {
      if place.int == otherPlace.int { return true }
      return box._withUnsafeGuaranteedRef { a in other.box._withUnsafeGuaranteedRef { a.isSame(as: $0) } }
    }
    return pointee.isEqual(to: other.pointee)
  }
}
