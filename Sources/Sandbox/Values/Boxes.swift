/// A string shared between values.
package final class StringBox {
  package var text: String
  package init(_ text: String) { self.text = text }
}

/// The elements of an array, or the fields of a tuple or struct.
package final class ArrayBox {
  package var elements: [Value]
  package init(_ elements: [Value]) { self.elements = elements }
}

/// The entries of a dictionary in order of insertion.
package final class DictionaryBox {
  package var entries: [(key: Value, value: Value)]
  package init(_ entries: [(key: Value, value: Value)]) { self.entries = entries }
}

/// A variable shared between closures.
package final class Cell {
  package var value: Value
  package init(_ value: Value) { self.value = value }
}

/// A function of the lesson with what it captured.
package final class FunctionValue {
  package init() {}
}
