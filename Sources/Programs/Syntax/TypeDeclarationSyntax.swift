/// A struct or enum; in an interface also a class, protocol or extension.
package struct TypeDeclarationSyntax: Sendable {
  package enum Keyword: Sendable {
    case `struct`, `enum`, `class`, `protocol`, `extension`
  }

  package let keyword: Keyword
  /// Of an extension, the name of the type it extends.
  package let name: NameSyntax
  package let generics: GenericsSyntax
  /// What stands after its colon: protocols, a superclass, the type of raw values.
  package let inherited: [TypeSyntax]
  package let members: [DeclarationSyntax]
  /// Whether a member could not be read.
  package let isIncomplete: Bool

  package init(
    keyword: Keyword, name: NameSyntax, generics: GenericsSyntax, inherited: [TypeSyntax],
    members: [DeclarationSyntax], isIncomplete: Bool = false
  ) {
    self.keyword = keyword
    self.name = name
    self.generics = generics
    self.inherited = inherited
    self.members = members
    self.isIncomplete = isIncomplete
  }
}

/// `circle(radius: Double = 1)`, `red = "r"`
package struct EnumCaseSyntax: Sendable {
  package let name: NameSyntax
  package let payload: [Payload]
  package let rawValue: ExpressionSyntax?
  package let range: Range<Int>

  package init(name: NameSyntax, payload: [Payload], rawValue: ExpressionSyntax?, range: Range<Int>) {
    self.name = name
    self.payload = payload
    self.rawValue = rawValue
    self.range = range
  }

  /// An associated value.
  package struct Payload: Sendable {
    package let label: NameSyntax?
    package let type: TypeSyntax
    package let defaultValue: ExpressionSyntax?

    package init(label: NameSyntax?, type: TypeSyntax, defaultValue: ExpressionSyntax?) {
      self.label = label
      self.type = type
      self.defaultValue = defaultValue
    }
  }
}

/// `typealias Image = [[Double]]`
package struct TypealiasSyntax: Sendable {
  package let name: NameSyntax
  package let type: TypeSyntax

  package init(name: NameSyntax, type: TypeSyntax) {
    self.name = name
    self.type = type
  }
}

/// `infix operator •: MultiplicationPrecedence`
package struct OperatorDeclarationSyntax: Sendable {
  package let name: NameSyntax
  /// Nothing for prefix and postfix operators.
  package let precedence: NameSyntax?

  package init(name: NameSyntax, precedence: NameSyntax?) {
    self.name = name
    self.precedence = precedence
  }
}
