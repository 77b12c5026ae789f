import Diagnostics

/// A function that a call could mean, with what its receiver says of its generic parameters.
struct Candidate {
  let function: FunctionDeclaration
  var bindings = Bindings()
}

/// What stands before the dot of a call.
enum Receiver {
  case none
  /// The syntax is there if it can be looked for a place, which mutating methods need.
  case value(Checked, ExpressionSyntax?)
}

extension Checker {
  /// One candidate checked against the arguments.
  struct Attempt {
    let candidate: Candidate
    var bindings: Bindings
    var arguments: [TypedExpression.Argument?] = []
    var cost = 0
    var mistakes: [Diagnostic] = []
    /// How many parameters are handed something.
    var slotCount = 0
    /// How many arguments were right.
    var progress = 0
    var isFlexible = false
    /// Whether an argument has a mistake that was told elsewhere.
    var hasError = false
    /// Parameters that only a whole-number literal has made an Int of.
    var literals: [(parameter: GenericParameter, asDouble: Type)] = []

    var isGood: Bool { !mistakes.contains { $0.severity == .error } }
  }

  /// The call of the candidate that the arguments fit best, or what is wrong with them.
  func resolve(
    _ candidates: [Candidate], _ call: Arguments, _ range: Range<Int>, hint: Type?, receiver: Receiver,
    name: NameSyntax? = nil
  ) -> Checked {
    var best: Attempt?
    var failed: [Attempt] = []
    var rivals: [Attempt] = []
    var mismatches: [(Candidate, Arguments.Mismatch)] = []
    for candidate in fitting(candidates, call) {
      switch call.match(candidate.function.parameters, candidate.bindings) {
      case .mismatch(let mismatch): mismatches.append((candidate, mismatch))
      case .slots(let slots):
        let attempt = self.attempt(candidate, slots, range, hint)
        if !attempt.isGood {
          failed.append(attempt)
        } else if let found = best, attempt.cost == found.cost, isAmbiguous(found, attempt) {
          rivals.append(attempt)
        } else if best.map({ attempt.cost < $0.cost }) ?? true {
          best = attempt
          rivals = []
        }
      }
    }
    if let best {
      if let rival = rivals.first { return tellAmbiguous(best, rival, range, name) }
      if let ordered = inOwnOrder(best, call, range, hint, receiver, name) { return ordered }
      diagnostics += best.mistakes
      return finish(best, range, receiver, hint)
    }
    tellFailure(failed, mismatches, call, range, name, receiver)
    return failure(range, commonResult(candidates, failed.map { $0.bindings }))
  }

  func resolve(
    _ functions: [FunctionDeclaration], _ call: Arguments, _ range: Range<Int>, hint: Type?, receiver: Receiver,
    name: NameSyntax? = nil
  ) -> Checked {
    resolve(functions.map { Candidate(function: $0) }, call, range, hint: hint, receiver: receiver, name: name)
  }

  /// What the call would have given, if all candidates agree on it.
  private func commonResult(_ candidates: [Candidate], _ found: [Bindings]) -> Type {
    guard let first = candidates.first else { return .error }
    let type = first.function.result.substituting(found.first ?? first.bindings)
    let isSame = candidates.allSatisfy { $0.function.result == first.function.result }
    return isSame && !type.hasParameters ? type : .error
  }

  // MARK: One candidate

  private func attempt(
    _ candidate: Candidate, _ slots: [[Arguments.Item]], _ range: Range<Int>, _ hint: Type?
  ) -> Attempt {
    let isGeneric = !candidate.function.generics.isEmpty || candidate.function.result.hasParameters
    guard isGeneric else { return attempt(candidate, slots, candidate.bindings, range, hint) }
    var bound = candidate.bindings
    let result = candidate.function.result.substituting(bound)
    if let wanted = result.wrapped == nil ? asList(plain(hint), result) : hint, result.hasParameters,
      !wanted.hasParameters, unify(result, wanted, &bound), !bound.entries.isEmpty
    {
      let expected = attempt(candidate, slots, bound, range, hint)
      if expected.isGood { return expected }
    }
    if let accumulated = accumulatorBindings(candidate, slots) {
      let collected = attempt(candidate, slots, accumulated, range, hint)
      if collected.isGood { return collected }
      if let joining = joining(slots) {
        let joined = attempt(candidate, joining, accumulated, range, hint)
        if joined.isGood { return joined }
      }
    }
    let plain = attempt(candidate, slots, candidate.bindings, range, hint)
    guard !plain.isGood || plain.cost >= Cost.result, !plain.literals.isEmpty else { return plain }
    var doubles = candidate.bindings
    for (parameter, type) in plain.literals { doubles[parameter] = type }
    let second = attempt(candidate, slots, doubles, range, hint)
    return second.isGood && (!plain.isGood || second.cost < plain.cost) ? second : plain
  }

  /// What is expected of an array that becomes a sequence.
  private func asList(_ hint: Type?, _ result: Type) -> Type? {
    if case .array = result { return expectedList(hint) ?? hint }
    return hint
  }

  private func attempt(
    _ candidate: Candidate, _ slots: [[Arguments.Item]], _ bindings: Bindings, _ range: Range<Int>, _ hint: Type?
  ) -> Attempt {
    let function = candidate.function
    var attempt = Attempt(candidate: candidate, bindings: bindings)
    attempt.arguments = [TypedExpression.Argument?](repeating: nil, count: slots.count)
    attempt.slotCount = slots.filter { !$0.isEmpty }.count
    attempt.cost = function.generics.isEmpty ? 0 : Cost.generic
    if function.isDisfavored { attempt.cost += Cost.disfavored }
    var flexible = true
    let (_, mistakes) = tentatively {
      for rank in 0...2 {
        for (index, slot) in slots.enumerated() {
          guard !slot.isEmpty, self.rank(slot[0].value) == rank else { continue }
          let before = diagnostics.count
          let isFlexible = fill(index, slot, &attempt)
          flexible = flexible && isFlexible
          if !diagnostics[before...].contains(where: { $0.severity == .error }) { attempt.progress += 1 }
        }
      }
      bindSame(function.requirements, &attempt.bindings)
      for (index, slot) in slots.enumerated() where slot.isEmpty { fillInitial(index, &attempt, range) }
      checkRequirements(attempt, range)
    }
    attempt.mistakes = mistakes
    // `Array(repeating: 1, count: 3)`: the type that is made has the parameter.
    let isGeneric = !function.generics.isEmpty || function.name == "init" && function.result.hasParameters
    attempt.isFlexible = flexible && (isGeneric || function.result.isNumber && !slots.isEmpty)
    if let hint = concrete(hint), attempt.isGood {
      let result = function.result.substituting(attempt.bindings)
      if !result.hasParameters, converted(failure(range, result), to: hint) == nil { attempt.cost += Cost.result }
    }
    return attempt
  }

  /// In which round an argument is looked at: what has a type of its own first, closures last.
  private func rank(_ syntax: ExpressionSyntax) -> Int {
    switch syntax.kind {
    case .closure, .operatorName, .keyPath: 2
    case .member(let base, _): typeReference(base) == nil ? 0 : 2
    case .name(let name): isOverloaded(name.text) ? 2 : 0
    default: isFlexible(syntax) ? 1 : 0
    }
  }

  private func isOverloaded(_ name: String) -> Bool {
    if case .functions? = meaning(of: name) { return true }
    return false
  }

  /// Whether the expression is a literal or made of literals only, as far as its text tells.
  func isFlexible(_ syntax: ExpressionSyntax) -> Bool {
    switch syntax.kind {
    case .integer, .nilLiteral, .implicitMember, .closure, .keyPath, .operatorName, .string: true
    case .double: false
    case .array(let elements): elements.allSatisfy { isFlexible($0) }
    case .parenthesized(let inner), .prefix(_, let inner): isFlexible(inner)
    case .infix(let left, _, let right): isFlexible(right) && isFlexible(left)
    case .chain(let pieces): isFlexible(chain: pieces)
    case .piece(let index): isFlexible(piece: index)
    case .conditional(_, let then, let otherwise): isFlexible(then) && isFlexible(otherwise)
    case .call(let call): if case .implicitMember = call.callee.kind { true } else { false }
    case .tuple(let elements): elements.allSatisfy { isFlexible($0.value) }
    default: false
    }
  }

  /// Checks what goes to one parameter; whether another type could have been expected of it.
  private func fill(_ index: Int, _ slot: [Arguments.Item], _ attempt: inout Attempt) -> Bool {
    let parameter = attempt.candidate.function.parameters[index]
    if parameter.isInout {
      attempt.arguments[index] = fillInout(slot[0].value, parameter, &attempt)
      return false
    }
    guard parameter.isVariadic else {
      let value = argument(slot[0].value, parameter, &attempt)
      attempt.arguments[index] = .value(value.expression)
      attempt.cost += value.cost
      return value.isFlexible
    }
    var flexible = true
    var values: [TypedExpression] = []
    for item in slot {
      let value = argument(item.value, parameter, &attempt)
      values.append(value.expression)
      attempt.cost += value.cost
      flexible = flexible && value.isFlexible
    }
    attempt.cost += Cost.variadic
    attempt.arguments[index] = .value(packed(values, parameter, attempt.bindings, slot))
    return flexible
  }

  private func packed(
    _ values: [TypedExpression], _ parameter: FunctionDeclaration.Parameter, _ bindings: Bindings,
    _ slot: [Arguments.Item]
  ) -> TypedExpression {
    let element = parameter.type == .any ? .string : parameter.type.substituting(bindings)
    let lower = slot.first?.range.lowerBound ?? 0
    return make(.array(values), .array(element), lower..<(slot.last?.range.upperBound ?? lower))
  }

  private func argument(
    _ syntax: ExpressionSyntax, _ parameter: FunctionDeclaration.Parameter, _ attempt: inout Attempt
  ) -> Checked {
    let wanted = parameter.type.substituting(attempt.bindings)
    let purpose = Purpose.argument(attempt.candidate.function, parameter)
    if case .closure(let closure) = syntax.kind, parameter.isBuilder { return inferBuilder(closure, wanted) }
    if wanted == .any {
      if let choice = shownChoice(syntax) { return choice }
      let value = inferShown(syntax)
      if attempt.candidate.function.name == "debugPrint", !value.type.hasError, value.type != .any {
        return Checked(make(.debugDescribe(value.expression), .any, syntax.range), cost: Cost.any)
      }
      return converted(value, to: .any) ?? value
    }
    guard wanted.hasParameters else { return check(syntax, as: wanted, for: purpose) }
    let value = infer(syntax, wanted)
    if value.type.hasError {
      attempt.hasError = true
      return value
    }
    var bindings = attempt.bindings
    guard unify(wanted, value.type, &bindings) else {
      tellConflict(value, wanted, syntax, attempt.candidate.function, parameter)
      return value
    }
    if value.isFlexible || syntax.isLiteralList, isFlexible(syntax) {
      for entry in bindings.entries where attempt.bindings[entry.parameter] == nil {
        let asDoubles = entry.type.asDoubles
        if asDoubles != entry.type { attempt.literals.append((entry.parameter, asDoubles)) }
      }
    }
    attempt.bindings = bindings
    return convert(value, to: wanted.substituting(bindings), syntax, purpose)
  }

  /// Whether a value has a type that a parameter takes.
  private func couldBe(_ syntax: ExpressionSyntax, _ wanted: Type, _ bindings: Bindings) -> Bool {
    let (value, _) = tentatively { infer(syntax) }
    var bindings = bindings
    return value.type.hasError || unify(wanted, value.type, &bindings)
  }

  private func fillInout(
    _ syntax: ExpressionSyntax, _ parameter: FunctionDeclaration.Parameter, _ attempt: inout Attempt
  ) -> TypedExpression.Argument? {
    let isOperator = attempt.candidate.function.isOperator
    var target = syntax
    if case .inout(let inner) = syntax.kind {
      target = inner
    } else if !isOperator, couldBe(syntax, parameter.type.substituting(attempt.bindings), attempt.bindings) {
      report(
        .missingAmpersand, attempt.candidate.function.title + " changes its argument, so it is written with '&'",
        at: syntax.range, help: source(syntax.range).map { "write &" + $0 },
        fixes: [
          Diagnostic.Fix(replace: text.range(syntax.range.lowerBound..<syntax.range.lowerBound), with: "&")
        ])
      return nil
    }
    guard let place = place(target) else { return nil }
    let wanted = parameter.type.substituting(attempt.bindings)
    var bindings = attempt.bindings
    guard unify(wanted, place.type, &bindings), wanted.substituting(bindings) == place.type || place.type.hasError
    else {
      report(
        .typeMismatch,
        attempt.candidate.function.title + " takes " + wanted.description + ", but " + quoted(target.range) + " is "
          + article(place.type), at: target.range)
      return nil
    }
    attempt.bindings = bindings
    return .place(place)
  }

  private func fillInitial(_ index: Int, _ attempt: inout Attempt, _ range: Range<Int>) {
    let parameter = attempt.candidate.function.parameters[index]
    if parameter.isVariadic {
      attempt.arguments[index] = .value(make(.array([]), .array(parameter.type.substituting(attempt.bindings)), range))
      return
    }
    attempt.cost += Cost.initial
    switch parameter.initial {
    case .function(let function):
      attempt.arguments[index] = .value(make(.call(function, []), parameter.type, range))
    case .syntax(let syntax):
      let outer = fixedRange
      fixedRange = outer ?? range
      attempt.arguments[index] = .value(check(syntax, as: parameter.type.substituting(attempt.bindings)).expression)
      fixedRange = outer
    case nil: break
    }
  }

  // MARK: The call itself

  private func finish(_ attempt: Attempt, _ range: Range<Int>, _ receiver: Receiver, _ hint: Type?) -> Checked {
    let function = attempt.candidate.function
    if function.isPrivate { tellPrivate(function, attempt.slotCount, at: range) }
    var type = function.result.substituting(attempt.bindings)
    if type.hasParameters, let hint = concrete(hint) {
      var bindings = attempt.bindings
      if unify(type, hint, &bindings) { type = type.substituting(bindings) }
    }
    if type.hasParameters, attempt.hasError { return failure(range) }
    if type.hasParameters {
      report(
        .needsType, "what " + function.title + " is to make does not follow from this call", at: range,
        help: "give the variable a type")
      return failure(range)
    }
    var arguments: [TypedExpression.Argument] = []
    for argument in attempt.arguments { if let argument { arguments.append(argument) } }
    for requirement in function.requirements {
      if let witness = witness(for: requirement, attempt.bindings, range) { arguments.append(.value(witness)) }
    }
    guard let target = compile(function, arguments, receiver, range, type) else { return failure(range, type) }
    var checked = Checked(make(target, type, range), cost: attempt.cost, isFlexible: attempt.isFlexible)
    checked.callee = function
    return checked
  }
}

extension FunctionDeclaration {
  /// Whether its name is an operator.
  var isOperator: Bool {
    guard let first = name.utf8.first else { return false }
    let isLetter = (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7A
    return !(isLetter || first == 0x5F || (first >= 0x80 && name != "•"))
  }
}

extension Type {
  /// Whether copies share one value.
  var isReference: Bool { declaration?.isReference ?? false }
}

extension ExpressionSyntax {
  /// Whether it is a list or tuple as it is written.
  fileprivate var isLiteralList: Bool {
    switch kind {
    case .array, .tuple: true
    default: false
    }
  }
}
