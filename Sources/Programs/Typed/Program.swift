import Diagnostics

/// An example after checking, ready to be compiled.
package struct Program {
  package let text: SourceText
  package let statements: [TypedStatement]
  /// Every function, method, initializer, default and closure in it, outer ones before inner ones.
  package let functions: [TypedFunction]
  /// How many globals the lesson has after it, those of earlier examples included.
  package let globalCount: Int
  /// The value of an expression in prose, a string ready to be shown; nothing for an example.
  package let value: TypedExpression?

  package init(
    text: SourceText, statements: [TypedStatement], functions: [TypedFunction], globalCount: Int,
    value: TypedExpression? = nil
  ) {
    self.text = text
    self.statements = statements
    self.functions = functions
    self.globalCount = globalCount
    self.value = value
  }
}
