import Diagnostics

/// Lists as Python writes them.
extension Parser {
  /// `x[1:3]`; the parser stands on the `:`.
  mutating func reportSlice(_ lower: ExpressionSyntax?, _ start: Int) -> ArgumentSyntax {
    advance()
    var upper: ExpressionSyntax?
    if !at(.comma), !at(.rightBracket), !at(.colon) { upper = try? parseExpression() }
    let isStrided = at(.colon)
    var step = ""
    if isStrided {
      advance()
      let first = token.start
      if !at(.comma), !at(.rightBracket) { _ = try? parseExpression() }
      step = string(first..<max(lastEnd, first))
    }
    let range = start..<max(lastEnd, start)
    let low = lower.map { string($0.range) } ?? ""
    let high = upper.map { string($0.range) } ?? ""
    if isStrided {
      let help = step == "-1" && low.isEmpty && high.isEmpty ? "write .reversed() instead of [ ]" : nil
      reportHabit(
        "a slice has no step in Swift", at: range, help ?? "take the elements with stride(from:to:by:) and map")
      return ArgumentSyntax(label: nil, value: ExpressionSyntax(.error, range))
    }
    if let help = endSlice(low, high) {
      reportHabit("a slice does not count from the end", at: range, help)
      return ArgumentSyntax(label: nil, value: ExpressionSyntax(.error, range))
    }
    let written = high.isEmpty ? (low.isEmpty ? "0..." : low + "...") : low + "..<" + high
    reportHabit("a slice is written with a range, not ':'", at: range, "write \(written)", written)
    let name = NameSyntax(upper == nil ? "..." : "..<", range)
    let kind: ExpressionSyntax.Kind
    switch (lower, upper) {
    case (let lower?, let upper?): kind = .infix(lower, name, upper)
    case (nil, let upper?): kind = .prefix(name, upper)
    case (let lower?, nil): kind = .postfix(lower, name)
    default: kind = .error
    }
    return ArgumentSyntax(label: nil, value: ExpressionSyntax(kind, range))
  }

  /// `[:-1]` and `[-2:]` as Swift writes them.
  private func endSlice(_ low: String, _ high: String) -> String? {
    func count(_ text: String) -> String? {
      text.utf8.first == UInt8(ascii: "-") ? String(decoding: text.utf8.dropFirst(), as: UTF8.self) : nil
    }
    if low.isEmpty || low == "0", let count = count(high) { return "write .dropLast(\(count)) instead of [ ]" }
    if high.isEmpty, let count = count(low) { return "write .suffix(\(count)) instead of [ ]" }
    return nil
  }

  /// `[f(x) for x in values if c]`, after the element; the parser stands on `for`. `open` is the bracket around it.
  mutating func parseComprehension(_ element: ExpressionSyntax, in open: Int?) throws(ParseFailure) -> ExpressionSyntax
  {
    let word = token.range
    var summary = "an array is made from another one with 'map'"
    advance()
    let first = token.start
    while at(.identifier) || at(.comma) || at(.underscore) || at(.leftParenthesis) || at(.rightParenthesis) {
      advance()
    }
    let names = first < lastEnd ? string(first..<lastEnd) : "x"
    guard take(.in) else {
      throw failure(.pythonHabit, summary, at: word, help: "write: values.map { x in … }")
    }
    let allowed = allowsPythonConditional
    allowsPythonConditional = false
    let list = try parseExpression()
    allowsPythonConditional = allowed
    let condition = take(.if) ? try parseExpression() : nil
    if condition != nil { summary = "elements of an array are chosen with 'filter'" }
    var written = pythonRangeText(list).map { $0.utf8.first == 0x73 ? $0 : "(" + $0 + ")" } ?? enclosed(list)
    if let condition { written += ".filter { \(names) in \(string(condition.range)) }" }
    if string(element.range) != names { written += ".map { \(names) in \(string(element.range)) }" }
    if condition == nil, string(element.range) == names {
      written = "Array(" + (pythonRangeText(list) ?? string(list.range)) + ")"
    }
    let close = open.map { tokens[$0].match } ?? -1
    var fixes: [(Range<Int>, String)] = []
    if let open, close == index, index > open { fixes = [(tokens[open].start..<tokens[close].end, written)] }
    report(.pythonHabit, summary, at: word, help: "write \(written)", fixes: fixes)
    return ExpressionSyntax(.error, element.range.lowerBound..<lastEnd)
  }

  /// `range(10)` with its arguments, as Swift writes it; nothing if it is no such call.
  func pythonRangeText(_ syntax: ExpressionSyntax) -> String? {
    guard case .call(let call) = syntax.kind, case .name(let name) = call.callee.kind, name.text == "range",
      call.trailingClosures.isEmpty, (1...3).contains(call.arguments.count),
      !call.arguments.contains(where: { $0.label != nil })
    else { return nil }
    let bounds = call.arguments.map { pythonValue($0.value).text }
    if bounds.count == 3 { return "stride(from: \(bounds[0]), to: \(bounds[1]), by: \(bounds[2]))" }
    return bounds.count == 1 ? "0..<" + bounds[0] : bounds[0] + "..<" + bounds[1]
  }

  /// `len(x)` as Swift writes it, and every other value as it stands.
  func pythonValue(_ syntax: ExpressionSyntax) -> (text: String, syntax: ExpressionSyntax) {
    guard case .call(let call) = syntax.kind, case .name(let name) = call.callee.kind, name.text == "len",
      call.trailingClosures.isEmpty, call.arguments.count == 1, call.arguments[0].label == nil
    else { return (string(syntax.range), syntax) }
    let list = call.arguments[0].value
    return (
      enclosed(list) + ".count", ExpressionSyntax(.member(list, NameSyntax("count", syntax.range)), syntax.range)
    )
  }

  /// `[*values]`
  mutating func reportUnpacking() -> ExpressionSyntax {
    let star = token.range
    reportHabit("an array is not unpacked with '*'", at: star, "join arrays with +")
    advance()
    _ = parsed { (parser) throws(ParseFailure) in try parser.parseExpression() }
    return ExpressionSyntax(.error, star.lowerBound..<lastEnd)
  }

  /// `{"a": 1}`
  func isDictionaryOfPython(_ open: Int) -> Bool {
    let literal = index
    let next = tokens[literal].kind == .stringStart ? tokens[literal].match + 1 : literal + 1
    guard literal == open + 1, next > literal, tokens[next].kind == .colon else { return false }
    let value = tokens[min(next + 1, tokens.count - 1)]
    switch value.keyword {
    case .for, .while, .repeat, .if, .switch, .do: return false
    default: return true
    }
  }

  /// `{1, 2}`
  func isSetOfPython(_ open: Int) -> Bool {
    let next = tokens[index].kind == .stringStart ? tokens[index].match + 1 : index + 1
    return index == open + 1 && next > index && tokens[next].kind == .comma && tokens[open].match > open
  }

  mutating func reportPythonSet(_ open: Int) -> ParseFailure {
    let close = tokens[open].match
    let range = tokens[open].start..<tokens[close].end
    let written = "Set([" + string(tokens[open].end..<tokens[close].start) + "])"
    reportHabit("a set is made of an array, not with { }", at: range, "write \(written)", written)
    index = close + 1
    return ParseFailure()
  }

  mutating func reportPythonDictionary(_ open: Int) -> ParseFailure {
    let close = tokens[open].match
    let range = tokens[open].start..<(close > open ? tokens[close].end : tokens[open].end)
    let isClosed = close > open
    report(
      .pythonHabit, "a dictionary stands in [ ] in Swift", at: range, help: "write [ and ] instead of { and }",
      fixes: isClosed ? [(tokens[open].range, "["), (tokens[close].range, "]")] : [])
    if close > open { index = close + 1 }
    return ParseFailure()
  }
}
