/// An expression, operators already grouped by their precedence.
package struct ExpressionSyntax: Sendable {
  package let kind: Kind
  package let range: Range<Int>

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// Whether it has no parts, so that looking at it again costs less than remembering it.
  var isLeaf: Bool {
    switch kind {
    case .integer, .double, .boolean, .name: true
    default: false
    }
  }

  /// What stands inside any parentheses around it.
  var withoutParentheses: ExpressionSyntax {
    if case .parenthesized(let inner) = kind { inner.withoutParentheses } else { self }
  }

  package indirect enum Kind: Sendable {
    // Literals
    /// `magnitude` is nothing if it is over 2⁶⁴ - 1; `value` is the nearest Double. A minus sign
    /// before it is a `prefix` of its own.
    case integer(magnitude: UInt64?, value: Double)
    case double(Double)
    case boolean(Bool)
    case nilLiteral
    case string([StringSegmentSyntax])
    case array([ExpressionSyntax])
    case dictionary([DictionaryEntrySyntax])

    // Names. `self` and `Self`, `$0` are names as well.
    case name(NameSyntax)
    /// An operator as a value: `reduce(0, +)`.
    case operatorName(NameSyntax)
    /// `_`, on the left of `=`.
    case wildcard
    /// `.relu`
    case implicitMember(NameSyntax)
    /// `base.name`; `init` is a name too.
    case member(ExpressionSyntax, NameSyntax)
    /// `base.0`
    case tupleMember(ExpressionSyntax, index: Int, indexRange: Range<Int>)
    /// A type that no expression could be: `[Int]` in `[Int]()`, `[(Int) -> Int]`. A type's plain
    /// name is a `name`, `[Int]` before a member is an `array`, `Int?` is a `chainUnwrap`.
    case type(TypeSyntax)

    // Parts
    /// One expression in parentheses.
    case parenthesized(ExpressionSyntax)
    /// None (`()`), or two or more, or one with a label.
    case tuple([ArgumentSyntax])
    case call(CallSyntax)
    case `subscript`(ExpressionSyntax, [ArgumentSyntax])
    case closure(ClosureSyntax)
    /// `\\.name.count`
    case keyPath(KeyPathSyntax)
    /// `x!`
    case forceUnwrap(ExpressionSyntax)
    /// `x?` inside an `optionalChain`.
    case chainUnwrap(ExpressionSyntax)
    /// As far as a `nil` in one of the `chainUnwrap` in it reaches: the rest of the postfix expression.
    case optionalChain(ExpressionSyntax)

    // Operators
    /// `-`, `+`, `!`, `~`, and `..<b`, `...b`.
    case prefix(NameSyntax, ExpressionSyntax)
    /// `a...`
    case postfix(ExpressionSyntax, NameSyntax)
    case infix(ExpressionSyntax, NameSyntax, ExpressionSyntax)
    /// A long row of infix operators in pieces: each begins with the one before, the last is the value.
    case chain([ExpressionSyntax])
    /// The piece of this number of the chain it stands in.
    case piece(Int)
    /// `x as Double`
    case cast(ExpressionSyntax, TypeSyntax)
    case conditional(ExpressionSyntax, then: ExpressionSyntax, otherwise: ExpressionSyntax)
    /// `&x`, an argument for an `inout` parameter.
    case `inout`(ExpressionSyntax)

    // Statements as expressions
    case `if`(IfSyntax)
    case `switch`(SwitchSyntax)

    /// Stands where an expression could not be read; that has its diagnostic.
    case error
  }
}

/// A piece of a string literal.
package enum StringSegmentSyntax: Sendable {
  /// With its escapes replaced, and indentation removed.
  case text(String)
  /// `\(loss, decimals: 3)`; the range is that of the whole, with its backslash.
  case interpolation([ArgumentSyntax], Range<Int>)
}

/// The members that a key path names, one after the other.
package struct KeyPathSyntax: Sendable {
  package let names: [NameSyntax]

  package init(names: [NameSyntax]) { self.names = names }
}

/// `key: value` of a dictionary literal.
package struct DictionaryEntrySyntax: Sendable {
  package let key: ExpressionSyntax
  package let value: ExpressionSyntax

  package init(key: ExpressionSyntax, value: ExpressionSyntax) {
    self.key = key
    self.value = value
  }
}
