import Diagnostics

extension Checker {
  /// A closure: its parameters' types from what it writes or what is expected, its result from its body.
  ///
  /// What its capture list names is copied where the closure is made.
  func inferClosure(_ syntax: ClosureSyntax, _ hint: Type?) -> Checked {
    if syntax.captures.isEmpty { return inferClosure(syntax, hint, [:]) }
    var setup: [TypedStatement] = []
    var captured: [String: Frame.Entry] = [:]
    for capture in syntax.captures {
      guard let name = capture.label else { continue }
      let value = infer(capture.value)
      let variable = Variable(
        name: name.text, type: value.type, isMutable: false, owner: context.function, range: name.range)
      setup.append(TypedStatement(.declare(variable, value.expression), capture.range))
      captured[name.text] = .variable(variable, text.range(name.range))
    }
    var closure = inferClosure(syntax, hint, captured)
    if !closure.type.hasError {
      closure.expression = make(.statements(setup, closure.expression), closure.type, syntax.range)
    }
    return closure
  }

  private func inferClosure(_ syntax: ClosureSyntax, _ hint: Type?, _ captured: [String: Frame.Entry]) -> Checked {
    let expected = plain(hint)?.functionType ?? arithmetic(syntax)
    let function = TypedFunction(name: "closure", kind: .closure, parent: context.function, range: syntax.range)
    let inner = FunctionContext(function: function, result: .inferred)
    var parameters: [FunctionType.Parameter] = []
    var isKnown = true
    let written = resultType(syntax, expected)
    if let written {
      inner.result = .fixed(written)
      function.result = written
    }
    let before = diagnostics.count
    inFunction(inner) {
      for (name, entry) in captured { frame.entries[name] = entry }
      isKnown = declareParameters(syntax, expected, function, &parameters)
      if isKnown { checkClosureBody(syntax, function, inner, written, expected) }
    }
    guard isKnown else { return failure(syntax.range) }
    function.result = written ?? inner.inferred ?? .void
    let failed = diagnostics[before...].contains { $0.severity == .error }
    if failed, written == nil, function.result.hasError || inner.inferred == nil {
      return Checked(make(.error, .error, syntax.range))
    }
    let type = Type.function(FunctionType(parameters: parameters, result: function.result))
    return Checked(
      make(.closure(function), type, syntax.range), isFlexible: syntax.parameters?.allSatisfy { $0.type == nil } ?? true
    )
  }

  /// The type of `{ $0 * 2 + 1 }` and `{ x in x / 2 }` where nothing else says it: its literals do.
  private func arithmetic(_ syntax: ClosureSyntax) -> FunctionType? {
    let named = syntax.parameters ?? []
    guard named.allSatisfy({ $0.type == nil && !$0.isInout }), syntax.statements.count == 1,
      case .expression(let only) = syntax.statements[0].kind,
      let type = only.numbers(named.map { $0.name.text }), type != .never,
      named.allSatisfy({ only.mentions($0.name.text) })
    else { return nil }
    let count = max(named.count, syntax.anonymousParameterCount)
    if count == 0 { return nil }
    let parameters = [FunctionType.Parameter](repeating: FunctionType.Parameter(type), count: count)
    return FunctionType(parameters: parameters, result: type)
  }

  private func resultType(_ syntax: ClosureSyntax, _ expected: FunctionType?) -> Type? {
    if let result = syntax.result { return resolve(result) }
    guard let result = expected?.result, !result.hasParameters else { return nil }
    return result
  }

  private func declareParameters(
    _ syntax: ClosureSyntax, _ expected: FunctionType?, _ function: TypedFunction,
    _ parameters: inout [FunctionType.Parameter]
  ) -> Bool {
    let count = expected?.parameters.count ?? syntax.parameters?.count ?? syntax.anonymousParameterCount
    guard let written = syntax.parameters else {
      return declareAnonymous(syntax, expected, count, function, &parameters)
    }
    // One name for a whole tuple, or several names for the parts of the one tuple that comes.
    if let expected, written.count != expected.parameters.count {
      if expected.parameters.count == 1, case .tuple(let parts) = expected.parameters[0].type,
        parts.count == written.count
      {
        return declareParts(written, parts, expected.parameters[0], function, &parameters)
      }
      tellParameterCount(syntax, written.count, expected)
      return false
    }
    for (index, item) in written.enumerated() {
      let wanted = expected?.parameters[index]
      guard let type = item.type.map({ resolve($0) }) ?? wanted?.type, !type.hasParameters else {
        report(
          .needsType, "nothing says of which type '" + item.name.text + "' is", at: item.name.range,
          help: "write its type: { (" + item.name.text + ": Double) in … }")
        return false
      }
      let isInout = item.isInout || wanted?.isInout == true
      let isEscaping = item.isEscaping || (item.type == nil && wanted?.isEscaping == true)
      declareParameter(item.name, type, isInout: isInout, function, isEscaping: isEscaping)
      parameters.append(FunctionType.Parameter(type, isInout: isInout, isEscaping: isEscaping))
    }
    return true
  }

  private func declareAnonymous(
    _ syntax: ClosureSyntax, _ expected: FunctionType?, _ count: Int, _ function: TypedFunction,
    _ parameters: inout [FunctionType.Parameter]
  ) -> Bool {
    guard let expected else {
      if syntax.anonymousParameterCount == 0 { return true }
      report(
        .needsType, "nothing says of which type '$0' is", at: syntax.range,
        help: "name the parameters with their types: { (x: Double) in … }")
      return false
    }
    if syntax.anonymousParameterCount > count {
      if count == 1, case .tuple(let parts) = expected.parameters[0].type, parts.count >= syntax.anonymousParameterCount
      {
        let names = parts.indices.map {
          ClosureParameterSyntax(name: NameSyntax("$" + $0.description, syntax.range), type: nil, isInout: false)
        }
        return declareParts(names, parts, expected.parameters[0], function, &parameters)
      }
      tellParameterCount(syntax, syntax.anonymousParameterCount, expected)
      return false
    }
    if count > 0, syntax.anonymousParameterCount == 0 {
      let names = Type.list([String](repeating: "_", count: count))
      let lower = syntax.range.lowerBound + 1
      report(
        .closureParameters, "this closure is given " + counted(count, "value") + " and takes none", at: syntax.range,
        help: "name them, or ignore them: { " + names + " in … }",
        fixes: [Diagnostic.Fix(replace: text.range(lower..<lower), with: " " + names + " in")])
      return false
    }
    for (index, parameter) in expected.parameters.enumerated() {
      guard !parameter.type.hasParameters else {
        report(.needsType, "nothing says of which type '$" + index.description + "' is", at: syntax.range)
        return false
      }
      declareParameter(
        NameSyntax("$" + index.description, syntax.range), parameter.type, isInout: parameter.isInout, function,
        isEscaping: parameter.isEscaping)
      parameters.append(parameter)
    }
    return true
  }

  /// Takes the one tuple a closure is given apart for its several names.
  private func declareParts(
    _ names: [ClosureParameterSyntax], _ parts: [Type.TupleElement], _ whole: FunctionType.Parameter,
    _ function: TypedFunction, _ parameters: inout [FunctionType.Parameter]
  ) -> Bool {
    guard let range = names.first?.name.range, !whole.type.hasParameters else { return false }
    let tuple = Variable(name: "tuple", type: whole.type, isMutable: false, owner: function, range: range)
    function.parameters.append(TypedFunction.Parameter(tuple))
    parameters.append(whole)
    for (index, item) in names.enumerated() where item.name.text != "_" {
      let variable = Variable(
        name: item.name.text, type: parts[index].type, isMutable: false, owner: function, range: item.name.range)
      frame.entries[item.name.text] = .variable(variable, text.range(item.name.range))
      let value = make(
        .tupleElement(make(.variable(tuple), whole.type, range), index: index), parts[index].type, item.name.range)
      function.body.append(TypedStatement(.declare(variable, value), item.name.range))
    }
    return true
  }

  func declareParameter(
    _ name: NameSyntax, _ type: Type, isInout: Bool, _ function: TypedFunction, isEscaping: Bool = false
  ) {
    let variable = Variable(name: name.text, type: type, isMutable: isInout, owner: function, range: name.range)
    variable.isNonescaping = type.functionType != nil && !isEscaping && !isInout
    function.parameters.append(TypedFunction.Parameter(variable, isInout: isInout))
    if name.text != "_" { frame.entries[name.text] = .variable(variable, text.range(fixedRange ?? name.range)) }
  }

  private func tellParameterCount(_ syntax: ClosureSyntax, _ count: Int, _ expected: FunctionType) {
    report(
      .closureParameters,
      "this closure takes " + counted(count, "value") + ", but is given " + expected.parameters.count.description,
      at: syntax.range)
  }

  private func checkClosureBody(
    _ syntax: ClosureSyntax, _ function: TypedFunction, _ inner: FunctionContext, _ written: Type?,
    _ expected: FunctionType?
  ) {
    if syntax.statements.count == 1, let only = singleExpression(syntax.statements[0]) {
      return checkSingle(only, function, inner, written, expected)
    }
    function.body += inFrame { checkStatements(syntax.statements) }
    function.result = written ?? inner.inferred ?? .void
    if function.result != .void {
      requireReturn(function, BlockSyntax(statements: syntax.statements, range: syntax.range))
    }
  }

  private func checkSingle(
    _ only: ExpressionSyntax, _ function: TypedFunction, _ inner: FunctionContext, _ written: Type?,
    _ expected: FunctionType?
  ) {
    if written == .void {
      let value = infer(only)
      function.body.append(TypedStatement(.expression(value.expression), only.range))
      return
    }
    let value = written.map { check(only, as: $0, for: .result(nil)) } ?? infer(only, expected?.result)
    inner.inferred = value.type
    let kind: TypedStatement.Kind = value.type == .void ? .expression(value.expression) : .return(value.expression)
    function.body.append(TypedStatement(kind, only.range))
  }

  /// The expression that a body of one statement gives without writing `return`.
  func singleExpression(_ statement: StatementSyntax) -> ExpressionSyntax? {
    switch statement.kind {
    case .expression(let expression): expression
    case .if(let syntax): syntax.isExpression ? ExpressionSyntax(.if(syntax), syntax.range) : nil
    case .switch(let syntax): syntax.isExpression ? ExpressionSyntax(.switch(syntax), syntax.range) : nil
    default: nil
    }
  }
}

extension ExpressionSyntax {
  /// The type of arithmetic with literals and parameters alone; `never` where no literal says it.
  fileprivate func numbers(_ parameters: [String]) -> Type? {
    switch kind {
    case .integer: return .int
    case .double: return .double
    case .name(let name) where name.text.utf8.first == UInt8(ascii: "$") || parameters.contains(name.text):
      return .never
    case .parenthesized(let inner): return inner.numbers(parameters)
    case .infix(let left, let name, let right) where ["+", "-", "*", "/"].contains(name.text):
      guard let left = left.numbers(parameters), let right = right.numbers(parameters) else { return nil }
      if left == .double || right == .double { return .double }
      return left == .never ? right : left
    default: return nil
    }
  }

  /// Whether the name stands in arithmetic.
  fileprivate func mentions(_ name: String) -> Bool {
    switch kind {
    case .name(let found): found.text == name
    case .parenthesized(let inner): inner.mentions(name)
    case .infix(let left, _, let right): left.mentions(name) || right.mentions(name)
    default: false
    }
  }
}

extension IfSyntax {
  /// Whether every branch is one expression, and there is an `else`.
  var isExpression: Bool {
    guard then.isExpression else { return false }
    switch otherwise {
    case .block(let block): return block.isExpression
    case .if(let inner): return inner.isExpression
    case nil: return false
    }
  }
}

extension SwitchSyntax {
  /// Whether every case is one expression.
  var isExpression: Bool {
    !cases.isEmpty && cases.allSatisfy { $0.statements.isExpression }
  }
}

extension BlockSyntax {
  fileprivate var isExpression: Bool { statements.isExpression }
}

extension [StatementSyntax] {
  /// Whether it is one statement that gives a value.
  var isExpression: Bool {
    guard count == 1 else { return false }
    switch self[0].kind {
    case .expression: return true
    case .if(let syntax): return syntax.isExpression
    case .switch(let syntax): return syntax.isExpression
    default: return false
    }
  }
}
