import Diagnostics

// What is told of a call that no candidate takes.

extension Checker {
  func tellFailure(
    _ failed: [Attempt], _ mismatches: [(Candidate, Arguments.Mismatch)], _ call: Arguments, _ range: Range<Int>,
    _ name: NameSyntax?, _ receiver: Receiver
  ) {
    let told = diagnostics.count
    for item in call.items where !isFlexible(item.value) {
      if case .inout = item.value.kind { continue }
      let (_, mistakes) = tentatively { infer(item.value) }
      if mistakes.contains(where: { $0.severity == .error && $0.kind != .needsType }) { diagnostics += mistakes }
    }
    if diagnostics.count > told { return }
    // Of an argument that could not be read it is not known what it was to be.
    if call.items.contains(where: { if case .error = $0.value.kind { true } else { false } }) { return }
    for (candidate, _) in mismatches {
      if case .nominal(let nominal, _) = candidate.function.result, nominal.isBroken { return }
    }
    if failed.isEmpty, let name, tellUnfit(call, name, receiver) { return }
    if failed.isEmpty {
      var best: (Candidate, Arguments.Mismatch, Int)?
      for (candidate, mismatch) in mismatches {
        let progress = 2 * mismatch.progress(of: call.items) + (isNearMiss(mismatch) ? 1 : 0)
        if best.map({ progress > $0.2 }) ?? true { best = (candidate, mismatch, progress) }
      }
      guard let best else {
        return report(.notCallable, quoted(range) + " cannot be called", at: range)
      }
      return tell(best.1, best.0.function, call, range, forms: mismatches.map { $0.0.function })
    }
    let most = failed.reduce(0) { max($0, $1.progress) }
    let nearest = failed.filter { $0.progress == most }
    if nearest.count == 1 || allAgree(nearest.map { $0.mistakes }) {
      diagnostics += nearest[0].mistakes
      return
    }
    tellNoForm(nearest.map { $0.candidate.function }, call, range, nearest.flatMap { $0.mistakes })
  }

  /// Tells which generic arguments are not what the function asks of them.
  func checkRequirements(_ attempt: Attempt, _ range: Range<Int>) {
    let function = attempt.candidate.function
    for requirement in function.requirements where !satisfies([requirement], attempt.bindings) {
      switch requirement {
      case .conforms(let parameter, let name):
        let type = attempt.bindings[parameter] ?? .error
        report(
          .notConforming, function.title + " needs values that are " + name + ", and " + type.description + " is not",
          at: range, help: textHelp(type, name))
      case .same(let parameter, let wanted):
        let type = attempt.bindings[parameter] ?? .error
        report(
          .notConforming, function.title + " works for " + wanted.description + ", not for " + type.description,
          at: range)
      }
    }
  }

  /// How to make a text of a value that is more than a number or a text.
  private func textHelp(_ type: Type, _ conformance: String) -> String? {
    if type.declaration?.name == "Tensor", conformance == "StringProtocol" {
      return "the number of a tensor with one element is .item()"
    }
    guard conformance == "LosslessStringConvertible", !type.hasError else { return nil }
    return type.wrapped == nil
      ? "write String(describing: …), or put the value into a text: \"\\(value)\""
      : "unwrap it, with ! or ??, or write String(describing: …)"
  }

  /// Tells of a form that would take the arguments if the receiver's elements were comparable.
  private func tellUnfit(_ call: Arguments, _ name: NameSyntax, _ receiver: Receiver) -> Bool {
    guard case .value(let value, _) = receiver else { return false }
    for (table, bindings) in tables(of: value.type) {
      for function in table.functions[name.text] ?? [] where !function.isStatic {
        guard case .slots = call.match(function.parameters) else { continue }
        for requirement in function.requirements where !satisfies([requirement], bindings) {
          guard case .conforms(let parameter, let wanted) = requirement, let type = bindings[parameter] else {
            continue
          }
          report(
            .notConforming,
            function.title + " needs values that are " + wanted + ", and " + type.description + " is not",
            at: name.range,
            help: type.declaration?.isOfLesson == true
              ? "declare it so: " + (type.declaration?.kind == .lessonEnum ? "enum " : "struct ") + type.description
                + ": "
                + wanted : nil)
          return true
        }
      }
    }
    return false
  }

  /// Whether a label looks like a misspelling of one of those it could have been.
  private func isNearMiss(_ mismatch: Arguments.Mismatch) -> Bool {
    guard case .wrongLabel(let item, let expected) = mismatch, let label = item.label?.text else { return false }
    return Habit.labels[label].map { expected.contains($0) } ?? false || suggestion(for: label, among: expected) != nil
  }

  private func allAgree(_ lists: [[Diagnostic]]) -> Bool {
    guard let first = lists.first else { return true }
    return lists.allSatisfy { list in
      list.count == first.count && zip(list, first).allSatisfy { $0.summary == $1.summary && $0.range == $1.range }
    }
  }
}
