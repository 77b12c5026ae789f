/// A declaration: a statement, a member of a type, or a line of an interface.
package struct DeclarationSyntax: Sendable {
  package let kind: Kind
  /// The lines of `///` before it, joined by newlines; empty if there are none.
  package let documentation: String
  package let attributes: [AttributeSyntax]
  package let modifiers: [ModifierSyntax]
  /// Without its documentation.
  package let range: Range<Int>

  package init(
    _ kind: Kind, documentation: String, attributes: [AttributeSyntax], modifiers: [ModifierSyntax],
    range: Range<Int>
  ) {
    self.kind = kind
    self.documentation = documentation
    self.attributes = attributes
    self.modifiers = modifiers
    self.range = range
  }

  package enum Kind: Sendable {
    case variable(VariableSyntax)
    case function(FunctionSyntax)
    case initializer(InitializerSyntax)
    case `subscript`(SubscriptSyntax)
    case type(TypeDeclarationSyntax)
    /// `case a, b(Int)`
    case enumCases([EnumCaseSyntax])
    case `typealias`(TypealiasSyntax)
    /// Only in an interface: `infix operator •: MultiplicationPrecedence`.
    case `operator`(OperatorDeclarationSyntax)
  }

  /// Whether it has the modifier.
  package func has(_ modifier: ModifierSyntax.Kind) -> Bool {
    modifiers.contains { $0.kind == modifier }
  }

  /// Whether it has the attribute, a name without `@`.
  package func hasAttribute(_ name: String) -> Bool {
    attributes.contains { $0.name.text == name }
  }
}

/// `@discardableResult`; arguments are not kept.
package struct AttributeSyntax: Sendable {
  /// Without `@`.
  package let name: NameSyntax
  package let range: Range<Int>

  package init(name: NameSyntax, range: Range<Int>) {
    self.name = name
    self.range = range
  }
}

/// A word before a declaration's keyword: `static`.
package struct ModifierSyntax: Sendable {
  package enum Kind: Sendable {
    case `static`, mutating, nonmutating, final, prefix, postfix, infix, indirect, convenience, required
    /// `public`, `package`, `internal`, `fileprivate`.
    case access
    case `private`
    /// `private(set)`
    case privateSet
  }

  package let kind: Kind
  package let range: Range<Int>

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
