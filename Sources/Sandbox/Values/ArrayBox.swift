/// The elements of an array, or the fields of a tuple or struct.
///
/// The machine reads and writes elements where they stand. Their place and number stand beside the list, so that nothing
/// has to be asked of it; whether the list is shared is asked once, until somebody reads it as a whole.
package final class ArrayBox {
  private var list: [Value]
  private var start: UnsafeMutablePointer<Value>?
  package private(set) var count: Int
  /// Whether nobody else can hold the list.
  private var isAlone = false

  package init(_ elements: [Value]) {
    list = elements
    count = elements.count
    start = nil
    find()
    Memory.add(Memory.boxBytes + count &* Memory.elementBytes)
  }

  deinit {
    Memory.add(-(Memory.boxBytes + count &* Memory.elementBytes))
    Memory.release(&list)
  }

  /// All of them.
  package var elements: [Value] {
    isAlone = false
    return list
  }

  /// Where an element stands, as long as nothing changes the array.
  @inline(__always)
  func place(_ index: Int) -> UnsafeMutablePointer<Value> { start.unsafelyUnwrapped + index }

  /// The same for who changes it and holds the box alone.
  @inline(__always)
  func changeablePlace(_ index: Int) -> UnsafeMutablePointer<Value> {
    if !isAlone { beAlone() }
    return start.unsafelyUnwrapped + index
  }

  /// Adds to the end; only who holds the box alone may.
  func append(_ more: [Value]) {
    list += more
    find()
  }

  func append(_ value: Value) {
    list.append(value)
    find()
  }

  /// Takes all elements out; only who holds the box alone may.
  func taken() -> [Value] {
    var taken: [Value] = []
    swap(&taken, &list)
    find()
    return taken
  }

  /// Keeps so many elements, and no more room than twice what they take; only who holds the box alone may.
  func shorten(to count: Int) {
    list.removeLast(list.count - count)
    if list.capacity > 2 * count { list = Array(list[...]) }
    find()
  }

  @inline(never)
  private func beAlone() {
    start = list.withUnsafeMutableBufferPointer { $0.baseAddress }
    isAlone = true
  }

  /// Notes and counts the elements anew after a change of their number.
  private func find() {
    isAlone = false
    start = list.withUnsafeBufferPointer { UnsafeMutablePointer(mutating: $0.baseAddress) }
    Memory.add((list.count &- count) &* Memory.elementBytes)
    count = list.count
  }
}
