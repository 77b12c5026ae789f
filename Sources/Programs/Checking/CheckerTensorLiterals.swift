import Diagnostics

extension Checker {
  /// Tells of a tensor literal with computed numbers that would do as an array, in one message.
  func tellComputedTensor(_ elements: [ExpressionSyntax], _ range: Range<Int>) -> Bool {
    guard let item = firstComputed(elements), let written = source(range) else { return false }
    let list = ExpressionSyntax(.array(elements), range)
    for wanted in [Type.array(.double), .array(.array(.double))] {
      let (_, mistakes) = tentatively { check(list, as: wanted, for: .element) }
      guard mistakes.isEmpty else { continue }
      report(
        .tensorLiteralElement,
        "a tensor literal holds numbers only, but " + quoted(item.range) + " is " + article(infer(item, .double).type),
        at: item.range, help: "make a tensor of an array: Tensor(" + written + ")",
        fixes: [Diagnostic.Fix(replace: text.range(range), with: "Tensor(" + written + ")")])
      return true
    }
    return false
  }

  /// The first element, however deep, that is no literal.
  private func firstComputed(_ elements: [ExpressionSyntax]) -> ExpressionSyntax? {
    for item in elements {
      let item = item.withoutParentheses
      if case .array(let inner) = item.kind {
        if let found = firstComputed(inner) { return found }
      } else if literalNumber(item) == nil {
        if case .error = item.kind { return nil }
        return item
      }
    }
    return nil
  }
}
