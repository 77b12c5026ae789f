import Diagnostics
import LessonKit

/// What a program gave while it ran.
package struct RunRecord {
  /// An expectation that does not hold.
  package struct Failure {
    package let message: String
    /// The two sides of a comparison, as they print.
    package let operands: String?
    package let range: SourceRange
  }

  /// A figure or a model's card, with its place in the printed text.
  package struct Shown {
    package let item: Notebook.Item
    /// How many bytes of text were printed before it.
    package let textOffset: Int
  }

  /// Everything it printed.
  package internal(set) var text = ""
  package internal(set) var shown: [Shown] = []
  package internal(set) var failures: [Failure] = []
  /// The text of a value in prose.
  package internal(set) var value: String?
  /// What went wrong: a fault at most, and every expectation that does not hold.
  package internal(set) var diagnostics: [Diagnostic] = []
  /// Whether it ran to its end; expectations may have failed.
  package internal(set) var isComplete = true
  package internal(set) var instructions = 0

  init() {}
}
