import LessonKit

/// A string shared between values.
package final class StringBox {
  package private(set) var text: String
  /// The hash of the text once somebody asked for it; 0 before.
  var hash: UInt64 = 0

  package init(_ text: String) {
    self.text = text
    Memory.add(Memory.boxBytes + text.utf8.count)
  }

  /// Adds to the end; only who holds the box alone may.
  func append(_ more: String) {
    text += more
    hash = 0
    Memory.add(more.utf8.count)
  }

  deinit { Memory.add(-(Memory.boxBytes + text.utf8.count)) }
}

/// The elements of an array, or the fields of a tuple or struct.
package final class ArrayBox {
  package var elements: [Value]
  /// The bytes it counts for.
  private var counted: Int

  package init(_ elements: [Value]) {
    self.elements = elements
    counted = Memory.boxBytes + elements.count &* Memory.elementBytes
    Memory.add(counted)
  }

  /// Counts anew after a change of the number of elements.
  @inline(__always)
  func recount() {
    let bytes = Memory.boxBytes + elements.count &* Memory.elementBytes
    Memory.add(bytes &- counted)
    counted = bytes
  }

  deinit {
    Memory.add(-counted)
    Memory.release(&elements)
  }
}

/// Elements of an array from an index on.
package final class SliceBox {
  package private(set) var elements: [Value]
  /// The index of its first element.
  package let start: Int

  package init(_ elements: [Value], from start: Int) {
    self.elements = elements
    self.start = start
    Memory.add(Memory.boxBytes + elements.count &* Memory.elementBytes)
  }

  deinit {
    Memory.add(-(Memory.boxBytes + elements.count &* Memory.elementBytes))
    Memory.release(&elements)
  }
}

/// A tensor shared between values; the session counts its numbers.
package final class TensorBox {
  package let tensor: Tensor
  package init(_ tensor: Tensor) { self.tensor = tensor }
}

/// A case of an enum of the lesson with its associated values.
package final class EnumerationBox {
  package let tag: Int
  package private(set) var payload: [Value]

  package init(tag: Int, payload: [Value]) {
    self.tag = tag
    self.payload = payload
    Memory.add(Memory.boxBytes + payload.count &* Memory.elementBytes)
  }

  deinit {
    Memory.add(-(Memory.boxBytes + payload.count &* Memory.elementBytes))
    Memory.release(&payload)
  }
}

/// A variable shared between closures.
package final class Cell {
  package var value: Value

  package init(_ value: Value) {
    self.value = value
    Memory.add(Memory.boxBytes)
  }

  deinit {
    Memory.add(-Memory.boxBytes)
    switch value {
    case .int, .double, .bool: return
    default: break
    }
    var values = [value]
    value = .void
    Memory.release(&values)
  }
}
