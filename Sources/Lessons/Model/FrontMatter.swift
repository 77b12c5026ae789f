import Diagnostics

/// What a lesson says of itself before its text.
package struct FrontMatter: Sendable {
  /// How numbers are held in a lesson's tensors.
  package enum Precision: String, CaseIterable, Sendable {
    case double, single
  }

  /// A block of another lesson that this one builds on: `lenet.md#lenet`.
  package struct Use: Sendable {
    package var file: String
    package var example: String
    package var range: SourceRange

    package init(file: String, example: String, range: SourceRange) {
      self.file = file
      self.example = example
      self.range = range
    }
  }

  package var title: Prose?
  package var summary: Prose?
  package var objectives: [Prose] = []
  /// File names of lessons.
  package var prerequisites: [Located<String>] = []
  package var minutes: Located<Int>?
  package var sources: [Prose] = []
  package var seed: Located<UInt64>?
  package var precision: Located<Precision>?
  package var use: [Use] = []
  /// From the opening to after the closing dashes; nil where there is none.
  package var range: SourceRange?

  package init() {}
}
