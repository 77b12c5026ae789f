/// `func name(parameters) -> result { … }`; the name may be an operator.
package struct FunctionSyntax: Sendable {
  package let name: NameSyntax
  package let isOperator: Bool
  package let generics: GenericsSyntax
  package let parameters: [ParameterSyntax]
  package let result: TypeSyntax?
  /// Nothing in an interface.
  package let body: BlockSyntax?

  package init(
    name: NameSyntax, isOperator: Bool, generics: GenericsSyntax, parameters: [ParameterSyntax],
    result: TypeSyntax?, body: BlockSyntax?
  ) {
    self.name = name
    self.isOperator = isOperator
    self.generics = generics
    self.parameters = parameters
    self.result = result
    self.body = body
  }
}

/// `init(parameters) { … }`
package struct InitializerSyntax: Sendable {
  /// Where `init` stands.
  package let keyword: Range<Int>
  /// `init?`
  package let isFailable: Bool
  package let generics: GenericsSyntax
  package let parameters: [ParameterSyntax]
  /// Nothing in an interface.
  package let body: BlockSyntax?

  package init(
    keyword: Range<Int>, isFailable: Bool, generics: GenericsSyntax, parameters: [ParameterSyntax], body: BlockSyntax?
  ) {
    self.keyword = keyword
    self.isFailable = isFailable
    self.generics = generics
    self.parameters = parameters
    self.body = body
  }
}

/// `subscript(parameters) -> result { … }`
package struct SubscriptSyntax: Sendable {
  /// Where `subscript` stands.
  package let keyword: Range<Int>
  package let generics: GenericsSyntax
  /// A parameter written with one name has no label, as Swift has it for subscripts.
  package let parameters: [ParameterSyntax]
  package let result: TypeSyntax
  package let accessors: AccessorsSyntax

  package init(
    keyword: Range<Int>, generics: GenericsSyntax, parameters: [ParameterSyntax], result: TypeSyntax,
    accessors: AccessorsSyntax
  ) {
    self.keyword = keyword
    self.generics = generics
    self.parameters = parameters
    self.result = result
    self.accessors = accessors
  }
}

/// `label name: type = default`
package struct ParameterSyntax: Sendable {
  /// What a caller writes before the argument; nothing for `_`.
  package let label: NameSyntax?
  package let name: NameSyntax
  package let type: TypeSyntax
  package let isInout: Bool
  /// `Int...`; `type` is that of one element.
  package let isVariadic: Bool
  /// `@LayerBuilder`, `@escaping`.
  package let attributes: [AttributeSyntax]
  package let defaultValue: ExpressionSyntax?
  package let range: Range<Int>

  package init(
    label: NameSyntax?, name: NameSyntax, type: TypeSyntax, isInout: Bool, isVariadic: Bool,
    attributes: [AttributeSyntax], defaultValue: ExpressionSyntax?, range: Range<Int>
  ) {
    self.label = label
    self.name = name
    self.type = type
    self.isInout = isInout
    self.isVariadic = isVariadic
    self.attributes = attributes
    self.defaultValue = defaultValue
    self.range = range
  }

  /// Whether it has the attribute, a name without `@`.
  package func hasAttribute(_ name: String) -> Bool {
    attributes.contains { $0.name.text == name }
  }
}

/// `<T, U: Comparable>` and `where Element: Comparable`; only in an interface.
package struct GenericsSyntax: Sendable {
  package let parameters: [Parameter]
  package let requirements: [Requirement]

  package init(parameters: [Parameter] = [], requirements: [Requirement] = []) {
    self.parameters = parameters
    self.requirements = requirements
  }

  package struct Parameter: Sendable {
    package let name: NameSyntax
    /// What stands after its colon.
    package let constraint: TypeSyntax?

    package init(name: NameSyntax, constraint: TypeSyntax?) {
      self.name = name
      self.constraint = constraint
    }
  }

  package struct Requirement: Sendable {
    package let subject: TypeSyntax
    /// Whether it is `==`, not `:`.
    package let isSame: Bool
    package let constraint: TypeSyntax

    package init(subject: TypeSyntax, isSame: Bool, constraint: TypeSyntax) {
      self.subject = subject
      self.isSame = isSame
      self.constraint = constraint
    }
  }
}
