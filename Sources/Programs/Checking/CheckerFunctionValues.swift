import Diagnostics

extension Checker {
  /// The function of the list that is of the type expected, as a value; with a receiver, the method bound to it.
  func functionValue(
    _ list: [Candidate], _ receiver: Checked?, _ name: NameSyntax, _ hint: Type?
  ) -> Checked {
    let expected = plain(hint)?.functionType
    var fitting: [(Candidate, Bindings, FunctionType)] = []
    for candidate in list where !takesModules(candidate.function) {
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
      tellSeveralForms(name, fitting.map { ($0.0.function, $0.2) }, hint)
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

  /// Tells of a function with several forms where nothing says which one, or where a value of its name is needed.
  private func tellSeveralForms(_ name: NameSyntax, _ forms: [(FunctionDeclaration, FunctionType)], _ hint: Type?) {
    if let type = concrete(hint)?.unwrapped,
      tables(of: type).contains(where: { $0.0.names(isStatic: true).contains(name.text) })
    {
      return report(
        .typeMismatch, article(type) + " is needed here, but '" + name.text + "' is a function", at: name.range,
        help: "write ." + name.text,
        fixes: [Diagnostic.Fix(replace: text.range(name.range.lowerBound..<name.range.lowerBound), with: ".")])
    }
    let isMethod = name.text != "init" && forms.contains { $0.0.owner != nil && $0.0.parameters.isEmpty }
    if isMethod, hint == nil {
      return report(
        .needsType, "'" + name.text + "' is a method, which is called with parentheses", at: name.range,
        help: "write " + name.text + "()",
        fixes: [Diagnostic.Fix(replace: text.range(name.range.upperBound..<name.range.upperBound), with: "()")])
    }
    report(
      .needsType, "'" + name.text + "' has several forms, and nothing says which one is meant", at: name.range,
      notes: forms.map { Diagnostic.Note($0.0.title + ": " + Type.function($0.1).description) },
      help: "call it, or write { x in " + name.text + "(x) }")
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
