/// A statement, or a declaration among statements.
package struct StatementSyntax: Sendable {
  package let kind: Kind
  package let range: Range<Int>

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  package indirect enum Kind: Sendable {
    case expression(ExpressionSyntax)
    case declaration(DeclarationSyntax)
    /// The operator is `=`, `+=`, `-=`…; the target may be a tuple, `_`, or an `optionalChain`.
    case assignment(ExpressionSyntax, NameSyntax, ExpressionSyntax)
    case `if`(IfSyntax)
    case `guard`([ConditionSyntax], otherwise: BlockSyntax)
    case forIn(ForInSyntax)
    case `while`(label: NameSyntax?, [ConditionSyntax], BlockSyntax)
    case `repeat`(label: NameSyntax?, BlockSyntax, until: ExpressionSyntax)
    case `switch`(SwitchSyntax)
    case `do`(label: NameSyntax?, BlockSyntax)
    case `defer`(BlockSyntax)
    case `break`(label: NameSyntax?)
    case `continue`(label: NameSyntax?)
    case `fallthrough`
    case `return`(ExpressionSyntax?)
    /// Stands where a statement could not be read; that has its diagnostic.
    case error
  }
}

/// `{ … }`
package struct BlockSyntax: Sendable {
  package let statements: [StatementSyntax]
  /// From `{` to `}`.
  package let range: Range<Int>

  package init(statements: [StatementSyntax], range: Range<Int>) {
    self.statements = statements
    self.range = range
  }
}

/// One of the conditions of an if, guard or while.
package struct ConditionSyntax: Sendable {
  package enum Kind: Sendable {
    case test(ExpressionSyntax)
    /// `let x = value`; without a value, of the variable of the same name.
    case unwrap(PatternSyntax, type: TypeSyntax?, ExpressionSyntax?)
    /// `case .some(let x) = value`
    case match(PatternSyntax, ExpressionSyntax)
  }

  package let kind: Kind
  package let range: Range<Int>

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

/// `if … { … } else { … }`, a statement or an expression.
package struct IfSyntax: Sendable {
  package let label: NameSyntax?
  package let conditions: [ConditionSyntax]
  package let then: BlockSyntax
  package let otherwise: Else?
  package let range: Range<Int>

  package init(
    label: NameSyntax?, conditions: [ConditionSyntax], then: BlockSyntax, otherwise: Else?, range: Range<Int>
  ) {
    self.label = label
    self.conditions = conditions
    self.then = then
    self.otherwise = otherwise
    self.range = range
  }

  package indirect enum Else: Sendable {
    case block(BlockSyntax)
    case `if`(IfSyntax)
  }
}

/// `for pattern in sequence where condition { … }`
package struct ForInSyntax: Sendable {
  package let label: NameSyntax?
  package let pattern: PatternSyntax
  /// Whether it is `for case`: elements that do not match are skipped.
  package let isCase: Bool
  package let type: TypeSyntax?
  package let sequence: ExpressionSyntax
  package let condition: ExpressionSyntax?
  package let body: BlockSyntax

  package init(
    label: NameSyntax?, pattern: PatternSyntax, isCase: Bool, type: TypeSyntax?, sequence: ExpressionSyntax,
    condition: ExpressionSyntax?, body: BlockSyntax
  ) {
    self.label = label
    self.pattern = pattern
    self.isCase = isCase
    self.type = type
    self.sequence = sequence
    self.condition = condition
    self.body = body
  }
}

/// `switch subject { … }`, a statement or an expression.
package struct SwitchSyntax: Sendable {
  package let label: NameSyntax?
  package let subject: ExpressionSyntax
  package let cases: [Case]
  package let range: Range<Int>

  package init(label: NameSyntax?, subject: ExpressionSyntax, cases: [Case], range: Range<Int>) {
    self.label = label
    self.subject = subject
    self.cases = cases
    self.range = range
  }

  /// `case a, b where c:` and its statements, or `default:`.
  package struct Case: Sendable {
    /// None for `default`.
    package let items: [Item]
    package let isDefault: Bool
    package let statements: [StatementSyntax]
    /// From `case` to the end of its statements.
    package let range: Range<Int>

    package init(items: [Item], isDefault: Bool, statements: [StatementSyntax], range: Range<Int>) {
      self.items = items
      self.isDefault = isDefault
      self.statements = statements
      self.range = range
    }
  }

  /// A pattern of a case, with its own condition.
  package struct Item: Sendable {
    package let pattern: PatternSyntax
    package let condition: ExpressionSyntax?

    package init(pattern: PatternSyntax, condition: ExpressionSyntax?) {
      self.pattern = pattern
      self.condition = condition
    }
  }
}
