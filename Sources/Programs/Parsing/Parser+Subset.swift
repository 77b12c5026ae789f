import Diagnostics

/// Swift that lessons leave out: recognised, and told with what to write instead.
extension Parser {
  mutating func reportReject(
    _ what: String, _ remedy: String, at range: Range<Int>, fixes: [(Range<Int>, String)] = []
  ) {
    guard mode == .lesson else { return }
    report(
      .outsideSubset, "\(what) is outside the subset of Swift that lessons use", at: range, help: remedy, fixes: fixes)
  }

  /// Reports what begins at the token, to be thrown.
  mutating func reject(_ what: String, _ remedy: String) -> ParseFailure {
    report(.outsideSubset, "\(what) is outside the subset of Swift that lessons use", at: token.range, help: remedy)
    return ParseFailure()
  }

  /// `x as? T`, `x is T`; steps over it.
  mutating func rejectCast() throws(ParseFailure) {
    let isTest = at(.is)
    report(
      .outsideSubset, "a cast with '\(isTest ? "is" : "as")' is outside the subset of Swift that lessons use",
      at: token.range,
      help: isTest ? "use an enum, and 'switch'" : "convert with a call: Double(x), or write the type after ':'")
    advance()
    if at(.postfixQuestion) || at(.postfixExclamation) || at(.operator) { advance() }
    _ = try parseType()
  }

  mutating func rejectPound() -> ParseFailure {
    let word = string(token.range)
    switch word {
    case "#if", "#else", "#elseif", "#endif", "#available", "#unavailable":
      return reject("'\(word)'", "leave it out: a lesson runs the same everywhere")
    default: return reject("'\(word)'", "leave it out")
    }
  }

  /// A declaration of Swift that lessons do not have; the parser stands on its keyword.
  mutating func rejectDeclaration() throws(ParseFailure) -> ParseFailure {
    let header = index
    let keyword = token.keyword
    if keyword == .import { return rejectImport() }
    let word = string(token.range)
    if at(.class), peek().kind == .keyword {
      return reject("'class' before '\(string(peek().range))'", "write static")
    }
    let remedy = remedy(keyword)
    if peek().kind == .identifier { lostNames.append(string(peek().range)) }
    guard remedy != "" else {
      return failure(
        .unexpectedToken, "a declaration does not go on with \(shown(token))", at: token.range,
        help: "write 'let', 'var', 'func', 'struct' or 'enum'")
    }
    let failure = reject("'\(word)'", remedy)
    advance()
    while !at(.endOfFile), !at(.leftBrace), !at(.colon), !token.startsLine { advance() }
    if at(.colon), peek().startsLine { skipIndented(header) } else { skipToBodyEnd() }
    return failure
  }

  private func remedy(_ keyword: Keyword) -> String {
    switch keyword {
    case .class: "write a struct: its values are copied"
    case .protocol: "write the struct itself, or an enum of its kinds"
    case .extension: "put the members into the struct's own { }"
    case .subscript, .`init`: "put it into a struct"
    case .operatorWord, .precedencegroup: "write a function with a name"
    case .associatedtype: "name the type itself"
    case .deinit: "leave it out: values are freed by themselves"
    default: at(word: "actor") ? "write a struct" : at(word: "macro") ? "write a function" : ""
    }
  }

  private mutating func rejectImport() -> ParseFailure {
    let start = index
    advance()
    while !token.startsLine, !at(.endOfFile), !at(.semicolon) {
      if at(.as), peek().kind == .identifier { lostNames.append(string(peek().range)) }
      advance()
    }
    let line = tokens[start].start..<lastEnd
    report(
      .outsideSubset, "'import' is outside the subset of Swift that lessons use", at: line,
      help: "take the line away: the names of LessonKit are there without it", fixes: [(line, "")])
    return ParseFailure()
  }

  mutating func reportUnknownOperator(_ name: NameSyntax) {
    switch name.text {
    case "**":
      let left = index >= 2 ? string(tokens[index - 2].range) : "x"
      let isPlain = index >= 2 && (tokens[index - 2].kind == .identifier || tokens[index - 2].kind == .integer)
      let base = isPlain ? left : "x"
      let exponent = at(.integer) || at(.identifier) || at(.double) ? string(token.range) : "n"
      reportHabit("a power is written with 'pow'", at: name.range, "write pow(\(base), \(exponent))")
    case "=>": reportHabit("a closure stands in { }, and its values end with 'in'", at: name.range, "write { x in … }")
    case "<>": reportHabit("'<>' is '!=' in Swift", at: name.range, "write !=", "!=")
    case "++", "--": reportHabit("'\(name.text)' is no operator of Swift", at: name.range, "write += 1 or -= 1")
    case "−": reportOperator(name, "-")
    case "×", "⋅", "∙", "∗": reportOperator(name, name.text == "×" || name.text == "∗" ? "*" : "•")
    case "÷": reportOperator(name, "/")
    case "≤": reportOperator(name, "<=")
    case "≥": reportOperator(name, ">=")
    case "≠": reportOperator(name, "!=")
    default:
      let replacement = spaced(name.text)
      let wasLeftBound = index > 0 && tokens[index - 1].isLeftBound
      report(
        .unknownOperator, "there is no operator '\(name.text)'", at: name.range,
        help: replacement.map { "write a space between operators: \($0)" } ?? "write a function's name instead",
        fixes: replacement.map { [(name.range.lowerBound..<token.start, (wasLeftBound ? " " : "") + $0)] } ?? [])
    }
  }

  private mutating func reportOperator(_ name: NameSyntax, _ meant: String) {
    report(
      .unknownOperator, "there is no operator '\(name.text)'", at: name.range, help: "write \(meant)",
      fixes: [(name.range, meant)])
  }

  /// `<-` as `< -`: an infix operator and a sign that stick together.
  private func spaced(_ spelling: String) -> String? {
    let text = Array(spelling.utf8)
    guard let last = text.last, last == UInt8(ascii: "-") || last == UInt8(ascii: "!"), text.count > 1 else {
      return nil
    }
    let first = String(decoding: text.dropLast(), as: UTF8.self)
    guard OperatorPrecedence(first) != nil || first == "=" else { return nil }
    return first + " " + String(decoding: [last], as: UTF8.self)
  }

  mutating func reportUnknownPrefix(_ name: NameSyntax) -> ParseFailure {
    switch name.text {
    case "++", "--":
      reportHabit("'\(name.text)' is no operator of Swift", at: name.range, "write x += 1 or x -= 1")
    case "*", "**":
      reportHabit("arguments are not unpacked with '\(name.text)'", at: name.range, "hand over the array itself")
    default:
      report(
        .unexpectedToken, "a value is missing before '\(name.text)'", at: name.range,
        help: "write the value on its left")
    }
    return ParseFailure()
  }

  /// `i++`
  mutating func reportIncrement(_ base: ExpressionSyntax) -> ParseFailure {
    let name = string(base.range)
    let sign = spells(token, "++") ? "+" : "-"
    let range = base.range.lowerBound..<token.end
    let isStatement = tokens[..<index].last { $0.start == base.range.lowerBound }?.startsLine ?? false
    reportHabit(
      "'\(string(token.range))' is no operator of Swift", at: range, "write \(name) \(sign)= 1",
      isStatement ? "\(name) \(sign)= 1" : nil)
    advance()
    return ParseFailure()
  }
}
