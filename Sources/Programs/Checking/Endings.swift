extension [TypedStatement] {
  /// Whether what comes after these statements is never reached from them.
  var neverEnds: Bool { contains { $0.neverEnds } }

  /// Whether a `break` in them leaves the target.
  fileprivate func breaks(_ target: TypedStatement.JumpTarget) -> Bool {
    let finder = BreakFinder(target)
    finder.visit(self)
    return finder.isFound
  }
}

extension TypedStatement {
  /// Whether what comes after this statement is never reached from it.
  var neverEnds: Bool {
    switch kind {
    case .return, .break, .continue, .fallthrough: true
    case .expression(let value): value.type == .never
    case .if(_, let then, let otherwise): !otherwise.isEmpty && then.neverEnds && otherwise.neverEnds
    case .while(let conditions, let body, let target): conditions.alwaysHold && !body.breaks(target)
    case .repeatWhile(let body, let condition, let target): (condition.isTrue || body.neverEnds) && !body.breaks(target)
    case .switch(let choice):
      choice.cases.allSatisfy { $0.body.neverEnds && !$0.body.breaks(choice.target) }
    case .block(let body, let target): body.neverEnds && !(target.map { body.breaks($0) } ?? false)
    default: false
    }
  }
}

extension [TypedStatement.Condition] {
  fileprivate var alwaysHold: Bool {
    allSatisfy { if case .test(let value) = $0 { value.isTrue } else { false } }
  }
}

extension TypedExpression {
  fileprivate var isTrue: Bool {
    if case .bool(true) = kind { return true }
    return false
  }
}

/// Looks for a `break` to a target; functions inside are no way out.
private final class BreakFinder: TypedVisitor {
  let target: TypedStatement.JumpTarget
  var isFound = false

  init(_ target: TypedStatement.JumpTarget) { self.target = target }

  override func visit(_ statement: TypedStatement) {
    if case .break(let found) = statement.kind, found === target { isFound = true }
    super.visit(statement)
  }

  override func visit(_ function: TypedFunction) {}
}
