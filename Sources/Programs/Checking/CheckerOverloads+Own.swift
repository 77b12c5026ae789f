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

  /// The forms that labels and those arguments leave whose types do not depend on what is expected of them; some of
  /// them, if none is left, so that what is wrong with each can be told.
  func fitting(_ candidates: [Candidate], _ call: Arguments) -> [Candidate] {
    guard candidates.count > 16 else { return candidates }
    var known: [(place: Int, value: Checked)] = []
    for (place, item) in call.items.enumerated() where !item.isTrailing && isSettled(item.value) {
      let (found, mistakes) = tentatively { infer(item.value) }
      if mistakes.isEmpty, !found.isFlexible, !found.type.hasError { known.append((place, found)) }
    }
    let list = candidates.filter { fits($0.function.parameters, call, known) }
    return list.isEmpty ? Array(candidates.prefix(64)) : list
  }

  private func fits(
    _ parameters: [FunctionDeclaration.Parameter], _ call: Arguments, _ known: [(place: Int, value: Checked)]
  ) -> Bool {
    // Where arguments may be left out, places say nothing.
    if call.items.contains(where: { $0.isTrailing }) { return true }
    if parameters.contains(where: { $0.isVariadic || $0.initial != nil }) { return true }
    guard parameters.count == call.items.count else { return false }
    for (parameter, item) in zip(parameters, call.items) where !isSame(parameter.label, item.label?.text) {
      return false
    }
    return known.allSatisfy { place, value in
      let type = parameters[place].type
      return type.hasParameters || converted(value, to: type) != nil
    }
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
