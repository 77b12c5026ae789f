/// A call: `Dense(8, activation: .relu)`, `map { $0 * 2 }`.
package struct CallSyntax: Sendable {
  package let callee: ExpressionSyntax
  /// Those in parentheses.
  package let arguments: [ArgumentSyntax]
  /// From `(` to `)`; nothing if there are only trailing closures.
  package let argumentsRange: Range<Int>?
  package let trailingClosures: [TrailingClosureSyntax]

  package init(
    callee: ExpressionSyntax, arguments: [ArgumentSyntax], argumentsRange: Range<Int>?,
    trailingClosures: [TrailingClosureSyntax]
  ) {
    self.callee = callee
    self.arguments = arguments
    self.argumentsRange = argumentsRange
    self.trailingClosures = trailingClosures
  }
}

/// `label: value`, of a call, a subscript, a tuple or an interpolation.
package struct ArgumentSyntax: Sendable {
  package let label: NameSyntax?
  package let value: ExpressionSyntax

  package init(label: NameSyntax?, value: ExpressionSyntax) {
    self.label = label
    self.value = value
  }

  /// With its label.
  package var range: Range<Int> { (label?.range.lowerBound ?? value.range.lowerBound)..<value.range.upperBound }
}

/// A closure after the parentheses of a call; the first one has no label.
package struct TrailingClosureSyntax: Sendable {
  package let label: NameSyntax?
  package let closure: ClosureSyntax

  package init(label: NameSyntax?, closure: ClosureSyntax) {
    self.label = label
    self.closure = closure
  }
}

/// `{ x, y in x + y }`
package struct ClosureSyntax: Sendable {
  /// `[x, y = z]`: what it keeps of the values of now; each argument has the name as its label.
  package let captures: [ArgumentSyntax]
  /// Nothing if it has no `in`; then `$0` and so on are its parameters.
  package let parameters: [ClosureParameterSyntax]?
  package let result: TypeSyntax?
  /// One more than the highest `$n` in it, closures inside it not counted.
  package let anonymousParameterCount: Int
  package let statements: [StatementSyntax]
  /// From `{` to `}`.
  package let range: Range<Int>

  package init(
    parameters: [ClosureParameterSyntax]?, result: TypeSyntax?, anonymousParameterCount: Int,
    statements: [StatementSyntax], range: Range<Int>, captures: [ArgumentSyntax] = []
  ) {
    self.captures = captures
    self.parameters = parameters
    self.result = result
    self.anonymousParameterCount = anonymousParameterCount
    self.statements = statements
    self.range = range
  }
}

/// A parameter of a closure; its name may be `_`.
package struct ClosureParameterSyntax: Sendable {
  package let name: NameSyntax
  package let type: TypeSyntax?
  package let isInout: Bool
  package let isEscaping: Bool

  package init(name: NameSyntax, type: TypeSyntax?, isInout: Bool, isEscaping: Bool = false) {
    self.name = name
    self.type = type
    self.isInout = isInout
    self.isEscaping = isEscaping
  }
}
