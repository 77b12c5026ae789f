import Diagnostics

extension Checker {
  func inferCoalesce(
    _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ range: Range<Int>, _ hint: Type?
  ) -> Checked {
    let wanted = concrete(hint).map { $0.wrapped == nil || takesAll(left, right, $0) ? Type.optional($0) : $0 }
    let value = coalesced(left, wanted)
    if value.type.hasError { return failure(range, infer(right, hint).type) }
    guard let wrapped = value.type.wrapped else {
      let (_, mistakes) = tentatively { check(right, as: .optional(value.type), for: .operand("??")) }
      if !mistakes.isEmpty { _ = check(right, as: value.type, for: .operand("??")) }
      report(
        .needlessDefault,
        quoted(left.range) + " is " + article(value.type) + " and never nil, so what follows '??' is never used",
        at: left.range, help: "leave out '??' and what follows it",
        fixes: [Diagnostic.Fix(replace: text.range(left.range.upperBound..<range.upperBound), with: "")])
      return value
    }
    let (other, mistakes) = tentatively { check(right, as: wrapped, for: .operand("??")) }
    if wrapped.wrapped != nil, hint == value.type {
      // `let x: Int?? = y ?? nil`: the `nil` is all that is expected, for nothing has to be made an optional then.
      let (whole, others) = tentatively { check(right, as: value.type) }
      if others.isEmpty, !mistakes.isEmpty || whole.cost < other.cost + Cost.wrap {
        return Checked(
          make(.coalesce(value.expression, whole.expression), value.type, range), cost: value.cost + whole.cost)
      }
    }
    if mistakes.isEmpty {
      return Checked(
        make(.coalesce(value.expression, other.expression), wrapped, range), cost: value.cost + other.cost)
    }
    if wrapped == .int, let doubles = coalesceDoubles(left, right, range) { return doubles }
    let (second, optional) = tentatively { check(right, as: value.type) }
    if optional.isEmpty {
      return Checked(make(.coalesce(value.expression, second.expression), value.type, range), cost: value.cost)
    }
    diagnostics += mistakes
    return failure(range, wrapped)
  }

  /// Whether the closure of `x.map { … } ?? y` gives all that is expected, an optional of an optional: as `y` is none, it has to
  /// become that in any case.
  private func takesAll(_ left: ExpressionSyntax, _ right: ExpressionSyntax, _ hint: Type) -> Bool {
    guard hint.wrapped?.wrapped != nil, left.isOpenMap else { return false }
    let (value, mistakes) = tentatively { infer(right) }
    return mistakes.isEmpty && !value.type.hasError && value.type.wrapped == nil
      && tentatively { infer(left, .optional(hint)) }.1.isEmpty
  }

  /// What stands before `??`: an optional of what is wanted, or one more, if it can only be that.
  private func coalesced(_ left: ExpressionSyntax, _ wanted: Type?) -> Checked {
    let (value, mistakes) = tentatively { infer(left, wanted) }
    if let wanted, !mistakes.isEmpty || value.type.hasError {
      let (second, others) = tentatively { infer(left, .optional(wanted)) }
      if others.isEmpty, !second.type.hasError { return second }
    }
    diagnostics += mistakes
    return value
  }

  /// `list.map { _ in 1 } ?? 0.5`: the right side says that the numbers of the left side are Doubles.
  private func coalesceDoubles(
    _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ range: Range<Int>
  ) -> Checked? {
    let (value, mistakes) = tentatively { infer(left, .optional(.double)) }
    guard mistakes.isEmpty, value.type == .optional(.double) else { return nil }
    let (other, others) = tentatively { check(right, as: .double) }
    guard others.isEmpty else { return nil }
    return Checked(
      make(.coalesce(value.expression, other.expression), .double, range), cost: value.cost + other.cost + Cost.literal)
  }

  func inferForceUnwrap(_ inner: ExpressionSyntax, _ range: Range<Int>, _ hint: Type?) -> Checked {
    let value = infer(inner, concrete(hint).map { .optional($0) })
    if value.type.hasError { return failure(range) }
    guard let wrapped = value.type.wrapped else {
      report(
        .needlessUnwrap,
        quoted(inner.range) + " is " + article(value.type) + " and never nil: there is nothing to unwrap",
        at: range, help: "leave out the '!'",
        fixes: [Diagnostic.Fix(replace: text.range(inner.range.upperBound..<range.upperBound), with: "")])
      return value
    }
    return Checked(make(.forceUnwrap(value.expression), wrapped, range), cost: value.cost)
  }

  func inferChainUnwrap(_ inner: ExpressionSyntax, _ range: Range<Int>) -> Checked {
    let value = infer(inner)
    if value.type.hasError { return failure(range) }
    guard let wrapped = value.type.wrapped else {
      report(
        .needlessUnwrap, quoted(inner.range) + " is " + article(value.type) + " and never nil: '?' has nothing to do",
        at: range, help: "leave out the '?'",
        fixes: [Diagnostic.Fix(replace: text.range(inner.range.upperBound..<range.upperBound), with: "")])
      return value
    }
    return Checked(make(.chainUnwrap(value.expression), wrapped, range))
  }

  func inferOptionalChain(_ inner: ExpressionSyntax, _ range: Range<Int>, _ hint: Type?) -> Checked {
    var value = infer(inner, concrete(hint)?.wrapped)
    if value.type.hasError { return failure(range) }
    if case .chainUnwrap(let base) = inner.kind {
      report(
        .needlessUnwrap, "'?' has nothing after it to do: " + quoted(base.range) + " stays an optional", at: range,
        help: "leave out the '?'",
        fixes: [Diagnostic.Fix(replace: text.range(base.range.upperBound..<range.upperBound), with: "")])
    }
    let callee = value.callee
    if value.type.wrapped == nil {
      value = Checked(make(.wrap(value.expression), .optional(value.type), range), cost: value.cost)
    }
    var chain = Checked(make(.optionalChain(value.expression), value.type, range), cost: value.cost)
    chain.callee = callee
    return chain
  }

  // MARK: if and switch as values

  func inferIf(_ syntax: IfSyntax, _ hint: Type?) -> Checked {
    inEnvironment { inferIfAnew(syntax, hint) }
  }

  /// Runs `body` where names may come to mean something else each time it is run.
  func inEnvironment<Result>(_ body: () -> Result) -> Result {
    let outer = memo.environment
    memo.enter()
    defer { memo.environment = outer }
    return body()
  }

  private func inferIfAnew(_ syntax: IfSyntax, _ hint: Type?) -> Checked {
    let type = concrete(hint) ?? branchType(branches(syntax), syntax.range, hint)
    guard syntax.otherwise != nil else {
      report(
        .misplaced, "an 'if' that gives a value needs an 'else'",
        at: syntax.range.lowerBound..<syntax.range.lowerBound + 2)
      return failure(syntax.range)
    }
    if type.hasError { return failure(syntax.range) }
    let result = Variable(
      name: "result", type: type, isMutable: true, owner: context.function, range: syntax.range)
    let statement = assignIf(syntax, Branches(result: result, hint: hint, isAlone: concrete(hint) == nil))
    let declared = TypedStatement(.declare(result, nil), syntax.range)
    return Checked(
      make(.statements([declared, statement], make(.variable(result), type, syntax.range)), type, syntax.range))
  }

  private func assignIf(_ syntax: IfSyntax, _ branches: Branches) -> TypedStatement {
    inFrame {
      let conditions = checkConditions(syntax.conditions)
      let then = assignBlock(syntax.then.statements, branches, syntax.then.range)
      let otherwise: [TypedStatement] =
        switch syntax.otherwise {
        case .block(let block): assignBlock(block.statements, branches, block.range)
        case .if(let inner): [assignIf(inner, branches)]
        case nil: []
        }
      return TypedStatement(.if(conditions, then: then, otherwise: otherwise), syntax.range)
    }
  }

  private func assignBlock(_ statements: [StatementSyntax], _ branches: Branches, _ range: Range<Int>)
    -> [TypedStatement]
  {
    inFrame {
      guard statements.count == 1, let only = singleExpression(statements[0]) else {
        if let last = statements.last, leaves(last) { return checkStatements(statements) }
        report(.misplaced, "a branch that gives a value is one expression", at: range)
        return []
      }
      let result = branches.result
      let value = branches.isAlone ? checkAlone(only, branches) : check(only, as: result.type, for: .element)
      if value.type == .void { return [TypedStatement(.expression(value.expression), only.range)] }
      return [TypedStatement(.assign(Place(.variable(result), result.type, only.range), value.expression), only.range)]
    }
  }

  /// What a branch gives where nothing says what is expected: each branch says it alone, as in Swift.
  private func checkAlone(_ syntax: ExpressionSyntax, _ branches: Branches) -> Checked {
    let value = infer(syntax, branches.hint)
    let type = branches.result.type
    if value.type == type || value.type == .void || value.type == .never || value.type.hasError { return value }
    report(
      .mixedTypes,
      "all branches have to give one type, but another one gives " + article(type) + " and " + quoted(syntax.range)
        + " is " + article(value.type), at: syntax.range,
      help: numberHelp(type, value.type) ?? "give the variable a type: let x: Double = …")
    return failure(syntax.range, type)
  }

  /// Whether the statement leaves the block whatever happens.
  private func leaves(_ statement: StatementSyntax) -> Bool {
    switch statement.kind {
    case .return, .break, .continue: true
    default: false
    }
  }

  private func branches(_ syntax: IfSyntax) -> [ExpressionSyntax] {
    var list = syntax.then.statements.count == 1 ? [syntax.then.statements[0]].compactMap { singleExpression($0) } : []
    switch syntax.otherwise {
    case .block(let block):
      list += block.statements.count == 1 ? block.statements.compactMap { singleExpression($0) } : []
    case .if(let inner): list += branches(inner)
    case nil: break
    }
    return list
  }

  func inferSwitch(_ syntax: SwitchSyntax, _ hint: Type?) -> Checked {
    inEnvironment { inferSwitchAnew(syntax, hint) }
  }

  private func inferSwitchAnew(_ syntax: SwitchSyntax, _ hint: Type?) -> Checked {
    let list = syntax.cases.compactMap { $0.statements.count == 1 ? singleExpression($0.statements[0]) : nil }
    let type = concrete(hint) ?? branchType(list, syntax.range, hint)
    if type.hasError { return failure(syntax.range) }
    let result = Variable(name: "result", type: type, isMutable: true, owner: context.function, range: syntax.range)
    let branches = Branches(result: result, hint: hint, isAlone: concrete(hint) == nil)
    let statement = checkSwitch(syntax) { statements, range in self.assignBlock(statements, branches, range) }
    let declared = TypedStatement(.declare(result, nil), syntax.range)
    return Checked(
      make(.statements([declared, statement], make(.variable(result), type, syntax.range)), type, syntax.range))
  }

  /// The type of branches that nothing is expected of. Names bound by patterns are not known here, so
  /// a branch that uses one is passed over unless it is the only one.
  private func branchType(_ list: [ExpressionSyntax], _ range: Range<Int>, _ hint: Type?) -> Type {
    var found: [Checked] = []
    for syntax in list {
      let (value, mistakes) = tentatively { inEnvironment { infer(syntax, hint) } }
      if mistakes.isEmpty, !value.type.hasError { found.append(value) }
    }
    if let first = found.first(where: { $0.type != .never }),
      let other = found.first(where: { $0.type != .never && $0.type != first.type })
    {
      report(
        .mixedTypes,
        "all branches have to give one type, but " + quoted(first.range) + " is " + article(first.type) + " and "
          + quoted(other.range) + " is " + article(other.type), at: other.range,
        help: numberHelp(first.type, other.type) ?? "give the variable a type: let x: Double = …")
      return .error
    }
    if let first = found.first(where: { !$0.isFlexible }) ?? found.first { return first.type }
    report(
      .needsType, "of which type this value is does not follow from its branches", at: range,
      help: "give the variable a type: let x: Double = …")
    return .error
  }
}

/// Where the branches of an `if` or `switch` put what they give.
private struct Branches {
  let result: Variable
  let hint: Type?
  /// Whether nothing says of which type it is but each branch itself.
  let isAlone: Bool
}
