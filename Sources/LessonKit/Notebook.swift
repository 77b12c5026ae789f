/// What an example showed, in order; the sandbox reads it after each example.
package final class Notebook {
  /// The notebook that `show` writes to.
  nonisolated(unsafe) package static var current = Notebook()

  /// Something shown.
  package enum Item {
    case figure(Figure)
    /// The model's card is made from it as it was when shown.
    case model(Layer)
  }

  /// What was shown since the last `take()`.
  package private(set) var items: [Item] = []
  /// How many items an example may show.
  package var limit = 64

  package init() {}

  /// Adds an item.
  /// - Throws: when the example has shown as many as it may.
  package func add(_ item: Item) throws(EngineError) {
    guard items.count < limit else {
      throw .argument(
        operation: "show", name: "the number of figures", rule: "at most \(limit) in one example", found: "\(limit + 1)"
      )
    }
    items.append(item)
  }

  /// Hands over what was shown, and starts anew.
  package func take() -> [Item] {
    defer { items = [] }
    return items
  }
}
