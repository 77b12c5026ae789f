/// `let a = 1, b: Int`, `var area: Double { … }`
package struct VariableSyntax: Sendable {
  /// Whether it is `var`.
  package let isVariable: Bool
  package let bindings: [Binding]
  /// Where `let` or `var` stands.
  package let keyword: Range<Int>

  package init(isVariable: Bool, bindings: [Binding], keyword: Range<Int>) {
    self.isVariable = isVariable
    self.bindings = bindings
    self.keyword = keyword
  }

  /// `pattern: type = value` or `pattern: type { accessors }`.
  package struct Binding: Sendable {
    /// Only names, wildcards and tuples of them.
    package let pattern: PatternSyntax
    package let type: TypeSyntax?
    package let value: ExpressionSyntax?
    /// Of a computed property.
    package let accessors: AccessorsSyntax?
    package let range: Range<Int>

    package init(
      pattern: PatternSyntax, type: TypeSyntax?, value: ExpressionSyntax?, accessors: AccessorsSyntax?,
      range: Range<Int>
    ) {
      self.pattern = pattern
      self.type = type
      self.value = value
      self.accessors = accessors
      self.range = range
    }
  }
}

/// `{ get { … } set { … } }`, `{ … }`, and `{ get set }` in an interface.
package struct AccessorsSyntax: Sendable {
  /// Nothing in an interface.
  package let getter: BlockSyntax?
  package let setter: Setter?
  /// What a stored property does before and after it is set.
  package let willSet: Setter?
  package let didSet: Setter?
  package let range: Range<Int>

  /// Whether the property is stored, and these look on.
  package var isObserver: Bool { self.willSet != nil || self.didSet != nil }

  package init(
    getter: BlockSyntax?, setter: Setter?, range: Range<Int>, willSet: Setter? = nil, didSet: Setter? = nil
  ) {
    self.willSet = willSet
    self.didSet = didSet
    self.getter = getter
    self.setter = setter
    self.range = range
  }

  package struct Setter: Sendable {
    /// `newValue` if it is not named.
    package let parameter: NameSyntax
    /// Nothing in an interface.
    package let body: BlockSyntax?

    package init(parameter: NameSyntax, body: BlockSyntax?) {
      self.parameter = parameter
      self.body = body
    }
  }
}
