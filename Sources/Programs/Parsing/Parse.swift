import Diagnostics

/// Reads a text as an example or as an interface.
///
/// There is always a tree; where a part could not be read it holds an error node, and a diagnostic tells why.
/// - Cost: linear in the length of the text.
package func parse(_ text: SourceText, mode: ParseMode = .lesson) -> (SyntaxFile, [Diagnostic]) {
  var parser = Parser(text, mode: mode)
  let statements = parser.parseStatements(in: .file)
  let file = SyntaxFile(
    text: text, statements: statements, lostNames: parser.lostNames, assignedLabels: parser.assignedLabels,
    isWhole: parser.diagnostics.isEmpty)
  return (file, inOrder(parser.diagnostics))
}

/// Reads a value in prose: one expression, and labelled arguments that say how to write it.
package func parseExpression(_ text: SourceText) -> (ValueSyntax, [Diagnostic]) {
  var parser = Parser(text, mode: .lesson)
  let (expression, format) = parser.parseValue()
  return (
    ValueSyntax(text: text, expression: expression, format: format, assignedLabels: parser.assignedLabels),
    inOrder(parser.diagnostics)
  )
}

/// By their place; of those at one place, the one found first comes first. More than a hundred help nobody.
private func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  let order = diagnostics.indices.sorted {
    let a = diagnostics[$0].range.start
    let b = diagnostics[$1].range.start
    return a == b ? $0 < $1 : a < b
  }
  return order.prefix(100).map { diagnostics[$0] }
}

extension Parser {
  fileprivate mutating func parseValue() -> (ExpressionSyntax, [ArgumentSyntax]) {
    do throws(ParseFailure) {
      let expression = try parseExpression()
      var format: [ArgumentSyntax] = []
      while take(.comma) { format.append(try parseArgument()) }
      for argument in format where argument.label == nil {
        throw failure(
          .unexpectedToken, "what follows a value's ',' has a label", at: argument.range,
          help: "write for instance: decimals: 3")
      }
      guard at(.endOfFile) else {
        throw failure(
          .unexpectedToken, "a value in prose is one expression, but \(shown(token)) follows it", at: token.range,
          help: "write only an expression, and how to show it after a comma")
      }
      return (expression, format)
    } catch {
      return (ExpressionSyntax(.error, 0..<bytes.count), [])
    }
  }
}
