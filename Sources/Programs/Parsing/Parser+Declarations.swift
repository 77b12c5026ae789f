import Diagnostics

/// What stands before a declaration's keyword.
struct DeclarationHead {
  var start: Int
  var documentation = ""
  var attributes: [AttributeSyntax] = []
  var modifiers: [ModifierSyntax] = []

  func has(_ kind: ModifierSyntax.Kind) -> Bool { modifiers.contains { $0.kind == kind } }
}

extension Parser {
  /// Whether attributes, modifiers or the keyword of a declaration stand here.
  var startsDeclaration: Bool {
    switch token.kind {
    case .at: return true
    case .keyword: return startsDeclaration(token.keyword)
    case .identifier:
      guard isModifierWord(token) || isDeclarationWord(token) else { return false }
      let next = peek()
      if isWord(token, "precedencegroup") || isWord(token, "actor") || isWord(token, "macro") {
        return next.kind == .identifier && !next.startsLine
      }
      return next.kind == .keyword && startsDeclaration(next.keyword)
        || next.kind == .identifier && isModifierWord(next) && !next.startsLine
        || isWord(token, "open") && next.kind == .keyword
    default: return false
    }
  }

  private func startsDeclaration(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .let, .var, .func, .struct, .enum, .typealias, .class, .protocol, .extension, .import, .subscript,
      .operatorWord,
      .associatedtype, .deinit, .precedencegroup, .static, .public, .private, .internal, .fileprivate:
      true
    case .`init`: peek().kind == .leftParenthesis && isInMembers || peek().kind == .postfixQuestion && isInMembers
    default: false
    }
  }

  private func isModifierWord(_ token: Token) -> Bool { modifierKind(token) != nil || isRejectedModifier(token) }

  private func isDeclarationWord(_ token: Token) -> Bool { isWord(token, "actor") || isWord(token, "macro") }

  private func modifierKind(_ token: Token) -> ModifierSyntax.Kind? {
    switch token.keyword {
    case .static: return .static
    case .public, .internal, .fileprivate: return .access
    case .private: return peek().kind == .leftParenthesis ? .privateSet : .private
    case .class where mode == .interface: return nil
    default: break
    }
    guard token.kind == .identifier else { return nil }
    if spells(token, "mutating") { return .mutating }
    if spells(token, "nonmutating") { return .nonmutating }
    if spells(token, "final") { return .final }
    if spells(token, "prefix") { return .prefix }
    if spells(token, "postfix") { return .postfix }
    if spells(token, "infix") { return .infix }
    if spells(token, "indirect") { return .indirect }
    if spells(token, "convenience") { return .convenience }
    if spells(token, "required") { return .required }
    if spells(token, "package") || spells(token, "open") { return .access }
    return nil
  }

  private func isRejectedModifier(_ token: Token) -> Bool {
    guard token.kind == .identifier else { return false }
    return spells(token, "lazy") || spells(token, "weak") || spells(token, "unowned") || spells(token, "override")
      || spells(token, "dynamic") || spells(token, "optional") || spells(token, "nonisolated")
      || spells(token, "isolated") || spells(token, "async")
  }

  /// A declaration among statements, of a type's members, or of an interface.
  mutating func parseDeclaration() throws(ParseFailure) -> DeclarationSyntax {
    try enter()
    let head = try parseHead()
    let kind: DeclarationSyntax.Kind
    switch token.keyword {
    case .let, .var: kind = .variable(try parseVariable(head))
    case .func: kind = .function(try parseFunction())
    case .`init`: kind = .initializer(try parseInitializer())
    case .subscript: kind = .subscript(try parseSubscript())
    case .struct: kind = .type(try parseTypeDeclaration(.struct))
    case .enum: kind = .type(try parseTypeDeclaration(.enum))
    case .class where mode == .interface: kind = .type(try parseTypeDeclaration(.class))
    case .protocol where mode == .interface: kind = .type(try parseTypeDeclaration(.protocol))
    case .extension where mode == .interface: kind = .type(try parseTypeDeclaration(.extension))
    case .operatorWord where mode == .interface: kind = .operator(try parseOperatorDeclaration())
    case .typealias: kind = .typealias(try parseTypealias())
    case .case: kind = .enumCases(try parseEnumCases())
    default: throw try rejectDeclaration()
    }
    leave()
    return DeclarationSyntax(
      kind, documentation: head.documentation, attributes: head.attributes, modifiers: head.modifiers,
      range: head.start..<lastEnd)
  }

  private mutating func parseHead() throws(ParseFailure) -> DeclarationHead {
    var head = DeclarationHead(start: token.start, documentation: documentation())
    while at(.at) { if let attribute = try parseAttribute() { head.attributes.append(attribute) } }
    while true {
      if let kind = modifierKind(token), isFollowedByDeclaration() {
        if head.has(kind) {
          report(
            .unexpectedToken, "\(shown(token)) stands twice before one declaration", at: token.range,
            help: "take one away", fixes: [(token.start..<peek().start, "")])
        }
        head.modifiers.append(ModifierSyntax(kind, token.range))
        advance()
        if at(.leftParenthesis), kind == .access || kind == .privateSet || kind == .nonmutating, token.match > index {
          index = token.match + 1
        }
      } else if isRejectedModifier(token), isFollowedByDeclaration() {
        reportReject("'\(string(token.range))'", "leave it out", at: token.range)
        advance()
        if at(.leftParenthesis), token.match > index { index = token.match + 1 }
      } else {
        return head
      }
    }
  }

  private func isFollowedByDeclaration() -> Bool {
    let next = peek()
    return next.kind == .keyword || next.kind == .identifier || next.kind == .leftParenthesis
  }

  /// `@name`, with arguments that are stepped over; nothing if it is outside the subset.
  mutating func parseAttribute() throws(ParseFailure) -> AttributeSyntax? {
    let start = token.start
    advance()
    guard at(.identifier) || at(.keyword) else {
      throw failure(
        .unexpectedToken, "'@' is followed by an attribute's name", at: start..<start + 1,
        help: "the matrix product is written •: a • b")
    }
    let name = name(token)
    advance()
    if at(.leftParenthesis), token.start == lastEnd, token.match > index { index = token.match + 1 }
    if mode == .lesson, name.text != "discardableResult" {
      reportReject("the attribute '@\(name.text)'", "leave it out", at: start..<lastEnd)
      return nil
    }
    return AttributeSyntax(name: name, range: start..<lastEnd)
  }

  /// The `///` lines directly before the token.
  private func documentation() -> String {
    let end = token.start
    var position = lastEnd
    var text: [UInt8] = []
    while position < end {
      if bytes[position] == UInt8(ascii: "/"), position + 2 < end, bytes[position + 1] == UInt8(ascii: "/") {
        let isDocumentation = bytes[position + 2] == UInt8(ascii: "/")
        var line = position + (isDocumentation ? 3 : 2)
        while line < end, bytes[line] == UInt8(ascii: " ") { line += 1 }
        var stop = line
        while stop < end, bytes[stop] != 0x0A, bytes[stop] != 0x0D { stop += 1 }
        if isDocumentation {
          if !text.isEmpty { text.append(0x0A) }
          text.append(contentsOf: bytes[line..<stop])
        }
        position = stop
      } else {
        position += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
