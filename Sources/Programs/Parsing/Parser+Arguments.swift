import Diagnostics

extension Parser {
  /// The parser stands on `(`. A mistake in one argument does not hide one in another.
  mutating func parseArguments() throws(ParseFailure) -> [ArgumentSyntax] {
    var label: NameSyntax?
    return try parseList(.rightParenthesis, "arguments") { (parser: inout Parser) throws(ParseFailure) in
      label = parser.parseLabel()
      return try parser.parseArgument(label)
    } broken: {
      ArgumentSyntax(label: label, value: ExpressionSyntax(.error, $0))
    }
  }

  /// The parser stands on `[`.
  mutating func parseSubscriptArguments() throws(ParseFailure) -> [ArgumentSyntax] {
    try parseList(.rightBracket, "indices") { (parser: inout Parser) throws(ParseFailure) in
      try parser.parseIndex()
    }
  }

  /// Elements between brackets, separated by commas; `height` is that of the highest.
  ///
  /// `broken` makes what stands for an element that cannot be read, given its range.
  mutating func parseList<Element>(
    _ closing: TokenKind, _ what: String, _ parse: (inout Parser) throws(ParseFailure) -> Element,
    broken: ((Range<Int>) -> Element)? = nil
  ) throws(ParseFailure) -> [Element] {
    try enter()
    let allowed = allowsTrailingClosures
    let outer = tallest
    allowsTrailingClosures = true
    tallest = 0
    let open = index
    advance()
    var elements: [Element] = []
    while !at(closing), !at(.endOfFile) {
      let depth = self.depth
      let before = index
      do throws(ParseFailure) {
        elements.append(try parse(&self))
      } catch {
        self.depth = depth
        allowsTrailingClosures = true
        guard skipElement(of: open) else {
          allowsTrailingClosures = allowed
          throw error
        }
        if let broken { elements.append(broken(tokens[before].start..<max(lastEnd, tokens[before].start))) }
      }
      if take(.comma) { continue }
      if at(closing) { break }
      guard separatorIsMissing(open, closing, what), index > before else { break }
    }
    try closeList(open, closing)
    allowsTrailingClosures = allowed
    height = tallest
    tallest = max(outer, height)
    leave()
    return elements
  }

  /// Goes to the next comma of the list, or its end; answers whether there is one.
  private mutating func skipElement(of open: Int) -> Bool {
    let close = tokens[open].match
    guard close > index || close == index else { return false }
    while index < close {
      if at(.comma) { return true }
      if token.kind.isOpening, token.match > index { index = token.match }
      index += 1
    }
    return index == close
  }

  /// Reports what stands between two elements; answers whether the list goes on.
  private mutating func separatorIsMissing(_ open: Int, _ closing: TokenKind, _ what: String) -> Bool {
    let close = tokens[open].match
    guard close > index, !at(.endOfFile) else { return false }
    if at(.semicolon) {
      report(
        .missingSeparator, "\(what) are separated by ','", at: token.range,
        help: closing == .rightBracket ? "write rows in brackets of their own: [[1, 2], [3, 4]]" : "write ,")
      _ = skipElement(of: open)
      _ = take(.comma)
      return index < close
    }
    if reportStrayWord() {
      _ = skipElement(of: open)
      return take(.comma)
    }
    if !at(.unknown) {
      report(
        .missingSeparator, "\(what) are separated by ',', but here is \(shown(token))", at: token.range,
        help: "write , before it", fixes: startsOperand(token) ? [(lastEnd..<lastEnd, ",")] : [])
    }
    if startsOperand(token) { return true }
    _ = skipElement(of: open)
    return take(.comma)
  }

  /// Steps over the closing bracket, or tells that it is missing.
  mutating func closeList(_ open: Int, _ closing: TokenKind) throws(ParseFailure) {
    if take(closing) { return }
    let close = tokens[open].match
    if close > index {
      index = close + 1
      return
    }
    self.close(open, closing)
    if isAborted || !token.startsLine { throw ParseFailure() }
  }

  /// `label: value`
  mutating func parseArgument() throws(ParseFailure) -> ArgumentSyntax { try parseArgument(parseLabel()) }

  private mutating func parseArgument(_ label: NameSyntax?) throws(ParseFailure) -> ArgumentSyntax {
    if at(.operator), peek().kind == .comma || peek().kind == .rightParenthesis {
      let name = NameSyntax(string(token.range), token.range)
      height = 1
      tallest = max(tallest, 1)
      advance()
      return ArgumentSyntax(label: label, value: ExpressionSyntax(.operatorName(name), name.range))
    }
    if at(.comma) || at(.rightParenthesis) || at(.rightBracket) {
      throw failure(
        .unexpectedToken, "a value is missing before \(shown(token))", at: token.range,
        help: "write the value, or take the ',' away")
    }
    let value = try parseExpression()
    if at(.equal) || at(.operator) && isAssignmentOperator(token) {
      throw failure(
        .assignmentAsValue, "an assignment has no value, so it cannot be an argument", at: token.range,
        help: at(.equal) ? "values are compared with ==" : "write it as a statement of its own")
    }
    if at(.for), !token.startsLine {
      return ArgumentSyntax(label: label, value: try parseComprehension(value, in: nil))
    }
    return ArgumentSyntax(label: label, value: value)
  }

  private mutating func parseLabel() -> NameSyntax? {
    guard at(.identifier) || at(.keyword) else { return nil }
    if peek().kind == .colon {
      let label = at(.underscore) ? nil : name(token)
      index += 2
      return label
    }
    guard at(.identifier), peek().kind == .equal else { return nil }
    let label = name(token)
    assignedLabels.append(AssignedLabel(label: label, range: label.range.lowerBound..<peek(2).start))
    index += 2
    return label
  }

  /// An index; Python's slices are read as ranges, and reported.
  private mutating func parseIndex() throws(ParseFailure) -> ArgumentSyntax {
    let start = token.start
    if at(.colon) { return reportSlice(nil, start) }
    if at(operator: "..."), peek().kind == .rightBracket {
      let name = NameSyntax("...", token.range)
      advance()
      return ArgumentSyntax(label: nil, value: ExpressionSyntax(.operatorName(name), name.range))
    }
    if at(.identifier), peek().kind == .colon, peek().isRightBound || peek(2).kind == .rightBracket {
      return reportSlice(try parsePostfix(), start)
    }
    let argument = try parseArgument()
    if at(.colon), argument.label == nil { return reportSlice(argument.value, start) }
    return argument
  }
}
