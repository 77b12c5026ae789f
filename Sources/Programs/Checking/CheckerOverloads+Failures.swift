import Diagnostics

// What is told of a call that no candidate takes.

extension Checker {
  func tellFailure(
    _ failed: [Attempt], _ mismatches: [(Candidate, Arguments.Mismatch)], _ call: Arguments, _ range: Range<Int>,
    _ name: NameSyntax?
  ) {
    let told = diagnostics.count
    for item in call.items where !isFlexible(item.value) {
      if case .inout = item.value.kind { continue }
      let (_, mistakes) = tentatively { infer(item.value) }
      if mistakes.contains(where: { $0.severity == .error && $0.kind != .needsType }) { diagnostics += mistakes }
    }
    if diagnostics.count > told { return }
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
