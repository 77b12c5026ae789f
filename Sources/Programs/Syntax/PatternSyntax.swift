/// What a value is matched with, or taken apart by.
package struct PatternSyntax: Sendable {
  package let kind: Kind
  package let range: Range<Int>

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  package indirect enum Kind: Sendable {
    /// Makes a variable of the value. `let` and `var` around other patterns have been brought to the names.
    case name(NameSyntax, isVariable: Bool)
    /// `_`
    case wildcard
    /// Two or more; one in parentheses is that pattern.
    case tuple([Element])
    /// A value or range to compare with.
    case expression(ExpressionSyntax)
    /// `.relu`, `.leakyReLU(let slope)`, `Activation.relu`. Without a payload it may be a static value as well.
    case enumCase(type: ExpressionSyntax?, NameSyntax, payload: [Element]?)
    /// `let x?`
    case optional(PatternSyntax)
    /// Stands where a pattern could not be read; that has its diagnostic.
    case error
  }

  /// A place of a tuple or payload.
  package struct Element: Sendable {
    package let label: NameSyntax?
    package let pattern: PatternSyntax

    package init(label: NameSyntax?, pattern: PatternSyntax) {
      self.label = label
      self.pattern = pattern
    }
  }
}
