import Diagnostics

/// What a parser read: the statements of an example, or the declarations of an interface.
///
/// Every node of the tree has the range of bytes of `text` it was read from.
package struct SyntaxFile: Sendable {
  package let text: SourceText
  package let statements: [StatementSyntax]

  package init(text: SourceText, statements: [StatementSyntax]) {
    self.text = text
    self.statements = statements
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

  package init(text: SourceText, expression: ExpressionSyntax, format: [ArgumentSyntax]) {
    self.text = text
    self.expression = expression
    self.format = format
  }
}
