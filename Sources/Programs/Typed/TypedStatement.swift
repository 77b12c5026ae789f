/// A statement after checking.
package struct TypedStatement {
  package let kind: Kind
  package let range: Range<Int>

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  package indirect enum Kind {
    /// Computes and forgets.
    case expression(TypedExpression)
    /// Makes a variable; without a value it is set later, before it is read.
    case declare(Variable, TypedExpression?)
    case assign(Place, TypedExpression)
    /// `place op= value`: the place's parts are computed once.
    case update(Place, Builtin, TypedExpression)
    case `if`([Condition], then: [TypedStatement], otherwise: [TypedStatement])
    /// Its bindings live on after it; `otherwise` leaves the block.
    case `guard`([Condition], otherwise: [TypedStatement])
    case `while`([Condition], body: [TypedStatement], JumpTarget)
    case repeatWhile(body: [TypedStatement], condition: TypedExpression, JumpTarget)
    case forIn(ForIn)
    case `switch`(Switch)
    /// Several statements with variables of their own.
    case block([TypedStatement], JumpTarget?)
    case `break`(JumpTarget)
    case `continue`(JumpTarget)
    case `fallthrough`
    case `return`(TypedExpression?)
    /// Where a function is declared. Calls may stand before it.
    case function(TypedFunction)
    /// Runs its statement; a `chainUnwrap` in it that meets `nil` skips the rest of it.
    case optionalChain([TypedStatement])
    /// Runs at the end of the block it stands in, however that is left.
    case `defer`([TypedStatement])
  }

  /// One of the conditions of an if, guard, while or switch case; tried in order until one fails.
  package enum Condition {
    case test(TypedExpression)
    /// Always holds: makes a variable.
    case bind(Variable, TypedExpression)
    /// Holds if the optional is not `nil`: makes a variable of what it holds.
    case unwrap(Variable, TypedExpression)
  }

  /// A loop, switch or labelled block that a `break` or `continue` can name; its identity is what counts.
  package final class JumpTarget {
    package init() {}
  }

  package struct ForIn {
    /// Holds each element in turn.
    package let element: Variable
    package let sequence: Sequence
    /// Bindings taken from the element (`(i, x)`), then the `where`; where one fails, the element is skipped.
    package let conditions: [Condition]
    package let body: [TypedStatement]
    package let target: JumpTarget
  }

  package enum Sequence {
    /// Over Int; both are computed once. `closed` includes the upper bound.
    case range(lower: TypedExpression, upper: TypedExpression, closed: Bool)
    /// `lower...`, without an end.
    case from(TypedExpression)
    /// A value of type `Range<Int>` or `ClosedRange<Int>`.
    case rangeValue(TypedExpression, closed: Bool)
    case array(TypedExpression)
    /// Entries in order of insertion, tuples `key`, `value`.
    case dictionary(TypedExpression)
    /// Characters, strings of one.
    case string(TypedExpression)
  }

  package struct Switch {
    /// Holds the subject; patterns refer to it.
    package let variable: Variable
    package let subject: TypedExpression
    package let cases: [Case]
    package let target: JumpTarget
  }

  package struct Case {
    /// Taken if all conditions of one of these hold; a `default` has one without conditions.
    package let alternatives: [[Condition]]
    package let body: [TypedStatement]
    package let range: Range<Int>
  }
}
