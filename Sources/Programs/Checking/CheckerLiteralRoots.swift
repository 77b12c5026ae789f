import Diagnostics

// Lists and dictionaries of whole literals at the root of a call: `[1, 2, 3].map { $0 * 0.5 }` is a list of Doubles, for as Ints nothing fits.

extension Checker {
  /// The call of a member; where Ints do not fit, with the lists of whole literals at its root as Doubles.
  func withDoubles(_ base: ExpressionSyntax, _ hint: Type?, _ call: () -> Checked) -> Checked {
    // In closures of such calls there may be such calls again, but not without end.
    let roots = doubles.count < 3 ? base.wholeRoots : []
    guard let first = roots.first, !doubles.contains(first) else { return call() }
    let (plain, mistakes) = tentatively(call)
    if !fits(plain, mistakes, hint) {
      let outer = (doubles, memo.environment)
      doubles += roots
      memo.enter()
      var (second, others) = tentatively(call)
      (doubles, memo.environment) = outer
      if fits(second, others, hint) {
        diagnostics += others
        second.cost += Cost.literal
        return second
      }
    }
    diagnostics += mistakes
    return plain
  }

  /// `let x: Int?? = [3, 4].first { _ in false }`: the elements take all that is expected, but for the level that the call adds.
  /// Nothing for other calls, and where the closure does not take such elements.
  func withLevels(_ call: CallSyntax, _ base: ExpressionSyntax, _ hint: Type?, _ infer: () -> Checked) -> Checked? {
    guard let wrapped = concrete(hint)?.wrapped, wrapped.wrapped != nil, case .member(_, let name) = call.callee.kind,
      name.text == "first" || name.text == "last", case .array = base.withoutParentheses.kind
    else { return nil }
    let outer = (levels, memo.environment)
    levels.append((base.withoutParentheses.range, .array(wrapped)))
    memo.enter()
    let (value, mistakes) = tentatively(infer)
    (levels, memo.environment) = outer
    return mistakes.isEmpty && value.type == hint ? value : nil
  }

  private func fits(_ value: Checked, _ mistakes: [Diagnostic], _ hint: Type?) -> Bool {
    if value.type.hasError || mistakes.contains(where: { $0.severity == .error }) { return false }
    return concrete(hint).map { converted(value, to: $0) != nil } ?? true
  }

  /// What is expected of a list at the root of a call, where the call says it.
  func levelsHint(_ range: Range<Int>) -> Type? { levels.last { $0.range == range }?.type }

  /// What is expected of a list of whole literals, where it is to hold Doubles.
  func doublesHint(_ range: Range<Int>, _ elements: [ExpressionSyntax]) -> Type? {
    doubles.contains(range) ? elements.first.map { .array($0.doubleType) } : nil
  }

  /// What is expected of the values of a dictionary of whole literals, where they are to be Doubles.
  func doublesHint(_ range: Range<Int>, _ entries: [DictionaryEntrySyntax]) -> Type? {
    doubles.contains(range) ? entries.first.map { $0.value.doubleType } : nil
  }
}

extension ExpressionSyntax {
  /// Where lists of whole literals stand at the start of a chain of members, or are handed to what stands there.
  fileprivate var wholeRoots: [Range<Int>] {
    switch kind {
    case .array(let elements): !elements.isEmpty && elements.allSatisfy { $0.isWholeList } ? [range] : []
    case .dictionary(let entries):
      !entries.isEmpty && entries.allSatisfy { $0.value.isWholeList } ? [range] : []
    case .parenthesized(let inner), .member(let inner, _), .forceUnwrap(let inner), .optionalChain(let inner),
      .chainUnwrap(let inner), .subscript(let inner, _):
      inner.wholeRoots
    case .call(let call): call.wholeRoots
    default: []
    }
  }

  private var isWholeList: Bool {
    switch kind {
    case .array(let elements): !elements.isEmpty && elements.allSatisfy { $0.isWholeList }
    case .integer: true
    case .prefix(_, let inner): inner.isWholeList
    default: false
    }
  }

  /// Double, in as many lists as this expression is.
  fileprivate var doubleType: Type {
    if case .array(let elements) = kind, let first = elements.first { return .array(first.doubleType) }
    return .double
  }
}

extension CallSyntax {
  fileprivate var wholeRoots: [Range<Int>] {
    switch callee.kind {
    case .member(let base, _): base.wholeRoots
    case .name(let name) where name.text == "zip" || name.text == "Set" || name.text == "Array":
      arguments.flatMap { $0.value.wholeRoots }
    default: []
    }
  }
}
