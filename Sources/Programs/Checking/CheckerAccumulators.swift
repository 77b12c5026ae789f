import Diagnostics

// `reduce(into: [:]) { counts, word in counts[word, default: 0] += 1 }` and `reduce([]) { $0 + [$1] }`: what the empty
// literal is to hold follows from what the closure does with it.

extension Checker {
  /// What the generic parameter of an empty literal stands for, if the closure after it shows it.
  func accumulatorBindings(_ candidate: Candidate, _ slots: [[Arguments.Item]]) -> Bindings? {
    let parameters = candidate.function.parameters
    guard candidate.function.name == "reduce", slots.count == 2, let literal = slots[0].first?.value,
      literal.isEmptyLiteral || literal.isTuple,
      case .parameter(let generic) = parameters[0].type, candidate.bindings[generic] == nil,
      let function = parameters[1].type.substituting(candidate.bindings).functionType, function.parameters.count == 2,
      let combine = slots[1].first?.value.kind,
      let type = literal.isTuple
        ? firstOperand(of: combine) : accumulator(combine, element: function.parameters[1].type)
    else { return nil }
    var bindings = candidate.bindings
    bindings[generic] = type
    return bindings
  }

  /// The same call with `{ $0 + $1 }` for `+`, which joins what is no array to an array as well.
  func joining(_ slots: [[Arguments.Item]]) -> [[Arguments.Item]]? {
    guard slots.count == 2, let item = slots[1].first, case .operatorName(let name) = item.value.kind, name.text == "+"
    else { return nil }
    // One byte longer than the operator, which has been looked at by its place.
    let joined = operatorClosure(name, name.range.lowerBound..<name.range.upperBound + 1)
    return [slots[0], [Arguments.Item(label: item.label, value: joined, isTrailing: false)]]
  }

  /// `{ $0 < $1 }` for `<`. Each part has a place of its own, by which it is found again.
  func operatorClosure(_ name: NameSyntax, _ range: Range<Int>) -> ExpressionSyntax {
    let left = NameSyntax("$0", range.lowerBound..<range.lowerBound)
    let right = NameSyntax("$1", range.upperBound..<range.upperBound)
    let value = ExpressionSyntax(
      .infix(ExpressionSyntax(.name(left), left.range), name, ExpressionSyntax(.name(right), right.range)), range)
    let closure = ClosureSyntax(
      parameters: nil, result: nil, anonymousParameterCount: 2,
      statements: [StatementSyntax(.expression(value), range)], range: range)
    return ExpressionSyntax(.closure(closure), range)
  }

  /// The type of the first value of the one function of a name.
  private func firstOperand(of combine: ExpressionSyntax.Kind) -> Type? {
    guard case .name(let name) = combine, case .functions(let list)? = meaning(of: name.text), list.count == 1,
      list[0].parameters.count == 2, !list[0].parameters[0].type.hasParameters
    else { return nil }
    return list[0].parameters[0].type.withoutLabels
  }

  /// Finds generic parameters from what they have to be the same as: `Value == [T]`, `Element == [U]`.
  func bindSame(_ requirements: [FunctionDeclaration.Requirement], _ bindings: inout Bindings) {
    for case .same(let parameter, let wanted) in requirements {
      let wanted = wanted.substituting(bindings)
      if let type = bindings[parameter] {
        _ = unify(wanted, type, &bindings)
      } else if !wanted.hasParameters {
        bindings[parameter] = wanted
      }
    }
  }

  /// The type of what a closure or an operator puts together, its first parameter.
  private func accumulator(_ combine: ExpressionSyntax.Kind, element: Type) -> Type? {
    switch combine {
    case .closure(let closure): accumulator(closure, element: element)
    case .operatorName(let name) where name.text == "+": standard.elements(of: element).map { .array($0) }
    default: nil
    }
  }

  /// The type of what a closure fills, its first parameter.
  private func accumulator(_ closure: ClosureSyntax, element: Type) -> Type? {
    let names = closure.parameters?.map { $0.name } ?? ["$0", "$1"].map { NameSyntax($0, closure.range) }
    guard names.count == 2, !element.hasParameters else { return nil }
    let function = TypedFunction(name: "closure", kind: .closure, parent: context.function, range: closure.range)
    let (type, _) = tentatively {
      inFunction(FunctionContext(function: function, result: .inferred)) { () -> Type? in
        declareParameter(names[1], element, isInout: false, function)
        for statement in closure.statements {
          if let type = filled(statement, names[0].text) { return type }
          _ = check(statement)
        }
        return nil
      }
    }
    return type
  }

  /// The type that a variable has to be of for a statement that fills it.
  private func filled(_ statement: StatementSyntax, _ name: String) -> Type? {
    switch statement.kind {
    case .assignment(let target, _, let value):
      guard case .subscript(let base, let arguments) = target.kind, base.isName(name), let key = arguments.first else {
        return nil
      }
      let initial = arguments.count == 2 ? arguments[1].value : value
      return dictionary(
        infer(key.value).type, infer(isFlexible(initial) ? value : initial).type, or: infer(initial).type)
    case .return(let value?): return joined(value, name)
    case .expression(let expression):
      if let type = joined(expression, name) { return type }
      guard case .call(let call) = expression.kind, case .member(let base, let method) = call.callee.kind,
        method.text == "append", let item = call.arguments.first?.value
      else { return nil }
      let element = Type.array(infer(item).type)
      if base.isName(name) { return element.hasError ? nil : element }
      guard case .subscript(let inner, let arguments) = base.kind, inner.isName(name), let key = arguments.first else {
        return nil
      }
      return dictionary(infer(key.value).type, element, or: element)
    case .if(let syntax): return syntax.then.statements.lazy.compactMap { self.filled($0, name) }.first
    default: return nil
    }
  }

  /// The type that a list or dictionary has to be of for what is made of it and something else.
  private func joined(_ expression: ExpressionSyntax, _ name: String) -> Type? {
    switch expression.withoutParentheses.kind {
    case .conditional(_, let then, let otherwise): return joined(then, name) ?? joined(otherwise, name)
    case .infix(let left, let sign, let right) where sign.text == "+":
      if let type = joined(left, name) ?? joined(right, name) { return type }
      guard left.isName(name) != right.isName(name) else { return nil }
      let (other, mistakes) = tentatively { infer(left.isName(name) ? right : left) }
      return mistakes.isEmpty ? standard.elements(of: other.type).map { .array($0) } : nil
    case .call(let call):
      guard case .member(let base, let method) = call.callee.kind, base.isName(name), method.text == "merging",
        let item = call.arguments.first?.value
      else { return nil }
      let (other, mistakes) = tentatively { infer(item) }
      return mistakes.isEmpty ? other.type : nil
    default: return nil
    }
  }

  private func dictionary(_ key: Type, _ value: Type, or other: Type) -> Type? {
    let value = value.hasError ? other : value
    return key.hasError || value.hasError ? nil : .dictionary(key: key, value: value)
  }
}

extension ExpressionSyntax {
  /// `[]` or `[:]`
  fileprivate var isEmptyLiteral: Bool {
    switch kind {
    case .array(let elements): elements.isEmpty
    case .dictionary(let entries): entries.isEmpty
    default: false
    }
  }

  fileprivate var isTuple: Bool {
    if case .tuple = kind { true } else { false }
  }

  fileprivate func isName(_ text: String) -> Bool {
    if case .name(let name) = kind { return name.text == text }
    return false
  }
}
