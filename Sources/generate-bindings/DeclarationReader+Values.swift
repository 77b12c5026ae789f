// Subscripts, properties, cases of enums and operators.

extension DeclarationReader {
  mutating func readSubscript(_ prefix: Prefix, in scope: Scope?) {
    cursor.next()
    var made = declaration(.subscripting, "subscript", prefix, in: scope)
    if cursor.text == "<" {
      cursor.skipAngles()
      made.obstacle = "it is generic"
    }
    made.parameters = readParameters(&made)
    if cursor.isAtArrow {
      cursor.at += 2
      if let type = cursor.type() { made.result = type } else { lose(&made) }
    }
    readWhere(&made)
    readAccessors(&made, prefix, isStored: false)
    result.declarations.append(made)
  }

  mutating func readProperties(_ prefix: Prefix, in scope: Scope?) {
    let isConstant = cursor.next().text == "let"
    repeat {
      guard cursor.token.kind == .word else { return lostProperty() }
      var made = declaration(.property, cursor.next().text, prefix, in: scope)
      if cursor.skip(":") {
        if let type = cursor.type() { made.result = type } else { lose(&made) }
      } else if cursor.text == "=",
        let type = Self.literalType(cursor.tokens[cursor.at + 1], cursor.tokens[cursor.at + 2])
      {
        made.result = type
      } else {
        made.obstacle = made.obstacle ?? "its type is not written"
      }
      if cursor.skip("=") { _ = cursor.expression(stopsAtLineEnd: true) }
      made.isSettable = !isConstant
      readAccessors(&made, prefix, isStored: true)
      if prefix.setterAccess != nil { made.isSettable = false }
      result.declarations.append(made)
    } while cursor.skip(",")
  }

  /// The type of a property that begins as a literal and nothing more.
  private static func literalType(_ first: Token, _ second: Token) -> TypeName? {
    guard second.startsLine || second.text == "}" || second.text == "{" else { return nil }
    switch first.kind {
    case .number: return .named(first.text.contains(".") || first.text.contains("e") ? "Double" : "Int")
    case .text: return .named("String")
    case .word where first.text == "true" || first.text == "false": return .named("Bool")
    default: return nil
    }
  }

  /// Steps over a pattern such as `let (a, b) = …`.
  mutating func lostProperty() {
    if cursor.text == "(" { cursor.skipGroup() }
    if cursor.skip("=") { _ = cursor.expression(stopsAtLineEnd: true) }
  }

  /// Reads `{ get … set … }`, or steps over the body of a computed property.
  mutating func readAccessors(_ made: inout Declaration, _ prefix: Prefix, isStored: Bool) {
    guard cursor.text == "{" else { return }
    cursor.next()
    var found: Set<String> = []
    while !cursor.isAtEnd, !cursor.skip("}") {
      _ = readPrefix()
      let word = cursor.text
      guard ["get", "set", "_read", "_modify", "didSet", "willSet"].contains(word) else {
        // A body without accessors: the rest of it does not matter.
        found = found.isEmpty ? ["get"] : found
        while !cursor.isAtEnd, cursor.text != "}" {
          if ["(", "[", "{"].contains(cursor.text) { cursor.skipGroup() } else { cursor.next() }
        }
        continue
      }
      cursor.next()
      found.insert(word)
      if cursor.text == "(" { cursor.skipGroup() }
      if word == "get" { readEffects(&made) }
      if cursor.text == "{" { cursor.skipGroup() }
    }
    if !found.isDisjoint(with: ["get", "set", "_read", "_modify"]) {
      made.isSettable = found.contains("set") || found.contains("_modify")
    }
  }

  // MARK: Cases and operators

  mutating func readCases(_ prefix: Prefix, in scope: Scope?) {
    cursor.next()
    repeat {
      let documentation = cursor.token.documentation.isEmpty ? prefix.documentation : cursor.token.documentation
      var made = declaration(.enumCase, cursor.next().text, prefix, in: scope)
      made.documentation = documentation
      made.isStatic = true
      made.result = .named(scope?.name ?? "")
      // A case is as visible as its enum.
      made.access = .everyone
      if cursor.text == "(", cursor.token.isGlued { made.parameters = readPayload(&made) }
      if cursor.skip("=") { _ = cursor.expression(stopsAtLineEnd: true) }
      result.declarations.append(made)
    } while cursor.skip(",")
  }

  mutating func readPayload(_ made: inout Declaration) -> [Parameter] {
    var parameters: [Parameter] = []
    cursor.next()
    while !cursor.isAtEnd, !cursor.skip(")") {
      let place = parameters.count
      if cursor.token.kind == .word, cursor.text(ahead: 1) == ":" {
        parameters.append(readParameter(&made))
        if parameters[place].label == nil { parameters[place].name = "value\(place)" }
      } else {
        var parameter = Parameter(label: nil, name: "value\(place)", type: .void)
        if let type = cursor.type() { parameter.type = type } else { lose(&made) }
        if cursor.skip("=") { parameter.defaultValue = cursor.expression(stopsAtLineEnd: false) }
        parameters.append(parameter)
      }
      _ = cursor.skip(",")
    }
    return parameters
  }

  mutating func readOperator(_ prefix: Prefix) {
    cursor.next()
    var name = cursor.next().text
    while cursor.token.isGlued, cursor.token.kind == .mark, cursor.text != ":" { name += cursor.next().text }
    let position = ["infix", "prefix", "postfix"].first { prefix.words.contains($0) } ?? "infix"
    var line = "\(position) operator \(name)"
    if cursor.skip(":") { line += ": " + cursor.next().text }
    result.operators.append(line)
  }
}
