import Diagnostics

extension Checker {
  func inferPrefix(_ name: NameSyntax, _ operand: ExpressionSyntax, _ range: Range<Int>, _ hint: Type?) -> Checked {
    switch (name.text, operand.kind) {
    case ("-", .integer(let magnitude, let value)): return integer(magnitude, value, true, range, hint)
    case ("-", .double(let value)): return Checked(make(.double(-value), .double, range))
    case ("+", _): return infer(operand, hint)
    case ("..<", _): return inferRange(.upTo, nil, operand, range, hint)
    case ("...", _): return inferRange(.through, nil, operand, range, hint)
    default: return resolveOperator(name, [operand], range, hint)
    }
  }

  func inferPostfix(_ operand: ExpressionSyntax, _ name: NameSyntax, _ range: Range<Int>, _ hint: Type?) -> Checked {
    if name.text == "..." { return inferRange(.from, operand, nil, range, hint) }
    report(
      .noOperator, "Swift has no operator '" + name.text + "' after a value", at: name.range,
      help: name.text == "++" ? source(operand.range).map { "write " + $0 + " += 1" } : nil)
    _ = infer(operand)
    return failure(range)
  }

  func inferInfix(
    _ left: ExpressionSyntax, _ name: NameSyntax, _ right: ExpressionSyntax, _ range: Range<Int>, _ hint: Type?
  ) -> Checked {
    switch name.text {
    case "&&", "||":
      let a = check(left, as: .bool, for: .operand(name.text))
      let b = check(right, as: .bool, for: .operand(name.text))
      let kind: TypedExpression.Kind =
        name.text == "&&" ? .and(a.expression, b.expression) : .or(a.expression, b.expression)
      return Checked(make(kind, .bool, range), cost: a.cost + b.cost)
    case "??": return inferCoalesce(left, right, range, hint)
    case "==", "!=": return inferEquality(left, name, right, range)
    case "~=":
      let plain = infer(left)
      let call = Arguments(operands: [right], range: range)
      let pattern = characterRange(left, plain, call) ?? plain
      let list = functions(of: pattern.type, "contains", isStatic: false)
      guard let nominal = pattern.type.declaration, isRangeType(nominal), !list.isEmpty else {
        return inferEquality(left, NameSyntax("==", name.range), right, range)
      }
      return resolve(
        list, call, range, hint: .bool, receiver: .value(pattern, left))
    case "..<": return inferRange(.halfOpen, left, right, range, hint)
    case "...": return inferRange(.closed, left, right, range, hint)
    default: return resolveOperator(name, [left, right], range, hint)
    }
  }

  // MARK: Arithmetic and comparison

  /// The operator's form that the operands fit best.
  func resolveOperator(
    _ name: NameSyntax, _ operands: [ExpressionSyntax], _ range: Range<Int>, _ hint: Type?
  ) -> Checked {
    var found = operands.map { syntax in tentatively { infer(syntax) } }
    // The elements of a list may need to be told of which type they are, which the other side does.
    let isList = zip(operands, found).map { operand, item in
      operand.isArrayLiteral && !item.1.isEmpty || operand.isListWithNil
    }
    let mayWait = isList.contains(false)
    for index in operands.indices where mayWait && isList[index] { found[index].0.isFlexible = true }
    var failed = false
    for (index, item) in found.enumerated() where !isFlexible(operands[index]) && !(mayWait && isList[index]) {
      if item.1.contains(where: { $0.severity == .error }) {
        diagnostics += item.1
        failed = true
      } else if item.0.type.hasError {
        failed = true
      }
    }
    if operands.count == 2, name.isComparison, operands.allSatisfy({ $0.isImplicitMember }) {
      diagnostics += found[0].1
      return failure(range, .bool)
    }
    if failed { return operatorFailure(name, operands, found.map { $0.0 }, range) }
    let candidates = operators(name.text, isPrefix: operands.count == 1, found.map { $0.0.type })
    guard let (function, parts, type, cost) = fitting(candidates, operands, found, hint) else {
      if let derived = derivedComparison(name, operands, found.map { $0.0.type }, range) { return derived }
      let waiting = operands.indices.filter {
        mayWait && isList[$0] && !found[$0].1.isEmpty && !isFlexible(operands[$0])
      }
      if waiting.isEmpty { tellOperator(name, operands, found.map { $0.0 }, candidates) }
      for index in waiting { diagnostics += found[index].1 }
      return operatorFailure(name, operands, found.map { $0.0 }, range)
    }
    let arguments = parts.map { TypedExpression.Argument.value($0.expression) }
    guard let kind = compileValue(function, arguments, nil, range) else { return failure(range, type) }
    return Checked(
      make(kind, type, range), cost: cost,
      isFlexible: parts.allSatisfy { $0.isFlexible } && type.isNumber)
  }

  /// An operator's form, what its operands become for it, what it gives, and how far it is from what was written.
  private typealias Fit = (function: FunctionDeclaration, parts: [Checked], type: Type, cost: Int)

  /// The operator's form that the operands fit best; none if they fit no form.
  private func fitting(
    _ candidates: [FunctionDeclaration], _ operands: [ExpressionSyntax], _ found: [(Checked, [Diagnostic])],
    _ hint: Type?
  ) -> Fit? {
    var best: Fit?
    for function in candidates where function.parameters.count == operands.count {
      guard let (parts, type, cost) = tryOperator(function, operands, found.map { $0.0 }, hint) else { continue }
      // A literal's mistakes may come from its having no type yet; where it kept its own, they are its own.
      let isBroken = zip(parts, found).contains { part, item in
        part.type == item.0.type && item.1.contains { $0.severity == .error && $0.kind != .needsType }
      }
      if isBroken { continue }
      if best.map({ cost < $0.cost }) ?? true { best = (function, parts, type, cost) }
    }
    // `part + [x] + rest` where an array is expected: the sum on the left can be one, too.
    guard let fit = best, fit.cost >= Cost.result, let list = expectedList(concrete(hint)) else { return best }
    let expected = operands.map { syntax in tentatively { infer(syntax, list) } }
    let isChanged = zip(expected, found).contains { $0.0.type != $1.0.type }
    let isRight = expected.allSatisfy { $0.1.isEmpty && !$0.0.type.hasError }
    return isChanged && isRight ? fitting(candidates, operands, expected, hint) : best
  }

  /// The array that is expected, or that a sequence is expected to be.
  func expectedList(_ hint: Type?) -> Type? {
    if case .array? = hint { return hint }
    guard let hint, hint.declaration === standard.sequence, let element = hint.arguments.first else { return nil }
    return .array(element)
  }

  /// What a comparison with a mistake in it gives is a Bool all the same.
  private func operatorFailure(
    _ name: NameSyntax, _ operands: [ExpressionSyntax], _ found: [Checked], _ range: Range<Int>
  ) -> Checked {
    name.isComparison ? failure(range, .bool) : failure(range)
  }

  func operators(_ name: String, isPrefix: Bool, _ types: [Type]) -> [FunctionDeclaration] {
    let key = isPrefix ? "prefix " + name : name
    return (interface.operators[key] ?? []) + (scope.operators[key] ?? [])
  }

  private func tryOperator(
    _ function: FunctionDeclaration, _ operands: [ExpressionSyntax], _ found: [Checked], _ hint: Type?
  ) -> ([Checked], Type, Int)? {
    let places = Array(operands.indices)
    let firm = places.filter { !isLoose(operands[$0], found[$0]) }
    let loose = places.filter { isLoose(operands[$0], found[$0]) }
    let order = firm + loose
    if let wanted = plain(hint), !wanted.hasParameters, firm.isEmpty, !function.generics.isEmpty {
      var bindings = Bindings()
      if unify(function.result, wanted, &bindings),
        let tried = tryOperator(function, operands, found, hint, order, bindings)
      {
        return tried
      }
    }
    if let tried = tryOperator(function, operands, found, hint, order) { return tried }
    // `[1] + [nil]`: the right side says what the left side's elements are.
    return function.generics.isEmpty ? nil : tryOperator(function, operands, found, hint, order.reversed())
  }

  /// Tries the operator's form with the operands looked at in the order given.
  private func tryOperator(
    _ function: FunctionDeclaration, _ operands: [ExpressionSyntax], _ found: [Checked], _ hint: Type?, _ order: [Int],
    _ known: Bindings = Bindings()
  ) -> ([Checked], Type, Int)? {
    var bindings = known
    var cost = function.isDisfavored ? Cost.disfavored : 0
    if !function.generics.isEmpty { cost += Cost.generic }
    var parts: [Checked?] = operands.map { _ in nil }
    for index in order {
      guard let part = operandFor(function.parameters[index].type, operands[index], found[index], &bindings) else {
        return nil
      }
      parts[index] = part
      cost += part.cost
    }
    guard satisfies(function.requirements, bindings) else { return nil }
    let type = function.result.substituting(bindings)
    if type.hasParameters { return nil }
    if let hint = concrete(hint), converted(failure(operands[0].range, type), to: hint) == nil { cost += Cost.result }
    return (parts.compactMap { $0 }, type, cost)
  }

  func isLoose(_ operand: ExpressionSyntax, _ found: Checked) -> Bool {
    found.isFlexible || isFlexible(operand)
  }

  private func operandFor(
    _ parameter: Type, _ operand: ExpressionSyntax, _ found: Checked, _ bindings: inout Bindings
  ) -> Checked? {
    let wanted = parameter.substituting(bindings)
    if !isLoose(operand, found) {
      guard wanted.hasParameters else { return converted(found, to: wanted) }
      guard unify(wanted, found.type, &bindings) else { return nil }
      return converted(found, to: wanted.substituting(bindings))
    }
    if wanted.hasParameters {
      let (part, mistakes) = tentatively { infer(operand, wanted) }
      guard mistakes.isEmpty, unify(wanted, part.type, &bindings) else { return nil }
      return converted(part, to: wanted.substituting(bindings))
    }
    // A whole-number literal is nothing but an Int or a Double.
    if found.type == wanted { return found }
    if found.type == .int, wanted != .double, found.isFlexible, !wanted.isOptionalNumber { return nil }
    let (part, mistakes) = tentatively { check(operand, as: wanted) }
    return mistakes.isEmpty && !part.type.hasError ? part : nil
  }

  // MARK: Operators as values

  func inferOperatorValue(_ name: NameSyntax, _ hint: Type?) -> Checked {
    guard let expected = plain(hint)?.functionType else {
      report(.needsType, "what '" + name.text + "' is to work on does not follow from here", at: name.range)
      return failure(name.range)
    }
    let types = expected.parameters.map { $0.type }
    if types.contains(where: { $0.hasParameters }) { return failure(name.range) }
    if types.count == 1, case .tuple(let parts) = types[0], parts.count == 2, name.isComparison {
      return infer(operatorClosure(name, name.range), hint)
    }
    if name.text == "==" || name.text == "!=", types.count == 2, types[0] == types[1], isEquatable(types[0]) {
      let parameters = types.map { FunctionDeclaration.Parameter(label: nil, name: "operand", type: $0) }
      let function = FunctionDeclaration(
        name: name.text, owner: nil, parameters: parameters, result: .bool,
        target: .builtin(equality(types[0], name.text == "==")))
      return functionValue([function], nil, name, hint)
    }
    if types.count == 2, types[0] == types[1], hasOrderOfItsParts(types[0]), name.isOrder {
      return infer(operatorClosure(name, name.range), hint)
    }
    var isPrefix = types.count == 1
    if case .tuple? = types.first { isPrefix = false }
    let list = operators(name.text, isPrefix: isPrefix, types)
    return functionValue(list, nil, name, hint)
  }

  /// Whether values are ordered by what they hold, or by a `<` that other comparisons follow from.
  private func hasOrderOfItsParts(_ type: Type) -> Bool {
    if case .tuple = type { return true }
    return type.declaration?.isOfLesson == true && conforms(type, "Comparable")
  }
}

extension NameSyntax {
  fileprivate var isOrder: Bool { ["<", ">", "<=", ">="].contains(text) }
  var isComparison: Bool { ["<", ">", "<=", ">=", "==", "!="].contains(text) }
}

extension ExpressionSyntax {
  fileprivate var isArrayLiteral: Bool {
    if case .array = withoutParentheses.kind { return true }
    return false
  }

  /// Whether it is `[nil, 0.5]`, where the other side may say that its elements are optionals of optionals.
  fileprivate var isListWithNil: Bool {
    guard case .array(let elements) = withoutParentheses.kind else { return false }
    return elements.contains { if case .nilLiteral = $0.withoutParentheses.kind { true } else { false } }
  }
}

extension Type {
  fileprivate var isOptionalNumber: Bool { wrapped?.isNumber ?? false }
}
