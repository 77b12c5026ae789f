import Diagnostics

/// The head of a `for` as Python writes it.
extension Parser {
  /// `i, x` without parentheses, after `i`; the parser stands on the comma.
  mutating func parseBarePattern(_ first: PatternSyntax) throws(ParseFailure) -> PatternSyntax {
    var elements = [PatternSyntax.Element(label: nil, pattern: first)]
    while take(.comma) {
      elements.append(PatternSyntax.Element(label: nil, pattern: try parseBindingPattern(isVariable: false)))
    }
    return PatternSyntax(.tuple(elements), first.range.lowerBound..<lastEnd)
  }

  /// What Swift goes over where Python writes `range(…)`, `enumerate(…)` or `x.items()`.
  struct ForSequence {
    let text: String
    let syntax: ExpressionSyntax
    let habit: String
  }

  mutating func pythonSequence(_ syntax: ExpressionSyntax) -> ForSequence? {
    guard case .call(let call) = syntax.kind, call.trailingClosures.isEmpty else { return nil }
    let place = syntax.range
    if let text = pythonRangeText(syntax) {
      guard !declares("range") else { return nil }
      let values = call.arguments.map { pythonValue($0.value).syntax }
      guard values.count < 3 else {
        return ForSequence(
          text: text, syntax: ExpressionSyntax(.error, place), habit: "range")
      }
      let zero = ExpressionSyntax(.integer(magnitude: 0, value: 0), place)
      let lower = values.count == 1 ? zero : values[0]
      let range = ExpressionSyntax(.infix(lower, NameSyntax("..<", place), values[values.count - 1]), place)
      return ForSequence(text: text, syntax: range, habit: "range")
    }
    switch call.callee.kind {
    case .name(let name) where name.text == "enumerate" && call.arguments.count == 1 && !declares("enumerate"):
      let list = call.arguments[0].value
      let member = ExpressionSyntax(.member(list, NameSyntax("enumerated", place)), place)
      let pairs = CallSyntax(callee: member, arguments: [], argumentsRange: nil, trailingClosures: [])
      return ForSequence(
        text: enclosed(list) + ".enumerated()", syntax: ExpressionSyntax(.call(pairs), place), habit: "enumerate")
    case .member(let base, let name) where name.text == "items" && call.arguments.isEmpty:
      return ForSequence(text: string(base.range), syntax: base, habit: "items")
    default: return nil
    }
  }

  /// Reports what in the head from `header` to here is Python's, and reads the body.
  mutating func parsePythonFor(
    _ header: Int, _ pattern: PatternSyntax, isBare: Bool, _ written: ExpressionSyntax, _ sequence: ForSequence?
  ) throws(ParseFailure) -> BlockSyntax {
    let names = isBare ? "(" + string(pattern.range) + ")" : string(pattern.range)
    let text = sequence?.text ?? string(written.range)
    let head = "for \(names) in \(text)"
    guard at(.colon) else {
      if isBare {
        report(
          .pythonHabit, "the names for the parts of a value stand in parentheses", at: pattern.range,
          help: "write: \(head) {",
          fixes: [(pattern.range.lowerBound..<written.range.upperBound, "\(names) in \(text)")])
      } else if let sequence {
        reportHabit(sequence.summary, at: written.range, "write \(text)", text)
      }
      return try parseBlock(after: header)
    }
    let colon = token.range
    let range = tokens[header].start..<colon.upperBound
    let body = try parseIndentedBlock(header)
    var fixes = blockFixes(header, colon)
    fixes.insert((pattern.range.lowerBound..<written.range.upperBound, "\(names) in \(text)"), at: 0)
    let what =
      isBare
      ? "the names of a pair stand in ( ), and the statements of 'for' in { }"
      : sequence.map {
        $0.habit == "range"
          ? "'for' runs over a range, and its statements stand in { }"
          : $0.summary
            + ", and the statements of 'for' stand in { }"
      }
    report(.pythonHabit, what ?? "", at: range, help: "write: \(head) {", fixes: fixes)
    return body
  }

  /// Whether the text declares a function of the name.
  private func declares(_ name: StaticString) -> Bool {
    tokens.indices.dropLast().contains { tokens[$0].keyword == .func && isWord(tokens[$0 + 1], name) }
  }
}

extension Parser.ForSequence {
  var summary: String {
    switch habit {
    case "range": "'range(…)' is a range in Swift"
    case "items": "a dictionary is itself the list of its entries"
    default: "'enumerate(…)' is '.enumerated()' in Swift"
    }
  }
}
