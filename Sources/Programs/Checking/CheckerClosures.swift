import Diagnostics

extension Checker {
  /// A closure: its parameters' types from what it writes or what is expected, its result from its body.
  func inferClosure(_ syntax: ClosureSyntax, _ hint: Type?) -> Checked {
    let expected = plain(hint)?.functionType
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
    return Checked(make(.closure(function), type, syntax.range), isFlexible: syntax.parameters == nil)
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
      declareParameter(item.name, type, isInout: isInout, function)
      parameters.append(FunctionType.Parameter(type, isInout: isInout))
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
        NameSyntax("$" + index.description, syntax.range), parameter.type, isInout: parameter.isInout, function)
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

  func declareParameter(_ name: NameSyntax, _ type: Type, isInout: Bool, _ function: TypedFunction) {
    let variable = Variable(name: name.text, type: type, isMutable: isInout, owner: function, range: name.range)
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
    let body = checkStatements(syntax.statements)
    function.body += body
    function.result = written ?? inner.inferred ?? .void
    if function.result != .void { requireReturn(function, syntax.range) }
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

  // MARK: Builders

  /// A closure that lists elements, one a statement, as a closure that gives the array of them.
  ///
  /// A parameter that takes the array itself gets it: the list is made where the call stands.
  func inferBuilder(_ syntax: ClosureSyntax, _ wanted: Type) -> Checked {
    if case .array(let element) = wanted { return inEnvironment { inferList(syntax, element) } }
    guard let expected = wanted.functionType, case .array(let element) = expected.result else {
      return inferClosure(syntax, wanted)
    }
    let function = TypedFunction(name: "builder", kind: .closure, parent: context.function, range: syntax.range)
    function.result = expected.result
    let list = Variable(name: "list", type: expected.result, isMutable: true, owner: function, range: syntax.range)
    inFunction(FunctionContext(function: function, result: .fixed(expected.result))) {
      function.body.append(
        TypedStatement(.declare(list, make(.array([]), expected.result, syntax.range)), syntax.range))
      function.body += build(syntax.statements, element, list)
      let value = make(.variable(list), expected.result, syntax.range)
      function.body.append(TypedStatement(.return(value), syntax.range))
    }
    return Checked(make(.closure(function), wanted, syntax.range))
  }

  private func inferList(_ syntax: ClosureSyntax, _ element: Type) -> Checked {
    let type = Type.array(element)
    let list = Variable(name: "list", type: type, isMutable: true, owner: context.function, range: syntax.range)
    let declared = TypedStatement(.declare(list, make(.array([]), type, syntax.range)), syntax.range)
    let statements = inFrame { build(syntax.statements, element, list) }
    return Checked(
      make(.statements([declared] + statements, make(.variable(list), type, syntax.range)), type, syntax.range))
  }

  private func build(_ statements: [StatementSyntax], _ element: Type, _ list: Variable) -> [TypedStatement] {
    predeclare(statements)
    var output: [TypedStatement] = []
    for statement in statements {
      switch statement.kind {
      case .expression(let expression): output.append(add(expression, element, list))
      case .if(let syntax): output.append(buildIf(syntax, element, list))
      case .forIn(let syntax):
        output += checkForIn(syntax, statement.range) { self.build(syntax.body.statements, element, list) }
      case .declaration: output += check(statement)
      case .error: break
      default:
        report(
          .misplaced, "a list of layers holds layers, 'if', 'for' and 'let' only", at: statement.range,
          help: "compute what you need before the list")
      }
    }
    return output
  }

  private func add(_ syntax: ExpressionSyntax, _ element: Type, _ list: Variable) -> TypedStatement {
    let (asList, mistakes) = tentatively { infer(syntax, element) }
    let value: TypedExpression
    if mistakes.isEmpty, asList.type == .array(element) {
      value = asList.expression
    } else {
      let item = check(syntax, as: element, for: .element)
      value = make(.array([item.expression]), .array(element), syntax.range)
    }
    let place = Place(.variable(list), list.type, syntax.range)
    return TypedStatement(.update(place, .concatenateArrays, value), syntax.range)
  }

  private func buildIf(_ syntax: IfSyntax, _ element: Type, _ list: Variable) -> TypedStatement {
    inFrame {
      let conditions = checkConditions(syntax.conditions)
      let then = inFrame { build(syntax.then.statements, element, list) }
      return TypedStatement(
        .if(conditions, then: then, otherwise: buildElse(syntax.otherwise, element, list)), syntax.range)
    }
  }

  private func buildElse(_ syntax: IfSyntax.Else?, _ element: Type, _ list: Variable) -> [TypedStatement] {
    switch syntax {
    case .block(let block): inFrame { build(block.statements, element, list) }
    case .if(let inner): [buildIf(inner, element, list)]
    case nil: []
    }
  }

  // MARK: Functions as values

  /// The function of the list that is of the type expected, as a value; with a receiver, the method bound to it.
  func functionValue(
    _ list: [Candidate], _ receiver: Checked?, _ name: NameSyntax, _ hint: Type?
  ) -> Checked {
    let expected = plain(hint)?.functionType
    var fitting: [(Candidate, Bindings, FunctionType)] = []
    for candidate in list {
      var bindings = candidate.bindings
      let type = candidate.function.type
      if let expected {
        guard unifyParameters(type, expected, &bindings) else { continue }
      }
      guard case .function(let bound) = Type.function(type).substituting(bindings) else { continue }
      if Type.function(bound).hasParameters { continue }
      fitting.append((candidate, bindings, bound))
    }
    guard
      let (candidate, bindings, type) = fitting.first(where: { expected == nil || $0.2.result == expected?.result })
        ?? fitting.first
    else {
      if let splat = splat(list, receiver, name, expected) { return splat }
      tellNoFunctionValue(list, name, expected, hint)
      return failure(name.range)
    }
    if expected == nil, fitting.count > 1 {
      report(
        .needsType, "'" + name.text + "' has several forms, and nothing says which one is meant", at: name.range,
        notes: fitting.map { Diagnostic.Note($0.0.function.title + ": " + Type.function($0.2).description) },
        help: "call it, or write { x in " + name.text + "(x) }")
      return failure(name.range)
    }
    if receiver == nil, bindings.entries.isEmpty, case .function(let function) = candidate.function.target,
      candidate.function.owner == nil
    {
      return Checked(make(.function(function), .function(type), name.range))
    }
    return wrapper(candidate, type, receiver, name.range)
  }

  func functionValue(
    _ list: [FunctionDeclaration], _ receiver: Checked?, _ name: NameSyntax, _ hint: Type?
  ) -> Checked {
    functionValue(list.map { Candidate(function: $0) }, receiver, name, hint)
  }

  /// A function of several values where one is expected that is given them as one tuple: `zip(a, b).map(*)`.
  private func splat(
    _ list: [Candidate], _ receiver: Checked?, _ name: NameSyntax, _ expected: FunctionType?
  ) -> Checked? {
    guard let expected, expected.parameters.count == 1, case .tuple(let parts) = expected.parameters[0].type else {
      return nil
    }
    let apart = FunctionType(parameters: parts.map { FunctionType.Parameter($0.type) }, result: expected.result)
    let (inner, mistakes) = tentatively { functionValue(list, receiver, name, .function(apart)) }
    guard mistakes.isEmpty, case .function(let type) = inner.type else { return nil }
    let range = name.range
    let function = TypedFunction(name: name.text, kind: .closure, parent: context.function, range: range)
    function.result = type.result
    let whole = expected.parameters[0].type
    let tuple = Variable(name: "tuple", type: whole, isMutable: false, owner: function, range: range)
    function.parameters = [TypedFunction.Parameter(tuple)]
    let values = parts.indices.map { index in
      TypedExpression.Argument.value(
        make(.tupleElement(make(.variable(tuple), whole, range), index: index), parts[index].type, range))
    }
    let value = make(.callValue(inner.expression, values), type.result, range)
    function.body = [TypedStatement(type.result == .void ? .expression(value) : .return(value), range)]
    let spread = FunctionType(parameters: expected.parameters, result: type.result)
    return Checked(make(.closure(function), .function(spread), range))
  }

  private func unifyParameters(_ type: FunctionType, _ expected: FunctionType, _ bindings: inout Bindings) -> Bool {
    guard type.parameters.count == expected.parameters.count else { return false }
    for (own, wanted) in zip(type.parameters, expected.parameters) {
      guard own.isInout == wanted.isInout else { return false }
      if wanted.type.hasParameters { continue }
      guard unify(own.type, wanted.type, &bindings) else { return false }
      let bound = own.type.substituting(bindings)
      if !bound.hasParameters, !isUpcast(wanted.type, bound) { return false }
    }
    if !expected.result.hasParameters {
      if !unify(type.result, expected.result, &bindings) { return false }
      let bound = type.result.substituting(bindings)
      if !bound.hasParameters, !isUpcast(bound, expected.result) { return false }
    }
    return true
  }

  private func tellNoFunctionValue(
    _ list: [Candidate], _ name: NameSyntax, _ expected: FunctionType?, _ hint: Type?
  ) {
    let notes = list.prefix(4).map {
      Diagnostic.Note($0.function.title + ": " + Type.function($0.function.type).description)
    }
    if let expected {
      return report(
        .typeMismatch, "'" + name.text + "' is no function of the form " + Type.function(expected).description,
        at: name.range,
        notes: notes)
    }
    if let type = concrete(hint), let function = list.first?.function {
      return report(
        .typeMismatch, "'" + name.text + "' is a function, but a " + type.description + " is needed", at: name.range,
        help: "call it: " + name.text + parameterList(function))
    }
    report(
      .needsType, "which form of '" + name.text + "' is meant does not follow from here", at: name.range, notes: notes)
  }

  /// A closure that hands its parameters on: `sin`, `model.callAsFunction`, `+` as values.
  func wrapper(_ candidate: Candidate, _ type: FunctionType, _ receiver: Checked?, _ range: Range<Int>) -> Checked {
    let function = TypedFunction(name: candidate.function.name, kind: .closure, parent: context.function, range: range)
    function.result = type.result
    var setup: TypedStatement?
    var bound: Checked?
    if let receiver {
      let variable = Variable(
        name: "receiver", type: receiver.type, isMutable: false, owner: context.function, range: receiver.range)
      setup = TypedStatement(.declare(variable, receiver.expression), receiver.range)
      bound = Checked(make(.variable(variable), receiver.type, receiver.range))
    }
    var arguments: [TypedExpression.Argument] = []
    for (index, parameter) in type.parameters.enumerated() {
      let variable = Variable(
        name: "$" + index.description, type: parameter.type, isMutable: parameter.isInout, owner: function, range: range
      )
      function.parameters.append(TypedFunction.Parameter(variable, isInout: parameter.isInout))
      arguments.append(
        parameter.isInout
          ? .place(Place(.variable(variable), parameter.type, range))
          : .value(make(.variable(variable), parameter.type, range)))
    }
    let target = candidate.function.isMutating ? nil : compileValue(candidate.function, arguments, bound, range)
    guard let target else {
      report(.misplaced, "a mutating method is no value of its own", at: range, help: "call it")
      return failure(range)
    }
    let value = make(target, type.result, range)
    function.body = [TypedStatement(type.result == .void ? .expression(value) : .return(value), range)]
    let closure = make(.closure(function), .function(type), range)
    guard let setup else { return Checked(closure, isFlexible: false) }
    return Checked(make(.statements([setup], closure), .function(type), range))
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
