import Diagnostics

/// Reads a text as an example or as an interface.
///
/// There is always a tree; where a part could not be read it holds an error node, and a diagnostic tells why.
/// - Cost: linear in the length of the text.
package func parse(_ text: SourceText, mode: ParseMode = .lesson) -> (SyntaxFile, [Diagnostic]) {
  (SyntaxFile(text: text, statements: []), [])
}

/// Reads a value in prose: one expression, and labelled arguments that say how to write it.
package func parseExpression(_ text: SourceText) -> (ValueSyntax, [Diagnostic]) {
  (ValueSyntax(text: text, expression: ExpressionSyntax(.error, 0..<text.bytes.count), format: []), [])
}
