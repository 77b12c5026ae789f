/// What one source file declares for lessons.
struct SourceFile {
  var types: [TypeDeclaration] = []
  var declarations: [Declaration] = []
  /// What types and extensions say they conform to.
  var conformances: [(type: String, inherited: [String])] = []
  /// Operators with their precedence groups, as written.
  var operators: [String] = []
}

/// Finds the declarations of a Swift file: it reads signatures and steps over bodies.
///
/// It knows the forms that the engine is written in; what it cannot read becomes a declaration with an
/// obstacle, so that nothing is lost silently.
struct DeclarationReader {
  var cursor: TokenCursor
  private let module: String
  private let file: String
  var result = SourceFile()

  /// Reads the file `file` of `module`.
  static func read(_ text: String, module: String, file: String) -> SourceFile {
    var reader = DeclarationReader(cursor: TokenCursor(text), module: module, file: file)
    reader.readMembers(of: nil)
    return reader.result
  }

  private init(cursor: TokenCursor, module: String, file: String) {
    self.cursor = cursor
    self.module = module
    self.file = file
  }

  /// The type or extension whose members are read.
  struct Scope {
    var name: String
    var access: Declaration.Access?
    var isProtocol = false
    var obstacle: String?
  }

  /// What stands before a declaration's keyword.
  struct Prefix {
    var documentation: [String] = []
    var attributes: [String] = []
    var words: Set<String> = []
    var setterAccess: String?

    func access(in scope: Scope?) -> Declaration.Access {
      if words.contains("public") { return .everyone }
      if words.contains("package") { return .package }
      if !words.isDisjoint(with: ["private", "fileprivate", "internal"]) { return .module }
      return scope?.access ?? .module
    }
  }

  private static let modifiers: Set<String> = [
    "public", "package", "internal", "private", "fileprivate", "open", "static", "final", "mutating", "nonmutating",
    "prefix", "postfix", "infix", "override", "convenience", "required", "indirect", "lazy", "nonisolated", "weak",
    "unowned", "dynamic", "borrowing", "consuming",
  ]

  mutating func readMembers(of scope: Scope?) {
    while !cursor.isAtEnd {
      if scope != nil, cursor.skip("}") { return }
      let before = cursor.at
      let prefix = readPrefix()
      readDeclaration(prefix, in: scope)
      if cursor.at == before { cursor.next() }
    }
  }

  mutating func readPrefix() -> Prefix {
    var prefix = Prefix(documentation: cursor.token.documentation)
    while true {
      if cursor.text == "@" {
        cursor.next()
        prefix.attributes.append(cursor.next().text)
        if cursor.text == "(", cursor.token.isGlued { cursor.skipGroup() }
      } else if cursor.token.kind == .word, Self.modifiers.contains(cursor.text) {
        let word = cursor.next().text
        if cursor.text == "(", cursor.token.isGlued {
          if cursor.text(ahead: 1) == "set" { prefix.setterAccess = word } else { prefix.words.insert(word) }
          cursor.skipGroup()
        } else {
          prefix.words.insert(word)
        }
      } else {
        return prefix
      }
      if prefix.documentation.isEmpty { prefix.documentation = cursor.token.documentation }
    }
  }

  mutating func readDeclaration(_ prefix: Prefix, in scope: Scope?) {
    switch cursor.text {
    case "import":
      cursor.next()
      while !cursor.isAtEnd, !cursor.token.startsLine { cursor.next() }
    case "struct", "class", "enum", "protocol", "actor", "extension": readType(prefix, in: scope)
    case "func": readFunction(prefix, in: scope)
    case "init": readInitializer(prefix, in: scope)
    case "subscript": readSubscript(prefix, in: scope)
    case "var", "let": readProperties(prefix, in: scope)
    case "case": readCases(prefix, in: scope)
    case "operator": readOperator(prefix)
    case "typealias", "associatedtype", "precedencegroup", "deinit":
      cursor.next()
      while !cursor.isAtEnd, !cursor.token.startsLine, cursor.text != "}" {
        if cursor.text == "{" { cursor.skipGroup() } else { cursor.next() }
      }
    default: cursor.next()
    }
  }

  // MARK: Types

  mutating func readType(_ prefix: Prefix, in scope: Scope?) {
    let keyword = cursor.next().text
    var name = cursor.next().text
    while cursor.text == ".", cursor.token.isGlued {
      cursor.next()
      name += "." + cursor.next().text
    }
    if let scope { name = scope.name + "." + name }
    var obstacle: String?
    if cursor.text == "<" {
      cursor.skipAngles()
      obstacle = "its type is generic"
    }
    var inherited: [String] = []
    if cursor.skip(":") {
      repeat {
        var words = ""
        while !cursor.isAtEnd, ![",", "{"].contains(cursor.text), cursor.text != "where" { words += cursor.next().text }
        inherited.append(words)
      } while cursor.skip(",")
    }
    if cursor.text == "where" {
      while !cursor.isAtEnd, cursor.text != "{" { cursor.next() }
      obstacle = "its extension is constrained"
    }
    if keyword != "protocol" { result.conformances.append((name, inherited)) }
    let access = prefix.access(in: scope)
    if keyword != "extension", access == .everyone {
      addType(keyword, name: name, inherited: inherited, prefix)
    }
    let inside = Scope(
      name: name, access: keyword == "protocol" || keyword == "extension" ? (access == .module ? nil : access) : nil,
      isProtocol: keyword == "protocol", obstacle: obstacle ?? scope?.obstacle)
    if cursor.skip("{") { readMembers(of: inside) }
  }

  mutating func addType(_ keyword: String, name: String, inherited: [String], _ prefix: Prefix) {
    let kinds: [String: TypeDeclaration.Kind] = [
      "struct": .structure, "class": .reference, "enum": .enumeration, "protocol": .protocolType,
    ]
    guard let kind = kinds[keyword] else { return }
    result.types.append(
      TypeDeclaration(
        kind: kind, name: name, module: module, file: file, inherited: inherited,
        documentation: prefix.documentation, attributes: prefix.attributes))
  }

  // MARK: Functions

  func declaration(_ kind: Declaration.Kind, _ name: String, _ prefix: Prefix, in scope: Scope?) -> Declaration {
    var made = Declaration(kind: kind, name: name, owner: scope?.name, module: module, file: file)
    made.access = prefix.access(in: scope)
    made.isStatic = prefix.words.contains("static")
    made.isPrefix = prefix.words.contains("prefix")
    made.isMutating = prefix.words.contains("mutating")
    made.isDiscardable = prefix.attributes.contains("discardableResult")
    made.isOverride = prefix.words.contains("override")
    made.documentation = prefix.documentation
    made.obstacle = scope?.obstacle
    if prefix.words.contains("postfix") { made.obstacle = "it is a postfix operator" }
    return made
  }

  mutating func readFunction(_ prefix: Prefix, in scope: Scope?) {
    cursor.next()
    var name = cursor.next().text
    if !name.utf8.allSatisfy({ Tokenizer.isWordStart($0) || ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "`") }) {
      while cursor.token.isGlued, cursor.token.kind == .mark, cursor.text != "(" { name += cursor.next().text }
    }
    var made = declaration(.function, name, prefix, in: scope)
    if cursor.text == "<" {
      cursor.skipAngles()
      made.obstacle = "it is generic"
    }
    finish(&made)
    result.declarations.append(made)
  }

  mutating func readInitializer(_ prefix: Prefix, in scope: Scope?) {
    cursor.next()
    var made = declaration(.initializer, "init", prefix, in: scope)
    if cursor.text == "?" || cursor.text == "!" {
      cursor.next()
      made.obstacle = "it is a failable initializer"
    }
    if cursor.text == "<" {
      cursor.skipAngles()
      made.obstacle = "it is generic"
    }
    finish(&made)
    result.declarations.append(made)
  }

  /// Reads what follows a function's name: parameters, effects, result, body.
  mutating func finish(_ made: inout Declaration) {
    made.parameters = readParameters(&made)
    readEffects(&made)
    if cursor.isAtArrow {
      cursor.at += 2
      if let type = cursor.type() { made.result = type == .named("Void") ? .void : type } else { lose(&made) }
    }
    readWhere(&made)
    if cursor.text == "{" { cursor.skipGroup() }
  }

  mutating func readEffects(_ made: inout Declaration) {
    if cursor.skip("async") { made.obstacle = "it is asynchronous" }
    if cursor.skip("rethrows") { made.obstacle = "it rethrows" }
    guard cursor.skip("throws") else { return }
    if cursor.text == "(", cursor.text(ahead: 1) == "EngineError" {
      made.throwsEngineError = true
      cursor.skipGroup()
    } else {
      if cursor.text == "(" { cursor.skipGroup() }
      made.obstacle = "it throws something else than EngineError"
    }
  }

  mutating func readWhere(_ made: inout Declaration) {
    guard cursor.text == "where" else { return }
    made.obstacle = "it is constrained"
    while !cursor.isAtEnd, cursor.text != "{", !(cursor.token.startsLine && cursor.text != "where") { cursor.next() }
  }

  /// Steps past a type that lessons cannot have.
  mutating func lose(_ made: inout Declaration) {
    made.obstacle = "it has a type that lessons do not have"
    while !cursor.isAtEnd, ![",", ")", "{", "}", "="].contains(cursor.text), !cursor.token.startsLine {
      if ["(", "["].contains(cursor.text) { cursor.skipGroup() } else { cursor.next() }
    }
  }

  mutating func readParameters(_ made: inout Declaration) -> [Parameter] {
    var parameters: [Parameter] = []
    guard cursor.skip("(") else { return [] }
    while !cursor.isAtEnd, !cursor.skip(")") {
      parameters.append(readParameter(&made))
      if !cursor.skip(","), cursor.text != ")" { lose(&made) }
    }
    return parameters
  }

  mutating func readParameter(_ made: inout Declaration) -> Parameter {
    var parameter = Parameter(label: nil, name: "", type: .void)
    while cursor.text == "@" {
      cursor.next()
      parameter.builder = cursor.next().text
      if cursor.text == "(", cursor.token.isGlued { cursor.skipGroup() }
    }
    let first = cursor.next().text
    let hasTwoNames = cursor.text != ":" && cursor.token.kind == .word
    parameter.name = hasTwoNames ? cursor.next().text : first
    let isSubscript = made.kind == .subscripting
    parameter.label = first == "_" || (isSubscript && !hasTwoNames) || made.isOperator ? nil : first
    _ = cursor.skip(":")
    while cursor.text == "@" {
      cursor.next()
      if cursor.next().text == "escaping" { parameter.isEscaping = true }
    }
    parameter.isInout = cursor.skip("inout")
    if let type = cursor.type() { parameter.type = type } else { lose(&made) }
    if cursor.text == ".", cursor.text(ahead: 1) == ".", cursor.text(ahead: 2) == "." {
      cursor.at += 3
      parameter.isVariadic = true
      made.obstacle = "it is variadic"
    }
    if cursor.skip("=") { parameter.defaultValue = cursor.expression(stopsAtLineEnd: false) }
    return parameter
  }

  // MARK: Storage
}
