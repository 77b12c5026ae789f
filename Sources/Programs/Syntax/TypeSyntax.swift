/// A type as it is written.
package struct TypeSyntax: Sendable {
  package let kind: Kind
  package let range: Range<Int>

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  package indirect enum Kind: Sendable {
    /// `Tensor`, `Range<Int>`
    case name(NameSyntax, arguments: [TypeSyntax])
    /// `Model.Layer`
    case member(TypeSyntax, NameSyntax)
    case array(TypeSyntax)
    case dictionary(key: TypeSyntax, value: TypeSyntax)
    case optional(TypeSyntax)
    /// None (`()`), or two or more. One type in parentheses is that type.
    case tuple([Element])
    case function(parameters: [Parameter], result: TypeSyntax)
    /// `any Layer`
    case any(TypeSyntax)
    /// `_`, or what could not be read and has its diagnostic.
    case error
  }

  /// A place of a tuple type.
  package struct Element: Sendable {
    package let label: NameSyntax?
    package let type: TypeSyntax

    package init(label: NameSyntax?, type: TypeSyntax) {
      self.label = label
      self.type = type
    }
  }

  /// A parameter of a function type.
  package struct Parameter: Sendable {
    package let type: TypeSyntax
    package let isInout: Bool
    package let isEscaping: Bool

    package init(type: TypeSyntax, isInout: Bool, isEscaping: Bool = false) {
      self.type = type
      self.isInout = isInout
      self.isEscaping = isEscaping
    }
  }
}
