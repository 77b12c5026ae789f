/// A place in the tokens of a file, and the small steps that every reader takes.
struct TokenCursor {
  let source: String.UTF8View
  let tokens: [Token]
  var at = 0

  init(_ text: String) {
    source = text.utf8
    tokens = Tokenizer.tokens(of: text)
  }

  var token: Token { tokens[at] }
  var text: String { tokens[at].text }
  var isAtEnd: Bool { tokens[at].kind == .end }

  func text(ahead count: Int) -> String { at + count < tokens.count ? tokens[at + count].text : "" }

  @discardableResult
  mutating func next() -> Token {
    defer { if !isAtEnd { at += 1 } }
    return tokens[at]
  }

  /// Steps over `text` where it is next.
  mutating func skip(_ text: String) -> Bool {
    guard !isAtEnd, token.kind != .text, self.text == text else { return false }
    at += 1
    return true
  }

  /// Whether `->` is next.
  var isAtArrow: Bool { text == "-" && text(ahead: 1) == ">" && tokens[at + 1].isGlued }

  /// Steps over a bracket and all it holds.
  mutating func skipGroup() {
    var depth = 0
    repeat {
      switch next().text {
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      default: break
      }
    } while depth > 0 && !isAtEnd
  }

  /// Steps over generic parameters or arguments, `<…>`.
  mutating func skipAngles() {
    var depth = 0
    repeat {
      if isAtArrow {
        at += 2
        continue
      }
      switch next().text {
      case "<": depth += 1
      case ">": depth -= 1
      default: break
      }
    } while depth > 0 && !isAtEnd
  }

  /// The source of an expression up to a comma or closing bracket outside of it, or the end of its line.
  mutating func expression(stopsAtLineEnd: Bool) -> String {
    let start = token.start
    var end = start
    while !isAtEnd, token.kind == .text || ![",", ")", "]", "}"].contains(text) {
      if stopsAtLineEnd, end > start, token.startsLine, !["?", ":", ".", "+", "-", "*"].contains(text) { break }
      if token.kind == .mark, ["(", "[", "{"].contains(text) {
        if stopsAtLineEnd, text == "{", end > start, !token.startsLine, isAccessorBlock { break }
        skipGroup()
      } else {
        next()
      }
      end = tokens[at - 1].end
    }
    let bytes = Array(source)
    return String(decoding: bytes[start..<end], as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// Whether the brace that is next holds observers or accessors of a property.
  private var isAccessorBlock: Bool { ["get", "set", "didSet", "willSet"].contains(text(ahead: 1)) }

  // MARK: Types

  /// Reads a type; nil where it is of a form that lessons do not have.
  mutating func type() -> TypeName? {
    while skip("@") { next() }
    while ["sending", "borrowing", "consuming", "isolated"].contains(text) { next() }
    guard var type = simpleType() else { return nil }
    while true {
      if text == "?", token.isGlued {
        next()
        type = .optional(type)
      } else if text == "!", token.isGlued || (text == "." && text(ahead: 1) == "Type") || text == "&" {
        return nil
      } else {
        return type
      }
    }
  }

  private mutating func simpleType() -> TypeName? {
    if skip("[") { return bracketedType() }
    if text == "(" { return tupleOrFunction() }
    if skip("any") {
      let name = next().text
      return .any(name)
    }
    guard token.kind == .word, text != "some" else { return nil }
    var name = next().text
    while text == ".", token.isGlued, tokens[at + 1].kind == .word, text(ahead: 1) != "Type" {
      next()
      name += "." + next().text
    }
    guard text == "<", token.isGlued else { return .named(name) }
    next()
    var arguments: [TypeName] = []
    repeat {
      guard let argument = type() else { return nil }
      arguments.append(argument)
    } while skip(",")
    return skip(">") ? .generic(name, arguments) : nil
  }

  private mutating func bracketedType() -> TypeName? {
    guard let first = type() else { return nil }
    if skip(":") {
      guard let value = type(), skip("]") else { return nil }
      return .dictionary(key: first, value: value)
    }
    return skip("]") ? .array(first) : nil
  }

  private mutating func tupleOrFunction() -> TypeName? {
    next()
    var elements: [TypeName.Element] = []
    while text != ")" {
      var label: String?
      if token.kind == .word, text(ahead: 1) == ":" {
        label = next().text
        next()
      } else if token.kind == .word, text(ahead: 2) == ":", tokens[at + 1].kind == .word {
        next()
        next()
        next()
      }
      guard let type = type() else { return nil }
      elements.append(.init(label: label == "_" ? nil : label, type: type))
      if !skip(",") { break }
    }
    guard skip(")") else { return nil }
    var throwing = false
    if text == "throws" {
      next()
      guard text == "(", text(ahead: 1) == "EngineError" else { return nil }
      skipGroup()
      throwing = true
    }
    guard isAtArrow else { return throwing ? nil : elements.count == 1 ? elements[0].type : .tuple(elements) }
    at += 2
    guard let result = type() else { return nil }
    return .function(elements.map(\.type), throwing: throwing, result: result == .named("Void") ? .void : result)
  }
}
