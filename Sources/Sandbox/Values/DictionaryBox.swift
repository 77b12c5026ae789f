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
    guard !slots.isEmpty else { return nil }
    var slot = self.slot(key)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if entries[place].key.isEqual(to: key) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Changes the value of a key, or adds it at the end.
  package func set(_ value: Value, for key: Value) {
    if let place = place(of: key) {
      entries[place].value = value
      return
    }
    entries.append((key, value))
    recount()
    if entries.count * 2 > slots.count { return index() }
    insert(entries.count - 1)
  }

  /// Removes a key; the others keep their order.
  /// - Cost: linear, unless the entry is the last one.
  package func remove(_ key: Value) -> Value? {
    guard let place = place(of: key) else { return nil }
    let removed = entries.remove(at: place)
    index()
    recount()
    return removed.value
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
