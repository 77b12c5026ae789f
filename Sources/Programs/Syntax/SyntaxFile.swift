import Diagnostics

/// What a parser read: the statements of an example, or the declarations of an interface.
///
/// Every node of the tree has the range of bytes of `text` it was read from.
package struct SyntaxFile: Sendable {
  package let text: SourceText
  package let statements: [StatementSyntax]
  /// The names that declarations would have had which could not be read: that one of them is unknown
  /// needs no diagnostic of its own.
  package let lostNames: [String]
  /// Labels written with '=', of which the checker tells.
  package let assignedLabels: [AssignedLabel]
  /// Whether all of it could be read: else what a name is used for may be missing.
  package let isWhole: Bool

  package init(
    text: SourceText, statements: [StatementSyntax], lostNames: [String] = [], assignedLabels: [AssignedLabel] = [],
    isWhole: Bool = true
  ) {
    self.text = text
    self.statements = statements
    self.lostNames = lostNames
    self.assignedLabels = assignedLabels
    self.isWhole = isWhole
  }
}

/// A label as Python writes it: `lr=0.1`.
package struct AssignedLabel: Sendable {
  package let label: NameSyntax
  /// From the label to where its value begins.
  package let range: Range<Int>

  package init(label: NameSyntax, range: Range<Int>) {
    self.label = label
    self.range = range
  }
}

/// What a text is read as.
package enum ParseMode: Sendable {
  /// An example of a lesson.
  case lesson
  /// Declarations of the host without bodies: also protocols, extensions, classes and generics.
  case interface
}

/// A value in prose: `history.loss.last!, decimals: 3`.
package struct ValueSyntax: Sendable {
  package let text: SourceText
  package let expression: ExpressionSyntax
  /// The labelled arguments after it, which say how to write it.
  package let format: [ArgumentSyntax]
  /// Labels written with '=', of which the checker tells.
  package let assignedLabels: [AssignedLabel]

  package init(
    text: SourceText, expression: ExpressionSyntax, format: [ArgumentSyntax], assignedLabels: [AssignedLabel] = []
  ) {
    self.text = text
    self.expression = expression
    self.format = format
    self.assignedLabels = assignedLabels
  }
}
