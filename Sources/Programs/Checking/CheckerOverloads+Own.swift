import Diagnostics

// Calls that the functions of a lesson decide: forms that differ in their results, and its own `<` and `==`.

extension Checker {
  /// Whether two functions of the lesson differ in what they give alone, so that nothing says which is meant.
  func isAmbiguous(_ a: Attempt, _ b: Attempt) -> Bool {
    let (first, second) = (a.candidate.function, b.candidate.function)
    return first.place != nil && second.place != nil && first.name != "init" && first.result != second.result
      && first.parameters.map({ $0.type }) == second.parameters.map({ $0.type })
  }

  func tellAmbiguous(_ a: Attempt, _ b: Attempt, _ range: Range<Int>, _ name: NameSyntax?) -> Checked {
    let (first, second) = (a.candidate.function, b.candidate.function)
    report(
      .needsType, "'" + first.title + "' has several forms, and nothing says which one is meant",
      at: name?.range ?? range,
      notes: [first, second].map { Diagnostic.Note("this one gives " + article($0.result), at: $0.place) },
      help: "write the type that is meant: " + first.title + " as " + first.result.description)
    return failure(range)
  }

  /// `sorted()`, `min()` and the like of values of a type that declares its own `<`: the form that is handed it.
  func inOwnOrder(
    _ best: Attempt, _ call: Arguments, _ range: Range<Int>, _ hint: Type?, _ receiver: Receiver, _ name: NameSyntax?
  ) -> Checked? {
    let function = best.candidate.function
    if let found = withOwnEquality(best, call, range, hint, receiver, name) { return found }
    guard ["sorted", "sort", "min", "max"].contains(function.name), call.items.isEmpty,
      case .value(let value, _) = receiver, let element = standard.elements(of: value.type),
      element.declaration?.isOfLesson == true, element.declaration?.members.functions["<"] != nil
    else { return nil }
    let place = range.upperBound..<range.upperBound
    let less = ExpressionSyntax(.operatorName(NameSyntax("<", place)), place)
    let given = Arguments(
      arguments: [ArgumentSyntax(label: NameSyntax("by", place), value: less)], trailing: [], range: call.range)
    let list = functions(of: value.type, function.name, isStatic: false)
    return resolve(list, given, range, hint: hint, receiver: receiver, name: name)
  }

  /// `contains(x)`, `firstIndex(of: x)` and `lastIndex(of: x)` among values of a type that declares its own `==`: the
  /// form that is handed a closure which compares with it.
  private func withOwnEquality(
    _ best: Attempt, _ call: Arguments, _ range: Range<Int>, _ hint: Type?, _ receiver: Receiver, _ name: NameSyntax?
  ) -> Checked? {
    let function = best.candidate.function
    guard ["contains", "firstIndex", "lastIndex"].contains(function.name), call.items.count == 1,
      call.items[0].label?.text != "where", !call.items[0].isTrailing, case .value(let value, _) = receiver,
      let element = standard.elements(of: value.type), value.type.declaration !== standard.set,
      element.declaration?.isOfLesson == true, element.declaration?.members.functions["=="] != nil
    else { return nil }
    let place = range.upperBound..<range.upperBound
    let item = ExpressionSyntax(.name(NameSyntax("$0", place)), place)
    let equal = ExpressionSyntax(.infix(item, NameSyntax("==", place), call.items[0].value), place)
    let closure = ClosureSyntax(
      parameters: nil, result: nil, anonymousParameterCount: 1,
      statements: [StatementSyntax(.expression(equal), place)], range: place)
    let given = Arguments(
      arguments: [ArgumentSyntax(label: NameSyntax("where", place), value: ExpressionSyntax(.closure(closure), place))],
      trailing: [], range: call.range)
    let list = functions(of: value.type, function.name, isStatic: false)
    return resolve(list, given, range, hint: hint, receiver: receiver, name: name)
  }

  // MARK: Names with many forms

  /// The forms that the first argument leaves, where its type does not depend on what is expected of it; all of them,
  /// if they are few, or if none is left, so that what is wrong with each can be told.
  func fitting(_ candidates: [Candidate], _ call: Arguments) -> [Candidate] {
    guard candidates.count > 16, let first = call.items.first, !first.isTrailing, isSettled(first.value) else {
      return candidates
    }
    let (found, mistakes) = tentatively { infer(first.value) }
    guard mistakes.isEmpty, !found.isFlexible, !found.type.hasError else { return candidates }
    let list = candidates.filter { candidate in
      guard let parameter = candidate.function.parameters.first else { return false }
      if !isSame(parameter.label, first.label?.text) { return parameter.isVariadic || parameter.initial != nil }
      return parameter.type.hasParameters || converted(found, to: parameter.type) != nil
    }
    return list.isEmpty ? candidates : list
  }

  private func isSame(_ a: String?, _ b: String?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return a.utf8.elementsEqual(b.utf8)
  }

  /// Whether an expression has its type from itself: a variable, or what a type makes.
  private func isSettled(_ syntax: ExpressionSyntax) -> Bool {
    switch syntax.kind {
    case .boolean, .double: return true
    case .name(let name):
      if case .variable? = meaning(of: name.text) { return true }
      return false
    case .call(let call):
      guard case .name(let name) = call.callee.kind, case .type(.nominal(_, let arguments))? = meaning(of: name.text)
      else { return false }
      return arguments.isEmpty
    default: return false
    }
  }
}
