import Diagnostics

extension Checker {
  /// Statements in a frame that is there already.
  func checkStatements(_ list: [StatementSyntax]) -> [TypedStatement] {
    predeclare(list)
    // A function may use variables that are declared after it, so bodies come last.
    var checked = list.map { $0.isFunction ? [] : check($0) }
    for (place, statement) in list.enumerated() where statement.isFunction { checked[place] = check(statement) }
    let end = list.indices.first { !list[$0].isFunction && checked[$0].contains { $0.neverEnds } }
    if let end { tellUnreachable(list[(end + 1)...]) }
    return checked.flatMap { $0 }
  }

  /// Tells of the first statement after one that nothing gets past; declared functions are called from elsewhere.
  private func tellUnreachable(_ rest: ArraySlice<StatementSyntax>) {
    let first = rest.first { statement in
      guard case .declaration(let declaration) = statement.kind else { return true }
      if case .variable = declaration.kind { return true }
      return false
    }
    guard let first, !hasErrors else { return }
    report(.unreachable, "this is never reached", at: firstLine(of: first.range), help: "take it away, or move it up")
  }

  /// The range as far as its first line goes.
  func firstLine(of range: Range<Int>) -> Range<Int> {
    guard range.upperBound <= text.bytes.count else { return range }
    let end = text.bytes[range].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? range.upperBound
    return range.lowerBound..<end
  }

  /// One statement, as the statements it needs; none where it has a mistake.
  func check(_ statement: StatementSyntax) -> [TypedStatement] {
    if context.function == nil, frames.count == 1 { resetSteps(statement.range) }
    guard depth < 200 else {
      if !hasErrors { report(.expressionTooComplex, "blocks are nested too deeply to be checked", at: statement.range) }
      return []
    }
    depth += 1
    defer { depth -= 1 }
    let range = statement.range
    switch statement.kind {
    case .expression(let expression): return [checkExpressionStatement(expression, range)]
    case .declaration(let declaration): return check(declaration, range)
    case .assignment(let target, let name, let value):
      return checkAssignment(target, name, value, range).map { [$0] } ?? []
    case .if(let syntax): return [checkIf(syntax)]
    case .guard(let conditions, let otherwise): return [checkGuard(conditions, otherwise, range)]
    case .forIn(let syntax):
      return checkForIn(syntax, range) { self.checkStatements(syntax.body.statements) }
    case .while(let label, let conditions, let block): return [checkWhile(label, conditions, block, range)]
    case .repeat(let label, let block, let until): return [checkRepeat(label, block, until, range)]
    case .switch(let syntax):
      return [checkSwitch(syntax) { statements, _ in self.inFrame { self.checkStatements(statements) } }]
    case .do(let label, let block):
      return [
        inJump(label, isLoop: false, onlyLabelled: true) { _ in
          TypedStatement(.block(inFrame { checkStatements(block.statements) }, nil), range)
        }
      ]
    case .defer(let block): return [TypedStatement(.defer(inFrame { checkStatements(block.statements) }), range)]
    case .break(let label): return checkJump(label, isBreak: true, range).map { [$0] } ?? []
    case .continue(let label): return checkJump(label, isBreak: false, range).map { [$0] } ?? []
    case .fallthrough: return [TypedStatement(.fallthrough, range)]
    case .return(let value): return checkReturn(value, range).map { [$0] } ?? []
    case .error: return []
    }
  }

  private func checkExpressionStatement(_ syntax: ExpressionSyntax, _ range: Range<Int>) -> TypedStatement {
    let before = diagnostics.count
    let value = infer(syntax)
    if !diagnostics[before...].contains(where: { $0.severity == .error }) { tellUnused(value, syntax) }
    return TypedStatement(.expression(value.expression), range)
  }

  /// Swift's warning for a value that nobody takes.
  private func tellUnused(_ value: Checked, _ syntax: ExpressionSyntax) {
    switch value.type {
    case .void, .never, .error: return
    case .optional(.void): return
    default: break
    }
    if value.type.hasError { return }
    if value.type.functionType != nil, value.callee?.isResultDiscardable != true {
      return report(
        .misplaced, "a function is named here and not called", at: syntax.range,
        help: source(syntax.range).map { "call it: " + $0 + "(…)" })
    }
    if let callee = value.callee {
      if callee.isResultDiscardable { return }
      return report(
        .unusedResult, "what " + callee.title + " gives is not used", at: syntax.range,
        help: "keep it, or show that you do not need it: _ = " + (source(syntax.range) ?? "…"))
    }
    if case .infix(let left, let name, _) = syntax.kind, name.text == "==", let text = source(syntax.range),
      source(left.range) != nil
    {
      return report(
        .unusedResult, "this compares and does nothing with the answer", at: syntax.range,
        help: "state it: expect(" + text + ")")
    }
    report(
      .unusedResult, "this value is not used", at: syntax.range,
      help: source(syntax.range).map { "show it: print(" + $0 + ")" })
  }

  private func checkReturn(_ value: ExpressionSyntax?, _ range: Range<Int>) -> TypedStatement? {
    switch context.result {
    case .topLevel:
      if let value { _ = infer(value) }
      report(
        .misplaced, "'return' stands only in a function",
        at: range.lowerBound..<min(range.lowerBound + 6, range.upperBound))
      return nil
    case .fixed(let type): return checkReturn(value, type, range)
    case .inferred:
      if let known = context.inferred { return checkReturn(value, known, range) }
      let checked = value.map { infer($0) }
      context.inferred = checked?.type ?? .void
      return TypedStatement(.return(checked?.expression), range)
    }
  }

  private func checkReturn(_ value: ExpressionSyntax?, _ type: Type, _ range: Range<Int>) -> TypedStatement? {
    guard let value else {
      if type != .void, !type.hasError, context.function?.kind != .initializer {
        report(.missingReturn, "'return' needs a value of type " + type.description, at: range)
      }
      return TypedStatement(.return(nil), range)
    }
    if type == .void {
      let found = infer(value)
      if found.type != .void, !found.type.hasError {
        let isClosure = context.function?.kind == .closure
        report(
          .typeMismatch,
          (isClosure ? "this closure" : "a function without '->'") + " gives nothing, but " + quoted(value.range)
            + " is " + article(found.type), at: value.range,
          help: isClosure
            ? "leave a function from within a loop: for x in list { … }"
            : "declare what it gives: -> " + found.type.description)
      }
      return TypedStatement(.return(nil), range)
    }
    return TypedStatement(.return(check(value, as: type, for: .result(context.title)).expression), range)
  }

  // MARK: Variables

  /// Makes a variable in the frame of now; tells if the name is taken there.
  func declareVariable(_ name: NameSyntax, _ type: Type, isMutable: Bool) -> Variable {
    let isTop = frames.count == 1 && context.function == nil
    let variable = Variable(
      name: name.text, type: bounded(type, name.range), isMutable: isMutable,
      globalIndex: isTop ? scope.nextGlobalIndex() : nil,
      owner: context.function, range: name.range)
    if name.text == "_" { return variable }
    frame.later[name.text] = nil
    tellRedeclaration(name)
    frame.entries[name.text] = .variable(variable, text.range(name.range))
    return variable
  }

  func tellRedeclaration(_ name: NameSyntax) {
    let earlier: SourceRange?
    switch frame.entries[name.text] {
    case .variable(_, let place), .type(_, let place), .computed(_, let place): earlier = place
    case .functions(let list): earlier = list.first?.place
    case nil: return
    }
    report(
      .redeclared, "'" + name.text + "' is declared already", at: name.range,
      notes: [Diagnostic.Note("the first one stands here", at: earlier)],
      help: "give it another name, or assign to it: " + name.text + " = …")
  }

  func check(_ syntax: VariableSyntax, _ range: Range<Int>) -> [TypedStatement] {
    var output: [TypedStatement] = []
    for binding in syntax.typedBindings {
      let statements = check(binding, syntax.isVariable)
      for statement in statements {
        guard case .declare(let variable, _) = statement.kind, syntax.bindings.count == 1 else { continue }
        variable.introducer = text.range(syntax.keyword)
        if case .name = binding.pattern.kind { variable.isAlone = true }
      }
      output += statements
    }
    return output
  }

  private func check(_ binding: VariableSyntax.Binding, _ isMutable: Bool) -> [TypedStatement] {
    if let accessors = binding.accessors {
      return accessors.isObserver ? checkObserved(binding, accessors) : checkComputed(binding, accessors)
    }
    var written: Type?
    if let bare = bareCollection(binding) {
      written = bare
    } else {
      written = binding.type.map { resolve($0) }
    }
    guard let value = binding.value else { return declareUnset(binding, written, isMutable) }
    let name: String
    if case .name(let single, _) = binding.pattern.kind { name = single.text } else { name = "it" }
    initializing.append((name, context.function))
    defer { initializing.removeLast() }
    let checked: Checked
    if let written, !written.hasError {
      checked = check(value, as: written, for: .variable(name))
    } else {
      checked = infer(value, written)
      if written == nil { tellMixed(value, checked.type) }
    }
    let type = written ?? checked.type
    switch binding.pattern.kind {
    case .name(let name, _):
      let variable = declareVariable(name, type, isMutable: isMutable)
      if written == nil { variable.view = view(checked)?.name }
      if written == nil, case .variable(let source) = checked.expression.kind {
        variable.isNonescaping = source.isNonescaping
        variable.view = source.view
      }
      return [TypedStatement(.declare(variable, checked.expression), binding.range)]
    case .wildcard:
      return [
        TypedStatement(.assign(Place(.discard, .error, binding.pattern.range), checked.expression), binding.range)
      ]
    default:
      let whole = Variable(
        name: "tuple", type: type, isMutable: false, owner: context.function, range: binding.pattern.range)
      var output = [TypedStatement(.declare(whole, checked.expression), binding.range)]
      for condition in match(binding.pattern, make(.variable(whole), type, binding.pattern.range)) {
        if case .bind(let variable, let part) = condition {
          output.append(TypedStatement(.declare(variable, part), variable.range))
        }
      }
      return output
    }
  }

  /// `let s: Set = [1, 2]`: what it holds follows from its value.
  func bareCollection(_ binding: VariableSyntax.Binding) -> Type? {
    guard case .name(let name, let arguments)? = binding.type?.kind, arguments.isEmpty, let value = binding.value,
      ["Set", "Array", "Dictionary", "Optional"].contains(name.text), let type = type(named: name.text),
      type.hasParameters
    else { return nil }
    let (found, mistakes) = tentatively { infer(value, type) }
    return mistakes.isEmpty && !found.type.hasParameters ? found.type : nil
  }

  private func declareUnset(
    _ binding: VariableSyntax.Binding, _ written: Type?, _ isMutable: Bool
  ) -> [TypedStatement] {
    guard case .name(let name, _) = binding.pattern.kind else {
      report(.needsType, "names that are taken out of a tuple need the tuple: let (a, b) = …", at: binding.range)
      declareNames(binding.pattern)
      return []
    }
    guard let type = written else {
      report(
        .needsType, "'" + name.text + "' has neither a value nor a type", at: name.range,
        help: (isMutable ? "var " : "let ") + name.text + " = …")
      _ = declareVariable(name, .error, isMutable: isMutable)
      return []
    }
    let variable = declareVariable(name, type, isMutable: isMutable)
    if type.wrapped != nil, isMutable {
      return [TypedStatement(.declare(variable, make(.none, type, binding.range)), binding.range)]
    }
    scopeOfUnset.append(variable)
    return [TypedStatement(.declare(variable, nil), binding.range)]
  }
}

extension StatementSyntax {
  /// Whether it declares a function.
  fileprivate var isFunction: Bool {
    guard case .declaration(let declaration) = kind, case .function = declaration.kind else { return false }
    return true
  }
}

extension VariableSyntax {
  /// The bindings, each with its type: in `var x, y: Double` the type stands for both.
  var typedBindings: [Binding] {
    var later: TypeSyntax?
    var list: [Binding] = []
    for binding in bindings.reversed() {
      if binding.value != nil || binding.accessors != nil || binding.type != nil { later = binding.type }
      list.append(
        Binding(
          pattern: binding.pattern, type: binding.value == nil ? later : binding.type, value: binding.value,
          accessors: binding.accessors, range: binding.range))
    }
    return list.reversed()
  }
}
