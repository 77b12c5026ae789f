import LessonKit

/// A string shared between values.
package final class StringBox {
  package let text: String
  package init(_ text: String) { self.text = text }
}

/// The elements of an array, or the fields of a tuple or struct.
package final class ArrayBox {
  package var elements: [Value]
  package init(_ elements: [Value]) { self.elements = elements }
}

/// A tensor shared between values.
package final class TensorBox {
  package let tensor: Tensor
  package init(_ tensor: Tensor) { self.tensor = tensor }
}

/// A case of an enum of the lesson with its associated values.
package final class EnumerationBox {
  package let tag: Int
  package let payload: [Value]
  package init(tag: Int, payload: [Value]) {
    self.tag = tag
    self.payload = payload
  }
}

/// A variable shared between closures.
package final class Cell {
  package var value: Value
  package init(_ value: Value) { self.value = value }
}
