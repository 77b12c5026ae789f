import Diagnostics

/// How deep expressions and statements may be nested, so that the stack holds.
private let deepest = 256
/// How many checks one statement may take, and for each of its bytes; well-typed code stays far below.
private let mostSteps = 400_000
private let mostStepsForAByte = 128

extension Checker {
  /// The expression with its type; `hint` is what is expected of it, if anything is.
  ///
  /// The result need not be of the hint's type. Generic parameters in the hint stand for what is not known yet.
  func infer(_ syntax: ExpressionSyntax, _ hint: Type? = nil) -> Checked {
    if fixedRange != nil { return inferAnew(syntax, hint) }
    // The operand of a chain has the range of the chain itself, so a chain is not remembered.
    if case .optionalChain = syntax.kind { return inferAnew(syntax, hint) }
    // A chain has the range of its last piece, and what stands for a piece that of the piece.
    switch syntax.kind {
    case .chain(let pieces): return inferChain(pieces, syntax.range, hint)
    case .piece(let index): return inferPiece(index, syntax.range, hint)
    default: break
    }
    // `self` may stand for a name that is written without it, and then has that name's range.
    if case .name(let name) = syntax.kind, name.text == "self" { return inferAnew(syntax, hint) }
    if syntax.isLeaf {
      steps += 1
      totalSteps += 1
      return inferAnew(syntax, hint)
    }
    if let entry = memo.find(syntax.range, hint) {
      diagnostics += entry.diagnostics
      return entry.result
    }
    guard enter(syntax.range) else { return failure(syntax.range) }
    let (result, found) = tentatively { inferAnew(syntax, hint) }
    depth -= 1
    memo.store(Memo.Entry(hint: hint, result: result, diagnostics: found), syntax.range)
    diagnostics += found
    return result
  }

  /// Begins to count for a statement of the file.
  func resetSteps(_ range: Range<Int>) {
    steps = 0
    stepLimit = mostSteps + mostStepsForAByte * range.count
  }

  /// Counts a step down; tells and refuses where the nesting or the work is beyond its bound.
  private func enter(_ range: Range<Int>) -> Bool {
    steps += 1
    totalSteps += 1
    guard depth < deepest, steps < stepLimit else {
      exhausted = exhausted ?? range
      if steps <= stepLimit || depth >= deepest { tellTooComplex(range) }
      return false
    }
    depth += 1
    return true
  }

  func tellTooComplex(_ range: Range<Int>) {
    report(
      .expressionTooComplex, "this expression is too complex to be checked", at: range,
      help: "name its parts with 'let', one statement each")
  }

  private func inferAnew(_ syntax: ExpressionSyntax, _ hint: Type?) -> Checked {
    let range = syntax.range
    switch syntax.kind {
    case .integer(let magnitude, let value): return integer(magnitude, value, false, range, hint)
    case .double(let value): return Checked(make(.double(value), .double, range))
    case .boolean(let value): return Checked(make(.bool(value), .bool, range))
    case .nilLiteral: return inferNil(range, hint)
    case .string(let segments): return inferString(segments, range, hint)
    case .array(let elements): return inferArray(elements, range, hint)
    case .dictionary(let entries): return inferDictionary(entries, range, hint)
    case .name(let name): return inferName(name, hint)
    case .operatorName(let name): return inferOperatorValue(name, hint)
    case .wildcard:
      report(.misplaced, "'_' takes a value only on the left of '='", at: range)
      return failure(range)
    case .implicitMember(let name): return inferImplicitMember(name, nil, range, hint)
    case .member(let base, let name): return inferMember(base, name, range, hint)
    case .tupleMember(let base, let index, let indexRange): return inferTupleMember(base, index, indexRange, range)
    case .type(let type):
      report(
        .misplaced, "'" + (source(type.range) ?? "this") + "' is a type, not a value", at: range,
        help: "make a value of it with parentheses: " + (source(type.range) ?? "Type") + "()")
      return failure(range)
    case .parenthesized(let inner): return infer(inner, hint)
    case .tuple(let elements): return inferTuple(elements, range, hint)
    case .call(let call): return inferCall(call, range, hint)
    case .subscript(let base, let arguments): return inferSubscript(base, arguments, range, hint)
    case .closure(let closure): return inferClosure(closure, hint)
    case .keyPath(let path): return keyPathValue(path, range, hint)
    case .forceUnwrap(let inner): return inferForceUnwrap(inner, range, hint)
    case .chainUnwrap(let inner): return inferChainUnwrap(inner, range)
    case .optionalChain(let inner): return inferOptionalChain(inner, range, hint)
    case .prefix(let name, let operand): return inferPrefix(name, operand, range, hint)
    case .postfix(let operand, let name): return inferPostfix(operand, name, range, hint)
    case .infix(let left, let name, let right): return inferInfix(left, name, right, range, hint)
    case .chain(let pieces): return inferChain(pieces, range, hint)
    case .piece(let index): return inferPiece(index, range, hint)
    case .conditional(let condition, let then, let otherwise):
      return inferConditional(condition, then, otherwise, range, hint)
    case .inout(let inner):
      report(
        .misplaced, "'&' stands only before an argument of an 'inout' parameter", at: range,
        help: source(inner.range).map { "write " + $0 })
      return failure(range, infer(inner).type)
    case .cast(let inner, let type):
      let wanted = resolve(type)
      if wanted == .any { return convert(infer(inner), to: .any, inner, .other) }
      var value = check(inner, as: wanted)
      // What is named an array is no view any more.
      value.callee = nil
      return value
    case .if(let syntax): return inferIf(syntax, hint)
    case .switch(let syntax): return inferSwitch(syntax, hint)
    case .error: return failure(range)
    }
  }

  /// The hint without its optional layers, if it says anything about the type itself.
  func plain(_ hint: Type?) -> Type? {
    guard let type = hint?.unwrapped, type != .any else { return nil }
    if case .parameter = type { return nil }
    return type
  }

  /// The hint, if it holds no parameter that is not known yet.
  func concrete(_ hint: Type?) -> Type? {
    guard let hint, !hint.hasParameters, hint != .any else { return nil }
    return hint
  }

  // MARK: Literals

  func integer(
    _ magnitude: UInt64?, _ value: Double, _ isNegative: Bool, _ range: Range<Int>, _ hint: Type?
  ) -> Checked {
    if plain(hint) == .double {
      return Checked(
        make(.double(isNegative ? -value : value), .double, range), cost: Cost.literal, isFlexible: true)
    }
    let limit = UInt64(Int.max)
    if let magnitude, magnitude <= limit {
      let number = Int(magnitude)
      return Checked(make(.int(isNegative ? -number : number), .int, range), isFlexible: true)
    }
    if isNegative, magnitude == limit + 1 { return Checked(make(.int(Int.min), .int, range), isFlexible: true) }
    report(
      .integerTooLarge, quoted(range) + " is larger than the largest Int, " + Int.max.description, at: range,
      help: source(range).map { "write it as a Double: " + $0 + ".0" })
    return failure(range, .int)
  }

  private func inferNil(_ range: Range<Int>, _ hint: Type?) -> Checked {
    if case .optional(let wrapped)? = hint, !wrapped.hasParameters {
      return Checked(make(.none, .optional(wrapped), range), isFlexible: true)
    }
    if let type = concrete(hint) {
      if !type.hasError {
        report(
          .nilNeedsOptional, "'nil' is no " + type.description, at: range,
          help: "only an optional can be nil: its type is " + type.description + "?")
      }
      return failure(range, type)
    }
    // Where another word was read as nil, that has its diagnostic.
    guard source(range) == "nil" else { return failure(range) }
    report(
      .needsType, "'nil' alone does not say of which type", at: range,
      help: "give the variable a type: let x: Double? = nil")
    return failure(range)
  }

  private func inferTuple(_ elements: [ArgumentSyntax], _ range: Range<Int>, _ hint: Type?) -> Checked {
    if elements.isEmpty { return Checked(make(.void, .void, range)) }
    var hints: [Type.TupleElement?] = elements.map { _ in nil }
    if case .tuple(let wanted)? = plain(hint), wanted.count == elements.count { hints = wanted.map { .some($0) } }
    var parts: [TypedExpression] = []
    var types: [Type.TupleElement] = []
    var cost = 0
    var isFlexible = false
    for (element, hint) in zip(elements, hints) {
      let part: Checked
      if let wanted = hint?.type, !wanted.hasParameters {
        part = check(element.value, as: wanted, for: .element)
      } else {
        part = infer(element.value, hint?.type)
      }
      cost += part.cost
      isFlexible = isFlexible || part.isFlexible
      parts.append(part.expression)
      if let label = element.label, types.contains(where: { $0.label == label.text }) {
        report(.redeclared, "'" + label.text + "' names two parts of this tuple", at: label.range)
      }
      types.append(Type.TupleElement(label: element.label?.text ?? hint?.label, type: part.type))
    }
    return Checked(make(.tuple(parts), bounded(.tuple(types), range), range), cost: cost, isFlexible: isFlexible)
  }

  private func inferTupleMember(
    _ base: ExpressionSyntax, _ index: Int, _ indexRange: Range<Int>, _ range: Range<Int>
  ) -> Checked {
    let tuple = infer(base)
    if tuple.type.hasError { return failure(range) }
    guard case .tuple(let elements) = tuple.type else {
      report(
        .noMember, quoted(base.range) + " is " + article(tuple.type) + ", no tuple; it has no ." + index.description,
        at: indexRange, help: elementHelp(base, index, tuple.type))
      return failure(range)
    }
    guard index < elements.count else {
      report(
        .noMember,
        quoted(base.range) + " has " + elements.count.description + " elements, .0 to ."
          + (elements.count - 1).description, at: indexRange)
      return failure(range)
    }
    return Checked(make(.tupleElement(tuple.expression, index: index), elements[index].type, range))
  }

  private func elementHelp(_ base: ExpressionSyntax, _ index: Int, _ type: Type) -> String? {
    guard case .array = type, let text = source(base.range) else { return nil }
    return "an element of an array: " + text + "[" + index.description + "]"
  }

  private func inferConditional(
    _ condition: ExpressionSyntax, _ then: ExpressionSyntax, _ otherwise: ExpressionSyntax, _ range: Range<Int>,
    _ hint: Type?
  ) -> Checked {
    let test = check(condition, as: .bool, for: .condition)
    let hint = optionalOfBranches(then, otherwise, hint) ?? hint
    let (branches, type, cost, isFlexible) = join([then, otherwise], hint, range)
    return Checked(
      make(.conditional(test.expression, branches[0], branches[1]), type, range), cost: cost + test.cost,
      isFlexible: isFlexible)
  }

  /// `let x: Int?? = b ? count : nil`: the `nil` is an `Int?`, for the other branch needs no more.
  ///
  /// A literal takes the whole type that is expected, and the `nil` beside it, too.
  private func optionalOfBranches(
    _ then: ExpressionSyntax, _ otherwise: ExpressionSyntax, _ hint: Type?
  ) -> Type? {
    guard let wrapped = concrete(hint)?.wrapped, wrapped.wrapped != nil else { return nil }
    let values = [then, otherwise].filter { !$0.isNil }
    if values.count == 2 {
      let firm = values.filter { !$0.startsWithLiteral }
      let isKnown = firm.contains { syntax in
        let (value, mistakes) = tentatively { infer(syntax) }
        return mistakes.isEmpty && value.type == wrapped
      }
      let isNumber = values.contains { $0.isNumberLiteral } && !values.allSatisfy { $0.isNumberLiteral }
      guard isKnown || isNumber else { return nil }
      return values.allSatisfy { syntax in tentatively { check(syntax, as: wrapped) }.1.isEmpty } ? wrapped : nil
    }
    guard values.count == 1, !values[0].startsWithLiteral, !isWhole(values[0], hint) else { return nil }
    let (value, mistakes) = tentatively { infer(values[0]) }
    if !mistakes.isEmpty || value.type.hasError { return nil }
    return value.type.wrapped == nil ? .optional(value.type) : value.type
  }

  /// Whether it is `x ?? nil`, and `x` is all that is expected.
  private func isWhole(_ syntax: ExpressionSyntax, _ hint: Type?) -> Bool {
    guard case .infix(let left, let name, let right) = syntax.withoutParentheses.kind, name.text == "??", right.isNil
    else { return false }
    return tentatively { infer(left) }.0.type == hint
  }

  // MARK: One type for several expressions

  /// Checks expressions that have to be of one type: branches, elements of an array.
  func join(
    _ list: [ExpressionSyntax], _ hint: Type?, _ range: Range<Int>
  ) -> (parts: [TypedExpression], type: Type, cost: Int, isFlexible: Bool) {
    if let wanted = concrete(hint) {
      let parts = list.map { check($0, as: wanted, for: .element) }
      return (
        parts.map { $0.expression }, wanted, parts.reduce(0) { $0 + $1.cost }, parts.contains { $0.isFlexible }
      )
    }
    let tries = list.map { syntax in tentatively { infer(syntax, hint) } }
    if let type = common(list, tries.map { $0.0 }, tries.map { $0.1 }) {
      let parts = list.map { check($0, as: type, for: .element) }
      return (
        parts.map { $0.expression }, type, parts.reduce(0) { $0 + $1.cost }, tries.contains { $0.0.isFlexible }
      )
    }
    // No type fits all: each tells its own mistakes, or the first one that differs is pointed at.
    let before = diagnostics.count
    let parts = list.map { infer($0, hint) }
    if diagnostics.count == before, let first = parts.first,
      let other = parts.indices.first(where: { converted(parts[$0], to: first.type) == nil })
    {
      report(
        .mixedTypes,
        "all values here have to be of one type, but " + quoted(list[0].range) + " is " + article(first.type) + " and "
          + quoted(list[other].range) + " is " + article(parts[other].type), at: list[other].range,
        help: numberHelp(first.type, parts[other].type))
    }
    return (parts.map { $0.expression }, .error, 0, false)
  }

  /// The cheapest of the found types that all can be of.
  private func common(_ list: [ExpressionSyntax], _ found: [Checked], _ mistakes: [[Diagnostic]]) -> Type? {
    var candidates: [Type] = []
    var hasNil = false
    for (index, part) in found.enumerated() {
      if part.type.hasError, !mistakes[index].isEmpty {
        hasNil = hasNil || mayBeNil(list[index])
        continue
      }
      if part.type != .never, !part.type.hasError, !candidates.contains(part.type) { candidates.append(part.type) }
    }
    let hasImplicit = list.indices.contains { !mistakes[$0].isEmpty && list[$0].isImplicitMember }
    if candidates.count == 1, !hasNil, !hasImplicit { return candidates[0] }
    if candidates.contains(.int), hasImplicit || candidates.contains(.double) { candidates = [.double, .int] }
    if hasNil { candidates = candidates.map { $0.wrapped == nil ? .optional($0) : $0 } }
    candidates += candidates.compactMap { $0.wrapped == nil ? Type.optional($0) : nil }
    for type in candidates {
      let fits = found.indices.allSatisfy { index in
        if mistakes[index].isEmpty, converted(found[index], to: type) != nil { return true }
        guard found[index].isFlexible || !mistakes[index].isEmpty else { return false }
        return tentatively { check(list[index], as: type) }.1.isEmpty
      }
      if fits { return type }
    }
    return nil
  }

  /// Whether `nil` stands where the expression's value comes from.
  private func mayBeNil(_ syntax: ExpressionSyntax) -> Bool {
    switch syntax.kind {
    case .nilLiteral: true
    case .parenthesized(let inner): mayBeNil(inner)
    case .conditional(_, let then, let otherwise): mayBeNil(then) || mayBeNil(otherwise)
    default: false
    }
  }

  func article(_ type: Type) -> String {
    let text = type.description
    if type == .void { return "nothing" }
    if text.utf8.first == 0x5B || text.utf8.first == 0x28 { return text }
    guard let first = text.utf8.first else { return text }
    let isVowel = [0x41, 0x45, 0x49, 0x4F].contains(Int(first))
    return (isVowel ? "an " : "a ") + text
  }
}

extension ExpressionSyntax {
  /// Whether it is `.name`.
  var isImplicitMember: Bool {
    if case .implicitMember = withoutParentheses.kind { return true }
    return false
  }

  /// Whether it is `nil`.
  fileprivate var isNil: Bool {
    if case .nilLiteral = withoutParentheses.kind { return true }
    return false
  }

  /// Whether it is a literal, or a member of one, or `map`, whose closure gives what is asked for.
  fileprivate var startsWithLiteral: Bool {
    switch kind {
    case .integer, .double, .boolean, .string, .dictionary: true
    case .array(let elements): elements.allSatisfy { $0.startsWithLiteral }
    case .parenthesized(let inner), .member(let inner, _), .prefix(_, let inner), .subscript(let inner, _),
      .forceUnwrap(let inner), .optionalChain(let inner), .chainUnwrap(let inner):
      inner.startsWithLiteral
    case .call(let call): call.callee.startsWithLiteral || call.isMap
    case .infix(let left, let name, let right) where name.text == "??":
      left.startsWithLiteral && (right.startsWithLiteral || right.isNil)
    case .conditional(_, let then, let otherwise):
      (then.startsWithLiteral || then.isNil) && (otherwise.startsWithLiteral || otherwise.isNil)
    default: false
    }
  }

  /// Whether it is `x.map { … }`, and the closure does not write what it gives.
  var isOpenMap: Bool {
    guard case .call(let call) = withoutParentheses.kind, call.isMap else { return false }
    if case .closure(let closure)? = call.arguments.first?.value.kind { return closure.result == nil }
    return call.trailingClosures.first?.closure.result == nil
  }
}

extension CallSyntax {
  /// Whether it is `x.map { … }`.
  var isMap: Bool {
    guard case .member(_, let name) = callee.kind, name.text == "map" else { return false }
    if case .closure? = arguments.first?.value.kind { return true }
    return !trailingClosures.isEmpty
  }
}
