import LessonKit

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
