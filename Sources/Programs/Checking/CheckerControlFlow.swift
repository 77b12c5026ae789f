import Diagnostics

extension Checker {
  // MARK: Conditions

  /// The conditions of an if, guard or while; their names come to stand in the frame of now.
  func checkConditions(_ list: [ConditionSyntax]) -> [TypedStatement.Condition] {
    var conditions: [TypedStatement.Condition] = []
    for syntax in list {
      switch syntax.kind {
      case .test(let expression): conditions.append(.test(condition(expression)))
      case .unwrap(let pattern, let type, let value): conditions += unwrap(pattern, type, value, syntax.range)
      case .match(let pattern, let value):
        let subject = infer(value)
        let variable = Variable(
          name: "subject", type: subject.type, isMutable: false, owner: context.function, range: value.range)
        conditions.append(.bind(variable, subject.expression))
        conditions += match(pattern, make(.variable(variable), subject.type, value.range))
      }
    }
    return conditions
  }

  func condition(_ syntax: ExpressionSyntax) -> TypedExpression {
    check(syntax, as: .bool, for: .condition).expression
  }

  private func unwrap(
    _ pattern: PatternSyntax, _ written: TypeSyntax?, _ value: ExpressionSyntax?, _ range: Range<Int>
  ) -> [TypedStatement.Condition] {
    let wanted = written.map { resolve($0) }
    var source = value
    if source == nil, case .name(let name, _) = pattern.kind { source = ExpressionSyntax(.name(name), name.range) }
    guard let source else {
      declareNames(pattern)
      return []
    }
    let optional = infer(source, wanted.map { .optional($0) })
    guard let wrapped = optional.type.wrapped else {
      if !optional.type.hasError {
        report(
          .needlessUnwrap,
          quoted(source.range) + " is " + article(optional.type) + " and never nil, so there is nothing to test",
          at: source.range, help: "declare it without 'if': let x = …")
      }
      declareNames(pattern)
      return []
    }
    if let wanted, wanted != wrapped, !wanted.hasError {
      report(
        .typeMismatch, quoted(source.range) + " holds " + article(wrapped) + ", not " + article(wanted),
        at: source.range)
    }
    switch pattern.kind {
    case .name(let name, let isVariable):
      return [.unwrap(declareVariable(name, wanted ?? wrapped, isMutable: isVariable), optional.expression)]
    case .wildcard:
      return [.test(make(.isSome(optional.expression), .bool, range))]
    default:
      let variable = Variable(name: "value", type: wrapped, isMutable: false, owner: context.function, range: range)
      return [.unwrap(variable, optional.expression)] + match(pattern, make(.variable(variable), wrapped, range))
    }
  }

  // MARK: if, guard

  func checkIf(_ syntax: IfSyntax) -> TypedStatement {
    inJump(syntax.label, isLoop: false, onlyLabelled: true) { _ in
      inFrame {
        let conditions = checkConditions(syntax.conditions)
        let then = inFrame { checkStatements(syntax.then.statements) }
        frames.append(Frame(owner: context.function))
        defer { frames.removeLast() }
        return TypedStatement(
          .if(conditions, then: then, otherwise: checkElse(syntax.otherwise, conditions)), syntax.range)
      }
    }
  }

  private func checkElse(_ syntax: IfSyntax.Else?, _ conditions: [TypedStatement.Condition]) -> [TypedStatement] {
    // What the conditions bind is not known in the else.
    let hidden = frames[frames.count - 2].entries
    frames[frames.count - 2].entries = [:]
    defer { frames[frames.count - 2].entries = hidden }
    return switch syntax {
    case .block(let block): checkStatements(block.statements)
    case .if(let inner): [checkIf(inner)]
    case nil: []
    }
  }

  func checkGuard(_ list: [ConditionSyntax], _ block: BlockSyntax, _ range: Range<Int>) -> TypedStatement {
    let known = frame.entries
    let conditions = checkConditions(list)
    let bound = frame.entries
    frame.entries = known
    let before = diagnostics.count
    let otherwise = inFrame { checkStatements(block.statements) }
    frame.entries = bound
    if !otherwise.neverEnds, !diagnostics[before...].contains(where: { $0.severity == .error }) {
      report(
        .guardFallsThrough,
        "the 'else' of a guard has to leave: with return, break, continue or a call that never ends",
        at: block.range)
    }
    return TypedStatement(.guard(conditions, otherwise: otherwise), range)
  }

  // MARK: Loops

  /// Runs `body` with a place that jumps can name.
  func inJump(
    _ label: NameSyntax?, isLoop: Bool, onlyLabelled: Bool = false,
    _ body: (TypedStatement.JumpTarget) -> TypedStatement
  ) -> TypedStatement {
    let target = TypedStatement.JumpTarget()
    if onlyLabelled, label == nil { return body(target) }
    context.jumps.append((label?.text, target, isLoop, endsWithBreak: !onlyLabelled))
    defer { context.jumps.removeLast() }
    let statement = body(target)
    if onlyLabelled { return TypedStatement(.block([statement], target), statement.range) }
    return statement
  }

  func checkWhile(
    _ label: NameSyntax?, _ list: [ConditionSyntax], _ block: BlockSyntax, _ range: Range<Int>
  ) -> TypedStatement {
    inJump(label, isLoop: true) { target in
      inFrame {
        let conditions = checkConditions(list)
        let body = inFrame { checkStatements(block.statements) }
        return TypedStatement(.while(conditions, body: body, target), range)
      }
    }
  }

  func checkRepeat(
    _ label: NameSyntax?, _ block: BlockSyntax, _ until: ExpressionSyntax, _ range: Range<Int>
  ) -> TypedStatement {
    inJump(label, isLoop: true) { target in
      let body = inFrame { checkStatements(block.statements) }
      return TypedStatement(.repeatWhile(body: body, condition: condition(until), target), range)
    }
  }

  /// A loop over a sequence, as the statements it needs: one, unless the sequence is no sequence.
  func checkForIn(
    _ syntax: ForInSyntax, _ range: Range<Int>, _ block: @escaping () -> [TypedStatement]
  ) -> [TypedStatement] {
    let hint = syntax.type.map { Type.array(resolve($0)) }
    let (sequence, element) = self.sequence(syntax.sequence, hint)
    let statement = inJump(syntax.label, isLoop: true) { target in
      inFrame {
        let variable: Variable
        var conditions: [TypedStatement.Condition] = []
        if case .name(let name, let isVariable) = syntax.pattern.kind, !syntax.isCase {
          variable = declareVariable(name, element, isMutable: isVariable)
        } else {
          variable = Variable(
            name: "element", type: element, isMutable: false, owner: context.function, range: syntax.pattern.range)
          conditions = match(syntax.pattern, make(.variable(variable), element, syntax.pattern.range))
        }
        if let condition = syntax.condition { conditions.append(.test(self.condition(condition))) }
        let body = inFrame { block() }
        guard let sequence else { return TypedStatement(.block(body, target), range) }
        return TypedStatement(
          .forIn(
            TypedStatement.ForIn(
              element: variable, sequence: sequence, conditions: conditions, body: body, target: target)), range)
      }
    }
    return [statement]
  }

  private func sequence(_ syntax: ExpressionSyntax, _ hint: Type?) -> (TypedStatement.Sequence?, Type) {
    let value = infer(syntax, hint)
    if value.type.hasError { return (nil, .error) }
    if hint == nil { tellMixed(syntax, value.type) }
    if case .range(.from, let lower?, nil) = value.expression.kind, lower.type == .int { return (.from(lower), .int) }
    guard let element = standard.elements(of: value.type) else {
      tellNoSequence(value, syntax)
      return (nil, .error)
    }
    switch (value.expression.kind, value.type) {
    case (.range(.halfOpen, let lower?, let upper?), _):
      return (.range(lower: lower, upper: upper, closed: false), element)
    case (.range(.closed, let lower?, let upper?), _):
      return (.range(lower: lower, upper: upper, closed: true), element)
    case (_, .array): return (.array(value.expression), element)
    case (_, .string): return (.string(value.expression), element)
    case (_, .dictionary): return (.dictionary(value.expression), element)
    case (_, .nominal(let nominal, _)) where nominal === standard.range || nominal === standard.closedRange:
      return (.rangeValue(value.expression, closed: nominal === standard.closedRange), element)
    default: return (.array(make(.elements(value.expression), .array(element), syntax.range)), element)
    }
  }

  private func tellNoSequence(_ value: Checked, _ syntax: ExpressionSyntax) {
    let text = source(syntax.range)
    let help: String? =
      switch value.type {
      case .int: text.map { "the numbers from 0 up to it: 0..<" + $0 }
      case .optional: text.map { "it may be nil: write " + $0 + " ?? []" }
      case .nominal(let nominal, _) where nominal.name == "Tensor":
        text.map { "its numbers: " + $0 + ".values; its rows: 0..<" + $0 + ".shape[0] as an index" }
      case .nominal(let nominal, _) where isRangeType(nominal):
        "steps between Doubles: stride(from: 0, to: 1, by: 0.1)"
      case .nominal(let nominal, _) where nominal === standard.iterator:
        text.map { "take its elements one by one: while let element = " + $0 + ".next() { … }" }
      default: nil
      }
    report(
      .notASequence,
      "a for loop goes over an array, a range or another list, but " + quoted(syntax.range) + " is "
        + article(value.type), at: syntax.range, help: help)
  }

  // MARK: switch

  func checkSwitch(
    _ syntax: SwitchSyntax, _ block: ([StatementSyntax], Range<Int>) -> [TypedStatement]
  ) -> TypedStatement {
    let subject = infer(syntax.subject)
    let variable = Variable(
      name: "subject", type: subject.type, isMutable: false, owner: context.function, range: syntax.subject.range)
    var coverage = Coverage(subject.type)
    if let place = syntax.cases.firstIndex(where: { $0.isDefault }), place + 1 < syntax.cases.count {
      report(
        .misplaced, "'default' takes what no other case took, so it stands last",
        at: syntax.cases[place].range.lowerBound..<syntax.cases[place].range.lowerBound + 7)
    }
    tellFallthrough(syntax)
    let statement = inJump(syntax.label, isLoop: false) { target in
      let cases = syntax.cases.map { item in checkCase(item, variable, &coverage, block) }
      return TypedStatement(
        .switch(
          TypedStatement.Switch(variable: variable, subject: subject.expression, cases: cases, target: target)),
        syntax.range)
    }
    if let missing = coverage.missing, !subject.type.hasError, subject.type.declaration?.isBroken != true {
      let range = syntax.range.lowerBound..<syntax.subject.range.upperBound
      report(
        .switchNotExhaustive, "this switch does not say what to do for " + missing, at: range,
        help: "add the case, or 'default:'")
    }
    return statement
  }

  /// Tells of a case that falls through into one that takes a value apart, or that has none after it.
  private func tellFallthrough(_ syntax: SwitchSyntax) {
    for (place, item) in syntax.cases.enumerated() {
      guard let last = item.statements.last, case .fallthrough = last.kind else { continue }
      if place + 1 == syntax.cases.count {
        report(.misplaced, "'fallthrough' goes on with the next case, and there is none", at: last.range)
      } else if syntax.cases[place + 1].items.contains(where: { $0.pattern.bindsNames }) {
        report(
          .misplaced, "'fallthrough' cannot go on with a case that gives names to parts of the value", at: last.range,
          help: "leave it out, and write what is to be done")
      }
    }
  }

  private func checkCase(
    _ item: SwitchSyntax.Case, _ variable: Variable, _ coverage: inout Coverage,
    _ block: ([StatementSyntax], Range<Int>) -> [TypedStatement]
  ) -> TypedStatement.Case {
    frames.append(Frame(owner: context.function))
    defer { frames.removeLast() }
    if item.isDefault {
      coverage.addDefault()
      return TypedStatement.Case(alternatives: [[]], body: block(item.statements, item.range), range: item.range)
    }
    var alternatives: [[TypedStatement.Condition]] = []
    var shared: [String: Frame.Entry] = [:]
    for (index, part) in item.items.enumerated() {
      if index > 0 { frame.entries = [:] }
      var conditions = match(
        part.pattern, make(.variable(variable), variable.type, part.pattern.range))
      if index > 0 { rename(&conditions, to: shared, part.pattern.range) } else { shared = frame.entries }
      frame.entries = shared
      if let condition = part.condition {
        conditions.append(.test(self.condition(condition)))
      } else {
        coverage.add(part.pattern)
      }
      alternatives.append(conditions)
    }
    return TypedStatement.Case(
      alternatives: alternatives, body: block(item.statements, item.range), range: item.range)
  }

  /// Makes the second pattern of a case bind the variables of the first.
  private func rename(
    _ conditions: inout [TypedStatement.Condition], to shared: [String: Frame.Entry], _ range: Range<Int>
  ) {
    var names = 0
    for (index, condition) in conditions.enumerated() {
      guard case .bind(let variable, let value) = condition else { continue }
      names += 1
      guard case .variable(let first, _)? = shared[variable.name], first.type == variable.type else {
        return report(
          .patternMismatch, "'" + variable.name + "' has to be bound by every pattern of the case, with one type",
          at: range)
      }
      conditions[index] = .bind(first, value)
    }
    if names != shared.count {
      report(.patternMismatch, "every pattern of a case has to bind the same names", at: range)
    }
  }

  // MARK: Jumps

  func checkJump(_ label: NameSyntax?, isBreak: Bool, _ range: Range<Int>) -> TypedStatement? {
    let word = isBreak ? "break" : "continue"
    if let label {
      guard let jump = context.jumps.last(where: { $0.label == label.text }) else {
        let (help, fixes) = didYouMean(label, among: context.jumps.compactMap { $0.label })
        report(
          .unknownName, "nothing around here is labelled '" + label.text + "'", at: label.range, help: help,
          fixes: fixes)
        return nil
      }
      guard isBreak || jump.isLoop else {
        report(.misplaced, "'continue' goes to the next round of a loop, and '" + label.text + "' is none", at: range)
        return nil
      }
      return TypedStatement(isBreak ? .break(jump.target) : .continue(jump.target), range)
    }
    guard let jump = context.jumps.last(where: { isBreak ? $0.endsWithBreak : $0.isLoop }) else {
      let place = range.lowerBound..<range.lowerBound + word.utf8.count
      let isClosure = context.function?.kind == .closure
      report(
        .misplaced, "'" + word + "' stands outside of a loop", at: place,
        help: isClosure ? "a closure is left with 'return'; write a loop: for x in list { … }" : nil)
      return nil
    }
    return TypedStatement(isBreak ? .break(jump.target) : .continue(jump.target), range)
  }
}

extension PatternSyntax {
  /// Whether it makes variables.
  fileprivate var bindsNames: Bool {
    switch kind {
    case .name: true
    case .tuple(let elements): elements.contains { $0.pattern.bindsNames }
    case .enumCase(_, _, let payload): payload?.contains { $0.pattern.bindsNames } ?? false
    case .optional(let inner): inner.bindsNames
    case .wildcard, .expression, .error: false
    }
  }
}
