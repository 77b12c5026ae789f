import Diagnostics

/// A list with bullets or numbers.
package struct ListBlock: Sendable {
  /// One item of a list.
  package struct Item: Sendable {
    /// In a task list whether it is ticked, else nil.
    package var isTicked: Bool?
    package var body: [Block]
    package var range: SourceRange

    package init(isTicked: Bool?, body: [Block], range: SourceRange) {
      self.isTicked = isTicked
      self.body = body
      self.range = range
    }
  }

  /// The first number of an ordered list, nil for bullets.
  package var firstNumber: Int?
  /// Answers whether items stand close: their paragraphs are shown without space around.
  package var isTight: Bool
  package var items: [Item]
  package var range: SourceRange

  package init(firstNumber: Int?, isTight: Bool, items: [Item], range: SourceRange) {
    self.firstNumber = firstNumber
    self.isTight = isTight
    self.items = items
    self.range = range
  }

  package var isOrdered: Bool { firstNumber != nil }
}
