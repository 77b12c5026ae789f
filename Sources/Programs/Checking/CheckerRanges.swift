import Diagnostics

extension Checker {
  /// A range between two values, or one that is open on a side.
  func inferRange(
    _ kind: TypedExpression.RangeKind, _ lower: ExpressionSyntax?, _ upper: ExpressionSyntax?, _ range: Range<Int>,
    _ hint: Type?
  ) -> Checked {
    var wanted: Type?
    if case .nominal(_, let arguments)? = plain(hint), let bound = arguments.first, !bound.hasParameters {
      wanted = bound
    }
    let bounds = [lower, upper].compactMap { $0 }
    if let wanted, wanted.isNumber || isText(wanted) {
      let parts = bounds.map { bound in tentatively { check(bound, as: wanted) } }
      if parts.allSatisfy({ $0.1.isEmpty }) { return makeRange(kind, lower, upper, parts.map { $0.0 }, wanted, range) }
    }
    let parts = bounds.map { bound in tentatively { infer(bound) } }
    var failed = false
    for part in parts where !part.1.isEmpty {
      diagnostics += part.1
      failed = failed || part.0.type.hasError
    }
    if failed || parts.contains(where: { $0.0.type.hasError }) { return failure(range) }
    let types = parts.map { $0.0.type }
    var type: Type = types.contains(.double) ? .double : .int
    if let index = types.first(where: { $0.declaration === standard.stringIndex }) { type = index }
    if let text = types.first(where: { isText($0) && $0 != .string }) ?? types.first(where: { isText($0) }) {
      type = text
    }
    let converted = zip(bounds, parts).map { syntax, part in
      part.0.type == type ? part.0 : (part.0.isFlexible ? check(syntax, as: type, for: .operand("..<")) : part.0)
    }
    for (part, syntax) in zip(converted, bounds) where part.type != type {
      if part.type.hasError { return failure(range) }
      let other = zip(bounds, types).first { $0.0.range != syntax.range }
      var summary =
        "a range goes from number to number of one type, but " + quoted(syntax.range) + " is " + article(part.type)
      if let other, other.1.isNumber { summary += " and " + quoted(other.0.range) + " " + article(other.1) }
      report(.typeMismatch, summary, at: syntax.range, help: numberHelp(type, part.type))
      return failure(range)
    }
    return makeRange(kind, lower, upper, converted, type, range)
  }

  private func makeRange(
    _ kind: TypedExpression.RangeKind, _ lower: ExpressionSyntax?, _ upper: ExpressionSyntax?, _ parts: [Checked],
    _ bound: Type, _ range: Range<Int>
  ) -> Checked {
    let first = lower == nil ? nil : parts.first?.expression
    let last = upper == nil ? nil : parts.last?.expression
    return Checked(
      make(.range(kind, lower: first, upper: last), standard.range(kind, of: bound), range),
      cost: parts.reduce(0) { $0 + $1.cost }, isFlexible: parts.allSatisfy { $0.isFlexible })
  }

  /// Whether values of the type are ordered as texts.
  func isText(_ type: Type) -> Bool {
    type == .string || [standard.character, standard.substring, standard.scalar].contains { $0 === type.declaration }
  }
}
